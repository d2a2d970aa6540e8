"""A batch whose articles are spoken in other processes."""

from __future__ import annotations

import hashlib
import json
import os
import random
import time
from pathlib import Path
from typing import Any

import pytest
from support.command import briefing, briefings_in, start
from support.newsroom import articles_in

from briefing.runtime.atomic_files import PARTIAL

TEXT = ["--summariser", "lead", "--offline", "--sentences", "1"]
SPOKEN = [*TEXT, "--voice", "espeak"]
ARABIC = "قال المجلس إن الجسر سيفتح في الربيع. وصوت الأعضاء لصالح الخطة. وتبلغ كلفته مليوني دينار."


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("articles")
    paths = list(articles_in(folder, 3, sentences=6))
    arabic = folder / "bridge.ar.txt"
    arabic.write_text(f"الجسر الجديد\n\n{ARABIC}\n", encoding="utf-8")
    empty = folder / "empty.txt"
    empty.write_text("")
    return [*paths[:2], empty, *paths[2:], arabic]


def told(out: Path, *suffixes: str) -> dict[str, str]:
    """The digest of each file of a kind, but for what an MP3's tags say of the day."""
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()[-20_000:]).hexdigest()
        for path in out.rglob("*")
        if path.suffix in suffixes
    }


def account_of(out: Path) -> Any:
    return json.loads((out / "report.json").read_text(encoding="utf-8"))


def test_workers_make_what_one_process_makes_in_the_same_order(
    tmp_path: Path, articles: list[Path]
) -> None:
    one, two = (tmp_path / name for name in ("one", "two"))
    # eSpeak NG's sound depends a little on what it spoke before; Piper's does not. The Arabic
    # article has no voice but eSpeak's.
    options = [*TEXT, "--voice", "auto"]
    some = articles[1:]
    alone = briefing("make", *some, *options, "--out", one, "--workers", "1")
    helped = briefing("make", *some, *options, "--out", two, "--workers", "2")
    assert alone.exit_code == helped.exit_code == 1
    assert helped.stdout.replace(str(two), str(one)) == alone.stdout
    assert told(two, ".txt") == told(one, ".txt")
    english = {name: digest for name, digest in told(two, ".mp3").items() if ".en." in name}
    assert english.items() <= told(one, ".mp3").items()
    assert len(english) == len(some) - 2
    assert len(briefings_in(two)) == len(some) - 1
    stages = account_of(two)["stages"]
    assert stages["speaking"]["made"] == len(some) - 1
    assert stages["speaking"]["seconds"] > 0


def test_a_batch_with_workers_that_is_killed_goes_on_and_leaves_no_process(
    tmp_path: Path, articles: list[Path]
) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    command = ["make", *map(str, articles), *SPOKEN, "--workers", "2"]
    before = time.monotonic()
    start(*command, "--out", whole).communicate(timeout=180)
    seconds = time.monotonic() - before
    chance = random.Random(3)  # not for secrets
    for _ in range(2):
        process = start(*command, "--out", broken)
        time.sleep(chance.uniform(0.3, 0.9) * seconds)
        process.kill()
        process.communicate(timeout=60)
    done = briefing(*command, "--out", broken)
    assert done.exit_code == 1
    assert told(broken, ".txt") == told(whole, ".txt")
    assert briefing("check", *briefings_in(broken)).exit_code == 0
    assert not [path for path in broken.iterdir() if path.name.startswith(PARTIAL)]


def test_an_article_under_two_names_is_spoken_once(tmp_path: Path, articles: list[Path]) -> None:
    copies = [tmp_path / f"copy{number}.txt" for number in range(3)]
    for copy in copies:
        copy.write_bytes(articles[0].read_bytes())
    out = tmp_path / "out"
    done = briefing("make", *copies[:2], *SPOKEN, "--out", out, "--workers", "2")
    assert done.exit_code == 0, done.stderr
    speaking = account_of(out)["stages"]["speaking"]
    assert (speaking["made"], speaking["reused"]) == (1, 1)
    # Another run finds it where it was published.
    done = briefing("make", copies[2], *SPOKEN, "--out", out)
    assert done.exit_code == 0, done.stderr
    speaking = account_of(out)["stages"]["speaking"]
    assert (speaking["made"], speaking["reused"]) == (0, 1)
    sounds = {path.read_bytes()[-50_000:] for path in out.rglob("*.mp3")}
    assert len(list(out.rglob("*.mp3"))) == 3
    assert len(sounds) == 1


def test_a_recording_that_was_changed_is_made_again(tmp_path: Path, articles: list[Path]) -> None:
    out, copy = tmp_path / "out", tmp_path / "copy.txt"
    copy.write_bytes(articles[0].read_bytes())
    assert briefing("make", articles[0], *SPOKEN, "--out", out).exit_code == 0
    (mp3,) = out.rglob("*.mp3")
    mp3.write_bytes(mp3.read_bytes()[:-1000] + os.urandom(1000))
    assert briefing("make", copy, *SPOKEN, "--out", out).exit_code == 0
    assert account_of(out)["stages"]["speaking"]["made"] == 1
