"""The tags of an MP3: ID3v2.4, with its chapters addendum."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import langcodes
from mutagen import id3

from briefing.publishing.addresses import as_uri
from briefing.publishing.one_line import one_line
from briefing.publishing.tags import Chapter, Tags

# mutagen is typed in part only: its frames have no types.
_id3: Any = id3

_HEADER = 10  # bytes
_UTF8 = id3.Encoding.UTF8
_NO_OFFSET = 0xFFFFFFFF  # the times of a chapter count, and not its place among the bytes
_MOST_CHAPTERS = 255  # that a table of contents can name
_COVER, _LINKED_PICTURE = 3, 0
_LINK = "-->"  # in place of a picture's kind: the data are its address


def id3_tag(tags: Tags) -> bytes:
    """The ID3v2.4 tag, without padding."""
    body = b"".join(map(_stored, (*_texts(tags), *_pages(tags), *_contents(tags))))
    size: bytes = _id3.BitPaddedInt.to_str(len(body), width=4)
    return b"ID3\x04\x00\x00" + size + body


def _stored(frame: Any) -> bytes:
    """A frame alone: all at once, mutagen would sort chapters by their size.

    FFmpeg, and players that use it, show them in the order in which they lie there.
    """
    frames = _id3.ID3()
    frames.add(frame)
    data = io.BytesIO()
    # mutagen pads by default, for edits to come.
    frames.save(data, v2_version=4, padding=lambda _: 0)
    return data.getvalue()[_HEADER:]


def alpha3(language: str) -> str:
    """The ISO 639-2 code of a BCP 47 tag, as ID3 wants it: "ara" for "ar"; "und" if unknown."""
    try:
        return langcodes.Language.get(language).to_alpha3()
    except (LookupError, ValueError):
        return "und"


def _texts(tags: Tags) -> Iterator[Any]:
    lyrics = {alpha3(language): text for language, text in tags.more_lyrics}
    language = alpha3(tags.language)
    yield _id3.TIT2(encoding=_UTF8, text=one_line(tags.title))
    yield _id3.TPE1(encoding=_UTF8, text=one_line(tags.artist))
    yield _id3.TALB(encoding=_UTF8, text=one_line(tags.album))
    yield _id3.TLAN(encoding=_UTF8, text=[language, *lyrics])
    if tags.date is not None:
        yield _id3.TDRC(encoding=_UTF8, text=tags.date.isoformat())
    if tags.genre is not None:
        yield _id3.TCON(encoding=_UTF8, text=one_line(tags.genre))
    if tags.track is not None:
        yield _id3.TRCK(encoding=_UTF8, text=str(tags.track))
    yield _id3.COMM(encoding=_UTF8, lang=language, desc="", text=one_line(tags.comment))
    for lang, text in {language: tags.lyrics, **lyrics}.items():
        yield _id3.USLT(encoding=_UTF8, lang=lang, desc="", text=_encodable(text))


def _pages(tags: Tags) -> Iterator[Any]:
    if tags.url is not None:
        # The one by the standard, the other because most players show no other.
        yield _id3.WOAS(url=as_uri(tags.url))
        yield _id3.WXXX(encoding=_UTF8, desc="", url=as_uri(tags.url))
    if tags.cover is not None:
        yield _id3.APIC(encoding=_UTF8, mime="image/jpeg", type=_COVER, desc="", data=tags.cover)


def _contents(tags: Tags) -> Iterator[Any]:
    """The chapters, and the table of contents without which players show none."""
    chapters = tags.chapters[:_MOST_CHAPTERS]
    if not chapters:
        return
    names = [f"chapter{number}" for number in range(1, len(chapters) + 1)]
    yield _id3.CTOC(
        element_id="contents",
        flags=_id3.CTOCFlags.TOP_LEVEL | _id3.CTOCFlags.ORDERED,
        child_element_ids=names,
        sub_frames=[_id3.TIT2(encoding=_UTF8, text=one_line(tags.title))],
    )
    for name, chapter in zip(names, chapters, strict=True):
        yield _id3.CHAP(
            element_id=name,
            start_time=round(chapter.start * 1000),
            end_time=round(chapter.end * 1000),
            start_offset=_NO_OFFSET,
            end_offset=_NO_OFFSET,
            sub_frames=list(_of_chapter(chapter)),
        )


def _of_chapter(chapter: Chapter) -> Iterator[Any]:
    yield _id3.TIT2(encoding=_UTF8, text=one_line(chapter.title))
    if chapter.url is not None:
        yield _id3.WXXX(encoding=_UTF8, desc="", url=as_uri(chapter.url))
    if chapter.image is not None:
        address = as_uri(chapter.image).encode()
        yield _id3.APIC(encoding=_UTF8, mime=_LINK, type=_LINKED_PICTURE, desc="", data=address)


def _encodable(text: str) -> str:
    """The text without what ID3v2.4 cannot hold: NULs, and halves of surrogate pairs."""
    return text.replace("\0", "").encode(errors="replace").decode()
