"""Work that is done ahead of whoever asks for it: in order, and never more than a number at once.

A stage hands its items to an executor and goes on. What waits is bounded by a setting and not by
the list, so that ten thousand articles take the memory of a few.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

# Below this many articles a worker, its start costs more than it brings.
_LEAST_FOR_A_WORKER = 4
_A_LOOK = 1.0  # seconds between two looks whether the program is still there


class Pending(Protocol[R_co]):
    """A result that may still be in the making."""

    def done(self) -> bool:
        """Whether asking for it takes no time."""
        ...

    def result(self) -> R_co:
        """Wait for it."""
        ...

    def cancel(self) -> bool:
        """It is not wanted any more."""
        ...


def ahead(start: Callable[[T], Pending[R]], items: Iterable[T], most: int) -> Iterator[R]:
    """What becomes of the items, in their order, while up to `most` of them are in the making."""
    waiting: deque[Pending[R]] = deque()
    try:
        for item in items:
            waiting.append(start(item))
            while waiting and (len(waiting) >= most or waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for pending in waiting:
            pending.cancel()


class InlineExecutor(Executor):
    """Does the work at once, where it is given."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """The result, made before this returns."""
        future: Future[T] = Future()
        _run(future, fn, *args, **kwargs)
        return future


class ThreadExecutor(Executor):
    """A thread a piece of work. One that hangs does not keep the program from ending."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """The result, in the making."""
        future: Future[T] = Future()
        run = threading.Thread(target=_run, args=(future, fn, *args), kwargs=kwargs, daemon=True)
        run.start()
        return future


class ProcessExecutor(Executor):
    """Processes that do the work; should one of them die, the rest is done here.

    They end with the program, however it ends.
    """

    def __init__(self, number: int) -> None:
        # loky outlives what kills a worker, and stops workers at once; the standard library's
        # pool does the one not at all and the other through private names.
        from loky.process_executor import (  # type: ignore[import-untyped]  # it carries no types
            ProcessPoolExecutor,
        )

        with _quiet_sweeper():
            self._pool: Executor = ProcessPoolExecutor(
                number,
                initializer=_begin_worker,
                initargs=(os.getpid(),),
                env={"OMP_NUM_THREADS": "1"},
            )

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """The result, in the making."""
        future: Future[T] = Future()

        def done(inner: Future[T]) -> None:
            if inner.cancelled():
                future.cancel()
            elif isinstance(inner.exception(), BrokenExecutor):
                _run(future, fn, *args, **kwargs)
            else:
                _run(future, inner.result)

        try:
            self._pool.submit(fn, *args, **kwargs).add_done_callback(done)
        except BrokenExecutor:
            _run(future, fn, *args, **kwargs)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = True) -> None:  # noqa: ARG002
        """Stop the processes at once."""
        pool: Any = self._pool  # its shutdown has an argument more
        pool.shutdown(wait=wait, kill_workers=True)


def workers_for(articles: int, wanted: int | None) -> int:
    """How many processes are to speak: as many as there are cores, for a list that is worth it."""
    if wanted is not None:
        return wanted
    from loky import cpu_count  # type: ignore[import-untyped]  # as above

    return max(1, min(int(cpu_count()), articles // _LEAST_FOR_A_WORKER))


def executor_of(workers: int) -> Executor:
    """What does the work of so many processes; of one, this one."""
    return InlineExecutor() if workers <= 1 else ProcessExecutor(workers)


def _run(future: Future[T], fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except Exception as error:  # noqa: BLE001 - it is raised where the result is asked for
        future.set_exception(error)
    else:
        future.set_result(result)


@contextmanager
def _quiet_sweeper() -> Iterator[None]:
    """Have loky's process that cleans up after a program that ended at once do so without a word.

    It is started in the block, and takes from here what warnings it shows and that it is deaf to a
    hang-up, which would have it complain.
    """
    before = os.environ.get("PYTHONWARNINGS")
    filters = [before, "ignore:resource_tracker:UserWarning"]
    os.environ["PYTHONWARNINGS"] = ",".join(filter(None, filters))
    deaf_to = {signal.SIGHUP} if hasattr(signal, "pthread_sigmask") else set()
    if deaf_to:
        signal.pthread_sigmask(signal.SIG_BLOCK, deaf_to)
    try:
        yield
    finally:
        if deaf_to:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, deaf_to)
        if before is None:
            del os.environ["PYTHONWARNINGS"]
        else:
            os.environ["PYTHONWARNINGS"] = before


def _begin_worker(program: int) -> None:
    # Ctrl-C and a hang-up go to every process of a terminal; the program itself stops its workers.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(program,), daemon=True).start()


def _end_with(program: int) -> None:
    """End this process when the program is gone, be it killed."""
    while os.getppid() == program:
        time.sleep(_A_LOOK)
    os._exit(1)
