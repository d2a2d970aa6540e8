"""The memory that a model may fill."""

from __future__ import annotations

from pathlib import Path

_GROUP = Path("/sys/fs/cgroup")


def free_bytes(device: str) -> int:
    """The memory of a device ("cpu", "cuda") that can be filled without swapping, in bytes."""
    if device == "cuda":
        import torch

        return int(torch.cuda.mem_get_info()[0])
    import psutil  # type: ignore[import-untyped]  # it has no types

    return min(int(psutil.virtual_memory().available), _left_in_group())


def _left_in_group() -> int:
    """The bytes that a container may still take; psutil's are those of the whole machine."""
    try:
        most = int((_GROUP / "memory.max").read_text(encoding="ascii"))
        return max(0, most - int((_GROUP / "memory.current").read_text(encoding="ascii")))
    except (OSError, ValueError):
        # Not in a container, or "max".
        return 2**63
