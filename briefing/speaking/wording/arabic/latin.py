"""Latin names in Arabic speech, which an Arabic voice can say only in Arabic letters."""

from __future__ import annotations

import re

from briefing.language.transliteration import in_arabic
from briefing.language.transliteration.sounds import of_arabic, of_latin
from briefing.speaking.wording.arabic.context import LETTER
from briefing.speaking.wording.arabic.letters import joined
from briefing.speaking.wording.steps import substitution

_LATIN = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]"
_WORD = rf"{_LATIN}[{_LATIN[1:-1]}\u0300-\u036f]*+(?:['’]{_LATIN}++)*+"
# A space or hyphen, or the point after an initial: "George W. Bush".
_NAME = re.compile(
    r"(?P<article>(?<!\w)[وفبلك]*(?:ال|لل)?ـ?\s?)??"
    rf"(?P<name>(?:{_WORD}(?:[ ‑-]|(?<=\b[A-Z])\. )(?={_LATIN}))*+{_WORD})"
)
_BESIDE = re.compile(rf"(?<=[A-Z])&(?=[A-Z]\b)|(?<={_LATIN}) & (?={_LATIN})")
_GLOSS = re.compile(rf"\s?\((?P<name>{_WORD}(?:[ ‑-]{_WORD}){{0,3}})\)")
_WINDOW = 60


def names(text: str) -> str:
    """شركة OpenAI → "شركة أوبن إيه آي", لـGoogle → "لغوغل"."""
    return _NAME.sub(_name, _BESIDE.sub(" and ", text))


def _name(match: re.Match[str]) -> str:
    article = match["article"] or ""
    said = in_arabic(match["name"])
    before = "" if article else match.string[: match.start()][-1:]
    gap = " " if before.isalnum() else ""
    after = " " if match.string[match.end() :][:1].isalpha() else ""
    return f"{gap}{joined(article, said)}{after}"


@substitution(_GLOSS)
def glosses(match: re.Match[str]) -> str:
    """إميلي ثورنبيري (Emily Thornberry): a name in brackets after itself is not said again."""
    latin = re.split("[ ‑-]", match["name"])
    window = match.string[max(0, match.start() - _WINDOW) : match.start()]
    before = re.findall(f"{LETTER}+", window)[-len(latin) :]
    sounds = "".join(map(of_latin, latin))
    said = in_arabic(match["name"])
    alike = len(sounds) > 1 and sounds == "".join(map(of_arabic, before))
    return "" if alike or window.endswith(said) else match[0]
