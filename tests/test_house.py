"""Imports point one way, and help needs no torch."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing.languages import LANGUAGES

HOUSE = Path(briefing.__file__).parent

# room → what it may import of the house
GROUND = {"documents", "errors", "languages"}
ALLOWED = {
    "errors": set[str](),
    "documents": {"errors"},
    "languages": {"documents", "errors"},
    "contracts": GROUND,
    "settings": GROUND,
    "progress": GROUND,
    "closing": {"progress", "archive"},
    "display": {"progress", "closing", "archive"},
    "journal": GROUND,
    "stopping": set[str](),
    "report": GROUND | {"progress", "closing", "display", "journal", "archive"},
    "prompts": GROUND,
    "hosts": set[str](),
    "kept": set[str](),
    "reading": GROUND | {"__init__", "hosts", "kept"},
    "models": GROUND,
    "chatting": GROUND | {"models"},
    "transliteration": set[str](),
    "checking": GROUND
    | {"contracts", "transliteration"}
    | {"speaking.wording", "speaking.decoding", "speaking.mastering", "speaking.phonemes"},
    "summarising": GROUND
    | {"contracts", "models", "prompts", "chatting", "checking", "reading.sentences"},
    "translating": GROUND | {"contracts", "models", "prompts", "chatting", "checking"},
    "speaking": GROUND | {"contracts", "transliteration", "hosts", "kept", "stopping"},
    "listening": GROUND,
    "entailing": GROUND | {"contracts", "models"},
    "publishing": GROUND
    | {"archive", "stopping"}
    | {"__init__", "checking.audio", "speaking.mastering", "speaking.tashkeel"},
    "engines": GROUND
    | {"contracts", "settings", "summarising", "translating", "speaking", "listening", "models"}
    | {"entailing", "hosts"},
    "audition": GROUND | {"contracts", "checking.audio", "publishing"},
    "stages": GROUND
    | {"archive", "audition", "checking.summaries.stage", "contracts", "reading", "settings"}
    | {"publishing.phrases", "publishing.style", "translating.stage"}
    | {"speaking.narrator", "speaking.remembering"},
    "overlap": set[str](),
    "cluster": GROUND | {"__init__", "overlap"},
    "recording": GROUND
    | {"archive", "settings", "stages", "speaking.decoding", "speaking.narrator"},
    "writing": GROUND | {"settings", "stages", "speaking.narrator"},
    "texts": GROUND
    | {"__init__", "audition", "publishing", "reading", "settings", "stages"}
    | {"speaking.narrator", "translating.stage"},
    "pipeline": GROUND
    | {"__init__", "audition", "contracts", "publishing", "settings", "stages"}
    | {"overlap", "recording", "writing", "speaking.bilingual"},
    "archive": GROUND | {"__init__", "shelf"},
    "shelf": {"publishing.files"},
    "leftovers": GROUND | {"archive", "shelf", "publishing.files"},
    "planning": GROUND | {"archive", "pipeline", "publishing", "settings"},
    "evaluating": GROUND
    | {"__init__", "contracts", "reading", "checking", "translating.stage"}
    | {"speaking.narrator", "speaking.mastering"}
    | {"publishing.files", "publishing.mp3", "publishing.recorded"},
    "doctor": GROUND | {"contracts", "settings", "engines", "models"},
    "commands": GROUND
    | {"__init__", "settings", "report", "progress", "journal", "stopping"}
    | {"engines", "pipeline", "writing", "texts", "audition", "doctor", "evaluating"}
    | {"archive", "cluster", "contracts", "overlap", "planning", "leftovers"}
    | {"reading", "stages"}
    | {"translating.stage"}
    | {"publishing.account", "publishing.pace", "publishing.overview"}
    | {"publishing.record", "publishing.recorded", "publishing.files"},
    "cli": {"__init__", "errors", "settings", "report", "stopping", "commands"},
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


@pytest.mark.parametrize(
    "arguments", [["--help"], ["make", "--help"], ["speak", "--help"], ["eval", "audio", "--help"]]
)
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


# Words and signs that happen to be codes of languages too.
NO_LANGUAGES = {
    *("an", "as", "is", "st", "was"),  # English words, and the ending of "1st"
    "sq",  # "square", among the units
}


def language_codes() -> set[str]:
    import langcodes
    from babel import Locale

    codes = set(Locale("en").languages)
    long = {langcodes.Language.get(code).to_alpha3() for code in LANGUAGES}
    return (codes | long) - NO_LANGUAGES


def languages_compared(source: str) -> list[str]:
    """The languages' codes that code branches on, each with its line: "line 12: ar"."""
    codes = language_codes()
    found = []
    for node in ast.walk(ast.parse(source)):
        literals: list[ast.expr] = []
        if isinstance(node, ast.Compare):
            literals = [node.left, *node.comparators]
        elif isinstance(node, ast.match_case):
            literals = [one.value for one in ast.walk(node) if isinstance(one, ast.MatchValue)]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            literals = node.args if node.func.attr in {"startswith", "endswith"} else []
        parts = [part for literal in literals for part in getattr(literal, "elts", [literal])]
        found += [
            f"line {part.lineno}: {part.value}"
            for part in parts
            if isinstance(part, ast.Constant)
            and isinstance(part.value, str)
            and part.value.replace("_", "-").split("-")[0] in codes
        ]
    return found


@pytest.mark.parametrize("module", modules(), ids=lambda m: str(m.relative_to(HOUSE)))
def test_no_code_asks_for_one_language(module: Path) -> None:
    found = languages_compared(module.read_text(encoding="utf-8"))
    assert found == [], "make it a column of a table of languages"


@pytest.mark.parametrize(
    "source",
    [
        'if language == "ar": pass',
        'if "en-GB" != tag: pass',
        'x = tag in ("ar", "fa")',
        'if tag.startswith("en"): pass',
        'match tag:\n    case "fr": pass',
    ],
)
def test_code_that_asks_for_one_language_is_found(source: str) -> None:
    assert languages_compared(source)
