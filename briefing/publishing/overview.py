"""The briefings in an output folder, as their records have them, and whether they are whole."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.publishing.record import NAME, OURS


@dataclass(frozen=True, slots=True)
class Shown:
    """A briefing's folder.

    `language` is the title's (BCP 47), `made_at` ISO 8601, `minutes` those of all its recordings,
    `engines` what summarised, translated and spoke. `marks` counts the statements that a check
    marked, `warnings` what else there is to know. `missing` says why a language that was asked for
    is not there, `damage` what is wrong with the files; both are empty where all is well.
    """

    folder: Path
    title: str = ""
    language: str = "und"
    languages: tuple[str, ...] = ()
    made_at: str = ""
    engines: tuple[str, ...] = ()
    minutes: float = 0.0
    marks: int = 0
    warnings: int = 0
    missing: tuple[str, ...] = ()
    damage: str = ""


@dataclass(frozen=True)
class _MadeBy:
    engine: str


@dataclass(frozen=True)
class _Translation:
    made_by: _MadeBy


@dataclass(frozen=True)
class _Statement:
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Summary:
    title: str
    made_by: _MadeBy
    statements: tuple[_Statement, ...]
    translation: _Translation | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Audio:
    voice: str
    seconds: float
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Record:
    """What of a record is shown; the rest of it is skipped."""

    made_at: str
    summaries: dict[str, _Summary]
    audio: dict[str, _Audio]
    files: dict[str, str]
    warnings: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()


_DECODER = msgspec.json.Decoder(_Record)


def briefings(out: Path, *, thorough: bool = False) -> Iterator[Shown]:
    """Every briefing in an output folder, by its folder's name; what is not ours is passed over.

    Args:
        out: The output folder.
        thorough: Compare recordings with their SHA-256 too. Texts are compared always.
    """
    # A name that begins with a dot is a folder at work, or not ours.
    names = sorted(e.name for e in os.scandir(out) if e.is_dir() and not e.name.startswith("."))
    for name in names:
        shown = _shown(out / name, thorough=thorough)
        if shown is not None:
            yield shown


def _shown(folder: Path, *, thorough: bool) -> Shown | None:
    try:
        record = _DECODER.decode((folder / NAME).read_bytes())
    except FileNotFoundError:
        ours = [path for path in folder.iterdir() if OURS.fullmatch(path.name)]
        return Shown(folder, damage=f"{NAME} is missing") if ours else None
    except OSError as error:
        return Shown(folder, damage=f"{NAME} cannot be read ({error.strerror})")
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Shown(folder, damage=f"{NAME} is not whole")
    summaries = record.summaries
    language = next(iter(summaries), "und")
    translations = [one.translation for one in summaries.values() if one.translation]
    makers = [
        *(one.made_by.engine for one in summaries.values()),
        *(one.made_by.engine for one in translations),
        *(one.voice for one in record.audio.values()),
    ]
    noted: list[_Summary | _Audio] = [*summaries.values(), *record.audio.values()]
    warnings = dict.fromkeys(
        warning for part in (record.warnings, *(one.warnings for one in noted)) for warning in part
    )
    return Shown(
        folder,
        title=summaries[language].title if summaries else "",
        language=language,
        languages=tuple(summaries),
        made_at=record.made_at,
        engines=tuple(dict.fromkeys(makers)),
        minutes=round(sum(one.seconds for one in record.audio.values()) / 60, 2),
        marks=sum(bool(s.marks) for one in summaries.values() for s in one.statements),
        warnings=len(warnings),
        missing=record.failures,
        damage=_damage(folder, record, thorough=thorough),
    )


def _damage(folder: Path, record: _Record, *, thorough: bool) -> str:
    for name, digest in record.files.items():
        if not OURS.fullmatch(name):
            return f"{NAME} names {name!r}, which is no file of a briefing"
        path = folder / name
        try:
            if path.suffix == ".mp3" and not thorough:
                is_whole = path.stat().st_size > 0
            else:
                is_whole = hashlib.sha256(path.read_bytes()).hexdigest() == digest
        except FileNotFoundError:
            return f"{name} is missing"
        except OSError as error:
            return f"{name} cannot be read ({error.strerror})"
        if not is_whole:
            return f"{name} is not as it was written"
    return ""
