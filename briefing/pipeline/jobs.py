"""An article on its way through the stages, and its results, one a language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TypeVar

from briefing.core.documents import Article, Failed, Outcome, Source, Summary
from briefing.core.errors import BriefingError, InternalError, OutputError, refused_by_system
from briefing.pipeline.length_fitting import Written
from briefing.pipeline.retakes import Recording, marked
from briefing.runtime.executors import InlineExecutor, Pending
from briefing.speaking.narrator import Script

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job:
    """An article on its way; `inputs` is the digest of all that its briefing is made from."""

    source: Source
    article: Article
    inputs: str
    written: Written = field(default_factory=Written)


@dataclass(frozen=True, slots=True)
class LanguageResult:
    """The summary in one language; where it is spoken, its script and recording in the making."""

    summary: Summary
    script: Script | None = None
    future: Future[Recording] | None = None

    @property
    def recording(self) -> Recording | None:
        """The recording, waited for. Its errors are those of the stage."""
        return self.future.result() if self.future else None

    @property
    def marked(self) -> Summary:
        """The summary with marks on what was not heard as it was said."""
        recording = self.recording
        return marked(self.summary, recording.narration) if recording else self.summary


@dataclass(frozen=True, slots=True)
class RecordedJob:
    """A job and its results, one a language; `Pending` until each is recorded or has failed."""

    job: Job
    results: tuple[LanguageResult, ...]

    @property
    def futures(self) -> Iterator[Future[Recording]]:
        """The recordings in the making."""
        return (one.future for one in self.results if one.future)

    def done(self) -> bool:
        """Whether asking for the result takes no time."""
        return all(future.done() for future in self.futures)

    def result(self) -> RecordedJob:
        """Wait until each is recorded or has failed."""
        for future in self.futures:
            future.exception()
        return self

    def cancel(self) -> bool:
        """Give the recordings up."""
        for future in self.futures:
            future.cancel()
        return True


def recorded_results(recorded: RecordedJob) -> tuple[list[LanguageResult], list[BriefingError]]:
    """The results that were recorded, and why others were not.

    Raises:
        BriefingError: The article's own language was not, or none.
    """
    results: list[LanguageResult] = []
    errors: list[BriefingError] = []
    for one in recorded.results:
        try:
            _ = one.recording
        except BriefingError as error:
            if one.summary.language == recorded.job.article.language:
                raise
            errors.append(error)
        else:
            results.append(one)
    if not results:
        raise errors[-1]
    return results, errors


def settled(outcome: Outcome) -> Pending[Outcome]:
    """An outcome that is known already."""
    return InlineExecutor().submit(lambda: outcome)


def attempt(work: Callable[[], T], source: Source) -> T | Failed:
    """The result of `work`, or the source's failure."""
    try:
        return work()
    except BriefingError as error:
        return Failed(source, error)
    except OSError as error:
        refusal = OutputError(refused_by_system(error))
        refusal.__cause__ = error
        return Failed(source, refusal)
    except Exception as error:  # noqa: BLE001 - a bug in one article leaves the others theirs
        failure = InternalError(error)
        failure.__cause__ = error
        return Failed(source, failure)
