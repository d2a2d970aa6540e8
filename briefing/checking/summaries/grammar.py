"""What the grammar of a sentence says of a name in it: whose subject it is, whose object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from briefing.language import english_parse, tables
from briefing.language.english_parse import ParsedSentence
from briefing.language.words import stem, words

# A role and the stem of the word that the name has it to: ("subject", "accus").
Role = tuple[str, str]

_SUBJECT, _OBJECT = "subject", "object"
_TURNED = {_SUBJECT: _OBJECT, _OBJECT: _SUBJECT}
_ROLES = {
    "nsubj": _SUBJECT,
    "csubj": _SUBJECT,
    "nsubjpass": _OBJECT,
    "dobj": _OBJECT,
    "dative": "dative",
    "poss": "owner",
    "compound": "part",
    "nmod": "part",
    "appos": "same",
}
_NOUNS = frozenset({"NN", "NNS"})
_RELATIVE = frozenset({"WP", "WDT"})
_CHAINED = frozenset({"xcomp", "conj", "advcl"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
# Whoever is told of does these, so that they tell nobody apart.
_ANY = frozenset(
    map(
        stem,
        (
            "be",
            "is",
            "was",
            "are",
            "were",
            "have",
            "has",
            "had",
            "do",
            "did",
            "say",
            "said",
            "says",
            "tell",
            "told",
        ),
    )
)


def roles_of(sentence: str, start: int, end: int) -> frozenset[Role]:
    """The roles of the name that stands at a stretch of an English sentence.

    Raises:
        MissingExtraError: The parser is not installed.
    """
    parsed = english_parse.parsed(sentence)
    inside = [at for at, word in enumerate(parsed.words) if start <= word.start < end]
    heads = [at for at in inside if parsed.words[at].head not in inside]
    return frozenset(
        role for at in heads for role in _roles(parsed, at) if role[1] not in _ANY | {""}
    )


def turned(role: Role) -> Role | None:
    """The other side of what is done: the object of a subject's verb, the subject of an object's.

    None of any other role.
    """
    other = _TURNED.get(role[0])
    return (other, role[1]) if other else None


def _roles(parsed: ParsedSentence, at: int) -> Iterator[Role]:
    """The roles of a noun, and of what it is another name of or stands beside."""
    word = parsed.words[at]
    head = parsed.words[word.head]
    if word.relation == "conj":
        yield from _roles(parsed, word.head)
    elif word.relation in {"nsubj", "nsubjpass"}:
        yield from _of_subject(parsed, word.head, _ROLES[word.relation])
    elif word.relation == "pobj":
        if head.relation == "agent":
            yield _SUBJECT, stem_at(parsed, head.head)
        else:
            yield head.text.casefold(), stem_at(parsed, head.head)
    elif word.relation in _ROLES:
        yield _ROLES[word.relation], stem_at(parsed, word.head)
        if word.relation == "appos":
            yield from _roles(parsed, word.head)
    for child in parsed.children[at]:
        # Not the rest of the name: "Raila" of "Raila Odinga".
        is_noun = parsed.words[child].tag in _NOUNS
        if is_noun and parsed.words[child].relation in {"appos", "compound", "nmod"}:
            yield "same", stem_at(parsed, child)
        if parsed.words[child].relation == "relcl":
            yield from _of_relative(parsed, child)


def _of_relative(parsed: ParsedSentence, verb: int) -> Iterator[Role]:
    """The roles that a relative clause gives the noun that it is of: "who repairs clocks"."""
    for child in parsed.dependants(verb, *SUBJECTS, "dobj"):
        if parsed.words[child].tag in _RELATIVE:
            relation = parsed.words[child].relation
            if relation == "dobj":
                yield _OBJECT, stem_at(parsed, verb)
            else:
                yield from _of_subject(parsed, verb, _ROLES[relation])


def _of_subject(parsed: ParsedSentence, verb: int, role: str) -> Iterator[Role]:
    """The roles of a subject: of its verb, and of verbs chained to that without their own."""
    yield role, stem_at(parsed, verb)
    for child in parsed.children[verb]:
        relation = parsed.words[child].relation
        if relation in {"attr", "acomp"}:
            yield "same", stem_at(parsed, child)
        if relation in _CHAINED and not parsed.dependants(child, *SUBJECTS):
            is_passive = bool(parsed.dependants(child, "auxpass"))
            yield _OBJECT if is_passive else _SUBJECT, stem_at(parsed, child)


def stem_at(parsed: ParsedSentence, at: int) -> str:
    """The stem of a word of a sentence: "take" of "took"; empty of a mark."""
    word = parsed.words[at]
    found = words(word.text)
    if not found:
        return ""
    # "Left" of "the left wing" is no form of "leave".
    return _verbs().get(found[0], stem(found[0])) if word.tag.startswith("VB") else stem(found[0])


@cache
def _verbs() -> Mapping[str, str]:
    """The stems of irregular verbs, by their forms."""
    rows = tables.rows("en/irregular_verbs", 2)
    return {form: stem(verb) for verb, forms in rows for form in forms.split()}
