"""Sentences that nothing parts: "a picture of the mill The firm has sold it"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/sentence_starts")
# "Of the mill The firm has sold it": an article or a person with a capital and nothing before it
_GLUED = expression(
    r" (?P<opens>The|They|This|These|Those|Their|He|His|She|Her|But|However,|Although|Meanwhile,"
    r"|After|While|When|Its) "
    # "His majesty the King": a style
    r"(?!(?:majesty|royal|holiness|highness|excellency|honour|honor|grace|lordship|ladyship"
    r"|imperial|serene)\b)(?=[a-z]{2,} [\w£$€\"“‘'(-]+ [\w£$€\"“‘'(-])"
)
_BEFORE = expression(r"(?:(?P<two>[\w'’-]+) )?(?P<word>[\w'’%-]*[a-z0-9%])$")
_LEADS = _TABLES.words("leads_on") | _TABLES.words("leads_on_to_title")
# "The God I know says He loves us"
_OF_GOD = expression(r"\b(?:God|Lord|Jesus|Christ|Allah|Holy|Almighty|Creator|Him)\b")
# Behind a name only what no title has: "The Day After tomorrow", "Help Her win".
_SURE = frozenset({"The", "They", "This", "These", "He", "She", "But", "However,", "Meanwhile,"})
_FAR, _FEWEST = 60, 4


def glued_sentences(text: str) -> str:
    """Put the stop between two sentences where the second plainly begins."""
    return _GLUED.sub(_glued, text)


def _glued(match: re.Match[str]) -> str:
    text, opens = match.string, match["opens"]
    before = _BEFORE.search(text, max(0, match.start() - _FAR), match.start())
    if before is None:
        return match[0]
    word = before["word"]
    if "hashtag " in text[max(0, match.start() - _FAR) : match.start()]:
        return match[0]
    if word.lower() in _LEADS or text.count(" ", 0, match.start()) < _FEWEST - 1:
        return match[0]
    if not word[0].islower() and opens not in _SURE:
        return match[0]
    if opens in {"He", "His"} and _OF_GOD.search(text):
        return match[0]
    return f".{match[0]}"
