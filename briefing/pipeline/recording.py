"""Scripts recorded, here or in other processes, each of them once.

The stage cache remembers a recording by the MP3 of the briefing that it is in, and the MP3's
digest: an article under two names is spoken once.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from weakref import WeakValueDictionary

from briefing.core.documents import EncodedNarration, NarrationDetails, Stage
from briefing.core.settings import Settings
from briefing.core.small_files import opened
from briefing.core.stored_bytes import StoredBytes
from briefing.pipeline.registry.voices import VoiceName
from briefing.pipeline.retakes import Recording
from briefing.runtime.stage_cache import StageCache, content_of, key_of
from briefing.speaking.narrator import Script


@dataclass(frozen=True, slots=True)
class CachedRecording:
    """A narration of which the sound is in a briefing's folder.

    `file` is its MP3 under the output folder, whose SHA-256 is `digest` and whose sound begins at
    the byte `start`, after the tags.
    """

    file: str
    digest: str
    start: int
    narration: NarrationDetails


class Recorder:
    """Has scripts spoken, encoded, checked and listened to.

    Args:
        settings: Of the run.
        work: Records a script with voices of these names; it is called where the executor does
            its work.
        executor: Does the work.
        stage_cache: Knows the recordings of earlier runs.
        names: The names of a language's voices (BCP 47). It is asked here, where a run can say
            that a text leaves this machine, and not on others, which may have other voices.
    """

    def __init__(
        self,
        settings: Settings,
        work: Callable[[Script, Sequence[VoiceName]], Recording],
        executor: Executor,
        stage_cache: StageCache,
        names: Callable[[str], Sequence[VoiceName]],
    ) -> None:
        self._settings = settings
        self._work = work
        self._executor = executor
        self._stage_cache = stage_cache
        self._names = names
        # As long as one caller waits for a script, others that want the same share its future.
        self._in_hand: WeakValueDictionary[str, Future[Recording]] = WeakValueDictionary()
        self._lock = threading.Lock()

    def record(self, script: Script) -> Future[Recording]:
        """The recording of a script, in the making or cached. Its errors are the stage's own."""
        key = self._key(script)
        with self._lock:
            return self._recorded(key, script)

    def _recorded(self, key: str, script: Script) -> Future[Recording]:
        future = self._in_hand.get(key)
        if future is not None:
            self._stage_cache.count(Stage.SPEAKING, reused=1)
            return future
        cached = self._cached(key)
        if cached is not None:
            self._stage_cache.count(Stage.SPEAKING, reused=1)
            future = Future()
            future.set_result(Recording(cached))
        else:
            future = self._executor.submit(self._work, script, self._names(script.language))
            future.add_done_callback(self._count)
        self._in_hand[key] = future
        return future

    def published(self, script: Script, narration: EncodedNarration, mp3: Path) -> None:
        """Remember that a narration is in this MP3 of the output folder."""
        with mp3.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            length = file.tell()
        entry = CachedRecording(
            file=os.fsencode(mp3.relative_to(self._settings.out)).decode(),
            digest=digest,
            start=length - len(narration.mp3),
            narration=narration.details,
        )
        self._stage_cache.put(Stage.SPEAKING, self._key(script), entry)

    def _cached(self, key: str) -> EncodedNarration | None:
        # To join two languages takes the lines that were spoken, which no MP3 has.
        entry = None if self._settings.bilingual else self._stage_cache.get(key, CachedRecording)
        if entry is None:
            return None
        try:
            with opened(self._settings.out / os.fsdecode(entry.file.encode())) as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != entry.digest:
                    return None
                file.seek(entry.start)
                return EncodedNarration.of(entry.narration, StoredBytes.of(file))
        except OSError:
            return None

    def _key(self, script: Script) -> str:
        settings = self._settings
        who = [settings.voice, settings.pace, settings.pause, settings.offline, settings.google_url]
        heard_by = settings.listener if settings.listen else None
        return key_of(Stage.SPEAKING, content_of(script), who, heard_by)

    def _count(self, future: Future[Recording]) -> None:
        if not future.cancelled() and future.exception() is None:
            self._stage_cache.count(Stage.SPEAKING, made=1, seconds=future.result().seconds)
