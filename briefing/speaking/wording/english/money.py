"""Sums of money: "$4.5bn" → "four point five billion dollars"."""

from __future__ import annotations

import re
from typing import NamedTuple

from babel.numbers import get_currency_name

from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.grammar import behind, follows, tells_change, word_before
from briefing.speaking.wording.english.noun_phrases import NO_NOUN, starts_noun
from briefing.speaking.wording.english.numbers import (
    AMOUNT,
    VULGAR,
    cardinal,
    number,
    pairs,
    plural,
    value,
)
from briefing.speaking.wording.tables import Tables, one_of


class _Currency(NamedTuple):
    one: str
    many: str
    small: str = ""
    smalls: str = ""


_TABLES = Tables("en/money")
_SYMBOLS = _TABLES.table("currencies", dict[str, _Currency])
_DOLLARS = _TABLES.pairs("dollars")
_CODE = one_of(_TABLES.words("codes"))
_SMALL_CODE = one_of(_TABLES.words("small_codes"))
_SCALES = _TABLES.pairs("scales")
_PERIODS, _RATES = _TABLES.pairs("periods"), _TABLES.pairs("rates")
_SCALE = (
    r"(?:[\s-]?(?:[Bb]illions?|[Mm]illions?|[Tt]rillions?|qu(?:adr|int)illions?|thousand|hundred|MM|mil|mio|[Bb]l?n|[Mm]l?n|tn|[Tt]rn?)"
    r"|[\s-]?(?:[Ll]akh\s)?(?:[Cc]rores?|[Ll]akhs?)|\s?[mMbBkKtT]|\s?cr)(?!\w|&\w)"
)
_NAMED_SUMS = "Tk|Dhs?|S[Ff]r|[SND][Kk]r|DM|FFr|[TU]Sh|Sh"
_SYMBOL = (
    rf"(?:(?<![A-Za-z])(?:{one_of(_DOLLARS)}|MX|R)?\$|(?:GH)?₵|[£€¥₹₽₩₪₺₴₦₱฿₿]"
    r"|(?<![A-Za-z])Rs\.?\s?"
    rf"|(?<![\w-])(?:{_NAMED_SUMS})(?:\.?\s)?(?=[0-9])"
    # "R500m" and "R12,000" are rand, "R2" is none.
    r"|(?<![\w-])(?:RM|Rp|R|N|K[Ss]h)(?=[0-9]{1,3},[0-9]{3}|[0-9.]+\s?(?:m|bn|tn|trn|million|billion|trillion)\b))"
)
_SUM = re.compile(
    rf"(?:(?<![\w-])(?P<minus>[-−]))?(?:(?P<symbol>{_SYMBOL})|\b(?P<code>{_CODE})\s?)"
    rf"(?P<inner>[-−])?\s?(?P<low>{AMOUNT})(?P<low_scale>{_SCALE})?"
    rf"(?:(?P<join>\s?[-–—]\s?(?:(?P=symbol)|(?P=code)\s?)?|\sto\s(?:(?P=symbol)|(?P=code)\s?))"
    rf"(?P<high>{AMOUNT})(?P<high_scale>{_SCALE})?)?"
    rf"(?![\d\w])(?!\.\d)(?P<plus>\+)?(?:/(?P<per>[A-Za-z]+[²2]?)(?:\.(?=[,;)]))?|-(?P<article>an?|per)-(?P<each>[a-z]+))?"
)
_SYMBOL_AFTER = re.compile(
    rf"(?<![\w.,$£€])(?P<low>{AMOUNT})(?P<low_scale>{_SCALE})?\s?"
    rf"(?:(?P<symbol>[$€£₩¥₹₪₺₴₦₱฿])(?!\d)|(?P<code>{_CODE}|{_SMALL_CODE})\b)"
)
# "£6.70 p/h", "104.1ppl"
_SLASHED_RATE = re.compile(r"(?<=[0-9])\s?p/(?=[hwma]\b)")
_PER_LITRE = re.compile(r"(?:(?<=[0-9]\.[0-9])|(?<=[0-9]\.[0-9]{2}))ppl\b")
# "£900pcm", "£20pm", "£85pp"
_EACH_MONTH = re.compile(
    rf"(?P<sum>[£€$]\s?{AMOUNT}k?)\s?(?P<each>pcm|pm|pw|ph|pppn|pp|pa)(?![\w])"
)
# "Paid US $5 million" and "U.S. $20", but "the US $5 million plan"; "Canadian $20", "$5m Canadian"
_APART = re.compile(
    r"(?<![Tt]he )\b(?:(?P<country>USD?|HKD?|NZD?|AUS?|AUD|CDN|Cdn|CAD)|U\.S\.?) (?=\$[0-9])"
)
_NATIONS = _TABLES.pairs("nations")
_NATION_AHEAD = re.compile(
    rf"(?<!\b[Tt]he )(?<!\b[Aa] )\b(?P<nation>{one_of(_NATIONS)}) (?=\$[0-9])"
)
_NATION_BEHIND = re.compile(
    rf"(?<![\w$])(?P<sum>\$\s?{AMOUNT}(?:{_SCALE})?) (?P<nation>{one_of(_NATIONS)}|US|U\.S\.)"
    r"(?=[,.;:)]|$| (?:an?|and|or|for|to|in|on|at|as|per|from|of|by|with|when)\b)"
)
# "$3 billion (USD)", "$40 CAD": whose dollars they are
_DOLLARS_OF = {"USD": "US", "CAD": "C", "AUD": "A", "NZD": "NZ", "HKD": "HK", "SGD": "S"}
_DOLLAR_CODE_BEHIND = re.compile(
    rf"(?<![\w$])(?P<sum>\$\s?{AMOUNT}(?:{_SCALE})?) ?"
    rf"(?:\((?P<code>{one_of(_DOLLARS_OF)})\)|(?P<bare>{one_of(_DOLLARS_OF)})(?![\w$]| ?[0-9]))"
)
# "Poe USD 266 can confirm", "its schools (USD 259)": a school district of Kansas
# "NIS 20 million", "300 NIS": new shekels
_SHEKELS = re.compile(
    rf"\b(?:NIS|ILS) ?(?=[0-9])|(?P<sum>{AMOUNT}(?: [mbt]r?illion)?) (?:NIS|ILS)(?!\w)"
)
_SCHOOL_DISTRICT = re.compile(
    r"(?P<town>(?:^|\b[a-z]+,? )(?:[A-Z][a-z]+ ){1,2})?\bUSD (?P<number>[1-4][0-9]{2}|50[0-9])"
    r"(?! ?(?:[mb](?:ln|n)?\b|million|billion|thousand|trillion))(?![\w%]|[.,][0-9])"
)
_OF_SCHOOLS = re.compile(r"\b(?:[Ss]uperintendent|[Ss]chool board|[Dd]istricts?|Unified)\b")
_SCHOOL = re.compile(r"\b[Ss]chools?\b")
_BEFORE_SUM = _TABLES.words("before_sums")
_DOES = re.compile(rf" (?:{one_of(_TABLES.words('of_districts'))})\b")
# "A $75.3 billion dollar hit"
_SAID_TWICE = re.compile(
    rf"(?P<symbol>{_SYMBOL})(?P<sum>\s?{AMOUNT}(?:{_SCALE})?)"
    r"[ -](?:U\.?S\.? )?(?P<named>dollar|pound|euro)s?\b"
)
_SIGNS = {"dollar": "$", "pound": "£", "euro": "€"}
_PENCE = re.compile(
    r"(?<![\w.,])(?P<number>[0-9],[0-9]{3}(?:\.[0-9]{1,2})?|[0-9]{1,3}\.[0-9]{1,2}|(?!(?:480|720)p)[0-9]{1,3}"
    r"|(?!(?:1080|1440|2160|4320)p)[1-9][0-9]{3}"
    rf"|[0-9]{{0,3}}[{VULGAR}])(?P<unit>p|¢|c(?=\s(?:(?:a|per)\s|increase|rise|hike|cut|discount|surcharge|coins?\b|pieces?\b|stamps?\b)))"
    r"(?!\w|\.m\b|[-–][0-9]{1, 2}[ap]m)"
)
# "Notes such as the €500 and the £50.": a note or a coin by its sum
_LAST_ZEROS = re.compile(r"(?<=\.[1-9])0$|\.00?$")
# "A pile of £20s", "$100s of millions", "£1,000s of pounds"
_MANY_NOTES = re.compile(
    r"(?P<symbol>[$£€])(?P<figures>5|10|20|50|100|1,?000|10,?000|100,?000)['’]?s\b"
    r"(?: of (?:(?P<scale>[mbtr]+illion|thousand)s\b(?! of\b)|(?:pounds|dollars|euros)\b))?"
)
# "£20's worth"
_WORTH_OWNED = re.compile(r"(?<=[0-9mnk])(?:['’]s|s['’]|['’])(?= worth\b)")
_TENS = {
    "100": "hundreds",
    "1000": "thousands",
    "10000": "tens of thousands",
    "100000": "hundreds of thousands",
}
# "A £5m-to-£10m range"
_JOINED_RANGE = re.compile(r"(?<=[0-9mkn])-to-(?=[£$€][0-9])")
# "€30 (£22) million"
_SCALE_OUTSIDE = re.compile(
    r"(?P<sum>[$£€][0-9][0-9.,]*) \((?P<other>[$£€][0-9][0-9.,]*)\) (?P<scale>[mbtr]+illion)\b"
)
# "£.045"
_BARE_POINT = re.compile(r"(?<=[$£€])\.(?=[0-9]{2,3}(?!\w))|(?<=[$£€] )\.(?=[0-9]{2}(?!\w))")
_EARNED_BY = re.compile(
    rf" (?:(?!(?:{one_of(NO_NOUN)})\b)[a-z-]{{3,}}\b(?<!ed)(?<!ing)(?<!ly)"
    r"|(?!(?:The|He|She|It|But|And|They|In|On|At|[A-Z][a-z]+day)\b)[A-Z][a-z]{2,})"
)
# "A million $ trust fund"
_WORDED_SCALE = re.compile(
    r"\b(?P<scale>[mbtr]+illion|thousand|hundred) ?(?P<symbol>[$£€])(?!\w|\.?[0-9]|\s[0-9])"
)
_DETERMINED_SCALE = re.compile(r"\b(?:an?|the|his|her|their|its|this|that)(?: [a-z-]+)? $")
_THE_NOTE = re.compile(r"(?:[,.;:)]|$| (?:and|or|but|is|was|in|for|from|to|as|by|with)\b)")
_OF_NOTES = re.compile(r"\b(?:bank)?(?:notes?|bills?|coins?|denominations?)\b")
# "A 62m-euro (£52m) fee"
_CONVERTED_BEHIND = re.compile(r"-(?:euro|dollar|pound|yen|krona|krone|yuan)s? \($")
# "3 x £40 fines"
_TIMES_SUM = re.compile(r"(?<![\w.,])(?P<count>[0-9]{1,3}) ?[x×] ?(?=[£$€][0-9])")
# "$60-plus billion in aid"
_AND_MORE = re.compile(
    rf"(?P<symbol>{_SYMBOL})\s?(?P<amount>{AMOUNT})[- ](?P<how>plus|odd|something)[- ]"
    r"(?P<scale>[mbtr]+illion|thousand)\b"
)
# "$16bn-worth of goods"
_WORTH_OF = re.compile(rf"(?P<sum>{_SYMBOL}\s?{AMOUNT}(?:{_SCALE})?)[-–]worth\b")
# "64m euros ($82m; £43m)": the same sum twice, which a comma parts for the ear
_TWO_WORTHS = re.compile(
    rf"(?P<first>\({_SYMBOL}{AMOUNT}(?:{_SCALE})?(?: [a-z]+)?);(?= (?:{_SYMBOL})?[0-9])"
)
# "$110,00": a zero is missing, but "€4,50" and "$1,8923" have the comma of other languages.
_SHORT_GROUP = re.compile(
    r"(?P<sign>[$£€])(?P<whole>[1-9][0-9]{0,2}),(?P<rest>[0-9]{4}|[0-9]{2})(?![\w,]|\.[0-9])"
)
# "£26,3m": the comma of other languages
_COMMA_OF_SCALE = re.compile(
    r"(?P<sum>[$£€][1-9][0-9]{0,2}),(?P<tenth>[0-9])(?= ?(?:m|bn|tn|million|billion|trillion)\b)"
)
# "20,000 dong ($2.4, £1.6)", where "£2m ($2.4)" is short for millions
_SMALL_SUM = r"[$£€][0-9]{1,2}\.[0-9]"
_SMALL_IN_BRACKETS = re.compile(
    r"(?<=[a-z] )(?<!illion )(?<!bn )(?<!\dm )(?P<sums>\((?:about |around |roughly )?"
    rf"{_SMALL_SUM}(?:(?:[,;/]| or| and) ?{_SMALL_SUM}){{0,2}}\))"
)
_TENTH = re.compile(r"\.(?P<tenth>[0-9])(?![0-9])")
# "Of $50 to 60 million": one sum, whose sign and scale belong to both figures
_SIGN_AND_SCALE = re.compile(
    rf"(?<![\w$£€])(?P<sign>[$£€])(?P<low>{AMOUNT})(?P<join> (?:to|or|and) )(?P<high>{AMOUNT})"
    rf"(?=(?P<scale> (?:m|b|tr)illion\b|(?:bn|tn|trn|m)(?!\w))"
    rf"(?! (?:[a-z]+ )?(?:{one_of(_TABLES.words('no_sums'))})\b))"
)
_WORTH = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_MOST_TIMES = 10  # that the higher of two sums with one scale is the lower
# Between what rises and what it rises to, no range is as wide.
_FAR_MORE = 4
_GOES_ON = re.compile(r"\s?[-–]\s?[$£€]?[0-9]")
_BY = re.compile(r"\bby (?:about |around |nearly |almost |over |another )?$")
_SHARE = re.compile(r"\s?(?:%|per ?cent\b)")
# "At $82.41, up 35c", where "section 35c" is none.
_CENTS = re.compile(
    rf"(?P<cue>\b(?!(?:{one_of(_TABLES.words('lettered'))})\b)[a-z]{{2,20}} |\()"
    r"(?P<number>[1-9][0-9]?(?:\.[0-9])?)c(?![\w-])"
)

# "8p out of every £1"
_EACH_ONE = re.compile(
    rf"(?P<each>\b(?:[Ee]very|[Ee]ach|[Pp]er) )(?P<symbol>[$£€])1(?![\w.,/-][0-9]|\w|{_SCALE})"
)
_PARTICIPLE = re.compile(r" [a-z]+(?:ed|[a-z]{2}en|spent|paid|made|sold|put|lent|raised)\b")
# "Lost 12c a share against 9.5c"
_CENTS_EACH = re.compile(r"[0-9]c (?:an?|per) [a-z]")


def money(text: str) -> str:
    """Say sums with a sign or a code before or after them, ranges and rates included."""
    if "NIS" in text or "ILS" in text:
        text = _SHEKELS.sub(lambda match: f"₪{match['sum'] or ''}", text)
    if "$" in text:
        text = _DOLLAR_CODE_BEHIND.sub(
            lambda m: f"{_DOLLARS_OF[m['code'] or m['bare']]}{m['sum']}", text
        )
    if "$" in text or "€" in text or _CENTS_EACH.search(text):
        text = _CENTS.sub(_cents, text)
    if "USD" in text:
        text = _SCHOOL_DISTRICT.sub(_school_district, text)
    text = _AND_MORE.sub(_and_more, text)
    if "worth" in text:
        text = _WORTH_OF.sub(r"\g<sum> worth", text)
    if "s" in text:
        text = _WORTH_OWNED.sub("", text)
        text = _MANY_NOTES.sub(_many_notes, text)
    text = _JOINED_RANGE.sub(" to ", text)
    text = _SCALE_OUTSIDE.sub(r"\g<sum> \g<scale> (\g<other> \g<scale>)", text)
    text = _BARE_POINT.sub("0.", text)
    text = _TIMES_SUM.sub(r"\g<count> times ", text)
    text = _TWO_WORTHS.sub(r"\g<first>,", text)
    text = _SHORT_GROUP.sub(_short_group, _COMMA_OF_SCALE.sub(r"\g<sum>.\g<tenth>", text))
    if "(" in text:
        text = _SMALL_IN_BRACKETS.sub(lambda m: _TENTH.sub(r".\g<tenth>0", m["sums"]), text)
    text = _PER_LITRE.sub("p per litre", _SLASHED_RATE.sub("p", text))
    text = _EACH_MONTH.sub(lambda m: f"{m['sum']} {_RATES[m['each']]}", text)
    if "$" in text:
        text = _APART.sub(lambda match: match["country"] or "US", text)
        text = _NATION_AHEAD.sub(lambda match: _NATIONS[match["nation"]], text)
        text = _NATION_BEHIND.sub(
            lambda match: _NATIONS.get(match["nation"], "US") + match["sum"], text
        )
    text = _EACH_ONE.sub(_each_one, text)
    text = _SIGN_AND_SCALE.sub(_sign_and_scale, text)
    text = _SUM.sub(_sum, _SAID_TWICE.sub(_said_twice, text))
    text = _SYMBOL_AFTER.sub(_sum_before_symbol, text)
    return _PENCE.sub(_pence, text)


def signs_behind_words(text: str) -> str:
    """Say the sign behind an amount in words: "a million $ fund"."""
    if not any(sign in text for sign in "$£€"):
        return text
    return _WORDED_SCALE.sub(_worded_scale, text)


def _worded_scale(match: re.Match[str]) -> str:
    currency = _currency(match["symbol"], None)
    determined = _DETERMINED_SCALE.search(behind(match)) is not None
    single = (determined and starts_noun(match)) or describes_noun(match)
    return f"{match['scale']} {currency.one if single else currency.many}"


def _sign_and_scale(match: re.Match[str]) -> str:
    rises = value(match["low"]) < value(match["high"]) <= _MOST_TIMES * value(match["low"])
    of_both = match["join"] != " and " or behind(match).endswith("etween ")
    if not (rises and of_both):
        return match[0]
    if match["join"] == " to ":
        return f"{match['sign']}{match['low']}-{match['high']}"
    low = match["low"] + match["scale"]
    return f"{match['sign']}{low}{match['join']}{match['sign']}{match['high']}"


def _said_twice(match: re.Match[str]) -> str:
    """A sum without the word that says its sign again; "$40,000 euro" are euros."""
    own = _SIGNS[match["named"]]
    is_other = match["symbol"] in _SIGNS.values() and match["symbol"] != own
    return (own if is_other else match["symbol"]) + match["sum"]


def _school_district(match: re.Match[str]) -> str:
    told = match["town"] and follows(match, _DOES)
    told = told or (match["town"] and _SCHOOL.search(match.string))
    of_schools = _OF_SCHOOLS.search(match.string) and word_before(match) not in _BEFORE_SUM
    if not told and not of_schools:
        return match[0]
    return f"{match['town'] or ''}U.S.D {pairs(int(match['number']))}"


def _and_more(match: re.Match[str]) -> str:
    currency = _currency(match["symbol"], None)
    unit = currency.one if describes_noun(match) else currency.many
    return f"{number(match['amount'])}-{match['how']} {match['scale']} {unit}"


def _short_group(match: re.Match[str]) -> str:
    thousands = match["rest"] == "00" and match["sign"] != "€"
    return f"{match['sign']}{match['whole']}{',000' if thousands else '.' + match['rest']}"


def _cents(match: re.Match[str]) -> str:
    return f"{match['cue']}{number(match['number'])} cent{'s' if match['number'] != '1' else ''}"


def _sum(match: re.Match[str]) -> str:
    currency = _currency(match["symbol"], match["code"])
    attributive = describes_noun(match) or _is_note(match)
    attributive |= _CONVERTED_BEHIND.search(behind(match)) is not None
    # "On £90,000-a-week wages"
    attributive |= bool(match["each"]) and follows(match, _EARNED_BY)
    low_scale, high_scale = _scale(match["low_scale"]), _scale(match["high_scale"])
    if match["join"] and _is_dash(match, low_scale, high_scale):
        # "Is £41bn - £3.5bn fewer": the dash of a sentence, with a sum on each side.
        low, dash, high = match[0].partition(match["join"])
        sign = dash.rstrip("0123456789").strip(" -–—")
        return f"{money(low)} - {money(sign + high) if sign else high}"
    if match["join"] and _is_change(match, low_scale, high_scale):
        low, _, high = match[0].partition(" to ")
        return f"{money(low)} to {money(high)}"
    if match["high"] is None:
        said = _amount(match["low"], low_scale, currency, attributive=attributive)
    elif any(
        _has_cents(match[part], scale, currency)
        for part, scale in (("low", low_scale), ("high", high_scale))
    ):
        low = _amount(match["low"], low_scale, currency, attributive=False)
        high = _amount(match["high"], high_scale, currency, attributive=attributive)
        said = f"{low} to {high}"
    else:
        high = _amount(match["high"], high_scale, currency, attributive=attributive)
        said = f"{_with_scale(match['low'], low_scale)} to {high}"
    if match["minus"] or match["inner"]:
        said = f"minus {said}"
    if match["plus"]:
        said = f"{said} plus"
    if match["per"]:
        said = f"{said} per {_PERIODS.get(match['per'], match['per'])}"
    if match["each"]:
        said = f"{said} {match['article']} {_PERIODS.get(match['each'], match['each'])}"
    return said


def _many_notes(match: re.Match[str]) -> str:
    """Say "£20s" as notes, and "£100s of millions" and "£1,000s" as many pounds."""
    currency, figures = _currency(match["symbol"], None), match["figures"].replace(",", "")
    if figures not in _TENS:
        return plural(cardinal(int(figures)))
    scale = f" of {match['scale']}s" if match["scale"] else ""
    return f"{_TENS[figures]}{scale} of {currency.many}"


def _each_one(match: re.Match[str]) -> str:
    if describes_noun(match) and not follows(match, _PARTICIPLE):
        return match[0]
    return match["each"] + _currency(match["symbol"], None).one


def _is_note(match: re.Match[str]) -> bool:
    if word_before(match) not in {"the", "a", "an"} or match["low_scale"]:
        return False
    return follows(match, _THE_NOTE) and _OF_NOTES.search(match.string) is not None


def _is_dash(match: re.Match[str], low_scale: str, high_scale: str) -> bool:
    """Whether what stands between two sums is the dash of a sentence: no range falls."""
    if match["join"][:2] not in {" -", " –", " —"}:
        return False
    if _SHARE.match(match.string, match.end()):
        return True
    low, high = _worth(match["low"], low_scale or high_scale), _worth(match["high"], high_scale)
    return low > high


def _is_change(match: re.Match[str], low_scale: str, high_scale: str) -> bool:
    """Whether a sum is what another rose by: "by $19bn to $419bn"."""
    if _GOES_ON.match(match.string, match.end()):
        return False
    if not match["join"].startswith(" to "):
        return False
    if match["join"] != " to " and tells_change(match):
        return True
    if not _BY.search(behind(match)):
        return False
    low, high = _worth(match["low"], low_scale), _worth(match["high"], high_scale)
    return bool(low_scale) == bool(high_scale) and high >= _FAR_MORE * low


def _worth(figures: str, scale: str) -> float:
    return value(figures) * _WORTH.get(scale, 1)


def _sum_before_symbol(match: re.Match[str]) -> str:
    currency = _currency(match["symbol"], match["code"])
    return _amount(match["low"], _scale(match["low_scale"]), currency, attributive=False)


def _pence(match: re.Match[str]) -> str:
    one, many = ("penny", "pence") if match["unit"] == "p" else ("cent", "cents")
    single = match["number"] == "1" or (many != "pence" and describes_noun(match))
    if match["number"] == "½":
        return f"half a {one}"
    # "Closed at 412.50p"
    amount = _LAST_ZEROS.sub("", match["number"])
    return f"{number(amount)} {one if single else many}"


def _currency(symbol: str | None, code: str | None) -> _Currency:
    if code:
        code = code.upper()
        return _Currency(
            get_currency_name(code, 1, locale="en"), get_currency_name(code, 2, locale="en")
        )
    symbol = (symbol or "").strip(". \u00a0")
    country = _DOLLARS.get(symbol.removesuffix("$")) if symbol.endswith("$") else None
    if country:
        return _Currency(f"{country} dollar", f"{country} dollars", "cent", "cents")
    return _SYMBOLS[symbol]


def _scale(written: str | None) -> str:
    scale = (written or "").strip("- ").lower()
    scale = scale.removesuffix("s") if scale.endswith("illions") else scale
    return _SCALES.get(scale, scale)


def _with_scale(figures: str, scale: str, *, attributive: bool = False) -> str:
    """An amount and its scale: "two million", and £0.5m as "half a million"."""
    if scale and figures in {"0.5", ".5", "½"}:
        return f"half {scale}" if attributive else f"half a {scale}"
    return f"{number(figures)} {scale}".rstrip()


def _has_cents(figures: str, scale: str, currency: _Currency) -> bool:
    return bool(currency.small) and not scale and re.search(r"\.[0-9]{2}$", figures) is not None


def _amount(figures: str, scale: str, currency: _Currency, *, attributive: bool) -> str:
    if not _has_cents(figures, scale, currency):
        alone = figures == "1" and not scale
        unit = currency.one if alone or attributive else currency.many
        return f"{_with_scale(figures, scale, attributive=attributive)} {unit}"
    whole, _, cents = figures.partition(".")
    small = f"{cardinal(int(cents))} {currency.small if int(cents) == 1 else currency.smalls}"
    if set(whole) == {"0"} and int(cents):
        return small
    large = f"{number(whole)} {currency.one if whole == '1' or attributive else currency.many}"
    if not int(cents):
        return large
    if attributive and currency.small == "penny":
        return f"{large} {cardinal(int(cents))}"
    return (
        f"{large} and {cardinal(int(cents))} {currency.small}"
        if attributive
        else f"{large} and {small}"
    )
