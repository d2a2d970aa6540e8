"""The folder of a briefing. Every file in it appears whole or not at all."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.documents import Article, Narration, SourceKind, Summary
from briefing.errors import OutputError
from briefing.publishing.briefing import Briefing
from briefing.publishing.files import flush, output_errors
from briefing.publishing.mp3 import Tags, as_mp3
from briefing.publishing.record import NAME, as_record
from briefing.publishing.slugs import slug
from briefing.publishing.text import as_markdown, as_text
from briefing.publishing.vtt import as_vtt

OURS = re.compile(r"(summary\.[\w-]+\.(txt|md)|briefing\.[\w-]+\.(mp3|vtt)|briefing\.json)")


def folder_of(out: Path, article: Article) -> Path:
    """Where an article's briefing belongs."""
    return out / slug(article)


def publish(out: Path, briefing: Briefing) -> Path:
    """Write a briefing's folder, and return it.

    The files are written and flushed in a folder beside it, then moved into place, the record
    last. Files of ours that the new briefing does not have are removed; others are left alone.

    Raises:
        OutputError: A file cannot be written. What stood there before still stands.
    """
    folder = folder_of(out, briefing.article)
    files: dict[str, bytes] = {}
    for summary in briefing.summaries:
        files |= _files(summary, briefing)
    record = json.dumps(as_record(briefing, files), ensure_ascii=False, indent=2)
    files[NAME] = (record + "\n").encode()
    with output_errors(out), _staging(out) as staging:
        for name, content in files.items():
            (staging / name).write_bytes(content)
            flush(staging / name)
        _move(staging, folder)
    return folder


def check_writable(out: Path) -> None:
    """Find out before the work, not after it, that the output folder cannot be written.

    Raises:
        OutputError: It is a file, or nothing may be written there.
    """
    existing = next(path for path in [out.absolute(), *out.absolute().parents] if path.exists())
    if not existing.is_dir():
        raise OutputError(f"{existing} is not a folder: give another --out")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"{existing} may not be written: give another --out")


def _files(summary: Summary, briefing: Briefing) -> dict[str, bytes]:
    language, text = summary.language, as_text(summary)
    files = {
        f"summary.{language}.txt": text.encode(),
        f"summary.{language}.md": as_markdown(summary, briefing).encode(),
    }
    narration = briefing.narration(language)
    if narration:
        tags = _tags(briefing, summary, narration, text)
        files[f"briefing.{language}.mp3"] = as_mp3(narration, tags)
        files[f"briefing.{language}.vtt"] = as_vtt(narration).encode()
    return files


def _tags(briefing: Briefing, summary: Summary, narration: Narration, text: str) -> Tags:
    article = briefing.article
    source = (
        "standard input" if article.source.kind is SourceKind.STDIN else article.source.location
    )
    return Tags(
        title=summary.title,
        artist=article.author or article.site or "briefing",
        album="Briefings",
        date=article.published or briefing.made_at.date(),
        language=summary.language,
        comment=f"Source: {source}. Summary made by machine "
        f"({', '.join(_makers(summary, narration))}).",
        lyrics=text,
    )


def _makers(summary: Summary, narration: Narration) -> list[str]:
    by = [summary.made_by, *([summary.translation.made_by] if summary.translation else [])]
    return [*(made.engine for made in by), narration.voice]


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    out.mkdir(parents=True, exist_ok=True)
    staging = out / f".briefing-{secrets.token_hex(8)}"
    staging.mkdir()
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move(staging: Path, folder: Path) -> None:
    names = {path.name for path in staging.iterdir()}
    if not folder.exists():
        staging.rename(folder)
        return
    for name in sorted(names, key=lambda name: (name == NAME, name)):
        (staging / name).replace(folder / name)
    for path in folder.iterdir():
        if OURS.fullmatch(path.name) and path.name not in names:
            path.unlink()
