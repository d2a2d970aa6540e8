"""People who are first named by a family name alone, and the full name that the article has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.language.words import words
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.quotations import unclosed
from briefing.summarising.editing.wording import Wording

_NAME = r"[A-Z][\w’'-]*[a-z]"
# What tells that a name is a person's: an age, a verb of saying, a relative clause.
_IS_PERSON = r"(?:, \d{1,3},|,? (?:said|says|told|added|wrote|tweeted)\b|, who\b)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A family name in a sentence, and the stretch that a full name would replace."""

    family: str
    start: int
    end: int


def introduced(draft: Draft, told: Iterable[str], article: Sequence[str], by: Wording) -> Draft:
    """A draft whose people are named in full where they are named for the first time.

    Args:
        draft: Of a sentence.
        told: The title, and the statements before it.
        article: The sentences of the article.
        by: The words of the article's language.
    """
    known = " ".join(told)
    for mention in reversed(list(_mentions(draft.text, by))):
        is_known = re.search(rf"(?<!\w){re.escape(mention.family)}(?!\w)", known)
        # A quotation keeps its words.
        if is_known or unclosed(draft.text[: mention.start]):
            continue
        found = _full_name(mention.family, draft.index, article, by)
        if found:
            name, support = found
            draft = draft.edited("full name", mention.start, mention.end, name, support)
    return draft


def _mentions(text: str, by: Wording) -> Iterable[Mention]:
    """Each family name once: after a title, alone before its verb, and alone within a sentence."""
    if not by.titles:
        return
    titles = "|".join(map(re.escape, sorted(by.titles.split(), key=len, reverse=True)))
    titled = re.compile(rf"\b(?:{titles}) (?P<family>{_NAME})(?![\w-]| [A-Z])")
    bare = re.compile(rf"(?P<family>{_NAME})(?= (?:has|had|was|is|said|says|told|will)\b)")
    inner = re.compile(rf"(?<!\S)[a-z]\S* (?P<family>{_NAME})(?=['’]s\b|[ ,.;:](?! ?[A-Z]))")
    seen = set()
    found = (*filter(None, [bare.match(text)]), *titled.finditer(text), *inner.finditer(text))
    for match in sorted(found, key=re.Match.start):
        family = match["family"]
        if family not in seen:
            seen.add(family)
            start = match.start("family") if match.re is inner else match.start()
            yield Mention(family, start, match.end())


def _full_name(
    family: str, index: int, article: Sequence[str], by: Wording
) -> tuple[str, int] | None:
    """The one full name of a person, and the first sentence that has it; None if not certain."""
    naming = [(at, text) for at, text in enumerate(article) if family in text]
    if any(_may_be_another(family, text, by) for _, text in naming):
        return None
    titles = set(by.titles.split())
    any_before = re.compile(rf"([A-Z][\w’'.-]*) {re.escape(family)}(?![\w-])( [A-Z])?")
    firsts: dict[str, int] = {}
    found = ((at, match) for at, text in naming for match in any_before.finditer(text))
    for at, match in found:
        if match[1] not in titles:
            # "Odinga Street" is none of his names: what follows it counts as another.
            firsts.setdefault(match[1] + (match[2] or ""), at)
    if len(firsts) != 1:
        return None
    ((given, at),) = firsts.items()
    if at >= index or not re.fullmatch(_NAME, given):
        return None
    name = f"{given} {family}"
    is_person = re.compile(f"{re.escape(name)}{_IS_PERSON}")
    told = any(is_person.search(text) for _, text in naming) or _sexes(family, naming, by)
    return (name, at) if told else None


def _may_be_another(family: str, sentence: str, by: Wording) -> bool:
    """Whether a sentence tells of relatives, or of a place of that name."""
    is_place = re.search(rf"\b(?:in|at|from|near) {re.escape(family)}\b", sentence)
    return bool(is_place or set(words(sentence)) & set(by.kin.split()))


def _sexes(family: str, naming: Sequence[tuple[int, str]], by: Wording) -> bool:
    """Whether the titles before a family name are those of one person: not both Mr and Ms."""
    titles = "|".join(map(re.escape, by.titles.split()))
    title = re.compile(rf"\b({titles}) {re.escape(family)}\b")
    return len({match[1][:2] + match[1][2:3].replace(".", "") for _, text in naming
                for match in title.finditer(text)}) == 1  # fmt: skip
