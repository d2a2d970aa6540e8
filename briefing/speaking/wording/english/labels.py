"""Figures that name something: telephones, emergency numbers, aircraft, releases, 9/11."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.numbers import cardinal, digits, pairs
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_NAMES = _TABLES.pairs("names")
_ISBN = re.compile(r"\b(?P<name>ISBN|ISSN)(?:-1[03])?:?\s(?P<figures>[0-9][0-9-]{6,16}[0-9X])\b")
_TELEPHONE = re.compile(
    r"(?<![\w.,/-])(?:\+[0-9]{1,3}[\s.-]?(?:\(0?[0-9]{1,4}\)|[0-9]{1,4})(?:[\s.-][0-9]{2,4}){1,4}"
    r"|\([0-9]{3,5}\)\s?[0-9]{3,4}[\s.-]?[0-9]{3,4}"
    r"|0[0-9]{2,5}\s[0-9]{3,4}(?:\s?[0-9]{3,4})?"
    r"|(?:1-)?[0-9]{3}-[0-9]{3}-[0-9]{4}|[0-9]{3}-[0-9]{4})(?![\w%/-]|[.,][0-9])"
)
_EMERGENCY = re.compile(
    r"\b(?P<cue>(?:call(?:s|ed|ing)?|dial(?:s|led|ed|ling|ing)?|ring|rang|phon(?:ed|ing|e)|"
    r"emergency number)\s)(?P<figures>911|999|112|101|111)"
    r"(?![\w/-]|[.,][0-9]|\s(?:[a-z]+s|people)\b)"
    r"|\b(?P<article>(?:an?|the)\s)(?P<emergency>911|999|112)(?=\s(?:call|calls|caller|operator|dispatcher|"
    r"emergency|system)\b)",
    re.IGNORECASE,
)
_HELPLINE = re.compile(
    rf"(?P<cue>\b(?:{one_of(_TABLES.words('helplines'))})\b[^.;:!?0-9]{{0,40}}?:?\s)"
    r"(?P<figures>[0-9]{3,5}(?:\s[0-9]{2,4}){1,3})"
    r"(?![\w/-]|[.,][0-9]|\s(?:[a-z]+s|people)\b)",
    re.IGNORECASE,
)
_BOEING = re.compile(
    r"\b(?P<maker>Boeing\s|Boeing’s\s)(?P<model>7[0-9]7)(?:-(?P<series>[0-9]{1,4}))?(?P<s>s?)\b"
)
_DATES_AS_NAMES = re.compile(
    rf"(?:(?<![\w./-])|(?<=[a-z]-))(?P<name>{one_of(_NAMES)})(?![\w/]|[.-][0-9])"
)
_RELEASE = re.compile(
    rf"\b(?P<product>(?:{one_of(_TABLES.words('products'))})\s|[vV])"
    r"(?P<figures>[0-9]{1,4}(?:\.[0-9]{1,4}){1,3})(?![\w]|\.[0-9])"
)
_STATE_POSTCODE = re.compile(r"(?<=\b[A-Z]{2}\s)[0-9]{5}(?:-[0-9]{4})?(?![\w-])")


def labels(text: str) -> str:
    """Say figures that name something one by one, or by their usual name."""
    text = _ISBN.sub(lambda m: f"{m['name']} {_one_by_one(m['figures'])}", text)
    text = _HELPLINE.sub(lambda match: match["cue"] + _telephone(match["figures"]), text)
    text = _TELEPHONE.sub(lambda match: _telephone(match[0]), text)
    text = _EMERGENCY.sub(_emergency, text)
    text = _BOEING.sub(_boeing, text)
    text = _STATE_POSTCODE.sub(lambda match: _telephone(match[0]), text)
    text = _RELEASE.sub(_release, text)
    return _DATES_AS_NAMES.sub(lambda match: _NAMES[match["name"]], text)


def _emergency(match: re.Match[str]) -> str:
    cue = match["cue"] or match["article"]
    return cue + digits(match["figures"] or match["emergency"])


def _one_by_one(figures: str) -> str:
    said = digits(figures)
    return f"{said} X" if figures.endswith("X") else said


def _telephone(written: str) -> str:
    groups = re.findall(r"[0-9]+", written)
    plus = "plus " if written.startswith("+") else ""
    return plus + ", ".join(digits(group) for group in groups)


def _boeing(match: re.Match[str]) -> str:
    said = match["maker"] + digits(match["model"])
    if match["series"]:
        said += f" {pairs(int(match['series']))}"
    return f"{said}s" if match["s"] else said


def _release(match: re.Match[str]) -> str:
    product = "version " if match["product"] in {"v", "V"} else match["product"]
    parts = [
        digits(part) if len(part) > 1 and part[0] == "0" else cardinal(int(part))
        for part in match["figures"].split(".")
    ]
    return product + " point ".join(parts)
