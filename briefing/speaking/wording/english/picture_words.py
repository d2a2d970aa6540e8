"""What a bracket holds that points at a picture: "left, in 2007", "artist's impression, right"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/pointers")
_POINTS = _TABLES.words("points")
_PLACES = _POINTS | _TABLES.words("places")
SIDES = "left|right|cent(?:er|re)"
PICTURE_PLACES = f"{SIDES}|above|below|inset"
_SIDES = {"left", "right", "centre", "center"}
_CENTRE = {"centre", "center"}
# "(second from the right)", "(seated, on the left)": no side of politics
_IN_ROW = _TABLES.words("in_row") | _TABLES.words("postures")
# "(artist's impression)", "(old police photo)", "(reconstruction right)"
_PICTURES, _KINDS = _TABLES.words("pictures"), _TABLES.words("kinds_of_picture")
_ALONE = _TABLES.words("pictures_alone")
# "(mug shot)", but "(shot in the back)" and "(first shot)"; "(film still)", but "(still at school)"
_OF_SHOT = _TABLES.words("of_shot")
_BEHIND_STILL = _PICTURES | {"above", "below", "pictured", "frame"}
_SHOWN_THINGS = _PICTURES | _TABLES.words("drawn") | _TABLES.words("shows")
_TOKEN = expression(r"[\w'’-]+")
# "(left, in 2007)", "(right: a model of it)", "(fourth from right in black)"
_REST = expression(
    r"[:;] |, (?=[a-z]+ing\b|[0-9A-Z]"
    r"|(?:in|with|on|at|as|and|before|after|during|next|by|from|file|photo)\b)"
    r"| (?=in |with |wearing |holding )"
)
# "(flow chart shown)", "(her coach pictured above)", "(with her back to the camera)"
_POINTED_LAST = expression(
    r"(?:^|.*\s)(?:pictured|photographed|illustrated|shown"
    r"|(?:stock|file|library|undated) (?:image|photo|picture|pic)s?)"
    r"(?: (?:above|below|left|right|here|together|cent(?:re|er)|and|on))*"
    r"|(?:.*\s)?(?:(?:back|backs) to|facing) (?:the )?camera"
)
_COLOUR = (
    "(?:dark |light |bright |all )?(?:red|blue|green|yellow|black|white|pink|purple|orange|gr[ea]y"
    "|brown|gold|navy|cream|beige|silver)"
)
_WORN = (
    rf"(?:an? |the |his |her )?(?:{_COLOUR} (?:[a-z]+ )?|[a-z]+ )?"
    + rf"(?:{one_of(_TABLES.words('worn'))})"
)
_ROWS = "(?:far|second|third|top|bottom|front|back|pictured|seen|here)"
_COMPANY = one_of(_TABLES.words("company"))
_POINTED_FIRST = expression(
    r"(?:(?:both|all|also|main|here|inset|above|below),? )?(?:pictured|photographed|illustrated)\b"
    r"(?! (?:the|a|an|his|her|their|its|how|what)\b)"
    r"|(?:as )?(?:seen|shown) (?:here|above|below|left|right)\b"
    r"|above (?:in|at|on|with) "
    r"|(?:shown|seen) in (?:an? |this |the )?(?:[a-z]+ ){0,2}"
    rf"(?:{one_of(_TABLES.words('shows') | _TABLES.words('pictures'))})\b"
    # "(circled in red)", "(marked with a cross)"
    r"|(?:circled|ringed|arrowed|highlighted|marked|outlined|shaded|shown|colou?red|indicated)"
    # and no "(outlined in a white paper)"
    rf" (?:in|with|by) (?:an? |the )?(?:{_COLOUR}(?=$|,| (?:in|on|at|above|below|left|right|arrow"
    r"|cross|circle|ring|box|dot|line|square|type)s?\b)|(?:arrow|cross(?:es)?|circle|dot|line)s?\b)"
    # "(right with son Ezra)", "(second left, with her mother)"
    rf"|(?:(?:{_ROWS},? left|(?:{_ROWS},? )?(?:right|cent(?:er|re)|middle|above|below|inset)),?"
    r"|left,) (?:with|beside|alongside|next to|(?<=, )behind|hugging|holding) "
    rf"(?:(?:an?|the|his|her|their|then|late|fellow) )*(?:{_COMPANY}|[A-Z])"
    # "(old hat on the left)"
    rf"|(?:[a-z]+ )?(?:{one_of(_TABLES.words('worn'))}),? (?:on|at) (?:the )?(?:far )?"
    r"(?:left|right)$"
    # "(left with son Ezra)", where "(left with a baby to feed)" tells
    r"|left (?:with|beside|alongside|next to|hugging) "
    rf"(?:(?:his|her|their|late|then|fellow) )*(?:{_COMPANY})(?= [A-Z])"
    # "(right in blue)", "(left with glasses)"
    rf"|(?:far )?(?:left|right) (?:in|with|wearing) (?:{_COLOUR}|{_WORN})$"
)
# Behind somebody's name: "Ada Poe (in red)", "(holding the cup)", "(celebrating a goal)"
_POSED = expression(
    rf"(?:in {_COLOUR}"
    # "(blue coat)"; a jersey or a belt may be won
    rf"|{_COLOUR} (?:shirt|t-shirt|dress|hat|cap|coat|jumper|sweater|blouse|scarf|tie|skirt)"
    r"|(?:standing|seated|sitting|kneeling|crouching)"
    r"(?:,? (?:left|right|cent(?:er|re)|middle|behind"
    r"|beside [A-Z]\w+|next to [A-Z]\w+|in (?:the )?(?:middle|front|back row|front row)))?"
    r"|(?:holding|lifting|kissing|clutching|hugging|embracing|covering)"
    rf" (?:the |an? |his |her |their |up )*(?:[a-z]+ )?(?:{one_of(_TABLES.words('held'))})"
    rf"|wearing (?:{_COLOUR}|{_WORN})|smiling|waving|posing|with (?:the )?(?:ball|trophy|cup)"
    r"|celebrating(?: (?:a |the |his |her )?(?:goal|opener|win|victory|equali[sz]er|try|title))?"
    r"|scoring (?:against|his|her|the|a) [\w ’'-]+|main picture|top picture|bottom picture"
    r"|computer[ -]generated image|graphic)$"
)
# "Ada Poe (front)", "the 30-year-old (back)": somebody
_NAMED_BEFORE = expression(r"(?:[A-Z][\w'’-]+ [A-Z][\w'’-]+(?:, [1-9][0-9],?)?|[- ]old) ?$")
_NEVER = expression(r"\b(?:never|not|rarely|often|ever|been|being|be|is|was|are|were|has|have)\b")
POLITICS = expression(rf"\b(?:{one_of(_TABLES.words('politics'))})\b", re.IGNORECASE)
# "The union (far right)": more than parties may be on a side.
_SIDE_OF_POLITICS = expression(
    rf"\b(?:{one_of(_TABLES.words('politics') | _TABLES.words('far_politics'))})\b", re.IGNORECASE
)
# "Prime Minister Ada Poe (Centre)", "came second with 18 per cent": more that tells of politics
_OF_OFFICE = expression(rf"\b(?:{one_of(_TABLES.words('of_office'))})\b", re.IGNORECASE)
OF_PICTURE = expression(rf"\b(?:{one_of(_TABLES.words('of_picture'))})\b", re.IGNORECASE)
# "The mill (top) and the inn (bottom)": where there are two, both are of a picture.
_LEVEL = expression(
    r"\((?:[a-z]+ )?(?:top|bottom|front|back|behind|middle|left|right|cent(?:re|er)|above|below"
    r"|inset|main)(?:,[^()]*)?\)"
)
# "Tom Hay (back) and Ada Poe (knee) are out": what ails them
_AILING = expression(rf"\b(?:{one_of(_TABLES.words('ailing'))})\b", re.IGNORECASE)
_IN_HAND = ["in", "hand"]
_LEVELS = {"top", "bottom", "front", "back", "main", "behind", "rear", "foreground", "background"}


def points(inside: str, before: str, text: str) -> bool:
    """Whether all that a bracket holds is a place in a picture, or what kind of one it is."""
    if _POINTED_FIRST.match(inside) or (
        _POINTED_LAST.fullmatch(inside) and not _NEVER.search(inside)
    ):
        return True
    if _POSED.match(inside) and _NAMED_BEFORE.search(before[-60:]):
        return True
    head, *tail = _REST.split(inside, maxsplit=1)
    words = [word.lower() for word in _TOKEN.findall(head)]
    if not words or not _PLACES.issuperset(words):
        return bool(words) and _is_of_kind(words)
    is_row = len(words) > 1 and words[-1] == "row"
    if not is_row and not _POINTS.intersection(words):
        is_level = len(words) == 1 and words[0] in _LEVELS and not may_be_injury(head, text)
        return is_level and bool(
            _NAMED_BEFORE.search(before[-60:]) or len(_LEVEL.findall(text)) > 1
        )
    if tail and len(words) == 1 and words[0] in _SIDES and inside[len(head)] == " ":
        return False
    is_side = words[-1] in _SIDES
    return not is_side or _side_points(words, text, alone=not tail, named=head[0].isupper())


def _side_points(words: list[str], text: str, *, alone: bool, named: bool) -> bool:
    """Whether a side is one of a picture, and none of politics."""
    if may_be_party(words, text, alone=alone):
        return False
    # "(Centre)": a party's name
    if named and alone:
        return not (may_be_politics(text, of_office=True) or words[0] in _CENTRE)
    if "far" in words or words[0] in _CENTRE:
        return not may_be_politics(text, of_office=len(words) > 1)
    return not alone or _is_picture(text) or not POLITICS.search(text)


def _is_of_kind(words: list[str]) -> bool:
    """Whether all words tell of a kind of picture: "artist's impression", "map left"."""
    if not (_PLACES | _KINDS | _SHOWN_THINGS).issuperset(words):
        return False
    if len(words) == 1:
        return words[0] in _ALONE
    if not all(map(_is_noun, ["", *words], words, [*words[1:], ""])) or words[-2:] == _IN_HAND:
        return False
    known = _PICTURES.intersection(words)
    placed = _POINTS.intersection(words) and _SHOWN_THINGS.intersection(words)
    return bool(known or placed)


def _is_noun(before: str, word: str, behind: str) -> bool:
    """Whether a word is a picture where it may be a verb or an adverb too."""
    if word == "mug":
        return behind == "shot"
    if word == "shot":
        return before in _OF_SHOT
    if word == "still" and not before:
        return behind in _BEHIND_STILL
    return True


@lru_cache(maxsize=4)
def may_be_injury(place: str, text: str) -> bool:
    """Whether a bracket may tell where somebody is hurt: "Diego Poe (back) is out"."""
    return place == "back" and _AILING.search(text) is not None


def may_be_party(words: list[str], text: str, *, alone: bool = True) -> bool:
    """Whether a side may be where a party stands: "the Union (far right)", "(on the left)"."""
    if _IN_ROW.intersection(words):
        return False
    if "the" in words or (alone and words[0] in {"on", "in"}):
        return not _is_picture(text)
    return "far" in words and may_be_politics(text, of_office=True)


@lru_cache(maxsize=8)  # asked at each bracket of a text
def may_be_politics(text: str, *, of_office: bool = False) -> bool:
    """Whether a side may be one of politics in a text: "the National Union (far right)"."""
    told = _SIDE_OF_POLITICS.search(text) or (of_office and _OF_OFFICE.search(text))
    return bool(told) and not _is_picture(text)


@lru_cache(maxsize=2)
def _is_picture(text: str) -> bool:
    both = re.search(r"\bleft\b[^()]*\)", text) and re.search(r"\bright\b[^()]*\)", text)
    return bool(both or OF_PICTURE.search(text))
