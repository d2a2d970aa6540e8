from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.samples import an_article

from briefing.core.documents import SourceKind
from briefing.publishing.slugs import slug


@pytest.mark.parametrize(
    ("title", "readable"),
    [
        ("The US is pulling out", "the-us-is-pulling-out"),
        ("Don’t panic: 5,200 left", "dont-panic-5-200-left"),
        ("../../etc/passwd", "etc-passwd"),
        ("الجامعة تفتح أبوابها", "الجامعة-تفتح-أبوابها"),
        ("مَدْرَسَةٌ", "مَدْرَسَةٌ"),
        ("हिन्दी समाचार", "हिन्दी-समाचार"),
        ("日本語の見出し", "日本語の見出し"),
        ("\u202eevil\u0000", "evil"),
        ("…", "untitled"),
    ],
)
def test_a_slug_is_readable_in_the_titles_script(title: str, readable: str) -> None:
    assert slug(an_article(title)).rpartition("-")[0] == readable


@given(st.text(max_size=600))
def test_a_slug_is_one_safe_file_name(title: str) -> None:
    name = slug(an_article(title))
    assert len(name.encode()) <= 255
    assert Path(name).name == name
    assert not name.startswith((".", "-"))
    assert all(c == "-" or c.isprintable() for c in name)


@given(st.text(max_size=80), st.text(max_size=80))
def test_two_addresses_never_share_a_folder(one: str, other: str) -> None:
    slugs = {slug(an_article("Same", location, SourceKind.URL)) for location in (one, other)}
    assert len(slugs) == (1 if one == other else 2)


def test_a_file_has_one_folder_however_its_path_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = ["a.txt", "./a.txt", str(tmp_path / "a.txt")]
    assert len({slug(an_article(location=path)) for path in paths}) == 1


def test_texts_from_standard_input_are_told_apart_by_what_they_say() -> None:
    one = an_article("T", "-", SourceKind.STDIN, ("One.",))
    other = an_article("T", "-", SourceKind.STDIN, ("Other.",))
    assert slug(one) != slug(other)
