"""Any number of articles in the toy language, each with its Arabic, and no two alike."""

from __future__ import annotations

from support.toy_language import lessons


def toy_article(number: int, sentences: int = 6) -> str:
    """A title and sentences that the toy translator knows; the same number has the same text."""
    known = [english for english, _ in lessons() if english.endswith(".")]
    start = number * (sentences + 1)
    title, *rest = dict.fromkeys(known[start : start + sentences + 1])
    return "\n\n".join([title.removesuffix("."), *rest]) + "\n"
