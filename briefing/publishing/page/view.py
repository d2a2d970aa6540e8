"""The values that the templates of the page are filled with.

Languages are BCP 47 tags, directions "ltr" or "rtl", times seconds. Whatever comes from a record is
escaped by the templates, or is `Markup` that has been escaped before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Shown:
    """A text with its language and direction."""

    html: Markup
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as it is read.

    `notes` are the numbers of its footnotes, `marks` what a check says of it. `original` is the
    sentence that a draft translates.
    """

    said: Shown
    plain: str
    notes: tuple[int, ...] = ()
    marks: tuple[Shown, ...] = ()
    original: Shown | None = None
    is_withheld: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: a sentence of the article."""

    number: int
    said: Shown


@dataclass(frozen=True, slots=True)
class Origin:
    """The place that an article comes from, with a web address where it has one."""

    name: str
    address: str | None
    author: str | None
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines of a text; in an episode those of one story, with its heading and its sources."""

    heading: Line | None = None
    origins: tuple[Origin, ...] = ()
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A summary, or an episode, in one language; `how` are sentences on how it was made.

    `title_alone` is the title for places that show nothing beside it.
    """

    language: str
    direction: str
    title: Line
    title_alone: str
    notice: Shown | None
    sections: tuple[Section, ...]
    how_title: Shown
    how: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """A file of sound, by its address relative to the page, and the names of its languages.

    `cues` is a JSON array that alternates between a time and what is spoken from then on: the
    index of a line of the story, titles first, or a text that is no such line. `chapters` is one
    of pairs: a time and a title.
    """

    address: str
    name: str
    seconds: float
    length: str
    cues: str
    chapters: str


@dataclass(frozen=True, slots=True)
class Story:
    """A briefing or an episode. `key` is the same as long as its folder keeps its name.

    Its texts share their footnotes. `record` and `cover` are addresses relative to the page.
    """

    key: str
    record: str
    made_at: datetime
    origin: Origin
    texts: tuple[Text, ...]
    notes: tuple[Note, ...]
    recordings: tuple[Recording, ...]
    failures: tuple[str, ...]
    is_episode: bool = False
    cover: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """The stories that were made on one day, the newest first."""

    date: date
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A podcast feed beside the page, by its address relative to it and its language's name."""

    address: str
    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Library:
    """All that is in an output folder; `left_out` says which folders could not be read, and why."""

    days: tuple[Day, ...]
    feeds: tuple[Feed, ...]
    left_out: tuple[str, ...]

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, the newest first."""
        return tuple(story for day in self.days for story in day.stories)

    @property
    def programme(self) -> str | None:
        """The name of the programme, where all episodes are of one."""
        names = {story.origin.name for story in self.stories if story.is_episode}
        return names.pop() if len(names) == 1 else None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are texts in, by how many there are."""
        counts: dict[str, int] = {}
        for story in self.stories:
            for text in story.texts:
                counts[text.language] = counts.get(text.language, 0) + 1
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))
