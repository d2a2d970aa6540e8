"""Figures as accounts and tables print them: losses in brackets, columns without a comma."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import digits
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/figures")
_SCALE = r"(?: ?(?:[mbtr]+illion|thousand|bn|mn?|tn|trn|k)\b)?"
# "$(279,884)", "£(3.4)m", "(3.4)%": a loss
_LOSS = expression(
    rf"(?:(?P<sign>[$£€]) ?\((?P<sum>[0-9][0-9,]*(?:\.[0-9]+)?{_SCALE})\)(?=(?P<scale>{_SCALE}))"
    r"|(?<![\w)])\((?P<share>[0-9]{1,3}(?:\.[0-9]+)?)\)(?= ?%))",
    sign="(",
)
_FIGURE = r"(?:[-−](?=[$£€]))?[$£€]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?%?\*{0,2}"
_GAP = r"[ \t]{1,4}"  # white space is still as it is written
_ROW = expression(
    rf"(?<![\w.,:/$£€%+-])(?<![\w)] [-+])(?P<row>{_FIGURE}(?:{_GAP}{_FIGURE}){{2,}})"
    r"(?![\w/:-]|[.,][0-9]|%)"
)
_ANY_ROW = expression(rf"[0-9]%?\*{{0,2}}{_GAP}-?[$£€]?[0-9][0-9,.]*%?\*{{0,2}}{_GAP}-?[$£€]?[0-9]")
_OF_SIZE = expression(r"[.,%$£€]")
_YEARS = expression(r"(?:1[5-9]|20)[0-9]{2}\*{0,2}(?: (?:1[5-9]|20)[0-9]{2}\*{0,2})*")
# "020 7946 0018", "1 800 555 0123", a card by its fours: numbers that are dialled or read out
_DIALLED = expression(
    r"(?:^|.* )0[0-9]+(?: |$)|1 8(?:00|33|44|55|66|77|88) |[0-9]{4}(?: [0-9]{4}){3}$"
)
_CALLED = expression(rf"\b(?:{one_of(_TABLES.words('before_dialled'))})\b[^0-9]{{0,16}}$")
# "On +33 6 12 34 56 78"
_COUNTRY_CODE = expression(r"(?<![\w+])\+(?:[17]|[2-9][0-9]{1,2}) (?:[0-9(][0-9() -]* )?$")
# "-10 Poe 68 67 71": rounds of golf
_ROUNDS = expression(r"(?:6[0-9]|7[0-9]|8[0-5])(?: (?:6[0-9]|7[0-9]|8[0-5])){2,3}")
# "Of RUBY 6863 3083": of a ticket or a telephone; no years and no round counts
_TWO_FOURS = expression(
    r"(?<![\w.,:/$£€%+-])(?<![0-9] )(?!(?:1[5-9]|20)[0-9]{2} )(?P<one>[0-9]{3}[1-9]|[0-9]{2}[1-9]0)"
    r" (?P<two>(?!(?:1[5-9]|20)[0-9]{2}\b)[0-9]{4})(?![\w/%:-]|[.,][0-9]| [0-9]| [a-z]+s\b)"
)
# "The code ZXPR 17675": letters that are no word, and nothing counted behind the figures
_CODE = expression(
    r"(?<![\w.-])(?P<letters>[B-DF-HJ-NP-TV-Z]{4,6}) (?P<figures>[0-9]{5,6})(?![\w/%-]|[.,][0-9]"
    r"| (?!(?:is|was|has|as)\b)[a-z]+s\b| (?:people|men|women|children)\b)"
)
_FEWEST = 4  # of counts without a point, a comma or a sign, which fewer may be a date or an hour
_SHORTEST_NUMBER = 7  # figures of a telephone behind the code of its country
_BEFORE = 40


def accounts(text: str) -> str:
    """Say a loss in brackets as minus, and part the figures of a row: "904 56.1 482"."""
    text = _LOSS.sub(_loss, text)
    text = _TWO_FOURS.sub(lambda m: f"{digits(m['one'])}, {digits(m['two'])}", text)
    text = _CODE.sub(lambda m: f"{m['letters']} {digits(m['figures'])}", text)
    return _ROW.sub(_row, text) if _ANY_ROW.search(text) else text


def _loss(match: re.Match[str]) -> str:
    return f"-{match['sign'] or ''}{match['sum'] or match['share']}"


def _row(match: re.Match[str]) -> str:
    figures = match["row"].split()
    row = " ".join(figures)
    if not _OF_SIZE.search(row) and not _YEARS.fullmatch(row):
        before = match.string[max(0, match.start() - _BEFORE) : match.start()]
        is_long = sum(map(len, figures)) >= _SHORTEST_NUMBER and not _ROUNDS.fullmatch(row)
        is_dialled = (
            _DIALLED.match(row)
            or _CALLED.search(before)
            or (is_long and _COUNTRY_CODE.search(before))
        )
        few = len(figures) < _FEWEST and not _ROUNDS.fullmatch(row)
        if is_dialled or few:
            return row
    return ", ".join(figures)
