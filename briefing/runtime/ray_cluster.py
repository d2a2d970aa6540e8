"""Ray: processes of several machines as one executor (https://docs.ray.io/en/latest/ray-core).

Ray decides which machine a process is on, and starts it again on another where that is lost.
Results come back to this process: nothing is left on a node.
"""

from __future__ import annotations

import os
import queue
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, wait
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from briefing import __version__
from briefing.core.errors import ClusterError
from briefing.runtime.executors import ThreadExecutor
from briefing.runtime.ray_start import (
    JOIN_SECONDS,
    LOCAL,
    first_line,
    folder_below,
    host_and_port,
    import_ray,
    join,
    own_signals,
    start_local,
)

T = TypeVar("T")

_TRIES = 3  # of a piece of work whose process dies
_POLL_SECONDS = 5.0  # between two checks that any machine is left


class Cluster(Executor):
    """Runs calls in Ray's actors, each a process that lasts and holds its models.

    A call whose process dies is run again in another; one that kills three fails.

    Args:
        address: Of a cluster (HOST:PORT) that this machine is part of, or "local" for Ray on this
            machine alone, until `shutdown`.
        cache: A folder below which a local Ray has its files until then.
        size: How many actors; None for one a machine, those with a GPU where there are any.

    Raises:
        UsageError: The address is none.
        MissingExtraError: Ray is not installed.
        ClusterError: The cluster cannot be joined, or does not run this version of briefing.
    """

    def __init__(self, address: str, cache: Path, size: int | None = None) -> None:
        place = None if address == LOCAL else host_and_port(address)
        self._ray = import_ray()
        self._threads = ThreadExecutor()
        self._lock = threading.Lock()
        self._is_closed = False
        self._idle: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._folder: Path | None = None
        try:
            with own_signals():
                if place is None:
                    self._folder = folder_below(cache)
                    start_local(self._ray, self._folder)
                else:
                    join(self._ray, address, place)
            self.size = self._open(size)
        except BaseException:
            self.shutdown()
            raise

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Start a call on a node, which imports `fn` by its module, and return its future."""
        return self._threads.submit(self._do, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = True) -> None:  # noqa: ARG002
        """Stop the actors at once, and a local Ray with them."""
        with self._lock:
            self._is_closed = True
            self._ray.shutdown()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _open(self, size: int | None) -> int:
        """Start the actors, and count them."""
        ray = self._ray
        working = _working(ray)
        if not working:
            raise ClusterError("no node of the cluster has a processor to give: add one")
        with_gpu = [node for node in working if node["Resources"].get("GPU")]
        size = size or len(with_gpu or working)
        share = -(-size // len(with_gpu or working))
        # A part of a GPU that lets all of them share one, and no processor for good: should one
        # machine be all that is left, they find room there.
        room = {"num_gpus": 10_000 // size / 10_000, "num_cpus": 0} if with_gpu else {}
        worker = ray.remote(_Worker).options(max_restarts=-1, scheduling_strategy="SPREAD", **room)
        actors = [worker.remote(share) for _ in range(size)]
        try:
            versions = ray.get([actor.version.remote() for actor in actors], timeout=JOIN_SECONDS)
        except ray.exceptions.RayError as error:
            raise ClusterError(
                f"the cluster's nodes cannot begin ({first_line(error)}): install the same version "
                "of briefing on each"
            ) from error
        for version in set(versions) - {__version__}:
            raise ClusterError(
                f"a node of the cluster runs briefing {version}, and this machine {__version__}: "
                "install the same on both"
            )
        for actor in actors:
            self._idle.put(actor)
        return size

    def _do(self, fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        ray = self._ray
        for _ in range(_TRIES):
            actor = self._one_idle()
            try:
                result: T = self._wait(partial(actor.do.remote, fn, *args, **kwargs))
            except ray.exceptions.RayTaskError as error:
                self._idle.put(actor)
                raise error.cause from error
            except ray.exceptions.RayError:
                # The actor or its result was lost: until Ray has started it again, the next idle
                # one runs this.
                self._threads.submit(self._await, actor)
            except BaseException:
                self._idle.put(actor)
                raise
            else:
                self._idle.put(actor)
                return result
        raise ClusterError(
            f"what worked on this died {_TRIES} times, perhaps for want of memory: see how it does "
            "without --ray, or with fewer --workers"
        )

    def _await(self, actor: Any) -> None:
        self._wait(actor.version.options(max_task_retries=-1).remote)
        self._idle.put(actor)

    def _one_idle(self) -> Any:
        while True:
            try:
                return self._idle.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                self._check()

    def _wait(self, ask: Callable[[], Any]) -> Any:
        """Wait for an actor's answer, while the cluster lasts."""
        with self._ray_open():
            future = ask().future()
        while not wait([future], timeout=_POLL_SECONDS).done:
            self._check()
        return future.result()

    def _check(self) -> None:
        with self._ray_open() as ray:
            if not _working(ray):
                raise ClusterError("no node of the cluster is left: another run goes on from here")

    @contextmanager
    def _ray_open(self) -> Iterator[Any]:
        # Asked after its end, Ray ends the process.
        with self._lock:
            if self._is_closed:
                raise ClusterError("the cluster was left: another run goes on from here")
            yield self._ray


class _Worker:
    """An actor on a node. `share` is how many of them its machine has."""

    def __init__(self, share: int) -> None:
        # Ray allows one thread; these models are all that a node is there for.
        os.environ["OMP_NUM_THREADS"] = str(max(1, (os.cpu_count() or 1) // share))

    def version(self) -> str:
        return __version__

    def do(self, work: Callable[..., T], *given: Any, **named: Any) -> T:
        return work(*given, **named)


def _working(ray: Any) -> list[Any]:
    return [node for node in ray.nodes() if node["Alive"] and node["Resources"].get("CPU")]
