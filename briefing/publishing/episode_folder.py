"""The folder of an episode: its names, written whole, and compared with its record."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from msgspec.structs import replace

from briefing.core.small_files import opened
from briefing.core.stored_bytes import StoredBytes
from briefing.publishing.episode_record import NAME, OURS, EpisodeRecord, read_episode
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


def is_current_episode(folder: Path, inputs: str) -> bool:
    """Whether a folder holds, whole, the episode that these inputs give."""
    if folder.is_symlink():
        return False
    try:
        record = read_episode(folder)
    except (OSError, ValueError):
        # Whatever is wrong with an old record, the cure is to make the episode again.
        return False
    return record.inputs == inputs and not damage(folder, record)


def damage(folder: Path, record: EpisodeRecord) -> str:
    """A sentence on the first file that is not as the record has it; empty where all are."""
    for name, digest in record.files.items():
        try:
            with opened(folder / name) as file:
                is_whole = hashlib.file_digest(file, "sha256").hexdigest() == digest
        except FileNotFoundError:
            return f"{name} is missing"
        except OSError as error:
            return f"{name} cannot be read ({error.strerror})"
        if not is_whole:
            return f"{name} is not as it was written"
    return ""


def _stored(text: str) -> StoredBytes:
    # Half a surrogate pair, as of a file's name, is no UTF-8.
    return StoredBytes(text.encode(errors="replace"))
