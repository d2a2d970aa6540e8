"""Arabic with its vowels, spelt so that eSpeak NG reads it as it is said.

eSpeak reads marks one after the other, and each word by itself: a vowel that stands before its
letter's shadda, as Unicode orders them, is lost, and the article is said in full everywhere.
"""

from __future__ import annotations

import re

_SHADDA = "\u0651"
_SHORT_VOWELS = "\u064e\u064f\u0650"
_VOWEL_THEN_SHADDA = re.compile(f"([\u064b-\u0650\u0652]){_SHADDA}")
# The letters that the article's lam becomes one with.
_SUN = "تثدذرزسشصضطظلن"
_ARTICLE = f"ا\u064e?(?:ل\u0652?(?=[{_SUN}]{_SHADDA})|(?=ل))"
# The article's own vowel is silent behind another: "waziiru ddifaa'i", "fi lqamar".
_BEHIND_VOWEL = re.compile(rf"(?<=[{_SHORT_VOWELS}اىوي])(\s+){_ARTICLE}")
_ASSIMILATED = re.compile(f"(?<!\\S)ا\u064e?ل\u0652?(?=[{_SUN}]{_SHADDA})")
# "By the", "and the": the alif of the article is silent, and its lam assimilates.
_BEHIND_PREFIX = re.compile(f"(?<=[وفبك][{_SHORT_VOWELS}])ا(?:ل\u0652?(?=[{_SUN}]{_SHADDA})|(?=ل))")


def spelt(text: str) -> str:
    """Arabic text with vowels as eSpeak NG should get it; one without vowels is nearly the same."""
    text = _VOWEL_THEN_SHADDA.sub(rf"{_SHADDA}\1", text)
    text = _BEHIND_VOWEL.sub(r"\1", text)
    text = _BEHIND_PREFIX.sub("", text)
    return _ASSIMILATED.sub("أَ", text)
