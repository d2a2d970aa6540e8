"""What the stages run on, from the settings: in this process, in its workers, in a cluster."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import replace
from functools import cache, partial

from briefing.core.contracts import Summariser
from briefing.core.documents import Summary
from briefing.core.errors import ClusterError
from briefing.core.settings import Settings, cache_folder
from briefing.pipeline import registry
from briefing.pipeline.recording import Recorder
from briefing.pipeline.stages import Engines, RemoteEngines, SpeechEngines
from briefing.runtime.executors import executor_of, workers_for
from briefing.runtime.stage_cache import StageCache


@cache
def speech_engines_of(settings: Settings) -> SpeechEngines:
    """What this process speaks with, and who listens.

    Raises:
        UsageError: There is no listener of that name.
        BriefingError: Its package or its model is missing or broken.
    """
    return SpeechEngines(partial(registry.voices, settings), registry.listener(settings))


def kit_of(settings: Settings, chosen: Summariser, archive: StageCache) -> Engines:
    """What writes summaries.

    Raises:
        BriefingError: The terms cannot be read, or what judges by meaning is missing or broken.
    """
    return Engines(
        chosen,
        partial(registry.translators, settings),
        registry.terms(settings),
        archive,
        registry.semantic_models(settings),
    )


def executor_for(settings: Settings, kit: Engines, articles: int) -> tuple[Executor, Engines]:
    """What does the work of so many articles, and the engines that have it done there.

    Raises:
        BriefingError: There is to be a cluster, and it cannot be had.
    """
    if settings.ray is None:
        workers = workers_for(articles, settings.workers) if settings.voice else 1
        return executor_of(workers), kit
    from briefing.runtime.ray_cluster import Cluster

    cluster = Cluster(settings.ray, settings.cache, settings.workers)
    who = _who(kit)
    # The terms travel with each wish: their file is on this machine.
    theirs = replace(settings, terms=None)

    def do(work: Callable[..., Summary], *given: object) -> Summary:
        return cluster.submit(_do_here, theirs, who, work, given).result()

    return cluster, replace(kit, remote=RemoteEngines(do, cluster.size))


def recorder_of(settings: Settings, executor: Executor, archive: StageCache) -> Recorder | None:
    """What speaks them; None where they are not to be spoken."""
    if settings.voice is None:
        return None
    make_studio = partial(speech_engines_of if settings.ray is None else _studio_here, settings)
    return Recorder(settings, make_studio, executor, archive)


def _studio_here(settings: Settings) -> SpeechEngines:
    # As where other processes of this machine speak: the last digits of a sample depend on it.
    _allow("1")
    return speech_engines_of(replace(settings, cache=cache_folder()))


def _do_here(
    settings: Settings,
    who: tuple[str | None, ...],
    work: Callable[..., Summary],
    given: tuple[object, ...],
) -> Summary:
    """What a function gives with the engines of this machine, a node of a cluster.

    Raises:
        ClusterError: They are not those of the machine that asks.
    """
    _allow(_threads_of_a_node())
    kit = _kit_here(replace(settings, cache=cache_folder()))
    if _who(kit) != who:
        raise ClusterError(
            f"the node {platform.node()} has other models ({kit.summariser.name}) than this "
            "machine, or another version of them: run the same briefing models pull on each"
        )
    return work(kit, *given)


@cache
def _threads_of_a_node() -> str | None:
    return os.environ.get("OMP_NUM_THREADS")


def _allow(threads: str | None) -> None:
    # What was begun with is remembered first. A process of a cluster does one thing at a time.
    _threads_of_a_node()
    if threads is not None:
        os.environ["OMP_NUM_THREADS"] = threads


@cache
def _kit_here(settings: Settings) -> Engines:
    return kit_of(settings, registry.summariser(settings), StageCache(None))


def _who(kit: Engines) -> tuple[str | None, ...]:
    return kit.summariser.identity, kit.checks
