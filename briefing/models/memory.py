"""How much memory may be filled."""

from __future__ import annotations

from pathlib import Path

# Where the system does not say: what any machine that holds a model has left.
_UNTOLD = 2 * 2**30
_MEMINFO = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")


def free_bytes(device: str) -> int:
    """The memory of a device ("cpu", "cuda") that nobody uses, in bytes."""
    if device == "cuda":
        import torch

        return int(torch.cuda.mem_get_info()[0])
    return min(_of_system(), _of_group())


def _of_system() -> int:
    try:
        lines = _MEMINFO.read_text(encoding="ascii").splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith("MemAvailable:"))
        return int(kilobytes) * 1024
    except (OSError, ValueError, StopIteration, IndexError):
        return _UNTOLD


def _of_group() -> int:
    """What a container may still take; the system's figures are those of the whole machine."""
    try:
        most = int((_GROUP / "memory.max").read_text(encoding="ascii"))
        return max(0, most - int((_GROUP / "memory.current").read_text(encoding="ascii")))
    except (OSError, ValueError):
        # Not in a container, or "max".
        return 2**63
