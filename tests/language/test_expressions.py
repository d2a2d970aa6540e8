"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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


def expressions(value: object) -> Iterator[Expression]:
    """Those that a value of a module is or holds."""
    if isinstance(value, Expression):
        yield value
    elif isinstance(value, dict):
        yield from expressions(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from expressions(one)


def must_have(parts: Iterable[tuple[Any, Any]], signs: Sequence[str]) -> bool:
    """Whether what a parsed pattern matches, or looks for, always has one of the signs."""
    written = ""
    for kind, value in [*parts, (parser.FAILURE, None)]:
        if kind is parser.LITERAL:
            written += chr(value)
            continue
        if kind in (parser.AT, parser.ASSERT_NOT):
            continue
        within: Iterable[Iterable[tuple[Any, Any]]] = ()
        if kind is parser.BRANCH:
            within = value[1]
        elif kind is parser.SUBPATTERN and not value[1] & re.IGNORECASE:
            within = value[3:]
        elif kind is parser.ASSERT or (kind in parser._REPEATCODES and value[0]):
            within = value[-1:]
        elif kind is parser.IN:
            within = [[one] for one in value]
        elif kind is parser.RANGE:
            within = [[(parser.LITERAL, one)] for one in range(value[0], value[1] + 1)]
        if any(sign in written for sign in signs) or (
            within and all(must_have(one, signs) for one in within)
        ):
            return True
        written = ""
    return False


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
    ],
)
def test_a_sign_that_each_match_has(pattern: str, has: bool) -> None:
    assert must_have(parser.parse(pattern), ["@", "#"]) == has


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
                    parser.parse(one.pattern, one.flags), one.signs
                ):
                    wrong.append(f"{module.name}.{name} may match without {one.signs}")
    assert wrong == []
