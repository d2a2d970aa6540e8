"""The order of the stages: an article goes in, a briefing's folder comes out.

Pages are fetched ahead in threads and articles spoken in other processes, while the models work
here; or all but reading and writing files is done elsewhere, on several articles at once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from briefing import __version__, reading
from briefing.audition import audition, marked
from briefing.contracts import Batching
from briefing.documents import (
    Article,
    Failed,
    Length,
    Made,
    Narration,
    Outcome,
    Source,
    SourceKind,
    Summary,
)
from briefing.errors import BriefingError, InternalError, UsageError
from briefing.languages import same
from briefing.overlap import Here, Pending, Threads, ahead
from briefing.publishing.briefing import Briefing
from briefing.publishing.folder import folder_of, mp3_of, publish
from briefing.publishing.mp3 import encoded
from briefing.publishing.record import is_current
from briefing.publishing.speech import publish_speech
from briefing.publishing.style import in_style, spelt
from briefing.recording import Recorder
from briefing.settings import Settings
from briefing.speaking.narrator import Script, narration_of
from briefing.stages import (
    Engines,
    Say,
    Studio,
    Take,
    Translators,
    check,
    heard,
    is_summarised,
    read,
    read_once,
    reading_options,
    script_of,
    spoken,
    style_of,
    summarise,
    translate,
)
from briefing.translating.stage import Translated, Wish, translate_lines

__all__ = [
    "Engines",
    "Recorder",
    "Studio",
    "make_all",
    "read",
    "read_once",
    "speak_text",
    "summarise_alone",
    "translate_text",
]

WORDS_PER_MINUTE = 150  # of a newsreader; the first guess, measured speech corrects it
MINUTES_TOLERANCE = 0.08  # stricter than the 10 % promised: the encoder adds a little
MOST_TRIES = 5
BOTH = 2  # languages of a bilingual briefing
READ_AHEAD = 8  # articles, of pages that are fetched
AT_ONCE = 8  # articles that a model is given together
SPEAK_AHEAD = 8  # articles that are summarised and wait for their speech

T = TypeVar("T")
Write = Callable[[Length], Summary]
Record = Callable[[Script], Future[Take]]


@dataclass(frozen=True, slots=True)
class Job:
    """An article on its way.

    `inputs` is the digest of all that its briefing is made from; `trials` are what was recorded to
    find the length, the last of them what is wanted.
    """

    source: Source
    article: Article
    inputs: str
    summaries: tuple[Summary, ...] = ()
    failures: tuple[BriefingError, ...] = ()
    trials: tuple[Future[Take], ...] = ()


@dataclass(frozen=True, slots=True)
class Recordings:
    """The takes of an article's summaries, in the making, in the order of the summaries."""

    job: Job
    takes: tuple[Future[Take], ...]

    def done(self) -> bool:
        """Whether each is made."""
        return all(take.done() for take in self.takes)

    def result(self) -> Recordings:
        """Wait until each is made, well or not."""
        for take in self.takes:
            take.exception()
        return self

    def cancel(self) -> bool:
        """None is wanted any more."""
        for take in self.takes:
            take.cancel()
        return True


def make_all(
    sources: Iterable[Source],
    settings: Settings,
    engines: Engines,
    recorder: Recorder | None,
    say: Say,
) -> Iterator[Outcome]:
    """Make a briefing of each source, in their order. One that fails does not stop the others.

    Without a `recorder` they are made without sound.
    """
    fetching, opening = Threads(), Here()
    abreast = engines.elsewhere.abreast if engines.elsewhere else 1
    writers = Threads() if engines.elsewhere else Here()
    record = recorder.record if recorder else None

    def begun(source: Source) -> Pending[Job | Outcome]:
        # A host is waited for; a file is there sooner than a thread.
        reader = fetching if source.kind is SourceKind.URL else opening
        return reader.submit(attempt, partial(begin, source, settings, engines, say), source)

    def written(job: Job | Outcome) -> Pending[Job | Outcome]:
        if not isinstance(job, Job):
            return Here().submit(lambda: job)
        work = partial(write, job, settings, engines, record, say)
        return writers.submit(attempt, work, job.source)

    def recorded(job: Job | Outcome) -> Pending[Recordings | Outcome]:
        if not isinstance(job, Job):
            return Here().submit(lambda: job)
        scripts = (script_of(job.article, summary, settings) for summary in job.summaries)
        return Recordings(job, tuple(record(script) for script in scripts) if record else ())

    sought = ahead(begun, sources, max(READ_AHEAD, 2 * abreast))
    jobs = together(sought, settings, engines, say)
    summarised = ahead(written, jobs, abreast)
    for done in ahead(recorded, summarised, max(SPEAK_AHEAD, 2 * abreast)):
        if isinstance(done, Recordings):
            yield attempt(partial(finish, done, settings, recorder, say), done.job.source)
        else:
            yield done


def attempt(work: Callable[[], T], source: Source) -> T | Failed:
    """What `work` gives; where it fails, that it did."""
    try:
        return work()
    except BriefingError as error:
        return Failed(source, error)
    except Exception as error:  # noqa: BLE001 - a bug in one article leaves the others theirs
        failure = InternalError(error)
        failure.__cause__ = error
        return Failed(source, failure)


def begin(source: Source, settings: Settings, engines: Engines, say: Say) -> Job | Made:
    """Read a source, and see whether its briefing is there already.

    Raises:
        BriefingError: There is no article to be had.
    """
    say(f"reading {source.location}")
    article = read_once(source, settings, engines.archive)
    folder = folder_of(settings.out, article)
    inputs = digest(article, settings, engines)
    if not settings.force and is_current(folder, inputs):
        return Made(source, folder, fresh=False)
    return Job(source, article, inputs)


def together(
    jobs: Iterator[Job | Outcome], settings: Settings, engines: Engines, say: Say
) -> Iterator[Job | Outcome]:
    """The jobs as they come, a few at a time for a model to which that is cheaper."""
    if engines.elsewhere or not isinstance(engines.summariser, Batching):
        yield from jobs
        return
    length = settings.length if settings.minutes is None else first_length(settings)
    while group := list(islice(jobs, AT_ONCE)):
        new = [one.article for one in group if isinstance(one, Job)]
        new = [article for article in new if not is_summarised(article, length, engines)]
        if len(new) > 1:
            say(f"summarising {len(new)} articles with {engines.summariser.name}")
            with engines.archive.working("summarising"):
                engines.summariser.prepare(new, length)
        yield from group


def write(job: Job, settings: Settings, engines: Engines, record: Record | None, say: Say) -> Job:
    """The summary in each language that is wanted, and why there is none in some.

    Raises:
        BriefingError: There is none in the article's own language, or none at all.
    """
    article = job.article
    written = cache(writer(article, settings, engines, say))

    def in_language(language: str) -> Summary:
        style_of(settings).check(language)
        if settings.bilingual and summaries:
            # Both languages say the same sentences, whatever length the first was fitted to.
            return translate(summaries[0], language, settings, engines, say)

        def write_in(length: Length) -> Summary:
            return translate(written(length), language, settings, engines, say)

        return fitted(article, write_in, settings, tried if record else None)

    def tried(script: Script) -> Future[Take]:
        assert record is not None  # noqa: S101
        trials.append(record(script))
        return trials[-1]

    summaries: list[Summary] = []
    trials: list[Future[Take]] = []
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
    return replace(job, summaries=tuple(summaries), failures=tuple(failures), trials=tuple(trials))


def finish(recordings: Recordings, settings: Settings, recorder: Recorder | None, say: Say) -> Made:
    """Write the folder, with what could be recorded.

    Raises:
        BriefingError: The article's own language could not be spoken, or no other, or a file
            could not be written. Nothing was written.
    """
    job, article = recordings.job, recordings.job.article
    summaries, takes, failures = list(job.summaries), [], list(job.failures)
    for summary, future in zip(job.summaries, recordings.takes, strict=recorder is not None):
        try:
            takes.append(future.result())
        except BriefingError as error:
            if summary.language == article.language or len(summaries) == 1:
                raise
            summaries.remove(summary)
            failures.append(error)
    said = [
        marked(summary, heard(summary), take.narration)
        for summary, take in zip(summaries, takes, strict=recorder is not None)
    ]
    narrations = narrations_of(takes, settings)
    briefing = Briefing(
        article,
        tuple(said or summaries),
        narrations,
        job.inputs,
        datetime.now(UTC),
        article.warnings,
        tuple(failures),
    )
    parts: list[Summary | Narration] = [*briefing.summaries, *narrations]
    noted = [article.warnings, *(part.warnings for part in parts)]
    warnings = dict.fromkeys(warning for part in noted for warning in part)
    say(f"writing {folder_of(settings.out, article)}")
    folder = publish(settings.out, in_style(briefing, style_of(settings)))
    if recorder:
        for summary, take in zip(summaries, takes, strict=True):
            mp3 = mp3_of(folder, take.narration)
            recorder.published(script_of(article, summary, settings), take.narration, mp3)
    return Made(job.source, folder, fresh=True, warnings=tuple(warnings), failures=tuple(failures))


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


def narrations_of(takes: Sequence[Take], settings: Settings) -> tuple[Narration, ...]:
    """Each language's narration, and that of both where it is wanted and both are there."""
    narrations = [take.narration for take in takes]
    readings = [take.reading for take in takes if take.reading]
    if settings.bilingual and len(readings) == BOTH:
        # scipy takes a second to import.
        from briefing.speaking.bilingual import bilingual

        # Each language was listened to by itself, and here is the same sound.
        both = bilingual(*readings, alternate=settings.bilingual == "alternate")
        narrations.append(encoded(both)[0])
    return tuple(narrations)


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
    texts = set(heard(summary))
    spoken = sum(part.end - part.start for part in narration.parts if part.text in texts)
    rest = narration.speech.seconds - spoken
    return max(10.0, (seconds - rest) * summarised_words(summary) / spoken) if spoken else words


def summarised_words(summary: Summary) -> int:
    """The words of a summary as it was before it was translated: those are what is asked for."""
    return sum(len((one.original or one.text).split()) for one in summary.statements)


def digest(article: Article, settings: Settings, engines: Engines) -> str:
    """SHA-256 of everything that a briefing is made from."""
    length = settings.length
    inputs = [
        __version__,
        article.title,
        article.language,
        article.sentences,
        engines.summariser.identity,
        [length.sentences, length.words, settings.minutes],
        [settings.voice, settings.pace, settings.months, settings.check, engines.checks],
        [settings.listener if settings.listen else None],
        [languages(article, settings), settings.translator, dict(engines.terms), settings.strict],
        [settings.digits, settings.tashkeel, settings.bilingual],
    ]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()


def speak_text(
    source: Source, path: Path, settings: Settings, studio: Studio, say: Say
) -> Narration:
    """Speak a text into an MP3 at `path`, every line of it, and listen to it where wanted.

    Raises:
        BriefingError: A stage failed. What stood at `path` still stands.
    """
    text = reading.read_lines(source, reading_options(settings))
    script = Script(text.language, None, text.sentences, months=settings.months)

    voices = studio.voices(text.language)

    def again(lines: Collection[int]) -> Narration:
        return narration_of(spoken(script, settings, voices, say, lines))

    narration = audition(again(()), again, studio.listener, say)
    publish_speech(path, narration)
    return narration


def translate_text(
    source: Source, settings: Settings, translators: Translators, wish: Wish
) -> Translated:
    """Translate a text that has a sentence a line, every line of it.

    Raises:
        UsageError: It is in the language already.
        BriefingError: A stage failed.
    """
    text = reading.read_sentences(source, reading_options(settings))
    if same(text.language, wish.target):
        raise UsageError(
            f"the text is in {text.language} already: give --language, or another --to"
        )
    style_of(settings).check(wish.target)
    found = translators(text.language, wish.target)
    done = translate_lines(text.sentences, text.language, found, wish)
    return replace(done, statements=spelt(done.statements, wish.target, style_of(settings)))
