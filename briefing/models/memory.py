"""The memory that a model may fill."""

from __future__ import annotations

from pathlib import Path

# Not in a container, or in one whose limit is "max".
_NO_LIMIT = 2**63
_GROUP = Path("/sys/fs/cgroup")


def free_bytes(device: str) -> int:
    """The memory of a device ("cpu", "cuda") that can be filled without swapping, in bytes."""
    if device == "cuda":
        import torch

        return int(torch.cuda.mem_get_info()[0])
    import psutil  # type: ignore[import-untyped]  # it has no types

    return min(int(psutil.virtual_memory().available), _left_in_group())


def all_bytes() -> int:
    """The memory of this machine, or of the container that it is, in bytes."""
    import psutil

    return min(int(psutil.virtual_memory().total), _most_of_group())


def _most_of_group() -> int:
    try:
        return int((_GROUP / "memory.max").read_text(encoding="ascii"))
    except (OSError, ValueError):
        return _NO_LIMIT


def _left_in_group() -> int:
    """The bytes that a container may still take; psutil's are those of the whole machine."""
    try:
        used = int((_GROUP / "memory.current").read_text(encoding="ascii"))
    except (OSError, ValueError):
        return _NO_LIMIT
    return max(0, _most_of_group() - used)
