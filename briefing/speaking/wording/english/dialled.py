"""What is dialled or texted: "*#06#", "+44 7525 900971", "comments to 61124"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import word_before
from briefing.speaking.wording.english.known_words import is_english
from briefing.speaking.wording.english.numbers import digits
from briefing.speaking.wording.english.telephones import in_groups
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
# "Dialling *#06#": no masked word, and no mark of a footnote
_STAR_CODE = expression(r"(?<![\w*#])(?=[*#]*[0-9])[*#][*#0-9]{1,16}#\**(?![\w*#])")
_SIGNS = {"*": "star", "#": "hash"}
# "+44 7525 900971", "+44 (0)20 7946 0018", "00 44 7525 900971", "0345 60 50 40"
_GROUPED = expression(
    r"(?<![\w.,/-])(?:(?:\+|00 ?)[1-9][0-9]{0,2}[ -]?(?:\(0\) ?[0-9]{2,4}(?:[ -][0-9]{3,4}){1,2}"
    r"|\(?[0-9]{2,4}\)?[ -][0-9]{5,6})|00 [1-9][0-9]{0,2} [0-9]{2,4}(?: [0-9]{3,4}){1,2}"
    r"|0[0-9]{3,4}(?: [0-9]{2}){3}|1[38]00 [0-9]{3} [0-9]{3})(?![\w%/-]|[.,][0-9])"
)
# "Dial 1471"
_NUMBER_DIALLED = expression(
    r"(?:(?<=\b[Dd]ial )|(?<=\b[Dd]ialling ))1[0-9]{3}(?![\w%/-]|[.,][0-9])",
    sign=("ial ", "ialling "),
)
_CALL_BARRED = expression(r"(?P<cue>\b[Dd]ial(?:l?ing|l?ed)? )\*(?P<figures>[0-9]{2,4})(?![\w*#])")
# "1-800-273-TALK", "1-800-CALL-NOW"
_CALLED_BY_WORDS = expression(
    r"(?<![\w.-])(?P<one>1[- ])?(?:\((?=[0-9]{3}\)))?(?P<area>[2-9][0-9]{2})\)?(?P<gap>[- ])"
    r"(?P<middle>[2-9][0-9]{2}-)?(?P<words>[A-Z]{2,8}(?:-[A-Z]{2,8})*)(?![\w-])"
)
# "0161-496 0123", "020-7946-0123", "1-800 555 0199", "800.555.0199"
_BY_HYPHENS = expression(
    r"(?<![\w.,/)+-])(?:(?:\(0[1-9][0-9]{1,4}\)|0[1-9][0-9]{1,4})(?:[ -][0-9]{2,8}){1,3}"
    r"|(?:1\.)?[2-9][0-9]{2}\.[2-9][0-9]{2}\.[0-9]{4}"
    r"|1[ -]8[0-9]{2}[ -][2-9][0-9]{2}[ -][0-9]{4})(?![\w%/-]|[.,][0-9])"
)
# "Text 741-741", and no "text of 300-400 words"
_TEXTED = expression(
    r"(?P<cue>\b[Tt]ext(?:s|ed|ing)? (?:(?:[\w'’‘“”\"]+ ){0,4}?(?:to|at|on|number|code|line) )?)"
    r"(?P<code>[2-9][0-9]{2}-[0-9]{3})(?![\w-]|[.,][0-9]| (?!(?:is|was|as)\b)[a-z-]+s\b"
    r"| (?:people|men|women|children)\b)",
    sign="ext",
)
_EXTENSION = expression(
    r"(?<=[0-9]-[0-9]{4}),? [xX](?:t\.?)? ?(?=[0-9]{1,5}(?!\w))", sign=("x", "X")
)
_FREE = frozenset({"800", "833", "844", "855", "866", "877", "888"})
_SHORT_WORD = 3
_FEWEST, _MOST = 9, 12  # figures of a telephone
# "Tips to 410-222-474": a figure short
_SHORT = expression(r"(?<![\w.,/-])[2-9][0-9]{2}-[0-9]{3}-[0-9]{3}(?![\w%/-]|[.,][0-9])")
_CALLED = expression(rf"\b(?:{one_of(_TABLES.words('helplines'))}|called|tips?|number)\b")
# "Send comments to 61124"
_FIVE = expression("(?<![0-9,.])[2-9][0-9]{4,5}(?![0-9])")
_SHORT_CODE = expression(
    r"(?P<cue>\b(?:[Ss]end|[Tt]ext(?:ed|ing)?|SMS|[Mm]essages?|[Cc]omments?|[Pp]ictures|[Vv]iews)"
    r"(?: [\w'’‘“”\",]+){0,6}? (?:to|on) )[\"“‘']?(?P<code>[4-9][0-9]{4,5})"
    r"(?![\w%/-]|[.,][0-9]| (?!is\b|was\b)[a-z]+s\b| (?:people|men|women|children)\b)"
)
# "The short code 70070", "a reporting service, 61016, was"
_CODE_NAMED = expression(
    r"(?P<cue>\b(?:[Ss]hort ?codes?|[Tt]ext(?:ing)?[ -](?:numbers?|services?|lines?)"
    r"|[Tt]ext-in number|(?:SMS|[Mm]essaging|[Rr]eporting|[Rr]eport) (?:services?|numbers?|lines?)"
    r"|[Hh]elplines?|[Hh]otlines?|(?:by|via|with) (?:text|SMS))"
    r"(?:,| is| was| on|:|,? called|,? at)? )"
    r"(?P<code>[2-9][0-9]{4})"
    r"(?![\w%/-]|[.,][0-9]| (?!is\b|was\b|has\b)[a-z]+s\b| (?:people|men|women|children|more)\b)"
)


def _of_words(match: re.Match[str]) -> str:
    middle = match["middle"]
    is_free = match["area"] in _FREE
    by_space = is_free and match["gap"] == " "
    of_one_word = "-" not in match["words"] and not (match["one"] and (middle or by_space))
    # "Some 800 UK-US troops"
    is_called = match["gap"] == "-" or word_before(match) in _TABLES.words("helplines")
    is_told = match["one"] or middle or (is_free and is_called)
    if of_one_word or not is_told:
        return match[0]
    one = "one " if match["one"] else ""
    area = "eight hundred" if match["area"] == "800" else digits(match["area"])
    words = " ".join(
        word.capitalize() if len(word) > _SHORT_WORD or is_english(word.lower()) else word
        for word in match["words"].split("-")
    )
    return f"{one}{area}, {digits(middle) + ', ' if middle else ''}{words}"


def _by_hyphens(match: re.Match[str]) -> str:
    count = len(re.findall("[0-9]", match[0]))
    return in_groups(match[0]) if _FEWEST <= count <= _MOST else match[0]


def star_codes(text: str) -> str:
    """Say a code that a telephone knows, sign by sign: *#06# → "star hash zero six hash"."""
    if "*" in text:
        text = _CALL_BARRED.sub(
            lambda match: f"{match['cue']}star {digits(match['figures'])}", text
        )
    return _STAR_CODE.sub(_star_code, text) if "#" in text else text


def _star_code(match: re.Match[str]) -> str:
    parts = re.findall("[*#]|[0-9]+", match[0])
    return " ".join(_SIGNS.get(part) or digits(part) for part in parts)


def words_called(text: str) -> str:
    """Say a number that ends in words, as "1-800-CALL-NOW", before those are a line of capitals."""
    return _CALLED_BY_WORDS.sub(_of_words, _EXTENSION.sub(", extension ", text))


def dialled(text: str) -> str:
    """Say numbers that are dialled or texted one by one."""
    text = _TEXTED.sub(lambda match: match["cue"] + in_groups(match["code"]), text)
    text = _BY_HYPHENS.sub(_by_hyphens, text)
    text = _GROUPED.sub(_telephone, text)
    if _SHORT.search(text) and _CALLED.search(text):
        text = _SHORT.sub(_telephone, text)
    text = _NUMBER_DIALLED.sub(lambda match: digits(match[0]), text)
    if not _FIVE.search(text):
        return text
    text = _CODE_NAMED.sub(lambda match: match["cue"] + digits(match["code"]), text)
    return _SHORT_CODE.sub(lambda match: match["cue"] + digits(match["code"]), text)


def _telephone(match: re.Match[str]) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    groups = re.findall("[0-9]+", match[0].replace("(0)", ""))
    # A group of six is said in two threes.
    halves = [
        part
        for group in groups
        for part in ((group[:3], group[3:]) if len(group) > 5 else (group,))  # noqa: PLR2004
    ]
    return plus + ", ".join(map(digits, halves))
