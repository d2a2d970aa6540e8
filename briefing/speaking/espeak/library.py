"""The eSpeak NG library, called through ctypes (https://github.com/espeak-ng/espeak-ng).

The library keeps its voice, its rate and its sound callback in globals of the process: so there
is one `Library`, and a lock around every call. Piper carries a copy of eSpeak NG of its own for
phonemes; the two do not meet (tests/speaking/test_espeak.py).
"""

from __future__ import annotations

import ctypes
import sys
import threading
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.documents import Speech
from briefing.core.errors import MissingExtraError, ModelError, SpeechError
from briefing.core.installation import reinstall_command
from briefing.runtime.signals import signals_held

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

LICENCE = "GPL-3.0-or-later"

# From speak_lib.h.
_LOADER = "espeakng-loader"  # the package that carries the library and its data
_AUDIO_OUTPUT_SYNCHRONOUS = 2
_INITIALIZE_DONT_EXIT = 0x8000
_RATE = 1
_POS_CHARACTER = 1
_CHARS_UTF8 = 1  # and not espeakSSML (0x10): text is data
_PHONEMES = 0x100
_IPA = 2
_OK = 0
_CONTINUE = 0


@dataclass(frozen=True, slots=True)
class NativeVoice:
    """A voice as the library lists it: "gmw/en-US" speaks "en-us" best, and "en" too."""

    identifier: str
    languages: tuple[str, ...]

    @property
    def name(self) -> str:
        """The last part of the identifier: "en-US"."""
        return self.identifier.rsplit("/", 1)[-1]


class _Voice(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        # Pairs of a priority byte and a string that NUL ends; a priority of 0 ends the list.
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    ]


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class Library:
    """The library, started. Use `library()`: a process can have only one."""

    def __init__(self, library_path: str, data_path: str) -> None:
        """Load and start the library.

        Raises:
            ModelError: the library or its data cannot be used.
        """
        self._library_path, self._data_path = library_path, data_path
        self._lock = threading.Lock()
        self._start()

    def _start(self) -> None:
        try:
            self._native = ctypes.CDLL(self._library_path)
        except OSError as error:
            raise ModelError(f"eSpeak NG's library cannot be loaded: {error}") from error
        self._native.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        self._rate = self._native.espeak_Initialize(
            _AUDIO_OUTPUT_SYNCHRONOUS, 0, self._data_path.encode(), _INITIALIZE_DONT_EXIT
        )
        if self._rate <= 0:
            raise ModelError(
                f"eSpeak NG does not start with its data at {self._data_path}: install it again "
                f"with: {reinstall_command(_LOADER)} (where "
                "that path has more than 150 characters, in a folder nearer the root)"
            )

    def _restart(self) -> None:
        """Load the library anew, in half a millisecond, with all its globals as at the first time.

        The flutter of its voices is in them, and would run on from sentence to sentence;
        `espeak_Terminate` alone leaves it as it is.
        """
        self._native.espeak_Terminate()
        _unload(self._native._handle)  # noqa: SLF001 - ctypes has no other way to it
        self._start()

    @cached_property
    def voices(self) -> tuple[NativeVoice, ...]:
        """Every voice the library has data for: it lists them in ten milliseconds, once."""
        with self._lock:
            listed = self._native.espeak_ListVoices(None)
            voices = []
            index = 0
            while listed[index]:
                voice = listed[index].contents
                voices.append(NativeVoice(voice.identifier.decode(), _languages(voice.languages)))
                index += 1
        return tuple(voices)

    def speak(self, text: str, identifier: str, rate: int, *, has_codes: bool = False) -> Speech:
        """Speak text, without NULs, with a voice at a rate in words a minute.

        Where it `has_codes`, what stands in double brackets are mnemonics of phonemes.

        The same text gives the same samples, whatever was spoken before and in which process.

        Raises:
            SpeechError: the library failed, or gave no samples.
            ModelError: the library cannot be loaded any more.
        """
        pieces: list[NDArray[np.int16]] = []
        # ctypes would print what Ctrl-C raises in a callback, and the library would speak on.
        with self._lock, signals_held():
            self._restart()
            # The library calls back while it speaks: the callback must live until it returns.
            callback = _collector(pieces)
            self._native.espeak_SetSynthCallback(callback)
            encoded = text.encode()
            flags = _CHARS_UTF8 | (_PHONEMES if has_codes else 0)
            failed = (
                self._native.espeak_SetVoiceByName(identifier.encode()) != _OK
                or self._native.espeak_SetParameter(_RATE, rate, 0) != _OK
                or self._native.espeak_Synth(
                    encoded, len(encoded) + 1, 0, _POS_CHARACTER, 0, flags, None, None
                )
                != _OK
            )
        if failed or not pieces:
            raise SpeechError(f"eSpeak NG gave no sound for {text[:60]!r}")
        return Speech((np.concatenate(pieces) / 32768).astype(np.float32), self._rate)

    def phonemes(self, text: str, identifier: str) -> str:
        """The phonemes of a text, without NULs, in IPA, with a space between clauses.

        Raises:
            SpeechError: the library failed.
        """
        with self._lock:
            if self._native.espeak_SetVoiceByName(identifier.encode()) != _OK:
                raise SpeechError(f"eSpeak NG has no voice {identifier}: see briefing voices")
            # The library moves the pointer to the next clause, and to NULL after the last.
            left, clauses = ctypes.c_char_p(text.encode()), []
            while left.value is not None:
                clause = self._to_phonemes(ctypes.byref(left), _CHARS_UTF8, _IPA)
                clauses.append((clause or b"").decode())
        return " ".join(filter(None, clauses))

    @property
    def _to_phonemes(self) -> ctypes._NamedFuncPointer:
        function = self._native.espeak_TextToPhonemes
        function.restype = ctypes.c_char_p
        return function


def _unload(handle: int) -> None:
    """Unload a library that was loaded once."""
    import _ctypes

    if sys.platform == "win32":
        _ctypes.FreeLibrary(handle)
    else:
        _ctypes.dlclose(handle)


def _collector(pieces: list[NDArray[np.int16]]) -> ctypes._FuncPointer:
    """A callback that collects the samples."""

    def collect(samples: ctypes._Pointer[ctypes.c_short], count: int, _events: int) -> int:
        if samples and count:
            pieces.append(np.ctypeslib.as_array(samples, (count,)).copy())
        return _CONTINUE

    return _Callback(collect)


def _languages(address: int) -> tuple[str, ...]:
    """The languages at an address, the best spoken first."""
    found = []
    while priority := ctypes.string_at(address, 1)[0]:
        tag = ctypes.string_at(address + 1)
        found.append((priority, tag.decode()))
        address += 1 + len(tag) + 1
    return tuple(tag for _, tag in sorted(found, key=lambda entry: entry[0]))


@cache
def library() -> Library:
    """The library of the process, started at the first call.

    Raises:
        MissingExtraError: espeakng-loader is not installed.
        ModelError: the library or its data cannot be used.
    """
    try:
        import espeakng_loader  # type: ignore[import-untyped]  # the package carries no types
    except ImportError as error:
        raise MissingExtraError("eSpeak NG", "embedded") from error
    data_path: Callable[[], str] = espeakng_loader.get_data_path
    try:
        # The library's compiled-in data path is that of the machine that built it.
        return Library(espeakng_loader.get_library_path(), data_path())
    except RuntimeError as error:
        raise ModelError(
            f"eSpeak NG has no data ({error}): install it again with: {reinstall_command(_LOADER)}"
        ) from error
