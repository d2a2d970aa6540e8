"""Lists of sources as people, browsers and other programs write them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.command import FERRY, briefing, briefings_in

from briefing.core.documents import SourceKind
from briefing.core.errors import BriefingError
from briefing.reading.source_lists import SourceList, read_list

URL = "https://example.org/a"
TEXT = ["--summariser", "lead", "--offline", "--no-audio"]


def listed(folder: Path, text: str) -> SourceList:
    path = folder / "list.txt"
    path.write_text(text, encoding="utf-8", newline="")
    return read_list(path)


def named(folder: Path, line: str) -> list[str]:
    found = listed(folder, line)
    assert not found.bad, found.bad[0].error
    return [source.location for source in found.sources]


@pytest.mark.parametrize(
    "line",
    [
        URL,
        f"  {URL}\t",
        f"{URL} | Ferry goes electric",
        f"{URL} | Ferry | goes # electric",
        f"{URL}\tFerry goes electric",
        f"{URL} # read this",
        f"{URL}   #read this",
        f'"{URL}"',
        f"'{URL}' # read this",
        f"“{URL}” | عبّارة كهربائية",
        f"<{URL}>",
        f"<{URL}> | Ferry",
        f"- {URL}",
        f"* <{URL}>",
        f"12. {URL} | Ferry",
        f"[Ferry goes electric]({URL})",
        f"- [Ferry]({URL})",
        f"Ferry goes electric | {URL}",
        f"عبّارة كهربائية | {URL}",
        f"\ufeff{URL}",
        f"\u200e{URL}\u200f",
        f"\u202a{URL}\u202c | عبّارة كهربائية",
        f"\u00a0{URL}\u00a0",
    ],
)
def test_an_address_is_found_however_it_is_written(tmp_path: Path, line: str) -> None:
    assert named(tmp_path, line) == [URL]
    assert listed(tmp_path, line).sources[0].kind is SourceKind.URL


@pytest.mark.parametrize(
    "address",
    [
        f"{URL}#part",
        "https://example.org/#!/news/1",
        f"{URL}?q=a|b#c",
        "HTTPS://EXAMPLE.ORG/A#B",
        "http://example.org/a_(b)",
        "https://example.org/%D8%A3#ب",
        "https://example.org/it's",
    ],
)
def test_an_address_with_a_fragment_or_signs_is_the_address(tmp_path: Path, address: str) -> None:
    for line in (
        address,
        f"{address} # note",
        f"{address} | Title",
        f'"{address}"',
        f"<{address}>",
    ):
        assert named(tmp_path, line) == [address]


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("notes.txt", "notes.txt"),
        ("notes.txt # mine", "notes.txt"),
        ("notes.txt | My notes", "notes.txt"),
        ('"my notes.txt"', "my notes.txt"),
        ("'my notes.txt' # mine", "my notes.txt"),
        ("my notes.txt", "my notes.txt"),
        ("c#.txt", "c#.txt"),
        ("-", "-"),
        ("~/notes.txt", "~/notes.txt"),
        ("ملاحظات.txt # لي", "ملاحظات.txt"),
        ("- notes.txt", "- notes.txt"),
    ],
)
def test_paths_may_be_quoted_and_commented(tmp_path: Path, line: str, path: str) -> None:
    assert named(tmp_path, line) == [path]


@pytest.mark.parametrize("name", ["report #3.txt", '"quoted".txt', "a | b.txt", "'a' 'b'.txt"])
def test_a_file_of_that_very_name_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("It rained.")
    assert named(tmp_path, name) == [name]


def test_blank_lines_and_comments_count_as_lines_and_as_nothing_else(tmp_path: Path) -> None:
    found = listed(tmp_path, f"\ufeff# mine\r\n\r\n a.txt \r\n{URL}\rftp://x.org/a\n-\n#{URL}\n")
    assert [source.location for source in found.sources] == ["a.txt", URL, "-"]
    (bad,) = found.bad
    assert str(bad.error).startswith(f"line 5 of {tmp_path / 'list.txt'}: ftp://x.org/a cannot be")


@pytest.mark.parametrize(
    "line",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "http://",
        "http://[::1",
        f"{URL} https://example.org/b",
        f"{URL}, https://example.org/b",
        f'"{URL}" {URL}',
        f"{URL} and more",
    ],
)
def test_a_bad_line_costs_itself_alone_and_is_named_by_its_number(
    tmp_path: Path, line: str
) -> None:
    found = listed(tmp_path, f"a.txt\n# b\n{line}\nc.txt\n")
    names = [source.location for source in found.sources]
    assert names == ["a.txt", "c.txt"]
    (bad,) = found.bad
    assert str(bad.error).startswith(f"line 3 of {tmp_path / 'list.txt'}: ")
    assert bad.error.exit_code == 1


def test_a_password_in_a_bad_line_is_not_shown(tmp_path: Path) -> None:
    (bad,) = listed(tmp_path, "https://me:secret@example.org/a and more").bad
    assert "secret" not in str(bad.error)
    assert "secret" not in bad.source.location


@pytest.mark.parametrize("data", [None, b"", b"# nothing\n", b"\xff\xfe\x00"])
def test_lists_that_name_nothing(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "list.txt"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(BriefingError, match="the list"):
        read_list(path)


@given(st.text(max_size=60))
def test_whatever_stands_in_a_line_it_is_a_source_or_a_bad_line(text: str) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.txt"
        path.write_text(f"{text}\n{URL}\n", encoding="utf-8", errors="replace")
        found = read_list(path)
    assert found.sources[-1].location == URL
    lines = [line.strip() for line in text.replace("\r", "\n").split("\n")]
    most = len([line for line in lines if line and not line.startswith("#")])
    assert len(found.sources) + len(found.bad) <= most + 1


@pytest.mark.parametrize("way", [["--from-file", "-"], ["--from-stdin"]])
def test_a_list_from_standard_input(tmp_path: Path, way: list[str]) -> None:
    text = f"# tonight\n{FERRY} # the ferry\nftp://example.org/a\nhttps://x.org y\n{FERRY}\n"
    done = briefing("make", *way, *TEXT, "--out", tmp_path / "out", stdin=text)
    assert done.exit_code == 1
    assert len(briefings_in(tmp_path / "out")) == 1
    assert "line 3 of standard input: ftp://example.org/a cannot be read" in done.stderr
    assert "line 4 of standard input: " in done.stderr
    assert "1 made, 2 failed" in done.stderr
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert [one["outcome"] for one in report["sources"]] == ["failed", "failed", "made"]
    assert report["complete"]


def test_a_list_of_bad_lines_alone_fails_and_makes_nothing(tmp_path: Path) -> None:
    done = briefing(
        "make", "--from-stdin", *TEXT, "--out", tmp_path / "out", stdin="ftp://a.b/c\nhttp://\n"
    )
    assert done.exit_code == 1
    assert "line 1 of standard input" in done.stderr
    assert "line 2 of standard input" in done.stderr
    assert not briefings_in(tmp_path / "out")


def test_a_dry_run_shows_bad_lines(tmp_path: Path) -> None:
    more = [*TEXT, "--dry-run", "--out", str(tmp_path / "out")]
    done = briefing("make", "--from-stdin", *more, stdin=f"{FERRY}\nftp://a.b/c\n")
    assert done.exit_code == 1
    assert "cannot be read  line 2 of standard input: ftp://a.b/c cannot be read" in done.stdout


@pytest.mark.parametrize("text", ["-\n", f"{FERRY}\n - \n"])
def test_standard_input_is_a_list_or_an_article(tmp_path: Path, text: str) -> None:
    done = briefing("make", "--from-stdin", *TEXT, "--out", tmp_path / "out", stdin=text)
    assert done.exit_code == 2
    assert "standard input holds the list" in done.stderr
