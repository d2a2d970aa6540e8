"""Whether a run of capitals that no table knows can be said as a word."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/letters")
_LETTER_GROUPS = expression(
    rf"^UK(?!RA|UL|IP)|^(?:{one_of(_TABLES.words('unpronounceable'))})"
    r"|[^AEIOUYLNRS](?:SS|CC|DD|PP|TT)[AEIOU]|(?:RGC|[BCDFGHJKLMNPQRSTVWXZ]H?[JQV])$|^AA|II|UU"
)
_FOUR_CONSONANTS = expression("[^AEIOUY]{4}")
_VOWELS = expression("[AEIOUY]+")
# "McNamara", "McLeish" in capitals
_SON_OF = expression("^MC(?=[A-Z]{4})")
# "SCHMIDT"
_SCH = expression("^SCH(?=[A-Z]{3})")
# "AIAI": vowels alone, of which none is drawn out
_ONLY_VOWELS = expression(r"(?!.*(.)\1)[AEIOU]{3,6}")
_LONG_WORD = 7  # letters: "TOWNSHIP"
_VOWEL = expression(r"[AEIOUY]")
_VOWEL_EARLY = expression(r"[^AEIOUY]{0,4}[AEIOUY]")
_FIVE_CONSONANTS = expression("[^AEIOUY]{5}")
_OPENING_CLUSTER = expression(r"[^AEIOUY]{2,}")
_CLOSING_CLUSTER = expression(r"[^AEIOUY]{2,}$")
_OPENING, _CLOSING = _TABLES.words("opening"), _TABLES.words("closing")
# "AEFA" and "AFSA", but "AERO" and "ALSO": of four letters, two that no short word begins with, or
# two consonants that meet between two vowels in none.
_FOUR = expression(
    rf"(?!(?:{one_of(_TABLES.words('pronounced_fours'))})$)"
    rf"(?:(?:AE|AO|EA(?!S)|IA|IE|IH|IO|IU|OA|OE|UA|UE|UO|US|GN|PN|TS|NV|VL|VR)[A-Z]{{2}}"
    r"|[AEIO]Q[^U][A-Z]|US[DFGMPT][A-Z]{2}"
    rf"|[AEIOU](?:{one_of(_TABLES.words('never_inside'))})[AEIOU])"
)
_SHORT, _LONGEST_SPELLED = 3, 5


def looks_unpronounceable(letters: str) -> bool:
    """Whether capitals cannot be an English word: "IRGC", "RSPCA", but not "TROOPS"."""
    is_long = len(letters) > _LONGEST_SPELLED
    letters = _SCH.sub("S", _SON_OF.sub("", letters))
    if not _VOWEL.search(letters) or _LETTER_GROUPS.search(letters) or _FOUR.fullmatch(letters):
        return True
    if _ONLY_VOWELS.fullmatch(letters):
        return True
    is_word = len(letters) >= _LONG_WORD and len(_VOWELS.findall(letters)) > 1
    if _FOUR_CONSONANTS.search(letters) and not is_word:
        return True
    # "LLOYD" and "LLAMA", but "LLAP"
    if len(letters) <= _SHORT + 1 and letters.startswith("LL"):
        return True
    opening, closing = _OPENING_CLUSTER.match(letters), _CLOSING_CLUSTER.search(letters)
    if opening and opening[0] not in _OPENING:
        return True
    # The end of a longer one says little: most are names and words.
    return closing is not None and not is_long and closing[0] not in _CLOSING


def looks_like_no_name(letters: str) -> bool:
    """Whether capitals are no family name either: "YINGST" and "KHLOE" are."""
    if len(letters) <= _SHORT + 1:
        return looks_unpronounceable(letters)
    return not _VOWEL_EARLY.match(letters) or _FIVE_CONSONANTS.search(letters) is not None


def opens_word(letters: str) -> bool:
    """Whether a word can begin with two letters: "st" and "sa", but not "lm"."""
    cluster = _OPENING_CLUSTER.match(letters.upper())
    return cluster is None or cluster[0] in _OPENING
