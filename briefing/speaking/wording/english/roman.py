"""Roman numerals after a ruler, a war, a chapter: "Elizabeth II" → "Elizabeth the Second"."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import behind, follows
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES, SHORT_WORDS
from briefing.speaking.wording.english.numbers import cardinal, ordinal
from briefing.speaking.wording.tables import Tables, one_of

NUMERAL = r"(?P<numeral>(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_TABLES = Tables("en/roman")
_RULERS = one_of(_TABLES.words("rulers"))
_TITLES = one_of(_TABLES.words("titles"))
# "Mr Hale III", the third of his name
_PERSONS = one_of(_TABLES.words("persons"))
_END = r"(?![\w&]|-(?!listed\b)|\.\w)"
# "The XV-a-side game"
_A_SIDE = expression(r"\b(?P<numeral>XV|XIII|XI|X|VII|V)(?=-a-side\b)")
# "iv. They left": of a list
_LIST_NUMERAL = expression(r"^(?P<numeral>x|ix|iv|v?i{1,3}|v)\.(?= [A-Z“\"])")
# "Their best XIs"
_TEAMS = expression(r"(?<![\w.'’-])X(?:(?P<one>I)|V)s(?![\w-])")
# "Pick the XI that you want"
_TEAM = expression(
    rf"(?P<before>\b(?:[Tt]he|[Aa]n|my|your|his|her|their|our|whose|[A-Za-z][a-z]+['’]s) )XI"
    rf"(?=[.,;:]|$| (?:{one_of(_TABLES.words('behind_team'))})\b)"
)
# "World War II-era", but "Grade II-B"
_END_OF_COUNT = r"(?![\w&]|-(?![a-z]{3}|[IVX]{2,4}(?!\w))|\.\w)"
# "World War I and II", "Phase I/II", "grade II and III"
_MORE = (
    r"(?P<more>(?:(?:/|-| ?[–—&] ?| and | or | to |, and |, )"
    r"(?:[IVXL]{2,5}|[VX])(?![\w'’-]|\.\w))*)"
)
# "David I. Poe" has an initial, where no sentence begins.
_OPENERS = one_of(Tables("en/letters").words("openers"))
_INITIAL = rf"[IVXL]\. (?!(?i:{_OPENERS})\b)(?:[A-Z]\. )?[A-Z][a-z'’]"
_RULER = expression(
    rf"\b(?P<name>(?:{_RULERS})(?: Gustaf| Emmanuel| Paul)?) (?!{_INITIAL}){NUMERAL}{_END}"
)
# "Pope John XXIII", "John XXIII": no acronym, and no second part of a thing
_HIGH_RULER = expression(
    rf"\b(?P<title>(?:{_TITLES}) )?(?P<name>[A-Z][a-z]+) (?=X{{1,3}}[IVX]){NUMERAL}{_END}", sign="X"
)
_FIRST = expression(
    rf"\b(?P<name>(?:{_TITLES}) [A-Z]\w+) (?P<numeral>I)"
    r"(?=['’]s\b|[,.;:)]|$|\s(?:of|and|the|was|in|at|is|ruled|reigned|died|had|being|spoke|led|met)\b)"
)
# "James VI and I"
_AND_FIRST = expression(
    r"(?P<before> the [A-Z][a-z-]+(?:th|rd|nd)) and I(?=['’]s\b|[,.;:)]|$|\s(?:of|was)\b)"
)
# "When James I came", "Queen Elizabeth I spoke", "the reign of Mary I ended": no pronoun stands
# there, but for what only a speaker does.
_SUBJECT_BEFORE = expression(
    r"(?:^|[.!?:;][\"”]? "
    r"|\b(?:[Ww]hen|[Aa]s|[Ww]hile|[Bb]ecause|[Ww]here|[Hh]ow|[Ii]f|[Uu]ntil)"
    rf"|\b(?:{_TITLES})|\b(?:{one_of(_TABLES.words('of_rulers'))}) of) ?$"
)
_DOES_NOT = expression(
    rf" (?!(?:{one_of(_TABLES.words('done_by_speakers'))})\b)(?:[A-Z][a-z]+ )?[a-z]{{2,}}"
)
_OF_RULER = expression(
    r"['’]s\b|[,.;:)]|$|\s(?:(?:of|and|to|who|by|from|in|being|ruled|reigned|on|with|at|as|for|when|after|before|during|over|under|against|is|was|has)\b|\()"
)
_COUNTED_THING = expression(
    rf"\b(?P<name>(?:{one_of(_TABLES.table('counted', list[str]))})s?)"
    rf"(?!(?<=Mark) (?:{_INITIAL}|V [A-Z][a-z]+ (?:told|said|says|was|is)\b))"
    rf" {NUMERAL}{_END_OF_COUNT}"
    rf"{_MORE}"
)
# "Super Tuesday I & II"
_ONE_AND_TWO = expression(r"(?<![\w'’.])I(?P<join> (?:&|and|or) )II(?!\w|\.\w)")
# Groups of a tournament have letters, and those of a zone, of a race or of a science numbers.
_NUMERAL_MORE = expression("[IVXL]+")
_NUMBERED = expression(rf"\b(?:Groups? [IVX]{{2,4}}|{one_of(_TABLES.words('numbered_groups'))})\b")
_PLAIN_I = expression(rf"\s(?:{one_of(_TABLES.words('verbs'))})\b")
_FAMILY = expression(
    r"(?<![\w’'.-])(?P<name>(?:[A-Z][\w’'-]+(?: [A-Z]\.?)?|(?:[A-Z]\. ?){1,2}[A-Z]\.)"
    r" [A-Z][\w’'-]+) "
    r"(?P<numeral>III|II|IV)(?=['’]s\b|[\s,.;:)/]|$)"
)
# "Mark-IV", "Hartz-IV"
_JOINED = expression(r"\b(?P<name>[A-Z][a-z]+)-(?=(?:II|III|IV|VI|VII|VIII|IX)\b)")
# "A Gulfstream G-III"
_LETTER_AND_NUMERAL = expression(
    r"(?<![\w.-])(?P<letter>[A-HJ-UWYZ])-(?P<numeral>III|II|IV|VIII|VII|VI|IX)(?![\w-])"
)
# "King Ashurnasirpal II", and one of whom the sentence says that he reigned
_TITLED = expression(
    rf"\b(?P<name>(?:{_TITLES}|{_PERSONS}) (?!Kong\b)[A-Z][\w'’-]+)(?<!['’]s) "
    rf"(?P<numeral>III|II|IV|VI{{0,3}}|IX|X){_END}"
)
# Beside one who is another of his name
_SECOND = expression(rf"\b(?:{_RULERS}) (?:II|III|IV|V|VI{{1,3}}|IX)(?!\w)")
_REIGNED = expression(rf"\b(?:{one_of(_TABLES.words('reigned'))})\b")
_MADE = expression(rf"\b(?:{one_of(_TABLES.words('made'))}|{one_of(_TABLES.words('titled'))})\b")
_LETTER = expression("[IVX]")
# "The MDA IV", "SETI II": behind letters
_AFTER_LETTERS = expression(
    rf"(?<![\w.&'’-])(?P<name>(?!(?:{one_of(SHORT_WORDS)}) )[A-Z]{{2,6}}) "
    rf"(?P<numeral>III|II|IV|VIII|VII|VI|IX){_END}"
    r"(?! (?:drips?|fluids?|drugs?|lines?|therapy|bags?)\b)"
)
_SEQUEL = expression(
    rf"(?P<name>\b[A-Z]\w*[a-z]) (?P<numeral>III|II|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI){_END}"
)
_PLAYED_OR_FILMED = expression(rf"\b(?:{one_of(_TABLES.words('titled'))})\b")


# "Phase III trials", "angiotensin II", "scene iii"; "the part I play" is none.
_SMALL_THING = expression(
    rf"\b(?P<name>(?:{one_of(_TABLES.words('small'))})) (?P<numeral>III|II|IV|VI{{0,3}}|IX"
    rf"|I(?=,? I[IV]|\s(?:and|or|to|{one_of(_TABLES.words('after_one'))})\b)){_END}{_MORE}"
)
_AFTER_WORD = expression(
    r"(?P<name>(?<![A-Za-z])[a-z]{4,}) "
    rf"(?P<numeral>III|II|VII|VIII|VI|IX|XI|XII|XIII|XIV|XV|XVI){_END_OF_COUNT}"
)
# "The XXII Olympic Games", "XVIII Airborne Corps"
_BEFORE_NAME = expression(
    rf"(?<![\w.-])(?=[IVXL]{{2}}|V Corps\b){NUMERAL} (?=(?:{one_of(_TABLES.words('ordered'))})\b)"
)
_SCENE = expression(rf"\b(?P<name>[Ss]cene|[Aa]ct) (?P<numeral>iii|ii|iv|vi{{0,3}}|i){_END}")
# "Ada and Marvin III": a given name alone, and one with an initial, is a person's.
_GIVEN_ALONE = expression(rf"\b(?P<name>[A-Z][a-z]+) (?P<numeral>III|II|IV){_END}")
_WITH_INITIAL = expression(
    r"(?P<name>(?<![\w'’-])[A-Z][\w'’-]{1,40} [A-Z]\.? [A-Z][\w'’-]+) (?P<numeral>III|II|IV)"
    r"(?=['’]s\b|[\s,.;:)/]|$)"
)
# "Faustino Hale III warned": who says something is a person.
_SPEAKS = expression(
    r"(?P<name>(?<![\w'’-])[A-Z][\w'’-]{1,40} [A-Z][\w'’-]+) (?P<numeral>III|II|IV)"
    rf"(?= (?:{one_of(_TABLES.words('of_persons'))})\b)"
)
# "GTA V", "the Atlas V rocket", "Mac OS X"
_FIVE_OR_TEN = expression(
    rf"\b(?P<name>{one_of(_TABLES.table('of_five_or_ten', list[str]))}) (?P<numeral>V|X)"
    r"(?!\w|\.\w)"
)
# "An iPhone XS"
_TEN_AND_LETTER = expression(r"(?<=\biPhone )X(?=[SR]\b)", sign="iPhone")
# "The Galaxy S II"
_TELEPHONE = expression(r"(?i:(?<=\bGalaxy ))(?P<name>S|Note) (?P<numeral>III|II|IV)(?!\w)")
# "The initials RIII"
_JOINED_THREE = expression(r"(?<![\w.-])(?P<name>[BD-HJKN-UWYZ])(?P<numeral>III)(?![\w-])")
# "Tom Hale, III, of Ely"
_COMMA_BEFORE = expression(r"(?<=[a-z]{2}), (?=(?:III|II|IV)(?:,|\.?$| (?:of|was|is|who|said)\b))")
# "The tanker North Wind I reported", where no passenger speaks
_SHIP = expression(
    rf"(?P<name>\b(?:{one_of(_TABLES.words('ships'))}) (?:[A-Z][a-z]+ ){{1,3}})I"
    rf"(?=[,.;)]|$| (?:{one_of(_TABLES.words('of_ships'))})\b)"
)
# "A Hale VI-class boat"
_BEFORE_CLASS = expression(
    r"(?<=[a-z] )(?P<numeral>III|II|IV|VIII|VII|VI|IX|XI|XII)(?=-(?:class|type|series)\b)"
)
# "Level-I alert"
_JOINED_ONE = expression(
    r"\b(?P<name>[Ll]evel|[Tt]ype|[Pp]hase|[Cc]lass|[Cc]ategory|[Gg]rade|[Ss]tage|[Tt]ier|Mark)-"
    r"(?P<numeral>I|V|X)(?![\w’'-])"
)
# "A MkIII Jaguar"
_MARK = expression(r"\bM[kK]\.?[ -]?(?=[IVX]{1,5}(?!\w))", sign=("Mk", "MK"))


def roman_numerals(text: str) -> str:
    """Say numerals of rulers as ordinals, those of wars and chapters as cardinals."""
    text = _LIST_NUMERAL.sub(lambda match: f"{_cardinal(match['numeral'].upper())}.", text)
    if not _LETTER.search(text):
        return text
    text = _MARK.sub("Mark ", text)
    text = _A_SIDE.sub(lambda match: cardinal(worth(match["numeral"])), text)
    text = _TEAM.sub(r"\g<before>eleven", text)
    if "Is" in text or "XVs" in text:
        text = _TEAMS.sub(lambda match: "elevens" if match["one"] else "fifteens", text)
    text = _BEFORE_CLASS.sub(lambda match: _cardinal(match["numeral"]), text)
    text = _JOINED_ONE.sub(_numbered, text)
    text = _BEFORE_NAME.sub(lambda match: f"{ordinal(worth(match['numeral']))} ", text)
    text = _LETTER_AND_NUMERAL.sub(
        lambda match: f"{match['letter']}-{cardinal(worth(match['numeral']))}", text
    )
    text = _ONE_AND_TWO.sub(r"One\g<join>Two", _JOINED.sub(r"\g<name> ", text))
    text = _SCENE.sub(_small, _AFTER_WORD.sub(_small, _SMALL_THING.sub(_small_thing, text)))
    text = _COUNTED_THING.sub(_counted, text)
    text = _SHIP.sub(r"\g<name>One", text)
    text = _FIRST.sub(lambda match: f"{match['name']} the First", text)
    text = _AND_FIRST.sub(r"\g<before> and First", _RULER.sub(_ruler, text))
    text = _HIGH_RULER.sub(_high_ruler, text)
    text = _COMMA_BEFORE.sub(" ", text)
    text = _TEN_AND_LETTER.sub("Ten ", _FIVE_OR_TEN.sub(_numbered, text))
    text = _TELEPHONE.sub(_numbered, _JOINED_THREE.sub(_numbered, text))
    text = _SPEAKS.sub(_ordered, text)
    text = _WITH_INITIAL.sub(_ordered, _FAMILY.sub(_family, _TITLED.sub(_ordered, text)))
    if not _MADE.search(text):
        text = _GIVEN_ALONE.sub(_given_alone, text)
    text = _AFTER_LETTERS.sub(_small, text)
    if _REIGNED.search(text) and not _MADE.search(text):
        return _SEQUEL.sub(_ordered, text)
    return _SEQUEL.sub(_numbered, text)


def worth(numeral: str) -> int:
    """The value of a Roman numeral: XIV → 14."""
    values = [_VALUES[letter] for letter in numeral]
    return sum(
        -value if value < max(values[index + 1 :], default=0) else value
        for index, value in enumerate(values)
    )


def _high_ruler(match: re.Match[str]) -> str:
    if not match["title"] and match["name"] not in GIVEN_NAMES:
        return match[0]
    return f"{match['title'] or ''}{match['name']} the {_ordinal(match['numeral'])}"


def _counted(match: re.Match[str]) -> str:
    if (
        match["numeral"] == "I"
        and not match["more"]
        and (
            _PLAIN_I.match(match.string, match.end())
            or (match["name"] == "Group" and not _NUMBERED.search(match.string))
        )
    ):
        return match[0]
    return _numbered(match) + _more(match, str.capitalize)


def _numbered(match: re.Match[str]) -> str:
    return f"{match['name']} {_cardinal(match['numeral'])}"


def _more(match: re.Match[str], form: Callable[[str], str]) -> str:
    more = match["more"].replace("/", " and ").replace("-", " to ")
    return _NUMERAL_MORE.sub(lambda found: form(cardinal(worth(found[0]))), more)


def _small_thing(match: re.Match[str]) -> str:
    return _small(match) + _more(match, str.lower)


def _small(match: re.Match[str]) -> str:
    return f"{match['name']} {cardinal(worth(match['numeral'].upper()))}"


def _ruler(match: re.Match[str]) -> str:
    # "and Elizabeth I think"; "Malcolm X", "Donald L"
    first = match["numeral"] == "I" and not _is_first(match)
    lone = (
        first
        or match["numeral"] == "L"
        or (
            match["numeral"] in {"X", "V"}
            and match["name"] in {"Malcolm", "Donald", "Robert", "David"}
        )
    )
    return match[0] if lone else f"{match['name']} the {_ordinal(match['numeral'])}"


def _is_first(match: re.Match[str]) -> bool:
    """Whether "I" behind a ruler's name is a numeral."""
    if _OF_RULER.match(match.string, match.end()):
        return True
    told = _SUBJECT_BEFORE.search(behind(match)) or _REIGNED.search(match.string)
    return bool(told or _SECOND.search(match.string)) and follows(match, _DOES_NOT)


def _ordered(match: re.Match[str]) -> str:
    return f"{match['name']} the {_ordinal(match['numeral'])}"


def _family(match: re.Match[str]) -> str:
    # "The Slip Away II", "Mission Impossible II": a boat's or a film's is a count.
    given = match["name"].split(" ")[0].split("-")[0]
    if _PLAYED_OR_FILMED.search(match["name"]) or not (given in GIVEN_NAMES or "." in given):
        return match[0]
    return _ordered(match)


def _given_alone(match: re.Match[str]) -> str:
    return _ordered(match) if match["name"] in GIVEN_NAMES else match[0]


def _cardinal(numeral: str) -> str:
    return cardinal(worth(numeral)).capitalize()


def _ordinal(numeral: str) -> str:
    return "-".join(part.capitalize() for part in ordinal(worth(numeral)).split("-"))
