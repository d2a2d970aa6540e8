"""The language of a text, by tables that the cache holds or does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.language import detection
from briefing.language.detection import detect

TEXTS = {
    "en": "The council will open the new bridge on Tuesday after two years of work.",
    "ar": "يفتتح المجلس الجسر الجديد يوم الثلاثاء بعد عامين من العمل.",
    "de": "Der Stadtrat wird die neue Brücke am Dienstag nach zwei Jahren eröffnen.",
}


def detected() -> dict[str, str]:
    detection._loaded.cache_clear()
    return {language: detect(text)[0] for language, text in TEXTS.items()}


def test_it_is_the_same_with_and_without_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = {language: language for language in TEXTS}
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "cache"))
    assert detected() == own
    stored = list((tmp_path / "cache" / "language").iterdir())
    assert detected() == own
    stored[0].write_bytes(b"damaged")
    assert detected() == own
    # Where the cache cannot be written, a file stands in its place.
    (tmp_path / "file").touch()
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "file"))
    assert detected() == own
