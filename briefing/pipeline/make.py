"""The order of the stages: an article goes in, a briefing's folder comes out.

Pages are fetched ahead in threads and articles spoken in other processes, while the models work
here; or all but reading and writing files is done elsewhere, on several articles at once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from typing import TypeVar

from briefing import __version__
from briefing.core.contracts import Batching
from briefing.core.documents import (
    Article,
    Failed,
    Made,
    Narration,
    Outcome,
    Source,
    SourceKind,
    Summary,
)
from briefing.core.errors import BriefingError, InternalError
from briefing.core.settings import Settings
from briefing.pipeline.length_fitting import BOTH, Record, Written, first_length, languages, write
from briefing.pipeline.recording import Recorder
from briefing.pipeline.retakes import marked
from briefing.pipeline.stages import (
    Engines,
    Recording,
    Say,
    is_summarised,
    read_once,
    script_of,
    style_of,
)
from briefing.publishing.briefing import Briefing
from briefing.publishing.folder import folder_of, mp3_of, publish
from briefing.publishing.mp3 import encoded
from briefing.publishing.record import is_current
from briefing.publishing.style import in_style
from briefing.runtime.executors import InlineExecutor, Pending, ThreadExecutor, run_ahead

READ_AHEAD = 8  # articles, of pages that are fetched
AT_ONCE = 8  # articles that a model is given together
SPEAK_AHEAD = 8  # articles that are summarised and wait for their speech

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job:
    """An article on its way; `inputs` is the digest of all that its briefing is made from."""

    source: Source
    article: Article
    inputs: str
    written: Written = field(default_factory=Written)


@dataclass(frozen=True, slots=True)
class PendingRecordings:
    """The takes of an article's summaries, in the making, in the order of the summaries."""

    job: Job
    takes: tuple[Future[Recording], ...]

    def done(self) -> bool:
        """Whether each is made."""
        return all(take.done() for take in self.takes)

    def result(self) -> PendingRecordings:
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
    fetching, opening = ThreadExecutor(), InlineExecutor()
    abreast = engines.remote.abreast if engines.remote else 1
    writers = ThreadExecutor() if engines.remote else InlineExecutor()
    record = recorder.record if recorder else None

    def known(outcome: Outcome) -> Pending[Outcome]:
        return InlineExecutor().submit(lambda: outcome)

    def begun(source: Source) -> Pending[Job | Outcome]:
        # A host is waited for; a file is there sooner than a thread.
        reader = fetching if source.kind is SourceKind.URL else opening
        return reader.submit(attempt, partial(begin, source, settings, engines, say), source)

    def written(job: Job | Outcome) -> Pending[Job | Outcome]:
        if not isinstance(job, Job):
            return known(job)
        work = partial(draft, job, settings, engines, record, say)
        return writers.submit(attempt, work, job.source)

    def recorded(job: Job | Outcome) -> Pending[PendingRecordings | Outcome]:
        if not isinstance(job, Job):
            return known(job)
        scripts = (script_of(job.article, summary, settings) for summary in job.written.summaries)
        return PendingRecordings(job, tuple(record(script) for script in scripts) if record else ())

    sought = run_ahead(begun, sources, max(READ_AHEAD, 2 * abreast))
    jobs = together(sought, settings, engines, say)
    summarised = run_ahead(written, jobs, abreast)
    for done in run_ahead(recorded, summarised, max(SPEAK_AHEAD, 2 * abreast)):
        if isinstance(done, PendingRecordings):
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
    if engines.remote or not isinstance(engines.summariser, Batching):
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


def draft(job: Job, settings: Settings, engines: Engines, record: Record | None, say: Say) -> Job:
    """The job with its summaries.

    Raises:
        BriefingError: There is none in the article's own language, or none at all.
    """
    return replace(job, written=write(job.article, settings, engines, record, say))


def finish(
    recordings: PendingRecordings, settings: Settings, recorder: Recorder | None, say: Say
) -> Made:
    """Write the folder, with what could be recorded.

    Raises:
        BriefingError: The article's own language could not be spoken, or no other, or a file
            could not be written. Nothing was written.
    """
    job, article = recordings.job, recordings.job.article
    summaries, failures = list(job.written.summaries), list(job.written.failures)
    takes: list[Recording] = []
    for summary, future in zip(
        job.written.summaries, recordings.takes, strict=recorder is not None
    ):
        try:
            takes.append(future.result())
        except BriefingError as error:
            if summary.language == article.language or len(summaries) == 1:
                raise
            summaries.remove(summary)
            failures.append(error)
    said = [
        marked(summary, take.narration)
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


def narrations_of(takes: Sequence[Recording], settings: Settings) -> tuple[Narration, ...]:
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
