"""The many forms of written sums, made one before sums are said."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.attributive import describes_noun
from briefing.speaking.wording.english.currencies import SCALE, SYMBOL, currency_of
from briefing.speaking.wording.english.grammar import behind, follows, word_before
from briefing.speaking.wording.english.numbers import AMOUNT, cardinal, number, pairs, plural, value
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/money")
_RATES = _TABLES.pairs("rates")
# "£6.70 p/h", "104.1ppl"
_SLASHED_RATE = expression(r"(?<=[0-9])\s?p/(?=[hwma]\b)")
_PER_LITRE = expression(r"(?:(?<=[0-9]\.[0-9])|(?<=[0-9]\.[0-9]{2}))ppl\b")
# "£900pcm", "£20pm", "£85pp"
_EACH_MONTH = expression(
    rf"(?P<sum>[£€$]\s?{AMOUNT}k?)\s?(?P<each>{one_of(_RATES)})(?![\w])",
    sign=("$", "£", "€"),
)
# "Paid US $5 million" and "U.S. $20", but "the US $5 million plan"; "Canadian $20", "$5m Canadian"
_APART = expression(
    r"(?<![Tt]he )\b(?:(?P<country>USD?|HKD?|NZD?|AUS?|AUD|CDN|Cdn|CAD)|U\.S\.?) (?=\$[0-9])"
)
_NATIONS = _TABLES.pairs("nations")
_NATION_AHEAD = expression(
    rf"(?<!\b[Tt]he )(?<!\b[Aa] )\b(?P<nation>{one_of(_NATIONS)}) (?=\$[0-9])"
)
_NATION_BEHIND = expression(
    rf"(?<![\w$])(?P<sum>\$\s?{AMOUNT}(?:{SCALE})?) (?P<nation>{one_of(_NATIONS)}|US|U\.S\.)"
    r"(?=[,.;:)]|$| (?:an?|and|or|for|to|in|on|at|as|per|from|of|by|with|when)\b)"
)
# "$3 billion (USD)", "$40 CAD": whose dollars they are
_DOLLARS_OF = _TABLES.pairs("dollar_codes")
_DOLLAR_CODE_BEHIND = expression(
    rf"(?<![\w$])(?P<sum>\$\s?{AMOUNT}(?:{SCALE})?) ?"
    rf"(?:\((?P<code>{one_of(_DOLLARS_OF)})\)|(?P<bare>{one_of(_DOLLARS_OF)})(?![\w$]| ?[0-9]))"
)
# "NIS 20 million", "300 NIS": new shekels
_SHEKELS = expression(
    rf"\b(?:NIS|ILS) ?(?=[0-9])|(?P<sum>{AMOUNT}(?: [mbt]r?illion)?) (?:NIS|ILS)(?!\w)"
)
# "Poe USD 266 can confirm", "its schools (USD 259)": a school district of Kansas
_SCHOOL_DISTRICT = expression(
    r"(?P<town>(?:^|\b[a-z]+,? )(?:[A-Z][a-z]+ ){1,2})?\bUSD (?P<number>[1-4][0-9]{2}|50[0-9])"
    r"(?! ?(?:[mb](?:ln|n)?\b|million|billion|thousand|trillion))(?![\w%]|[.,][0-9])"
)
_OF_SCHOOLS = expression(r"\b(?:[Ss]uperintendent|[Ss]chool board|[Dd]istricts?|Unified)\b")
_SCHOOL = expression(r"\b[Ss]chools?\b")
_BEFORE_SUM = _TABLES.words("before_sums")
_DOES = expression(rf" (?:{one_of(_TABLES.words('of_districts'))})\b")
# "A $75.3 billion dollar hit"
_SAID_TWICE = expression(
    rf"(?P<symbol>{SYMBOL})(?P<sum>\s?{AMOUNT}(?:{SCALE})?)"
    r"[ -](?:U\.?S\.? )?(?P<named>dollar|pound|euro)s?\b",
    sign=("dollar", "euro", "pound"),
)
_SIGNS = {"dollar": "$", "pound": "£", "euro": "€"}
# "A pile of £20s", "$100s of millions", "£1,000s of pounds"
_MANY_NOTES = expression(
    r"(?P<symbol>[$£€])(?P<figures>5|10|20|50|100|1,?000|10,?000|100,?000)['’]?s\b"
    r"(?: of (?:(?P<scale>[mbtr]+illion|thousand)s\b(?! of\b)|(?:pounds|dollars|euros)\b))?",
    sign=("$", "£", "€"),
)
# "£20's worth"
# and no "week's worth"
_WORTH_OWNED = expression(
    r"(?:(?<=[0-9])|(?<=[0-9][mk])|(?<=[0-9][bt]n)|(?<=[0-9] [mbt]illion)|(?<=[0-9] trillion))"
    r"(?:['’]s|s['’]|['’])(?= worth\b)",
    sign=" worth",
)
_TENS = {
    "100": "hundreds",
    "1000": "thousands",
    "10000": "tens of thousands",
    "100000": "hundreds of thousands",
}
# "A £5m-to-£10m range"
_JOINED_RANGE = expression(r"(?<=[0-9mkn])-to-(?=[£$€][0-9])")
# "€30 (£22) million"
_SCALE_OUTSIDE = expression(
    r"(?P<sum>[$£€][0-9][0-9.,]*) \((?P<other>[$£€][0-9][0-9.,]*)\) (?P<scale>[mbtr]+illion)\b",
    sign="illion",
)
# "£½m", "£1/2 billion"
_HALF_SCALE = expression(
    r"(?<=[$£€])(?:½|1/2)(?=(?:m|bn|tn|k| ?[mbt]r?illion)\b)", sign=("$", "£", "€")
)
# "£25/50ml": for so much
_FOR_SO_MUCH = expression(
    r"(?P<sum>[$£€][0-9][0-9.,]*)/(?=[0-9]+ ?(?:ml|cl|l|g|kg|oz|lb|pack|nights?|days?|weeks?|month"
    r"|bottles?)\b)",
    sign="/",
)
# "3 x £40 fines"
_TIMES_SUM = expression(r"(?<![\w.,])(?P<count>[0-9]{1,3}) ?[x×] ?(?=[£$€][0-9])")
# "$60-plus billion in aid"
_AND_MORE = expression(
    rf"(?P<symbol>{SYMBOL})\s?(?P<amount>{AMOUNT})[- ](?P<how>plus|odd|something)[- ]"
    r"(?P<scale>[mbtr]+illion|thousand)\b",
    sign=("odd", "plus", "something"),
)
# "$16bn-worth of goods"
_WORTH_OF = expression(rf"(?P<sum>{SYMBOL}\s?{AMOUNT}(?:{SCALE})?)[-–]worth\b")
# "64m euros ($82m; £43m)": the same sum twice, which a comma parts for the ear
_TWO_WORTHS = expression(
    rf"(?P<first>\({SYMBOL}{AMOUNT}(?:{SCALE})?(?: [a-z]+)?);(?= (?:{SYMBOL})?[0-9])", sign=";"
)
# "$110,00": a zero is missing, but "€4,50" and "$1,8923" have the comma of other languages.
_SHORT_GROUP = expression(
    r"(?P<sign>[$£€])(?P<whole>[1-9][0-9]{0,2}),(?P<rest>[0-9]{4}|[0-9]{2})(?![\w,]|\.[0-9])",
    sign=("$", "£", "€"),
)
# "£26,3m": the comma of other languages
_COMMA_OF_SCALE = expression(
    r"(?P<sum>[$£€][1-9][0-9]{0,2}),(?P<tenth>[0-9])(?= ?(?:m|bn|tn|million|billion|trillion)\b)",
    sign=("$", "£", "€"),
)
# "20,000 dong ($2.4, £1.6)", where "£2m ($2.4)" is short for millions
_SMALL_SUM = r"[$£€][0-9]{1,2}\.[0-9]"
_SMALL_IN_BRACKETS = expression(
    r"(?<=[a-z] )(?<!illion )(?<!bn )(?<!\dm )(?P<sums>\((?:about |around |roughly )?"
    rf"{_SMALL_SUM}(?:(?:[,;/]| or| and) ?{_SMALL_SUM}){{0,2}}\))"
)
_TENTH = expression(r"\.(?P<tenth>[0-9])(?![0-9])")
# "Of $50 to 60 million": one sum, whose sign and scale belong to both figures
_SIGN_AND_SCALE = expression(
    rf"(?<![\w$£€])(?P<sign>[$£€])(?P<low>{AMOUNT})(?P<join> (?:to|or|and) )(?P<high>{AMOUNT})"
    rf"(?=(?P<scale> (?:m|b|tr)illion\b|(?:bn|tn|trn|m)(?!\w))"
    rf"(?! (?:[a-z]+ )?(?:{one_of(_TABLES.words('no_sums'))})\b))",
    sign=("$", "£", "€"),
)
_MOST_TIMES = 10  # that the higher of two sums with one scale is the lower
# "At $82.41, up 35c", where "section 35c" is none.
_CENTS = expression(
    rf"(?P<cue>\b(?!(?:{one_of(_TABLES.words('lettered'))})\b)[a-z]{{2,20}} |\()"
    r"(?P<number>[1-9][0-9]?(?:\.[0-9])?)c(?![\w-])"
)
# "Costs 40c", "for 25c a call", "a 99c burger"
_COST_IN_CENTS = expression(
    r"(?P<cue>\b(?:[Cc]osts?|[Pp]aid|[Pp]ay(?:s|ing)?|[Ss]ells? (?:for|at)|[Ss]old (?:for|at)"
    r"|[Pp]riced at|[Ww]orth|[Cc]harged?"
    r"|[Ff]or (?:only|just)|[Oo]nly|[Jj]ust|(?<=[0-9]c )(?:to|and|or|from)|(?P<article>[Aa]n?)) )"
    r"(?P<number>[1-9][0-9](?:\.[0-9])?)c(?![\w-])(?! [A-Z])"
)
# "Teas were 20c each"
_CENTS_FOR_EACH = expression(
    r"(?<![\w.,$£€-])(?P<cue>)(?P<number>[1-9][0-9]?)c(?= (?:each|apiece)\b)",
    sign=("c each", "c apiece"),
)
# "A 12c church": of a century, and no cents where what is sold is not named
_OF_CENTURY = expression(r"(?:9|1[0-9]|20)")
_SOLD = expression(rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('sold_for_cents'))})\b")
_OF_CHANGED_PRICES = expression(rf"\b(?i:{one_of(_TABLES.words('of_changed_prices'))})\b")
_OLD = expression(rf" (?:[a-z-]+ )?(?:{one_of(_TABLES.words('of_centuries'))})\b")
# "The share fell 15c Tuesday", where "fell 15c Mill Road" is nothing
_CHANGED_BY_CENTS = expression(
    r"(?P<cue>\b(?:fell|fall|rose|rise|up|down|by|gained|lost|dropped|climbed|added|slipped|jumped"
    r"|shed) )"
    r"(?P<number>[1-9][0-9]?(?:\.[0-9])?)c(?![\w-])(?! (?![A-Z][a-z]+day\b)[A-Z])"
)
# "It costs £3, 590.": a space too many
_PARTED_SUM = expression(
    r"(?P<sum>[$£€][1-9][0-9]{0,2}), (?P<rest>[0-9]{3})(?= ?(?:[.;:)!?](?![0-9])|$))",
    sign=("$", "£", "€"),
)
# "5   $16 .": a line of a table
_COLUMNS = expression(r"^(?P<first>[1-9][0-9]{0,2})\s+(?=[$£€][0-9][0-9,.]*\s?\.?$)")
# "A 22c increase"
BY_CENTS = expression(rf" (?:[a-z]+ )?(?:{one_of(_TABLES.words('by_cents'))})\b")
# "8p out of every £1"
_EACH_ONE = expression(
    rf"(?P<each>\b(?:[Ee]very|[Ee]ach|[Pp]er) )(?P<symbol>[$£€])1(?![\w.,/-][0-9]|\w|{SCALE})",
    sign=("$", "£", "€"),
)
_PARTICIPLE = expression(r" [a-z]+(?:ed|[a-z]{2}en|spent|paid|made|sold|put|lent|raised)\b")
# "Lost 12c a share against 9.5c"
_CENTS_EACH = expression(r"[0-9]c (?:an?|per) [a-z]")


def uniform_sums(text: str) -> str:
    """Write sums of many forms as one: "NIS 20 million", "£6.70 p/h", "£26,3m", "US $5 million"."""
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
    if _CHANGED_BY_CENTS.search(text) and _OF_CHANGED_PRICES.search(text):
        text = _CHANGED_BY_CENTS.sub(_cents, text)
    text = _CENTS_FOR_EACH.sub(_cents, text)
    text = _COST_IN_CENTS.sub(_cost_in_cents, text)
    text = _COLUMNS.sub(r"\g<first>, ", _PARTED_SUM.sub(r"\g<sum>,\g<rest>", text))
    text = _AND_MORE.sub(_and_more, text)
    if "worth" in text:
        text = _WORTH_OF.sub(r"\g<sum> worth", text)
    if "s" in text:
        text = _WORTH_OWNED.sub("", text)
        text = _MANY_NOTES.sub(_many_notes, text)
    text = _JOINED_RANGE.sub(" to ", text)
    text = _SCALE_OUTSIDE.sub(r"\g<sum> \g<scale> (\g<other> \g<scale>)", text)
    text = _HALF_SCALE.sub("0.5", _FOR_SO_MUCH.sub(r"\g<sum> for ", text))
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
    return _SAID_TWICE.sub(_said_twice, text)


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
    """Drop the word that says a sum's sign again; "$40,000 euro" are euros."""
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
    currency = currency_of(match["symbol"], None)
    unit = currency.one if describes_noun(match) else currency.many
    return f"{number(match['amount'])}-{match['how']} {match['scale']} {unit}"


def _short_group(match: re.Match[str]) -> str:
    thousands = match["rest"] == "00" and match["sign"] != "€"
    return f"{match['sign']}{match['whole']}{',000' if thousands else '.' + match['rest']}"


def _cents(match: re.Match[str]) -> str:
    of_noun = match["cue"].lower() in {"a ", "an "} and describes_noun(match)
    single = match["number"] == "1" or of_noun or follows(match, BY_CENTS)
    return f"{match['cue']}{number(match['number'])} cent{'' if single else 's'}"


def _cost_in_cents(match: re.Match[str]) -> str:
    if not (match["article"] and _OF_CENTURY.fullmatch(match["number"])) or follows(match, _SOLD):
        return _cents(match)
    is_old = follows(match, _OLD)
    return f"{match['cue']}{match['number']}th-century" if is_old else match[0]


def _many_notes(match: re.Match[str]) -> str:
    """Say "£20s" as notes, and "£100s of millions" and "£1,000s" as many pounds."""
    currency, figures = currency_of(match["symbol"], None), match["figures"].replace(",", "")
    if figures not in _TENS:
        return plural(cardinal(int(figures)))
    scale = f" of {match['scale']}s" if match["scale"] else ""
    return f"{_TENS[figures]}{scale} of {currency.many}"


def _each_one(match: re.Match[str]) -> str:
    if describes_noun(match) and not follows(match, _PARTICIPLE):
        return match[0]
    return match["each"] + currency_of(match["symbol"], None).one
