"""Years with their era glued to them, alone and in spans: "1250BC", "60-61AD", "AD60-61"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression

_ERA = r"(?:BCE?|AD|CE)(?!\w)"
_SIGNS = ("BC", "AD", "CE")
_YEAR = r"[1-9][0-9]{0,3}|[1-9][0-9]?,[0-9]{3}"
# "60-61AD", "300BC-200BC", "43-410 AD", "2,000-1,500BC"
_SPAN = expression(
    rf"(?<![\w.,/-])(?:(?P<ahead>AD) ?)?(?P<low>{_YEAR})(?: ?(?P<era>{_ERA}))?"
    rf" ?[-–/] ?(?P<high>{_YEAR})(?(ahead)(?![\w/%–-]|[.,][0-9])| ?(?={_ERA}))"
)
_BETWEEN = expression(r"\b[Bb]etween (?:about |around |circa )?$")
_GLUED = expression(rf"(?<![\w.,-])(?P<year>[1-9][0-9]{{0,3}})(?={_ERA})", sign=_SIGNS)


def eras(text: str) -> str:
    """Part a year from its era, and say "to" between two: "60-61AD" → "60 to 61 AD"."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return _GLUED.sub(r"\g<year> ", _SPAN.sub(_span, text))


def _span(match: re.Match[str]) -> str:
    ahead = "AD " if match["ahead"] else ""
    era = f" {match['era']}" if match["era"] else ""
    low, high = match["low"], match["high"]
    # "132-35 CE", where "300-250 BC" goes back
    if len(high) < len(low) and not match.string.startswith("BC", match.end()):
        high = low[: len(low) - len(high)] + high
    joint = "and" if _BETWEEN.search(match.string, 0, match.start()) else "to"
    return f"{ahead}{low}{era} {joint} {high}{'' if ahead else ' '}"
