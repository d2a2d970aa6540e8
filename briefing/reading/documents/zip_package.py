"""ZIP archives that hold a document, read within bounds whatever their headers state."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from briefing.core.errors import SourceError

_MOST_MEMBERS = 20_000
# In bytes, unpacked: of one part, and of all that are read. The longest novels have some ten MB.
_LARGEST_PART = 30_000_000
_MOST_UNPACKED = 100_000_000
_CHUNK = 262_144
_ENCRYPTED = 0x1


class ZipPackage:
    """The parts of a ZIP archive.

    Args:
        data: The archive.
        name: Its name in messages.

    Raises:
        SourceError: It is broken, or has more parts than any document.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._sizes: dict[str, int] = {}
        with self._errors():
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {one.filename: one for one in self._zip.infolist()}
        if len(self._members) > _MOST_MEMBERS:
            raise SourceError(
                f"{name} is an archive of more than {_MOST_MEMBERS:,} files: unpack it, and give"
                " the file with the text"
            )

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the archive's order."""
        return tuple(self._members)

    def __contains__(self, part: str) -> bool:
        return part in self._members

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            SourceError: It is not there, is broken or encrypted, or unpacks to too much.
        """
        member = self._members.get(part)
        if member is None:
            raise SourceError(
                f"{self._name} is broken, since {part!r:.100} is missing from it: save it anew"
            )
        if member.flag_bits & _ENCRYPTED:
            raise locked(self._name)
        others = sum(size for other, size in self._sizes.items() if other != part)
        limit = min(_LARGEST_PART, _MOST_UNPACKED - others)
        data = bytearray()
        with self._errors(), self._zip.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                data += chunk
                if len(data) > limit:
                    raise SourceError(
                        f"{self._name} unpacks to more than {limit // 1_000_000} MB of text: save"
                        " a part of it as a file of its own"
                    )
        self._sizes[part] = len(data)
        return bytes(data)

    def repacked(self, accepts: Callable[[str], bool]) -> bytes:
        """An archive of some of the parts, each read within bounds.

        Args:
            accepts: Whether a part of this name is to be in it.

        Raises:
            SourceError: As `read`.
        """
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            for part in self._members:
                if accepts(part):
                    archive.writestr(part, self.read(part))
        return packed.getvalue()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Map what Python raises over a broken archive to our sentence."""
        try:
            yield
        except SourceError:
            raise
        except (
            *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError),
            *(NotImplementedError, IndexError, KeyError, OverflowError, MemoryError),
        ) as error:
            raise SourceError(
                f"{self._name} is a broken or incomplete archive: fetch or save it anew"
            ) from error
        except Exception as error:
            # Of struct and lzma, whose modules are not always there.
            raise SourceError(
                f"{self._name} is a broken archive ({type(error).__name__}): save it anew"
            ) from error


def locked(name: str) -> SourceError:
    """The error of a document that nobody reads without its password."""
    return SourceError(
        f"{name} is locked with a password: open it, save a copy without one, and give that"
    )
