"""A briefing: all that its folder is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.core.documents import Article, EncodedNarration, Summary
from briefing.core.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Briefing:
    """An article, with a summary and a narration in each language.

    There may be one narration more, in several of these languages. `inputs` is a digest of all
    that the briefing was made from: equal inputs give equal briefings. `made_at` has a time zone.
    `failures` are the reasons why a language that was asked for is missing, `cover` is a JPEG that
    goes into each recording.
    """

    article: Article
    summaries: tuple[Summary, ...]
    narrations: tuple[EncodedNarration, ...]
    inputs: str
    made_at: datetime
    warnings: tuple[str, ...] = ()
    failures: tuple[BriefingError, ...] = ()
    cover: bytes | None = None

    def summary(self, language: str) -> Summary:
        """The summary in a language of the briefing."""
        return next(s for s in self.summaries if s.language == language)

    def narration(self, language: str) -> EncodedNarration | None:
        """The narration in a language, if there is one."""
        return next((n for n in self.narrations if n.language == language), None)
