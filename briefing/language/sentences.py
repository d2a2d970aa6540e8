"""Sentence splitting: sentencex (Wikimedia) finds the ends, and small repairs correct them.

No character but white space is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from briefing.core.documents import primary_language
from briefing.language import tables

_WITH_ABBREVIATIONS = ("en", "ar")
# sentencex looks for the end of every quote that opens: on text that only opens them its time
# grows with the square, so no more than this is given to it at once.
_WINDOW = 10_000
# Beside a space of several bytes it cuts inside a character, and panics.
_WIDE_SPACE = re.compile(r"[^\S\n]")
_WINDOW_END = re.compile(r"[.!?؟…]['\"”’»)\]]*\s")

# No sentence ends after a time of day where a zone, a day or a month follows.
_CLOCK = re.compile(r"(?:^|\s)[\d:.]*\s?[ap]\.m\.$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:[A-Z]{2,4}T|ET|CT|MT|PT|GMT|UTC|BST|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:Eastern|Central|Pacific|Mountain))\b"
)
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"“‘«])([^\s(\[\"“‘«]+)\.$")
# "(CNN)Sen. Ada Poe", "then-Lt. Gov. Poe": what is joined to a title, which a name follows.
_JOINED_TITLE = re.compile(r"(?:\)|\b[a-z]+[-–])(?P<title>[A-Z][a-z]+)\.$")
# "Jnr. sang"
_CONSONANTS = re.compile("[b-df-hj-np-tv-xz]{2,4}")
_NAME_FOLLOWS = re.compile(r"[\"“]?[A-Z]")
# "د.", "أ." and "ق.م."; but "1440 هـ." and "2020 م." may well end a sentence.
_ARABIC_INITIALS = re.compile(r"(?:^|(?<!\d)[\s(«\"]|(?<=\d)\s(?![هم]))(?:[\u0621-\u064a]\.){1,4}$")
# A unit that is written with a stop, where its place follows: "5 كم. عن المدينة".
_ARABIC_UNIT = re.compile(r"\d\s?(?:كم|كلم|سم|ملم|مم|كغ|كجم|كلغ)\.$")
_AFTER_UNIT = re.compile(r"(?:عن|من|في|إلى|على|شمال|جنوب|شرق|غرب)\s")
_CARRIES_ON = re.compile(r"^(?:[،؛,;]|&\s)")
# «هل وافقت؟» سأل الصحفي. But «هل وافقت؟» قال الوزير: «نعم».
_ARABIC_QUOTED = re.compile(r"[.!؟?…][»”\"]$")
_ATTRIBUTED = re.compile(
    r"(?:هكذا|[يت]?قول|قالت?|سألت?|تساءلت?|ردت?|أجابت?|هتفت?|صرخت?|صاحت?)\s(?![^.!?؟…]*:)"
)
# "Cia. Norte" is a company, as written in Portuguese and Spanish.
_COMPANY = re.compile(r"\bCia\.$")
_OPENS = re.compile(r"(?:The|A|In|He|She|It|But|This|They)\b")
# "Smith et al. [2019] found": the year is no end.
_CITED = re.compile(r"(?<!\w)(?:al|وآخ|وآخرون)\.? ?[\[(][^\[\]()]{1,20}[\])]$")
_NUMBER_FOLLOWS = re.compile(r"[(\[]?\d")
_NUMBERED = re.compile(r"^[(\[]?(?:\d{1,2}|[A-Za-z])[.)]$")
_OPENS_LOWER = re.compile(r"^[\"“‘'(\[]?[a-z]")
# "E!'s Keeping Up", "the E! network": a mark inside. But "Sold out! iPhone sales rose."
_EXCLAIMED = re.compile(r"\w[!?]$")
_GOES_ON_SMALL = re.compile(r"['’]s\b|[a-z]+(?![A-Za-z])")
_EXCLAIMED_OWNER = re.compile(r"\w!['’]$")
_OWNS = re.compile(r"s\s")
_ORPHAN = re.compile(r"^[)\]}”’»›\"'.!?؟…]+(?=\s|$)")
# Emoji and daggers behind the stop belong to the sentence before them.
_PICTURES = re.compile(r"^\s*([†‡☀-➿⬀-⯿\ufe0f\u200d\U0001f000-\U0001faff]+)(?=\s|$)")
_CITATION = re.compile(r"^(?:\[\d{1,3}\])+")
_AFTER_BRACKET = re.compile(r"(?<=[.!?؟…][)\]])\s+(?=[\"“‘«(]?[A-Z\u0621-\u064a])")
_AFTER_ELLIPSIS = re.compile(r"(?<=\w…)\s+(?=[\"“‘]?[A-Z][a-z])")
# "I'm A Celebrity... Get Me Out": dots within a title, all of whose words are large.
_TITLE_BEFORE = re.compile(r"\b[A-Z][\w’']* [A-Z][\w’']*(?:\.\.\.|…)$")
_TITLE_AFTER = re.compile(r"[A-Z][\w’']* [A-Z][\w’']*\b")
# "An M.S.C", without a space: letters of one word.
_INITIAL = re.compile(r"(?<!\w)(?:\w+-)?(?:[A-Z]\.)+$")
_LETTER = re.compile(r"[A-Z](?![a-z])")
# "Costs of National U. Anyone can": a letter that ends a sentence, and no initial.
_AFTER_LETTER = re.compile(
    r"\b[A-Za-z]\w+ [A-Z]\.\s+(?=(?P<opens>[A-Z][a-z]+(?:-[a-z]{2,})?)(?![\w.]))"
)
_QUOTE_LEFT = re.compile(r"\s['’\"]$")
# Each paragraph of a long quotation opens anew: "“It is good. “We have time.”"
_REOPENED = re.compile(r"(?<=[.!?…])\s+(?=“[A-Z])")

Pieces = list[str]


def split(text: str, language: str) -> tuple[str, ...]:
    """Split a text into sentences.

    Args:
        text: One or more paragraphs; a blank line always ends a sentence.
        language: BCP 47; a language that sentencex does not know is split by the rules of a related
            one or of English.

    Returns:
        The sentences in order, without white space around them. Together they hold every character
        of `text` but white space.
    """
    from sentencex import segment  # type: ignore[import-untyped]  # a compiled module without stubs

    code = primary_language(language)
    sentences: list[str] = []
    for window in _windows(text):
        pieces: Pieces = list(segment(code, _WIDE_SPACE.sub(" ", window)))
        if len(pieces) > 1:
            for join in JOINS:
                pieces = join(pieces)
        for cut in CUTS:
            pieces = cut(pieces)
        sentences += [sentence for piece in pieces if (sentence := piece.strip())]
    return tuple(sentences)


def _windows(text: str) -> Iterator[str]:
    """Cut at paragraphs, and a longer paragraph at sentence ends or, failing those, at spaces."""
    for paragraph in re.split(r"\n\s*\n", text):
        start = 0
        while len(paragraph) - start > _WINDOW:
            part = paragraph[start : start + _WINDOW]
            ends = [match.end() for match in _WINDOW_END.finditer(part)]
            cut = ends[-1] if ends else part.rfind(" ") + 1 or _WINDOW
            yield part[:cut]
            start += cut
        yield paragraph[start:]


def join_orphans(pieces: Pieces) -> Pieces:
    """Give closing quotes, brackets, stops and note numbers back to the sentence they close."""
    joined: Pieces = []
    for piece in pieces:
        found = _ORPHAN.match(piece) or _CITATION.match(piece)
        if found and joined:
            joined[-1] = joined[-1].rstrip() + found.group()
            joined.append(piece[found.end() :])
        else:
            joined.append(piece)
    return [piece for piece in joined if piece.strip()]


def join_pictures(pieces: Pieces) -> Pieces:
    """Give emoji and daggers behind a sentence's end back to that sentence."""
    joined: Pieces = []
    for piece in pieces:
        found = _PICTURES.match(piece)
        if found and joined:
            joined[-1] = f"{joined[-1].rstrip()} {found[1]}"
            joined.append(piece[found.end() :])
        else:
            joined.append(piece)
    return [piece for piece in joined if piece.strip()]


def join_opening_quotes(pieces: Pieces) -> Pieces:
    """Give an apostrophe or quote left at a sentence's end to the sentence that it opens."""
    joined: Pieces = []
    for piece in pieces:
        if joined and not piece[0].isspace() and (found := _QUOTE_LEFT.search(joined[-1])):
            joined[-1] = joined[-1][: found.start()]
            joined.append(found.group().strip() + piece)
        else:
            joined.append(piece)
    return joined


def join_unfinished(pieces: Pieces) -> Pieces:
    """Join what was cut after an abbreviation, initials, an item's number or a name with a mark."""
    joined: Pieces = []
    for piece in pieces:
        is_within = joined and _INITIAL.search(joined[-1]) and _LETTER.match(piece)
        if joined and (is_within or _is_unfinished(joined[-1].rstrip(), piece.lstrip())):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def cut_after_brackets(pieces: Pieces) -> Pieces:
    """Cut after a whole sentence in brackets: "(He left.) She came."."""
    return [part for piece in pieces for part in _AFTER_BRACKET.split(piece)]


def cut_after_ellipsis(pieces: Pieces) -> Pieces:
    """Cut after an ellipsis sign as after three dots: "He paused… Then he left."."""
    return [part for piece in pieces for part in _AFTER_ELLIPSIS.split(piece)]


def is_no_name(word: str) -> bool:
    """Whether a word with a capital can be no family name: "Anyone", "Low-paid"."""
    first, _, rest = word.partition("-")
    known = _abbreviations()
    return word in known.openers or (rest[:1].islower() and first in known.compounds)


def cut_after_letters(pieces: Pieces) -> Pieces:
    """Cut after a letter before a word that is no name: "Vitamin C. Nobody knew."."""
    cut: Pieces = []
    for piece in pieces:
        start = 0
        for found in _AFTER_LETTER.finditer(piece):
            if is_no_name(found["opens"]):
                cut.append(piece[start : found.end()])
                start = found.end()
        cut.append(piece[start:])
    return cut


def cut_before_reopened(pieces: Pieces) -> Pieces:
    """Cut where a quotation that is open is opened again, as by each of its paragraphs."""
    cut: Pieces = []
    for piece in pieces:
        start = 0
        for found in _REOPENED.finditer(piece):
            said = piece[start : found.start()]
            if said.count("“") > said.count("”"):
                cut.append(said)
                start = found.end()
        cut.append(piece[start:])
    return cut


JOINS: tuple[Callable[[Pieces], Pieces], ...] = (
    join_orphans,
    join_pictures,
    join_opening_quotes,
    join_unfinished,
)
CUTS: tuple[Callable[[Pieces], Pieces], ...] = (
    cut_after_brackets,
    cut_after_ellipsis,
    cut_after_letters,
    cut_before_reopened,
)


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    """The contents of an `abbreviations.toml`."""

    titles: frozenset[str]
    joined_titles: frozenset[str]
    before_numbers: frozenset[str]
    openers: frozenset[str]
    compounds: frozenset[str]
    exclaimed: re.Pattern[str]


@cache
def _abbreviations() -> _Abbreviations:
    """Those of all languages that have any: no text is written in one alone."""
    found = [tables.typed(f"{code}/abbreviations", _Abbreviations) for code in _WITH_ABBREVIATIONS]
    return _Abbreviations(
        frozenset().union(*(one.titles for one in found)),
        frozenset().union(*(one.joined_titles for one in found)),
        frozenset().union(*(one.before_numbers for one in found)),
        frozenset().union(*(one.openers for one in found)),
        frozenset().union(*(one.compounds for one in found)),
        re.compile("|".join(one.exclaimed.pattern for one in found)),
    )


def _carries_on(before: str, after: str) -> bool:
    """Whether the words on both sides of a cut belong together, whatever stands between them."""
    return bool(
        _NUMBERED.match(before)
        or _ARABIC_INITIALS.search(before)
        or _CARRIES_ON.match(after)
        or (_ARABIC_UNIT.search(before) and _AFTER_UNIT.match(after))
        or (_EXCLAIMED.search(before) and _GOES_ON_SMALL.match(after))
        or (_EXCLAIMED_OWNER.search(before) and _OWNS.match(after))
        or (_TITLE_BEFORE.search(before) and _TITLE_AFTER.match(after))
        or (_COMPANY.search(before) and not _OPENS.match(after))
        or (_CITED.search(before) and not after[:1].isupper())
        or (_ARABIC_QUOTED.search(before) and _ATTRIBUTED.match(after))
    )


def _is_unfinished(before: str, after: str) -> bool:
    """Whether a sentence ends neither at the end of one piece nor before the next."""
    if _carries_on(before, after):
        return True
    abbreviations = _abbreviations()
    if abbreviations.exclaimed.search(before):
        return _OPENS_LOWER.match(after) is not None
    if _CLOCK.search(before):
        return _AFTER_CLOCK.match(after) is not None
    found = _LAST_WORD.search(before)
    word = found.group(1).casefold() if found else ""
    joined = _JOINED_TITLE.search(before)
    if joined and joined["title"].casefold() in abbreviations.joined_titles:
        return _NAME_FOLLOWS.match(after) is not None
    return (
        word in abbreviations.titles
        or (word in abbreviations.before_numbers and _NUMBER_FOLLOWS.match(after) is not None)
        or (
            ("." in word or _CONSONANTS.fullmatch(word) is not None)
            and _OPENS_LOWER.match(after) is not None
        )
    )
