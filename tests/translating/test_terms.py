from __future__ import annotations

from pathlib import Path

import pytest

from briefing.core.errors import UsageError
from briefing.translating.terms import applied, found_in, read_terms


def write(folder: Path, text: str) -> Path:
    path = folder / "terms.tsv"
    path.write_bytes(text.encode())
    return path


def test_a_file_of_terms(tmp_path: Path) -> None:
    path = write(tmp_path, "\ufeff# ours\nHalden\tهالدن\r\n\n New York \t نيويورك \n")
    assert read_terms(path) == {"Halden": "هالدن", "New York": "نيويورك"}


@pytest.mark.parametrize(
    ("text", "said"),
    [("Halden", "line 1"), ("a\tb\n\tc", "line 2"), ("a\tb\tc", "line 1"), ("a\t", "line 1")],
)
def test_a_line_that_is_no_term(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_terms(write(tmp_path, text))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_terms(tmp_path / "none.tsv")
    with pytest.raises(UsageError, match="cannot be read"):
        read_terms(tmp_path)
    path = tmp_path / "terms.tsv"
    path.write_bytes("Halden\tهالدن".encode("cp1256"))
    with pytest.raises(UsageError, match="not UTF-8"):
        read_terms(path)


def test_terms_are_whole_words() -> None:
    terms = {"York": "يورك", "New York": "نيويورك", "US": "الولايات المتحدة"}
    assert list(found_in("He left new york for us all.", terms)) == ["New York", "York"]
    assert list(found_in("The US.", terms)) == ["US"]
    assert found_in("Yorkshire uses it.", terms) == {}


@pytest.mark.parametrize(
    ("translation", "expected"),
    [
        ("سافر إلى هولدن أمس.", "سافر إلى هالدن أمس."),
        ("سافر إلى Halden أمس.", "سافر إلى هالدن أمس."),
        ("مر بهولدن وهولدن.", "مر بهالدن وهالدن."),
        ("سافر إلى هالدن أمس.", "سافر إلى هالدن أمس."),
        ("سافر إلى أوسلو أمس.", "سافر إلى أوسلو أمس."),
        ("سافر إلى هولدنبرغ.", "سافر إلى هولدنبرغ."),
    ],
)
def test_a_term_takes_the_place_of_the_engines_own_word(translation: str, expected: str) -> None:
    assert applied(translation, {"Halden": "هالدن"}, {"Halden": "هولدن."}) == expected
