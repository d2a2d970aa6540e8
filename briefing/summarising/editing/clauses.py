"""Clauses of English sentences that can go by their grammar, wherever they stand.

Each stands between commas, or between one and the end, and what is left has its words in the same
relations. Whether one goes is for the choice to say: it does where the room is worth more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from briefing.language.english_parse import ParsedSentence
from briefing.language.words import stem
from briefing.summarising.editing.asides import SAYING
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.quotations import unclosed
from briefing.summarising.editing.wording import Wording

_COMMA = ","
_DASHES = frozenset({"-", "–", "—"})
_ENDS = frozenset({".", "!", "?"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_NAMES = frozenset({"NNP", "NNPS"})
_TELLING = _NAMES | {"CD"}
_SUBJECT_OPENINGS = _NAMES | {"DT", "NN", "NNS", "JJ", "CD"}
_RELATIVES = frozenset({"which", "who", "where", "whose", "whom"})
_DETERMINERS = frozenset({"a", "an", "the", "one"})
_WITH_PARTICIPLE = frozenset(
    "have has had having keep keeps kept leave leaves left see sees saw get gets got".split()  # noqa: SIM905
)
_AND_PARTICIPLE = re.compile(r" and \w+ing\b")
_ADDING = frozenset({"including", "alongside"})
# "Many of whom", "in one of which".
_REACH_OF_RELATIVES = 4
# A noun and a comma stand before a clause, a comma and a word after it.
_BEFORE = 2
_AGE = "age"
_MOST_YEARS = 120


def clauses(sentence: ParsedSentence, by: Wording) -> Iterator[Cut]:
    """The clauses that can go, from left to right.

    Args:
        sentence: Parsed.
        by: The words of its language; what `clause_keeps` finds stays.
    """
    if len(sentence.roots) != 1:
        return
    if (tail := _tail(sentence)) and not by.clause_keeps.search(sentence.text[tail.start :]):
        yield tail
    for at, word in enumerate(sentence.words):
        find = _KINDS.get(word.relation)
        cut = find(sentence, at) if find else None
        if cut and not by.clause_keeps.search(sentence.text[cut.start : cut.end]):
            yield cut


def _tail(sentence: ParsedSentence) -> Cut | None:
    """What follows a single dash, up to the end, where the main verb stands before it."""
    words = sentence.words
    dashes = [
        at
        for at, word in enumerate(words)
        if word.text in _DASHES and f" {word.text} " == sentence.text[word.start - 1 : word.end + 1]
    ]
    if len(dashes) != 1 or not closes(sentence, len(words) - 1):
        return None
    (dash,) = dashes
    # Who somebody is stays.
    explains = words[dash - 1].tag in _NAMES and words[dash + 1].text in _DETERMINERS
    if explains or sentence.roots[0] > dash or dash + 1 >= len(words) - 1:
        return None
    return made(sentence, "tail", dash + 1, len(words) - 2, words[-2].end)


def stretch(sentence: ParsedSentence, at: int) -> tuple[int, int] | None:
    """The first and last word of what hangs on a word; None where it does not hang together."""
    inside = list(sentence.subtree(at))
    while inside and sentence.words[inside[-1]].tag in {_COMMA, "."}:
        inside.pop()
    while inside and sentence.words[inside[0]].tag == _COMMA:
        inside.pop(0)
    if not inside or inside[-1] - inside[0] + 1 != len(inside):
        return None
    return inside[0], inside[-1]


def closes(sentence: ParsedSentence, at: int) -> bool:
    """Whether a word is the mark at a sentence's end."""
    return at == len(sentence.words) - 1 and sentence.words[at].text in _ENDS


def made(sentence: ParsedSentence, name: str, first: int, last: int, end: int) -> Cut | None:
    """The cut of some words and the commas or dashes before them, up to a character.

    None within a quotation, or of one half of its marks.
    """
    before = first
    while before and sentence.words[before - 1].text in _DASHES | {_COMMA}:
        before -= 1
    start = sentence.words[before - 1].end if before else 0
    if unclosed(sentence.text[:start]) or unclosed(sentence.text[start:end]):
        return None
    tells = any(word.tag in _TELLING for word in sentence.words[first : last + 1])
    return Cut(name, start, end, tells)


def _relative(sentence: ParsedSentence, at: int) -> Cut | None:
    if (found := stretch(sentence, at)) is None:
        return None
    first, last = found
    opening = sentence.words[first : min(first + _REACH_OF_RELATIVES, last + 1)]
    if not _RELATIVES & {word.text.casefold() for word in opening}:
        return None
    # "Who saw the accident" is why a witness is heard.
    verb = sentence.words[sentence.words[sentence.words[at].head].head]
    if sentence.words[first].text == "who" and stem(verb.text.casefold()) in SAYING:
        return None
    return _between_commas(sentence, "relative clause", first, last)


def _participle(sentence: ParsedSentence, at: int) -> Cut | None:
    found = stretch(sentence, at)
    if found is None or sentence.dependants(at, "mark"):
        return None
    first, last = found
    tags = {sentence.words[at].tag, sentence.words[first].tag}
    if _is_needed(sentence, at):
        return None
    if first == 0:
        return _opening(sentence, "opening participle", last) if tags <= _PARTICIPLES else None
    # "Trips, watching films and doing sums" may be a list.
    inner = sentence.text[sentence.words[first].start : sentence.words[last].end]
    is_list = _AND_PARTICIPLE.search(inner) is not None
    if sentence.words[at].tag not in _PARTICIPLES or not tags <= _PARTICIPLES | {"RB"} or is_list:
        return None
    return _between_commas(sentence, "participle", first, last)


def _is_needed(sentence: ParsedSentence, at: int) -> bool:
    """Whether a participle is what a verb needs: "has the crowd, and the band, singing"."""
    head = sentence.words[at].head
    verbs = {head, sentence.words[head].head}
    return any(sentence.words[verb].text.casefold() in _WITH_PARTICIPLE for verb in verbs)


def _apposition(sentence: ParsedSentence, at: int) -> Cut | None:
    if (found := stretch(sentence, at)) is None:
        return None
    first, last = found
    text = sentence.text[sentence.words[first].start : sentence.words[last].end]
    if text.isascii() and text.isdecimal() and int(text) < _MOST_YEARS:
        return _between_commas(sentence, _AGE, first, last)
    is_name = sentence.words[sentence.words[at].head].tag in _NAMES
    # Who somebody is stays, and what may be more than an apposition: "from 57, a second, to 73".
    if is_name or _COMMA in text or sentence.words[first].text.casefold() not in _DETERMINERS:
        return None
    return _between_commas(sentence, "apposition", first, last)


def _phrase(sentence: ParsedSentence, at: int) -> Cut | None:
    found = stretch(sentence, at)
    if found is None or found[0] != at:
        return None
    first, last = found
    word = sentence.words[at]
    if word.text == "with" or word.text in _ADDING:
        return _between_commas(sentence, "circumstance", first, last)
    is_from = word.text in {"of", "from"} and first >= _BEFORE
    if is_from and {sentence.words[first - 2].tag, sentence.words[word.head].tag} <= _NAMES:
        return _between_commas(sentence, "residence", first, last)
    return None


_KINDS: Mapping[str, Callable[[ParsedSentence, int], Cut | None]] = {
    "relcl": _relative,
    "acl": _participle,
    "advcl": _participle,
    "appos": _apposition,
    "nummod": _apposition,
    "prep": _phrase,
}


def _between_commas(sentence: ParsedSentence, name: str, first: int, last: int) -> Cut | None:
    """The cut of a clause that nothing can come to hang on in its place."""
    words = sentence.words
    if first < _BEFORE or last + 1 >= len(words) or words[first - 1].text != _COMMA:
        return None
    if closes(sentence, last + 1):
        return made(sentence, name, first, last, words[last].end)
    if words[last + 1].text != _COMMA or last + 2 >= len(words):
        return None
    gone = _gone_with(sentence, name, last + 2)
    return None if gone is None else made(sentence, name, first, last, words[last + gone].end)


def _gone_with(sentence: ParsedSentence, name: str, after: int) -> int | None:
    """How many commas go with a clause at its end, by the word after it; None where it stays."""
    word = sentence.words[after]
    if word.tag == "CC":
        # "Moss, 41, and Oak".
        return int(name == _AGE)
    if word.relation == "mark" or word.text in {"which", "who"}:
        return 0
    if word.tag in {"IN", "TO"}:
        # "Oak, 41, of Hallow, left": the second comma has a place of its own.
        return int(name != _AGE)
    head = sentence.words[word.head]
    is_verb = word.tag in FINITE or (word.tag == "RB" and head.tag in FINITE)
    return 1 if is_verb else None


def _opening(sentence: ParsedSentence, name: str, last: int) -> Cut | None:
    """The cut of a sentence's opening, where its subject is a noun that needs none."""
    words = sentence.words
    if last + 2 >= len(words) or words[last + 1].text != _COMMA:
        return None
    after = words[last + 2]
    if not after.text[0].isalpha() or after.tag not in _SUBJECT_OPENINGS:
        return None
    return made(sentence, name, 0, last, after.start)
