"""Files of a cache that are read, mapped, damaged."""

from __future__ import annotations

from pathlib import Path

from briefing.runtime.file_cache import FileCache


def test_what_is_stored_is_read_and_mapped(tmp_path: Path) -> None:
    stored = FileCache(tmp_path / "cache", ".part")
    assert stored.get("a") is stored.mapped("a") is None
    stored.put("a", b"some bytes")
    mapped = stored.mapped("a")
    assert mapped is not None
    assert stored.get("a") == bytes(mapped) == b"some bytes"


def test_a_damaged_file_is_none_and_goes(tmp_path: Path) -> None:
    stored = FileCache(tmp_path, ".part")
    for damage in (b"", b"other bytes"):
        stored.put("a", b"some bytes")
        (file,) = tmp_path.glob("*.part")
        file.write_bytes(file.read_bytes()[:20] + damage)
        assert stored.mapped("a") is None
        assert not file.exists()
