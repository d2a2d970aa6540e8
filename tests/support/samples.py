"""Values for tests: an article, its summary, its narration."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np

from briefing.core.documents import (
    Article,
    EncodedNarration,
    MadeBy,
    Narration,
    Part,
    Source,
    SourceKind,
    Statement,
    Summary,
)
from briefing.core.stored_speech import stored
from briefing.publishing.briefing import Briefing
from briefing.publishing.mp3 import encoded

SENTENCES = (
    "The ferry will run on batteries from 2 November.",
    "It missed four of its 612 crossings.",
    "Fares will rise by 5% in January.",
)


def an_article(
    title: str = "Island ferry goes electric",
    location: str = "ferry.txt",
    kind: SourceKind = SourceKind.FILE,
    sentences: tuple[str, ...] = SENTENCES,
) -> Article:
    return Article(
        source=Source(location, kind),
        title=title,
        paragraphs=(sentences,),
        language="en",
        published=date(2026, 10, 14),
        author="Marta Lindqvist",
        encoding="utf-8",
    )


def a_summary(article: Article) -> Summary:
    return Summary(
        title=article.title,
        language=article.language,
        statements=tuple(
            Statement(text, supports=(index,)) for index, text in enumerate(article.sentences)
        ),
        made_by=MadeBy(engine="lead"),
    )


def a_narration(summary: Summary) -> EncodedNarration:
    """A second of a tone for each line, encoded; the checks of speech say nothing of it."""
    rate = 22_050
    lines = [summary.title, *(statement.text for statement in summary.statements)]
    time = np.arange(len(lines) * rate) / rate
    samples = (0.2 * np.sin(2 * np.pi * 220 * time)).astype(np.float32)
    parts = tuple(
        Part(line, line, float(n), float(n + 1), statement=n - 1 if n else None)
        for n, line in enumerate(lines)
    )
    sound = Narration(summary.language, ("tone:a",), "CC0-1.0", stored([samples], rate), parts)
    return replace(encoded(sound)[0], audio_checks=(), warnings=())


def a_briefing(article: Article, *, audio: bool = True, inputs: str = "abc") -> Briefing:
    summary = a_summary(article)
    narrations = (a_narration(summary),) if audio else ()
    made_at = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
    return Briefing(article, (summary,), narrations, inputs, made_at)
