"""Datelines, the place and the agency before the first sentence: "LONDON (Reuters) – "."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.reading.patterns import compiled, pattern
from briefing.reading.prose import is_prose

_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_AGENCY = r"(?<!\w)(<agencies>)(?!\w)"


def trim_datelines(paragraphs: Sequence[str]) -> Sequence[str]:
    """Trim "BAGHDAD (Reuters) - " or "CAIRO: " from the first paragraph that is prose."""
    for index, paragraph in enumerate(paragraphs):
        if is_prose(paragraph):
            trimmed = pattern("dateline", re.NOFLAG).sub("", paragraph, count=1)
            rest = paragraphs[index + 1 :]
            # In an interview each paragraph begins with who speaks.
            with_colon = pattern("dateline_with_colon", re.NOFLAG)
            if not any(map(with_colon.match, rest)):
                trimmed = with_colon.sub("", trimmed, count=1)
            return [*paragraphs[:index], trimmed, *rest]
    return paragraphs


def agency_of(paragraphs: Sequence[str]) -> str | None:
    """The agency that the first prose names before its first sentence: "LONDON (Reuters) – "."""
    prose = next((text for text in paragraphs if is_prose(text)), "")
    dateline = pattern("dateline", re.NOFLAG).match(prose)
    if dateline is None:
        return None
    named = _IN_BRACKETS.search(dateline.group()) or compiled(_AGENCY).search(dateline.group())
    return named[1].strip() if named else None
