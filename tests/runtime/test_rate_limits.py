"""Rate limits of hosts, on a clock that goes on only when somebody waits."""

from __future__ import annotations

import stat
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import Clock

from briefing.runtime.rate_limits import (
    MOST_FAILURES,
    HostClosedError,
    RateLimits,
    authority_of,
    retry_after,
)

HOST = "news.example"


@pytest.fixture
def clock() -> Clock:
    return Clock()


def hosts_on(clock: Clock, folder: Path | None = None, begun: float = 0.0) -> RateLimits:
    return RateLimits(folder, begun=begun, clock=clock.now, sleep=clock.sleep)


def fail(hosts: RateLimits, times: int = MOST_FAILURES, wait: float = 0.0) -> None:
    for _ in range(times):
        hosts.acquire(HOST, spacing=0, patience=100).failed(wait)


@pytest.mark.parametrize("shared", [True, False])
def test_requests_are_spaced(clock: Clock, tmp_path: Path, shared: bool) -> None:
    hosts = hosts_on(clock, tmp_path if shared else None)
    for _ in range(4):
        hosts.acquire(HOST, spacing=1.5, patience=0).succeeded()
    assert clock.waits == [1.5] * 3
    hosts.acquire("other.example", spacing=1.5, patience=0)
    assert len(clock.waits) == 3


def test_threads_of_several_runs_are_spaced(tmp_path: Path) -> None:
    spacing = 0.02

    def ask() -> None:
        hosts = RateLimits(tmp_path)
        for _ in range(5):
            hosts.acquire(HOST, spacing=spacing, patience=0)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    began = time.time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # A slow machine takes longer; nothing may be faster.
    assert time.time() - began >= (6 * 5 - 1) * spacing


def test_all_runs_wait_where_one_was_asked_to(clock: Clock, tmp_path: Path) -> None:
    hosts_on(clock, tmp_path).acquire(HOST, spacing=0, patience=0).failed(30)
    later = hosts_on(clock, tmp_path, begun=clock.now() + 1)
    with pytest.raises(HostClosedError, match="left alone until"):
        later.acquire(HOST, spacing=0, patience=29)
    later.acquire(HOST, spacing=0, patience=30)
    assert clock.waits == [30]


def test_a_host_that_keeps_failing_is_given_up(clock: Clock, tmp_path: Path) -> None:
    fail(hosts_on(clock, tmp_path))
    other = hosts_on(clock, tmp_path)
    with pytest.raises(HostClosedError, match="failed 4 times in a row"):
        other.acquire(HOST, spacing=0, patience=1000)
    assert clock.waits == []


def test_a_host_that_was_given_up_is_tried_by_one_and_found_again(
    clock: Clock, tmp_path: Path
) -> None:
    hosts = hosts_on(clock, tmp_path)
    fail(hosts)
    clock.time += 61
    trial = hosts.acquire(HOST, spacing=0, patience=0)
    with pytest.raises(HostClosedError):
        hosts.acquire(HOST, spacing=0, patience=0)
    trial.succeeded()
    hosts.acquire(HOST, spacing=0, patience=0)


def test_a_night_without_a_host_costs_few_tries(clock: Clock) -> None:
    hosts = hosts_on(clock)
    tries = 0
    for _ in range(8 * 60):
        try:
            hosts.acquire(HOST, spacing=0, patience=0).failed(0)
            tries += 1
        except HostClosedError:
            pass
        clock.time += 60
    assert 20 < tries < 50


def test_failures_of_an_earlier_run_do_not_count(clock: Clock, tmp_path: Path) -> None:
    fail(hosts_on(clock, tmp_path))
    clock.time += 1
    hosts_on(clock, tmp_path, begun=clock.now()).acquire(HOST, spacing=0, patience=0)


def test_those_who_asked_together_fail_once(clock: Clock) -> None:
    hosts = hosts_on(clock)
    permits = [hosts.acquire(HOST, spacing=0, patience=0) for _ in range(16)]
    clock.time += 1
    for permit in permits:
        permit.failed(0)
        clock.time += 0.001
    hosts.acquire(HOST, spacing=0, patience=0)


def test_success_wipes_failures_out(clock: Clock) -> None:
    hosts = hosts_on(clock)
    for _ in range(10):
        fail(hosts, MOST_FAILURES - 1)
        hosts.acquire(HOST, spacing=0, patience=0).succeeded()


@pytest.mark.parametrize("back", [60.0, 86_400.0 * 400])
def test_a_clock_that_is_set_back_closes_nothing(clock: Clock, tmp_path: Path, back: float) -> None:
    fail(hosts_on(clock, tmp_path), wait=50)
    clock.time -= back
    hosts_on(clock, tmp_path).acquire(HOST, spacing=0, patience=0)


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 100])
def test_a_damaged_file_is_begun_anew(clock: Clock, tmp_path: Path, damage: bytes) -> None:
    hosts = hosts_on(clock, tmp_path)
    fail(hosts)
    [file] = tmp_path.iterdir()
    file.write_bytes(damage)
    for _ in range(2):
        hosts.acquire(HOST, spacing=1, patience=0)
    fail(hosts)
    with pytest.raises(HostClosedError):
        hosts_on(clock, tmp_path).acquire(HOST, spacing=0, patience=0)


def test_where_nothing_can_be_written_memory_serves(clock: Clock, tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("in the way")
    hosts = hosts_on(clock, place)
    fail(hosts)
    with pytest.raises(HostClosedError):
        hosts.acquire(HOST, spacing=0, patience=0)
    assert stat.S_ISREG(place.stat().st_mode)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [(None, None), ("", None), ("soon", None), ("7", 7.0), (" 0 ", 0.0), ("-3", None)],
)
def test_retry_after_in_seconds(value: str | None, seconds: float | None) -> None:
    assert retry_after(value) == seconds


@pytest.mark.parametrize(("away", "least"), [(3600, 3500), (-3600, 0)])
def test_retry_after_as_a_date(away: int, least: int) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=away), usegmt=True)
    found = retry_after(date)
    assert found is not None
    assert least <= found <= max(away, 0)


@given(st.text())
def test_retry_after_of_anything(value: str) -> None:
    found = retry_after(value)
    assert found is None or found >= 0


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://News.Example/a", "news.example"),
        ("http://news.example:80/b", "news.example"),
        ("http://127.0.0.1:8080", "127.0.0.1:8080"),
    ],
)
def test_names_of_hosts(url: str, name: str) -> None:
    assert authority_of(url) == name
