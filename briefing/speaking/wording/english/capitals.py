"""Headlines and shouting: a run of words in capitals is read as words, not as letters."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.letters import looks_unpronounceable, spell
from briefing.speaking.wording.english.lexicon import LETTERS, SHORT_WORDS, SPECIAL, WORDS, words

_WORD = r"[A-Z][A-Z0-9'’&.-]*"
_RUN = re.compile(rf"(?<![\w.]){_WORD}(?:[ ,:;–—-]+[\"“‘(]?{_WORD}[\"”’)]?)+(?![\w])")
_TOKEN = re.compile(r"(?<![\w.])(?P<word>[A-Z]+(?:['’][A-Z]+)?)(?P<s>['’]S\b)?(?![\w]|\.\w)")
# In capitals only the verb before it tells "us" from the country.
_US_THE_PRONOUN = re.compile(
    r"\b(?:LET|TELL|TELLS|TOLD|GIVE|GIVES|GAVE|HELP|HELPS|JOIN|SHOW|SHOWS|TEACH|MAKE|MAKES|MADE|"
    r"ABOUT|CONTACT|FOLLOW|OF|SAVE|TAKE|LEAVE|LEFT|NEED|KEEP|FORGIVE|BELIEVE|TRUST|HEAR|HATE|LOVE|KILLING)"
    r" US(?=$|[,.!?;:\"”’]| (?:ALL|NOW|HOW|WHY|WHAT|WHO|WHEN|WHERE|THE|A|AN|YOUR|MORE|GO|BE|KNOW|"
    r"ON|IN|TO|FOR|AND|BUT|FROM|IF|NOT|OUT|UP|DOWN|BACK|ALONE|SAY|TOO)\b)"
)
_MOSTLY = 2
# Words of three letters and fewer that a headline also uses as the name of something.
# "IS, IT" may be a list of names; "WHO IS IT" is not.
_NAMES_TOO = words("IS IT WHO ICE AID AM")
_NAMES_IN_HEADLINES = words("US UK UN EU")


def headlines(text: str) -> str:
    """THIS IS NEWS → "This is news", US TROOPS LEAVE → "US troops leave"."""
    return _RUN.sub(_run, text)


def _run(match: re.Match[str]) -> str:
    words = re.findall(r"[A-Z]+", match[0])
    ordinary = [word for word in words if len(word) > 1 and _is_ordinary(word)]
    fewest = _MOSTLY + (set(ordinary) <= _NAMES_TOO)
    if len(ordinary) < fewest or len(ordinary) * 2 < len(words):
        return match[0]
    text = _US_THE_PRONOUN.sub(lambda found: found[0][:-2] + "us", match[0])
    text = _TOKEN.sub(_lowered, text)
    return text[:1].upper() + text[1:]


def _is_ordinary(word: str) -> bool:
    if word in SHORT_WORDS:
        return word not in _NAMES_IN_HEADLINES
    return (
        len(word) > 3  # noqa: PLR2004  # shorter ones are in the list, or are no words
        and word not in LETTERS
        and word not in WORDS
        and word not in SPECIAL
        and not looks_unpronounceable(word)
    )


def _lowered(match: re.Match[str]) -> str:
    word, possessive = match["word"], match["s"]
    if word == "I":
        return "I" + (possessive or "").lower()
    bare = word.partition("'")[0].partition("’")[0]
    if len(word) == 1 or bare in _NAMES_IN_HEADLINES or not _is_ordinary(bare):
        if len(word) > 1 and bare in LETTERS and possessive:
            return f"{spell(word[:-1])}-{word[-1]}'s"
        return word if word != "A" else "a"
    return word.lower() + (possessive or "").lower()
