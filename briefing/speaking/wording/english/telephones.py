"""Telephones, emergency numbers and short codes: "(020) 7946 0018", "call 999", "1-800-FLOWERS"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import dialled_digits, digits
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
# "+84 55 5550 1111/ +84 5 5550 2222": two telephones
_OR_TELEPHONE = expression(r"(?<=[0-9]{3}) ?/ ?(?=\+[0-9]|\(0|0[0-9]{2})")
_TELEPHONE = expression(
    # "+12.345" is what somebody was behind
    r"(?<![\w.,/-])(?!\+[0-9]{1,3}\.[0-9]{1,3}(?![\w.-]))(?:\(0\)[0-9]{2,4}(?:\s[0-9]{3,4}){1,2}|0[0-9]-[0-9]{3,4}-[0-9]{4}"
    r"|\+[0-9]{1,3}[\s.-]?(?:\(0?[0-9]{1,4}\)|[0-9]{1,4})(?:[\s.-][0-9]{2,4}){1,4}"
    r"|\([0-9]{3,5}\)\s?[0-9]{3,4}[\s.-]?[0-9]{3,4}"
    r"|0[0-9]{2,5}\s[0-9]{3,4}(?:\s?[0-9]{3,4})?"
    r"|(?:1-)?[0-9]{3}-[0-9]{3}-[0-9]{4}|[0-9]{3}-[0-9]{4})(?![\w%/-]|[.,][0-9])"
)
# Numbers that are known to be called.
_KNOWN = r"(?:911|999|112|101|111|988|000|105|119|116|118|110|211|311|411|511|811)"
_EMERGENCY = expression(
    r"\b(?P<cue>(?:call(?:s|ed|ing)?|text(?:s|ed|ing)?|dial(?:s|led|ed|ling|ing)?|ring(?:s"
    r"|ing)?|rang|"
    r"phon(?:ed|ing|es?)|emergency number|NHS|(?:police|them|us|officers|line) on)\s)"
    rf"(?P<figures>{_KNOWN}(?:(?:,? or | and |, ){_KNOWN})*)"
    r"(?![\w/-]|[.,][0-9]"
    r"|\s(?:(?!calls\b|operators\b|services\b)[a-z]+s|people|[mbtr]+illion)\b)"
    r"|(?<![\w.,$£€/-])(?<!\bthan )(?<!\btotal of )(?P<emergency>911|999|112)"
    r"(?=\s(?:call|calls|caller|callers|operator|operators|"
    r"dispatcher|dispatchers|dispatch|emergency|system)\b)"
    # "999 vehicles were everywhere": of those who are called, and not so many
    r"|(?<![\w.,$£€/-])(?P<crews>999)(?=\s(?:crews?|vehicles?|responders?)\b)"
    # "Should contact 101 quoting"
    r"|(?<=\bcontact )(?P<police>101|111)(?![\w/-])"
    r"(?=[.,;]|$| (?:quoting|or(?! more)|and|with|if|to|immediately|as)\b)",
    re.IGNORECASE,
)
# "The 911 tape", "told 911 that": a number that is called, where no things are counted
_CALLED = expression(
    r"(?<![\w.,$£€/-])(?<!\bPorsche )(?P<figures>911|999)"
    rf"(?= (?:{one_of(_TABLES.row('of_emergencies'))})\b)"
    r"|(?P<cue>\b(?:told|tells?|phone with|line (?:with|to)|via|through"
    r"|(?:calls?|pleas?|appeals?|cry|cries|messages?|report|reported|texts?) (?:to|from)"
    r"|using|contact(?:ed|ing)|alert(?:ed|ing)|reached|summoned) )"
    r"(?P<number>911|999)(?![\w/%-]|[.,][0-9]| [a-z-]+s\b| (?:people|men|women|children)\b)"
)
# "The 116 123 line" of all of Europe
_OF_EUROPE = expression(
    r"(?<![\w.,$£€/-])116 (?:000|006|111|117|123)(?![\w/-]|[.,][0-9])", sign="116 "
)
# "Area code 212", "the 416 area code"
_AREA_CODE = expression(
    r"(?:(?<=\b[Aa]rea code )|(?<=\b[Aa]rea codes ))"
    r"[2-9][0-9]{2}(?:(?:, | and | or |, and )[2-9][0-9]{2}\b)*"
    r"|(?<![\w.,$£€/-])[2-9][0-9]{2}(?= area codes?\b)",
    sign="rea code",
)
# "A 911 Carrera"
_SPORTS_CAR = expression(
    r"(?<![\w.,$£€/-])911(?=s? (?:Carrera|Turbo|GT[0-9]|Targa|RSR?|Speedster|Dakar|S/T)\b)"
)
# "Text SHOUT to 85258", "quoting 4562 of 3 May".
_SHORT_CODE = expression(
    r"(?P<cue>\b[Tt]ext(?:ing)? (?:[A-Z]\w+ )?to "
    r"|\b[Tt]ext (?=[0-9]{5,6}\b)|\bZIP (?:[Cc]ode )?(?=[0-9]{5}\b)"
    r"|\bquoting (?:reference |incident |crime |number )*)"
    r"(?P<figures>[0-9]{3,8})(?![\w/-]|[.,][0-9])"
)
# "1-800-FLOWERS", "call 877-SAVEIT"
_WORD_CALLED = expression(
    r"(?<![\w.-])(?P<one>1-)?(?P<area>8[0-9]{2})-(?P<first>[0-9]-)?(?=[A-Z]{3,12}(?!\w))"
)
# "505-843-STOP"
_ENDS_IN_WORD = expression(
    r"(?<![\w.-])\(?(?P<area>[2-9][0-9]{2})\)?[- ](?P<first>[2-9][0-9]{2})-(?=[A-Z]{3,5}(?!\w))"
)
_FIGURES = expression("[0-9]+")
_HELPLINE = expression(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('helplines'))})\b[^.;:!?0-9]{{0,40}}?:?\s)"
    r"(?P<figures>[0-9]{3,5}(?:\s[0-9]{2,4}){1,3})"
    r"(?![\w/-]|[.,][0-9]|\s(?:[a-z]+s|people)\b)",
    re.IGNORECASE,
)


def telephones_in_letters(text: str) -> str:
    """Say the figures of a telephone that ends in a word: "1-800-FLOWERS", "505-843-STOP"."""
    text = _ENDS_IN_WORD.sub(lambda m: f"{digits(m['area'])}, {digits(m['first'])}, ", text)
    return _WORD_CALLED.sub(_word_called, text)


def telephones(text: str) -> str:
    """Say telephones, emergency numbers and short codes one figure by another."""
    text = _HELPLINE.sub(lambda match: match["cue"] + in_groups(match["figures"]), text)
    text = _TELEPHONE.sub(lambda match: in_groups(match[0]), _OR_TELEPHONE.sub(", ", text))
    text = _OF_EUROPE.sub(lambda match: in_groups(match[0]), text)
    text = _AREA_CODE.sub(lambda match: _FIGURES.sub(lambda one: digits(one[0]), match[0]), text)
    text = _EMERGENCY.sub(_emergency, text)
    if "911" in text or "999" in text:
        text = _CALLED.sub(
            lambda m: (m["cue"] or "") + digits(m["figures"] or m["number"]),
            _SPORTS_CAR.sub("nine eleven", text),
        )
    return _SHORT_CODE.sub(lambda match: match["cue"] + digits(match["figures"]), text)


def _word_called(match: re.Match[str]) -> str:
    one = "one " if match["one"] else ""
    area = "eight hundred" if match["area"] == "800" else digits(match["area"])
    return f"{one}{area} {digits(match['first'][0]) + ' ' if match['first'] else ''}"


def _emergency(match: re.Match[str]) -> str:
    told = next(filter(None, match.group("figures", "emergency", "crews", "police")))
    # As those say it who are called: "one oh one"
    return (match["cue"] or "") + re.sub("[0-9]+", _number_called, told)


def _number_called(match: re.Match[str]) -> str:
    return dialled_digits(match[0]) if match[0][0] == "1" else digits(match[0])


def in_groups(written: str) -> str:
    """Say the figures of a telephone one by one, with a pause between its groups."""
    groups = re.findall(r"[0-9]+", written.replace("(0)", "0"))
    plus = "plus " if written.startswith("+") else ""
    # "One eight hundred": a call that is free in America
    free = next((place for place, group in enumerate(groups[:2]) if group == "800"), None)
    if free is not None and len(groups) > free + 2 and groups[:free] in ([], ["1"]):
        said = [f"{'one ' if free else ''}eight hundred", *map(digits, groups[free + 1 :])]
        return plus + ", ".join(said)
    return plus + ", ".join(digits(group) for group in groups)
