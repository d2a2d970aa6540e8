"""Dashes without spaces that part an aside from its sentence: "leaks–whether he knew"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/slips")
# "To Poe–a story that broke last week–his words are odd."
_INSERTION = expression(
    r"(?<=[\w%.”\"’)])–(?P<inner>(?=[a-zA-Z0-9“\"'‘(])[^–.!?]{2,160}?[\w%)”\"’])–(?=[A-Za-z“\"'‘(])",
    sign="–",
)
_SHARE = expression(r"[0-9.,]+ ?(?:%|per ?cent)$")
_FEWEST_SPACES = 2
_ASIDES = one_of(_TABLES.words("behind_dash") | _TABLES.words("behind_long_dash"))
# "He slept online–nearly double", where "Paris–Dakar" and "win–win" are joined
_BEFORE_ASIDE = expression(
    rf"(?<=[a-z]{{2}})–(?=(?:{_ASIDES})\b"
    r"|[a-z]{3,}ly\b|[A-Z0-9][\w']* (?:is|was|has|had|will|said)\b)",
    sign="–",
)


def dashes(text: str) -> str:
    """Give a dash that parts an aside its spaces."""
    if "–" not in text:
        return text
    return _BEFORE_ASIDE.sub(" – ", _INSERTION.sub(_insertion, text))


def _insertion(match: re.Match[str]) -> str:
    inner = match["inner"]
    if inner.count(" ") < _FEWEST_SPACES and not _SHARE.match(inner):
        return match[0]
    return f" – {inner} – "
