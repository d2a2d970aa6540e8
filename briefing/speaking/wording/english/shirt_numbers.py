"""Figures in brackets behind players that are no ages: shirts, "guard Poe (4) drives", seeds."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.american import is_american
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/games")
_SHIRT = expression(
    r"(?P<name>(?<![\w'’-])[A-Z][\w'’.-]*[a-z.]) \((?:0|00|[1-9][0-9]?)\)", sign=" ("
)
_ENDS = r" (?:[A-Z][\w'’.-]* ){1,3}\([0-9]{1,2}\)"
# "Hale guard Ada Poe (4)", "quarterback Poe (12)"; forwards play other games too
_OF_ROLE = expression(rf"\b(?i:{one_of(_TABLES.words('shirted'))}){_ENDS}", sign="(")
# "Hale guard Ada Poe (4) drives", but "security guard Tom Hay (45)"
_OF_ROLE_OR_JOB = expression(
    rf"(?<!ecurity )(?<!rison )(?<!oast )\b(?i:{one_of(_TABLES.words('shirted_or_job'))}){_ENDS}",
    sign="(",
)
_OF_ANY_GAME = expression(rf"\b(?i:{one_of(_TABLES.words('shirted_too'))}){_ENDS}", sign="(")
# "Poe (33) had 20 points"
_POINTS = expression(
    r"[a-z.] \([0-9]{1,2}\),? (?:had|scored|added|finished with|led [A-Z][a-z]+ with) [0-9]+"
    r" (?:points?|rebounds?|assists?)\b",
    sign=" (",
)
_PLAYS = expression(rf"[a-z.] \([0-9]{{1,2}}\),? (?:{one_of(_TABLES.words('plays'))})\b", sign=" (")


# "Ada Poe (8) beat Tom Hay 6-2 6-4": a seed, where a set and a win are told
_SEED = expression(
    r"(?P<name>(?<![\w'’-])[A-Z][\w'’-]*[a-z]) \((?P<seed>[1-9]|[12][0-9]|3[0-2])\)"
    r"(?=,? (?:beat|overcame|defeated|lost|won|bt|eased|cruised|saw|edged|outlasted|swept|reached"
    r"|v|thrashed"
    r"|[A-Z])|[,.;]|$)",
    sign=" (",
)
_SET = "(?:6-[0-4]|7-[56]|[0-4]-6|[56]-7)"
_IN_BRACKETS = expression(r"[a-z] \((?P<number>[1-9][0-9]?)\)", sign=" (")
_AGED = expression(r"\b(?:aged|years? old|[0-9]-year-old|teenager|birthday)\b")
_YOUNGEST, _LAST_SEED = 13, 32  # who plays; a higher number alone may be an age
_SETS = expression(rf"(?<![\w.,:/-]){_SET}[ ,;.(]+(?:and )?{_SET}")


def shirt_numbers(text: str) -> str:
    """Leave out numbers of shirts behind American players, and say the seeds of tennis."""
    if not _SHIRT.search(text):
        return text
    if _SETS.search(text):
        if not _tells_of_seeds(text):
            return text
        return _SEED.sub(lambda m: f"{m['name']}, seeded {cardinal(int(m['seed']))},", text)
    job = _OF_ROLE_OR_JOB.search(text)
    told = _OF_ROLE.search(text) or _POINTS.search(text) or (job and _PLAYS.search(text))
    plays = job or _PLAYS.search(text) or _OF_ANY_GAME.search(text)
    if told or (plays and is_american(text)):
        return _SHIRT.sub(r"\g<name>", text)
    return text


def _tells_of_seeds(text: str) -> bool:
    """Whether numbers behind names are seeds where sets are told, and no ages."""
    numbers = [int(match["number"]) for match in _IN_BRACKETS.finditer(text)]
    if not numbers or max(numbers) > _LAST_SEED or _AGED.search(text):
        return False
    return min(numbers) <= _YOUNGEST or "seed" in text
