"""Who speaks: verbs that go on from earlier speech, quotations whose speaker stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.words import is_common, stem, word_list, words
from briefing.summarising.editing.asides import SAYING
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.quotations import opening_of, outside, unclosed
from briefing.summarising.editing.wording import Wording

_NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*?[a-z](?=['’]s\b|(?![\w’'-]))")
_MARK = re.compile("[\"“”‘«»]|(?<!\\w)'|'(?!\\w)")
_COLON = re.compile(r":\s*(?=[\"“‘«'])")
# "Jenner sons: 'They": more words are a sentence.
_MOST_IN_LABEL = 6
# So many words of a quotation are compared with those of other sentences; fewer may be chance.
_FEWEST_QUOTED, _COMPARED = 4, 8
# More words behind a quotation tell something else than who says it: "it was noted".
_MOST_BEHIND = 8


def said(draft: Draft, told: Sequence[str], by: Wording) -> Draft:
    """A draft that has "said" for "added", where nothing was heard that its speaker adds to.

    Args:
        draft: Of a sentence.
        told: The statements before it.
        by: The words of its language.
    """
    for match in by.goes_on.finditer(draft.text):
        at = match.lastindex or 0
        start, end = match.span(at)
        if not unclosed(draft.text[:start]) and not _was_heard(draft.text, told, by):
            return draft.edited("verb of saying", start, end, by.said[match[at]])
    return draft


def _was_heard(text: str, told: Sequence[str], by: Wording) -> bool:
    """Whether the speaker of a sentence may have spoken before: by name, else just before."""
    names = {name for name in _NAME.findall(outside(text)) if not is_common(name.casefold())}
    if any(name in _NAME.findall(one) for name in names for one in told if _has_speech(one, by)):
        return True
    return bool(told) and not names and _has_speech(told[-1], by)


def _has_speech(text: str, by: Wording) -> bool:
    return bool(_MARK.search(text)) or _says(text, by) or "according to" in text.casefold()


def _says(text: str, by: Wording) -> bool:
    speaking = word_list(by.speaking)
    return any(stem(word) in SAYING or word in speaking for word in words(text))


def lacks_speaker(index: int, article: Sequence[str], *, follows: bool, by: Wording) -> bool:
    """Whether a sentence is somebody's words, and one that is not heard says whose.

    Args:
        index: Its place in the article.
        article: The sentences of the article.
        follows: Whether the one before it in the article is heard before it.
        by: The words of the article's language.
    """
    text = article[index]
    if not follows and by.speaker_unheard.search(text):
        return True
    plain = outside(text)
    if not words(plain):
        return _MARK.search(text) is not None and (
            not follows or _is_said_behind(index, article, by)
        )
    if _says(plain, by) or _COLON.search(text):
        return False
    return _is_said_behind(index, article, by)


def _is_said_behind(index: int, article: Sequence[str], by: Wording) -> bool:
    """Whether a quotation that a sentence opens ends in a later one, which says whose it is."""
    closing = unclosed(article[index])
    for text in article[index + 1 :]:
        if not closing:
            return False
        plain, closing = outside(text, opening_of(closing)), unclosed(text, opening_of(closing))
        if words(plain):
            return _says(plain, by)
    return False


def labelled(article: Sequence[str], by: Wording) -> frozenset[int]:
    """The sentences whose words before a colon and a quotation are not who speaks.

    "Glad: 'We mend it'": so it is where the article has the quotation elsewhere too, as under
    pictures, and where another speaker follows it.

    Args:
        article: Its sentences.
        by: The words of its language.
    """
    quotations = {at: found for at, one in enumerate(article) if (found := _quoted(one, by))}
    # Once for all: an interview has as many labels as sentences.
    plain = [" ".join(words(one)) for one in article] if quotations else []
    return frozenset(
        at
        for at, quotation in quotations.items()
        if _has_speaker_behind(quotation, by) or _is_elsewhere(quotation, at, article, plain)
    )


def _quoted(sentence: str, by: Wording) -> str:
    """The quotation behind a label and a colon; "" of any other sentence, or of a speaker."""
    colon = _COLON.search(sentence)
    if colon is None or len(sentence[: colon.start()].split()) > _MOST_IN_LABEL:
        return ""
    label = sentence[: colon.start()]
    return "" if _says(label, by) or outside(label) != label else sentence[colon.end() :]


def _has_speaker_behind(quotation: str, by: Wording) -> bool:
    behind = outside(quotation)
    return _says(behind, by) and len(behind.split()) <= _MOST_BEHIND


def _is_elsewhere(quotation: str, at: int, article: Sequence[str], plain: Sequence[str]) -> bool:
    """Whether another sentence has what a quotation begins with; `plain` has their words."""
    quoted = words(quotation)
    run = " ".join(quoted[:_COMPARED])
    return len(quoted) >= _FEWEST_QUOTED and any(
        run in told and other != article[at] for other, told in zip(article, plain, strict=True)
    )
