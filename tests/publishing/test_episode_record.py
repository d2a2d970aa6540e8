"""The record of an episode: as it is written it is read; what is hostile in one is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.episodes import an_episode
from support.schemas import validator

from briefing.publishing.episode_record import SCHEMA, decode_episode, read_episode
from briefing.publishing.schema import as_json


def test_a_record_is_valid_and_read_as_it_was_written(tmp_path: Path) -> None:
    record = an_episode()
    text = as_json(record)
    validator("episode").validate(json.loads(text))
    (tmp_path / "episode.json").write_text(text, encoding="utf-8")
    assert read_episode(tmp_path) == record


def test_an_episode_without_sound_has_neither_captions_nor_chapters() -> None:
    record = an_episode(sounds=())
    assert decode_episode(as_json(record).encode()) == record
    assert not any(one.audio or one.captions or one.chapters_file for one in record.languages)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("languages", 0, "audio", "file"), "../../secret.mp3"),
        (("languages", 0, "audio", "bytes"), 0),
        (("languages", 0, "text"), "/etc/passwd"),
        (("languages", 0, "chapters", 1, "url"), "javascript:alert(1)"),
        (("languages", 0, "stories", 0, "sources"), []),
        (("languages", 0, "language"), "en/../.."),
        (("languages",), []),
        (("cover",), "cover.exe"),
        (("date",), "2026-02-31"),
        (("made_at",), "2026-02-31T00:00:00+00:00"),
        (("schema",), SCHEMA + 1),
        (("files",), {"episode.json/../x": "0"}),
    ],
)
def test_a_hostile_record_is_refused(place: tuple[Any, ...], value: object) -> None:
    record = json.loads(as_json(an_episode()))
    inside = record
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = value
    with pytest.raises(ValueError, match=r"."):
        decode_episode(json.dumps(record).encode())


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000])
def test_what_is_no_record_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode_episode(content)
