"""Sentences of an article that are no news: captions, labels, words about the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefing.language.english_parse import ParsedSentence
from briefing.summarising.editing.wording import Wording

_PRESENT = frozenset({"VBZ", "VBP"})
# Longer ones tell more than a picture shows, and quotations are heard.
_MOST_IN_CAPTION = 24
_QUOTE = re.compile("[\"“”‘]|(?<!\\w)'")
_FEWEST_PARAGRAPHS = 3
# The cosine above which the second sentence tells what the first one does.
_ANEW = 0.5
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMES = frozenset({"NNP", "NNPS"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_FINITE = _PRESENT | {"VBD", "MD"}


def is_no_news(sentence: str, by: Wording) -> bool:
    """Whether a sentence's form alone says that it is no news."""
    return by.no_news.search(sentence) is not None


def beside_pictures(paragraphs: Sequence[Sequence[str]], by: Wording) -> frozenset[int]:
    """The indexes of the sentences of paragraphs that belong to a picture: "Above, the pier"."""
    found: list[int] = []
    start = 0
    for paragraph in paragraphs:
        if any(by.aside_caption.match(sentence) for sentence in paragraph):
            found.extend(range(start, start + len(paragraph)))
        start += len(paragraph)
    return frozenset(found)


def stands_over(
    paragraphs: Sequence[Sequence[str]], likeness: Callable[[int, int], float], by: Wording
) -> frozenset[int]:
    """The first sentence, where it is a line over the text that the second one begins anew.

    "Ben Oak stole a ferry." and then "A farmer who stole a ferry was jailed.": who hears both takes
    them for two people.
    """
    if len(paragraphs) < _FEWEST_PARAGRAPHS or len(paragraphs[0]) != 1:
        return frozenset()
    is_anew = by.indefinite.match(paragraphs[1][0]) is not None
    is_known = not by.indefinite.match(paragraphs[0][0])
    return frozenset({0} if is_anew and is_known and likeness(0, 1) >= _ANEW else ())


def is_caption(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether no verb tells a time, or people do in the present what they do in pictures."""
    if not any(_tells_time(parsed, at) for at in range(len(parsed.words))):
        return True
    if _is_fragment(parsed, by) or _shows(parsed, by):
        return True
    return any(
        parsed.words[root].tag in _PRESENT
        and parsed.words[root].text in by.caption_verbs.split()
        and bool(parsed.dependants(root, "nsubj"))
        for root in parsed.roots
    )


def _tells_time(parsed: ParsedSentence, at: int) -> bool:
    """Whether a word is a finite verb; the parser errs, but sees the subjects of some."""
    tag = parsed.words[at].tag
    has_subject = bool(parsed.dependants(at, "nsubj", "nsubjpass"))
    return tag in _FINITE or (tag in {"VB", "VBN"} and has_subject)


def _is_fragment(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether the main word is a noun or a participle: "The house where he grew up"."""
    if len(parsed.roots) != 1:
        return False
    (root,) = parsed.roots
    if parsed.words[root].tag in _PARTICIPLES:
        is_bare = not parsed.dependants(root, "nsubj", "nsubjpass", "csubj", "aux", "auxpass")
        return is_bare and _tells_only_in(parsed, "relcl", "advcl", "acl", "ccomp")
    if parsed.words[root].tag not in _NOUNS:
        return False
    if parsed.words[root].text in by.caption_verbs.split():
        return _tells_only_in(parsed, "advcl", "relcl")
    # A noun in "s" may be a verb that the parser takes for one: "the ferry charges cars that".
    is_sure = not parsed.words[root].text.endswith("s")
    return bool(parsed.dependants(root, "relcl")) or (is_sure and _tells_only_in(parsed, "relcl"))


def _tells_only_in(parsed: ParsedSentence, *relations: str) -> bool:
    """Whether all verbs that tell a time stand in certain clauses: "team-mates rush to"."""
    aside = {
        one
        for at, word in enumerate(parsed.words)
        if word.relation in relations
        for one in parsed.subtree(at)
    }
    telling = (at for at, word in enumerate(parsed.words) if word.tag in _FINITE)
    return len(parsed.text.split()) <= _MOST_IN_CAPTION and aside.issuperset(telling)


def _shows(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether somebody does in the present what is done once: "Oak celebrates a goal"."""
    lasting = frozenset(by.lasting.split())
    if len(parsed.text.split()) > _MOST_IN_CAPTION or _QUOTE.search(parsed.text):
        return False
    for root in parsed.roots:
        subjects = parsed.dependants(root, "nsubj", "nsubjpass")
        helpers = parsed.dependants(root, "auxpass", "aux")
        is_simple = parsed.words[root].tag in _PRESENT and not helpers
        is_passive = any(parsed.words[at].text in {"is", "are"} for at in helpers)
        is_named = any(parsed.words[at].tag in _NAMES for at in subjects)
        determiners = [at for one in subjects for at in parsed.dependants(one, "det")]
        is_any = any(parsed.words[at].text in {"A", "An"} for at in determiners)
        verbs = (root, *parsed.dependants(root, "conj"))
        lasts = any(parsed.words[at].text in lasting for at in verbs)
        if is_simple and not lasts and (is_named or is_any):
            return True
        if is_named and is_passive and by.past.search(parsed.text):
            return True
    return False


def tells_now(parsed: ParsedSentence, by: Wording) -> bool:
    """Whether somebody named does something in the present, and says nothing."""
    if len(parsed.text.split()) > _MOST_IN_CAPTION or _QUOTE.search(parsed.text):
        return False
    for root in parsed.roots:
        subjects = parsed.dependants(root, "nsubj")
        is_simple = parsed.words[root].tag == "VBZ" and not parsed.dependants(root, "aux")
        is_doing = is_simple and parsed.words[root].text not in by.being.split()
        if is_doing and any(parsed.words[at].tag in _NAMES for at in subjects):
            return True
    return False
