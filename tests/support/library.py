"""Output folders with briefings in English and Arabic, as `make` writes them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from support.episodes import an_episode
from support.samples import a_summary, an_article

from briefing.core.documents import (
    Article,
    CheckResult,
    EncodedNarration,
    MadeBy,
    Narration,
    Part,
    Source,
    SourceKind,
    Statement,
    Summary,
    Translation,
)
from briefing.core.stored_speech import stored
from briefing.publishing.briefing import Briefing
from briefing.publishing.episode_record import NAME
from briefing.publishing.folder import publish
from briefing.publishing.mp3 import encoded

MADE_AT = datetime(2026, 11, 29, 6, 30, tzinfo=UTC)
MINILM = "sentence-transformers/all-MiniLM-L6-v2 (int8)"
# A sentence that is spoken before all, and is no line of a text.
OPENING = {"en": "From the Halden Echo, 14 October 2026.", "ar": "نقلًا عن Halden Echo."}
FERRY = (
    "The ferry between Halden and the island of Skarvoy will run on batteries alone from "
    "2 November, the council said on Tuesday, after a winter of trials in which the boat missed "
    "only four of its 612 crossings.",
    "The MV Terne lost its diesel engines last year and now carries 2.4 MWh of batteries.",
    "The conversion cost £6.8m, of which the national transport fund paid two thirds.",
)
ARABIC_FERRY = (
    "ستعمل العبّارة بين هالدن وجزيرة سكارفوي بالبطاريات وحدها ابتداءً من 2 نوفمبر.",
    "فقدت السفينة MV Terne محركات الديزل العام الماضي، وتحمل الآن بطاريات سعتها 2.4 MWh.",
    "كلّف التحويل £6.8m، دفع صندوق النقل الوطني ثلثيها.",
)
BUSES = (
    "بدأت بلدية المدينة يوم الأحد تشغيل 24 حافلة كهربائية في الميناء القديم.",
    "قالت سلمى الخطيب إن الحافلات ستخفض الضجيج بنسبة 40% خلال عام واحد.",
)
NASTY = "<script>alert(1)</script> & \"quotes\" \u202efdp.exe\u202c &amp; 'more' ]]> –"


def spoken(
    texts: Sequence[tuple[str, str]], seconds: float = 1.0, language: str | None = None
) -> EncodedNarration:
    """A tone a line: each line is a text and its language."""
    rate = 22_050
    time = np.arange(int(len(texts) * seconds * rate)) / rate
    samples = (0.2 * np.sin(2 * np.pi * 220 * time)).astype(np.float32)
    several = len({tag for _, tag in texts}) > 1
    parts = tuple(
        Part(text, text, n * seconds, (n + 1) * seconds, tag if several else None)
        for n, (text, tag) in enumerate(texts)
    )
    tongue = "mul" if several else language or texts[0][1]
    sound = Narration(tongue, ("tone:a",), "CC0-1.0", stored([samples], rate), parts)
    return replace(encoded(sound)[0], audio_checks=(), warnings=())


def narration_of(*summaries: Summary, seconds: float = 1.0) -> EncodedNarration:
    """A recording of summaries, those of several languages line by line in turn."""
    first = summaries[0].language
    texts = [(OPENING[first], first)]
    columns = [
        [s.title, *(one.text for one in s.statements if not one.withheld)] for s in summaries
    ]
    for line in zip(*columns, strict=True):
        texts += [(text, summary.language) for text, summary in zip(line, summaries, strict=True)]
    return spoken(texts, seconds)


def ferry(seconds: float = 1.0) -> Briefing:
    """An article of the web in English, with marks and footnotes, and its Arabic translation."""
    article = replace(
        an_article("Island ferry goes electric after a winter of trials", sentences=FERRY),
        source=Source("https://echo.example/2026/ferry?a=1&b=2", SourceKind.URL),
        site="Halden Echo",
    )
    english = Summary(
        title=article.title,
        language="en",
        statements=(
            Statement(FERRY[0], (0,)),
            Statement("The MV Terne now carries 2.4 MWh of batteries.", (1,)),
            Statement(
                "The conversion cost £6.8m.", (2,), ("failed the check of numbers: £6.8m",),
                article_checks=(CheckResult("numbers", False, "£6.8m"),), withheld=True,
            ),
        ),
        made_by=MadeBy("salient", MINILM, licence="Apache-2.0"),
    )  # fmt: skip
    arabic = replace(
        english,
        title="عبّارة الجزيرة تتحول إلى الكهرباء بعد شتاء من التجارب",
        language="ar",
        statements=tuple(
            Statement(text, (index,), original=one.text, withheld=one.withheld)
            for index, (text, one) in enumerate(zip(ARABIC_FERRY, english.statements, strict=True))
        ),
        translation=Translation("en", MadeBy("opus-en-ar"), Statement("x")),
    )
    narrations = (
        narration_of(english, seconds=seconds),
        narration_of(arabic, seconds=seconds),
        narration_of(english, arabic, seconds=seconds),
    )
    return Briefing(article, (english, arabic), narrations, "abc", MADE_AT)


def buses() -> Briefing:
    """An article of a file, in Arabic alone, without a recording."""
    article = replace(
        an_article("حافلات كهربائية في الميناء القديم", "/home/me/buses.txt", sentences=BUSES),
        language="ar",
        author="سلمى الخطيب",
    )
    return Briefing(article, (a_summary(article),), (), "abc", MADE_AT - timedelta(hours=1))


def draft() -> Briefing:
    """A draft of a translation, each sentence beside its original."""
    article = an_article("Fares rise in January", "fares.txt")
    english = a_summary(article)
    arabic = replace(
        english,
        title="ترتفع الأجور في يناير",
        language="ar",
        statements=tuple(
            Statement(text, (n,), ("translation failed the check of numbers",), english_text)
            for n, (text, english_text) in enumerate(
                zip(ARABIC_FERRY, article.sentences, strict=True)
            )
        ),
        translation=Translation("en", MadeBy("qwen"), Statement("x"), is_draft=True),
    )
    return Briefing(article, (english, arabic), (), "abc", MADE_AT - timedelta(days=1))


def nasty() -> Briefing:
    """A title, an author and an address that mean to be more than text."""
    article: Article = replace(
        an_article(NASTY, 'https://evil.example/"><script>alert(2)</script>', SourceKind.URL),
        author="<img src=x onerror=alert(3)>",
        site="javascript:alert(4)",
    )
    return Briefing(article, (a_summary(article),), (), "abc", MADE_AT - timedelta(days=2))


def episode(out: Path, seconds: float = 4.0) -> Path:
    """The folder of an episode in English and Arabic, with two chapters each."""
    record = an_episode(MADE_AT.date())
    folder = out / f"morning-post-{record.date}"
    folder.mkdir(parents=True)
    for one in record.languages:
        assert one.audio is not None
        sound = spoken([(part.text, one.language) for part in one.audio.parts], seconds)
        (folder / one.audio.file).write_bytes(b"".join(sound.mp3.blocks()))
    (folder / NAME).write_bytes(msgspec.json.encode(record))
    return folder


def library(out: Path) -> Path:
    """An output folder of four briefings, on three days."""
    for briefing in (ferry(), buses(), draft(), nasty()):
        publish(out, briefing)
    return out


def many(out: Path, count: int) -> Path:
    """Many briefings of five sentences in two languages, whose recordings are none."""
    folder = publish(out.with_name("one"), ferry())
    record: dict[str, Any] = json.loads((folder / "briefing.json").read_bytes())
    for summary in record["summaries"].values():
        summary["statements"] = (summary["statements"] * 2)[:5]
    for number in range(count):
        place = out / f"story-{number}-{folder.name}"
        place.mkdir(parents=True)
        made_at = MADE_AT - timedelta(hours=6 * number)
        summaries = {
            tag: {**one, "title": f"{one['title']} {number}"}
            for tag, one in record["summaries"].items()
        }
        told = {**record, "summaries": summaries, "made_at": made_at.isoformat()}
        text = json.dumps(told, ensure_ascii=False)
        (place / "briefing.json").write_text(text, encoding="utf-8")
        for tag in record["audio"]:
            (place / f"briefing.{tag}.mp3").write_bytes(b"no sound")
    shutil.rmtree(out.with_name("one"))
    return out
