"""Captions, joined into sentences."""

from __future__ import annotations

import pytest
from support.documents import read_bytes

from briefing.core.errors import NoArticleError

VTT = """WEBVTT - The pier

NOTE made by hand

STYLE
::cue { color: white }

1
00:00:01.000 --> 00:00:04.000 align:start position:0%
<v Ann>The harbour board of Penley voted on Tuesday</v>

00:00:04.000 --> 00:00:07.500
<c.yellow>to rebuild</c> the old stone pier &amp; its lamp.

00:00:08.000 --> 00:00:09.000
[Music]

00:00:09.000 --> 00:00:11.000
<v Tom>Who pays<00:00:10.000> for that?
"""


def test_speakers_and_sentences() -> None:
    article = read_bytes(VTT.encode())
    assert article.title == "The pier"
    assert article.paragraphs == (
        (
            "Ann: The harbour board of Penley voted on Tuesday to rebuild the old stone pier & its"
            " lamp.",
        ),
        ("Tom: Who pays for that?",),
    )


def test_subtitles_in_arabic() -> None:
    text = (
        "1\r\n00:00:01,000 --> 00:00:04,000\r\n<i>صوّت مجلس الميناء يوم الثلاثاء</i>\r\n\r\n"
        "2\r\n00:00:04,000 --> 00:00:06,000\r\nعلى إعادة بناء الرصيف القديم.\r\n"
    )
    expected = ("صوّت مجلس الميناء يوم الثلاثاء على إعادة بناء الرصيف القديم.",)
    for encoding in ("utf-8-sig", "utf-16"):
        assert read_bytes(text.encode(encoding)).sentences == expected


def test_lines_that_roll_up_are_read_once() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nThe board voted\n\n00:02.000 --> 00:03.000\n"
        "The board voted\nto rebuild the pier.\n\n00:03.000 --> 00:04.000\nto rebuild the pier.\n"
        "It costs four million.\n"
    )
    assert read_bytes(text.encode()).sentences == (
        "The board voted to rebuild the pier.",
        "It costs four million.",
    )


def test_captions_without_full_stops_are_cut() -> None:
    cues = "".join(
        f"00:{at:02}.000 --> 00:{at + 1:02}.000\nand so the board of the harbour said it\n\n"
        for at in range(50)
    )
    # Each differs from the one before.
    words = iter(range(100))
    numbered = "".join(
        f"{next(words)} and so" if p == "and so" else p for p in _split(cues, "and so")
    )
    article = read_bytes(f"WEBVTT\n\n{numbered}".encode())
    assert max(len(sentence.split()) for sentence in article.sentences) <= 35
    assert "the captions have no full stops: sentences were cut at pauses" in article.warnings


def test_captions_of_music_only() -> None:
    with pytest.raises(NoArticleError, match="nobody says anything"):
        read_bytes(b"WEBVTT\n\n00:01.000 --> 00:02.000\n[Music]\n")


def _split(text: str, separator: str) -> list[str]:
    parts = text.split(separator)
    return [p for part in parts[:-1] for p in (part, separator)] + parts[-1:]
