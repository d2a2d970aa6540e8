"""Scripts recorded, here or in other processes, each of them once.

What is recorded is kept by the archive as a line that says in which briefing's MP3 it is, and the
MP3's digest: an article under two names is spoken once.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from pathlib import Path
from weakref import WeakValueDictionary

from briefing.core.documents import CheckResult, Narration, Part
from briefing.core.settings import Settings
from briefing.pipeline.stages import Recording, SpeechEngines, record
from briefing.runtime.stage_cache import StageCache, content_of, key_of
from briefing.speaking.decoding import decode
from briefing.speaking.narrator import Script

_STAGE = "speaking"


@dataclass(frozen=True, slots=True)
class CachedRecording:
    """Where a narration is, and all of it but the sound.

    `file` is its MP3 under the output folder, whose SHA-256 is `digest` and whose sound begins at
    the byte `start`, after the tags.
    """

    file: str
    digest: str
    start: int
    language: str
    voices: tuple[str, ...]
    licence: str
    parts: tuple[Part, ...]
    warnings: tuple[str, ...]
    pace: float
    audio_checks: tuple[CheckResult, ...]


class Recorder:
    """Has scripts spoken, encoded, checked and listened to.

    Args:
        settings: Of the run; a worker makes its voices of them.
        make_studio: Gives a process what it speaks with. It is called where the work is done.
        executor: Does the work.
        archive: Knows what was recorded before.
    """

    def __init__(
        self,
        settings: Settings,
        make_studio: Callable[[], SpeechEngines],
        executor: Executor,
        archive: StageCache,
    ) -> None:
        self._settings = settings
        self._make_studio = make_studio
        self._executor = executor
        self._archive = archive
        # While somebody waits for a script, whoever else wants the same waits with him.
        self._in_hand: WeakValueDictionary[str, Future[Recording]] = WeakValueDictionary()
        self._lock = threading.Lock()

    def record(self, script: Script) -> Future[Recording]:
        """What is heard of a script: in the making, or kept. Its errors are the stage's own."""
        key = self._key(script)
        with self._lock:
            return self._recorded(key, script)

    def _recorded(self, key: str, script: Script) -> Future[Recording]:
        future = self._in_hand.get(key)
        if future is not None:
            self._archive.count(_STAGE, reused=1)
            return future
        kept = self._kept(key)
        if kept is not None:
            self._archive.count(_STAGE, reused=1)
            future = Future()
            future.set_result(Recording(kept))
        else:
            future = self._executor.submit(_record, script, self._settings, self._make_studio)
            future.add_done_callback(self._count)
        self._in_hand[key] = future
        return future

    def published(self, script: Script, narration: Narration, mp3: Path) -> None:
        """Remember that a narration is in this MP3 of the output folder."""
        whole = mp3.read_bytes()
        entry = CachedRecording(
            file=str(mp3.relative_to(self._settings.out)),
            digest=hashlib.sha256(whole).hexdigest(),
            start=len(whole) - len(narration.mp3),
            language=narration.language,
            voices=narration.voices,
            licence=narration.licence,
            parts=narration.parts,
            warnings=narration.warnings,
            pace=narration.pace,
            audio_checks=narration.audio_checks,
        )
        self._archive.put(_STAGE, self._key(script), entry)

    def _kept(self, key: str) -> Narration | None:
        # To join two languages takes the lines that were spoken, which no MP3 has.
        entry = None if self._settings.bilingual else self._archive.get(key, CachedRecording)
        if entry is None:
            return None
        try:
            whole = (self._settings.out / entry.file).read_bytes()
        except OSError:
            return None
        if hashlib.sha256(whole).hexdigest() != entry.digest:
            return None
        sound = whole[entry.start :]
        return Narration(
            language=entry.language,
            voices=entry.voices,
            licence=entry.licence,
            speech=decode(sound),
            parts=entry.parts,
            warnings=entry.warnings,
            pace=entry.pace,
            mp3=sound,
            audio_checks=entry.audio_checks,
        )

    def _key(self, script: Script) -> str:
        settings = self._settings
        who = [settings.voice, settings.pace, settings.offline, settings.google_url]
        heard_by = settings.listener if settings.listen else None
        return key_of(_STAGE, content_of(script), who, heard_by)

    def _count(self, future: Future[Recording]) -> None:
        if not future.cancelled() and future.exception() is None:
            self._archive.count(_STAGE, made=1, seconds=future.result().seconds)


def _record(
    script: Script, settings: Settings, make_studio: Callable[[], SpeechEngines]
) -> Recording:
    take = record(script, settings, make_studio())
    return take if settings.bilingual else replace(take, reading=None)
