"""`make --retry-failed`, `--since`, `--dry-run`: which sources are taken, and what is foreseen."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from support.command import ARTICLES, FERRY, briefing, briefings_in, one_sentence
from support.schemas import validated

from briefing.pipeline import make as pipeline
from briefing.publishing import run_record

QUICK = ["--summariser", "lead", "--no-audio", "--offline"]
ARABIC = ARTICLES / "harbour-bus.ar.txt"


def make(out: Path, *arguments: str | Path, stdin: str | None = None) -> Result:
    return briefing("make", *arguments, *QUICK, "--out", out, stdin=stdin)


def told(out: Path) -> Any:
    return validated(out / "report.json")


def names_of(out: Path) -> dict[str, str]:
    return {Path(one["location"]).name: one["outcome"] for one in told(out)["sources"]}


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    """Two that are there, and two that are not yet."""
    return [FERRY, tmp_path / "late.txt", ARABIC, tmp_path / "متأخر.txt"]


def come(source: Path, article: Path) -> None:
    shutil.copy(article, source)


def test_what_failed_is_taken_up_again_and_nothing_else(
    tmp_path: Path, sources: list[Path]
) -> None:
    out = tmp_path / "out"
    assert make(out, *sources).exit_code == 1
    come(sources[3], ARABIC)
    again = make(out, "--retry-failed")
    assert again.exit_code == 1
    assert names_of(out) == {"late.txt": "failed", "متأخر.txt": "made"}
    come(sources[1], FERRY)
    last = make(out, "--retry-failed")
    assert last.exit_code == 0, last.stderr
    assert names_of(out) == {"late.txt": "made"}
    none = make(out, "--retry-failed")
    assert none.exit_code == 0
    assert "nothing failed in the last run" in none.stderr
    assert none.stdout == ""
    assert names_of(out) == {"late.txt": "made"}
    assert len(briefings_in(out)) == 4


def test_of_those_named_the_ones_that_failed(tmp_path: Path, sources: list[Path]) -> None:
    out = tmp_path / "out"
    make(out, *sources)
    come(sources[1], FERRY)
    done = make(out, "--retry-failed", sources[0], sources[1])
    assert done.exit_code == 0, done.stderr
    assert "1 left out: they did not fail in the last run" in done.stderr
    assert names_of(out) == {"late.txt": "made"}
    # The one that was not named is not forgotten.
    come(sources[3], ARABIC)
    assert make(out, "--retry-failed").exit_code == 0
    assert names_of(out) == {"متأخر.txt": "made"}


def test_a_path_that_is_no_unicode_and_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"caf\xe9.txt")
    assert make(out, name).exit_code == 1
    (one,) = told(out)["sources"]
    assert (one["source"], one["location"], one["kind"]) == ("caf?.txt", name, "file")
    come(tmp_path / name, FERRY)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    done = make(out, "--retry-failed")
    assert done.exit_code == 0, done.stderr
    assert len(briefings_in(out)) == 1


def test_standard_input_cannot_be_taken_up_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert make(out, "-", stdin="").exit_code == 1
    done = make(out, "--retry-failed")
    assert done.exit_code == 0
    assert "standard input failed too, and is gone" in done.stderr
    assert make(out, "--retry-failed", "-", stdin=FERRY.read_text("utf-8")).exit_code == 0


@pytest.mark.parametrize(
    ("report", "code", "says"),
    [(None, 2, "there is no such file"), ("{", 1, "is damaged"), ('{"a": 1}', 1, "is damaged")],
)
def test_without_an_account_nothing_can_be_taken_up(
    tmp_path: Path, report: str | None, code: int, says: str
) -> None:
    if report is not None:
        (tmp_path / "report.json").write_text(report, encoding="utf-8")
    done = make(tmp_path, "--retry-failed")
    assert done.exit_code == code
    assert one_sentence(done.stderr)
    assert says in done.stderr


def test_a_run_that_was_stopped_forgets_no_failure(
    tmp_path: Path, sources: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    make(out, *sources)
    real = pipeline.make_all

    def stopped(*arguments: Any) -> Iterator[Any]:
        yield next(iter(real(*arguments)))
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "make_all", stopped)
    assert make(out, *sources).exit_code == 130
    monkeypatch.undo()
    account = told(out)
    assert names_of(out) == {FERRY.name: "reused"}
    assert (account["complete"], account["not_reached"]) == (False, 3)
    assert "stopped before 3 more" in briefing("status", out).stdout
    make(out, "--retry-failed")
    assert names_of(out) == {"late.txt": "failed", "متأخر.txt": "failed"}


def aged(path: Path, **ago: float) -> Path:
    moment = (datetime.now(UTC) - timedelta(**ago)).timestamp()
    os.utime(path, (moment, moment))
    return path


def test_only_files_modified_since(tmp_path: Path) -> None:
    old, new, ahead = (tmp_path / name for name in ("old.txt", "new.txt", "أمام.txt"))
    for path, article in ((old, FERRY), (new, FERRY), (ahead, ARABIC)):
        come(path, article)
    aged(old, days=3)
    aged(new, hours=3)
    aged(ahead, days=-3)
    out = tmp_path / "out"
    missing = tmp_path / "missing.txt"
    done = make(out, old, new, ahead, missing, "--since", "1d")
    assert done.exit_code == 1
    assert names_of(out) == {"new.txt": "made", "أمام.txt": "made", "missing.txt": "failed"}
    assert "1 left out: not modified since" in done.stderr
    assert f"{ahead} is dated in the future, and is taken" in done.stderr
    date = f"{datetime.now().astimezone() - timedelta(days=5):%Y-%m-%d}"
    make(out, old, "--since", date)
    assert names_of(out) == {"old.txt": "made"}
    none = make(out, old, "--since", "2h")
    assert none.exit_code == 0
    assert "there is nothing to do" in none.stderr


def test_what_has_no_date_is_taken(tmp_path: Path) -> None:
    done = make(tmp_path, "-", "--since", "1s", stdin=FERRY.read_text("utf-8"))
    assert done.exit_code == 0
    assert "1 taken whatever --since says: only files have a date" in done.stderr


@pytest.mark.parametrize(
    ("since", "says"),
    [
        ("2999-01-01", "is still to come"),
        ("tomorrow", "is no date or duration"),
        ("-3d", "is no date or duration"),
        ("99999999999w", "is no date or duration"),
    ],
)
def test_a_moment_that_cannot_be(tmp_path: Path, since: str, says: str) -> None:
    done = make(tmp_path / "out", FERRY, f"--since={since}")
    assert done.exit_code == 2
    assert one_sentence(done.stderr)
    assert says in done.stderr
    assert not (tmp_path / "out").exists()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_what_would_be_done_is_said_and_not_done(tmp_path: Path) -> None:
    out = tmp_path / "out"
    page = "http://127.0.0.1:9/page"  # nobody listens there, and nobody is to ask
    first = make(out, FERRY, ARABIC, tmp_path / "no.txt", "--dry-run")
    assert first.exit_code == 1
    assert not out.exists()
    assert [line.split("  ")[0] for line in first.stdout.splitlines()] == [
        "make", "make", "cannot be read",
    ]  # fmt: skip
    assert "no run like this one has been here" in first.stderr
    made = make(out, FERRY)
    before = contents(out)
    done = briefing(
        "make", FERRY, ARABIC, page, "--summariser", "lead", "--no-audio", "--dry-run", "--out", out
    )
    assert done.exit_code == 0, done.stderr
    there, make_, fetch = done.stdout.splitlines()
    assert there.startswith("reuse ")
    assert there.endswith(made.stdout.strip())
    assert make_.startswith("make")
    assert fetch.startswith("fetch")
    assert "1 to make; 1 to reuse; 1 to fetch; about" in done.stderr
    assert "going by earlier runs" in done.stderr
    assert contents(out) == before


def test_what_is_foreseen_comes_true(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make(out, FERRY)
    arguments = [FERRY, ARABIC, tmp_path / "no.txt"]
    lines = make(out, *arguments, "--dry-run", "--json").stdout.splitlines()
    foreseen = {one["source"]: one for one in map(json.loads, lines)}
    make(out, *arguments)
    meant = {"make": "made", "reuse": "reused", "cannot be read": "failed"}
    for one in told(out)["sources"]:
        assert meant[foreseen[one["source"]]["would"]] == one["outcome"]
        assert foreseen[one["source"]]["folder"] == one.get("folder")


@pytest.mark.parametrize("change", [["--force"], ["--sentences", "1"], ["--facts", "mark"]])
def test_what_changed_would_be_made_anew(tmp_path: Path, change: list[str]) -> None:
    make(tmp_path, FERRY)
    assert make(tmp_path, FERRY, *change, "--dry-run").stdout.startswith("make  ")


def test_how_long_is_not_guessed_from_other_engines(tmp_path: Path) -> None:
    make(tmp_path, FERRY)
    audio = ["--summariser", "lead", "--offline", "--voice", "espeak"]
    pytest.importorskip("espeakng_loader", reason="needs the extra 'embedded'")
    done = briefing("make", ARABIC, *audio, "--dry-run", "--out", tmp_path)
    assert "no run like this one" in done.stderr


def test_a_run_that_made_nothing_keeps_the_pace_of_the_one_before(tmp_path: Path) -> None:
    make(tmp_path, FERRY)
    pace = told(tmp_path)["pace"]
    assert pace["engines"] == {"summariser": "lead", "to": []}
    make(tmp_path, FERRY)
    assert told(tmp_path)["pace"] == pace


def test_a_model_that_is_not_here_is_not_fetched_to_foresee(tmp_path: Path) -> None:
    done = briefing(
        "make", FERRY, "--summariser", "nobody/no-such-model", "--no-audio", "--dry-run",
        "--out", tmp_path / "out",
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith("make  ")
    assert "it cannot be known what would be reused" in done.stderr


def test_a_clock_set_back_makes_no_time_negative(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.make_all
    clock = time.time

    class Back(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return datetime(2001, 1, 1, tzinfo=tz or UTC)

    def set_back(*arguments: Any) -> Iterator[Any]:
        monkeypatch.setattr(time, "time", lambda: clock() - 9e8)
        monkeypatch.setattr(run_record, "datetime", Back)
        monkeypatch.setattr(pipeline, "datetime", Back)
        yield from real(*arguments)

    monkeypatch.setattr(pipeline, "make_all", set_back)
    assert make(tmp_path, FERRY, ARABIC).exit_code == 0
    report = told(tmp_path)
    assert report["seconds"] >= 0
    assert report["ended_at"] >= report["begun_at"]
    assert all(stage["seconds"] >= 0 for stage in report["stages"].values())
    monkeypatch.undo()
    again = make(tmp_path, FERRY, ARABIC)
    assert again.exit_code == 0
    assert again.stderr.count("reused: ") == 2
    assert told(tmp_path)["stages"] == {"reading": {"made": 0, "reused": 2, "seconds": 0.0}}
