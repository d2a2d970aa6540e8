"""eSpeak NG as a voice: rough, but it speaks over a hundred languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefing.core.documents import Piece, Speech, primary_language
from briefing.core.errors import LanguageError, MissingExtraError, ModelError, SpeechError
from briefing.language.diacritics import with_vowels
from briefing.language.languages import language_of
from briefing.speaking.espeak import arabic
from briefing.speaking.espeak.library import LICENCE, NativeVoice, library
from briefing.speaking.pronunciation import respelt
from briefing.speaking.pronunciation.phonology import accented, as_mnemonics
from briefing.speaking.pronunciation.stand_ins import StandIns, marked
from briefing.speaking.text import speakable, without_phoneme_codes
from briefing.speaking.voice_description import VoiceDescription

# Words a minute at pace 1.0: eSpeak's own 175 is brisk for a briefing, and newsreaders keep to
# 150 to 170. Its rough Arabic is understood better at 110 than at 165.
_RATE = 165
_RATES = {"ar": 110}
# What makes a text of a language what eSpeak reads right.
_SPELLINGS: Mapping[str, Callable[[str], str]] = {"ar": arabic.spelt}
# The library's own bounds: beyond them it stretches the finished sound.
_SLOWEST, _FASTEST = 80, 450
# Where several voices share a language, or a language goes by another tag in eSpeak's list.
_WITH_CODES = "en"  # the language whose phonemes have a table of codes
_PREFERRED = {"en": "en-us", "zh": "cmn", "no": "nb", "iw": "he", "tl": "fil"}


class Espeak:
    """A voice of eSpeak NG (`contracts.Voice`).

    Arabic is written without its vowels and read letter by letter unless they are put in first:
    text2tashkeel does that where it is installed, and without it the words are spoken as they
    stand.

    The same sentence gives the same samples, in every process and after any other.
    """

    def __init__(self, language: str, voice: str | None = None) -> None:
        """Take the voice of that name ("en-GB", "ar"), or the best for the language (BCP 47).

        Raises:
            MissingExtraError: eSpeak NG is not installed.
            ModelError: there is no voice of that name, or the library does not start.
            LanguageError: eSpeak NG, or the voice named, does not speak the language.
        """
        voices = library().voices
        self._native = _named(voices, voice, language) if voice else _best(voices, language)
        self.name = f"espeak:{self._native.name}"
        self.language = language
        self.licence = LICENCE

    def speak(self, sentence: str, pace: float = 1.0) -> Speech:
        """Speak one sentence at eSpeak's 22,050 Hz. Markup and phoneme codes are only text.

        Raises:
            SpeechError: there was nothing to say in it.
        """
        return self.pronounce((Piece(sentence),), pace)

    def pronounce(self, pieces: Sequence[Piece], pace: float = 1.0) -> Speech:
        """Speak one sentence in pieces; see `contracts.Pronouncing`.

        Raises:
            SpeechError: there was nothing to say in it.
        """
        codes = [self._code(piece) for piece in pieces]
        text = self._spelt(respelt(pieces))
        if any(codes):
            # What stands in double brackets is now phonemes: those of the text are parted.
            said = (
                code or without_phoneme_codes(respelt([one]))
                for code, one in zip(codes, pieces, strict=True)
            )
            text = speakable("".join(said))
        usual = _RATES.get(primary_language(self.language), _RATE)
        rate = min(_FASTEST, max(_SLOWEST, round(usual * pace)))
        speech = library().speak(text, self._native.identifier, rate, has_codes=any(codes))
        if not speech.samples.any():
            raise SpeechError(f"{self.name} found nothing to say in {text[:60]!r}")
        return speech

    def phonemes(self, pieces: Sequence[Piece]) -> str:
        """The phonemes of a sentence; see `contracts.Phonetic`."""
        sentence = marked(pieces, self._accent)
        said = self._phonemise(sentence.text)
        if not sentence.said:
            return said
        stand_ins = StandIns(self._phonemise)
        if stand_ins.count(said) != len(sentence.said):
            return self._phonemise(respelt(pieces))
        return stand_ins.restored(said, sentence.said)

    def _phonemise(self, text: str) -> str:
        return library().phonemes(self._spelt(text), self._native.identifier)

    @property
    def _accent(self) -> str:
        return self._native.languages[0]

    def _code(self, piece: Piece) -> str | None:
        """The phonemes of a piece as the library takes them; None where it has none for it."""
        if piece.phonemes is None or primary_language(self._accent) != _WITH_CODES:
            return None
        mnemonics = as_mnemonics(accented(piece.phonemes, self._accent))
        return mnemonics and f"[[{mnemonics}]]"

    def _spelt(self, sentence: str) -> str:
        text = speakable(sentence)
        if not language_of(self.language).has_written_vowels:
            text = with_vowels(text)
        spelt = _SPELLINGS.get(primary_language(self.language))
        return spelt(text) if spelt else text


def supports(language: str) -> bool:
    """Whether eSpeak NG is installed and has a voice for a language (BCP 47)."""
    try:
        _best(library().voices, language)
    except (MissingExtraError, ModelError, LanguageError):
        return False
    return True


def available() -> tuple[VoiceDescription, ...]:
    """The voices of eSpeak NG, by language and name; none where it is not installed."""
    try:
        voices = library().voices
    except (MissingExtraError, ModelError):
        return ()
    found = [VoiceDescription(v.name, v.languages[0], LICENCE, "espeak") for v in voices]
    return tuple(sorted(found, key=lambda description: (description.language, description.name)))


def _named(voices: tuple[NativeVoice, ...], name: str, language: str) -> NativeVoice:
    wanted = name.lower()
    for voice in voices:
        if wanted in {voice.name.lower(), voice.identifier.lower(), voice.languages[0]}:
            if primary_language(voice.languages[0]) not in {
                primary_language(language),
                _base(language),
            }:
                raise LanguageError(
                    f"the eSpeak NG voice {name} speaks {voice.languages[0]}, not {language}: "
                    f"leave the name away, or choose one of `briefing voices`"
                )
            return voice
    raise ModelError(f"eSpeak NG has no voice named {name}: see `briefing voices`")


def _best(voices: tuple[NativeVoice, ...], language: str) -> NativeVoice:
    """The voice for the tag itself, else the preferred of its language, else the first of it."""
    by_language = {tag: voice for voice in reversed(voices) for tag in reversed(voice.languages)}
    by_name = {voice.name.lower(): voice for voice in voices}
    exact = language.replace("_", "-").lower()
    # A bare "en" does not mean the first English in the list, which is Caribbean.
    tags = (exact if "-" in exact else _base(exact), _base(exact), primary_language(exact))
    for tag in tags:
        voice = by_name.get(tag) or by_language.get(tag)
        if voice:
            return voice
    raise LanguageError(
        f"eSpeak NG does not speak {language}: `briefing voices` lists the languages it speaks"
    )


def _base(language: str) -> str:
    return _PREFERRED.get(primary_language(language), primary_language(language))
