"""Under --offline no socket is opened and no file is written outside output and cache."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from support.command import ARTICLES, FERRY
from support.traced import traced

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")

ARABIC = ARTICLES / "harbour-bus.ar.txt"
# Whisper takes as long for each line that it hears as for thirty seconds.
SHORT = "short.txt"
DEVICES = Path("/dev")
ENGINES = {
    "lead, Piper, Whisper": [SHORT, "--summariser", "lead", "--voice", "piper", "--listen"],
    "two languages by workers, salient, Piper, eSpeak NG, its diacritiser": [
        *(FERRY, ARABIC, "--summariser", "salient", "--workers", "2"),
    ],
}


@pytest.mark.parametrize("arguments", ENGINES.values(), ids=list(ENGINES))
def test_a_make_offline_opens_no_socket_and_writes_into_its_folders(
    arguments: list[str | Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in ("espeakng_loader", "piper", "faster_whisper"):
        pytest.importorskip(package)
    (tmp_path / SHORT).write_text("Two bridges were closed on Tuesday.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    out = tmp_path / "out"
    command = ["-m", "briefing", "make", *map(str, arguments), "--offline", "--out", str(out)]
    command += ["--sentences", "1"]
    seen = traced(command, tmp_path / "log", tmp_path / "home")
    assert seen.done.returncode == 0, seen.done.stderr
    assert seen.families <= {"AF_UNIX"}
    allowed = (out, Path(os.environ["BRIEFING_CACHE"]), DEVICES)
    assert [p for p in seen.written if not any(p.is_relative_to(a) for a in allowed)] == []


def test_a_socket_and_a_file_elsewhere_are_seen(tmp_path: Path) -> None:
    home = tmp_path / "home"
    code = "import socket, pathlib; socket.socket(); (pathlib.Path.home() / 'id').write_text('1')"
    seen = traced(["-c", code], tmp_path / "log", home)
    assert "AF_INET" in seen.families
    assert home / "id" in seen.written


def test_onnx_runtime_reports_nothing(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime")
    home = tmp_path / "home"
    code = (
        "import briefing, onnxruntime, pathlib\n"
        "model = pathlib.Path(onnxruntime.__file__).parent / 'datasets/mul_1.onnx'\n"
        "onnxruntime.InferenceSession(str(model))\n"
    )
    seen = traced(["-c", code], tmp_path / "log", home)
    assert seen.done.returncode == 0, seen.done.stderr
    assert seen.families == frozenset()
    assert not seen.written
