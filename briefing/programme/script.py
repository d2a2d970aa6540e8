"""The script of an episode: every line that is heard, in its order, with the pauses before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.core.documents import Statement
from briefing.programme import wording
from briefing.programme.stories import Coverage, Story
from briefing.speaking.delivery import BETWEEN_PARAGRAPHS, BETWEEN_SENTENCES, LEAD_IN
from briefing.speaking.wording.subjects import Subject

# Seconds without speech, at the voice's own speed.
_AFTER_OPENING = 0.9
_BETWEEN_HEADLINES = 0.6
_AFTER_HEADLINE = 0.7
_BEFORE_STORY = 1.5
_AFTER_LINK = 0.6
_BEFORE_END = 1.5

MOST_HEADLINES = 5
_MOST_NAMES = 8
OPENING = 0  # the chapter; the stories follow it, from 1 on, and then what is said at the end


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme on one day; `name` is None for the language's own, `sting` a sound of ours."""

    name: str | None
    date: date
    sting: bool = False

    def name_in(self, language: str) -> str:
        """The name of the programme in a language (BCP 47)."""
        return self.name or wording.worded("name", language)

    def title_in(self, language: str) -> str:
        """The title of the episode in a language (BCP 47)."""
        when = wording.day(self.date, language)
        return wording.worded("title", language, name=self.name_in(language), date=when)


@dataclass(frozen=True, slots=True)
class StorySentence:
    """A sentence of a story.

    Attributes:
        statement: The sentence as it is read, with its marks.
        spoken: The text that is heard in its place; empty where nothing is.
        supports: The sentences that support it: of which article of the story, and which of it.
        is_difference: Whether it says on what the sources differ.
        begins_paragraph: Whether it is of another paragraph than the sentence before it.
    """

    statement: Statement
    spoken: str
    supports: tuple[tuple[int, int], ...]
    is_difference: bool = False
    begins_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class StoryText:
    """A story in one language.

    Attributes:
        story: The story.
        headline: Its headline, to be read.
        spoken_headline: The headline, where it is to be heard.
        sentences: Its sentences, each with what the sources differ on after it.
        is_draft: Whether they are a translation that is not to be trusted.
        unspoken: Why nothing of it is heard; None where it is.
        subject: What its article tells of, for the wording of its sentences.
    """

    story: Story
    headline: str
    spoken_headline: str | None
    sentences: tuple[StorySentence, ...]
    is_draft: bool = False
    unspoken: str | None = None
    subject: Subject | None = None

    def steps(self) -> tuple[tuple[StorySentence, ...], ...]:
        """The sentences, those that say on what the sources differ with the one before them."""
        found: list[tuple[StorySentence, ...]] = []
        for one in self.sentences:
            if one.is_difference and found:
                found[-1] = (*found[-1], one)
            else:
                found.append((one,))
        return tuple(found)

    def shortened(self, steps: int) -> StoryText:
        """The story with its first sentences alone."""
        kept = tuple(one for step in self.steps()[:steps] for one in step)
        return replace(self, sentences=kept)


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """A line to be read out.

    Attributes:
        text: The line as written.
        pause: The seconds without speech before it.
        chapter: The number of its chapter: `OPENING`, then one for each story, then the end.
        sentence: Its index among the sentences of the story; None of a headline or a link.
        is_headline: Whether it is one, which is read a little slower.
        has_sting: Whether the sting is heard in the pause before it.
        subject: What its story tells of, for its wording.
    """

    text: str
    pause: float
    chapter: int
    sentence: int | None = None
    is_headline: bool = False
    has_sting: bool = False
    subject: Subject | None = None


def lines_of(programme: Programme, stories: Sequence[StoryText], language: str) -> list[ScriptLine]:
    """Every line of an episode.

    Date and name, the headlines of the most important stories, each story with a link to it, its
    headline and where it comes from, then the sources of all, and last that a machine made it.

    Args:
        programme: Whose episode it is.
        stories: In the order in which they are told.
        language: Of the episode (BCP 47). One without wording has its stories alone, and the title.
    """
    lines = list(_opening(programme, stories, language))
    for number in range(1, len(stories) + 1):
        told = [line for line in _story(programme, stories, number, language) if line.text.strip()]
        for place, line in enumerate(told):
            has_sting = programme.sting and place == 0
            pause = _BEFORE_STORY if place == 0 else line.pause
            lines.append(replace(line, pause=pause, has_sting=has_sting))
    return [*lines, *_end(stories, language)]


def _opening(
    programme: Programme, stories: Sequence[StoryText], language: str
) -> Iterator[ScriptLine]:
    when = wording.day(programme.date, language)
    name = programme.name_in(language)
    opening = wording.spoken("opening", language, name=name, date=when)
    yield ScriptLine(opening or programme.title_in(language), LEAD_IN, OPENING)
    drafted = [one.statement for story in stories if story.is_draft for one in story.sentences]
    omitted = sum(one.is_faulty for one in drafted)
    values = {"omitted": omitted, "count": len(drafted)}
    draft = wording.spoken("draft", language, **values) if drafted else None
    if draft:
        yield ScriptLine(draft, _AFTER_OPENING, OPENING)
    best = sorted(stories, key=lambda one: -one.story.importance)[:MOST_HEADLINES]
    headlines = [one for one in stories if one in best and one.spoken_headline]
    announced = wording.spoken("headlines", language)
    # A single headline would be heard twice in a row.
    if announced and len(headlines) > 1:
        yield ScriptLine(announced, _AFTER_OPENING, OPENING)
        for one in headlines:
            yield _headline(one, _BETWEEN_HEADLINES, OPENING)


def _headline(story: StoryText, pause: float, chapter: int) -> ScriptLine:
    text = story.spoken_headline or ""
    return ScriptLine(text, pause, chapter, is_headline=True, subject=story.subject)


def _story(
    programme: Programme, stories: Sequence[StoryText], number: int, language: str
) -> Iterator[ScriptLine]:
    """The lines of a story; some may be empty."""
    story = stories[number - 1]
    before = stories[number - 2] if number > 1 else None
    link = _link(before, story, language, is_last=number == len(stories))
    yield ScriptLine(link, _BEFORE_STORY, number)
    yield _headline(story, _AFTER_LINK, number)
    told = provenance(story.story.coverage, language, programme.date.year)
    yield ScriptLine(told, _AFTER_HEADLINE, number)
    for index, sentence in enumerate(story.sentences):
        pause = BETWEEN_PARAGRAPHS if sentence.begins_paragraph else BETWEEN_SENTENCES
        pause = pause if index else _AFTER_HEADLINE
        yield ScriptLine(sentence.spoken, pause, number, index, subject=story.subject)


def _link(before: StoryText | None, story: StoryText, language: str, *, is_last: bool) -> str:
    if before is None:
        return ""
    name = "link_last" if is_last else "link_other"
    if before.story.topic == story.story.topic:
        name = "link_same"
    return wording.spoken(name, language) or ""


def provenance(coverage: Sequence[Coverage], language: str, year: int | None = None) -> str:
    """Where a story comes from and when, and who else told it; empty where that is not known.

    The year is said where it is another than `year`.
    """
    main = coverage[0]
    told = []
    if main.teller is not None:
        kind = "source" if main.name else "by"
        name = wording.within(main.teller, language)
        published = main.article.published
        if published is None:
            told.append(wording.spoken(kind, language, name=name))
        else:
            when = wording.day(published, language, with_year=published.year != year)
            told.append(wording.spoken(f"{kind}_date", language, name=name, date=when))
    others = dict.fromkeys(one.teller for one in coverage[1:])
    if names_of_others := [name for name in others if name and name != main.teller]:
        names = wording.listing(names_of_others, language)
        told.append(wording.spoken("also", language, names=names))
    return " ".join(filter(None, told))


def _end(stories: Sequence[StoryText], language: str) -> Iterator[ScriptLine]:
    chapter = len(stories) + 1
    names = [name for name in sources_of(stories) if name]
    if names:
        shown = wording.listing(names[:_MOST_NAMES], language)
        more = len(names) - _MOST_NAMES
        line = (
            wording.spoken("sources_more", language, names=shown, count=more)
            if more > 0
            else wording.spoken("sources", language, names=shown)
        )
        if line:
            yield ScriptLine(line, _BEFORE_END, chapter)
    notice = wording.spoken("notice", language)
    if notice:
        yield ScriptLine(notice, _AFTER_OPENING if names else _BEFORE_END, chapter)


def sources_of(stories: Sequence[StoryText]) -> list[str]:
    """The names of the sources of some stories, each once, in the order in which they are heard."""
    names = (one.teller for story in stories for one in story.story.coverage)
    return list(dict.fromkeys(name for name in names if name))
