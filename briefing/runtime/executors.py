"""Executors that work inline, in threads and in processes, and bounded work ahead of a consumer.

A stage hands its items to an executor and goes on. The number of items under way is bounded by a
setting and not by the list, so that ten thousand articles take the memory of a few.
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
_POLL_SECONDS = 1.0  # between two checks that the program still runs


class Pending(Protocol[R_co]):
    """A result that may not be there yet, such as a `Future`."""

    def done(self) -> bool:
        """Whether `result` returns at once."""
        ...

    def result(self) -> R_co:
        """Wait for the result."""
        ...

    def cancel(self) -> bool:
        """Cancel the work, where it has not begun."""
        ...


def run_ahead(start: Callable[[T], Pending[R]], items: Iterable[T], most: int) -> Iterator[R]:
    """Yield the items' results in order, while up to `most` items are under way at once."""
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
    """Calls each function at once, in the thread that submits it."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Call a function, and return its future when that is done."""
        future: Future[T] = Future()
        _run(future, fn, *args, **kwargs)
        return future


class ThreadExecutor(Executor):
    """Runs each call in a thread of its own, which does not keep the program from ending."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Start a call, and return its future."""
        future: Future[T] = Future()
        run = threading.Thread(target=_run, args=(future, fn, *args), kwargs=kwargs, daemon=True)
        run.start()
        return future


class ProcessExecutor(Executor):
    """Runs calls in processes; should one of them die, the calls left run in this process.

    The processes end with the program, however it ends.
    """

    def __init__(self, number: int) -> None:
        # loky outlives what kills a worker, and stops workers at once; the standard library's
        # pool does the one not at all and the other through private names.
        from loky.process_executor import (  # type: ignore[import-untyped]  # it carries no types
            ProcessPoolExecutor,
        )

        with quiet_sweeper():
            self._pool: Executor = ProcessPoolExecutor(
                number,
                initializer=_begin_worker,
                initargs=(os.getpid(),),
                env={"OMP_NUM_THREADS": "1"},
            )

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Start a call, and return its future."""
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
    """The number of processes to speak in: as wanted, or the cores, for a list that is worth it."""
    if wanted is not None:
        return wanted
    from loky import cpu_count  # type: ignore[import-untyped]  # as above

    return max(1, min(int(cpu_count()), articles // _LEAST_FOR_A_WORKER))


def executor_of(workers: int) -> Executor:
    """An executor of so many processes; inline for one."""
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
def quiet_sweeper() -> Iterator[None]:
    """Silence loky's process that cleans up after a program which was ended at once.

    It is started in the block and inherits from here the warnings that it shows, and that it
    ignores a hang-up, at which it would complain.
    """
    before = os.environ.get("PYTHONWARNINGS")
    filters = [before, "ignore:resource_tracker:UserWarning"]
    os.environ["PYTHONWARNINGS"] = ",".join(filter(None, filters))
    blocked = {signal.SIGHUP} if hasattr(signal, "pthread_sigmask") else set()
    if blocked:
        signal.pthread_sigmask(signal.SIG_BLOCK, blocked)
    try:
        yield
    finally:
        if blocked:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, blocked)
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
        time.sleep(_POLL_SECONDS)
    os._exit(1)
