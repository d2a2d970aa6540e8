"""Figures that are a name, and codes of machines that end in letters: "709", i24, F-16V, 9M729."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.lexicon import SPECIAL
from briefing.speaking.wording.english.numbers import cardinal, digits, pairs, plural
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/labels")
_ENDS = r"(?![\w/-]|[.,][0-9])"
# "The 709 crackdown", "the so-called \"809\" programme": a date, hours or the number of a file
_NAMED_THING = "|".join(_TABLES.table("named_by_figures", list[str]))
_BY_FIGURES = expression(
    rf"(?P<cue>(?:\b(?:[Tt]he|[Aa]n?|[Oo]f)|[a-z]['’]s) )(?P<figures>[1-9][0-9][1-9])"
    rf"(?= (?:{_NAMED_THING})\b)"
    # The ninth of July 2015, when lawyers were arrested
    r"|(?P<arrested>\b[Tt]he )(?P<day>709)(?= (?:lawyers|cases|protests|arrests)\b)"
    r"|(?P<open>[\"“'‘])(?P<quoted>[1-9][0-9][1-9])"
    rf"(?=[\"”'’] (?:[a-z]+(?<!s)|is|was|has|means|refers)\b| (?:{_NAMED_THING})\b)"
)
# "Working 996 for you"
_WORKED = expression(
    r"(?:(?<=\bworking )|(?<=\bwork )|(?<=\bworks )|(?<=\bworked ))(?:996|007)"
    r"(?![\w%/-]|[.,][0-9]| [a-z]+s\b)"
)
# "996 refers to long hours": what it means is told
_TOLD_FIGURES = expression(
    r"^(?P<figures>[1-9][0-9][1-9])"
    r"(?= (?:refers to|stands for|means|is (?:short|shorthand|slang))\b)"
)
# "His 147 break": the most that a frame of snooker gives
_OF_SNOOKER = expression(
    r"(?<![\w.,$£€/-])147(?=s? (?:maximum|break|clearance)s?\b)"
    r"|(?<=\bmaximum )147(?![\w%/-]|[.,][0-9])|(?<=\b[Aa] )147(?=[.,;)]|$| (?:in|at|against)\b)"
)
_SNOOKER = expression(
    r"\b(?:[Ss]nooker|[Mm]aximum|Crucible|frames?|century breaks?|147 breaks|cue)\b"
)
# "The polling firm 538", "538's average": a firm, where 538 electors are counted
_POLLSTER = expression(
    r"(?P<cue>\b(?:[Aa]ccording to|firm|sites?|websites?|aggregator|pollsters?|tracker"
    r"|ABC(?: News)?['’]?s?|from|[Aa]nalysts at)[ /-])538"
    r"(?![\w/%-]|[.,][0-9]| (?!says|has|is|was|gives)[a-z]+s\b|-seat"
    r"| to [0-9]| (?:[Ee]lector|seat|vote))"
    r"|(?:^|(?<=[\w\"”], )|(?<=\b[Tt]he ))538(?= (?:(?:only|also|now|then|currently) )?(?:collects"
    r"|includes|uses|weighs|adjusts|publishes|projects|rates|calculates|estimates|ranks|methodology"
    r"|website|site|podcast)\b)"
    r"|(?<![\w.,$£€/-])538(?=['’]s\b|[ -](?:averages?|forecasts?|models?|polls?|polling|tracker"
    r"|aggregate|says|said|gives|gave|found|shows|has|predicts)\b)"
)
# "E-petition 323926", "petitions 575620 and 412345"
_FILED = expression(
    r"(?P<cue>\b[Ee]?-?[Pp]etitions? (?:number )?)(?P<figures>[1-9][0-9]{4,6}"
    r"(?:(?:, | and |, and )[1-9][0-9]{4,6})*)(?![\w/%-]|[.,][0-9]| (?:[a-z]+s|people)\b)"
)
# "Unit 29155" of an army
_UNIT = expression(rf"(?P<cue>\b[Uu]nit (?:[Nn]o\.? )?)(?P<figures>[1-9][0-9]{{4}}){_ENDS}")
# "The 29155 unit", and the tickets of China's railways
_NAMED_UNIT = expression(
    r"(?<![\w.,$£€/-])(?:[1-9][0-9]{3}[1-9](?= [Uu]nit(?![\w-]))"
    r"|12306(?![\w/%-]|[.,][0-9]| (?:people|votes|cases|deaths|passengers|riders|homes|jobs)\b))",
    sign=("12306", "nit"),
)
# "A 5A-level hotel"
_GRADE = expression(r"(?<![\w.,-])(?P<grade>[1-5])A(?=-(?:level|rated|class)\b)")
# "NGC 1499", "BRP Bagacay MRRV 4410"
_LISTED = expression(
    rf"(?P<list>\b(?:{one_of(_TABLES.row('lists'))}) )(?P<number>[1-9][0-9]{{2,3}}){_ENDS}"
)
# "The 301 tariffs": a section of a law on trade
_OF_TRADE = expression(
    r"(?P<cue>\b(?:[Tt]he|[Oo]f|[Nn]ew|[Uu]nder|[Aa]) )(?P<section>232|301)"
    r"(?= (?:tariffs?|duties|duty|probes?|investigations?|inquiry|exclusions?)\b)"
)
# "Species360", "Office 365"
_ALL_ROUND = expression(
    rf"(?:(?<=[a-z]{{3}})|(?P<name>\b(?:{one_of(_TABLES.row('all_round_names'))}) ))"
    rf"(?P<figures>360|365)(?!°){_ENDS}"
)
# "i24 News", "a Hyundai i20"
_SMALL_I = expression(r"(?<![\w.@#/'’-])i(?P<figures>[1-9][0-9]{0,2})(?=NEWS|News|(?![\w-]))")
# "A 501(c)(3) body", "the 287(g) programme"
_OF_LAW = expression(
    r"(?:(?P<sign>§§?) ?|(?<![\w.,-]))(?P<section>[1-5][0-9]{2}) ?\((?P<letter>[a-z])\)"
    r"(?:\((?P<part>[0-9]{1,2})\))?"
)
# "S.1", the first bill of a senate, and "H.R.1"
_BILL = expression(r"(?<![\w.])(?P<house>S(?=\.[0-9])|H\.R)\. ?(?=[0-9]{1,2}(?![\w.][\w]|[0-9]))")
# "An F-16V", "the Tu-95MS"
_TAIL = expression(
    r"(?<![\w.@/-])(?P<letters>[A-Z]{1,3}|[A-Z][a-z]{1,2})-(?P<figures>[1-9][0-9]{0,2})"
    r"(?P<tail>(?!(?:ST|ND|RD|TH|MM|CM|KM|KG|GB|MB|TB|MPH|KW|MW|GW)(?!\w))[A-Z]{2,4}|[VW])(?P<s>s?)(?![\w-])"
)
# "Cut to Baa1", "an Aa2 rating", as one agency writes them
_SMALL_RATING = expression(
    r"(?<![\w.-])(?:(?P<first>[BC])(?P<a>aa?)|(?P<double>Aa))(?P<notch>[1-3])(?![\w]|[-/.,][0-9])"
)
# "F-16S", in a line of capitals
_MANY = expression(r"(?:(?<=[A-Z]-[0-9]{2})|(?<=[0-9]0))S(?= [A-Z]{2}|[.,:;]|$)")
_CAPITALS = expression(r"[A-Z]{3} [A-Z]{2}")
# "AIM-120C-8 missiles": a kind, and which of it
_KIND_OF_TYPE = expression(
    r"(?<![\w.@/-])(?P<letters>[A-Z]{1,3}|[A-Z][a-z]{1,2})-(?P<figures>[1-9][0-9]{0,2})(?P<tail>[A-Z])"
    r"-?(?P<last>[0-9]{1,2})(?P<s>s?)(?![\w-])"
)
_LETTER_BEHIND = expression(r"-[0-9]{1,3}[A-Z]-?[0-9]")
# "An F/A-18E", "the F/A-18E/F"
_BOTH_LETTERS = expression(
    r"\bF/A-(?P<figures>18)(?P<tail>[A-G])?(?:/(?P<other>[A-G]))?(?P<s>s?)(?![\w-])"
)
# "D.C. Code §10-503.16(b)", "Section 2-101": one number that has a hyphen
_SECTION = expression(
    r"(?P<cue>§ ?|\b(?:[Ss]ection|[Ss]ec\.|[Cc]ode) )(?P<title>[1-9][0-9]{0,2})-"
    r"(?P<figures>[1-9][0-9]{2,3})(?P<part>\.[0-9]{1,3})?(?![\w-]|[.,][0-9])"
)
# "The 9M729 missile"
_MISSILE = expression(
    r"(?<![\w.,$£€/-])(?P<class>9)(?P<letter>[A-Z])(?P<figures>[1-9][0-9]{2})(?!\w)"
)
# "Type 31e frigates", "the Long March 2C"
_OF_TYPE = expression(
    r"(?P<cue>\b(?:[Tt]ype|Long March)[ -])(?P<figures>[0-9]{1,3})(?P<letter>[A-Fa-f])(?![\w-])"
)
# "Two Mk 84s", "an MK84 bomb"
_MARK = expression(
    r"\b(?:Mk\.?[ -]?(?P<figures>[1-9][0-9]{0,2})|MK-?(?P<bomb>8[1-4]|19|41|48))(?P<s>s?)(?![\w-])"
)
# "Joint Sword-2024A"
_OF_YEAR = expression(r"(?<![\w.,])(?P<year>20[0-9]{2})(?P<letter>[A-D])(?![\w-])")
# "Sentinel-2A", "two Fengyun-3Es": one of a family of satellites; "post-5G" is none
_OF_FAMILY = expression(
    r"(?<=[a-z]{3})-(?P<figures>[1-9][0-9]?)(?P<letter>[A-CEFHJL-Z])(?P<s>s?)(?![\w-])"
)
# "The PC8000-11"
_DIGGER = expression(
    r"(?<![\w.-])(?P<letters>[A-Z]{2,4})(?P<figures>[1-9][0-9]{3})-(?P<last>[1-9][0-9]?)(?![\w-])"
)
# "S-300/400", "Shahed-131/136": two kinds
_TWO_KINDS = expression(r"(?<=[A-Za-z])-(?P<one>[1-9][0-9]{2})/(?P<other>[1-9][0-9]{2})(?![\w/])")


def before_letters(text: str) -> str:
    """Say 501(c)(3) as "five oh one C three" and Species360 as a name, where else letters count."""
    if _CAPITALS.search(text):
        text = _MANY.sub("s", text)
    if "36" in text:
        text = _ALL_ROUND.sub(lambda m: f"{m['name'] or ' '}{pairs(int(m['figures']))}", text)
    text = _SMALL_RATING.sub(_small_rating, text)
    text = _BILL.sub(lambda match: "S " if match["house"] == "S" else "H.R ", text)
    return _OF_LAW.sub(_of_law, text) if "(" in text else text


def named_figures(text: str) -> str:
    """Say figures that are a name in twos or one by one: the "996" week, Unit 29155, i24."""
    text = _SECTION.sub(_section, _BY_FIGURES.sub(_by_figures, text))
    text = _TOLD_FIGURES.sub(lambda match: digits(match["figures"]).capitalize(), text)
    if "996" in text or "007" in text:
        text = _WORKED.sub(lambda match: digits(match[0]), text)
    if "147" in text and _SNOOKER.search(text):
        text = _OF_SNOOKER.sub("one four seven", text)
    if "etition" in text:
        text = _FILED.sub(_filed, text)
    if "538" in text:
        text = _POLLSTER.sub(lambda match: f"{match['cue'] or ''}five thirty-eight", text)
    text = _UNIT.sub(lambda match: match["cue"] + digits(match["figures"]), text)
    text = _NAMED_UNIT.sub(lambda match: digits(match[0]), text)
    text = _GRADE.sub(lambda match: f"{cardinal(int(match['grade']))}-A", text)
    text = _LISTED.sub(lambda match: match["list"] + pairs(int(match["number"])), text)
    text = _OF_TRADE.sub(lambda match: match["cue"] + pairs(int(match["section"])), text)
    return _SMALL_I.sub(lambda match: f"I {pairs(int(match['figures']))}{_gap(match)}", text)


def machines(text: str) -> str:
    """Say the letters behind the figures of a machine: F-16V → "F-sixteen V"."""
    text = _TWO_KINDS.sub(lambda m: f"-{pairs(int(m['one']))} and {pairs(int(m['other']))}", text)
    text = _DIGGER.sub(
        lambda m: f"{'.'.join(m['letters'])} {pairs(int(m['figures']))}-{cardinal(int(m['last']))}",
        text,
    )
    text = _OF_YEAR.sub(lambda m: f"{pairs(int(m['year']))} {m['letter']}", text)
    text = _MARK.sub(_mark, text)
    text = _OF_FAMILY.sub(
        lambda m: f"-{cardinal(int(m['figures']))} {m['letter']}{chr(39) + 's' if m['s'] else ''}",
        text,
    )
    text = _OF_TYPE.sub(_of_type, text)
    if "F/A-18" in text:
        text = _BOTH_LETTERS.sub(_both_letters, text)
    if _LETTER_BEHIND.search(text):
        text = _KIND_OF_TYPE.sub(_kind_of_type, text)
    text = _MISSILE.sub(
        lambda m: f"{cardinal(int(m['class']))}-{m['letter']} {pairs(int(m['figures']))}", text
    )
    return _TAIL.sub(_tail, text)


def _by_figures(match: re.Match[str]) -> str:
    figures = match["figures"] or match["day"] or match["quoted"]
    said = pairs(int(figures)) if figures[1] == "0" else digits(figures)
    return f"{match['cue'] or match['arrested'] or match['open']}{said}"


def _filed(match: re.Match[str]) -> str:
    return match["cue"] + re.sub("[0-9]+", lambda found: digits(found[0]), match["figures"])


def _small_rating(match: re.Match[str]) -> str:
    letters = f"{match['first']} " if match["first"] else ""
    is_double = match["double"] or len(match["a"]) > 1
    return f"{letters}{'double-' if is_double else ''}A {cardinal(int(match['notch']))}"


def _gap(match: re.Match[str]) -> str:
    return " " if match.string.startswith("N", match.end()) else ""


def _of_law(match: re.Match[str]) -> str:
    part = f" {cardinal(int(match['part']))}" if match["part"] else ""
    sign = f"section{'s' if match['sign'] == '§§' else ''} " if match["sign"] else ""
    return f"{sign}{pairs(int(match['section']))} {match['letter'].upper()}{part}"


def _mark(match: re.Match[str]) -> str:
    said = pairs(int(match["figures"] or match["bomb"]))
    return f"Mark {plural(said) if match['s'] else said}"


def _of_type(match: re.Match[str]) -> str:
    figures = match["figures"]
    said = digits(figures) if figures[0] == "0" else pairs(int(figures))
    return f"{match['cue']}{said} {match['letter'].upper()}"


def _kind_of_type(match: re.Match[str]) -> str:
    letters = match["letters"]
    name = ".".join(letters) if letters.isupper() else SPECIAL.get(letters, letters)
    last = cardinal(int(match["last"]))
    said = f"{name}-{pairs(int(match['figures']))} {match['tail']}-"
    return said + (plural(last) if match["s"] else last)


def _both_letters(match: re.Match[str]) -> str:
    said = pairs(int(match["figures"]))
    if not match["tail"]:
        return f"F-A-{plural(said) if match['s'] else said}"
    other = f" and {match['other']}" if match["other"] else ""
    return f"F-A-{said} {match['tail']}{other}{chr(39) + 's' if match['s'] else ''}"


def _section(match: re.Match[str]) -> str:
    cue = "section " if match["cue"][0] == "§" else match["cue"]
    part = f" point {digits(match['part'])}" if match["part"] else ""
    return f"{cue}{cardinal(int(match['title']))} dash {pairs(int(match['figures']))}{part}"


def _tail(match: re.Match[str]) -> str:
    letters = match["letters"]
    name = ".".join(letters) if letters.isupper() else SPECIAL.get(letters, letters)
    tail = ".".join(match["tail"])
    return f"{name}-{pairs(int(match['figures']))} {tail}{chr(39) + 's' if match['s'] else ''}"
