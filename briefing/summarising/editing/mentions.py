"""People who are first named by a family name alone, and the full name that the article has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefing.language.words import words
from briefing.summarising.editing.draft import Draft
from briefing.summarising.editing.quotations import unclosed
from briefing.summarising.editing.roles import Role
from briefing.summarising.editing.wording import Wording

_NAME = r"[A-Z][\w’'-]*[a-z]"
# The shortest that what follows allows: without its "'s".
_FAMILY = r"(?P<family>[A-Z][\w’'-]*?[a-z])"
_FULL = re.compile(rf"(?<![\w’'&-])({_NAME}) ({_NAME})(?![\w&-]| [A-Z])")
# What tells that a name is a person's: an age, a verb of saying, a relative clause.
_IS_PERSON = r"(?:, \d{1,3},|,? (?:said|says|told|added|wrote|tweeted)\b|, who\b)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A family name in a sentence, and the stretch that a full name would replace."""

    family: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Context:
    """What was heard before a sentence, and what its article says of the people in it.

    Attributes:
        told: The title where it is read out, and the statements before it.
        article: The sentences of the article.
        by: The words of the article's language.
        is_person: Whether a full name is a person's, by the index of its sentence.
        role_of: What that sentence says that the person is; None where it does not surely.
        parts: The names that stand before a noun in the sentence: "Moss" of "the Moss campaign",
            which is another Moss's as like as not.
    """

    told: tuple[str, ...]
    article: Sequence[str]
    by: Wording
    is_person: Callable[[str, int], bool]
    role_of: Callable[[str, int], Role | None]
    parts: frozenset[str] = frozenset()


def introduced(draft: Draft, context: Context) -> Draft:
    """A draft whose people are named in full, and by what they are, at their first mention."""
    for mention in reversed(list(_unknown(draft.text, context))):
        found = _full_name(mention.family, draft.index, context)
        if found:
            name, support = found
            shown = _with_role(name, support, draft.text[mention.end :], context)
            kind = "full name" if shown == name else "full name and role"
            draft = draft.renamed(kind, mention.start, mention.end, shown, support)
    return draft


def placed(draft: Draft, own: Callable[[str], bool], context: Context) -> Draft:
    """A draft whose people in full have what they are, where an earlier sentence says it.

    Args:
        draft: Of a sentence.
        own: Whether the draft itself says what the person of a name is.
        context: What stands before it.
    """
    known = " ".join(context.told)
    for match in reversed(list(_FULL.finditer(draft.text))):
        name = match.group()
        if match[2] in known or not _is_bare(draft.text, match) or own(name):
            continue
        naming = (at for at, text in enumerate(context.article[: draft.index]) if name in text)
        for at in naming:
            if not context.is_person(name, at):
                break
            shown = _with_role(name, at, draft.text[match.end() :], context)
            if shown != name:
                draft = draft.renamed("role", match.start(), match.end(), shown, at)
                break
    return draft


def _is_bare(text: str, match: re.Match[str]) -> bool:
    """Whether nothing stands at a full name that may say what its person is."""
    before, after = text[: match.start()], text[match.end() :]
    is_open = not before or re.search(
        r"(?:^|[,.;:] |\b(?:by|with|from|to|that|and|of|for|but|said) )$", before
    )
    return (
        bool(is_open) and not unclosed(before) and not after.startswith((",", " (", "-", "'", "’"))
    )


def _with_role(name: str, at: int, following: str, context: Context) -> str:
    role = context.role_of(name, at)
    return role.with_name(name, following) if role else name


def has_stranger(draft: Draft, context: Context) -> bool:
    """Whether a draft of `introduced` has a family name alone, of whose person nothing was told."""
    before = context.article[: draft.index]
    for mention in _unknown(draft.text, context):
        if re.search(rf"[A-Z][\w’'.-]* {re.escape(mention.family)}\b", draft.text):
            continue
        naming = [(at, text) for at, text in enumerate(before) if mention.family in text]
        if any(_is_place(mention.family, text) for _, text in naming):
            continue
        if _firsts(mention.family, naming, context.by):
            return True
    return False


def _unknown(text: str, context: Context) -> Iterable[Mention]:
    """The mentions of people who were not told of; a quotation keeps its words."""
    known = " ".join(context.told)
    for mention in _mentions(text, context.by):
        family = mention.family
        is_known = re.search(rf"(?<!\w){re.escape(family)}(?!\w)", known)
        if is_known or family in context.parts or unclosed(text[: mention.start]):
            continue
        if not text.startswith(family) or not _is_word(family, context.article):
            yield mention


def _is_word(name: str, article: Sequence[str]) -> bool:
    """Whether an article has the same with a small letter: "Receptors" are nobody's family."""
    small = re.compile(rf"(?<![\w’'-]){re.escape(name.lower())}(?![\w’'-])")
    return any(small.search(sentence) for sentence in article)


def _mentions(text: str, by: Wording) -> Iterable[Mention]:
    """Each family name once: after a title, alone at the beginning, and alone within a sentence."""
    if not by.titles:
        return
    titles = _titles(by)
    titled = re.compile(rf"\b(?:{titles}) {_FAMILY}(?=['’]s\b|(?![\w’'-]| [A-Z]))")
    bare = re.compile(rf"{_FAMILY}(?=['’]s\b|,? [a-z]|, \d{{1,3}},)")
    inner = re.compile(rf"(?:(?<!\S)(?!the\b)[a-z]\S*|\w,) {_FAMILY}(?=['’]s\b|[ ,.;:](?! ?[A-Z]))")
    seen = set()
    found = (*filter(None, [bare.match(text)]), *titled.finditer(text), *inner.finditer(text))
    for match in sorted(found, key=re.Match.start):
        family = match["family"]
        if family not in seen:
            seen.add(family)
            start = match.start("family") if match.re is inner else match.start()
            yield Mention(family, start, match.end())


def _titles(by: Wording) -> str:
    return "|".join(map(re.escape, sorted(by.titles.split(), key=len, reverse=True)))


def _full_name(family: str, index: int, context: Context) -> tuple[str, int] | None:
    """The one full name of a person, and the first sentence that has it; None if not certain."""
    # Whoever bears the name later is not who is meant here.
    until = context.article[: index + 1]
    naming = [(at, text) for at, text in enumerate(until) if family in text]
    if any(_may_be_another(family, text, context.by) for _, text in naming):
        return None
    firsts = _firsts(family, naming, context.by)
    if len(firsts) != 1:
        return None
    ((given, at),) = firsts.items()
    if at >= index or not re.fullmatch(_NAME, given):
        return None
    name = f"{given} {family}"
    is_sure = _is_whole(name, context.article[at], context.by) or _tells_person(
        name, at, naming, context
    )
    return (_whole(name, at, context), at) if is_sure else None


def _is_whole(name: str, sentence: str, by: Wording) -> bool:
    """Whether a name follows a small word: all of it is there, were it a team's."""
    is_date = name.split(maxsplit=1)[0].casefold() in by.times.split()
    return not is_date and bool(re.search(rf"(?<!\S)[a-z][\w’'-]* {re.escape(name)}\b", sentence))


def _whole(name: str, at: int, context: Context) -> str:
    """A name with the given names before it: "Sid Ahmed Moss" for "Ahmed Moss".

    At the beginning of a sentence the word before it may be what the person is.
    """
    before = re.search(rf"(?<=[^\w’'.-])({_NAME}) {re.escape(name)}\b", context.article[at])
    if before is None or before[1] in {*context.by.titles.split(), *context.by.honours.split()}:
        return name
    longer = f"{before[1]} {name}"
    return longer if context.is_person(longer, at) else name


def _firsts(family: str, naming: Sequence[tuple[int, str]], by: Wording) -> dict[str, int]:
    """The words before a family name that may be given names, each with its first sentence.

    Of "Walter Lamer Scott" and "Walter Scott" the first name counts.
    """
    no_names = {*by.titles.split(), *by.honours.split()}
    any_before = re.compile(rf"([A-Z][\w’'.-]*) {re.escape(family)}(?![\w-])( [A-Z])?")
    firsts: dict[str, int] = {}
    found = [(at, match) for at, text in naming for match in any_before.finditer(text)]
    for at, match in found:
        if match[1] not in no_names and not by.no_given.search(match[1]):
            # "Odinga Street" is none of his names: what follows it counts as another.
            firsts.setdefault(match[1] + (match[2] or ""), at)
    text = " ".join(one for _, one in naming)
    return {
        one: at
        for one, at in firsts.items()
        if not any(f"{other} {one} {family}" in text for other in firsts)
    }


def _tells_person(name: str, at: int, naming: Sequence[tuple[int, str]], context: Context) -> bool:
    pattern = re.compile(f"{re.escape(name)}{_IS_PERSON}")
    family = name.rsplit(maxsplit=1)[-1]
    if any(pattern.search(text) for _, text in naming) or _sexes(family, naming, context.by):
        return True
    return context.is_person(name, at)


def _may_be_another(family: str, sentence: str, by: Wording) -> bool:
    """Whether a sentence tells of relatives, or of a place or a first name that is the same."""
    is_first = re.search(rf"(?<![\w’'-]){re.escape(family)} (?:[A-Z][a-z]+)\b", sentence)
    of_kin = set(words(sentence)) & set(by.kin.split())
    return bool(_is_place(family, sentence) or is_first or of_kin)


def _is_place(family: str, sentence: str) -> bool:
    return bool(re.search(rf"\b(?:in|at|from|near) {re.escape(family)}\b(?!['’]s)", sentence))


def _sexes(family: str, naming: Sequence[tuple[int, str]], by: Wording) -> bool:
    """Whether the titles before a family name are those of one person: not both Mr and Ms."""
    title = re.compile(rf"\b({_titles(by)}) {re.escape(family)}\b")
    return len({match[1][:2] + match[1][2:3].replace(".", "") for _, text in naming
                for match in title.finditer(text)}) == 1  # fmt: skip
