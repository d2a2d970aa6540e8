"""A narration without a briefing, as one file of sound of the kind that its name says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.publishing.sound_files import write_sound
from briefing.publishing.tags import Tags
from briefing.runtime.atomic_files import whole_file

if TYPE_CHECKING:
    from briefing.core.documents import EncodedNarration
    from briefing.core.stored_speech import StoredSpeech


def publish_speech(
    path: Path, narration: EncodedNarration, speech: Callable[[], StoredSpeech]
) -> None:
    """Write a narration to `path`, making its folder where it is not there.

    Args:
        path: As `check_kind` wants it.
        narration: The sound as an MP3, and what is known of it.
        speech: Gives the same sound as samples, for the other kinds.

    Raises:
        OutputError: The file cannot be written. An earlier file is left as it was.
    """
    tags = Tags(
        title=path.stem,
        artist="briefing",
        album="Briefings",
        date=datetime.now(UTC).date(),
        language=narration.language,
        comment=f"Spoken by machine ({narration.voice}).",
        lyrics="\n".join(part.text for part in narration.parts) + "\n",
    )
    with whole_file(path) as partial:
        write_sound(partial, narration, speech, tags)
