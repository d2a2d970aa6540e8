"""What the stages run on, from the settings: in this process, and in its workers."""

from __future__ import annotations

from concurrent.futures import Executor
from functools import cache, partial

from briefing import engines, pipeline
from briefing.archive import Archive
from briefing.contracts import Summariser
from briefing.settings import Settings


@cache
def studio_of(settings: Settings) -> pipeline.Studio:
    """What this process speaks with, and who listens.

    Raises:
        UsageError: There is no listener of that name.
        BriefingError: Its package or its model is missing or broken.
    """
    return pipeline.Studio(partial(engines.voices, settings), engines.listener(settings))


def kit_of(settings: Settings, chosen: Summariser, archive: Archive) -> pipeline.Engines:
    """What writes summaries.

    Raises:
        BriefingError: The terms cannot be read, or what judges by meaning is missing or broken.
    """
    return pipeline.Engines(
        chosen,
        partial(engines.translators, settings),
        engines.terms(settings),
        archive,
        engines.entailer(settings),
    )


def recorder_of(
    settings: Settings, executor: Executor, archive: Archive
) -> pipeline.Recorder | None:
    """What speaks them; None where they are not to be spoken."""
    if settings.voice is None:
        return None
    return pipeline.Recorder(settings, partial(studio_of, settings), executor, archive)
