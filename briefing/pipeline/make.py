"""The order of the stages: an article goes in, a briefing's folder comes out.

Pages are fetched ahead in threads and articles spoken in other processes, while the models work
here; with remote engines several articles at once are summarised on other machines.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import astuple, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice

from briefing import __version__
from briefing.core.contracts import Batching
from briefing.core.documents import (
    Article,
    EncodedNarration,
    Made,
    Outcome,
    Source,
    Summary,
)
from briefing.core.settings import Settings
from briefing.pipeline.engines import Engines
from briefing.pipeline.expansion import Expansion, SeenEntries
from briefing.pipeline.jobs import (
    Job,
    LanguageResult,
    RecordedJob,
    attempt,
    recorded_results,
    settled,
)
from briefing.pipeline.length_fitting import BOTH, SummaryWriter, first_length, languages
from briefing.pipeline.reading_ahead import READ_AHEAD, ArticleReader, NoteMembers, as_they_are
from briefing.pipeline.recording import Recorder
from briefing.pipeline.retakes import Recording, Say
from briefing.pipeline.scripts import script_of, unspoken_notice
from briefing.pipeline.stages import prepare, style_of
from briefing.publishing.briefing import Briefing
from briefing.publishing.folder import mp3_of, publish
from briefing.publishing.known_folders import KnownFolders
from briefing.publishing.mp3 import encoded
from briefing.publishing.record import read_record
from briefing.publishing.style import in_style
from briefing.publishing.whole_folder import is_current
from briefing.runtime.executors import InlineExecutor, Pending, ThreadExecutor, run_ahead

AT_ONCE = 8  # articles that a model is given together
SPEAK_AHEAD = 8  # articles that are summarised and wait for their speech


def make_all(
    sources: Iterable[Source],
    engines: Engines,
    recorder: Recorder | None,
    say: Say,
    note_members: NoteMembers = as_they_are,
) -> Iterator[Outcome]:
    """Make a briefing of each source, in their order. One that fails does not stop the others.

    Args:
        sources: Those that hold several, such as feeds, are replaced by their new members.
        engines: What does the work.
        recorder: Speaks; None for briefings without sound.
        say: Is told of each step.
        note_members: Is given a source and its members, and yields these as they are taken.
    """
    return BriefingMaker(engines, recorder, say, note_members).outcomes(sources)


class BriefingMaker:
    """The stages in their order, each method one of them; see `make_all`."""

    def __init__(
        self,
        engines: Engines,
        recorder: Recorder | None,
        say: Say,
        note_members: NoteMembers = as_they_are,
    ) -> None:
        self._expansion = Expansion(engines.settings, SeenEntries(engines.stage_cache))
        self._reader = ArticleReader(engines, self._expansion, say, note_members)
        self._engines = engines
        self._settings = engines.settings
        self._recorder = recorder
        self._say = say
        self._folders = KnownFolders(engines.settings.out)
        self._writers: Executor = ThreadExecutor() if engines.remote else InlineExecutor()

    def outcomes(self, sources: Iterable[Source]) -> Iterator[Outcome]:
        """The outcome of each source, while the next ones are read, written and recorded."""
        parallel = self._engines.remote.parallel if self._engines.remote else 1
        jobs = self.prepared(self._begun(sources, max(READ_AHEAD, 2 * parallel)))
        drafts = run_ahead(self._start_drafting, jobs, parallel)
        for one in run_ahead(self._start_recording, drafts, max(SPEAK_AHEAD, 2 * parallel)):
            if isinstance(one, RecordedJob):
                outcome: Outcome = attempt(partial(self.finish, one), one.job.source)
            else:
                outcome = one
            if isinstance(outcome, Made):
                self._expansion.note_made(outcome.source)
            yield outcome

    def _begun(self, sources: Iterable[Source], ahead: int) -> Iterator[Job | Outcome]:
        """The sources as they are read, those that hold several replaced by their members."""
        for one in self._reader.articles(sources, ahead):
            if isinstance(one, Article):
                yield attempt(partial(self.begin, one), one.source)
            else:
                yield one

    def _start_drafting(self, job: Job | Outcome) -> Pending[Job | Outcome]:
        if not isinstance(job, Job):
            return settled(job)
        return self._writers.submit(attempt, partial(self.draft, job), job.source)

    def _start_recording(self, job: Job | Outcome) -> Pending[RecordedJob | Outcome]:
        if not isinstance(job, Job):
            return settled(job)
        results = (self._recording_of(job.article, one) for one in job.written.summaries)
        return RecordedJob(job, tuple(results))

    def _recording_of(self, article: Article, summary: Summary) -> LanguageResult:
        script = script_of(article, summary, self._settings)
        if self._recorder and script:
            return LanguageResult(summary, script, self._recorder.record(script))
        notice = unspoken_notice(summary, self._settings) if self._recorder else None
        if notice:
            summary = replace(summary, warnings=(*summary.warnings, notice))
        return LanguageResult(summary)

    def begin(self, article: Article) -> Job | Made:
        """Begin with an article; a briefing of an earlier run with the same inputs is reused."""
        folder = self._folders.of(article)
        inputs = digest(article, self._engines)
        if not self._settings.force and is_current(folder, inputs, read_record):
            return Made(article.source, folder, fresh=False)
        return Job(article.source, article, inputs)

    def prepared(self, jobs: Iterator[Job | Outcome]) -> Iterator[Job | Outcome]:
        """The jobs as they come; some models summarise several articles at once, ahead."""
        engines, settings = self._engines, self._settings
        if engines.remote or not isinstance(engines.summariser, Batching):
            yield from jobs
            return
        length = settings.length if settings.minutes is None else first_length(settings)
        while group := list(islice(jobs, AT_ONCE)):
            articles = [one.article for one in group if isinstance(one, Job)]
            prepare(articles, length, engines, self._say)
            yield from group

    def draft(self, job: Job) -> Job:
        """The job with its summaries.

        Raises:
            BriefingError: There is none in the article's own language, or none at all.
        """
        record = self._recorder.record if self._recorder else None
        writer = SummaryWriter(job.article, self._engines, record, self._say)
        return replace(job, written=writer.write())

    def finish(self, recorded: RecordedJob) -> Made:
        """Write the folder, with what could be recorded.

        Raises:
            BriefingError: The article's own language could not be spoken, or no other, or a file
                could not be written. Nothing was written.
        """
        job, article, settings = recorded.job, recorded.job.article, self._settings
        results, errors = recorded_results(recorded)
        failures = (*job.written.failures, *errors)
        recordings = [one.recording for one in results if one.recording]
        briefing = Briefing(
            article,
            tuple(one.marked for one in results),
            narrations_of(recordings, settings),
            job.inputs,
            datetime.now(UTC),
            article.warnings,
            failures,
            self._engines.cover,
        )
        folder = self._folders.of(article)
        self._say(f"writing {folder}")
        publish(settings.out, in_style(briefing, style_of(settings)), folder)
        for one in results:
            if self._recorder and one.script and one.recording:
                narration = one.recording.narration
                self._recorder.published(one.script, narration, mp3_of(folder, narration))
        warnings = tuple(dict.fromkeys(_warnings(briefing)))
        return Made(job.source, folder, fresh=True, warnings=warnings, failures=failures)


def _warnings(briefing: Briefing) -> Iterator[str]:
    yield from briefing.warnings
    for summary in briefing.summaries:
        yield from summary.warnings
    for narration in briefing.narrations:
        yield from narration.warnings


def narrations_of(
    recordings: Sequence[Recording], settings: Settings
) -> tuple[EncodedNarration, ...]:
    """Each language's narration, and that of both where it is wanted and both are there."""
    narrations = [one.narration for one in recordings]
    spoken = [one.spoken for one in recordings if one.spoken]
    if settings.bilingual and len(spoken) == BOTH:
        # scipy takes a second to import.
        from briefing.speaking.bilingual import bilingual

        # Each language was listened to by itself, and here is the same sound.
        both = bilingual(*spoken, alternate=settings.bilingual == "alternate")
        narrations.append(encoded(both)[0])
    return tuple(narrations)


def digest(article: Article, engines: Engines) -> str:
    """SHA-256 of everything that a briefing is made from."""
    settings, length = engines.settings, engines.settings.length
    spoken_as = filter(None, [article.territory])
    own = map(astuple, settings.pronunciations)
    checks = [settings.facts, engines.semantic_models.identity]
    inputs = [
        __version__,
        article.title,
        article.language,
        article.sentences,
        engines.summariser.identity,
        [length.sentences, length.words, settings.minutes],
        [settings.voice, settings.pace, settings.pause, settings.months, *checks, *own, *spoken_as],
        [settings.listener if settings.listen else None],
        [
            languages(article, settings),
            settings.translator,
            dict(engines.terms),
            settings.translations,
            settings.speak_drafts,
        ],
        [settings.digits, settings.tashkeel, settings.bilingual],
        *([hashlib.sha256(engines.cover).hexdigest()] if engines.cover else []),
    ]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()
