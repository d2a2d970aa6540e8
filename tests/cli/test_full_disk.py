"""A disk that is full at any write: what was there stays, and the next run completes."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from support.command import ARTICLES, FERRY, briefing, briefings_in

from briefing.runtime.atomic_files import PARTIAL
from briefing.runtime.stage_cache import NAME

QUICK = ["--summariser", "lead", "--no-audio", "--offline"]
ARABIC = ARTICLES / "harbour-bus.ar.txt"
# What may take space on a disk, as the program asks for it.
WRITES = [(os, "fsync"), (os, "mkdir"), (os, "link"), (Path, "write_bytes"), (Path, "touch")]
# On a disk that stays full, a file can still take the place of another.
MOVES = [(os, "rename"), (os, "replace")]


class Disk:
    """Counts what is written, and is full at one of the writes, or from it on."""

    def __init__(self, patch: pytest.MonkeyPatch, full_at: int, *, for_good: bool = False) -> None:
        self.writes = 0
        self._full_at = full_at
        self._for_good = for_good
        for place, name in [*WRITES, *([] if for_good else MOVES)]:
            patch.setattr(place, name, self._counted(getattr(place, name)))

    def _counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def write(*arguments: Any, **named: Any) -> Any:
            self.writes += 1
            is_late = self._for_good and self.writes > self._full_at
            if is_late or self.writes == self._full_at:
                if isinstance(arguments[-1], bytes):
                    # The first half still fits.
                    path, content = arguments
                    with open(path, "wb") as file:  # noqa: PTH123 - Path's own is what is replaced
                        file.write(content[: len(content) // 2])
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
            return real(*arguments, **named)

        return write


def make(out: Path, *arguments: str | Path) -> Result:
    return briefing("make", FERRY, ARABIC, *QUICK, "--out", out, *arguments)


def texts(out: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(out)): path.read_bytes()
        for folder in briefings_in(out)
        for path in folder.iterdir()
    }


def count_writes(out: Path, *arguments: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, -1)
        assert make(out, *arguments).exit_code == 0
    return disk.writes


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_a_disk_that_is_full_at_any_write(tmp_path: Path, for_good: bool) -> None:
    whole, changed = tmp_path / "whole", tmp_path / "changed"
    make(whole)
    shutil.copytree(whole, changed)
    writes = count_writes(changed, "--sentences", "2")
    assert writes > 20
    # Every one of them where it is full but once; it is like that from then on at some.
    moments = range(1, writes + 1)
    for moment in random.Random(5).sample(moments, 8) if for_good else moments:
        out = tmp_path / f"out{moment}"
        shutil.copytree(whole, out)
        report = (out / "report.json").read_bytes()
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, moment, for_good=for_good)
            done = make(out, "--sentences", "2")
        said = [line for line in done.stderr.splitlines() if "there is no space left" in line]
        if done.exit_code == 0:
            # What may fail without harm: a link, where a copy does as well.
            assert texts(out).keys() == texts(changed).keys(), moment
        else:
            assert done.exit_code == 1, done.stderr
            assert said, done.stderr
        assert "Traceback" not in done.stderr
        for name, content in texts(out).items():
            assert content == texts(whole)[name] or is_new(out, name), (moment, name)
        assert briefing("status", out).exit_code == 0
        assert (out / "report.json").read_bytes() == report or b'"sources"' in (
            out / "report.json"
        ).read_bytes()
        last = make(out, "--sentences", "2")
        assert last.exit_code == 0, last.stderr
        assert not list(out.glob(f"{PARTIAL}*"))
        assert summaries(out) == summaries(changed)


def is_new(out: Path, name: str) -> bool:
    """Whether the whole folder is of the new run: status finds no file that is not its record's."""
    folder = out / Path(name).parent
    summary = next(folder.glob("summary.*.txt")).read_text(encoding="utf-8")
    return len(summary.strip().splitlines()) == 2 + 2


def summaries(out: Path) -> dict[str, bytes]:
    return {name: text for name, text in texts(out).items() if name.endswith(".txt")}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Makes a disk of so many kilobytes, where we may."""
    mounted: list[Path] = []

    def mount(kilobytes: int) -> Path:
        place = tmp_path / f"disk{len(mounted)}"
        place.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(place)],
            capture_output=True,
            check=False,
        )
        if done.returncode:
            pytest.skip("may not mount a disk here")
        mounted.append(place)
        return place

    if shutil.which("mount") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("may not mount a disk here")
    yield mount
    for place in mounted:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("seed", range(6))
def test_a_real_disk_that_fills_up(small_disk: Callable[[int], Path], seed: int) -> None:
    chance = random.Random(seed)
    disk = small_disk(600)
    out = disk / "out"
    assert briefing("make", FERRY, *QUICK, "--out", out).exit_code == 0
    before = texts(out)
    ballast = disk / "ballast"
    free = shutil.disk_usage(disk).free
    ballast.write_bytes(b"x" * (free - chance.randrange(0, 32) * 4096))
    run = make(out, "--sentences", "3")
    assert "Traceback" not in run.stderr
    if run.exit_code:
        assert run.exit_code == 1
        assert "no space left" in run.stderr
    assert briefing("status", out).exit_code == 0
    if before.items() - texts(out).items():
        assert "made: " in run.stderr
    ballast.unlink()
    last = make(out, "--sentences", "3")
    assert last.exit_code == 0, last.stderr
    assert len(briefings_in(out)) == 2
    assert not list(out.glob(f"{PARTIAL}*"))
    assert (out / NAME).exists()
