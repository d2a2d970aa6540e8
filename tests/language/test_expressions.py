"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

from briefing.language.expressions import Expression, expression
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


def expressions(value: object) -> Iterator[Expression]:
    """Those that a value of a module is or holds."""
    if isinstance(value, Expression):
        yield value
    elif isinstance(value, dict):
        yield from expressions(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from expressions(one)


def test_none_of_wording_is_mistaken() -> None:
    mistaken = []
    for module in walk_packages(wording.__path__, f"{wording.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            for one in expressions(value):
                try:
                    re.compile(one.pattern, one.flags)
                except re.error as error:
                    mistaken.append(f"{module.name}.{name}: {error}")
    assert mistaken == []
