"""The values that travel through the stages. All are frozen; a stage returns new ones.

Languages are BCP 47 tags ("en", "ar"). Times are seconds, sample rates are hertz, and samples
are mono floats in [-1, 1].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.addresses import without_secret
from briefing.core.stored_bytes import StoredBytes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefing.core.errors import BriefingError
    from briefing.core.stored_speech import StoredSpeech

Setting = str | int | float | bool | None


def primary_language(tag: str) -> str:
    """The primary subtag of a BCP 47 tag, in lower case: "ar" of "ar-JO"."""
    return tag.replace("_", "-").split("-")[0].lower()


class Stage(StrEnum):
    """The stages whose results are cached, counted and timed, in their order."""

    READING = "reading"
    SUMMARISING = "summarising"
    CHECKING = "checking"
    TRANSLATING = "translating"
    SPEAKING = "speaking"


class SourceKind(StrEnum):
    """The kind of a source; decided once, when the command line is read."""

    FILE = "file"
    STDIN = "stdin"
    URL = "url"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What a feed says of one of its entries.

    `identity` tells it from the others of its feed. `content` is HTML, and there where the feed has
    the whole text, so that the page at `link` need not be fetched.
    """

    link: str
    identity: str
    title: str = ""
    author: str | None = None
    published: datetime | None = None
    site: str | None = None
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A place that an article is read from.

    `location` is as the user wrote it, but for stars instead of a user name and password in an
    address, since it goes into records, logs and messages.

    `is_listed` says that it came as one of several addresses: their robots.txt is obeyed.
    `entry` is what a feed says of it, where it came from one; `is_feed` that it is to be a feed.
    """

    location: str
    kind: SourceKind
    is_listed: bool = field(default=False, compare=False)
    entry: FeedEntry | None = field(default=None, compare=False, repr=False)
    is_feed: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        """Hide what nobody else may read."""
        if self.kind is SourceKind.URL:
            object.__setattr__(self, "location", without_secret(self.location))

    @property
    def name(self) -> str:
        """The source in a text for people: a path may hold bytes that are no Unicode."""
        if self.kind is SourceKind.STDIN:
            return "standard input"
        return self.location.encode(errors="replace").decode()


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article: each paragraph is a tuple of sentences, in the order of the page.

    `asides` belong to the page's text but are no sentences: section headings and rows of tables.
    Each is the index of the paragraph that it stands over (the number of paragraphs where it
    stands after the last), and its text. `territory` (ISO 3166) is that whose variety of the
    language its page declares.
    """

    source: Source
    title: str
    paragraphs: tuple[tuple[str, ...], ...]
    language: str
    published: date | None = None
    author: str | None = None
    site: str | None = None
    encoding: str | None = None
    warnings: tuple[str, ...] = ()
    asides: tuple[tuple[int, str], ...] = ()
    territory: str | None = None

    @property
    def sentences(self) -> tuple[str, ...]:
        """All sentences in order. `Statement.supports` are indexes into this."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


@dataclass(frozen=True, slots=True)
class Length:
    """The length of a summary: a number of sentences (exact) or of words (within 15 %)."""

    sentences: int | None = None
    words: int | None = None

    def __post_init__(self) -> None:
        if (self.sentences is None) == (self.words is None):
            raise ValueError("a length is a number of sentences or a number of words")


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The result of a check: its name, whether the text passed, and a few words on it.

    The name is a value of an enum of `checking.check_names`, or one that an older record has.
    """

    check: str
    passed: bool
    seen: str


# The name of the edit that puts a date behind words which name it by the article's day.
DATE = "date"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that was made to a sentence: by the editor's pass, or to tie it to a date.

    `name` says which kind of words went or came, `start` where in the text after the change;
    `removed` stood there, `inserted` stands there now. `support` is the index of the article's
    sentence that inserted words come from, None where they come from no other.
    """

    name: str
    start: int
    removed: str
    inserted: str = ""
    support: int | None = None


_QUOTED = "quoted whole from the article"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a summary.

    `supports` are the indexes of the article's sentences that carry it. It is `quoted` where a
    sentence of the article stands in place of a written one. `notes` say in a few words each what
    the checks found. `article_checks` are the results of the checks against the article. A
    translated statement has its `original`, and `translation_checks` are the results of the checks
    against that. It is `withheld` where it may be read, marked, but is not to be spoken. `edits`
    are what the editor's pass changed in a sentence of the article, in the order in which it did.
    """

    text: str
    supports: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    original: str | None = None
    translation_checks: tuple[CheckResult, ...] = ()
    withheld: bool = False
    article_checks: tuple[CheckResult, ...] = ()
    quoted: bool = False
    edits: tuple[Edit, ...] = ()

    @property
    def unedited(self) -> str:
        """The text before the editor's pass: each edit undone, the last first."""
        text = self.text
        for edit in reversed(self.edits):
            end = edit.start + len(edit.inserted)
            text = text[: edit.start] + edit.removed + text[end:]
        return text

    @property
    def is_faulty(self) -> bool:
        """Whether it failed a check, against the article or against its original."""
        return not all(one.passed for one in (*self.article_checks, *self.translation_checks))

    @property
    def marks(self) -> tuple[str, ...]:
        """The remarks that a reader sees beside it: that it is quoted, then its notes."""
        return (_QUOTED, *self.notes) if self.quoted else self.notes

    def noted(self, *notes: str) -> Statement:
        """The statement with these notes after its own."""
        return replace(self, notes=(*self.notes, *notes))


@dataclass(frozen=True, slots=True)
class MadeBy:
    """The engine, model and settings of a summary: enough to make it again."""

    engine: str
    model: str | None = None
    revision: str | None = None
    licence: str | None = None
    prompt_digest: str | None = None
    settings: Mapping[str, Setting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Translation:
    """The translation of a summary: from which language (BCP 47), by which engine, and the title.

    A draft is by an engine that is not to be trusted, whatever the checks say.
    """

    source: str
    made_by: MadeBy
    title: Statement
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary in one language.

    `read_share` is the share of the article's sentences, 0 to 1, that the engine read. `made_by`
    is what summarised; `translation` is there where another language came of it afterwards.
    `entailed_by` is the model that the statements were held against the article with, where it
    was not by words alone.
    """

    title: str
    language: str
    statements: tuple[Statement, ...]
    made_by: MadeBy
    read_share: float = 1.0
    warnings: tuple[str, ...] = ()
    translation: Translation | None = None
    entailed_by: MadeBy | None = None

    @property
    def is_draft(self) -> bool:
        """Whether it was translated by an engine that is not to be trusted."""
        return self.translation is not None and self.translation.is_draft

    @property
    def words(self) -> int:
        """The number of words in the statements, as white space separates them."""
        return sum(len(statement.text.split()) for statement in self.statements)


@dataclass(frozen=True, slots=True)
class Speech:
    """Sound: mono float32 samples in [-1, 1] and their rate in hertz."""

    samples: NDArray[np.float32]
    rate: int

    @property
    def seconds(self) -> float:
        """The duration in seconds."""
        return len(self.samples) / self.rate


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, worded for the ear.

    `phonemes`, as eSpeak NG writes IPA, or a `respelling` in ordinary letters are there where the
    lexicon knows how it sounds.
    """

    text: str
    phonemes: str | None = None
    respelling: str | None = None


@dataclass(frozen=True, slots=True)
class OwnPronunciation:
    """How the user wants a word said in a language (BCP 47).

    `said` are phonemes between slashes, as eSpeak NG writes IPA, or a respelling.
    """

    language: str
    written: str
    said: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A listener's text of a part, and how many of how many words are not as spoken."""

    text: str
    errors: int
    words: int

    @property
    def error_rate(self) -> float:
        """The word error rate: 0 where every word was heard; above 1 where more were than said."""
        return self.errors / max(1, self.words)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a narration: the text as read, the words as spoken, start and end in seconds.

    `language` (BCP 47) is there where it is not the narration's, `heard` where there was a
    listener. `statement` is the index of the summary's statement that is read here; None for a
    title, a notice or an ending.
    """

    text: str
    spoken: str
    start: float
    end: float
    language: str | None = None
    heard: Heard | None = None
    statement: int | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words and times that a sound should have, and that it is checked against.

    `voices` are engines and voices ("piper:en_US-joe-medium"), one a language; `pace` is what
    multiplied the voice's own speed, `pause` the usual pauses; the parts' times, and `seconds` in
    all, are as the sound was made.
    """

    language: str
    voices: tuple[str, ...]
    parts: tuple[Part, ...]
    seconds: float
    pace: float = 1.0
    pause: float = 1.0

    @property
    def voice(self) -> str:
        """The voices in one text: "piper:en_US-joe-medium and espeak:ar"."""
        return " and ".join(self.voices)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are heard (BCP 47), in the order in which they are."""
        heard = dict.fromkeys(part.language or self.language for part in self.parts)
        return tuple(heard) or (self.language,)


@dataclass(frozen=True, slots=True)
class Narration:
    """A whole briefing as sound, and when each of its parts is heard.

    One in several languages has the language "mul", and its parts have their own.
    """

    language: str
    voices: tuple[str, ...]
    licence: str
    speech: StoredSpeech
    parts: tuple[Part, ...]
    warnings: tuple[str, ...] = ()
    pace: float = 1.0
    pause: float = 1.0

    @property
    def seconds(self) -> float:
        """The duration in seconds."""
        return self.speech.seconds

    @property
    def voice(self) -> str:
        """The voices in one text: "piper:en_US-joe-medium and espeak:ar"."""
        return self.transcript.voice

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are heard (BCP 47), in the order in which they are."""
        return self.transcript.languages

    @property
    def transcript(self) -> Transcript:
        """The words and times that its sound is compared with."""
        return Transcript(
            self.language, self.voices, self.parts, self.seconds, self.pace, self.pause
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrationDetails(Transcript):
    """All of a narration but its sound.

    `rate` is in hertz; `audio_checks` are the results of the checks of the sound.
    """

    licence: str
    rate: int
    audio_checks: tuple[CheckResult, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedNarration(NarrationDetails):
    """A narration whose samples gave way to its MP3, which has no tags yet."""

    mp3: StoredBytes

    @property
    def details(self) -> NarrationDetails:
        """All of it but the MP3."""
        return NarrationDetails(**{one.name: getattr(self, one.name) for one in _DETAILS})

    @staticmethod
    def of(details: NarrationDetails, mp3: StoredBytes) -> EncodedNarration:
        """The narration of these details and this MP3."""
        return EncodedNarration(
            mp3=mp3, **{one.name: getattr(details, one.name) for one in _DETAILS}
        )


_DETAILS = fields(NarrationDetails)


@dataclass(frozen=True, slots=True)
class Made:
    """A briefing that is on disk. `fresh` is false where one of an earlier run is reused.

    `failures` says why a language that was asked for is not in it; the others are whole.
    """

    source: Source
    folder: Path
    fresh: bool
    warnings: tuple[str, ...] = ()
    failures: tuple[BriefingError, ...] = ()

    @property
    def became(self) -> str:
        """The outcome's name in run records and logs."""
        return "made in part" if self.failures else "made" if self.fresh else "reused"


@dataclass(frozen=True, slots=True)
class Failed:
    """A source of which no briefing was made, and why."""

    source: Source
    error: BriefingError

    @property
    def became(self) -> str:
        """The outcome's name in run records and logs."""
        return "failed"


Outcome = Made | Failed
