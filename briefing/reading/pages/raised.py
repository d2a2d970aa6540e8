"""Superscripts and subscripts of an HTML page: note marks go, what belongs to the text stays.

What stays is written with Unicode's own signs: 10⁹, km², CO₂, 2¾.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from briefing.reading.pages.neighbours import content_of, text_after, text_before

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UP = str.maketrans("0123456789+-−–()nixy", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾ⁿⁱˣʸ")
_DOWN = str.maketrans("0123456789+-−–()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_SLASH = re.compile(r"\s*[/⁄∕]\s*")
_NUMBER = re.compile(r"\d{1,3}")
_SIGNED = re.compile(r"[-−–]\s?\d{1,3}")
_CHARGE = re.compile(r"\d?[+−–-]")
_MARK = re.compile(r"[*†‡§¶#‖]+|\d{1,3}(?:\s*[,;–-]\s*\d{1,3})+")
_BRACKETED = re.compile(r"[\[(].*[\])]", re.DOTALL)
_NOTE_LINK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶#‖]{1,3}|[٠-٩]{1,3})[\])]?")
_NOTE_CLASS = re.compile(r"foot-?note|end-?note|reference|noteref|\bcite|\bcitation|\bfn", re.I)
_NOTE_ROLES = frozenset({"doc-noteref", "doc-backlink"})
_TEN = re.compile(r"(?<![\d.,])10$")
# A raised number behind these is a note's; behind 10 it is a power.
_NOTED = re.compile(r"(?:[^\W\d_]{2}|[.,;:!?]|(?<!\d)(?!10$)\d{2,6})$")
_PRICE = re.compile(r"[$£€]\s?\d{1,3}(?:,\d{3})*$")
_ONE_DIGIT = re.compile(r"(?<![\d.,])[2-9]$")
_SHORT_NUMBER = re.compile(r"(?<![\d.,])\d{1,2}$")
_OPERATOR_BEFORE = re.compile(r"[×·⋅=+^*/]\s*[\d.,]+$")
_OPERATOR_AFTER = re.compile(r"\s*[×·⋅=+^*/]")
_UNIT = re.compile(
    r"(?:(?<!\w)(?:km|hm|dm|cm|mm|µm|nm|كم|كلم|سم|ملم|كيلومتر|متر)"
    r"|(?:\d\s?|\bper |[/·⋅] ?)(?:m|ft|in|yd|mi|s|h|م|قدم))$"
)
# A letter by itself is a variable, but for English words of one letter.
_VARIABLE = re.compile(
    r"(?<![^\W\d_])(?:[b-hj-z]|(?<=[=+×/^] )[A-Za-z]{1,2}|(?<=[=+×/^])[A-Za-z]{1,2})$"
)
_FORMULA_IN_BRACKETS = re.compile(r"\([^()]*[+×*/^−=][^()]*\)$")
_ELEMENT = re.compile(r"[A-Z][a-z]?(?![a-z])")
_ION = re.compile(r"(?:[A-Z][a-z]?|[₀-₉])$")
_ORDINAL_O = "o"
# The French ordinal's, and the eras of Arabic years.
_OF_NUMBERS = frozenset("eمه")
# "n<sup>o</sup>" is "nº", in French and Spanish.
_NUMBER_SIGN = re.compile(r"(?<!\w)[nN]$")
_SETTLED = "settled"
# In characters.
_LONGEST_MARK = 12
_CENTS = 2


def settle_raised(tree: HtmlElement) -> None:
    """Drop note marks from a page and write other superscripts and subscripts out, in place."""
    notes = _numbers_after_words(tree)
    for element in list(tree.iter("sup", "sub", "a")):
        if element.tag == "a":
            if _is_bare_note(element):
                _replace(element, "")
        elif element.tag == "sub":
            _replace(element, _lowered(content_of(element)))
        elif not _became_fraction(element):
            _replace(element, _raised(element, notes))
    _join(tree)


def _join(tree: HtmlElement) -> None:
    """Join the texts of settled elements with what is around them."""
    from lxml.etree import strip_tags

    around = {element.getparent() for element in tree.iter(_SETTLED)}
    strip_tags(tree, _SETTLED)
    for parent in around:
        # The library leaves many pieces of text, over which each later look goes anew.
        parent.text = parent.text
        for child in parent:
            child.tail = child.tail


def _numbers_after_words(tree: HtmlElement) -> frozenset[int]:
    """The numbers that stand raised after words and stops, and so are surely those of notes."""
    numbers = set()
    for element in tree.iter("sup"):
        content = content_of(element)
        if _NUMBER.fullmatch(content) and _NOTED.search(text_before(element)):
            numbers.add(int(content))
    return frozenset(numbers)


def _raised(element: HtmlElement, notes: frozenset[int]) -> str:
    """The text that a superscript leaves; none where it is a note mark."""
    content = content_of(element)
    plain = content.translate(_WESTERN)
    if not plain or _is_note(element, plain):
        return ""
    before = text_before(element)
    if _NUMBER.fullmatch(plain):
        return _raised_number(before, plain, text_after(element), notes)
    if _SIGNED.fullmatch(plain):
        return plain.replace(" ", "").translate(_UP) if re.search(r"\w$", before) else plain
    if _CHARGE.fullmatch(plain):
        return plain.translate(_UP) if _ION.search(before) else plain
    if len(plain) == 1 and plain.isalpha():
        return _raised_letter(before, plain)
    return content if len(content) <= _LONGEST_MARK or " " not in content else f" {content} "


def _raised_number(before: str, digits: str, after: str, notes: frozenset[int]) -> str:
    if _PRICE.search(before) and len(digits) == _CENTS:
        return f".{digits}"
    follows_notes = not notes.isdisjoint({int(digits) - 1, int(digits) + 1})
    is_power = _is_exponent(before, digits, after, in_doubt=not follows_notes)
    return digits.translate(_UP) if is_power else ""


def _is_note(element: HtmlElement, plain: str) -> bool:
    return (
        _MARK.fullmatch(plain) is not None
        or _BRACKETED.fullmatch(plain) is not None
        or _leads_to_note(element)
        or _NOTE_CLASS.search(element.get("class") or "") is not None
    )


def _is_exponent(before: str, digits: str, after: str, *, in_doubt: bool) -> bool:
    """Whether a raised number is a power, rather than the mark of a note.

    `in_doubt` is the answer for a number below ten that is raised to another, as in 2³¹.
    """
    if not before or before[-1:].isspace() or before[-1:] in "(-–—":
        # The number of nucleons: ¹⁴C.
        return _ELEMENT.match(after) is not None
    if before[-1].isdigit():
        before = before.translate(_WESTERN)
        if digits in {"0", "1"}:
            return False
        is_sum = _OPERATOR_BEFORE.search(before) or _OPERATOR_AFTER.match(after)
        return bool(_TEN.search(before) or is_sum or (in_doubt and _ONE_DIGIT.search(before)))
    if digits not in {"2", "3", "4"}:
        return False
    return bool(
        (digits != "4" and _UNIT.search(before))
        or _VARIABLE.search(before)
        or _FORMULA_IN_BRACKETS.search(before)
    )


def _raised_letter(before: str, letter: str) -> str:
    if before[-1:].isdigit():
        if letter in _OF_NUMBERS:
            return letter
        if letter == _ORDINAL_O:
            return "º"
        return letter.translate(_UP) if _SHORT_NUMBER.search(before) and letter in "nxy" else ""
    if letter == _ORDINAL_O and _NUMBER_SIGN.search(before):
        return "º"
    return letter.translate(_UP) if letter in "nxy" and _VARIABLE.search(before) else ""


def _lowered(content: str) -> str:
    plain = content.translate(_WESTERN)
    if re.fullmatch(r"[\d+−–()-]{1,6}", plain):
        return plain.translate(_DOWN)
    return content if len(content) <= _LONGEST_MARK or " " not in content else f" {content} "


def _became_fraction(element: HtmlElement) -> bool:
    """Write ³/₄ as ¾, where a slash and a subscript or a number follow a superscript."""
    top = content_of(element).translate(_WESTERN)
    slash = _SLASH.match(element.tail or "")
    if slash is None or not _NUMBER.fullmatch(top):
        return False
    rest = (element.tail or "")[slash.end() :]
    following = element.getnext()
    number = _NUMBER.match(rest)
    if number:
        bottom = number.group()
        element.tail = rest[number.end() :]
    elif not rest and following is not None and following.tag == "sub":
        bottom = content_of(following).translate(_WESTERN)
        if not _NUMBER.fullmatch(bottom):
            return False
        element.tail = None
        _replace(following, "")
    else:
        return False
    _replace(element, _fraction(top, bottom))
    return True


def _fraction(top: str, bottom: str) -> str:
    written = f"{top}⁄{bottom}"
    return _vulgar().get(written) or f"{top.translate(_UP)}⁄{bottom.translate(_DOWN)}"


@cache
def _vulgar() -> dict[str, str]:
    """The signs for fractions, by what they stand for."""
    signs = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
    return {unicodedata.normalize("NFKC", sign): sign for sign in signs}


def _is_bare_note(link: HtmlElement) -> bool:
    """Whether a link that is not raised is a note mark: "the treaty[12]"."""
    text = content_of(link)
    if not _NOTE_LINK.fullmatch(text) or not _leads_to_note(link):
        return False
    before = text_before(link)
    return bool(before) and not before[-1].isspace()


def _leads_to_note(element: HtmlElement) -> bool:
    parent = element.getparent()
    near = [element, *element.iter("a"), *([parent] if parent is not None else [])]
    return any(
        one.get("role") in _NOTE_ROLES or (one.tag == "a" and "#" in (one.get("href") or ""))
        for one in near
    )


def _replace(element: HtmlElement, text: str) -> None:
    """Leave an element with a text alone, which `settle_raised` joins with what is around it."""
    element.tag = _SETTLED
    element.attrib.clear()
    del element[:]
    element.text = text
