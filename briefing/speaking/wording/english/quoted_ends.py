"""Sentences that a closing mark alone parts from the next: "a 'key point' Poe was told"."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.caption_ends import AHEAD, tells_of_somebody
from briefing.speaking.wording.english.sentence_starts import (
    starts_plainly,
    starts_with_common_word,
    starts_with_label,
    starts_with_name,
    starts_with_person,
)
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/sentence_starts")
_OPENED = {"'": "'‘", "’": "‘", '"': '"', "”": "“"}
# "... as a 'key point' Judge", "'no longer be fair' The"
_CLOSING = ("' ", "’ ", '" ', "” ")
_CLOSED = expression(r"(?P<mark>['’\"”])(?<=[a-z0-9].)(?= [\"“‘']?[A-Z])", sign=_CLOSING)
_OPENINGS = {
    marks: expression(rf"(?:^|(?<=[(:,])|(?P<before>[\w'’,:-]+) )[{marks}](?=\w)")
    for marks in _OPENED.values()
}
# "He was the best' 'We shall miss him'", "the truth'' The mayor"
_NEXT_QUOTED = expression(
    r"(?:(?P<mark>['’])(?<=[a-z]{2}.) (?=['‘][A-Z][\w'’]* [a-z])"
    r"|(?:''|’’)(?<=[a-z]{2}..) (?=[A-Z][a-z]* [a-z0-9]))",
    sign=("' '", "' ‘", "’ ‘", "’ '", "'' ", "’’ "),
)
# "'It is good for me' Mr Poe said"
_TITLE_SAYS = expression(
    r"(?P<mark>['’\"”])(?<=[a-z]{2}.) (?=(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof) "
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? (?:said|says|told|added|wrote|claimed)\b)",
    sign=_CLOSING,
)
_LAST_SENTENCE = expression(r"[.!?] ")
_MARK_INSIDE = expression(r"(?<!\w)['’\"“”‘]|['’\"“”‘](?!\w)")
# "'The drivers' Union is right'": an owner's mark
_CLOSES_LATER = expression(r"[^'‘]{0,160}[\w.,!?]['’](?!\w)")
# "They were 'heroes' THE mayor said": the first word of a page's lead
_SHOUTED_ARTICLE = expression(r"(?<=[a-z]\.['’\"”] )THE(?= [A-Z]?[a-z])", sign=" THE ")
_TOLD = expression(r" (?:[A-Z][\w'’.-]*,? ){1,4}told ")
_SAYS_SO = expression(
    rf" (?:[A-Z][\w'’.-]*,? ){{1,4}}(?:(?:has|have|had|later|also|then) )?"
    rf"(?:{one_of(_TABLES.words('says') | {'told', 'claimed'})})\b"
)
# "God bless" ALS is": a mark that closes what an earlier sentence opened
_CLOSED_ONLY = expression(
    r"(?P<mark>[\"”])(?<=[A-Za-z]{2}.)"
    r"(?= (?![A-Z][a-z]+day\b)[A-Z][\w'’]*(?: [A-Z][\w'’-]*){0,3} [a-z])",
    sign=('" ', "” "),
)
# "The 'Sound of Hale' "The Owl" is a play"
_TITLE_NEXT = expression(
    r"(?P<mark>['’\"”])(?<=[a-z]{2}.)"
    r"(?= [\"“‘'][A-Z][^\"“”]{1,40}[\"”’'] (?:is|was|has|had|will|stars)\b)",
)
_OWNERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "my", "our", "this", "that"})
_IS = frozenset(
    {"is", "was", "are", "were", "be", "been", "being", "felt", "feels", "looked", "seemed"}
)
_OF_CLAUSE = _TABLES.words("of_clause")
_WHO_DOES = expression(r" (?:[A-Z][\w'’.-]*,? ){1,5}(?:who|that|which)\b")
_PARTICLES = frozenset({"on", "in", "by", "over", "about", "for", "with", "is", "was", "were"})
_FOUND_SO = expression(r" [A-Z][\w-]+ [a-z]+[.,;]")
_LONG, _FAR = 4, 300
# "An 'extremely tall' Poe was", "my 'best friend' Hay was": of whoever is named behind it
_DEGREE = expression(r"(?:[a-z]+ly|very|so|too|more|most|less|least|quite|rather)$")
_DESCRIBES = expression(
    r"(?:[a-z]+(?:[ai]ble|[^n]al|ous|ive|ful|less|ic|ary|ed|ing|ish|er|or|ist|man|woman|ian)"
    rf"|{one_of(_TABLES.words('people'))})s?$"
)
_LEADS_ON = expression(rf"(?:{one_of(_TABLES.words('leads_on'))})$")
# "There was 'no question' Poe had left": of what is so, nobody's name begins the next sentence.
_THERE_IS = expression(
    r"\b[Tt]here(?:['’]s| (?:is|was|are|were|had been|has been|remains|remained))"
    r"(?: (?:an?|no|little|some|any|still))* [\"“'‘]$"
)
# "It is 'not supported'": what begins so describes nobody.
_DESCRIBES_NOBODY = _TABLES.words("describes_nobody")
_LEADS_TO_CLAUSE = _TABLES.words("leads_to_clause")
_DESCRIBING = _TABLES.words("describing")
_NO_END_BEFORE = frozenset({"the", "if", "when", "because", "that", "called", "named", "like"})


def quoted_ends(text: str) -> str:
    """Put the stop before a closing mark that alone parts two sentences."""
    text = _TITLE_NEXT.sub(_next_quoted, _NEXT_QUOTED.sub(_next_quoted, text))
    text = _CLOSED_ONLY.sub(_closed_only, text)
    text = _TITLE_SAYS.sub(_said_by, text)
    return _SHOUTED_ARTICLE.sub("The", _CLOSED.sub(_closed, text))


def _next_quoted(match: re.Match[str]) -> str:
    # "The critics' 'Best Film'": an owner's mark, which closes nothing
    text, place = match.string, match.start()
    owned = match["mark"] in {"'", "’"} and text[place - 1] == "s"
    return (
        match[0] if owned and not _is_open(text[max(0, place - _FAR) : place]) else f".{match[0]}"
    )


def _is_open(before: str) -> bool:
    """Whether a single mark was opened and not yet closed."""
    openings = [*_OPENINGS["'‘"].finditer(before)]
    return bool(openings) and not _MARK_INSIDE.search(before, openings[-1].end())


def _closed_only(match: re.Match[str]) -> str:
    text, mark = match.string, match["mark"]
    opened = any(each in text[: match.start()] for each in '"“”')
    closed_next = text.find(mark, match.end())
    is_pair = mark == '"' and closed_next > 0 and not text[closed_next - 1].isspace()
    is_pair = is_pair and not text[closed_next + 1 : closed_next + 2].isalnum()
    if opened or (is_pair and text.count(mark) % 2 == 0):
        return mark
    # "It is a disgrace" Mr Poe said.": who said it
    return f",{mark}" if _SAYS_SO.match(text, match.end()) else f".{mark}"


def _said_by(match: re.Match[str]) -> str:
    # "The drivers' Mr Poe said"
    text = match.string
    opens = _OPENED[match["mark"]]
    return f",{match[0]}" if any(mark in text[: match.start()] for mark in opens) else match[0]


def _closed(match: re.Match[str]) -> str:
    mark, text = match["mark"], match.string
    before = text[max(0, match.start() - _FAR) : match.start()]
    openings = list(_OPENINGS[_OPENED[mark]].finditer(before))
    if not openings:
        return mark
    opened = openings[-1]
    inside = _LAST_SENTENCE.split(before[opened.end() :])[-1]
    words = inside.split()
    last = words[-1]
    # "'Lost in Hale' Prequel: who" is a title, "'the pride of the Fens' Hay: He" none.
    if not words[0].islower() and not last.islower() and words[0] != "I":
        return mark
    if _MARK_INSIDE.search(inside) or _leads_on(last, text, match.end()):
        return mark
    if mark in "'’" and last.endswith("s") and _CLOSES_LATER.match(text, match.end()):
        return mark
    if not _ends(match, words, opened["before"] or "") or (
        (_THERE_IS.search(before, 0, opened.end()) or last in _LEADS_TO_CLAUSE)
        and opened["before"]
        and not starts_plainly(text, match.end())
    ):
        return mark
    # "'It is a fine day' Ada Poe told us": who said it
    is_told = not opened["before"] and _TOLD.match(text, match.end())
    return f",{mark}" if is_told else f".{mark}"


def _leads_on(last: str, text: str, place: int) -> bool:
    """Whether no sentence ends with a word; "it is what it is" and "fight on" may."""
    if _LEADS_ON.match(last) is None:
        return False
    opens = starts_plainly(text, place) or starts_with_common_word(text, place)
    return last not in _PARTICLES or not opens


def _ends(match: re.Match[str], words: list[str], before: str) -> bool:
    text, place = match.string, match.end()
    small = before.lower()
    # "It is 'unsafe' Inspectors found."
    common = starts_with_common_word(text, place) and not _FOUND_SO.match(text, place)
    if common or starts_plainly(text, place):
        # "A 'divided' The Mill": of titles nothing is known.
        if len(words) == 1 and small in _NO_END_BEFORE:
            return False
        describes = small in _DESCRIBING or small.endswith(("'s", "’s"))
        return len(words) > 1 or not (describes and starts_with_label(text, place))
    # "The band's 'Songs of us' Tour": a title
    titled = words[0] != "I" and words[0][0].isupper() and before and before[-1] not in ":,"
    if (
        (len(words) == 1 and small not in _IS)
        or titled
        or small in _NO_END_BEFORE
        or not words[-1].islower()
    ):
        return False
    return "how" not in words[-3:] and _ends_before_somebody(match, words, small)


def _ends_before_somebody(match: re.Match[str], words: list[str], before: str) -> bool:
    """Whether a quotation ends a sentence where somebody named behind it does something."""
    text, place = match.string, match.end()
    says = _SAYS_SO.match(text, place)
    # "It is 'not supported' Italian model Poe told us", and not "his 'not so nice' Tory party"
    if words[0] in _DESCRIBES_NOBODY and before not in _OWNERS:
        ended = says is not None and text[says.end() : says.end() + 1] in {"", ".", ","}
        return not ended and tells_of_somebody(text[place : place + AHEAD])
    # "He was 'devastated' Wife Ada Poe has left", where "it was 'poor' Ada Poe who left"
    if before in _IS and words[-1] in _OF_CLAUSE:
        return False
    doing = words[-1].endswith("ing") or (words[0].endswith("ing") and len(words) < _LONG - 1)
    found = _FOUND_SO.match(text, place)
    if before in _IS and words[0] != "the" and not (says or doing or found):
        who_does = _WHO_DOES.match(text, place)
        return who_does is None and tells_of_somebody(text[place : place + AHEAD])
    if len(words) < _LONG and (
        _DEGREE.match(words[0]) or _DESCRIBES.match(words[-1]) or words[0] in _NO_END_BEFORE
    ):
        return False
    # "He wants 'millions to pay far more' Mr Poe foresees a rise"
    described = before in _OWNERS or words[0] in _OWNERS
    somebody = len(words) >= _LONG and not says
    somebody = somebody and starts_with_person(text, place, given=not described)
    return somebody or starts_with_name(text, place, says=False)
