"""Start of a local Ray, and joining of a cluster (https://docs.ray.io/en/latest/ray-core)."""

from __future__ import annotations

import logging
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # it has no types

from briefing.core.errors import ClusterError, MissingExtraError, UsageError

LOCAL = "local"
JOIN_SECONDS = 60.0  # to join a cluster, and for its processes to begin

_ANSWER_SECONDS = 5.0  # for its address to answer
_SHARED_MEMORY = 200_000_000  # bytes for waiting results; Ray writes more of them to its folder
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
# Read when Ray is imported, and by what it starts.
_SURROUNDINGS = {
    # It would send a report of its use over the network.
    "RAY_USAGE_STATS_ENABLED": "0",
    # It would tell on stderr of a change to come.
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    # It would tell on stdout, which is ours, of nodes that were lost and work that is done again.
    "RAY_DEDUP_LOGS_SKIP_REGEX": ".",
    # It would start its processes at 15, where they wait for whatever else the machine does.
    "RAY_worker_niceness": "0",
}


def import_ray() -> Any:
    """Import Ray, and silence it.

    Raises:
        MissingExtraError: it is not installed.
    """
    for name, value in _SURROUNDINGS.items():
        os.environ.setdefault(name, value)
    try:
        import ray
    except ImportError as error:
        raise MissingExtraError("Ray", "cluster") from error
    logging.getLogger("ray").setLevel(logging.CRITICAL)
    return ray


def start_local(ray: Any, folder: Path) -> None:
    """Start Ray on this machine alone, with its files in a folder.

    Raises:
        ClusterError: it does not start.
    """
    before = {name: os.environ.pop(name, None) for name in _AUTHENTICATION}
    # Its ports are open to the network, and whoever has the token may run code here. Without
    # one from us Ray would write its own into the home folder.
    os.environ["RAY_AUTH_TOKEN"] = secrets.token_hex(32)
    try:
        ray.init(
            address=LOCAL,
            include_dashboard=False,
            object_store_memory=_SHARED_MEMORY,
            _temp_dir=str(folder),
            **_QUIETLY,
        )
    except (OSError, RuntimeError, ValueError) as error:
        raise ClusterError(f"Ray does not start here ({first_line(error)})") from error
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def join(ray: Any, address: str, place: tuple[str, int]) -> None:
    """Join the cluster at an address, which is split into host and port in `place`.

    Raises:
        ClusterError: it cannot be joined.
    """
    try:
        socket.create_connection(place, timeout=_ANSWER_SECONDS).close()
    except OSError as error:
        raise ClusterError(
            f"no cluster answers at {address} ({error.strerror or error}): give the address "
            "that ray start --head named there"
        ) from error
    _probe(address)
    ray.init(address=address, **_QUIETLY)


@contextmanager
def own_signals() -> Iterator[None]:
    """Restore the handler of SIGTERM after the block, in which Ray replaces it."""
    handler = signal.getsignal(signal.SIGTERM)
    try:
        yield
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, handler)


def _probe(address: str) -> None:
    """Join for a moment from another process, since Ray may end a process that cannot join."""
    try:
        done = subprocess.run(  # noqa: S603 - this very Python
            [sys.executable, "-c", _PROBE, address],
            capture_output=True,
            text=True,
            timeout=JOIN_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ClusterError(
            f"what answers at {address} is no cluster of Ray's, or a very busy one: give the "
            "address that ray start --head named there"
        ) from error
    if done.returncode:
        reason = _FAILURE.search(done.stderr)
        told = first_line(reason[1] if reason else done.stderr)
        raise ClusterError(
            f"the cluster at {address} cannot be joined ({told}): run "
            f"ray start --address={address} on this machine, with the cluster's versions of "
            "Python and Ray"
        )


def host_and_port(address: str) -> tuple[str, int]:
    """Split an address.

    Raises:
        UsageError: it is none.
    """
    host, _, port = address.rpartition(":")
    if not host or "/" in host or not port.isdecimal():
        raise UsageError(f"--ray takes local, or a cluster's HOST:PORT, and not {address!r}")
    return host.strip("[]"), int(port)


def folder_below(cache: Path) -> Path:
    """Make a folder for Ray's files, and remove those of runs that were killed.

    It is in the cache, unless the names of Ray's sockets would be longer there than the system
    allows: then among the system's temporary files.
    """
    ours = cache.absolute() / "ray"
    for left in ours.glob("*"):
        if left.name.isdecimal() and not psutil.pid_exists(int(left.name)):
            shutil.rmtree(left, ignore_errors=True)
    folder = ours / str(os.getpid())
    if len(os.fsencode(folder)) > _LONGEST_FOLDER:
        return Path(tempfile.mkdtemp(prefix="briefing-"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def first_line(text: object) -> str:
    """The beginning of a text, on one line: 300 characters at most."""
    return " ".join(str(text).split())[:300].rstrip(".")
