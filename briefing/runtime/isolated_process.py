"""Work in a process of its own, which frees all its memory and whose memory can be measured."""

from __future__ import annotations

import math
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from briefing.core.errors import BriefingError, ModelError
from briefing.runtime.executors import quiet_sweeper

T = TypeVar("T")
Say = Callable[[str], None]
# The codes of a process that SIGXCPU ended: as the system has it, and as a shell does.
_OUT_OF_TIME = () if sys.platform == "win32" else (-signal.SIGXCPU, 128 + signal.SIGXCPU)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a process may take: seconds of a processor, and megabytes of memory of its own."""

    seconds: int
    megabytes: int


class ExceededError(Exception):
    """A process took more than its bounds allow."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def run_isolated(work: Callable[[Say], T], say: Say, bounds: Bounds | None = None) -> T:
    """Call `work` in a new process, and return its result.

    Args:
        work: It and its result can be pickled. It is given a function that calls `say` here.
        say: Takes its messages.
        bounds: What it may take, where the system can bound it: Windows cannot.

    Raises:
        BriefingError: the work raised one, or its process was ended from outside.
        ExceededError: the work took more than `bounds`.
        RuntimeError: the work raised something else; its traceback is the text.
    """
    from loky.backend import get_context  # type: ignore[import-untyped]  # it has no types

    # A fork would copy the threads' locks of torch, and not the threads; what multiprocessing
    # spawns imports the main program again, which a script that calls us does not expect.
    context = get_context("loky")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(there,), daemon=True)
    with quiet_sweeper():
        process.start()
    there.close()
    try:
        # Not among the arguments: those are waited for even by a process that is gone.
        here.send((work, bounds))
        result: T = _received(here, say)
    except (EOFError, ConnectionError) as error:
        process.join()
        if bounds:
            is_late = process.exitcode in _OUT_OF_TIME
            what = f"more than {bounds.seconds} seconds" if is_late else "more memory than there is"
            raise ExceededError(what) from error
        raise ModelError(
            f"the process that did the work was ended (code {process.exitcode}), most likely for "
            "lack of memory: close other programs, or take a smaller model"
        ) from error
    finally:
        process.terminate()
        process.join()
        here.close()
    return result


def _received(here: Connection, say: Say) -> Any:
    while True:
        match here.recv():
            case ("say", text):
                say(text)
            case ("done", result):
                return result
            case ("failed", error):
                raise error
            case ("exceeded", what):
                raise ExceededError(what)
            case ("fault", text):
                raise RuntimeError(text)


def _run(there: Connection) -> None:
    # Ctrl-C reaches the whole group of processes; the one that started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bounds: Bounds | None = None
    try:
        work, bounds = there.recv()
        if bounds:
            _bound(bounds)
        there.send(("done", work(lambda text: there.send(("say", text)))))
    except BriefingError as error:
        there.send(("failed", error))
    except MemoryError:
        if not bounds:
            raise
        there.send(("exceeded", f"more than {bounds.megabytes:,} MB of memory"))
    except Exception:  # noqa: BLE001 - whatever it is, the process that asked is to know
        there.send(("fault", traceback.format_exc()))


def _bound(bounds: Bounds) -> None:
    if sys.platform == "win32":
        return
    import resource

    # What is loaded already is not counted. At the soft limit the system sends a signal that ends
    # the process, even inside of a regular expression.
    resource.setrlimit(resource.RLIMIT_CPU, (_spent() + bounds.seconds, resource.RLIM_INFINITY))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (bounds.megabytes * 1_000_000,) * 2)


def _spent() -> int:
    return math.ceil(time.process_time())


def peak_memory() -> float | None:
    """The most memory that this process has had at once, in MB; None where it is not known."""
    status = Path("/proc/self/status")
    if status.exists():
        # The system's own count, getrusage, begins with that of the process that started this one.
        for line in status.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1000
    if sys.platform == "win32":
        return None
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1000)
