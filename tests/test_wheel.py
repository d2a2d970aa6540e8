"""A wheel, installed where there is no checkout, works: prompts and all."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WHERE = (
    "import briefing, briefing.models.prompts as p; print(briefing.__file__); "
    "print(p.load('shorten.system').digest)"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel holds."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def python(site: Path, folder: Path, *arguments: str) -> str:
    """Run Python in `folder` with the wheel's contents before everything else."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_prompt_is_in_it(site: Path) -> None:
    packed = site / "briefing" / "data" / "prompts"
    assert {p.name: p.read_text("utf-8") for p in packed.glob("*.txt")} == {
        p.name: p.read_text("utf-8") for p in (ROOT / "prompts").glob("*.txt")
    }


def test_every_table_of_a_language_is_in_it(site: Path) -> None:
    ours, packed = (
        {path.relative_to(root) for path in (root / "briefing/language/data").rglob("*.t*")}
        for root in (ROOT, site)
    )
    assert packed == ours
    assert Path("briefing/language/data/en-ar/glossary.tsv") in packed


def test_all_that_the_page_is_made_of_is_in_it(site: Path) -> None:
    ours, packed = (
        {path.relative_to(root) for path in (root / "briefing/publishing/page").rglob("*.*")}
        for root in (ROOT, site)
    )
    assert packed == {path for path in ours if path.suffix != ".pyc"}
    assert Path("briefing/publishing/page/templates/page.js") in packed


def test_it_says_its_licence_and_is_typed(site: Path) -> None:
    assert (site / "briefing" / "py.typed").exists()
    assert list(site.glob("*.dist-info/licenses/LICENSE"))
    (points,) = site.glob("*.dist-info/entry_points.txt")
    assert "briefing = briefing.__main__:run" in points.read_text("utf-8")


def test_it_loads_its_own_prompts_and_not_the_checkouts(site: Path, tmp_path: Path) -> None:
    where, digest = python(site, tmp_path, "-c", WHERE).split()
    assert Path(where).is_relative_to(site)
    assert len(digest) == 64


def test_it_makes_a_briefing_elsewhere(site: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Boats\n\nThe last boat left the harbour at noon today.\n")
    options = ("--summariser", "lead", "--no-audio", "--offline")
    printed = python(site, tmp_path, "-m", "briefing", "make", "a.txt", *options)
    assert (tmp_path / printed.strip() / "summary.en.txt").read_text("utf-8").startswith("Boats\n")
