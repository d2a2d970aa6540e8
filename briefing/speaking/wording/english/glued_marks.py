"""Apostrophes and quotation marks that stand apart from their word, or have lost their space."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_formed
from briefing.speaking.wording.tables import Tables

_TABLES = Tables("en/quotations")
# "Hannah ‘s boat", "we 're sure", "I ' m", where "the ' s'" is no ending
_TORN = expression(
    r" ['’‘](?<=[A-Za-z0-9] .) ?(?P<ending>s|re|ve|ll|m)(?=[ .,;:!?)]|$)",
    sign=(" '", " ’", " ‘"),
)
_TORN_WOULD = expression(
    r"(?P<who>\b(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ww]e|[Tt]hey|[Ii]t|[Tt]here|[Ww]ho)) ['’‘]d(?= )",
    sign=(" 'd ", " ’d ", " ‘d "),
)
_TORN_NOT = expression(
    r"\b(?P<verb>(?i:do|ca|wo|is|does|did|was|were|are|has|had|have|could|would|should|must|need))"
    r"(?: n['’‘]t|n ['’‘]t|['’‘]nt)\b",
    sign=(" n't", " n’t", " n‘t", "n 't", "n ’t", "n ‘t", "'nt", "’nt", "‘nt"),
)
# "Poe‘s horse", "Tom O‘Neill": an apostrophe that is set as an opening mark
_TURNED = expression(
    r"‘(?:(?<=[A-Za-z].)(?=(?:s|t|re|ve|ll|d|m)(?![\w'’]))|(?<=\b[ODL].)(?=[A-Z][a-z]))", sign="‘"
)
# "A coup d"etat", "Ada O"Neill", "it"s old"
_DOUBLED = expression(
    r"\"(?:(?<=(?<![\w'’\"])[dDlLO].)(?=[A-Za-z][a-zé]{2,})"
    r"|(?<=[a-z].)(?=(?:s|t|re|ve|ll|m)(?![\w\"'’])))",
    sign='"',
)
# "A'real danger' to us", "of‘mayhem’"
_BEFORE_MARK = _TABLES.words("before_glued_marks")
_GLUED = expression(
    r"(?P<mark>['’])(?<=[A-Za-z].)(?!(?:s|t|d|m|ll|re|ve|nt|em|n|til|er|clock|am|all)(?!\w))"
    r"(?P<next>[A-Za-z]{2,})",
    sign=("'", "’"),
)
_WORD_BEFORE = expression(r"(?<![\w'’‘-])[A-Za-z]+$")
# "They won,'he said", "she said,'so it is"
_BEHIND_COMMA = expression(
    r",(?P<mark>['‘’\"“])(?<=[a-z],.)(?=[A-Za-z]{2})", sign=(",'", ",‘", ",’", ',"', ",“")
)
# "In Ely'rather cheaply', they"
_NAME_BEFORE = expression(r"(?<![\w'’‘.-])[A-Z][a-z]{2,}$")
_PHRASE = expression(r"[a-z]{4,}(?: [a-z]+){1,7}[,.]?['’](?!\w)")
# "Other users''odd remarks'", "the Front -'may want"
_TWO_MARKS = expression(r"(?<=[a-z]s)''(?=[a-z]{2})", sign="''")
_BEHIND_DASH = expression(
    r"(?<= [-–—])(?=['‘\"“][A-Za-z])",
    sign=tuple(f" {dash}{mark}" for dash in "-–—" for mark in "'‘\"“"),
)
_CURLED = expression(r"‘(?<=[a-z].)(?=\w)", sign="‘")
_CLOSES = expression(r"[^'’‘]*(?:\w['’]\w+[^'’‘]*){0,4}[\w.,!?…]['’](?!\w)")
_OPENED = expression(r"(?:^|[\s(])['‘][A-Za-z](?:[^'’‘]|(?<=\w)['’](?=(?:s|t|re|ve|ll|d|m)\b))*$")

_FAR = 240  # characters that are looked back and ahead
_SHORTEST, _LONGEST = 3, 30  # letters of a word that a mark is glued to
_SHORT = _BEFORE_MARK | _TABLES.words("short_behind_marks")


def glued_marks(text: str) -> str:
    """Join endings that stand apart, and part what a mark has glued: "a'real danger' to"."""
    text = _TORN.sub(r"'\g<ending>", _TURNED.sub("’", text))
    text = _TORN_NOT.sub(r"\g<verb>n't", _TORN_WOULD.sub(r"\g<who>'d", text))
    text = _BEHIND_COMMA.sub(_behind_comma, text)
    text = _TWO_MARKS.sub("' '", _DOUBLED.sub(_doubled, text))
    return _GLUED.sub(_glued, _CURLED.sub(" ‘", _BEHIND_DASH.sub(" ", text)))


def _behind_comma(match: re.Match[str]) -> str:
    """Put the space that is missing behind a mark that closes, and before one that opens."""
    mark = match["mark"]
    before = match.string[max(0, match.start() - _FAR) : match.start() + 1]
    closes = before.count('"') % 2 == 1 if mark == '"' else _OPENED.search(before)
    return f",{mark} " if closes and mark not in "‘“" else f", {mark}"


def _doubled(match: re.Match[str]) -> str:
    # "She sang "Vitamin d"and left": a mark that closes
    before = match.string[max(0, match.start() - _FAR) : match.start()]
    return match[0] if before.count('"') % 2 else "'"


def _glued(match: re.Match[str]) -> str:
    """Part a mark from the word before it, or from the next where it closes what is open."""
    text, mark, following = match.string, match["mark"], match["next"]
    found = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST), match.start())
    if found is None:
        return match[0]
    word = found[0]
    # "In Be'eri", "As'ad": names that begin like a small word
    leads = word.lower() in _BEFORE_MARK and (word.islower() or _is_said(following))
    if not leads and _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST), match.start()):
        return f" {mark}{following}" if _opens_phrase(match) else match[0]
    if not leads and not (len(word) >= _SHORTEST and word.islower() and is_formed(word)):
        return match[0]
    is_open = _is_open(match)
    closes = _CLOSES.match(text[match.start("next") : match.end() + _FAR])
    if leads and not is_open:
        is_name = word[0].isupper() or following[0].isupper()
        return f" {mark}{following}" if closes or not is_name else match[0]
    if closes and not is_open:
        return f" {mark}{following}"
    # "The players'union"
    is_end = (is_open or word.endswith("s")) and _is_word(following)
    return f"{mark} {following}" if is_end else match[0]


def _opens_phrase(match: re.Match[str]) -> bool:
    """Whether words in quotation marks follow a name, where "Qur'an" holds an apostrophe."""
    phrase = _PHRASE.match(match.string, match.start("next"), match.end() + _FAR)
    opens = phrase is not None and phrase[0][-2] != "s" and is_formed(match["next"])
    return opens and not _is_open(match)


def _is_open(match: re.Match[str]) -> bool:
    text = match.string[max(0, match.start() - _FAR) : match.start()]
    return _OPENED.search(text) is not None


def _is_said(word: str) -> bool:
    return (len(word) >= _SHORTEST and is_formed(word)) or word.lower() in _SHORT


def _is_word(word: str) -> bool:
    """Whether the tables know a word, long or short: "and", "house"."""
    return is_formed(word) or word.lower() in _SHORT
