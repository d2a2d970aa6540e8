"""The folder of an episode: its names, and written whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from msgspec.structs import replace

from briefing.core.stored_bytes import StoredBytes
from briefing.publishing.episode_record import NAME, OURS, EpisodeRecord
from briefing.publishing.episode_text import as_captions, as_markdown, as_transcript
from briefing.publishing.schema import as_json
from briefing.publishing.slugs import readable
from briefing.publishing.whole_folder import write_folder

_UNNAMED = "programme"


def episode_folder(out: Path, programme: str, date: str) -> Path:
    """The folder of the episode of a programme on a day (ISO 8601)."""
    return out / f"{readable(programme) or _UNNAMED}-{date}"


def episode_guid(programme: str, date: str) -> str:
    """The name of an episode that no other has, the same whenever it is made."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'briefing:episode:{programme}:{date}')}"


def publish_episode(
    folder: Path, episode: EpisodeRecord, files: Mapping[str, StoredBytes]
) -> EpisodeRecord:
    """Write the folder of an episode, and return its record as it was written.

    Args:
        folder: Of the episode.
        episode: Its record, as yet without the digests of its files.
        files: What is made elsewhere: sounds, chapters and the cover, by their names.

    Raises:
        OutputError: A file cannot be written. The earlier files are left as they were.
    """
    every = {**files}
    for made in episode.languages:
        every[made.text] = _stored(as_markdown(episode, made))
        every[made.transcript] = _stored(as_transcript(made))
        if made.captions:
            every[made.captions] = _stored(as_captions(made))
    digests = {name: content.sha256() for name, content in every.items()}
    written = replace(episode, files=digests)
    every[NAME] = _stored(as_json(written) + "\n")
    write_folder(folder, every, NAME, OURS)
    return written


def _stored(text: str) -> StoredBytes:
    # Half a surrogate pair, as of a file's name, is no UTF-8.
    return StoredBytes(text.encode(errors="replace"))
