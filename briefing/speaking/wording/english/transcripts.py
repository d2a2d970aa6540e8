"""Marks of whoever wrote down what was said: "(ph)", "(voice-over)", "(cont.)", "(Laughter)."."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.caption_ends import end_behind
from briefing.speaking.wording.english.company import initials
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/brackets")
# "POE: (Laughter)." says nothing else.
_BARE_TURN = expression(
    r"^(?P<who>[A-Z][^:()\[\]]{1,60}:) ?[(\[](?P<heard>(?i:"
    rf"{one_of(_TABLES.words('noises'))}|{one_of(_TABLES.table('lost', list[str]))}"
    r")(?: [a-z]+){0,3})[)\]]\.?$",
    sign=(":",),
)
# "Went to Hale (ph)", "an ad (cont.) —", "(contd) He left"
_SPELT = expression(
    r" ?[(\[](?P<mark>ph|PH|phonetic|PHONETIC|sp\??|SP\??|ph\.)[)\]](?=[\s.,;:!?]|$)"
)
# "POE: ", "ADA POE, HOST: "
_SPEAKER = expression(r"^[A-Z][^:()\[\]a-z]{1,60}:")
_CONTINUED = expression(
    r"(?P<dots>(?<=[a-z])\.{3} ?| ?)[(\[](?i:cont|contd|cont['’]d|con['’]t|cont['’])\.?[)\]]"
    r"(?P<after> ?)",
    sign=("(", "["),
)
# "POE (voice-over): It is so"
_HOW_HEARD = expression(
    r"(?P<who>^[A-Z][A-Za-z .,'’-]{1,60}) [(\[](?i:voice-?over|voice over|on[- ]camera"
    r"|off[- ]camera|on screen|off mic|v/o|on[- ]mic"
    r"|(?:through|via) (?:an? )?(?:translator|interpreter)"
    r"|(?:by|via|on|over) (?:the )?(?:tele)?phone|via skype|via satellite|on tape)[)\]](?=:)",
    sign=":",
)


def transcripts(text: str) -> str:
    """Leave out what tells a reader of a transcript how something was said or spelt."""
    if "(" not in text and "[" not in text:
        return text
    text = _BARE_TURN.sub(lambda m: f"{m['who']} {m['heard'].lower()}.", text)
    text = _CONTINUED.sub(_continued, _SPELT.sub(_spelt, text))
    return _HOW_HEARD.sub(r"\g<who>", text)


def _spelt(match: re.Match[str]) -> str:
    """Nothing, or the short form that capitals are outside a transcript: "starting price (SP)"."""
    before, mark = match.string[: match.start()], match["mark"]
    if mark in {"PH", "SP"} and not _SPEAKER.match(match.string):
        return match[0]
    return match[0] if initials(before[-80:]).endswith(mark.upper()) else ""


def _continued(match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    if not before.strip():
        return ""
    return f"{'.' if match['dots'].startswith('.') else end_behind(match)}{match['after']}"
