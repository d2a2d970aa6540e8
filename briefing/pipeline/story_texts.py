"""The stories of an episode in a language: summarised, checked, translated, and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.core.documents import Article, Length, Statement, Summary
from briefing.core.errors import BriefingError
from briefing.language.languages import same
from briefing.pipeline.engines import Engines
from briefing.pipeline.length_fitting import languages
from briefing.pipeline.retakes import Say
from briefing.pipeline.scripts import (
    is_spoken,
    paragraph_starts,
    spoken_sentences,
    spoken_title,
    subject_told,
    unspoken_notice,
)
from briefing.pipeline.stages import check, prepare, summarise, translate
from briefing.programme import wording
from briefing.programme.differences import Difference, Number, differences
from briefing.programme.script import StorySentence, StoryText
from briefing.programme.stories import Coverage, Story
from briefing.publishing.phrases import title_alone


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A story that an episode lacks in one language, and why."""

    story: Story
    error: BriefingError


class StoryWriter:
    """Writes stories in the languages that are wanted; nothing is summarised twice.

    Args:
        engines: Summarise, check and translate.
        say: Is told of each step.
    """

    def __init__(self, engines: Engines, say: Say) -> None:
        self.engines = engines
        self._say = say

    def languages(self, stories: Sequence[Story]) -> tuple[str, ...]:
        """The languages of the episodes (BCP 47), that of most stories first."""
        wanted = [self._languages(one) for one in stories]
        counts: dict[str, int] = {}
        for language in (one for each in wanted for one in each):
            counts[language] = counts.get(language, 0) + 1
        own = {one.language for one in stories}
        return tuple(sorted(counts, key=lambda one: (one not in own, -counts[one])))

    def wants(self, story: Story, language: str) -> bool:
        """Whether a story belongs into the episode in a language."""
        return language in self._languages(story)

    def _languages(self, story: Story) -> tuple[str, ...]:
        """The languages that are wanted of a story; of a briefing those that it has too."""
        settings = self.engines.settings
        wanted = languages(story.main.article, settings)
        there = () if settings.only else story.main.summaries
        return tuple(dict.fromkeys((*wanted, *there)))

    def texts(
        self, stories: Sequence[Story], sentences: Sequence[int], language: str
    ) -> list[StoryText | Unwritten]:
        """The stories in a language, each of about so many sentences, where it has as many."""
        self._prepare(stories, sentences)
        found: list[StoryText | Unwritten] = []
        for story, count in zip(stories, sentences, strict=True):
            try:
                summary = self._summary(story.main, count, language)
                found.append(self._text(story, summary))
            except BriefingError as error:
                found.append(Unwritten(story, error))
        return found

    def _prepare(self, stories: Sequence[Story], sentences: Sequence[int]) -> None:
        together: dict[int, list[Article]] = {}
        for story, count in zip(stories, sentences, strict=True):
            if not story.main.summaries:
                together.setdefault(count, []).append(story.main.article)
        for count, articles in together.items():
            prepare(articles, Length(sentences=count), self.engines, self._say)

    def _summary(self, coverage: Coverage, sentences: int, language: str) -> Summary:
        there = coverage.summaries.get(language)
        if there is not None:
            return there
        article = coverage.article
        own = coverage.summaries.get(article.language)
        if own is None:
            made = summarise(article, Length(sentences=sentences), self.engines, self._say)
            own = check(article, made, self.engines)
        return translate(own, language, self.engines, self._say)

    def _text(self, story: Story, summary: Summary) -> StoryText:
        settings = self.engines.settings
        article = story.main.article
        heard: Sequence[str] = [""] * len(summary.statements)
        title = None
        if is_spoken(summary, settings):
            heard = spoken_sentences(summary)
            title = spoken_title(article, summary)
        apart = _by_sentence(differences(story))
        starts = paragraph_starts(article, summary)
        sentences: list[StorySentence] = []
        for n, (statement, text) in enumerate(zip(summary.statements, heard, strict=True)):
            supports = tuple((0, index) for index in statement.supports)
            sentences.append(StorySentence(statement, text, supports, begins_paragraph=n in starts))
            for index in statement.supports:
                sentences += (
                    _told(one, story, summary.language, is_heard=bool(text))
                    for one in apart.pop(index, ())
                )
        return StoryText(
            story,
            title_alone(summary),
            title,
            tuple(sentences),
            is_draft=summary.is_draft,
            unspoken=unspoken_notice(summary, settings),
            subject=subject_told(article, summary.language),
        )


def _by_sentence(found: Sequence[Difference]) -> dict[int, list[Difference]]:
    by_sentence: dict[int, list[Difference]] = {}
    for one in found:
        by_sentence.setdefault(one.sentence, []).append(one)
    return by_sentence


def _told(one: Difference, story: Story, language: str, *, is_heard: bool) -> StorySentence:
    """The sentence that says what two sources tell differently."""
    first, other = story.main, story.coverage[one.other]
    values = {
        "first": _name(first, "unnamed", language),
        "number": _figure(one.number, story, language),
        "other": _name(other, "other_unnamed", language),
        "other_number": _figure(one.other_number, story, language),
    }
    text = wording.worded("difference", language, **values)
    supports = ((0, one.sentence), (one.other, one.other_sentence))
    return StorySentence(Statement(text), text if is_heard else "", supports, is_difference=True)


def _name(coverage: Coverage, unnamed: str, language: str) -> str:
    if coverage.teller is None:
        return wording.worded(unnamed, language)
    return wording.within(coverage.teller, language)


def _figure(number: Number, story: Story, language: str) -> str:
    is_own = same(language, story.language)
    return wording.figure(number.shown, number.value, language, is_own=is_own)
