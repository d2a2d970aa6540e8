"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from copy import copy
from importlib import import_module
from pkgutil import walk_packages
from re import _parser as parser  # type: ignore[attr-defined]  # not in its stubs
from typing import Any

import pytest

from briefing.language.expressions import Expression, SignedExpression, expression
from briefing.speaking import wording


def test_it_does_what_the_compiled_pattern_does() -> None:
    word = expression("(?P<first>[a-z])[a-z]*", re.IGNORECASE)
    match = word.search("3 Boats")
    assert match is not None
    assert (match[0], match["first"]) == ("Boats", "B")
    assert word.sub(r"\g<first>", "Two boats") == "T b"
    assert word.groups == 1
    assert copy(expression("a")).sub("b", "a") == "b"


def test_a_mistake_is_seen_at_first_use() -> None:
    mistaken = expression("(")
    with pytest.raises(re.error):
        mistaken.search("")


def test_a_text_without_a_sign_is_not_searched() -> None:
    tag = expression(r"#\w+", sign=("@", "#"))
    assert tag.search("no tag") is None
    assert tag.sub("", "no tag") == "no tag"
    assert "compiled" not in vars(tag)
    match = tag.search("#one #two", 1)
    assert match is not None
    assert match[0] == "#two"
    assert tag.sub(lambda match: match[0][1:], "#one #two") == "one two"
    assert tag.sub("", "#one #two", count=1) == " #two"


def expressions(value: object) -> Iterator[Expression]:
    """Those that a value of a module is or holds."""
    if isinstance(value, Expression):
        yield value
    elif isinstance(value, dict):
        yield from expressions(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from expressions(one)


Parts = Iterable[tuple[Any, Any]]
LONGEST = 20  # letters of a sign


def ends_without(signs: Sequence[str], parts: Parts, ends: Set[str] = frozenset({""})) -> Set[str]:
    """How a text may end behind a parsed pattern where none of the signs stands in it so far.

    `ends` are how it may end before; "" is any end.
    """
    for kind, value in parts:
        if choices := choices_of(kind, value):
            ends = set().union(*(ends_without(signs, one, ends) for one in choices))
        elif kind is parser.LITERAL:
            longer = {end + chr(value) for end in ends}
            ends = {end[-LONGEST:] for end in longer if not any(sign in end for sign in signs)}
        elif kind is parser.ASSERT:
            ahead, looked_for = value
            found = ends_without(signs, looked_for, ends if ahead > 0 else frozenset({""}))
            ends = found if not found or (ahead < 0 and ends == {""}) else ends
        elif kind in parser._REPEATCODES:
            least, most, repeated = value
            for _ in range(min(least, 2)):
                ends = ends_without(signs, repeated, ends)
            ends = {*ends, ""} if ends and most > least else ends
        elif ends and kind not in (parser.AT, parser.ASSERT_NOT):
            ends = {""}
    return ends


def choices_of(kind: Any, value: Any) -> Sequence[Parts]:
    """The patterns one of which a part of a pattern is; none where that is not known."""
    if kind is parser.BRANCH:
        return tuple(value[1])
    if kind is parser.SUBPATTERN and not value[1] & re.IGNORECASE:
        return (value[3],)
    if kind is parser.IN:
        return [[one] for one in value]
    if kind is parser.RANGE and value[1] - value[0] < 9:
        return [[(parser.LITERAL, one)] for one in range(value[0], value[1] + 1)]
    return ()


def must_have(parts: Parts, signs: Sequence[str]) -> bool:
    """Whether what a parsed pattern matches, or looks for, always has one of the signs."""
    return not ends_without(signs, parts)


def signs_in_any_case(one: SignedExpression) -> Sequence[str]:
    """The signs that a match has however its letters are written."""
    if not one.flags & re.IGNORECASE:
        return one.signs
    return [sign for sign in one.signs if sign.lower() == sign.upper()]


@pytest.mark.parametrize(
    ("pattern", "has"),
    [
        ("a@b", True),
        ("(?:a@|[@#])b", True),
        ("(?<=a@)b|@+", True),
        ("a@?b", False),
        ("a@|b", False),
        ("(?!a@)b", False),
        ("[@b]", False),
        ("(?<=a)@", True),
        ("(?:a|b)x:y", True),
        ("(?:ax|bx):", True),
        ("(?:ax|b)x?:", False),
        ("[xy]:", False),
    ],
)
def test_a_sign_that_each_match_has(pattern: str, has: bool) -> None:
    assert must_have(parser.parse(pattern), ["@", "#", "x:"]) == has


def test_letters_are_no_signs_where_their_case_is_ignored() -> None:
    ignoring = SignedExpression("ref:", re.IGNORECASE, ("ref", ":"))
    assert signs_in_any_case(ignoring) == [":"]


def test_those_of_wording_compile_and_have_their_signs() -> None:
    wrong = []
    for module in walk_packages(wording.__path__, f"{wording.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            for one in expressions(value):
                try:
                    re.compile(one.pattern, one.flags)
                except re.error as error:
                    wrong.append(f"{module.name}.{name}: {error}")
                    continue
                if isinstance(one, SignedExpression) and not must_have(
                    parser.parse(one.pattern, one.flags), signs_in_any_case(one)
                ):
                    wrong.append(f"{module.name}.{name} may match without {one.signs}")
    assert wrong == []
