"""A narration without a briefing, as one MP3."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from briefing.core.documents import EncodedNarration
from briefing.publishing.mp3 import Tags, as_mp3
from briefing.runtime.atomic_files import whole_file


def publish_speech(path: Path, narration: EncodedNarration) -> None:
    """Write a narration to `path`, making its folder where it is not there.

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
    with whole_file(path) as partial, partial.open("wb") as file:
        file.writelines(as_mp3(narration, tags).blocks())
