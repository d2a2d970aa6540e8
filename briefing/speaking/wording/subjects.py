"""What a text tells of, as far as its wording depends on that: a sport, lines for help, or nothing.

"They were 14-3" has no cue of its own: runs for wickets in a report of a cricket match, a score, a
vote or a range elsewhere. So the words of the whole text decide, by a table of cues of its language
(`data/LANGUAGE/subjects.toml`), and each sentence is worded with what they say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

import msgspec

from briefing.speaking.wording.tables import Tables


class Subject(StrEnum):
    """What a text tells of; each has a table of its name."""

    CRICKET = "cricket"
    FOOTBALL = "football"
    RUGBY = "rugby"
    GAELIC = "gaelic"
    TENNIS = "tennis"
    GOLF = "golf"
    ATHLETICS = "athletics"  # swimming and rowing too: whatever is measured in metres
    AMERICAN = "american"  # baseball, basketball, American football, ice hockey
    BOXING = "boxing"
    HOCKEY = "hockey"  # in Britain, on ice or grass
    RACING = "racing"  # of horses
    CYCLING = "cycling"
    MOTOR = "motor"
    FRAMES = "frames"  # snooker, and the legs of darts
    HELPLINES = "helplines"  # no sport: of the numbers that are called in need


class _Table(msgspec.Struct):
    sure: str
    hints: str
    phrases: tuple[str, ...]
    hint_phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cues:
    """The points that a cue is worth to each subject, and the words that phrases begin with."""

    points: Mapping[str, Mapping[Subject, int]]
    openers: frozenset[str]


_TABLES: Mapping[str, str] = {"en": "en/subjects"}
_SURE, _HINT = 3, 1
_WORD = re.compile(r"\w+(?:[-–'’,.]\w+)*")
# "#-# #-#": what the table has for figures, whichever they are
_SHAPES = str.maketrans("123456789–’0", "#########-'#")
_DIGIT = re.compile("[0-9]")
_LONGEST = 3  # words of a phrase


class _Enough(NamedTuple):
    """What decides: so many points of so many cues, and so many times those of the next subject.

    Of the words that stand between two cues there are no more than `apart` in the mean.
    """

    points: int
    cues: int
    lead: float
    apart: int


# A text of few sentences has few cues: there all of them are to be of the one subject.
_ENOUGH = (_Enough(9, 4, 1.6, 40), _Enough(7, 3, 3.0, 20))
_REACH = 12


def subject_of(text: Iterable[str], language: str) -> Subject | None:
    """What a text tells of; None of most texts, and where it is not sure.

    Args:
        text: All of it: title, sentences or paragraphs.
        language: Of the text (BCP 47). A text in a language without cues has no subject.
    """
    cues = _cues(language)
    near = _Near()
    for one in text if cues.points else ():
        near.enter(_Line(one, cues))
    return near.subject(cues)


def subjects_of(
    lines: Sequence[str], language: str, whole: Subject | None = None
) -> tuple[Subject | None, ...]:
    """What each line of a text tells of, by the dozen lines on each side of it.

    A text may be made of several articles. Where a line's neighbours do not decide, all of it does.

    Args:
        lines: Of the text, a sentence or a title each.
        language: Of the text (BCP 47).
        whole: What all of it is known to tell of, as by the article that it sums up.
    """
    cues = _cues(language)
    told = [_Line(one, cues) for one in lines] if cues.points and whole is None else []
    counted = [one for one in told if one.words]
    if not any(one.found for one in counted):
        return (whole,) * len(lines)
    near, text = _Near(), _Near()
    subjects: list[Subject | None] = []
    for at in range(-_REACH, len(counted)):
        if at + _REACH < len(counted):
            near.enter(counted[at + _REACH])
            text.enter(counted[at + _REACH])
        if at > _REACH:
            near.leave(counted[at - _REACH - 1])
        if at >= 0:
            subjects.append(near.subject(cues))
    if None in subjects:
        whole = text.subject(cues)
    of_line = iter(subjects)
    return tuple((next(of_line) if one.words else None) or whole for one in told)


class _Line:
    """The cues of a line, and the number of its words."""

    def __init__(self, text: str, cues: _Cues) -> None:
        words = [word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text)]
        self.words = len(words)
        self.found: list[str] = []
        for at, word in enumerate(words):
            forms = _forms(word)
            self.found += [one for one in forms if one in cues.points][:1]
            if cues.openers.isdisjoint(forms):
                continue
            for length in range(2, min(_LONGEST, len(words) - at) + 1):
                phrase = _forms(" ".join(words[at : at + length]))
                self.found += [one for one in phrase if one in cues.points][:1]


def _forms(written: str) -> tuple[str, ...]:
    """What may stand in the table for words: they, in small letters, their shape, "-trained"."""
    forms = [written]
    if (lowered := written.lower()) != written:
        forms.append(lowered)
    if _DIGIT.search(written):
        forms.append(written.translate(_SHAPES))
    if "-" in written:
        forms.append(f"-{lowered.rpartition('-')[2]}")
    return tuple(forms)


class _Near:
    """The cues of some lines together."""

    def __init__(self) -> None:
        self._found = Counter[str]()
        self._words = 0

    def enter(self, line: _Line) -> None:
        self._found.update(line.found)
        self._words += line.words

    def leave(self, line: _Line) -> None:
        self._found.subtract(line.found)
        self._words -= line.words
        for cue in line.found:
            if not self._found[cue]:
                del self._found[cue]

    def subject(self, cues: _Cues) -> Subject | None:
        points, kinds, times = Counter[Subject](), Counter[Subject](), Counter[Subject]()
        for cue, count in self._found.items():
            for subject, worth in cues.points[cue].items():
                points[subject] += worth
                kinds[subject] += 1
                times[subject] += count
        if not points:
            return None
        (best, most), *others = points.most_common(2)
        following = others[0][1] if others else 0
        is_told = any(
            most >= max(enough.points, enough.lead * following)
            and kinds[best] >= enough.cues
            and times[best] * enough.apart >= self._words
            for enough in _ENOUGH
        )
        return best if is_told else None


def _cues(language: str) -> _Cues:
    name = _TABLES.get(language.replace("_", "-").partition("-")[0].lower())
    return _read(name) if name else _Cues({}, frozenset())


@cache
def _read(name: str) -> _Cues:
    tables = Tables(name)
    points: dict[str, dict[Subject, int]] = {}
    for subject in Subject:
        table = tables.table(subject, _Table)
        for worth, words, phrases in (
            (_HINT, table.hints, table.hint_phrases),
            (_SURE, table.sure, table.phrases),
        ):
            for cue in (*words.split(), *phrases):
                points.setdefault(cue, {})[subject] = worth
    return _Cues(points, frozenset(cue.partition(" ")[0] for cue in points if " " in cue))
