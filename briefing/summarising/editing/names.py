"""Short forms of what a summary has not named: an acronym, "the college"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.words import words
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.quotations import unclosed
from briefing.summarising.editing.wording import Wording

NAMED = "name"
_ACRONYM = re.compile(r"(?<![\w&.(-])[A-Z]{3,6}(?![\w&(-])(?=['’]s\b|[,.;:]|$| [a-z]+ )")
# Part of no name: "the AM said", not "Phoenix AM Radio", and not a headline's word.
_ANY_ACRONYM = re.compile(r"(?<=[a-z] )[A-Z]{2,5}s?(?![\w&(-]| [A-Z(])")
_WORD = r"(?:[A-Z][\w’'-]*|of|and|for|the|on|in|de|to|&)"
# After one of these no article stands: "Iraq's", "its".
_DETERMINED = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|its|their|his|her|our)|['’]s) $")
# So near before "the college" it must have been named.
_NEAR = 4
_A_NAME = r"(?:[A-Z][\w’'&.-]* ){1,5}"


def spelled_out(draft: Draft, told: Sequence[str], article: Sequence[str], by: Wording) -> Draft:
    """A draft whose acronyms are written out, where the article does so earlier: "(HSB)".

    Args:
        draft: Of a sentence.
        told: What was heard before it.
        article: Its sentences.
        by: The words of its language.
    """
    known = " ".join(told)
    for match in reversed(list(_ACRONYM.finditer(draft.text))):
        short = match.group()
        is_first = draft.text.find(short) == match.start()
        is_told = re.search(rf"(?<!\w){short}(?!\w)", known) is not None
        if not is_first or is_told or not _stands_alone(draft.text[match.end() :], by):
            continue
        found = (
            None if unclosed(draft.text[: match.start()]) else _written_out(short, draft, article)
        )
        if found:
            name, at = found
            is_determined = _DETERMINED.search(draft.text[: match.start()])
            name = name.removeprefix("the ") if is_determined else name
            end = match.end()
            # "The Forces' boat".
            if name.endswith("s") and re.match(r"['’]s\b", draft.text[end:]):
                name, end = f"{name}{draft.text[end]}", end + len("'s")
            draft = draft.renamed("acronym", match.start(), end, name, at)
    return draft


def has_unknown_acronym(text: str, told: Sequence[str], by: Wording) -> bool:
    """Whether a text has an acronym that few know, and nobody was told: "the AM"."""
    heard = " ".join(told)
    known = frozenset(by.acronyms.split())
    return any(
        match.group() not in known
        and not re.search(rf"(?<!\w){match.group()}(?!\w)", heard + text[: match.start()])
        for match in (_ANY_ACRONYM.finditer(text) if known else ())
    )


def _stands_alone(following: str, by: Wording) -> bool:
    """Whether no noun follows, to which an acronym belongs: "HSB rules"."""
    found = re.match(r" ([a-z]+) ", following)
    return found is None or by.after_names.fullmatch(found[1]) is not None


def _written_out(short: str, draft: Draft, article: Sequence[str]) -> tuple[str, int] | None:
    pattern = re.compile(rf"((?:\b{_WORD} ){{2,9}})\({short}\)")
    found = ((at, match) for at, text in enumerate(article[: draft.index])
             for match in pattern.finditer(text))  # fmt: skip
    for at, match in found:
        full = match[1].split()
        for begin in reversed(range(len(full))):
            initials = "".join(word[0] for word in full[begin:] if word[0].isupper())
            if full[begin][0].isupper() and initials == short:
                has_article = bool(begin) and full[begin - 1].casefold() == "the"
                name = " ".join(full[begin:])
                return (f"the {name}" if has_article else name), at
    return None


def named(draft: Draft, told: Sequence[str], article: Sequence[str], by: Wording) -> Draft:
    """A draft whose "the college" has its name, where the article has one college and no other.

    Args:
        draft: Of a sentence.
        told: What was heard before it.
        article: Its sentences.
        by: The words of its language.
    """
    known = frozenset(words(" ".join(told)))
    for match in reversed(list(by.institution.finditer(draft.text))):
        noun = match[1]
        before = draft.text[: match.start()]
        if noun in known or noun in words(before) or unclosed(before):
            continue
        if found := _name_of(noun, draft.index, article):
            name, at = found
            draft = draft.renamed(NAMED, match.start(), match.end(), name, at)
    return draft


def _name_of(noun: str, index: int, article: Sequence[str]) -> tuple[str, int] | None:
    """The one name in an article that ends with a noun, and its sentence before another one."""
    pattern = re.compile(rf"(\b[Tt]he )?\b({_A_NAME}{noun.capitalize()})\b(?! (?:of|[A-Z]))")
    another = re.compile(
        rf"\b(?:[Aa]n?|[Oo]ther|[Aa]nother|[Ee]ach|[Ee]very)(?: [\w-]+)? {noun}\b|\b{noun}s\b"
    )
    if any(another.search(text) for text in article):
        return None
    found = [(at, match) for at, text in enumerate(article) for match in pattern.finditer(text)]
    names = {match[2].removeprefix("The ") for _, match in found}
    if len(names) != 1:
        return None
    near = [(at, match) for at, match in found if index - _NEAR <= at < index]
    if not near:
        return None
    at, match = near[-1]
    has_article = match[1] or match[2].startswith("The ")
    (name,) = names
    return (f"the {name}" if has_article else name), at
