"""The values of an episode before it has words: articles, and the stories that they tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from briefing.core.documents import Article, SourceKind, Summary


@dataclass(frozen=True, slots=True)
class Coverage:
    """An article as one of those that tell a story.

    Attributes:
        article: The article; where a briefing took its place, the sentences that no statement rests
            on are blank, since its record does not have them.
        place: Its place among all that were given, from 0.
        summaries: Those that are there already, by language (BCP 47).
        folder: The name of the folder of its briefing, where it came from one.
    """

    article: Article
    place: int
    summaries: Mapping[str, Summary] = field(default_factory=dict)
    folder: str | None = None

    @property
    def name(self) -> str | None:
        """The name of the place that it comes from: its site, else its host; None of a file."""
        article = self.article
        if article.site:
            return article.site
        if article.source.kind is SourceKind.URL:
            host = urlsplit(article.source.location).hostname or ""
            return host.removeprefix("www.") or None
        return None

    @property
    def teller(self) -> str | None:
        """Who tells it: the place that it comes from, else its author."""
        return self.name or self.article.author

    @property
    def url(self) -> str | None:
        """The address of the article; None of a file."""
        is_page = self.article.source.kind is SourceKind.URL
        return self.article.source.location if is_page else None


@dataclass(frozen=True, slots=True)
class Story:
    """A story, and every article that tells it: the first is the one that is summed up.

    Stories of one topic have its number. `importance` is from 0 to 1.
    """

    coverage: tuple[Coverage, ...]
    topic: int = 0
    importance: float = 0.0

    @property
    def main(self) -> Coverage:
        """The article that is summed up."""
        return self.coverage[0]

    @property
    def language(self) -> str:
        """The language of its articles (BCP 47)."""
        return self.main.article.language

    @property
    def place(self) -> int:
        """The place of the first of its articles among all that were given."""
        return min(one.place for one in self.coverage)
