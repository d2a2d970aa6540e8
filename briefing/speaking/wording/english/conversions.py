"""Sums and sizes that are said again in another currency or unit: "a $10bn (£5bn) bid"."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.english.noun_phrases import NO_NOUN
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/grammar")
_CURRENCIES = one_of(_TABLES.words("currencies") | {"Euro", "Euros"})
# "the £3m (4m euros) deal", "a 5bn Australian dollar ($4bn) loan"
_IN_WORDS = (
    r"[0-9][0-9.,]*(?:[ -]?[a-z/]{1,8})?"
    rf"(?:(?: [A-Z][A-Za-z]+){{0,2}} (?:{_CURRENCIES})|-[a-z]+)"
)
# "A $10bn (£5bn) bid", "155 mph (250 kph) winds"
_CONVERSION = expression(
    r"^ \((?:[^()]{0,20}[$£€¥][^()]{1,24}"
    r"|[0-9][0-9.,]{0,6}(?:[-–][0-9][0-9.,]{0,6})?[ -]?(?:(?:sq|cu|square|cubic) )?"
    r"[A-Za-z/°²³]{1,11}"
    rf"|(?:about |around |roughly )?{_IN_WORDS}(?:[;,/] [^()]{{1,24}})?"
    r"|[a-z -]{3,60}(?:feet|foot|inch(?:es)?|miles?|yards?|met(?:er|re)s?))\)"
    # "A 56ft (17m) 1950s trawler"
    r"(?= [\"“‘']?(?:[A-Za-z]|[0-9]{1,4}(?:0s|st|nd|rd|th|D)\b))",
    sign=" (",
)
_CONVERTED = expression(
    r"(?:(?:[^\s()]{0,4}[$£€¥]|\bRs\.? ?|\b[A-Z]{3} )[0-9.,]+\s?[a-z]{0,8}(?:-an?-[a-z]+)?"
    rf"|{_IN_WORDS}|[0-9][0-9.,]*[ -]?(?:(?:sq|cu) )?[A-Za-z/°²³]{{1,8}}"
    rf"|[a-z]-(?:thousand|million|billion|trillion) (?:{_CURRENCIES})) \([^()]{{0,24}}$"
)
_CLOSING = expression(r"(?:[;,] [^()]{1,24})?\)")
# "A 90km (56-mile) or 40km (25-mile) walk": what is joined by a hyphen describes.
JOINED_CONVERSION = expression(rf" \([0-9.,]+-(?:{one_of(_TABLES.words('single_units'))})\)")
# "A forty-one foot (12.5m) yacht": what is said in the singular describes.
_SAID_BEFORE = expression(
    r"\b(?:foot(?:-[a-z]+| [a-z]+(?: inch)?)?|inch|mile|yard|pound|ounce) \($"
)
SIDE = "(?:deep|long|wide|high|tall|thick)"
_CLOSES_SIZE = expression(
    rf"\) (?:{SIDE} )?(?!(?:{one_of(NO_NOUN)})\b)"
    # "The seventy-two foot (23m) Hale Maid"
    r"(?:[a-z]|(?!The|He|She|It|In|A|But)[A-Z])"
)
# "A 9ft (3m) deep, 22ft (7m) wide hole", "the 100ft (30m) by 20ft (6m) barn"
_SIZE = r"[0-9][0-9.,]* ?[a-z]{1,12}(?: \([^()]{1,60}\))?"
_NOUN = rf"(?!(?:{one_of(NO_NOUN)})\b)[A-Za-z]"
_SIDE_AND = expression(
    rf" (?:{SIDE}(?:,| and|, and) {_SIZE} {SIDE}|(?:by|x) {_SIZE}(?: {SIDE})?) {_NOUN}"
)
_OTHER_SIDE = expression(
    r"\b(?:[Tt]h(?:e|is|at)|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Ee]ach) "
    rf"(?:{_SIZE}|(?:[a-z-]+ ){{1,8}}(?:foot|inch|yard|mile|(?:centi)?met(?:re|er))"
    rf"(?: \([^()]{{1,60}}\))?) (?:{SIDE}(?:,| and|, and)|(?P<by>by|x)) $"
)
_BEFORE_NOUN = expression(rf" (?:{SIDE} )?{_NOUN}")
_CLOSES_SIDE = expression(rf"\) (?:{SIDE}(?:,| and|, and)|by|x) ")
_ONE_SAID = expression(r"(?<![\w-])(?:one|an?) (?:foot|inch|mile|yard|pound|ounce) \($")
# "A 10m (33ft) deep tunnel"
EXTENT = expression(rf"^ {SIDE} (?=[\"“‘']?(?:(?!(?:{one_of(NO_NOUN)})\b)[a-z]{{3,}}|[A-Z][\w-]))")
# "See 5ft tall statues", where walls that are "3m thick as" say how
SIDES_OF_MANY = expression(
    rf"^ {SIDE} (?:(?!(?:{one_of(NO_NOUN)})\b)[a-z-]+ )?(?!(?:{one_of(NO_NOUN)})\b)"
    r"[a-z]{3,}(?<!ss)(?<!us)s(?![\w'’-])(?! (?:the|an?|him|her|it|them)\b)"
)
# "A risky 40-mile (64km) transfer"
_JOINED_BEHIND = expression(
    rf"(?:[0-9]-[a-z]{{3,11}}|[a-z]-(?:{one_of(_TABLES.words('single_units'))})) \([^()]{{0,12}}$"
)
_CLOSES_NOUN = expression(rf"\) (?!(?:{one_of(NO_NOUN)})\b)[A-Za-z]")


def follows_joined(after: str, ahead: str) -> bool:
    """Whether it converts what a hyphen joins to its noun: "a risky 40-mile (64km) transfer"."""
    return _CLOSES_NOUN.match(after) is not None and _JOINED_BEHIND.search(ahead) is not None


def without_conversions(after: str, ahead: str) -> tuple[str, str]:
    """What stands behind and before a quantity, but for its conversion."""
    if (closing := _CLOSING.match(after)) and (converted := _CONVERTED.search(ahead)):
        # "A $10bn (£5bn) bid": the sum in brackets describes what the other does.
        after, ahead = after[closing.end() :], ahead[: converted.start()]
    return _CONVERSION.sub("", after), ahead


def has_sides(after: str, ahead: str, *, is_determined: bool) -> bool:
    """Whether it is a side of something with several: "a 2m deep and 3m wide hole"."""
    if is_determined and _SIDE_AND.match(after):
        return True
    other = _OTHER_SIDE.search(ahead)
    return other is not None and bool((_BEFORE_NOUN if other["by"] else EXTENT).match(after))


def closes_size(after: str, ahead: str) -> bool:
    """Whether what it converts was said in the singular: "a forty-one foot (12.5m) yacht"."""
    if not _SAID_BEFORE.search(ahead) or _ONE_SAID.search(ahead):
        return False
    return (_CLOSES_SIZE.match(after) or _CLOSES_SIDE.match(after)) is not None
