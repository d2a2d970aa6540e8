"""Words that a newspaper hides behind stars or dashes: "f***ing", "n-----", "k*lled"."""

from __future__ import annotations

import re

from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/symbols")
_HIDDEN = _TABLES.row("hidden")
# "A*" is a grade and "price*" a note, so more than one star or letters behind it.
_STARRED = re.compile(
    r"(?<![\w*'’])(?P<first>[A-Za-z])(?P<rest>[A-Za-z]{0,7})(?P<stars>\*{1,12})(?P<end>[A-Za-z]{0,6})(?![\w*])"
)
_DASHED = re.compile(
    r"(?<![\w'’-])(?:(?P<first>[abcdfnpstwABCDFNPSTW])(?P<rest>)"
    r"|(?P<mother>[Mm])(?P<more>otherf))(?P<stars>-{2,9})"
    r"(?P<end>ing|ed|ers?|s|t|k|ty|ked|kers?|king|up|ch|es|rs?|i?n?g|g(?:ers?|as?))?(?![\w-])"
)
# "What the ****!"
_NOTHING_LEFT = re.compile(
    rf"\b(?P<before>{one_of(_TABLES.words('before_hidden'))}) "
    r"(?:\*{4,12}|(?=[#@$%&*!]*[a-z]?[@$%&*])[#@$%&*!]{4,12})(?=[ ,.!?;:\"”’)]|$)"
)
_OPENS_BOLD = re.compile(r"(?:^|[\s(\"“])\*{1,3}\w")
_NAME_BEFORE = re.compile(r"\b(?:[A-Z][a-z]+|M[rs]s?\.?) $")
_ARTICLE = re.compile(r"\b([Aa]) (?=[ANS]-(?:word|ing|ed|hole)|eff(?:ing|ed|ers?)?\b)")
_WHOLE_WORD, _FOOTNOTE = 3, 2  # letters, and stars: "Total**"
_CUT_ENDINGS = _TABLES.words("cut_endings")
_WITH_ENDING = 6  # signs behind the first letter


def masked(text: str) -> str:
    """Say what is hidden as people do who read it out: f***ing → "effing", n***** → "N-word"."""
    if "*" in text and not _OPENS_BOLD.search(text):
        text = _STARRED.sub(_masked, text)
    if "--" in text:
        text = _DASHED.sub(_masked, text)
    text = _NOTHING_LEFT.sub(r"\g<before> bleep", text)
    return _ARTICLE.sub(r"\1n ", text)


def _masked(match: re.Match[str]) -> str:
    parts = match.groupdict()
    first = match["first"] or parts["mother"]
    rest = (match["rest"] or parts.get("more") or "").lower()
    end = (match["end"] or "").lower()
    hidden = len(match["stars"])
    if hidden == 1 and not end:
        return match[0]
    if match["stars"][0] == "-" and not end and hidden <= 2:  # noqa: PLR2004  # a dash
        return match[0]
    if not end and len(rest) >= _WHOLE_WORD and hidden <= _FOOTNOTE:
        return match[0]
    # "Mr S****": a name, of which the letter is left.
    if first.isupper() and _NAME_BEFORE.search(match.string[: match.start()]):
        return first
    if (plain := _plain(match)) is not None:
        return plain
    return _named(first.lower(), rest, end, hidden)


def _plain(match: re.Match[str]) -> str | None:
    """The word itself, where it is none that a reader would not say: "k*lled"."""
    if match["stars"] != "*":
        return None
    shape = re.compile(match[0].replace("*", "[aeiou]"), re.IGNORECASE)
    return next((word for word in _HIDDEN if shape.fullmatch(word)), None)


def _named(first: str, rest: str, end: str, hidden: int) -> str:
    end = "ing" if end in _CUT_ENDINGS and first == "f" else end
    ending = next((one for one in ("ing", "ed", "ers", "er") if end.endswith(one)), "")
    if first == "b" and rest.startswith("ull"):
        return "B.S"
    if first == "a" and end.endswith("hole"):
        return "A-hole"
    if first == "m" and rest.startswith("otherf"):
        return f"mother-eff{ending or 'er'}"
    if first == "f":
        # "f------" has the length of the word with its ending.
        ending = ending or ("ing" if hidden + len(rest) == _WITH_ENDING else "")
        return f"eff{ending}" if ending else "F"
    if ending in {"ing", "ed"}:
        return f"{first.upper()}-{ending}"
    return f"{first.upper()}-word{'s' if end.endswith('s') else ''}"
