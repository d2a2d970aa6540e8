"""What an English sentence says is so or is not, by its grammar: verbs, and what is approved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.checking.data import FOLDER
from briefing.checking.summaries.grammar import SUBJECTS, stem_at
from briefing.language import english_parse, tables
from briefing.language.english_parse import ParsedSentence
from briefing.language.words import is_common, plain, stem, word_list, words

_WORD, _VERB = "word", "verb"
_DEEPEST = 4
_NOUNS = (*SUBJECTS, "dobj", "attr", "pobj")
_COMPLEMENTS = frozenset({"acomp", "attr", "oprd"})
_OTHER_CLAUSES = frozenset({"conj", "ccomp", "advcl", "relcl", "parataxis", "punct"})
_CHAINED = frozenset({"xcomp", "conj", "ccomp", *_COMPLEMENTS})


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists of `data/polarity.toml`, which describes them."""

    denying: str
    preventing: str
    preventing_with: str
    stopping: str
    telling_of: str
    intending: str
    granting: str
    happening: str
    having: str
    supposing: str
    opening: str
    more: str
    told_of_all: str
    light: str


@cache
def _list(name: str) -> frozenset[str]:
    return word_list(getattr(tables.typed("polarity", _Lists, FOLDER), name))


@cache
def stems(name: str) -> frozenset[str]:
    """The stems of a list's words."""
    return frozenset(map(stem, _list(name)))


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, what complements one, or a thing that is approved or rejected, as a sentence says it.

    Attributes:
        stem: Its stem.
        kind: "deed", "thing" of one that is approved, held or begun, "property" of one that
            somebody has.
        about: The stems of its subject, its object and what else stands in its clause.
        is_denied: Whether the sentence denies it.
        is_open: Whether it is told as a condition, a question or a wish.
        is_denied_by_verb: Whether "refused" or the like denies it, and no "not".
    """

    stem: str
    kind: str
    about: frozenset[str]
    is_denied: bool
    is_open: bool
    is_denied_by_verb: bool = False

    def is_same(self, other: Predicate) -> bool:
        """Whether another one has the same stem and kind."""
        return (self.stem, self.kind) == (other.stem, other.kind)


@lru_cache(maxsize=1 << 10)
def predicates(sentence: str) -> tuple[Predicate, ...]:
    """The predicates of an English sentence.

    Raises:
        MissingExtraError: The parser is not installed.
    """
    parsed = english_parse.parsed(sentence)
    deeds = (
        _predicate(parsed, at)
        for at, word in enumerate(parsed.words)
        if word.relation not in {"aux", "auxpass"}
        and (word.tag.startswith("VB") or word.relation in {"acomp", "attr"})
    )
    return (*deeds, *_things(parsed))


def _predicate(parsed: ParsedSentence, at: int) -> Predicate:
    verb = stem_at(parsed, at)
    denial = _denial(parsed, at)
    return Predicate(
        verb,
        "deed",
        frozenset({*_clause(parsed, at), *_subjects(parsed, at)} - {verb}),
        bool(denial),
        _is_open(parsed, at),
        is_denied_by_verb=denial == _VERB,
    )


def _things(parsed: ParsedSentence) -> Iterator[Predicate]:
    """What is approved or rejected, and what somebody has or lacks."""
    for at, word in enumerate(parsed.words):
        verb = word.head
        if not word.tag.startswith("NN") or not parsed.words[verb].tag.startswith("VB"):
            continue
        kind, is_good = _treatment(parsed, verb, word.relation)
        if not kind:
            continue
        thing = stem_at(parsed, at)
        is_denied = bool(_denial(parsed, verb)) or _any_denies(parsed, at)
        about = {*_clause(parsed, verb), *_subjects(parsed, verb)} - {thing}
        yield Predicate(
            thing,
            kind,
            frozenset(about),
            is_denied == is_good,
            _is_open(parsed, verb),
            is_denied_by_verb=not is_good and not is_denied,
        )


def _treatment(parsed: ParsedSentence, verb: int, relation: str) -> tuple[str, bool]:
    """The kind of thing that a verb makes of its object or subject, and whether for good."""
    found = stem_at(parsed, verb)
    if relation in {"dobj", "nsubjpass"}:
        if found in stems("having"):
            return "property", True
        if found == "lack":
            return "property", False
        if found in stems("granting"):
            return "thing", True
        if found in stems("stopping") or _prevents(parsed, verb):
            return "thing", False
    if relation == "nsubj" and found in stems("happening"):
        return "thing", True
    return "", False


def _clause(parsed: ParsedSentence, at: int) -> Iterator[str]:
    """The stems of the telling words that hang on a word in its own clause."""
    for child in parsed.children[at]:
        if parsed.words[child].relation in _OTHER_CLAUSES:
            continue
        found = words(parsed.words[child].text)
        if found and not is_common(found[0]):
            yield stem_at(parsed, child)
        yield from _clause(parsed, child)


def _subjects(parsed: ParsedSentence, at: int) -> Iterator[str]:
    """The stem of a verb's subject, which may be that of the verb it is chained to."""
    for _ in range(_DEEPEST):
        subjects = parsed.dependants(at, *SUBJECTS)
        if parsed.words[at].relation == "pcomp" and not subjects:
            # "Prevented the villagers from crossing".
            subjects = parsed.dependants(parsed.words[parsed.words[at].head].head, "dobj")
        if subjects or parsed.words[at].relation not in _CHAINED:
            yield from (stem_at(parsed, subject) for subject in subjects)
            return
        at = parsed.words[at].head


def _denial(parsed: ParsedSentence, at: int, depth: int = 0) -> str:
    """What denies a word or what it hangs on: a "word" as "not", a "verb" as "refuse", or ""."""
    word = parsed.words[at]
    if _has_denial(parsed, at):
        return _WORD
    if depth == _DEEPEST or word.head == at:
        return ""
    if (stopped := _stopped_by(parsed, at)) is not None:
        return "" if _has_denial(parsed, stopped) else _VERB
    if not _hangs_in(parsed, at):
        return ""
    prevented = _prevents(parsed, word.head) or _is_unlikely(parsed, at)
    if prevented and word.relation != "conj":
        return "" if _has_denial(parsed, word.head) else _VERB
    return _denial(parsed, word.head, depth + 1)


def _prevents(parsed: ParsedSentence, verb: int) -> bool:
    """Whether a verb has it that what hangs on it is not: "refuse", "rule out"."""
    found = stem_at(parsed, verb)
    with_particle = stems("preventing_with") & {found}
    particles = (parsed.words[at].text for at in parsed.dependants(verb, "prt"))
    return found in stems("preventing") or bool(
        with_particle and {*particles} & {"out", "off", "down"}
    )


def _is_unlikely(parsed: ParsedSentence, at: int) -> bool:
    """Whether a clause hangs on the "is" of "it is unlikely that"."""
    complements = parsed.dependants(parsed.words[at].head, "acomp")
    is_clause = parsed.words[at].relation == "ccomp"
    return is_clause and any(stem_at(parsed, one) in stems("preventing") for one in complements)


def _stopped_by(parsed: ParsedSentence, at: int) -> int | None:
    """What ends or hinders a deed: "stopped lending", "barred from selling", "dropped a plan to".

    None where nothing does. Also the noun of "no evidence that".
    """
    word = parsed.words[at]
    head = word.head
    if (
        word.relation == "xcomp"
        and word.tag == "VBG"
        and stem_at(parsed, head) in stems("stopping")
    ):
        return head
    if word.relation == "pcomp" and parsed.words[head].text == "from":
        verb = parsed.words[head].head
        return (
            verb if stem_at(parsed, verb) in stems("stopping") or _prevents(parsed, verb) else None
        )
    if word.relation in {"acl", "ccomp"} and parsed.words[head].tag.startswith("NN"):
        if stem_at(parsed, head) in stems("telling_of") and _any_denies(parsed, head):
            # The noun's own "no" denies, so that nothing denies the noun's verb.
            return at
        verb = parsed.words[head].head
        is_object = parsed.words[head].relation in {"dobj", "nsubjpass"}
        ends = stem_at(parsed, verb) in stems("stopping") or _prevents(parsed, verb)
        return verb if is_object and ends and word.tag != "VBN" else None
    return None


def _hangs_in(parsed: ParsedSentence, at: int) -> bool:
    """Whether what denies the word that another hangs on denies that too."""
    word = parsed.words[at]
    match word.relation:
        case "conj":
            return not parsed.dependants(at, *SUBJECTS, "aux")
        case "ccomp":
            # "It is not true that" denies as "do not think that".
            heads = (word.head, *parsed.dependants(word.head, "acomp"))
            supposed = any(stem_at(parsed, head) in stems("supposing") for head in heads)
            return supposed or _prevents(parsed, word.head) or _is_unlikely(parsed, at)
    return word.relation == "xcomp" or word.relation in _COMPLEMENTS


def _has_denial(parsed: ParsedSentence, at: int) -> bool:
    """Whether a word that denies hangs on another, or on its subject or object: "no", "never".

    "Not only opened" is opened.
    """
    return not _says_more(parsed, at) and any(
        _denies(parsed, child)
        or (parsed.words[child].relation in _NOUNS and _any_denies(parsed, child))
        for child in parsed.children[at]
    )


def _any_denies(parsed: ParsedSentence, noun: int) -> bool:
    return any(_denies(parsed, at) for at in parsed.dependants(noun, "det", "neg"))


def _denies(parsed: ParsedSentence, at: int) -> bool:
    word = parsed.words[at]
    denies = word.relation == "neg" or plain(word.text) in _list("denying")
    # "No longer": the "no" hangs on "longer".
    gone = word.text.casefold() == "longer" and bool(parsed.dependants(at, "neg", "det"))
    return (denies or gone) and not _says_more(parsed, at)


def _says_more(parsed: ParsedSentence, at: int) -> bool:
    return any(plain(parsed.words[child].text) in _list("more") for child in parsed.children[at])


def _is_open(parsed: ParsedSentence, at: int) -> bool:
    """Whether a word, or one of those that it hangs on, is a condition, a question or for a time.

    What is not done "until she comes" is done then.
    """
    clauses = (at, *parsed.dependants(at, "advcl"))
    if any(_opens(parsed, clause) for clause in clauses):
        return True
    is_chained = parsed.words[at].relation in {"xcomp", "acl", "ccomp"}
    if is_chained and _is_wished(parsed, at) and _stopped_by(parsed, at) is None:
        return True
    for _ in range(_DEEPEST):
        at = parsed.words[at].head
        if _opens(parsed, at):
            return True
    return False


def _is_wished(parsed: ParsedSentence, at: int) -> bool:
    """Whether a deed is only waited or hoped for."""
    return stem_at(parsed, parsed.words[at].head) in stems("intending")


def _opens(parsed: ParsedSentence, clause: int) -> bool:
    opened = parsed.dependants(clause, "mark", "prep", "advmod")
    return any(plain(parsed.words[child].text) in _list("opening") for child in opened)
