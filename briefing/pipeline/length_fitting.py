"""An article's summaries: in the languages that are wanted, and of the length."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cache

from briefing.core.documents import Article, Length, Narration, Summary
from briefing.core.errors import BriefingError, UsageError
from briefing.core.settings import Settings
from briefing.language.languages import same
from briefing.pipeline.stages import (
    Engines,
    Recording,
    Say,
    check,
    script_of,
    style_of,
    summarise,
    translate,
)
from briefing.speaking.narrator import Script

WORDS_PER_MINUTE = 150  # of a newsreader; the first guess, measured speech corrects it
MINUTES_TOLERANCE = 0.08  # stricter than the 10 % promised: the encoder adds a little
MOST_TRIES = 5
BOTH = 2  # languages of a bilingual briefing

Write = Callable[[Length], Summary]
Record = Callable[[Script], Future[Recording]]


@dataclass(frozen=True, slots=True)
class Written:
    """The summaries, one a language, and why there is none in some.

    `trials` are what was recorded to find the length, the last of them what is wanted.
    """

    summaries: tuple[Summary, ...] = ()
    failures: tuple[BriefingError, ...] = ()
    trials: tuple[Future[Recording], ...] = ()


def write(
    article: Article, settings: Settings, engines: Engines, record: Record | None, say: Say
) -> Written:
    """The summary in each language that is wanted, and why there is none in some.

    Raises:
        BriefingError: There is none in the article's own language, or none at all.
    """
    written = cache(writer(article, settings, engines, say))

    def in_language(language: str) -> Summary:
        style_of(settings).check(language)
        if settings.bilingual and summaries:
            # Both languages say the same sentences, whatever length the first was fitted to.
            return translate(summaries[0], language, settings, engines, say)

        def write_in(length: Length) -> Summary:
            return translate(written(length), language, settings, engines, say)

        return fitted(article, write_in, settings, tried if record else None)

    def tried(script: Script) -> Future[Recording]:
        assert record is not None  # noqa: S101
        trials.append(record(script))
        return trials[-1]

    summaries: list[Summary] = []
    trials: list[Future[Recording]] = []
    failures: list[BriefingError] = []
    for language in languages(article, settings):
        try:
            summaries.append(in_language(language))
        except BriefingError as error:
            if language == article.language:
                raise
            failures.append(error)
    if not summaries:
        raise failures[0]
    return Written(tuple(summaries), tuple(failures), tuple(trials))


def languages(article: Article, settings: Settings) -> tuple[str, ...]:
    """The languages that are wanted (BCP 47), the article's own first.

    Raises:
        UsageError: A bilingual briefing is wanted, and they are not the article's own and another.
    """
    own = article.language
    given = settings.only or (own, *settings.to)
    wanted = dict.fromkeys(own if same(own, language) else language for language in given)
    found = tuple(sorted(wanted, key=lambda language: language != own))
    if settings.bilingual and (own not in found or len(found) != BOTH):
        raise UsageError(
            f"--bilingual joins the article's language ({own}) and one more, not "
            f"{' and '.join(found)}: give one other language with --to"
        )
    return found


def summarise_alone(article: Article, settings: Settings, engines: Engines, say: Say) -> Summary:
    """The summary in the article's own language, without sound."""
    return fitted(article, writer(article, settings, engines, say), settings, None)


def writer(article: Article, settings: Settings, engines: Engines, say: Say) -> Write:
    """What writes the article's summary, checked, to a length."""
    return lambda length: check(
        article, summarise(article, length, engines, say), settings, engines
    )


def fitted(article: Article, write: Write, settings: Settings, record: Record | None) -> Summary:
    """What is written to the length asked for, in sentences, words or minutes of speech."""
    if settings.minutes is None:
        return write(settings.length)
    seconds = settings.minutes * 60
    length = first_length(settings)
    for _ in range(MOST_TRIES):
        summary = write(length)
        if record is None:
            break
        narration = record(script_of(article, summary, settings)).result().narration
        if abs(narration.speech.seconds / seconds - 1) <= MINUTES_TOLERANCE:
            break
        words = length.words or 0
        if narration.speech.seconds < seconds and summarised_words(summary) < words * 0.85:
            break  # the article has no more to give; the summary's own warning says so
        length = Length(words=round(next_words(words, narration, summary, seconds)))
    return summary


def first_length(settings: Settings) -> Length:
    """About how many words fill the minutes."""
    words = (settings.minutes or 0) * WORDS_PER_MINUTE * settings.pace
    return Length(words=max(1, round(words)))


def next_words(words: float, narration: Narration, summary: Summary, seconds: float) -> float:
    """The number of words that should fill the seconds, by the pace of what was just spoken."""
    statements = [part for part in narration.parts if part.statement is not None]
    spoken = sum(part.end - part.start for part in statements)
    rest = narration.speech.seconds - spoken
    return max(10.0, (seconds - rest) * summarised_words(summary) / spoken) if spoken else words


def summarised_words(summary: Summary) -> int:
    """The words of a summary as it was before it was translated: those are what is asked for."""
    return sum(len((one.original or one.text).split()) for one in summary.statements)
