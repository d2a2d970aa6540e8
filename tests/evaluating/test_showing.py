"""A result as a table (golden files), as JSON and as a chart."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from briefing.core.errors import OutputError
from briefing.evaluating.chart import write_chart
from briefing.evaluating.intervals import mean, rate
from briefing.evaluating.record import as_record
from briefing.evaluating.results import Metric, Result, System
from briefing.evaluating.table import as_table

GOLDEN = Path(__file__).parents[1] / "data" / "evaluating"
METRICS = (
    Metric("rouge1", "ROUGE-1", more_is_better=True, compared=True),
    Metric("wer", "word errors, %", more_is_better=False, compared=True),
    Metric("rate", "invented names", more_is_better=False),
    Metric("ms", "ms an article", decimals=0),
    Metric("heard", "heard"),
)
SVG = "{http://www.w3.org/2000/svg}"


def a_result(items: int = 24) -> Result:
    base = [20.0 + 7 * (number % 5) for number in range(items)]
    near = [value + (3 if number % 2 else -3.1) for number, value in enumerate(base)]
    far = [value + 8 + number % 3 for number, value in enumerate(base)]
    ones = [1.0] * items
    systems = tuple(
        System(
            name,
            {
                "rouge1": mean(values),
                "wer": mean([value / 4 for value in values]),
                "rate": rate([0.0] * items, ones if name != "far" else [0.0] * items),
                "ms": 1234.5,
                "heard": "not heard: briefing setup listen",
            }
            if name != "none"
            else {},
        )
        for name, values in (("base", base), ("near", near), ("far", far), ("none", base))
    )
    return Result(
        kind="summaries",
        items=items,
        unit=("article", "articles"),
        metrics=METRICS,
        systems=systems,
        axis="F-measure, %",
        facts={"file": "news.jsonl"},
        notes=("a note",),
    )


@pytest.mark.parametrize("items", [24, 6, 1])
def test_the_table_is_as_kept(items: int) -> None:
    kept = (GOLDEN / f"table-{items}.txt").read_text(encoding="utf-8")
    assert as_table(a_result(items)) == kept


def test_the_record_is_json_with_what_is_not_known_as_null() -> None:
    record = json.loads(json.dumps(as_record(a_result()), allow_nan=False))
    assert record["file"] == "news.jsonl"
    assert record["items"] == 24
    figures = {one["name"]: one["figures"] for one in record["systems"]}
    assert set(figures["base"]["rouge1"]) == {"value", "low", "high"}
    assert figures["base"]["ms"] == {"value": 1234.5}
    assert figures["base"]["heard"]["value"] is None
    assert "briefing setup listen" in figures["base"]["heard"]["why"]
    assert figures["far"]["rate"] == {"value": None}
    assert figures["none"]["rouge1"] == {"value": None}
    verdicts = {(c["one"], c["other"], c["metric"]): c["verdict"] for c in record["comparisons"]}
    assert verdicts["near", "base", "rouge1"] == "within noise"
    assert verdicts["far", "base", "rouge1"] == "better"
    assert verdicts["far", "base", "wer"] == "worse"
    assert not any("none" in names for names in verdicts)


def drawn(tmp_path: Path, result: Result) -> tuple[ET.Element, list[str]]:
    """The root of a chart's SVG, and its texts."""
    write_chart(tmp_path / "out.svg", result)
    root = ET.parse(tmp_path / "out.svg").getroot()
    return root, ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def dots(root: ET.Element, key: str) -> list[float]:
    """How far to the right the dots of a metric stand, engine by engine."""
    found = [one for one in root.iter(f"{SVG}g") if one.get("id", "").startswith(f"{key}-")]
    return [float(use.attrib["x"]) for one in found for use in one.iter(f"{SVG}use")]


def test_the_chart_has_a_dot_and_an_error_bar_for_each_figure(tmp_path: Path) -> None:
    root, texts = drawn(tmp_path, a_result())
    width = float(root.attrib["viewBox"].split()[2])
    for key in ("rouge1", "wer"):  # three engines, two compared metrics
        assert len(dots(root, key)) == 3
        assert all(0 < x < width for x in dots(root, key))
    bars = [one for one in root.iter(f"{SVG}g") if one.get("id", "").startswith("LineCollection")]
    assert len(bars) == 6
    assert "F-measure, %" in texts
    assert "Summaries: 24 articles, 95 % intervals" in texts
    assert {"ROUGE-1", "word errors, %", "base", "near", "far"} <= set(texts)


def test_a_higher_figure_stands_further_right(tmp_path: Path) -> None:
    base, near, far = dots(drawn(tmp_path, a_result())[0], "rouge1")
    assert far > base
    assert abs(near - base) < far - base


def test_a_chart_has_a_background_of_its_own(tmp_path: Path) -> None:
    root, _ = drawn(tmp_path, a_result())
    paper = next(root.iter(f"{SVG}path"))
    assert "fill: #ffffff" in paper.attrib["style"]


def test_a_chart_of_a_single_item_has_no_error_bars(tmp_path: Path) -> None:
    root, _ = drawn(tmp_path, a_result(1))
    assert len(dots(root, "rouge1")) == 3
    assert not [one for one in root.iter(f"{SVG}g") if "LineCollection" in one.get("id", "")]


def test_the_suffix_says_the_format_and_equal_results_give_equal_files(tmp_path: Path) -> None:
    write_chart(tmp_path / "one.PNG", a_result())
    assert (tmp_path / "one.PNG").read_bytes().startswith(b"\x89PNG\r\n")
    for name in ("one.svg", "two.svg"):
        write_chart(tmp_path / name, a_result())
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


@pytest.mark.parametrize("name", ["<models>/a&b", "$x_1$ and $", "模型", "a\x1b\udce9"])
def test_names_are_drawn_as_text(tmp_path: Path, name: str) -> None:
    result = Result(
        "summaries", 2, ("article", "articles"), METRICS[:1],
        (System(name, {"rouge1": mean([1.0, 1.0])}),), "%", {},
    )  # fmt: skip
    _, texts = drawn(tmp_path, result)
    assert "".join(c if c.isprintable() else " " for c in name) in texts


def test_a_chart_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("not a folder")
    with pytest.raises(OutputError, match="another --plot"):
        write_chart(folder / "out.svg", a_result())
    assert folder.read_text() == "not a folder"
