"""Captions of films and talks (WebVTT, SRT), joined into sentences and paragraphs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.core.errors import NoArticleError
from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import clean_characters, clean_title
from briefing.reading.decoding import decode
from briefing.reading.documents.document import Document, DocumentFile
from briefing.reading.documents.signatures import TIME
from briefing.reading.pasted import ExtractedPage

_TIMING = re.compile(rf"^[ \t]*({TIME})[ \t]*-+>[ \t]*({TIME})[^\n]*$", re.MULTILINE)
_HEAD = re.compile(r"WEBVTT(?:[ \t]+(?:-[ \t]*)?([^\n]*))?(?:\n|\Z)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]*>|\{\\[^{}]{0,60}\}")
# "[Music]", "(applause)" and notes of music are sounds, and no words of anybody's.
_SOUND = re.compile(r"[\[(][^\])\n]{1,60}[\])]|[♪♫#]+[^♪♫\n]*[♪♫#]+|[♪♫]+|^\s*\*[^*\n]+\*\s*$")
_NAMED = re.compile(r"^(?:>>+\s*)?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}):\s+(?=\S)")
_TURN = re.compile(r"^(?:>>+|[-–—])\s*(?=\S)")
# A longer silence after a sentence begins a paragraph; so does any after so many words.
_PAUSE = 2.0
_LONGEST_PARAGRAPH = 120
# Words of a paragraph where nobody set full stops: as many as a long sentence has.
_WORDS_WITHOUT_STOPS = 25
# The share of captions' words in paragraphs with a full stop, below which there are none.
_FEW_STOPS = 60


@dataclass(frozen=True, slots=True)
class Cue:
    """One turn in a caption: its lines, the speaker where named, start and end in seconds."""

    lines: tuple[str, ...]
    speaker: str | None
    start: float
    end: float
    is_turn: bool = False

    @property
    def text(self) -> str:
        """Its words on one line."""
        return " ".join(self.lines)


def read_captions(file: DocumentFile) -> Document:
    """Read captions; speakers stand before what they say, where there are several.

    Raises:
        SourceError: They are no text.
        NoArticleError: Nobody says anything.
    """
    decoded = decode(file.data, file.name)
    text = clean_characters(decoded.text)
    head = _HEAD.match(text)
    cues = list(_without_repeats(_cues(text)))
    if not cues:
        raise NoArticleError(f"nobody says anything in the captions {file.name}: give others")
    words = sum(len(cue.text.split()) for cue in cues)
    has_stops = words < _FEW_STOPS * (
        1 + sum(ends_a_sentence(one) for c in cues for one in c.lines)
    )
    warnings = decoded.warnings
    if not has_stops:
        warnings += ("the captions have no full stops: sentences were cut at pauses",)
    paragraphs = tuple(_paragraphs(cues, has_stops=has_stops))
    title = clean_title(head[1] or "") if head else ""
    return Document(ExtractedPage(title, paragraphs), warnings)


def _cues(text: str) -> Iterator[Cue]:
    timings = list(_TIMING.finditer(text))
    for index, timing in enumerate(timings):
        following = timings[index + 1].start() if index + 1 < len(timings) else len(text)
        lines = text[timing.end() : following].strip("\n").split("\n\n")[0].split("\n")
        if index + 1 < len(timings) and _is_number_alone(lines, text[timing.end() : following]):
            lines = lines[:-1]
        start, end = _seconds(timing[1]), _seconds(timing[2])
        yield from _turns(lines, start, end)


def _is_number_alone(lines: Sequence[str], block: str) -> bool:
    """Whether the last line is the next caption's number, with no empty line above it."""
    return "\n\n" not in block.strip("\n") and len(lines) > 1 and lines[-1].strip().isdecimal()


def _turns(lines: Sequence[str], start: float, end: float) -> Iterator[Cue]:
    """The turns of one caption: two people may speak in it."""
    turn = Cue((), None, start, end)
    for line in lines:
        voice = _VOICE.search(line)
        plain = html.unescape(_TAG.sub("", line)).strip()
        plain = " ".join(_SOUND.sub(" ", plain).split())
        named = _NAMED.match(plain)
        is_turn = bool(voice or named or _TURN.match(plain))
        plain = _TURN.sub("", plain[named.end() :] if named else plain)
        if not plain:
            continue
        speaker = voice[1].strip() if voice else named[1] if named else None
        if is_turn and turn.lines:
            yield turn
            turn = Cue((), None, start, end)
        if is_turn:
            turn = replace(turn, speaker=speaker, is_turn=True)
        turn = replace(turn, lines=(*turn.lines, plain))
    if turn.lines:
        yield turn


def _without_repeats(cues: Iterator[Cue]) -> Iterator[Cue]:
    """The captions without the lines that roll up: each that the one before showed already."""
    shown: tuple[str, ...] = ()
    for cue in cues:
        lines = cue.lines
        for count in range(min(len(shown), len(lines)), 0, -1):
            if shown[-count:] == lines[:count]:
                lines = lines[count:]
                break
        shown = cue.lines
        if lines:
            yield replace(cue, lines=lines)


def _paragraphs(cues: Sequence[Cue], *, has_stops: bool) -> Iterator[str]:
    several = len({cue.speaker for cue in cues if cue.speaker}) > 1
    texts: list[str] = []
    speaker: str | None = None
    end = 0.0
    for cue in cues:
        if texts and _begins(cue, texts, cue.start - end, has_stops=has_stops):
            yield " ".join(texts)
            texts = []
        if cue.is_turn and cue.speaker != speaker:
            speaker = cue.speaker
            if several and speaker and not texts:
                texts = [f"{speaker}:"]
        texts.append(cue.text)
        end = cue.end
    if texts:
        yield " ".join(texts)


def _begins(cue: Cue, texts: Sequence[str], pause: float, *, has_stops: bool) -> bool:
    """Whether a caption begins a paragraph, after the texts of the present one."""
    if cue.is_turn:
        return True
    words = sum(len(text.split()) for text in texts)
    if not has_stops:
        return pause >= _PAUSE or words >= _WORDS_WITHOUT_STOPS
    return ends_a_sentence(texts[-1]) and (pause >= _PAUSE or words >= _LONGEST_PARAGRAPH)


def _seconds(text: str) -> float:
    seconds = 0.0
    for part in text.replace(",", ".").split(":"):
        seconds = 60 * seconds + float(part)
    return seconds
