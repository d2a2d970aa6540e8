"""`briefing.json`: what a briefing is, what made it and from what."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing import __version__
from briefing.core.documents import (
    Article,
    CheckResult,
    EncodedNarration,
    MadeBy,
    Part,
    Statement,
    Summary,
    Translation,
)
from briefing.language.languages import language_of
from briefing.publishing.briefing import Briefing

SCHEMA = 1
NAME = "briefing.json"
# The files of a briefing's folder that are ours.
OURS = re.compile(r"(summary\.[\w-]+\.(txt|md)|briefing\.[\w-]+\.(mp3|vtt)|briefing\.json)")

Json = dict[str, object]


def as_record(briefing: Briefing, files: Mapping[str, bytes]) -> Json:
    """The record of a briefing, ready for JSON. Times are seconds, digests SHA-256."""
    return {
        "schema": SCHEMA,
        "program": f"briefing {__version__}",
        "made_at": briefing.made_at.isoformat(timespec="seconds"),
        # What lacks a language is made again when it is next asked for.
        "inputs": None if briefing.failures else briefing.inputs,
        "article": _article(briefing.article),
        "summaries": {s.language: _summary(s, briefing.article) for s in briefing.summaries},
        "audio": {"-".join(n.languages): _narration(n) for n in briefing.narrations},
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
        "warnings": list(briefing.warnings),
        "failures": [str(failure) for failure in briefing.failures],
    }


def statement_record(statement: Statement, article: Article) -> Json:
    """A statement, the sentences that support it, and what the checks said.

    "verdicts" are of the statement against its article, "checks" of a translation.
    """
    return {
        "text": statement.text,
        "supports": [
            {"index": index, "text": article.sentences[index]} for index in statement.supports
        ],
        "marks": list(statement.marks),
        "verdicts": verdict_records(statement.article_checks),
        "withheld": statement.withheld,
        **translated_record(statement),
    }


def translated_record(statement: Statement) -> Json:
    """What a translated statement has beside its text; nothing for one that is not translated."""
    if statement.original is None:
        return {}
    return {
        "original": statement.original,
        "checks": verdict_records(statement.translation_checks),
        "withheld": statement.withheld,
    }


def verdict_records(verdicts: Sequence[CheckResult]) -> list[Json]:
    """What checks saw."""
    return [{"check": one.check, "passed": one.passed, "seen": one.seen} for one in verdicts]


def article_record(article: Article) -> Json:
    """An article's metadata; the date is ISO 8601, the language BCP 47."""
    # A path may hold bytes that are no Unicode.
    location = article.source.location.encode(errors="replace").decode()
    return {
        "title": article.title,
        "source": {"kind": article.source.kind.value, "location": location},
        "published": article.published.isoformat() if article.published else None,
        "author": article.author,
        "site": article.site,
        "language": article.language,
        "encoding": article.encoding,
        "warnings": list(article.warnings),
    }


def made_by_record(made_by: MadeBy) -> Json:
    """What made a summary."""
    return {
        "engine": made_by.engine,
        "model": made_by.model,
        "revision": made_by.revision,
        "licence": made_by.licence,
        "prompt_digest": made_by.prompt_digest,
        "settings": dict(made_by.settings),
    }


def entailed_by_record(summary: Summary) -> Json | None:
    """What a summary was held against its article with; None where by words alone."""
    return made_by_record(summary.entailed_by) if summary.entailed_by else None


def is_current(folder: Path, inputs: str) -> bool:
    """Whether a folder holds, whole, the briefing that these inputs give."""
    try:
        record = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return bool(record["inputs"] == inputs) and all(
            hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
            for name, digest in record["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # Whatever is wrong with an old record, the cure is to make the briefing again.
        return False


def _article(article: Article) -> Json:
    sentences = article.sentences
    return {
        **article_record(article),
        "sentences": len(sentences),
        "words": sum(len(sentence.split()) for sentence in sentences),
        "sha256": hashlib.sha256("\n".join(sentences).encode()).hexdigest(),
    }


def _summary(summary: Summary, article: Article) -> Json:
    return {
        "title": summary.title,
        "level": language_of(summary.language).level.value,
        "made_by": made_by_record(summary.made_by),
        **({"translation": _translation(summary.translation)} if summary.translation else {}),
        "entailed_by": entailed_by_record(summary),
        "read_share": round(summary.read_share, 4),
        "words": summary.words,
        "statements": [statement_record(s, article) for s in summary.statements],
        "warnings": list(summary.warnings),
    }


def _translation(translation: Translation) -> Json:
    return {
        "from": translation.source,
        "made_by": made_by_record(translation.made_by),
        "draft": translation.is_draft,
        "title": {
            "text": translation.title.text,
            "marks": list(translation.title.marks),
            **translated_record(translation.title),
        },
    }


def _narration(narration: EncodedNarration) -> Json:
    return {
        "languages": list(narration.languages),
        "voice": narration.voice,
        "licence": narration.licence,
        "pace": narration.pace,
        "seconds": round(narration.seconds, 3),
        "sample_rate": narration.rate,
        "parts": [part_record(part) for part in narration.parts],
        "checks": verdict_records(narration.audio_checks),
        "warnings": list(narration.warnings),
    }


def part_record(part: Part) -> Json:
    """A part of the audio and, where somebody listened, what was heard."""
    heard = part.heard
    return {
        "text": part.text,
        "spoken": part.spoken,
        "start": round(part.start, 3),
        "end": round(part.end, 3),
        **({"language": part.language} if part.language else {}),
        **(
            {"heard": {"text": heard.text, "errors": heard.errors, "words": heard.words}}
            if heard
            else {}
        ),
    }
