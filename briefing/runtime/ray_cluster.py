"""Ray: processes of several machines as one executor (https://docs.ray.io/en/latest/ray-core).

Ray decides which machine a process is on, and starts it again on another where that is lost. What
is made comes back: nothing is left on a node.
"""

from __future__ import annotations

import logging
import os
import queue
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, wait
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from briefing import __version__
from briefing.core.errors import ClusterError, MissingExtraError, UsageError
from briefing.runtime.executors import ThreadExecutor

LOCAL = "local"

T = TypeVar("T")

_TRIES = 3  # of a piece of work whose process dies
_JOIN = 60.0  # seconds to join a cluster, and for its processes to begin
_ANSWER = 5.0  # seconds for its address to answer
_A_LOOK = 5.0  # seconds between two looks whether any machine is left
_SHARED_MEMORY = 200_000_000  # bytes that results wait in; what is more, Ray writes to its folder
# What Ray puts after its folder: /session_2026-11-24_22-58-29_225417_2565/sockets/plasma_store
_LONGEST_FOLDER = 107 - 66
_AUTHENTICATION = ("RAY_AUTH_MODE", "RAY_AUTH_TOKEN", "RAY_AUTH_TOKEN_PATH")
_FAILURE = re.compile(r"^[\w.]*(?:Error|Exception): (.*)", re.MULTILINE | re.DOTALL)
_PROBE = "import sys, ray; ray.init(address=sys.argv[1], log_to_driver=False)"
_QUIETLY: dict[str, Any] = {
    "log_to_driver": False,
    "configure_logging": False,
    "logging_level": logging.CRITICAL,
}
# Read when Ray is imported.
_SURROUNDINGS = {
    # It would send a report of its use over the network.
    "RAY_USAGE_STATS_ENABLED": "0",
    # It would tell on stderr of a change to come.
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    # It would tell on stdout, which is ours, of nodes that were lost and work that is done again.
    "RAY_DEDUP_LOGS_SKIP_REGEX": ".",
}


class Cluster(Executor):
    """Does its work in Ray's actors, each a process that stays and keeps its models.

    A piece of work whose process dies is done again in another; one that kills three fails.

    Args:
        address: Of a cluster (HOST:PORT) that this machine is part of, or "local" for Ray on this
            machine alone, for as long as this lasts.
        cache: A folder below which a local Ray keeps its files, and removes them.
        size: How many actors; None for one a machine, those with a GPU where there are any.

    Raises:
        UsageError: The address is none.
        MissingExtraError: Ray is not installed.
        ClusterError: The cluster cannot be joined, or does not run this version of briefing.
    """

    def __init__(self, address: str, cache: Path, size: int | None = None) -> None:
        place = None if address == LOCAL else _host_and_port(address)
        self._ray = _ray()
        self._threads = ThreadExecutor()
        self._lock = threading.Lock()
        self._is_closed = False
        self._idle: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._folder: Path | None = None
        try:
            with _our_own_signals():
                if place is None:
                    self._folder = _folder_below(cache)
                    self._start(self._folder)
                else:
                    self._join(address, place)
            self.size = self._open(size)
        except BaseException:
            self.shutdown()
            raise

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """The result, in the making. `fn` is called where it is imported from the same module."""
        return self._threads.submit(self._do, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = True) -> None:  # noqa: ARG002
        """Stop the actors at once, and a local Ray with them."""
        with self._lock:
            self._is_closed = True
            self._ray.shutdown()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self, folder: Path) -> None:
        before = {name: os.environ.pop(name, None) for name in _AUTHENTICATION}
        # Its ports are open to the network, and whoever has the token may run code here. Without
        # one from us Ray would write its own into the home folder.
        os.environ["RAY_AUTH_TOKEN"] = secrets.token_hex(32)
        try:
            self._ray.init(
                address=LOCAL,
                include_dashboard=False,
                object_store_memory=_SHARED_MEMORY,
                _temp_dir=str(folder),
                **_QUIETLY,
            )
        except (OSError, RuntimeError, ValueError) as error:
            raise ClusterError(f"Ray does not start here ({_line(error)})") from error
        finally:
            for name, value in before.items():
                os.environ.pop(name, None)
                if value is not None:
                    os.environ[name] = value

    def _join(self, address: str, place: tuple[str, int]) -> None:
        try:
            socket.create_connection(place, timeout=_ANSWER).close()
        except OSError as error:
            raise ClusterError(
                f"no cluster answers at {address} ({error.strerror or error}): give the address "
                "that ray start --head named there"
            ) from error
        _probe(address)
        self._ray.init(address=address, **_QUIETLY)

    def _open(self, size: int | None) -> int:
        """Start the actors; how many there are."""
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
            versions = ray.get([actor.version.remote() for actor in actors], timeout=_JOIN)
        except ray.exceptions.RayError as error:
            raise ClusterError(
                f"the cluster's nodes cannot begin ({_line(error)}): install the same version of "
                "briefing on each"
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
                # It, or what it gave, was lost: it is out of turn until Ray has it again, and
                # whichever is next does this.
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
                return self._idle.get(timeout=_A_LOOK)
            except queue.Empty:
                self._check()

    def _wait(self, ask: Callable[[], Any]) -> Any:
        """The answer of an actor."""
        with self._ray_open():
            future = ask().future()
        while not wait([future], timeout=_A_LOOK).done:
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
    """What runs on a node. `share` is how many of its kind its machine has."""

    def __init__(self, share: int) -> None:
        # Ray allows one thread; these models are all that a node is there for.
        os.environ["OMP_NUM_THREADS"] = str(max(1, (os.cpu_count() or 1) // share))

    def version(self) -> str:
        return __version__

    def do(self, work: Callable[..., T], *given: Any, **named: Any) -> T:
        return work(*given, **named)


def _ray() -> Any:
    for name, value in _SURROUNDINGS.items():
        os.environ.setdefault(name, value)
    try:
        import ray
    except ImportError as error:
        raise MissingExtraError("Ray", "cluster") from error
    logging.getLogger("ray").setLevel(logging.CRITICAL)
    return ray


@contextmanager
def _our_own_signals() -> Iterator[None]:
    """Keep the handler of SIGTERM, which Ray takes for itself."""
    handler = signal.getsignal(signal.SIGTERM)
    try:
        yield
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, handler)


def _probe(address: str) -> None:
    """Join for a moment from another process: where it cannot be, Ray may end the one it is in."""
    try:
        done = subprocess.run(  # noqa: S603 - this very Python
            [sys.executable, "-c", _PROBE, address],
            capture_output=True,
            text=True,
            timeout=_JOIN,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ClusterError(
            f"what answers at {address} is no cluster of Ray's, or a very busy one: give the "
            "address that ray start --head named there"
        ) from error
    if done.returncode:
        reason = _FAILURE.search(done.stderr)
        told = _line(reason[1] if reason else done.stderr)
        raise ClusterError(
            f"the cluster at {address} cannot be joined ({told}): run "
            f"ray start --address={address} on this machine, with the cluster's versions of "
            "Python and Ray"
        )


def _host_and_port(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not host or "/" in host or not port.isdecimal():
        raise UsageError(f"--ray takes local, or a cluster's HOST:PORT, and not {address!r}")
    return host.strip("[]"), int(port)


def _working(ray: Any) -> list[Any]:
    return [node for node in ray.nodes() if node["Alive"] and node["Resources"].get("CPU")]


def _folder_below(cache: Path) -> Path:
    """A folder for Ray's files; those of runs that were killed are removed.

    It is in the cache, unless the names of Ray's sockets would be longer there than the system
    allows: then among the system's temporary files.
    """
    ours = cache.absolute() / "ray"
    for left in ours.glob("*"):
        if left.name.isdecimal() and not _is_running(int(left.name)):
            shutil.rmtree(left, ignore_errors=True)
    folder = ours / str(os.getpid())
    if len(os.fsencode(folder)) > _LONGEST_FOLDER:
        return Path(tempfile.mkdtemp(prefix="briefing-"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _line(text: object) -> str:
    """The beginning of a text, on one line."""
    return " ".join(str(text).split())[:300].rstrip(".")
