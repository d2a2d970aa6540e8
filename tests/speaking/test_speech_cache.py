"""The cache of sounds: it notices damage, stays small, and never gets in the way."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from support.google_server import GoogleServer

from briefing.runtime.file_cache import FileCache
from briefing.speaking.google.voice import Google, GoogleConnection

SENTENCE = "The harbour was quiet."


@pytest.fixture
def cache(tmp_path: Path) -> FileCache:
    return FileCache(tmp_path / "sounds", ".sound")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_keeps_and_forgets(cache: FileCache) -> None:
    assert cache.get("key") is None
    cache.put("key", b"sound")
    cache.put("other", b"")
    assert cache.get("key") == b"sound"
    assert cache.get("other") == b""
    cache.put("key", b"newer")
    assert cache.get("key") == b"newer"
    cache.forget("key")
    cache.forget("key")
    assert cache.get("key") is None


@pytest.mark.parametrize("damage", [b"", b"x" * 10, b"\x00" * 100])
def test_a_damaged_entry_is_not_there(damage: bytes, cache: FileCache, tmp_path: Path) -> None:
    cache.put("key", b"sound")
    [file] = files(tmp_path)
    file.write_bytes(damage)
    assert cache.get("key") is None
    assert files(tmp_path) == []


def test_a_flipped_bit_is_noticed(cache: FileCache, tmp_path: Path) -> None:
    cache.put("key", b"sound" * 100)
    [file] = files(tmp_path)
    content = bytearray(file.read_bytes())
    content[200] ^= 1
    file.write_bytes(content)
    assert cache.get("key") is None


def test_the_oldest_go_first(tmp_path: Path) -> None:
    cache = FileCache(tmp_path, ".sound", limit=10_000)
    for number in range(30):
        cache.put(str(number), bytes(1000))
        newest = max(files(tmp_path), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, ns=(number, number)) if number < 29 else None
        assert sum(path.stat().st_size for path in files(tmp_path)) <= 10_000
    assert cache.get("29") is not None
    assert cache.get("28") is not None
    assert cache.get("0") is None


def test_a_second_cache_counts_what_is_there(tmp_path: Path) -> None:
    for number in range(30):
        FileCache(tmp_path, ".sound", limit=10_000).put(str(number), bytes(1000))
    assert sum(path.stat().st_size for path in files(tmp_path)) <= 10_000


def test_a_full_disk_is_no_failure(
    cache: FileCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    cache.put("old", b"sound")
    monkeypatch.setattr(Path, "replace", full)
    cache.put("key", b"sound")
    assert cache.get("key") is None
    assert cache.get("old") == b"sound"
    assert len(files(tmp_path)) == 1


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    place = tmp_path / "cache"
    place.write_text("not a folder")
    cache = FileCache(place, ".sound")
    cache.put("key", b"sound")
    assert cache.get("key") is None
    cache.forget("key")
    with GoogleServer() as server:
        connection = GoogleConnection(base_url=server.url)
        assert Google("en", cache=place, connection=connection).speak(SENTENCE).seconds > 1


def test_google_asks_once_and_mends_damage(tmp_path: Path) -> None:
    with GoogleServer() as server:
        connection = GoogleConnection(base_url=server.url)
        first = Google("en", cache=tmp_path, connection=connection).speak(SENTENCE)
        again = Google("en", cache=tmp_path, connection=connection).speak(SENTENCE)
        assert len(server.asked) == 1
        assert (again.samples == first.samples).all()
        [file] = files(tmp_path)
        assert file.parent == tmp_path / "google"
        file.write_bytes(file.read_bytes()[:-100])
        mended = Google("en", cache=tmp_path, connection=connection).speak(SENTENCE)
        assert len(server.asked) == 2
        assert (mended.samples == first.samples).all()


def test_what_changes_the_sound_is_asked_anew(tmp_path: Path) -> None:
    with GoogleServer() as server:
        connection = GoogleConnection(base_url=server.url)
        english = Google("en", cache=tmp_path, connection=connection)
        english.speak(SENTENCE)
        english.speak(SENTENCE, 0.5)
        english.speak(SENTENCE.upper())
        Google("fr", cache=tmp_path, connection=connection).speak(SENTENCE)
        mirror = GoogleConnection(base_url=f"{server.url}/mirror")
        Google("en", cache=tmp_path, connection=mirror).speak(SENTENCE)
        assert len(server.asked) == 5
        assert server.asked[-1].path.startswith("/mirror/_/")
