"""Sentences as vectors of their letters."""

from __future__ import annotations

from briefing.summarising.lexical import lexical_vectors


def test_a_stretched_word_is_itself() -> None:
    one, other = lexical_vectors(["سنبقـــى هنا طويلا", "سنبقى هنا طويلا"])
    assert float(one @ other) > 0.999
