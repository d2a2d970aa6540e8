"""How much memory a batch may fill: the machine's, whatever its system, and the container's."""

from __future__ import annotations

from pathlib import Path

import psutil  # type: ignore[import-untyped]  # it has no types
import pytest

from briefing.models import memory

GB = 2**30


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with 11 GB to spare, and the folder of its container's limits, which has none."""
    found = psutil.virtual_memory()._replace(available=11 * GB)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: found)
    monkeypatch.setattr(memory, "_GROUP", tmp_path)
    return tmp_path


@pytest.mark.usefixtures("machine")
def test_a_system_without_proc_tells_its_memory_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_proc(self: Path, *_: object, **__: object) -> str:
        raise FileNotFoundError(self)

    monkeypatch.setattr(Path, "read_text", no_proc)
    assert memory.free_bytes("cpu") == 11 * GB


@pytest.mark.parametrize(
    ("most", "taken", "left"), [(4 * GB, GB, 3 * GB), (GB, 2 * GB, 0), ("max", GB, 11 * GB)]
)
def test_a_container_bounds_it(machine: Path, most: int | str, taken: int, left: int) -> None:
    (machine / "memory.max").write_text(f"{most}\n", encoding="ascii")
    (machine / "memory.current").write_text(f"{taken}\n", encoding="ascii")
    assert memory.free_bytes("cpu") == left
