"""Work in a process of its own, which frees all its memory and whose memory can be measured."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from briefing.core.errors import BriefingError, ModelError, UsageError

T = TypeVar("T")
Say = Callable[[str], None]


def run_isolated(work: Callable[[Say], T], say: Say) -> T:
    """Call `work` in a new process, and return its result.

    Args:
        work: It and its result can be pickled. It is given a function that calls `say` here.
        say: Takes its messages.

    Raises:
        BriefingError: the work raised one, or its process was ended from outside.
        RuntimeError: the work raised something else; its traceback is the text.
    """
    # A fork would copy the threads' locks of torch, and not the threads.
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(there,), daemon=True)
    process.start()
    there.close()
    try:
        # Not among the arguments: those are waited for even by a process that is gone.
        here.send(work)
        result: T = _received(here, say)
    except (EOFError, ConnectionError) as error:
        process.join()
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
            case ("failed", text, code):
                raise (UsageError if code == UsageError.exit_code else BriefingError)(text)
            case ("fault", text):
                raise RuntimeError(text)


def _run(there: Connection) -> None:
    # Ctrl-C reaches the whole group of processes; the one that started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work = there.recv()
        there.send(("done", work(lambda text: there.send(("say", text)))))
    except BriefingError as error:
        there.send(("failed", str(error), error.exit_code))
    except Exception:  # noqa: BLE001 - whatever it is, the process that asked is to know
        there.send(("fault", traceback.format_exc()))


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
