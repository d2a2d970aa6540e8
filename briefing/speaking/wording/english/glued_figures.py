"""Stops lost behind a figure or a label: "Cost: £24m ($34m) Prince Hale lives", "in 2014 We"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive_names import is_headline
from briefing.speaking.wording.english.grammar import behind
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/money")
_SCALE = r"(?: ?(?:[mb]illion|trillion|bn|m|k|tn))?"
_SUM = rf"[£$€][0-9][0-9,.]*{_SCALE}(?: (?:a|per) (?:week|month|year|night))?"
# "Guide price: £250,000 The villa", where "Prize: £50 Hale voucher" is one thing
_LABELLED = expression(
    rf"\b(?P<label>(?i:{one_of(_TABLES.words('price_labels'))})(?: [a-z]+)?: ?"
    rf"(?:(?:about|around|from|up to|over|circa|c\.?) )?{_SUM}(?:[-–]{_SUM})?(?: ?\({_SUM}\))?)"
    r"(?= (?!(?:US|Australian|Canadian|Singapore|Hong|New Zealand|Adults?|Children|Free"
    r"|Per)\b)[\"“‘']?[A-Z][a-z])",
    sign=":",
)
# "Height: 5ft 11in Weight: 80kg Position: Left back": what a box of a page tells
_NEXT_LABEL = expression(
    r"(?P<told>\b[A-Z][a-z]+(?: [a-z]+){0,2}: (?:[A-Z][a-z]+ ){0,2}"
    r"[£$€]?[0-9][\w.,£$€/-]{0,12}(?: [0-9a-z][\w.]{0,8}){0,2})"
    rf"(?= (?:{one_of(_TABLES.words('boxed_labels'))})(?: [a-z]+){{0,2}}: ?[A-Z0-9£$€])",
    sign=": ",
)
# "(Poldark)2.", "40:52.7613.": the number of the next line of a list
_NEXT_NUMBER = expression(
    r"(?<=[a-z][)\"”’!?])(?=[1-9][0-9]?\.(?: |$))|(?<=[a-z][.!?][\"”’])(?=[1-9][0-9]?\.(?: |$))"
    r"|(?<=[0-9]:[0-5][0-9]\.[0-9]{3})(?=[1-9][0-9]?\.(?: |$))"
)
# "In 2014 He was": a pronoun with a capital begins a sentence
_BEGINS = expression(
    r"(?<![\w£$€/:.,])(?P<figure>(?:[£$€]?[0-9][0-9,.]{0,16}(?:[%mk]|bn|ft|cm|kg|lb|st|mph|am|pm)?"
    r"|[0-9][0-9.,]{0,16} (?:[mb]illion|trillion|percent|per cent))"
    r"(?: ?\([£$€]?[0-9][0-9,.]* ?[A-Za-z]{0,7}\))?)"
    r"(?= (?:He|She|They|It|We|You|There|This|These|But|And|His|Her|Their|Its|However,?|Meanwhile,?"
    r"|When|While|The) [a-z’']| [\"“‘'](?:I(?:['’][a-z]+)?|We|It['’]s|It was|He was|She was"
    r"|They) [a-z])"
)
# "At 17 'I knew,' she said", "In June 2010 We the people": what leads on to its clause
_LEADS_ON = expression(
    rf"(?:^|[.!?:;,–—-] |[\"“‘'(])(?:{one_of(_TABLES.words('before_times'))})"
    rf"(?: (?:{one_of(_TABLES.words('of_times'))}|[A-Z][a-z]+)){{0,3}} $"
)


def glued_figures(text: str) -> str:
    """End a line of a page with its figure where another sentence follows it on the same line."""
    text = _NEXT_NUMBER.sub(_before_number, text)
    text = _NEXT_LABEL.sub(_ended_label, _LABELLED.sub(r"\g<label>.", text))
    return text if is_headline(text) else _BEGINS.sub(_ended, text)


def _ended(match: re.Match[str]) -> str:
    stopped = match["figure"].endswith((".", ","))
    return match[0] if stopped or _LEADS_ON.search(behind(match)) else f"{match['figure']}."


def _ended_label(match: re.Match[str]) -> str:
    return match["told"] if match["told"].endswith((".", ",")) else f"{match['told']}."


def _before_number(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 2) : match.start()].rstrip('"”’')
    return " " if before.endswith((".", "!", "?")) else ", "
