"""Standard output and standard error, whatever they are and however they are encoded."""

from __future__ import annotations

import codecs
import io
import os
import sys

from briefing.core.errors import OutputError

_ERRORS = "briefing-output"
_ESCAPED = range(0xDC80, 0xDD00)  # halves of surrogate pairs that stand for bytes (PEP 383)


def output_in_any_encoding() -> None:
    """Have standard output and error take any text, in UTF-8 or in any other encoding.

    A path is printed byte for byte, also where it is no UTF-8; a character that the encoding does
    not have becomes a question mark.
    """
    codecs.register_error(_ERRORS, _replaced)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_ERRORS)


def _replaced(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    code = ord(error.object[error.start])
    is_byte = code in _ESCAPED and "16" not in error.encoding and "32" not in error.encoding
    return (bytes([code & 0xFF]) if is_byte else "?"), error.start + 1


def check_output() -> None:
    """Look that there is a standard output.

    Raises:
        OutputError: It was closed before the program began.
    """
    if sys.stdout is None:
        raise OutputError(
            "standard output is closed: send it to a file, to another program or to /dev/null"
        )


def drop_output() -> None:
    """Send standard output nowhere from here on."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
