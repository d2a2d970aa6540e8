"""Signs that are said as words: &, §, ≥, "and/or", 2 + 2 = 4."""

from __future__ import annotations

import html
import re
import unicodedata

from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/symbols")
_PHRASES = _TABLES.pairs("phrases")
_COMPARED = _TABLES.pairs("compared")
_BETWEEN = _TABLES.pairs("between")
_NUMBER_SIGNS = _TABLES.pairs("numbered")
# Compatibility forms of letters and figures: full width, mathematical bold, ligatures, Ⅳ.
_COMPATIBILITY_FORMS = re.compile(r"[\uff01-\uff5e\U0001d400-\U0001d7ff\ufb00-\ufb06\u2160-\u217f]")
# UTF-8 that was decoded as Latin-1 has this before a sign.
_MISREAD = re.compile(r"Â(?=[£€$°§©®\u00a0«»])")
_MISREAD_MARKS = {
    "â€™": "’",
    "â€˜": "‘",
    "â€œ": "“",
    "â€": "”",
    "â€“": "–",
    "â€”": "—",
    "â€¦": "…",
}
_MISREAD_MARK = re.compile(one_of(_MISREAD_MARKS))
# "Forde (c)", "Archer (GK)" in a line-up
_PLAYER = re.compile(r"(?<=[a-z]) \((?P<role>c|capt|gk|GK|wk)\)(?=[,;.:]| [A-Z])")
_ROLES = {
    "c": "captain",
    "capt": "captain",
    "gk": "goalkeeper",
    "GK": "goalkeeper",
    "wk": "wicketkeeper",
}
# "Good idea/bad idea"
_ALTERNATIVE = re.compile(r"\b(?P<noun>[a-z]{3,})/(?=(?P<other>[a-z]{2,}) (?P=noun)\b)")
_TIMES_SIGN = re.compile(r"(?<=[0-9])\s?\*\s?(?=[0-9])")
_SUPERSCRIPT_MARK = re.compile(
    r"(?:(?<=[A-Za-z]{3})|(?<=[A-Za-z][.,;:!?”’\"]))[⁰¹²³⁴-⁹]{1,3}(?!\w)"
)
_NO_GAP = re.compile(
    r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])|(?<=[a-z0-9][,;:])(?=[A-Z][a-z])"
    r"|(?<=[a-z]{2},)(?=[1-9][0-9],)"
)
_PHRASE = re.compile(
    rf"(?<![A-Za-z_/])(?<![0-9](?!-))(?:{one_of(_PHRASES)})(?![\w/])", re.IGNORECASE
)
_BEFORE_NUMBER = re.compile(r"(?<![\w<>])([≤≥<>~≈±+])\s?(?=[$£€]?[0-9½¼¾])")
_OPERATOR = re.compile(r"(?<=[\w)%])(\s?)([+=×÷≠≤≥≈→±<>])\s?(?=[\w($£€-])")
_MINUS = re.compile(r"(?<=[0-9]) [−] (?=[0-9])|(?<=[0-9])−(?=[0-9])")
# "2−3 hours": a range with the sign of subtraction.
_RISES = re.compile(r"(?<![\w.,])(?P<low>[0-9]{1,4})−(?P<high>[0-9]{1,4})(?![\w.,=]*[0-9=])")
_SHARE_OF_MANY = re.compile(r"(?<=[0-9])/(?=(?:1,?000|10,?000|100,?000|1,000,000|1m)\b)")
_SUM = re.compile(r"(?<=[0-9]) - (?=[0-9]+ ?=)")
_AFTER_ZONE = re.compile(r"\b(GMT|UTC)\s?[-−](?=[0-9])")
_STARS = re.compile(r"(?<![\w*$£€])(?P<stars>[1-7])\*(?![\w*])")
_HOSPITALITY = re.compile(rf"\b(?i:{one_of(_TABLES.words('with_stars'))})\b")
_ENTITY = re.compile(r"&(?:gt|lt|amp|nbsp|quot|apos|#[0-9]{1,5});")
# "Wi$h Li$t", "Ty Dolla $ign": the sign stands for a letter.
_SIGN_FOR_S = re.compile(
    r"(?<=[a-z])\$(?=[a-z])"
    r"|(?<![\w$])\$(?!(?:[mbtr]+illion|thousand|cents?)\b)(?=[a-z]{3,20}(?![\w$]))"
)
# "$US90,000", as Australians write, "euro240 million", "$.99", "1.6billion"
_COUNTRY_BEHIND = re.compile(r"\$(US|AU|A|NZ|HK|CA|C|S)(?=\s?[0-9])")
_EUROS = re.compile(r"\beuros?(?=[0-9])")
_BARE_CENTS = re.compile(r"(?<=[$£€])\.(?=[0-9]{2}(?![0-9]))")
_JOINED_SCALE = re.compile(r"(?<=[0-9])(?=(?:[mbt]r?illion|crore|lakh)\b)")
_DOT_COM = re.compile(r"\b([Dd])ot\.com(?=s?\b)")
# Accidentals, which else were pictures.
_SIGNS = {"♭": " flat", "♯": " sharp"}
# "<The Palace>" is a title, and no comparison.
_ENDING_APART = re.compile(r"(?<=\w) ['’]s(?=\s[a-zA-Z0-9])")
# "A $300+ billion impact", "14:00 UTC/07:00 PT"
_PLUS_INSIDE = re.compile(r"(?<=[0-9])\+ ([bmt]illion|thousand)\b")
_ZONE_SLASH = re.compile(r"\b([A-Z]{2,4})/(?=[0-9]{1,2}[:.][0-9]{2})")
# "-sq-meter", "(right)": of a measure, and of a picture that nobody hears.
_SQUARE = re.compile(rf"-?\bsq[.-]? ?(?=(?:{one_of(_TABLES.words('squared'))})\b)")
_SIDE = "left|right|above|below|front|back|centre|center|middle|inset|top|bottom"
_POINTER = re.compile(
    r"(?P<name>\b(?!Copyright\b)[A-Z][\w'-]{0,40}) "
    r"\((?:(?:top|bottom|far|second|third|back|front|seen|main|above|from|on|the|in) )*"
    rf"(?:{_SIDE}|right of picture|[lrcLRC]|L-R|l-r)(?:, (?:in|with|wearing) [a-z ]{{2,30}})?\)"
)
_PICTURED = re.compile(
    r"(?<=\w) \((?:(?:both|all|also|main|not) )?"
    r"(?:pictured|(?:[Ff]ile|[Ss]tock|[Ll]ibrary) (?:pictures?|photos?|images?|photograph|pic))\b"
    r"[^()]{0,60}\)"
    rf"|(?<=[a-z]), (?:both )?pictured(?:,? (?:{_SIDE}|far|and|here|together))*"
    r"(?P<comma>,)(?= (?P<next>[\w'-]+))"
)
# What a name in between commas is followed by where it was said whole: "Ms Hill, pictured, said".
_GOES_ON = _TABLES.words("goes_on")
# "180C/350F/gas 4", "200g/7oz": the same in two measures.
_TWO_MEASURES = re.compile(r"([0-9] ?(?:kg|g|ml|cm|mm|km|lb|oz|ft|in|C|F|m))/(?=[0-9]|gas )")
# "The $ fell against the €"
_LONE_SIGN = re.compile(r"(?:(?<=\b[Tt]he )|(?<=\ba )|(?<=\bthe US))(?P<sign>[$£€])(?=[ ,.;)]|$)")
_LONE_SIGNS = {"$": " dollar", "£": "pound", "€": "euro"}
_TWO_SUMS = re.compile(r"(?<=[0-9pmkn])/(?=[£$€][0-9])")
# Pounds that a converter wrote as letters: "PS20 million"; "PS5" is a console.
_POUNDS = re.compile(
    r"(?<![\w-])PS(?=[0-9]{1,3},[0-9]{3}|[0-9]{2}"
    r"|[0-9.]+ ?(?:m|bn|k|million|billion|trillion)\b|[0-9]\.[0-9]{2}\b)"
)
_IN_ANGLES = re.compile(r"<([A-Z][^<>]{2,60})>")
# "Broadcast on the E! network": the mark belongs to the name.
_MARK_IN_NAME = re.compile(
    r"(?<=[a-z,:] )(?P<name>[A-Z]\w*)!(?= [a-z]|['’]s\b)|^[A-Z]\w*(?P<first>!)(?=['’]s\b)"
)
_LIST_LETTER = re.compile(r"(?<![\w(])\(?[a-h]\)(?=\s)")
_LONE_AT = re.compile(r"(?<=\s)@(?=\s)")
_TRAILING_PLUS = re.compile(r"(?<=\w)\+(?=[\s,.;:!?)”’\"-]|$)")
_NUMBERED = re.compile(r"(?P<sign>§§|§|№|¶)\s?(?=[0-9A-Z])")
_SIC = re.compile(r" ?[\[(]sic[\])]")
# Reuters' code of a share: "Apple (AAPL.O)".
_CODE_OF_STOCK = re.compile(
    r" [A-Z]{2,4}c[1-9]\b| ?[(<\[](?:[A-Z0-9]{1,6}\.[A-Z]{1,3}|\.[A-Z0-9]{2,8})[)>\]]"
)
# "The EU (Withdrawal) Bill"
_IN_TITLE = re.compile(r"(?<=\w )\(([A-Z][\w ,&]{2,40})\)(?= (?:Bill|Act|Order|Regulations)\b)")
_SHARP = re.compile(r"\b([A-G])#(?![\w#])")
_AND_SHORT = re.compile(r"(?<=\w) ?['’‘]n['’] ?(?=\w)")
_PLUS_OR_MINUS = re.compile(r"\+/[-−–]\s?(?=[0-9])")
_EDITORS_WORD = re.compile(
    rf"(?<=[\w,] )\((?P<word>{one_of(_TABLES.words('editors_words'))})\)(?=[ ,.])"
)
# "The [Biden] administration", "they have [to the court] denied": an editor's words inside a
# quotation belong to its sentence, but for a name behind what it explains: "he [Biden] said".
_EDITED = re.compile(
    r"(?:(?<![\w'’.-])(?P<before>[\w'’.-]{1,40})(?P<gap>,? ))?"
    r"\[(?P<inside>[A-Za-z][^\[\]]{0,80})\](?!\()"
)
# "The group (SCO)'s meeting"
_OWNED_BRACKET = re.compile(r"\((?P<name>[A-Z][A-Za-z]{1,7})\)(?P<s>['’]s)\b")
# "10cm [4in] wide"
_CONVERTED = re.compile(
    r"\[(?P<sum>[-0-9.,]{1,9} ?(?:ft|in|cm|mm|k?m|mi|kg|lbs?|st|oz|°?C|°?F|mph|kph|km/h|ha))\]"
)
# "F---ing"
_MASKED = re.compile(r"\b(?P<letter>[bcfsBCFS])-{2,}(?=(?:ing|ed|er|ers|s|t|k|ty|up)\b)")
_LEADS_ON = _TABLES.words("leads_on")
# "The 'balcony' [an apparent reference to the town]"
_EXPLAINS = re.compile(r"(?:an? (?:[a-z]+ ){2,}|(?:referring|meaning|a reference) )")
_PRONOUNS = _TABLES.words("pronouns")
_DETERMINED = re.compile(r"(?:the|his|her|their|its|our|my|this|that|these|those) [a-z]")
_NAME_AHEAD = re.compile(" [A-Z]")
# "The (UN) General Assembly": what stands between an article and its noun is no aside.
_AFTER_DETERMINER = re.compile(
    r"(?<=\b(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur|[Ii]ts|any) )\(([A-Za-z][\w' -]{0,29})\)(?= [A-Za-z])"
)
_SILENT = re.compile(r"[™®℠†‡~]|(?<=\w)©")
_SINGLE_AND = re.compile(r"\b(?P<left>[A-Z]{1,3})\s?&\s?(?P<right>[A-Z]{1,3})(?P<ending>['’]?s)?\b")
_AND = re.compile(r"\s*&(?:amp;)?\s*")
# "3 times/week"
_EACH = re.compile(rf"\b([a-z]+s)/({one_of(_TABLES.words('each'))})\b")
_UNITS_SLASH = re.compile(
    rf"\b({one_of(_TABLES.words('either'))})/({one_of(_TABLES.words('either'))})\b"
)
# "European Union/European Economic Area": names of several words are said apart.
_SPACED_SLASH = re.compile(
    r"(?<=\w) / (?=\w)|(?<=[A-Z][a-z] )/|(?<=[a-z])/(?=[A-Z][a-z]+ [A-Z][a-z])"
    r"|(?<=[a-zé])/(?=(?:AP|AFP|EPA|PA|CNN)\b)"
    # "G Duff/J Carr": two players.
    r"|(?<=[a-zé])/(?=[A-Z]{1,2}[ .-] ?[A-Z][a-z])"
)
# "Bulgaria/Israel/Hungary": a choice of several is said apart.
_SEVERAL = re.compile(r"(?<![\w/])[A-Za-z][\w'-]{2,30}(?:/[A-Za-z][\w'-]{2,30}){2,9}(?![\w/])")
# "Water/marsh areas" are said apart; "singer/songwriter" and "love/hate" together.
_COMMON_SLASH = re.compile(r"(?<![\w/-])(?P<one>[a-z]{3,})/(?P<other>[a-z]{3,})(?![\w/-])")
_SAID_TOGETHER = _TABLES.words("said_together")
# ": B Kane", "(: a note)": a colon that follows nothing.
_LOOSE_COLON = re.compile(r"(?:^|(?<=[.!?;:,(] ))[:;] (?=\S)|(?<=\()[:;] ?(?=\w)")
# "He built it "but I did the rest"": whoever speaks is no longer "he".
_OWN_WORDS = re.compile(
    r"(?<=[a-z]) (?=[\"“](?:and|but|so|because)"
    r" (?:I|we|they|he|she|it|you|there|that|this|my|our)\b)"
)
_STILL_ALIVE = re.compile(r"\((1[5-9][0-9]{2}|20[0-9]{2})\s?[-–—]\s?\)")
# "He said/."
_LOOSE_SLASH = re.compile(r"(?<=[a-z])/(?=[.,;:!?](?:\s|$)|$)")
_SLASH = re.compile(r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])")


def plain_letters(text: str) -> str:
    """Make full-width, bold and joined letters ordinary ones, and compose accents."""
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    text = _MISREAD_MARK.sub(lambda match: _MISREAD_MARKS[match[0]], text)
    text = _POUNDS.sub("£", _TIMES_SIGN.sub(" × ", _MISREAD.sub("", text)))
    text = _EUROS.sub("€", _COUNTRY_BEHIND.sub(r"\1$", _SIGN_FOR_S.sub("s", text)))
    text = _JOINED_SCALE.sub(" ", _BARE_CENTS.sub("0.", _DOT_COM.sub(r"\1ot-com", text)))
    for sign, said in _SIGNS.items():
        text = text.replace(sign, said)
    text = _COMPATIBILITY_FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return unicodedata.normalize("NFC", text)


def apostrophes(text: str) -> str:
    """Make every apostrophe the one that rules and voices know; drop raised footnote marks."""
    text = _AND_SHORT.sub(" and ", _SHARP.sub(r"\1 sharp", text))
    text = _MARK_IN_NAME.sub(lambda match: match[0].removesuffix("!"), text)
    text = _SQUARE.sub(" square ", _ENDING_APART.sub("'s", text))
    return _SUPERSCRIPT_MARK.sub("", re.sub(r"(?<=\w)[’ʼ`´](?=\w)", "'", text))


def openings(text: str) -> str:
    """Pause where somebody's own words begin with "but I", and say "(1937-)" of the living."""
    return _STILL_ALIVE.sub(r"(born \1)", _OWN_WORDS.sub(", ", text))


def pointers(text: str) -> str:
    """Leave out what points at a picture: "Teaforthree (front)"."""
    text = _PLAYER.sub(lambda match: f" ({_ROLES[match['role']]})", text)
    return _PICTURED.sub(_pictured, _POINTER.sub(r"\g<name>", text))


def _pictured(match: re.Match[str]) -> str:
    return "," if match["comma"] and match["next"] not in _GOES_ON else ""


def sentence_gaps(text: str) -> str:
    """Part sentences that touch, "left.The", and drop a colon that follows nothing."""
    return _LOOSE_COLON.sub("", _NO_GAP.sub(" ", text))


def list_letters(text: str) -> str:
    """Say the letters of a list as letters: "a) price" → "A) price"."""
    return _LIST_LETTER.sub(lambda match: match[0].upper(), text)


def stars(text: str) -> str:
    """Say the stars of hotels and reviews: 5* → "five-star"."""
    if not _HOSPITALITY.search(text):
        return text
    return _STARS.sub(lambda match: f"{cardinal(int(match['stars']))}-star", text)


def editors_words(text: str) -> str:
    """Read the word that an editor put into a sentence as part of it: "put (us) back"."""
    text = _IN_TITLE.sub(r"\1", _CODE_OF_STOCK.sub("", _SIC.sub("", text)))
    text = _MASKED.sub(r"\g<letter>-", _OWNED_BRACKET.sub(r"(\g<name>\g<s>)", text))
    text = _EDITED.sub(_edited, _CONVERTED.sub(r"(\g<sum>)", text))
    return _AFTER_DETERMINER.sub(r"\1", _EDITORS_WORD.sub(r"\g<word>", text))


def _edited(match: re.Match[str]) -> str:
    before, inside = match["before"] or "", match["inside"]
    goes_on = before.lower() in _LEADS_ON or _NAME_AHEAD.match(match.string, match.end())
    named = bool(before) and inside[0].isupper() and not goes_on
    # "We see [Hale's] results", "I told [Hale] to go": it takes the place of a word.
    owns = inside.endswith(("'s", "’s")) and match.string[match.end() :][:2].strip().islower()
    named = named and not owns
    # "He [the mayor] said", "it [his plan]": behind a pronoun stands what explains it.
    if before.lower() in _PRONOUNS and _DETERMINED.match(inside):
        return f"{before}{match['gap']}({inside})"
    explains = not goes_on and _EXPLAINS.match(inside) is not None
    # "HDTVs [televisions]": a gloss.
    if named or explains or (before[:1].isupper() and before[1:2].isupper()):
        return match[0]
    return f"{before}{match['gap'] or ''}{inside}"


@substitution(_PHRASE)
def phrases(match: re.Match[str]) -> str:
    """Say written shapes that have a spoken form of their own: "and/or", "401(k)"."""
    said = _PHRASES[match[0].lower()]
    return said[0].upper() + said[1:] if match[0][0].isupper() else said


def comparisons(text: str) -> str:
    """Say the signs of ~50, ≥5, 2 + 2 = 4 and 10 − 3."""
    text = _IN_ANGLES.sub(r"\1", _PLUS_OR_MINUS.sub("±", text))
    text = _ZONE_SLASH.sub(r"\1, ", _PLUS_INSIDE.sub(r" \1+", text))
    text = _LONE_SIGN.sub(lambda match: _LONE_SIGNS[match["sign"]], text)
    text = _TWO_SUMS.sub(", ", _TWO_MEASURES.sub(r"\1, ", text))
    text = _SHARE_OF_MANY.sub(" per ", _RISES.sub(_rises, text))
    text = _SUM.sub(" minus ", _MINUS.sub(" minus ", text))
    text = _BEFORE_NUMBER.sub(lambda match: f"{_COMPARED[match[1]]} ", text)
    text = _AFTER_ZONE.sub(r"\1 minus ", text)
    text = _LONE_AT.sub("at", text)
    text = _NUMBERED.sub(lambda match: _NUMBER_SIGNS[match["sign"]], text)
    return _OPERATOR.sub(lambda match: f" {_BETWEEN[match[2]]} ", text)


def _rises(match: re.Match[str]) -> str:
    rises = int(match["low"]) < int(match["high"])
    return f"{match['low']}-{match['high']}" if rises else match[0]


def signs(text: str) -> str:
    """Say ampersands, slashes and trailing plus signs; drop marks that nobody says."""
    text = _SINGLE_AND.sub(_letters_and, text)
    text = _AND.sub(" and ", text)
    text = _EACH.sub(r"\1 per \2", text)
    text = _UNITS_SLASH.sub(r"\1 or \2", text)
    text = _ALTERNATIVE.sub(rf"\g<noun>{PAUSE}", text)
    text = _SEVERAL.sub(lambda match: match[0].replace("/", PAUSE), text)
    text = _COMMON_SLASH.sub(_common_slash, text)
    text = _SLASH.sub("-", _SPACED_SLASH.sub(PAUSE, _LOOSE_SLASH.sub("", text)))
    text = _TRAILING_PLUS.sub(" plus", text)
    text = text.replace("©", " copyright ")
    return _SILENT.sub("", text)


def _common_slash(match: re.Match[str]) -> str:
    if {match["one"], match["other"]} & _SAID_TOGETHER:
        return match[0]
    return f"{match['one']}{PAUSE}{match['other']}"


def _letters_and(match: re.Match[str]) -> str:
    left, right = ".".join(match["left"]), ".".join(match["right"])
    # eSpeak says a letter A before another word as the article, and joined to it as a letter.
    gap = "-" if left == "A" else " "
    ending = "'s" if match["ending"] else ""
    return f"{left}{gap}and{gap}{right}{ending}"
