"""A briefing's files under the names that the user wants, as copies of those in its folder."""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from briefing.core.documents import SourceKind
from briefing.publishing.naming import NameTemplate, Value, Values
from briefing.publishing.phrases import title_alone
from briefing.publishing.record import read_record
from briefing.publishing.recorded_article import recorded_summaries
from briefing.publishing.schema import BriefingRecord
from briefing.runtime.atomic_files import whole_file

_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Delivered:
    """A recording of a briefing, or where it has none a text, and the values of its fields.

    `path` is where it lies under the name that was wanted, or else in the briefing's folder.
    """

    path: Path
    values: Values


def delivered(
    folder: Path, out: Path, templates: Sequence[NameTemplate], index: int
) -> tuple[Delivered, ...]:
    """Copy the files of a briefing's folder to the paths of the templates, a recording a language.

    Args:
        folder: The briefing's.
        out: The folder that relative paths start from.
        templates: Of the paths.
        index: The number of the source in its run, from 1 on.

    Raises:
        OutputError: A file cannot be written.
    """
    record = read_record(folder)
    main = record.audio or record.summaries
    found = []
    for language in dict.fromkeys([*record.audio, *record.summaries]):
        values = _values(folder, record, language, index)
        path = _file(folder, "mp3" if record.audio else "txt", language)
        places = [path]
        for template in templates:
            for file in _files(folder, template, language):
                target = out / template.path({**values, "ext": file.suffix[1:]})
                _copy(file, target)
                if file == path:
                    places.append(target)
        if language in main:
            found.append(Delivered(places[-1], {**values, "ext": path.suffix[1:]}))
    return tuple(found)


def _files(folder: Path, template: NameTemplate, language: str) -> Iterator[Path]:
    """The files of a language that a template names."""
    paths = (_file(folder, kind, language) for kind in template.kinds)
    return (path for path in paths if path.is_file())


def _file(folder: Path, kind: str, language: str) -> Path:
    stem = "briefing" if kind in {"mp3", "vtt"} else "summary"
    return folder / f"{stem}.{language}.{kind}"


def _copy(source: Path, target: Path) -> None:
    if target.is_file() and filecmp.cmp(source, target, shallow=False):
        return
    with whole_file(target, "--template") as partial:
        shutil.copyfile(source, partial)


def _values(folder: Path, record: BriefingRecord, language: str, index: int) -> Values:
    article, source = record.article, record.article.source
    alone = {tag: title_alone(one) for tag, one in recorded_summaries(record).items()}
    titles = [title for tag, title in alone.items() if tag in language.split("-")]
    audio = record.audio.get(language)
    made = datetime.fromisoformat(record.made_at).astimezone().date()
    values: dict[str, Value] = {
        "slug": folder.name,
        "id": folder.name.rpartition("-")[2],
        "index": index,
        "title": alone.get(language) or " - ".join(titles) or article.title,
        "site": article.site or _host(source.kind, source.location) or _UNKNOWN,
        "author": article.author or _UNKNOWN,
        "source": _source_name(source.kind, source.location),
        "date": article.published or made,
        "made": made,
        "language": language,
        "ext": "",
    }
    return values | {"folder": str(folder), "seconds": round(audio.seconds, 1) if audio else 0.0}


def _host(kind: SourceKind, location: str) -> str | None:
    return urlsplit(location).hostname if kind is SourceKind.URL else None


def _source_name(kind: SourceKind, location: str) -> str:
    if kind is SourceKind.STDIN:
        return "standard-input"
    path = urlsplit(location).path if kind is SourceKind.URL else location
    return Path(path).stem or _host(kind, location) or _UNKNOWN
