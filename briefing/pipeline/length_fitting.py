"""An article's summaries: in the languages that are wanted, and of the length."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cache

from briefing.core.documents import Article, Length, Narration, Summary, Transcript
from briefing.core.errors import BriefingError, UsageError
from briefing.core.settings import Settings
from briefing.language.languages import same
from briefing.pipeline.engines import Engines
from briefing.pipeline.retakes import Recording, Say
from briefing.pipeline.scripts import script_of
from briefing.pipeline.stages import check, style_of, summarise, translate
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

    `trials` are the recordings that the length was measured by, the last of a language its final.
    """

    summaries: tuple[Summary, ...] = ()
    failures: tuple[BriefingError, ...] = ()
    trials: tuple[Future[Recording], ...] = ()


class SummaryWriter:
    """Writes an article's summaries, checked and fitted to the length in the settings.

    Args:
        article: The article.
        engines: The engines that summarise, check and translate.
        record: Records a script, to measure minutes; without it words are counted.
        say: Is told each step.
    """

    def __init__(self, article: Article, engines: Engines, record: Record | None, say: Say) -> None:
        self._article = article
        self._engines = engines
        self._record = record
        self._say = say
        self._own = cache(self._summarised)
        self._trials: list[Future[Recording]] = []

    def write(self) -> Written:
        """The summary in each language that is wanted, and why there is none in some.

        Raises:
            BriefingError: There is none in the article's own language, or none at all.
        """
        settings = self._engines.settings
        summaries: list[Summary] = []
        failures: list[BriefingError] = []
        for language in languages(self._article, settings):
            # Both languages say the same sentences, whatever length the first was fitted to.
            first = summaries[0] if settings.bilingual and summaries else None
            try:
                summaries.append(self.in_language(language, first))
            except BriefingError as error:
                if language == self._article.language:
                    raise
                failures.append(error)
        if not summaries:
            raise failures[0]
        return Written(tuple(summaries), tuple(failures), tuple(self._trials))

    def in_language(self, language: str, of: Summary | None = None) -> Summary:
        """The summary in a language (BCP 47); a translation `of` a summary where one is given."""
        style_of(self._engines.settings).check(language)

        def translated(summary: Summary) -> Summary:
            return translate(summary, language, self._engines, self._say)

        return translated(of) if of else self._fitted(lambda length: translated(self._own(length)))

    def _summarised(self, length: Length) -> Summary:
        summary = summarise(self._article, length, self._engines, self._say)
        return check(self._article, summary, self._engines)

    def _fitted(self, write: Write) -> Summary:
        """The summary of the length asked for, in sentences, words or minutes of speech."""
        settings = self._engines.settings
        if settings.minutes is None:
            return write(settings.length)
        seconds = settings.minutes * 60
        length = first_length(settings)
        for _ in range(MOST_TRIES):
            summary = write(length)
            script = script_of(self._article, summary, settings)
            if self._record is None or script is None:
                break
            self._trials.append(self._record(script))
            narration = self._trials[-1].result().narration
            if abs(narration.seconds / seconds - 1) <= MINUTES_TOLERANCE:
                break
            words = length.words or 0
            if narration.seconds < seconds and summarised_words(summary) < words * 0.85:
                break  # the article has no more to give; the summary's own warning says so
            length = Length(words=round(next_words(words, narration, summary, seconds)))
        return summary


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


def first_length(settings: Settings) -> Length:
    """About how many words fill the minutes."""
    words = (settings.minutes or 0) * WORDS_PER_MINUTE * settings.pace
    return Length(words=max(1, round(words)))


def next_words(
    words: float, narration: Narration | Transcript, summary: Summary, seconds: float
) -> float:
    """The number of words that should fill the seconds, by the pace of what was just spoken."""
    statements = [part for part in narration.parts if part.statement is not None]
    spoken = sum(part.end - part.start for part in statements)
    rest = narration.seconds - spoken
    return max(10.0, (seconds - rest) * summarised_words(summary) / spoken) if spoken else words


def summarised_words(summary: Summary) -> int:
    """The number of words of a summary before its translation, which is what a length asks for."""
    return sum(len((one.original or one.text).split()) for one in summary.statements)
