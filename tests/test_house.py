"""Imports point one way, and help needs no torch."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import briefing

HOUSE = Path(briefing.__file__).parent

# room → what it may import of the house
GROUND = {"documents", "errors"}
ALLOWED = {
    "errors": set[str](),
    "documents": {"errors"},
    "contracts": GROUND,
    "settings": GROUND,
    "report": GROUND,
    "prompts": GROUND,
    "reading": GROUND | {"__init__"},
    "models": GROUND,
    "checking": GROUND,
    "summarising": GROUND | {"contracts", "models", "prompts", "checking", "reading.sentences"},
    "translating": GROUND
    | {"contracts", "models", "prompts", "checking", "summarising.generating"},
    "speaking": GROUND | {"contracts"},
    "publishing": GROUND | {"__init__", "speaking.mastering", "speaking.decoding"},
    "engines": GROUND
    | {"contracts", "settings", "summarising", "translating", "speaking", "models"},
    "pipeline": GROUND
    | {"__init__", "contracts", "settings", "reading", "publishing", "speaking.narrator"}
    | {"translating.stage", "translating.languages", "checking.summaries.stage"},
    "doctor": GROUND | {"settings", "engines", "models", "speaking"},
    "commands": GROUND
    | {"settings", "report", "engines", "pipeline", "doctor"}
    | {"reading", "publishing.record", "publishing.files", "translating.stage"},
    "cli": {"__init__", "errors", "settings", "report", "commands"},
    "__main__": {"cli"},
    "__init__": set[str](),
}
OUTSIDE_THE_CLI = {"click"}


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def room_of(module: Path) -> str:
    return module.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports_of(module: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{module}: relative import"
            if node.module == "briefing":
                found |= {f"briefing.{a.name}" for a in node.names}
            else:
                found.add(node.module)
    return found


@pytest.mark.parametrize("module", modules(), ids=lambda m: str(m.relative_to(HOUSE)))
def test_imports_point_one_way(module: Path) -> None:
    room = room_of(module)
    for name in imports_of(module):
        package, _, inner = name.partition(".")
        if package != "briefing":
            continue
        target = "__init__" if inner in ("", "__version__") else inner
        allowed = ALLOWED[room] | {room}
        assert any(target == a or target.startswith(f"{a}.") for a in allowed), (
            f"{room} imports {name}"
        )


@pytest.mark.parametrize("module", modules(), ids=lambda m: str(m.relative_to(HOUSE)))
def test_only_the_command_line_knows_click(module: Path) -> None:
    knows = any(name.split(".")[0] == "click" for name in imports_of(module))
    assert not knows or room_of(module) in {"cli", "commands"}


HEAVY = ["torch", "transformers", "trafilatura", "onnxruntime", "soundfile", "numpy", "requests"]


@pytest.mark.parametrize("arguments", [["--help"], ["make", "--help"], ["speak", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom briefing.cli import main\n"
        f"try:\n    main({arguments!r})\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]"
