"""Work ahead of whoever asks for it: in order, bounded, and done though a worker dies."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.runtime.executors import (
    InlineExecutor,
    ProcessExecutor,
    ThreadExecutor,
    run_ahead,
    workers_for,
)


def counted(items: int, taken: list[int]) -> Iterator[int]:
    for item in range(items):
        taken.append(item)
        yield item


@given(st.integers(0, 30), st.integers(1, 8), st.booleans())
def test_results_come_in_order_and_no_more_than_the_most_are_in_the_making(
    items: int, most: int, in_threads: bool
) -> None:
    executor: Executor = ThreadExecutor() if in_threads else InlineExecutor()
    taken: list[int] = []
    given_back = 0

    def square(item: int) -> int:
        return item * item

    for at, result in enumerate(
        run_ahead(lambda item: executor.submit(square, item), counted(items, taken), most)
    ):
        assert result == at * at
        assert len(taken) - given_back <= most
        given_back += 1
    assert given_back == items


def test_nothing_is_waited_for_that_is_not_asked_for() -> None:
    begun: list[int] = []
    held = threading.Event()

    def work(item: int) -> int:
        begun.append(item)
        if item:
            held.wait(10)
        return item

    threads = ThreadExecutor()
    results = run_ahead(lambda item: threads.submit(work, item), range(100), 3)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]  # it is a generator
    held.set()
    assert len(begun) <= 4


@pytest.fixture(
    params=[InlineExecutor, ThreadExecutor, lambda: ProcessExecutor(2)],
    ids=["here", "threads", "workers"],
)
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    make: Callable[[], Executor] = request.param
    made = make()
    yield made
    made.shutdown()


def failing() -> None:
    raise KeyError("no such boat")


def test_an_error_comes_with_the_result(executor: Executor) -> None:
    future: Future[None] = executor.submit(failing)
    with pytest.raises(KeyError, match="no such boat"):
        future.result(timeout=60)


def test_results_are_results(executor: Executor) -> None:
    futures = [executor.submit(divmod, number, 7) for number in range(9)]
    assert [future.result(timeout=60) for future in futures] == [divmod(n, 7) for n in range(9)]


def dying(program: int) -> int:
    """Its process dies, unless it is the program's own."""
    if os.getpid() != program:
        os.kill(os.getpid(), signal.SIGKILL)
    return 7


def test_what_a_dead_worker_had_in_hand_is_done_here() -> None:
    workers = ProcessExecutor(2)
    futures = [workers.submit(dying, os.getpid()) for _ in range(3)]
    assert [future.result(timeout=60) for future in futures] == [7, 7, 7]
    assert workers.submit(os.getpid).result(timeout=60) == os.getpid()
    workers.shutdown()


def process_of() -> int:
    return os.getpid()


def sleeping() -> None:
    time.sleep(600)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_workers_stop_at_once() -> None:
    workers = ProcessExecutor(1)
    process = workers.submit(process_of).result(timeout=60)
    workers.submit(sleeping)
    workers.shutdown()
    assert not is_running(process)


@pytest.mark.parametrize(("articles", "wanted", "most"), [(1, None, 1), (3, None, 1), (9, 5, 5)])
def test_a_short_list_is_worth_no_worker(articles: int, wanted: int | None, most: int) -> None:
    assert workers_for(articles, wanted) == most
