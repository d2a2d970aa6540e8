"""A cache and one thread for every test, no settings from outside, and the order of the groups."""

from __future__ import annotations

import gc
import os
import sys
from collections import defaultdict
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import BaseFileLock, FileLock
from hypothesis import settings, strategies

if TYPE_CHECKING:
    from support.stored_answers import StoredAnswers
    from xdist.remote import Producer  # type: ignore[import-untyped]  # the package carries no types
    from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # nor here

# Tiny models are slower on many threads than on one, the more so where workers share the cores.
# NumPy and torch read it when they are imported, which nothing above may do; processes that tests
# start inherit it.
os.environ.setdefault("OMP_NUM_THREADS", "1")

HERE = Path(__file__).parent
# Tests that kill processes or signal them run in one worker, one after the other.
PROCESSES = "processes"
# Models that come in pieces are put together once a cache, and a worker has one cache.
PUT_TOGETHER = "models that are put together"
# One browser is started for all tests of pages.
BROWSER = "browser"
GROUPS = {
    "runtime/test_ray_cluster.py": PROCESSES,
    "cli/test_interrupts.py": PROCESSES,
    "cli/test_kills.py": PROCESSES,
    "cli/test_workers.py": PROCESSES,
    "summarising/test_qwen.py": PUT_TOGETHER,
    "models/test_whisper.py": PUT_TOGETHER,
    "cli/test_nothing_calls_out.py": PUT_TOGETHER,
    "publishing/test_page_in_chromium.py": BROWSER,
    "publishing/test_page_player.py": BROWSER,
}
RAN_IN: defaultdict[str, set[str]] = defaultdict(set)
# The groups that take longest come first, so that no worker is left alone with one at the end.
LONGEST = (
    PUT_TOGETHER,
    PROCESSES,
    "test_readme.py",
    "models/test_generation.py",
)

# The tests of models, voices, mastering and encoder themselves.
COMPUTED_ANEW = (
    "models/",
    "publishing/test_mp3.py",
    "publishing/test_sound_files.py",
    "safety/test_memory_of_audio.py",
    "speaking/",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the fuzzers run longer."""
    parser.addoption("--fuzz", type=int, default=60, help="inputs of each fuzzer")


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than cores: some tests wait for servers, processes and clocks."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture
def fuzz_count(request: pytest.FixtureRequest) -> int:
    """The number of inputs that a fuzzer tries."""
    return int(request.config.getoption("--fuzz"))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Keep the tests of a file in one worker: they share what is dear.

    `--dist loadgroup` does so no more: pytest 9.2 does not let it write groups into names of tests.
    """
    from xdist.scheduler import LoadScopeScheduling

    class ByGroup(LoadScopeScheduling):  # type: ignore[misc]  # of no type
        def _split_scope(self, nodeid: str) -> str:
            return _group(nodeid.partition("::")[0])

    return ByGroup(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note where the tests of a group ran; only the process that gathers them is told."""
    if worker := getattr(report, "worker_id", None):
        RAN_IN[_group(report.nodeid.partition("::")[0])].add(worker)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where a group was scattered: the suite would pass, and take a third longer."""
    scattered = sorted(group for group, workers in RAN_IN.items() if len(workers) > 1)
    if scattered and session.exitstatus == pytest.ExitCode.OK:
        print(f"\nran in more than one worker: {', '.join(scattered)}", file=sys.stderr)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the groups that take longest come first."""
    items.sort(key=_place)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Load the tests in one worker first: it compiles what they import, and the others read that.

    In a fresh environment this is 13 seconds of processor time, which every worker would take. No
    garbage is looked for meanwhile, a sixth of the time that loading takes.
    """
    first = _first_to_load(session.config)
    if first:
        # Hypothesis stores what it finds out of all characters, in a second.
        strategies.text().validate()
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
        if first:
            first.release()


def _first_to_load(config: pytest.Config) -> BaseFileLock | None:
    """The lock that the first worker holds while it loads; the others have waited for it."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return None
    together: Path = config._tmp_path_factory.getbasetemp().parent  # type: ignore[attr-defined]
    lock, loaded = FileLock(together / "loading.lock"), together / "loaded"
    lock.acquire()
    try:
        loaded.touch(exist_ok=False)
    except FileExistsError:
        lock.release()
        return None
    return lock


def _group(path: str) -> str:
    """The group of a file, whose path is that from the root of the repository."""
    file = path.removeprefix(f"{HERE.name}/")
    return GROUPS.get(file, file)


def _place(item: pytest.Item) -> int:
    name = _group(str(item.nodeid).partition("::")[0])
    return LONGEST.index(name) if name in LONGEST else len(LONGEST)


@pytest.fixture(autouse=True)
def own_surroundings(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for name in list(os.environ):
        if name.startswith("BRIEFING_"):
            monkeypatch.delenv(name)
    cache: Path = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("BRIEFING_CACHE", str(cache))
    nothing: Path = tmp_path_factory.getbasetemp() / "no-settings.toml"
    nothing.touch()
    monkeypatch.setenv("BRIEFING_CONFIG", str(nothing))


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoredAnswers]:
    """What models, mastering and encoder made so far, in all workers."""
    from support.stored_answers import stored_answers

    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    with stored_answers(folder / "answers") as answers:
        yield answers


@pytest.fixture(autouse=True)
def answers_where_they_are_not_tested(
    request: pytest.FixtureRequest, answers: StoredAnswers
) -> None:
    file = request.path.relative_to(HERE).as_posix()
    answers.in_use = not file.startswith(COMPUTED_ANEW)


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="session")
def toy_translator(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Marian that learned to translate a toy language from English to Arabic."""
    from support.tiny_translators import ENOUGH, save_marian

    return save_marian(tmp_path_factory.mktemp("toy") / "opus-toy-en-ar", steps=ENOUGH)


# An example's time says how busy the machine is, and the first one of a process loads the tables.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
