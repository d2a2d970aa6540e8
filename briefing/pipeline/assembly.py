"""The executors of the stages: this process, its workers, or the nodes of a cluster."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import cache, partial

from briefing.core.documents import Summary
from briefing.core.errors import ClusterError
from briefing.core.settings import Settings, cache_folder
from briefing.pipeline.engines import Engines, RemoteEngines, engines_of_process
from briefing.pipeline.recording import Recorder
from briefing.pipeline.registry.voices import VoiceName
from briefing.pipeline.retakes import Recording, Say
from briefing.pipeline.stages import record
from briefing.runtime.executors import InlineExecutor, executor_of, workers_for
from briefing.speaking.narrator import Script


def executor_for(engines: Engines, articles: int) -> Executor:
    """The executor that speaks so many articles. With --ray the engines become remote ones.

    Raises:
        BriefingError: There is to be a cluster, and it cannot be had.
    """
    settings = engines.settings
    if settings.ray is None:
        workers = workers_for(articles, settings.workers) if settings.voice else 1
        return executor_of(workers)
    from briefing.runtime.ray_cluster import Cluster

    identities = _identities(engines)
    cluster = Cluster(settings.ray, settings.cache, settings.workers)
    # The terms travel with each request: their file is on this machine.
    on_node = partial(_do_on_node, replace(settings, terms=None), identities)

    def do(work: Callable[..., Summary], *given: object) -> Summary:
        return cluster.submit(on_node, work, given).result()

    engines.remote = RemoteEngines(do, cluster.size)
    return cluster


def recorder_of(engines: Engines, executor: Executor, say: Say) -> Recorder | None:
    """The recorder of scripts in an executor; None where the settings want no audio.

    `say` is told of each line that is spoken in this process.
    """
    settings = engines.settings
    if settings.voice is None:
        return None
    on_node = partial(_record_on_node, settings)
    work = partial(record, engines) if settings.ray is None else on_node
    if isinstance(executor, InlineExecutor):
        # What is sent to another process can tell nobody here.
        work = partial(record, engines, say=say)
    return Recorder(settings, work, executor, engines.stage_cache, engines.voice_names)


def _record_on_node(settings: Settings, script: Script, names: Sequence[VoiceName]) -> Recording:
    # As where other processes of this machine speak: the last digits of a sample depend on it.
    _allow_threads("1")
    return record(engines_of_process(replace(settings, cache=cache_folder())), script, names)


def _do_on_node(
    settings: Settings,
    identities: tuple[str | None, ...],
    work: Callable[..., Summary],
    given: tuple[object, ...],
) -> Summary:
    """Call a function with the engines of this machine, a node of a cluster.

    Raises:
        ClusterError: They are not those of the machine that asks.
    """
    _allow_threads(_threads_of_a_node())
    engines = engines_of_process(replace(settings, cache=cache_folder()))
    if _identities(engines) != identities:
        raise ClusterError(
            f"the node {platform.node()} has other models ({engines.summariser.name}) than this "
            "machine, or another version of them: run the same briefing models pull on each"
        )
    return work(engines, *given)


@cache
def _threads_of_a_node() -> str | None:
    return os.environ.get("OMP_NUM_THREADS")


def _allow_threads(threads: str | None) -> None:
    # The number at the start is remembered first. A process of a cluster does one thing at a time.
    _threads_of_a_node()
    if threads is not None:
        os.environ["OMP_NUM_THREADS"] = threads


def _identities(engines: Engines) -> tuple[str | None, ...]:
    return engines.summariser.identity, engines.semantic_models.identity
