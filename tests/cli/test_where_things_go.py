"""`make -o TEMPLATE`, `--print` and `--exec`: names, lines and commands for what was made."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support.command import ARTICLES, FERRY, briefing

TEXT = ["--summariser", "lead", "--sentences", "1", "--offline"]
ARABIC = ARTICLES / "harbour-bus.ar.txt"
ECHO = "import sys, pathlib; pathlib.Path(sys.argv[1]).open('a').write(repr(sys.argv[2:]) + '\\n')"


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    """Three articles; two have one title, and one's would be a shell's command and an option."""
    first, second, third = (tmp_path / f"{name}.txt" for name in "cab")
    first.write_bytes(ARABIC.read_bytes())
    text = FERRY.read_text(encoding="utf-8")
    second.write_text(text, encoding="utf-8")
    body = text.split("\n", 1)[1]
    third.write_text('--rm ../$(touch hacked); `id` "CON"\n' + body, encoding="utf-8")
    return [first, second, third]


def make(*arguments: str | Path, audio: bool = False) -> str:
    sound = ["--voice", "espeak"] if audio else ["--no-audio"]
    done = briefing("make", *arguments, *TEXT, *sound)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_the_flat_preset_gives_mp3s_whose_names_differ_and_sort(
    tmp_path: Path, articles: list[Path]
) -> None:
    pytest.importorskip("espeakng_loader")
    out = tmp_path / "out"
    printed = make(
        *articles, "-o", "flat", "--out", out, "--print", "path", "--print", "source", audio=True
    )  # fmt: skip
    lines = [line.split("\t") for line in printed.splitlines()]
    found = sorted(out.glob("*.mp3"))
    assert [Path(path) for path, _ in lines] == found
    assert [source for _, source in lines] == ["c", "a", "b"]
    assert len({path.name.casefold() for path in found}) == 3
    folders = {path.name for path in out.iterdir() if path.is_dir()}
    assert len(folders) == 3
    for path in found:
        slug = path.name.split("-", 4)[4].split(".")[0]
        (original,) = (out / slug).glob("*.mp3")
        assert path.read_bytes() == original.read_bytes()
    before = {path: path.stat().st_mtime_ns for path in found}
    assert make(*articles, "-o", "flat", "--out", out, "--print", "seconds", audio=True)
    assert {path: path.stat().st_mtime_ns for path in sorted(out.glob("*.mp3"))} == before


def test_a_template_names_every_kind_of_file(tmp_path: Path, articles: list[Path]) -> None:
    out = tmp_path / "out"
    make(*articles, "-o", "{made:%Y}/{language}/{index:02} {title}.{ext}", "--out", out)
    found = sorted(path.relative_to(out).as_posix() for path in out.glob("*/*/*") if path.is_file())
    assert len(found) == 6  # a text and Markdown each
    assert all("/ar/01 " in name or "/en/0" in name for name in found)
    assert len({Path(name).stem for name in found}) == 3


def test_a_title_leads_out_of_no_folder_and_is_a_name_everywhere(
    tmp_path: Path, articles: list[Path]
) -> None:
    out = tmp_path / "out"
    printed = make(articles[2], "-o", "{title}.txt", "--out", out, "--print", "path")
    (path,) = out.glob("*.txt")
    assert printed.strip() == str(path)
    assert path.name.startswith("rm ")
    assert not set(path.name) & set('/\\:*?"<>|')
    long = tmp_path / "long.txt"
    body = FERRY.read_text(encoding="utf-8").split("\n", 1)[1]
    long.write_text("عنوان طويل " * 60 + "\n" + body, encoding="utf-8")
    make(long, "-o", "{title} {slug}.{language}.txt", "--out", tmp_path / "long")
    (path,) = (tmp_path / "long").glob("*.txt")
    assert len(path.name.encode()) <= 255
    assert path.name.endswith(".en.txt")


def test_without_audio_the_text_is_printed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    fields = ["path", "title", "seconds", "language", "date"]
    printed = make(FERRY, "--out", out, *(x for name in fields for x in ("--print", name)))
    path, title, seconds, language, _ = printed.rstrip("\n").split("\t")
    assert Path(path).name == "summary.en.txt"
    assert (title, seconds, language) == (
        "Island ferry goes electric after a winter of trials",
        "0.0",
        "en",
    )


def test_a_command_gets_its_arguments_whole_and_no_shell(
    tmp_path: Path, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    command = f'"{sys.executable}" -c "{ECHO}" seen.txt x={{title}} {{}}'
    make(*articles, "--out", "out", "--exec", command)
    lines = (tmp_path / "seen.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    title, path = eval(lines[2])
    assert title == 'x=rm ..-$(touch hacked); `id` "CON"'
    assert Path(path).is_file()
    assert not (tmp_path / "hacked").exists()
    make(*articles, "--out", "out", "--exec", command)
    assert len((tmp_path / "seen.txt").read_text(encoding="utf-8").splitlines()) == 3


def test_a_path_stands_at_the_end_where_no_place_is_given(tmp_path: Path) -> None:
    seen = tmp_path / "seen.txt"
    command = f'"{sys.executable}" -c "{ECHO}" "{seen}"'
    make(FERRY, "--out", tmp_path / "out", "--exec", command)
    (path,) = eval(seen.read_text(encoding="utf-8"))
    assert Path(path).name == "summary.en.txt"


def test_a_command_that_fails_is_reported_and_the_briefing_stays(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -c "import sys; sys.exit(\'no phone\')"'
    done = briefing(
        "make", FERRY, *TEXT, "--no-audio", "--out", tmp_path / "out", "--exec", command
    )
    assert done.exit_code == 1
    assert "ended with 1 (no phone): mend --exec" in done.stderr
    assert Path(done.stdout.strip()).is_dir()


def test_a_name_that_cannot_be_written_is_reported_and_the_briefing_stays(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    template = str(tmp_path / "file" / "{slug}.txt")
    done = briefing("make", FERRY, *TEXT, "--no-audio", "--out", tmp_path / "out", "-o", template)
    assert done.exit_code == 1
    assert "give another --template" in done.stderr
    assert (tmp_path / "file").read_text() == "mine"


def test_the_file_may_name_a_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("briefing.toml").write_text('template = "{source}, {index}.txt"\n')
    make(FERRY, "--out", "out")
    assert (tmp_path / "out" / "night-ferry, 1.txt").is_file()


def test_a_file_that_was_moved_is_the_same_article(tmp_path: Path) -> None:
    out = tmp_path / "out"
    first, moved, copy = (tmp_path / name for name in ("a.txt", "b.txt", "c.txt"))
    first.write_bytes(FERRY.read_bytes())
    folder = make(first, "--out", out)
    first.rename(moved)
    foreseen = make(moved, "--out", out, "--dry-run")
    assert foreseen.startswith("reuse")
    assert folder.strip() in foreseen
    assert make(moved, "--out", out) == folder
    # What is changed after the move is made again in the same place.
    assert make(moved, "--out", out, "--sentences", "2") == folder
    # Two files are two articles, and only one of them has been moved.
    copy.write_bytes(FERRY.read_bytes())
    both = make(moved, copy, "--out", out).splitlines()
    assert folder.strip() in both
    assert len(set(both)) == 2


def test_a_copy_of_a_file_that_is_still_there_is_another_article(tmp_path: Path) -> None:
    out = tmp_path / "out"
    first, copy = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_bytes(FERRY.read_bytes())
    copy.write_bytes(FERRY.read_bytes())
    assert make(first, "--out", out) != make(copy, "--out", out)


def test_a_project_that_was_moved_keeps_its_briefings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "a.txt").write_bytes(FERRY.read_bytes())
    monkeypatch.chdir(project)
    folder = make("a.txt", "--out", "out")
    monkeypatch.chdir(tmp_path)
    moved = project.rename(tmp_path / "elsewhere")
    monkeypatch.chdir(moved)
    assert make("a.txt", "--out", "out") == folder
    # Another text under the name is another article: nothing of the first is lost.
    (moved / "a.txt").write_bytes(ARABIC.read_bytes())
    assert make("a.txt", "--out", "out") != folder
