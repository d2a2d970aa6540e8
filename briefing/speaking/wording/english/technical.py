"""Figures of specialists: formulas, powers of ten, inches, grades, models of machines."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.numbers import (
    VULGAR,
    cardinal,
    number,
    ordinal,
    pairs,
    vulgar,
)
from briefing.speaking.wording.english.unit_names import UNIT, unit_name
from briefing.speaking.wording.raised import RAISED, plain
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/technical")
_COMMANDS = _TABLES.pairs("commands")
_FORMULA = expression(r"(?<![\w$])\$(?P<inside>[A-Za-z\\({|][^$\n]{0,80}?)\$(?![\w$])")
_MATHEMATICS = expression(r"[=\\^_<>+{}≤≥]|^\s?[A-Za-z]\s?$")
_TEX_FRACTION = expression(r"\\[dt]?frac\{([^{}]+)\}\{([^{}]+)\}")
_TEX_ROOT = expression(r"\\sqrt\{([^{}]+)\}")
_TEX_COMMAND = expression(r"\\([A-Za-z]+)\s?")
_TEX_POWER = expression(r"\^\{?(?P<power>-?\w+)\}?")
_TEX_INDEX = expression(r"_\{?(?P<index>\w+)\}?")
# "10m-plus", "1970s-80s" and "10k-15k" are no terms.
_TERM = expression(
    r"(?<![\w.,$£€])(?P<times>[0-9]{1,4})(?P<letter>[acnxyz])(?=\s?[+=−–<>-]\s?(?:[0-9(]|[a-z]\b))"
    r"|(?<=[+=−–<>-]\s)(?P<last_times>[0-9]{1,4})(?P<last>[acnxyz])(?![\w])"
)
_POWER = expression(
    r"(?<![\w.,])(?:(?P<base>[0-9]{1,6})\^(?P<sign>[-−]?)(?P<plain>[0-9]{1,3})"
    r"|10(?P<raised>[⁻⁰¹²³⁴-⁹]+))(?!\w)"
    rf"(?:\s(?P<unit>{UNIT}|m|s)(?!\w))?",
    sign=("10", "^"),
)
_SCIENTIFIC = expression(
    r"(?<![\w.,])(?!7E7)(?P<figures>[0-9]+(?:\.[0-9]+)?)[eE](?P<sign>[+-]?)(?P<power>[0-9]{1,3})(?!\w)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_INVERSE = expression(rf"(?<=[A-Za-z)])⁻(?P<raised>[{RAISED}]{{1,3}})")
_CHARGE = expression(rf"(?<=[A-Za-z0-9])(?P<figures>[{RAISED}]?)(?P<sign>[⁺⁻])(?!\w)")
_INCHES = expression(
    r"(?<![\w.,])(?P<low>[0-9]{1,3}(?:\.[0-9])?)(?P<mark>[\"”″]|['’′])"
    rf"(?:(?=\s(?P<next>{one_of(_TABLES.words('after_inches'))})\b)|(?=\s[A-Z0-9]|\+))"
)
# "A 42" set", "the 10.1" model", "3-5" of snow"
_INCHES_OF = expression(
    r"(?:(?<=\b[Aa] )|(?<=\b[Aa]n )|(?<=\b[Tt]he )|(?<=\b(?:[Hh]is|[Hh]er|[Ii]ts) ))"
    r"(?P<size>[0-9]{1,3}(?:\.[0-9])?)[\"”″](?= (?P<noun>[a-z]{3,}))",
    sign=('"', "”", "″"),
)
# "Hale 24.6", Ely 30.1"."
_TENTHS_OF_INCHES = expression(
    r"(?<![\w.,])(?P<size>[0-9]{1,3}\.[0-9])[\"”″](?=[,;.)]|$)", sign=('"', "”", "″")
)
_SPAN_OF_INCHES = expression(
    r"(?<![\w.,/-])(?P<low>[0-9]{1,2})(?:[-–]| to )(?P<high>[0-9]{1,2})[\"”″]"
    rf"(?= (?:{one_of(_TABLES.words('behind_inches'))})\b|[,.;)]|$)",
    sign=('"', "”", "″"),
)
# "¼\" screws", "a 3½\" disk", "2½\" of rain"
_PARTS_OF_INCH = expression(
    rf"(?<![\w.,])(?P<low>[0-9]{{0,3}})(?P<part>[{VULGAR}])(?:[\"”″]|'')"
    r"(?=(?P<next> [a-z]+| [A-Z]| ?[x×]|-(?=[a-z])|[,;.)]|$))"
)
_BEHIND_INCHES = _TABLES.words("behind_inches")
_PLUS = expression(r"\+")
_EXTENTS = _TABLES.words("extents")
_LISTED = expression(
    r"(?P<grade>\b[Gg]rade II)\*(?:-| )(?=listed|building|house|hall|church)", sign="rade II"
)
_GRADE = expression(r"(?<![\w*])(?P<grade>[A-E])\*(?P<many>s?)(?![\w*])")
# "Gets an A-, and", "a B- in French"; but "A-, B- and C-lists", "vitamin D- and iron-rich"
_MINUS = expression(
    r"(?<=[\s(“\"])(?P<grade>[A-F])[-−–]"
    r"(?=[,.;:!?)”\"/]|$"
    r"| (?:and|or|to|for|in|from|at|on|but|with|average|grade|rating|students?)\b)"
    r"(?! (?:and|or|to) [a-z]+-)",
    sign=tuple(grade + minus for grade in "ABCDEF" for minus in "-−–"),
)
_JOINED_BY_LETTER = expression(r"(?<![\w-])[A-F]-[A-Za-z]")
# "O- blood", "an AB+ donor"
_BLOOD_TYPE = expression(
    r"(?<![\w-])(?P<type>AB|O|(?<!\ba )(?<!\ban )[AB]|[AB](?=[+−–-] (?:blood|donor|type|patient)))"
    r"(?P<sign>[+−–-])(?!\w|[-+])"
)
_OF_BLOOD = expression(r"\b[Bb]lood\b|\b[Dd]onors?\b")
# "As and A*s"
_MARKS_BESIDE = expression(
    r"(?<![\w'’])(?P<mark>[A-C])s(?= (?:and|or|to) [A-E]\*)"
    r"|(?<=\*s )(?P<join>and|or) (?P<other>[A-D])s\b",
    sign="*",
)
# "A*AA": three marks
_SEVERAL_GRADES = expression(r"(?<![\w*])(?=[A-E]*\*)(?:[A-E]\*?){2,5}(?![\w*])", sign="*")
_GRADES = expression(r"(?<=-star)\s?[/–-]\s?(?=[A-G]\b)", sign="-star")
# "802.11ac": a standard of the IEEE.
_STANDARD = expression(r"(?<![\w.])802\.(?P<part>1?[0-9])(?P<letters>[a-z]{0,2})(?![\w.]\w)")
_ISOTOPES = {name: figures.split() for name, figures in _TABLES.pairs("isotopes").items()}
# "Polonium 210 was found", but "polonium 210 times"
_ISOTOPE = expression(
    rf"\b(?P<element>(?i:{one_of(_ISOTOPES)}))[ -](?P<figures>[1-9][0-9]{{1,2}})"
    r"(?![\w%-]|[.,:/]?[0-9]| (?:[a-z]+s|percent|per cent|people|men|kg|mg)\b)"
)
# "Cs-137 in the soil"
_ELEMENTS = _TABLES.pairs("elements")
_OF_ELEMENT = expression(
    rf"(?<![\w.-])(?P<element>{one_of(_ELEMENTS)})-(?P<figures>[1-9][0-9]{{1,2}})(?!\w)", sign="-"
)
# "The gene p53", "p53 mutations": no page
_GENE = expression(r"(?<![\w.-])p(?=53(?!\w|[.,][0-9]))")
_OF_GENES = expression(r"\b(?:[Gg]enes?|genetic|tumou?rs?|proteins?|mutations?|cancers?)\b")
_MODEL = expression(r"\b(?P<name>GPT|o)-?(?P<figure>[0-9])(?P<letter>o)(?!\w)")


def formulas(text: str) -> str:
    """Say a formula between dollar signs as TeX has it, and 6x + 4y in any text."""
    text = _FORMULA.sub(_formula, text)
    return _TERM.sub(
        lambda m: f"{cardinal(int(m['times'] or m['last_times']))} {m['letter'] or m['last']}", text
    )


def isotopes(text: str) -> str:
    """Say the number of an element's isotope: "Polonium 210" → "Polonium-two ten"."""
    text = _OF_ELEMENT.sub(_of_element, text)
    if "p53" in text and _OF_GENES.search(text):
        text = _GENE.sub("P-", text)
    return _ISOTOPE.sub(_isotope, text)


def _of_element(match: re.Match[str]) -> str:
    element = _ELEMENTS[match["element"]]
    if match["figures"] not in _ISOTOPES[element]:
        return match[0]
    starts = match.start() == 0 or behind(match).endswith((". ", "! ", "? "))
    return f"{element.capitalize() if starts else element}-{match['figures']}"


def _isotope(match: re.Match[str]) -> str:
    figures = match["figures"]
    known = figures in _ISOTOPES.get(match["element"].lower(), ())
    return f"{match['element']}-{pairs(int(figures))}" if known else match[0]


def _formula(match: re.Match[str]) -> str:
    inside = match["inside"]
    if not _MATHEMATICS.search(inside):
        return match[0]
    inside = _TEX_FRACTION.sub(r"\1 over \2", inside)
    inside = _TEX_ROOT.sub(r"the square root of \1", inside)
    inside = _TEX_COMMAND.sub(lambda m: f" {_COMMANDS.get(m[1], m[1])} ", inside)
    inside = _TEX_POWER.sub(lambda m: f" {_raised(m['power'])} ", inside)
    inside = _TEX_INDEX.sub(r" \g<index> ", inside)
    return " ".join(re.sub(r"[{}]", " ", inside).split())


def _raised(power: str) -> str:
    if power in {"2", "3"}:
        return "squared" if power == "2" else "cubed"
    return f"to the {_exponent(power)}" if power.lstrip("-").isdigit() else f"to the {power}"


def _exponent(figures: str) -> str:
    count = int(figures)
    return f"minus {cardinal(-count)}" if count < 0 else ordinal(count)


def powers(text: str) -> str:
    """Say powers, with the unit behind them: 2^10, 10⁶, 10⁻⁶ mbar, 1e6; and charges, Ca²⁺."""
    text = _SCIENTIFIC.sub(_scientific, _POWER.sub(_power, text))
    text = _INVERSE.sub(lambda match: f" {_raised(f'-{plain(match[1])}')}", text)
    return _CHARGE.sub(_charge, text)


def _charge(match: re.Match[str]) -> str:
    figures = f" {cardinal(int(plain(match['figures'])))}" if match["figures"] else ""
    return f"{figures} {'plus' if match['sign'] == '⁺' else 'minus'}"


def _power(match: re.Match[str]) -> str:
    if match["raised"]:
        raised = match["raised"].translate(_RAISED)
        if not re.fullmatch(r"-?[0-9]{1,3}", raised):
            return match[0]
        said = f"ten to the {_exponent(raised)}"
    else:
        sign = "minus " if match["sign"] else ""
        said = f"{number(match['base'])} to the power of {sign}{cardinal(int(match['plain']))}"
    return f"{said} {unit_name(match['unit'])}" if match["unit"] else said


def _scientific(match: re.Match[str]) -> str:
    sign = "minus " if match["sign"] == "-" else ""
    power = cardinal(int(match["power"]))
    return f"{number(match['figures'])} times ten to the power of {sign}{power}"


def inches(text: str) -> str:
    """14" deep → "fourteen inches deep", a 42" screen → "a forty-two inch screen"."""
    text = _SPAN_OF_INCHES.sub(_span_of_inches, _INCHES_OF.sub(_inches_of, text))
    text = _TENTHS_OF_INCHES.sub(
        lambda m: m[0] if _closes_quotation(m) else f"{number(m['size'])} inches", text
    )
    return _INCHES.sub(_inches, _PARTS_OF_INCH.sub(_parts_of_inch, text))


def _inches_of(match: re.Match[str]) -> str:
    if match["noun"] in _BEHIND_INCHES or _closes_quotation(match):
        return match[0]
    return f"{number(match['size'])} inch"


def _span_of_inches(match: re.Match[str]) -> str:
    if _closes_quotation(match):
        return match[0]
    return f"{number(match['low'])} to {number(match['high'])} inches"


def _parts_of_inch(match: re.Match[str]) -> str:
    part, word = vulgar(match["part"]), match["next"].strip(" ,;.)")
    extends = not word or word in _BEHIND_INCHES
    if match["low"]:
        return f"{cardinal(int(match['low']))} and {part} inch{'es' if extends else ''}"
    if extends:
        return f"{part} of an inch" if part != "a half" else "half an inch"
    return f"{part.removeprefix('a ').replace(' ', '-').removesuffix('s')}-inch"


def _inches(match: re.Match[str]) -> str:
    one, many = ("inch", "inches") if match["mark"] in '"”″' else ("foot", "feet")
    if match["next"] is None and (
        one == "foot" or (_closes_quotation(match) and not follows(match, _PLUS))
    ):
        return match[0]
    is_noun = match["next"] not in _EXTENTS
    single = match["low"] == "1" or is_noun or describes_noun(match)
    return f"{number(match['low'])} {one if single else many}"


def _closes_quotation(match: re.Match[str]) -> bool:
    before = behind(match)
    # Those behind figures are inches.
    return len(re.findall('(?<![0-9])"', before)) % 2 == 1 or before.count("“") > before.count("”")


def listed(text: str) -> str:
    """Grade II*-listed → "Grade II star listed"."""
    return _LISTED.sub(r"\g<grade> star ", text)


def grades(text: str) -> str:
    """A* → "A-star", A*/A → "A-star to A": joined, since eSpeak says a lone A as the article."""
    text = _MARKS_BESIDE.sub(
        lambda m: f"{m['mark']}'s" if m["mark"] else f"{m['join']} {m['other']}'s", text
    )
    of_lists = _JOINED_BY_LETTER.search(text)
    if _BLOOD_TYPE.search(text) and _OF_BLOOD.search(text):
        text = _BLOOD_TYPE.sub(_blood_type, text)
    if not of_lists:
        text = _MINUS.sub(r"\g<grade>-minus", text)
    text = _SEVERAL_GRADES.sub(_several_grades, text)
    return _GRADES.sub(" to ", _GRADE.sub(r"\g<grade>-star\g<many>", text))


def _blood_type(match: re.Match[str]) -> str:
    said = "positive" if match["sign"] == "+" else "negative"
    letters = ".".join(match["type"])
    return f"{letters}-{said}"


def _several_grades(match: re.Match[str]) -> str:
    marks = re.findall(r"[A-E]\*?", match[0])
    return ", ".join(mark.replace("*", "-star") for mark in marks)


def _standard(match: re.Match[str]) -> str:
    letters = f"-{'.'.join(match['letters'].upper())}" if match["letters"] else ""
    return f"eight oh two dot {cardinal(int(match['part']))}{letters}"


def models(text: str) -> str:
    """GPT-4o → "G.P.T four-o", 802.11n → "eight oh two dot eleven-N"."""
    text = _STANDARD.sub(_standard, text)
    return _MODEL.sub(lambda m: f"{m['name']} {cardinal(int(m['figure']))}-{m['letter']}", text)
