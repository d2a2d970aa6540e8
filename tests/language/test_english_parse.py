"""English sentences are parsed into values of our own; without the extra, it is said by name."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.core.errors import MissingExtraError
from briefing.language import english_parse

FERRY = "The ferry, which was built in 1998, didn't sail on Monday."


@pytest.fixture
def without_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(english_parse, "is_at_hand", lambda: False)
    english_parse._model.cache_clear()


@pytest.mark.usefixtures("without_parser")
def test_without_the_extra_the_sentence_names_it() -> None:
    with pytest.raises(MissingExtraError, match="briefing setup editing"):
        english_parse.parse([FERRY])


def test_a_sentence_is_words_that_hang_on_one_another() -> None:
    pytest.importorskip("spacy", reason="needs the extra 'editing'")
    (parsed,) = english_parse.parse([FERRY])
    assert [FERRY[word.start : word.end] for word in parsed.words] == [w.text for w in parsed.words]
    (root,) = parsed.roots
    assert parsed.words[root].text == "sail"
    (ferry,) = parsed.dependants(root, "nsubj")
    (clause,) = parsed.dependants(ferry, "relcl")
    assert [parsed.words[at].text for at in parsed.subtree(clause)][:3] == ["which", "was", "built"]
    assert [parsed.words[at].text for at in parsed.dependants(root, "neg")] == ["n't"]
    assert parsed.words[ferry].tag == "NN"


def test_what_is_no_prose_is_parsed_all_the_same() -> None:
    pytest.importorskip("spacy", reason="needs the extra 'editing'")
    texts = ["", " ", "مرحبا", "\ud800", "a " * 5_000]
    assert len(english_parse.parse(texts)) == len(texts)


def test_the_parser_leaves_torch_alone() -> None:
    pytest.importorskip("spacy", reason="needs the extra 'editing'")
    code = (
        "import sys\nfrom briefing.language.english_parse import parse\n"
        f"parse([{FERRY!r}])\nassert 'torch' not in sys.modules\n"
        "assert not [f for f in sys.meta_path if 'Hidden' in type(f).__name__]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
