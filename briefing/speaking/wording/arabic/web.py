"""Web and mail addresses, handles and hashtags as people read them out."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.language.transliteration import spelled
from briefing.speaking.wording.arabic.cardinals import digits
from briefing.speaking.wording.arabic.context import word_before
from briefing.speaking.wording.arabic.letters import NAMES
from briefing.speaking.wording.neutral import trailing_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("ar/web")
_SAID = _TABLES.pairs("said")
_COUNTRIES = _TABLES.words("countries")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"(?:{_LABEL}\.){{1,5}}"
_ENDS = one_of({*_SAID, *_COUNTRIES})
_ADDRESS = expression(
    rf"(?<![\w@./-])(?:(?:https?://(?:www\.)?|www\.)(?P<known>{_HOST}[A-Za-z]{{2,18}})"
    rf"|(?P<host>{_HOST}(?:{_ENDS}))(?![\w-]|\.\w))(?P<path>(?::[0-9]+)?(?:[/?#][^\s<>\"“”»،؛]*)?)"
)
_MAIL = expression(
    rf"(?<![\w.+-])(?P<user>[A-Za-z0-9][A-Za-z0-9_.+-]{{0,63}})@(?P<host>{_HOST}[A-Za-z]{{2,18}})(?![\w-])"
)
_HANDLE = expression(r"(?<![\w@.])@(?P<name>[^\W\d][\w]{0,39})")
_HASHTAG = expression(r"(?:(?<![\w#&])|(?<=\s[وبل])|(?<=^[وبل]))#(?P<name>[^\W\d][\w]{0,99})")
_HUMPS = expression(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+|(?<=[^\W\d_])(?=[0-9])")
_VOWEL = expression("[aeiouyAEIOUY]")
_LONGEST_SPELLED = 4


def addresses(text: str) -> str:
    """bbc.co.uk/news → "بي بي سي دوت كو دوت يو كيه"; the path is dropped."""
    text = _MAIL.sub(lambda match: f"{_user(match['user'])} آت {_spoken(match['host'])}", text)
    return _ADDRESS.sub(_address, text)


def handles(text: str) -> str:
    """#لبنان_ينتفض → "وسم لبنان ينتفض", @BBCArabic → "حساب BBC Arabic"."""
    text = _HANDLE.sub(lambda match: _called(match, "حساب"), text)
    return _HASHTAG.sub(lambda match: _called(match, "وسم"), text)


def _called(match: re.Match[str], kind: str) -> str:
    # "الحساب @BBC" has said it.
    said = re.search(rf"{kind}|هاشتا[غجق]", word_before(match))
    return _words(match["name"]) if said else f"{kind} {_words(match['name'])}"


def _words(name: str) -> str:
    return _HUMPS.sub(" ", name).strip()


def _address(match: re.Match[str]) -> str:
    return _spoken(match["known"] or match["host"]) + trailing_stop(match["path"])


def _spoken(host: str) -> str:
    return " دوت ".join(_label(label) for label in host.lower().removeprefix("www.").split("."))


def _label(label: str) -> str:
    vowelless = len(label) <= _LONGEST_SPELLED and label.isalpha() and not _VOWEL.search(label)
    if label in _SAID:
        return _SAID[label]
    known = len(label) < _LONGEST_SPELLED and label.upper() in NAMES
    if vowelless or known or label in _COUNTRIES:
        return spelled(label)
    return _figures(label.replace("-", " داش "))


def _user(user: str) -> str:
    for mark, word in ((".", " دوت "), ("_", " أندرسكور "), ("+", " بلس "), ("-", " داش ")):
        user = user.replace(mark, word)
    return " ".join(_figures(user).split())


def _figures(label: str) -> str:
    return re.sub("[0-9]+", lambda found: f" {digits(found[0])} ", label).strip()
