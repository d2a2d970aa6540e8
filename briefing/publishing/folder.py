"""The folder of a briefing. Every file in it appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from briefing.core.documents import Article, EncodedNarration, Summary
from briefing.core.stored_bytes import StoredBytes
from briefing.publishing.addresses import web_address
from briefing.publishing.briefing import Briefing
from briefing.publishing.mp3 import as_mp3
from briefing.publishing.phrases import title_alone
from briefing.publishing.record import briefing_record
from briefing.publishing.schema import NAME, OURS, as_json
from briefing.publishing.slugs import slug
from briefing.publishing.tags import Tags
from briefing.publishing.text import as_markdown, as_text
from briefing.publishing.vtt import as_vtt
from briefing.publishing.whole_folder import write_folder


def folder_of(out: Path, article: Article) -> Path:
    """The folder of an article's briefing: the same bytes on the disk in every locale."""
    return out / os.fsdecode(slug(article).encode())


def publish(out: Path, briefing: Briefing, folder: Path | None = None) -> Path:
    """Write a briefing's folder, that of its article if none is given, and return it.

    Files of ours that the new briefing does not have are removed; other files stay.

    Raises:
        OutputError: A file cannot be written. The earlier files are left as they were.
    """
    folder = folder or folder_of(out, briefing.article)
    files: dict[str, StoredBytes] = {}
    for summary in briefing.summaries:
        files |= _files(summary, briefing)
    for narration in briefing.narrations:
        files |= _audio(narration, briefing)
    files[NAME] = _stored(as_json(briefing_record(briefing, files)) + "\n")
    write_folder(folder, files, NAME, OURS)
    return folder


def _files(summary: Summary, briefing: Briefing) -> dict[str, StoredBytes]:
    return {
        f"summary.{summary.language}.txt": _stored(as_text(summary, briefing.article.published)),
        f"summary.{summary.language}.md": _stored(as_markdown(summary, briefing)),
    }


def _stored(text: str) -> StoredBytes:
    return StoredBytes(text.encode())


def mp3_of(folder: Path, narration: EncodedNarration) -> Path:
    """The path of a narration in the folder of its briefing."""
    return folder / f"{_name(narration)}.mp3"


def _name(narration: EncodedNarration) -> str:
    return f"briefing.{'-'.join(narration.languages)}"


def _audio(narration: EncodedNarration, briefing: Briefing) -> dict[str, StoredBytes]:
    name = _name(narration)
    return {
        f"{name}.mp3": as_mp3(narration, _tags(briefing, narration)),
        f"{name}.vtt": _stored(as_vtt(narration)),
    }


def _tags(briefing: Briefing, narration: EncodedNarration) -> Tags:
    article = briefing.article
    summary, *others = (briefing.summary(language) for language in narration.languages)
    makers = dict.fromkeys(maker for one in (summary, *others) for maker in _makers(one))
    return Tags(
        title=" / ".join(title_alone(one) for one in (summary, *others)),
        artist=article.author or article.site or "briefing",
        album="Briefings",
        date=article.published or briefing.made_at.date(),
        language=summary.language,
        comment=f"Source: {article.source.name}. Summary made by machine "
        f"({', '.join([*makers, narration.voice])}).",
        lyrics=as_text(summary, article.published),
        more_lyrics=tuple((other.language, as_text(other, article.published)) for other in others),
        url=web_address(article.source.location),
        cover=briefing.cover,
    )


def _makers(summary: Summary) -> list[str]:
    by = [summary.made_by, *([summary.translation.made_by] if summary.translation else [])]
    return [made.engine for made in by]
