"""Golf in a text that tells of it: strokes by par, rounds, places that are shared."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal, number, ordinal, plural
from briefing.speaking.wording.english.plain_ranges import NO_RANGE_AHEAD, NO_RANGE_BEHIND
from briefing.speaking.wording.english.sport import strokes_by_par

# "Hale +2", "Rahm -12 thru 14"
_BEHIND_NAME = expression(
    r"(?<=[a-z] )(?P<sign>[-−+])(?P<strokes>[1-9]|[12][0-9])"
    r"(?![\w%°-]|[.,][0-9]| (?:degrees|percent|per cent|million))"
)
_LEVEL = expression(
    r"(?P<cue>\b(?:at|is|was|finished|stands) |\()E(?=[,.;)]|$| (?:after|with|for|thru)\b)"
)
# "Finished T5"
_TIED = expression(r"(?<![\w-])T-?(?P<place>[1-9][0-9]?)(?![\w-]|[.,][0-9])")
# "Carded 69s", "signed for 70s"
_ROUNDS = expression(r"(?<![\w.,$£€/-])(?P<strokes>[5-8][0-9])s(?![\w'’])")
# "Finished 67-68": two rounds
_TWO_ROUNDS = expression(
    rf"{NO_RANGE_BEHIND}(?<![\w.,:/$£€–-])(?P<one>5[89]|[67][0-9]|8[0-5])[-–]"
    rf"(?P<two>5[89]|[67][0-9]|8[0-5]){NO_RANGE_AHEAD}"
)


def scores(text: str) -> str:
    """Say strokes by par and places: "Poe (-12)", "Hale +2", "finished T5" → "tied for fifth"."""
    text = _LEVEL.sub(r"\g<cue>level par", strokes_by_par(text))
    text = _BEHIND_NAME.sub(
        lambda m: f"{cardinal(int(m['strokes']))} {'over' if m['sign'] == '+' else 'under'}", text
    )
    return _TIED.sub(lambda m: f"tied for {ordinal(int(m['place']))}", text)


def rounds(text: str) -> str:
    """Say the strokes of rounds in a text about golf: "69s" → "sixty-nines", "67-68"."""
    text = _ROUNDS.sub(lambda match: plural(cardinal(int(match["strokes"]))), text)
    return _TWO_ROUNDS.sub(lambda m: f"{number(m['one'])}, {number(m['two'])}", text)
