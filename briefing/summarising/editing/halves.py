"""Second halves of compound sentences and predicates, which can go."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.language.english_parse import ParsedSentence
from briefing.summarising.editing.clauses import closes, made, stretch
from briefing.summarising.editing.cut import Cut
from briefing.summarising.editing.wording import Wording

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
# "And left" is too little to be worth a cut.
_FEWEST = 3


def halves(sentence: ParsedSentence, by: Wording) -> Iterator[Cut]:
    """The halves that can go, each after an "and" and up to the sentence's end.

    Args:
        sentence: Parsed.
        by: The words of its language; what `clause_keeps` finds stays.
    """
    if len(sentence.roots) != 1:
        return
    for at, word in enumerate(sentence.words):
        if word.relation != "conj" or not word.tag.startswith(("VB", "MD")):
            continue
        cut = _second(sentence, at)
        if cut and not by.clause_keeps.search(sentence.text[cut.start : cut.end]):
            yield cut


def _second(sentence: ParsedSentence, at: int) -> Cut | None:
    """The half after the "and", up to the end: what is left is as true."""
    head, bounds = sentence.words[at].head, stretch(sentence, at)
    # "Only shows two and counts one" is more than "only shows two".
    is_bounded = any(word.text == "only" for word in sentence.words[:at])
    if bounds is None or not _is_told(sentence, head) or is_bounded:
        return None
    first, last = bounds
    joint = first - 1
    if sentence.words[joint].text != "and" or sentence.words[joint].head != head:
        return None
    has_own_subject = bool(sentence.dependants(at, *_SUBJECTS))
    # "Inspired and delighted the crowd" has one object.
    is_whole = has_own_subject or any(head < child < joint for child in sentence.children[head])
    if not closes(sentence, last + 1) or last - first < _FEWEST - 1 or not is_whole:
        return None
    if any(sentence.words[child].tag == "VBG" for child in sentence.dependants(at, "aux")):
        return None
    name = "second half" if has_own_subject else "second predicate"
    return made(sentence, name, joint, last, sentence.words[last].end)


def _is_told(sentence: ParsedSentence, at: int) -> bool:
    """Whether a verb is the main one, or what somebody says, and not a condition or a cause."""
    while sentence.words[at].head != at:
        if sentence.words[at].relation not in {"conj", "ccomp"}:
            return False
        at = sentence.words[at].head
    return True
