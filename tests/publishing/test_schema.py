"""The JSON files by their schemas: written, of earlier versions, hostile."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import ValidationError
from support.command import FERRY, briefing, one_sentence
from support.samples import a_briefing, an_article
from support.schemas import SCHEMAS, validated, validator

from briefing.core.documents import CheckResult, Heard, MadeBy, Statement, Translation
from briefing.core.errors import OutputError
from briefing.publishing.episode_record import EpisodeRecord
from briefing.publishing.folder import publish
from briefing.publishing.published_audio import published_audio
from briefing.publishing.record import read_record
from briefing.publishing.run_record import RunRecord
from briefing.publishing.schema import BriefingRecord, as_json, decode_record, json_schema

ROOT = Path(__file__).parents[2]
OLD = ROOT / "tests" / "data" / "publishing" / "schema-1.json"
SAMPLE = next(ROOT.glob("outputs/*/briefing.json"))


RECORDS = {"briefing": BriefingRecord, "report": RunRecord, "episode": EpisodeRecord}


@pytest.mark.parametrize(("name", "record"), RECORDS.items())
def test_the_published_schema_is_that_of_the_code(name: str, record: type) -> None:
    path = SCHEMAS / f"{name}.schema.json"
    # To write it anew: PYTHONPATH=tests python tests/publishing/test_schema.py
    assert path.read_text(encoding="utf-8") == as_json(json_schema(record)) + "\n"


def test_a_record_is_valid_and_read_as_it_was_written(tmp_path: Path) -> None:
    made = a_briefing(an_article())
    (summary,), (narration,) = made.summaries, made.narrations
    failed = (CheckResult("numbers", False, "2 is not in it"),)
    draft = replace(
        summary,
        language="ar",
        statements=(
            Statement("جملة", (0,), ("a mark",), "A sentence.", failed, True, failed),
            Statement("***"),
        ),
        translation=Translation("en", MadeBy("qwen"), Statement("عنوان", original="Title"), True),
    )
    parts = (replace(narration.parts[0], heard=Heard("island", 3, 4)), *narration.parts[1:])
    bilingual = replace(narration, language="mul", parts=parts, audio_checks=failed)
    one, *others = parts
    bilingual = replace(
        bilingual, parts=(replace(one, language="ar"), *(replace(p, language="en") for p in others))
    )
    folder = publish(
        tmp_path,
        replace(
            made,
            summaries=(summary, draft),
            narrations=(narration, bilingual),
            failures=(OutputError("no German"),),
        ),
    )
    path = folder / "briefing.json"
    record = validated(path)
    assert set(record["audio"]) == {"en", "ar-en"}
    assert record["summaries"]["ar"]["statements"][0]["translation_checks"][0]["passed"] is False
    assert as_json(read_record(folder)) + "\n" == path.read_text(encoding="utf-8")


def test_the_sample_in_the_repository_is_valid_and_of_this_version() -> None:
    assert validated(SAMPLE)["schema"] == 2
    assert as_json(read_record(SAMPLE.parent)) + "\n" == SAMPLE.read_text(encoding="utf-8")


def test_a_record_of_schema_1_is_read_in_the_terms_of_2(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        validator("briefing").validate({"schema": 1})
    record = json.loads(as_json(decode_record(OLD.read_bytes())))
    validator("briefing").validate(record)
    old = json.loads(OLD.read_text(encoding="utf-8"))
    for language, summary in record["summaries"].items():
        for one, before in zip(
            summary["statements"], old["summaries"][language]["statements"], strict=True
        ):
            assert one["article_checks"] == before.pop("verdicts")
            assert one.get("translation_checks") == before.pop("checks", None)
            assert before.items() <= one.items()
    title, before = (r["summaries"]["ar"]["translation"]["title"] for r in (record, old))
    assert title["translation_checks"] == before["checks"]
    for audio in old["audio"].values():
        audio["pause"] = 1.0
    assert record["audio"] == old["audio"]
    assert record["article"] == old["article"]
    (tmp_path / "briefing.json").write_bytes(OLD.read_bytes())
    (audio,) = published_audio(tmp_path)
    assert (audio.transcript.languages, audio.transcript.pace) == (("en", "ar"), 1.1)


def test_a_record_that_lacks_what_came_later_is_read() -> None:
    record = json.loads(OLD.read_text(encoding="utf-8"))
    for summary in record["summaries"].values():
        del summary["level"], summary["entailed_by"]
        for one in summary["statements"]:
            del one["verdicts"], one["withheld"]
    for audio in record["audio"].values():
        del audio["languages"], audio["pace"], audio["checks"]
    read = decode_record(json.dumps(record).encode())
    assert read.audio["en-ar"].pace == 1.0
    assert read.summaries["en"].statements[0].withheld is False


HOSTILE: list[Any] = [
    *(None, 3, -1, 0, 1e308, 10**30, True, "", "2026-02-31", "../x", "\0", [], {}, [[]], {"a": {}})
]


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value[:1]):
            yield from paths(one, (*path, key))


def test_whatever_stands_in_a_record_it_is_read_or_refused() -> None:
    whole = json.loads(OLD.read_text(encoding="utf-8"))
    for path in [path for path in paths(whole) if path]:
        for value in HOSTILE:
            changed = copy.deepcopy(whole)
            place = changed
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] = value
            try:
                decode_record(json.dumps(changed).encode())
            except ValueError as error:
                assert str(error)  # noqa: PT017 - some of them are records all the same


DEEP = 100_000


@pytest.mark.parametrize(
    "content",
    [
        b"[" * DEEP,
        b'{"schema": 1, "summaries": ' + b'{"a": ' * DEEP + b"1" + b"}" * DEEP + b"}",
        b'{"schema": ' + b"1" * 5000 + b"}",
        OLD.read_bytes().replace(b"2026-11-24T", b"2026-02-31T"),
        OLD.read_bytes().replace(b"2026-10-14", b"2026-13-14"),
        OLD.read_bytes().replace(b'"seconds": 7.5', b'"seconds": 0'),
        OLD.read_bytes().replace(b'"files": {}', b'"files": {"/dev/zero": "0"}'),
        OLD.read_bytes().replace(b'"en-ar": {', b'"../../en": {'),
        b"\xff\xfe",
    ],
)
def test_a_hostile_record_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "briefing.json").write_bytes(content)
    commands: list[list[str | Path]] = [
        ["check", folder], ["status", tmp_path], ["eval", "audio", folder],
    ]  # fmt: skip
    for command in commands:
        done = briefing(*command)
        assert done.exit_code == 1, done.stderr
        assert one_sentence(done.stderr)
        assert "briefing.json" in done.stderr


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_a_moment_at_the_end_of_the_calendar_is_no_traceback(
    tmp_path: Path, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    content = OLD.read_text(encoding="utf-8").replace("2026-11-24T20:41:17+00:00", moment)
    (tmp_path / "one" / "briefing.json").write_text(content, encoding="utf-8")
    for zone in ("UTC+14", "UTC-14"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        done = briefing("status", tmp_path)
        assert done.exit_code == 0, done.stderr
        assert "Island ferry goes electric" in done.stdout
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("pace", ["NaN", "1e400", "-1", "1" + "0" * 400, "[" * 100_000])
def test_a_hostile_report_is_one_sentence(tmp_path: Path, pace: str) -> None:
    record = {
        "begun_at": "x",
        "ended_at": "9999-12-31T23:59:59-14:00",
        "seconds": 1,
        "run_in": "/",
        "sources": [],
        "stages": {},
        "pace": {"engines": {"summariser": "lead"}, "stages": 7},
    }
    stages = f'{{"summarising": {pace}}}'
    (tmp_path / "report.json").write_text(json.dumps(record).replace("7", stages), "utf-8")
    assert one_sentence(briefing("status", tmp_path).stderr)
    done = briefing(
        "make", FERRY, "--summariser", "lead", "--no-audio", "--dry-run", "--out", tmp_path
    )
    assert done.exit_code == 0, done.stderr
    assert "report.json is damaged" in done.stderr


if __name__ == "__main__":
    for name, record in RECORDS.items():
        text = as_json(json_schema(record)) + "\n"
        (SCHEMAS / f"{name}.schema.json").write_text(text, encoding="utf-8")
