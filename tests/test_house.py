"""The rooms of the house: what each may import, and that help needs no torch."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import briefing
from briefing.language.languages import LANGUAGES

HOUSE = Path(briefing.__file__).parent
CONTRIBUTING = HOUSE.parent / "CONTRIBUTING.md"
MODULES = sorted(HOUSE.rglob("*.py"))
LOOSE = {"__init__.py", "__main__.py", "py.typed"}
MOST_ROOMS = 14


def table_of_rooms() -> dict[str, set[str]]:
    """The rooms of CONTRIBUTING's table, each with the rooms that it may import."""
    rows = re.findall(
        r"^\| `(\w+)/` \|[^|]*\|([^|]*)\|", CONTRIBUTING.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {room: set(re.findall(r"`(\w+)`", allowed)) for room, allowed in rows}


def name_of(module: Path) -> str:
    parts = module.relative_to(HOUSE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(name: str) -> str:
    """The room of a module's dotted name; "" of the package itself and of `__main__`."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] != "__main__" else ""


NAMES = {name_of(module): module for module in MODULES}


@cache
def imports_of(module: Path) -> tuple[tuple[int, str], ...]:
    """The line and the dotted name of every module that one imports, wherever it does."""
    return tuple(_imports_of(module))


def _imports_of(module: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield node.lineno, inner if inner in NAMES else str(node.module)


def offending_imports(allowed: Mapping[str, set[str]]) -> list[str]:
    """Imports of a room by one that may not know it: "reading/fetch.py:12 imports models"."""
    found = []
    for name, module in NAMES.items():
        here = room_of(name)
        for line, target in imports_of(module):
            there = room_of(target) if target.startswith("briefing.") else ""
            if here and there not in {"", here} | allowed[here]:
                found.append(f"{module.relative_to(HOUSE)}:{line} imports {target}")
            if target.split(".")[0] == "click" and here != "cli":
                found.append(f"{module.relative_to(HOUSE)}:{line} imports click")
    return found


def test_the_rooms_are_those_of_contributing_and_imports_go_down() -> None:
    rooms = table_of_rooms()
    inside = {path.name for path in HOUSE.iterdir() if path.name != "__pycache__"}
    assert inside == set(rooms) | LOOSE
    assert len(rooms) <= MOST_ROOMS
    tuple(TopologicalSorter(rooms).static_order())  # the table itself has no circle
    assert offending_imports(rooms) == []


def test_no_modules_import_each_other() -> None:
    graph = {
        name: {t for _, t in imports_of(module) if t in NAMES and t not in {name, "briefing"}}
        for name, module in NAMES.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_an_import_upwards_is_found() -> None:
    rooms = table_of_rooms()
    assert offending_imports({**rooms, "speaking": set()})


def test_every_room_says_what_it_owns() -> None:
    silent = [
        room
        for room in table_of_rooms()
        if not {"Owns:", "Must not know:"}
        <= set(re.findall(r"Owns:|Must not know:", (HOUSE / room / "__init__.py").read_text()))
    ]
    assert silent == []


HEAVY = ["torch", "transformers", "trafilatura", "onnxruntime", "soundfile", "numpy", "requests"]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["make", "--help"], ["speak", "--help"], ["eval", "audio", "--help"]]
)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom briefing.cli.group import main\n"
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


@cache
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


def test_no_code_asks_for_one_language() -> None:
    found = {
        str(module.relative_to(HOUSE)): lines
        for module in MODULES
        if (lines := languages_compared(module.read_text(encoding="utf-8")))
    }
    assert found == {}, "make it a column of a table of languages"


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
