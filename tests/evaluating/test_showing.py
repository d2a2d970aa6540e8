"""A result as a table (golden files), as JSON and as a chart."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from briefing.core.errors import OutputError
from briefing.evaluating.chart import as_svg, write_chart
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
                "heard": "not heard: pip install 'briefing[listen]'",
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
    assert "briefing[listen]" in figures["base"]["heard"]["why"]
    assert figures["far"]["rate"] == {"value": None}
    assert figures["none"]["rouge1"] == {"value": None}
    verdicts = {(c["one"], c["other"], c["metric"]): c["verdict"] for c in record["comparisons"]}
    assert verdicts["near", "base", "rouge1"] == "within noise"
    assert verdicts["far", "base", "rouge1"] == "better"
    assert verdicts["far", "base", "wer"] == "worse"
    assert not any("none" in names for names in verdicts)


def test_the_chart_has_a_dot_and_an_error_bar_for_each_figure(tmp_path: Path) -> None:
    write_chart(tmp_path / "out.svg", a_result())
    root = ET.parse(tmp_path / "out.svg").getroot()
    assert len(root.findall(f"{SVG}circle")) == 6  # three engines, two compared metrics
    assert len(root.findall(f"{SVG}path")) == 6
    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert "F-measure, %" in texts
    assert {"ROUGE-1", "word errors, %", "base", "near", "far"} <= set(texts)
    for mark, attribute in (("circle", "cx"), ("line", "x1")):
        places = [float(one.attrib[attribute]) for one in root.iter(f"{SVG}{mark}")]
        assert all(0 < place < float(root.attrib["width"]) for place in places)


def test_a_higher_figure_stands_further_right() -> None:
    root = ET.fromstring(as_svg(a_result()))
    base, near, far = [float(one.attrib["cx"]) for one in root.iter(f"{SVG}circle")][:3]
    assert far > base
    assert abs(near - base) < far - base


def test_a_chart_is_right_on_a_light_and_on_a_dark_screen() -> None:
    svg = as_svg(a_result())
    assert "prefers-color-scheme: dark" in svg
    root = ET.fromstring(svg)
    # Every text and line takes its colour from the style sheet, which knows both.
    assert all(
        "class" in one.attrib for one in (*root.iter(f"{SVG}text"), *root.iter(f"{SVG}line"))
    )


def test_names_that_are_markup_are_drawn_as_text() -> None:
    name = "<models>/a&b"
    result = Result(
        "summaries", 2, ("article", "articles"), METRICS[:1],
        (System(name, {"rouge1": mean([1.0, 1.0])}),), "%", {},
    )  # fmt: skip
    root = ET.fromstring(as_svg(result))
    assert name in [text.text for text in root.iter(f"{SVG}text")]


def test_a_chart_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("not a folder")
    with pytest.raises(OutputError, match="another --plot"):
        write_chart(folder / "out.svg", a_result())
    assert folder.read_text() == "not a folder"
