"""Connections that this process opens, and what stderr had said by then."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

_EVENTS = {"socket.connect", "socket.getaddrinfo", "socket.sendto"}


@dataclass(frozen=True)
class Connections:
    """Where to it connected or asked a name for, and at each time the text on stderr so far."""

    opened: list[tuple[str, str]] = field(default_factory=list)


_watching: list[Connections] = []
_hooked: list[bool] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _EVENTS and _watching:
        buffer: Any = getattr(sys.stderr, "buffer", None)
        said = buffer.getvalue().decode() if hasattr(buffer, "getvalue") else ""
        _watching[-1].opened.append((repr(arguments), said))


@contextmanager
def watched() -> Iterator[Connections]:
    """Watch what is connected to in the block; `CliRunner` gives stderr."""
    if not _hooked:
        # An audit hook cannot be taken away again.
        sys.addaudithook(_hook)
        _hooked.append(True)
    _watching.append(seen := Connections())
    try:
        yield seen
    finally:
        _watching.pop()
