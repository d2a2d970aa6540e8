"""Signs that are said as words: &, §, ≥, "and/or", 2 + 2 = 4."""

from __future__ import annotations

import re
import unicodedata

from briefing.language.expressions import expression
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.steps import substitution
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/symbols")
_PHRASES = _TABLES.pairs("phrases")
_COMPARED = _TABLES.pairs("compared")
_BETWEEN = _TABLES.pairs("between")
_NUMBER_SIGNS = _TABLES.pairs("numbered")
# Compatibility forms of letters and figures: full width, mathematical bold, ligatures, Ⅳ.
_COMPATIBILITY_FORMS = expression(r"[\uff01-\uff5e\U0001d400-\U0001d7ff\ufb00-\ufb06\u2160-\u217f]")
# "2011* 2012" has a note.
_TIMES_SIGN = expression(r"(?<=[0-9])(?:\*|\s\*\s)(?=[0-9])", sign="*")
_SUPERSCRIPT_MARK = expression(
    r"(?:(?<=[A-Za-z]{3})|(?<=[A-Za-z][.,;:!?”’\"]))[⁰¹²³⁴-⁹]{1,3}(?!\w)"
)
_NO_GAP = expression(
    r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])|(?<=[a-z0-9][,;:])(?=[A-Z][a-z])"
    r"|(?<=[a-z]{2},)(?=[1-9][0-9],)|(?<=[a-z0-9],)(?=[a-z]{3,}\s)|(?<=\),)(?=[A-Z])"
)
# A rule between two parts of a page
_DRAWN_RULE = expression(
    r"^\W*_{3,}\W*$|(?:(?<=^)|(?<=[.!?] )|(?<=[.!?][\"”’] ))_{3,} (?=[A-Z\"“])", sign="_"
)
# "Do you know ____?"
_BLANK = expression(r"(?<!\w)_{3,}(?!\w)")
# "The RS:X class", "CSI:NY"
_COLON_IN_NAME = expression(r"(?<=\b[A-Z]{2}):(?=[A-Z]\b)|(?<=\b[A-Z]{3}):(?=[A-Z]{2}\b)", sign=":")
_PHRASE = expression(
    rf"(?<![A-Za-z_/])(?<![0-9](?!-))(?:{one_of(_PHRASES)})(?![\w/])", re.IGNORECASE
)
_BEFORE_NUMBER = expression(r"(?<![\w<>])([≤≥<>~≈±+])\s?(?=[$£€]?[0-9½¼¾])")
_OPERATOR = expression(r"(?<=[\w)%])(\s?)([+=×÷≠≤≥≈→±<>])\s?(?=[\w($£€-])")
_MINUS = expression(r"(?<=[0-9]) [−] (?=[0-9])|(?<=[0-9])−(?=[0-9])", sign="−")
# "2−3 hours": a range with the sign of subtraction.
_RISES = expression(
    r"(?<![\w.,])(?P<low>[0-9]{1,4})−(?P<high>[0-9]{1,4})(?![\w.,=]*[0-9=])", sign="−"
)
_SHARE_OF_MANY = expression(r"(?<=[0-9])/(?=(?:1,?000|10,?000|100,?000|1,000,000|1m)\b)")
_SUM = expression(r"(?<=[0-9]) - (?=[0-9]+ ?=)")
_AFTER_ZONE = expression(r"\b(GMT|UTC)\s?[-−](?=[0-9])", sign=("GMT", "UTC"))
_STARS = expression(r"(?<![\w*$£€])(?P<stars>[1-7])\*(?![\w*])")
# "★★★★☆"
_DRAWN_STARS = expression(r"(?:[★⭐]{2,5}|[★⭐](?=[☆✩]))(?P<empty>[☆✩]{0,4})", sign=("★", "⭐"))
_HOSPITALITY = expression(rf"\b(?i:{one_of(_TABLES.words('with_stars'))})\b")
# ":- <(", ":-D", and a bracket of a page's code that is left alone
_SMILEY = expression(r"\s+[:;=](?:['’]?-\s?<?|<)?[()DPp/|]+(?=$|[\s.,!?”\"])", sign=(":", ";", "="))
# "Snow :)" But he left"
_SENTENCE_BEHIND = expression(r"[\"”’]* [A-Z]")
# "A shame !!!"
_LOOSE_MARK = expression(r"(?<=[\w)]) (?=[!?]{1,6}(?:[\s\"”]|$))", sign=("!", "?"))
# "–ABC's Ada Poe"
_LEADING_DASH = expression(r"^[–—-](?=[A-Z])")
_LONE_ANGLE = expression(r"\s?>{2,}(?= |$)|^\s*[<>]+\s*$|(?<=\s)[<>]\s*$", sign=("<", ">"))
_LOVE = expression(r"(?<=[A-Za-z] )<3(?= [A-Za-z])")
# "Bring in the $$$"
_ONLY_MONEY = expression(
    r"(?<![\w$£€(\[])(?:\${2,}|£{2,}|€{2,})(?=[\s.,;:!?\"”'’)]|$)", sign=("$", "£", "€")
)
# "Wi$h Li$t", "Ty Dolla $ign": the sign stands for a letter.
_SIGN_FOR_S = expression(
    r"(?<=[a-z])\$(?=[a-z])"
    r"|(?<![\w$])\$(?!(?:[mbtr]+illion|thousand|cents?)\b)(?=[a-z]{3,20}(?![\w$]))",
    sign="$",
)
# "$US90,000", as Australians write, "euro240 million", "$.99", "1.6billion"
_COUNTRY_BEHIND = expression(r"\$(US|AU|A|NZ|HK|CA|C|S)(?=\s?[0-9])")
_DOLLARS_OF = Tables("en/money").pairs("dollar_codes")
# "USD $500,000": the currency told twice
_CODE_AND_SIGN = expression(
    rf"\b(?:(?P<dollar>{one_of(_DOLLARS_OF)}) ?(?=\$[0-9])|GBP ?(?=£[0-9])|EUR ?(?=€[0-9]))"
)
_EUROS = expression(r"(?<![/@#.])\beuros?(?=[0-9])", sign="euro")
# "$.50", "£.045", "€.5m"
_BARE_POINT = expression(
    r"(?<=[$£€])\.(?=[0-9]{2}(?![0-9])|[0-9]{3}(?!\w)|[0-9]{1,3}(?:m|bn|tn| ?[mbt]r?illion)\b)"
    r"|(?<=[$£€] )\.(?=[0-9]{2}(?!\w))",
    sign=("$", "£", "€"),
)
# "A billion=dollar bill": a slip of the hand for a hyphen.
_SLIPPED_HYPHEN = expression(r"(?<=[a-z]{3})=(?=[a-z]{3})", sign="=")
# "£11millon"
_SLIPPED_SCALE = expression(
    r"(?P<sum>[$£€][0-9][0-9.,]* ?-?)(?P<first>[mbtMBT])(?:il{0,3}i{0,2}l?l?io?ns?|i?l{1,3}i?o?ns?"
    r"|ill?on|iliion|ilion)(?!\w)",
    sign=("$", "£", "€"),
)
_KNOWN_SCALES = frozenset(Tables("en/money").pairs("scales"))
_SCALES = {"m": "million", "b": "billion", "t": "trillion"}
_JOINED_SCALE = expression(r"(?<=[0-9])(?=(?:[mbt]r?illion|crore|lakh)\b)")
_DOT_COM = expression(r"\b([Dd])ot\.com(?=s?\b)")
# "Florence + the Machine", "Kuehne+Nagel": names
_PLUS_OF_NAME = expression(
    r"(?<=[a-z]) ?\+ ?(?=[A-Z][a-z]{2}|the [A-Z])|(?<=\.) \+ (?=[A-Z][a-z])|(?<=\bQ)\+(?=A\b)"
)
# "Dot.life"
_DOT_NAME = expression(r"\b([Dd]ot)\.(?=[a-z]{3,}\b)")
# Accidentals, which else were pictures.
_EQUALS_INSIDE = expression(r"(?<=\b[a-z]{4})=(?=[a-z]{4})|(?<=[a-z]{5})=(?=[a-z]{4})")
_SIGNS = {"♭": " flat", "♯": " sharp"}
# "<The Palace>" is a title, and no comparison.
# "CNN"s": a mark for an apostrophe
_MARK_FOR_APOSTROPHE = expression(r"(?<=[A-Za-z])\"(?=s\s)")
# "A failed minister..with": two stops for a pause
_GLUED_SEMICOLON = expression(r"(?<=[a-z0-9]);(?=[$£€])")
_TWO_STOPS = expression(r"(?<=[a-z])\.\.(?=[a-z])")
_ENDING_APART = expression(r"(?<=\w) ['’]s(?=\s[a-zA-Z0-9])")
# "A $300+ billion impact", "14:00 UTC/07:00 PT"
_PLUS_INSIDE = expression(r"(?<=[0-9])\+ ([bmt]illion|thousand)\b")
_ZONE_SLASH = expression(r"\b([A-Z]{2,4})/(?=[0-9]{1,2}[:.][0-9]{2})")
# "-sq-meter", "(right)": of a measure, and of a picture that nobody hears.
_SQUARE = expression(rf"-?\bsq[.-]? ?(?=(?:{one_of(_TABLES.words('squared'))})\b)", sign="sq")
# "180C/350F/gas 4", "200g/7oz": the same in two measures.
_TWO_MEASURES = expression(r"([0-9] ?(?:kg|g|ml|cm|mm|km|lbs?|oz|ft|in|C|F|m))/(?=[0-9]|gas )")
# "The $ fell against the €"
_LONE_SIGN = expression(
    r"(?:(?<=\b[Tt]he )|(?<=\ba )|(?<=\bthe US))(?P<sign>[$£€])(?=[ ,.;)]|$)", sign=("$", "£", "€")
)
_LONE_SIGNS = {"$": " dollar", "£": "pound", "€": "euro"}
_TWO_SUMS = expression(r"(?<=[0-9a-z])/(?=[£$€][0-9])", sign="/")
# Pounds that a converter wrote as letters: "PS20 million"; "PS5" is a console.
_POUNDS = expression(
    r"(?<![\w#-])(?<!light )(?<!lights )PS(?!752\b)(?=[0-9]{1,3},[0-9]{3}|[0-9]{2}"
    r"|[0-9.]+ ?(?:m|bn|k|million|billion|trillion)\b|[0-9]\.[0-9]{2}\b)",
    sign="PS",
)
_IN_ANGLES = expression(r"<([A-Z][^<>]{2,60})>")
# "Broadcast on the E! network": the mark belongs to the name.
_MARK_IN_NAME = expression(
    r"(?<=[a-z,:] )(?P<name>(?![A-Z]{3})[A-Z]\w*)!(?= (?!hashtag)[a-z]|['’]s\b)"
    r"|^[A-Z]\w*(?P<first>!)(?=['’]s\b)"
    r"|\b(?:Yahoo|Jeopardy|Oklahoma|Panic|Joomla|Airplane|Hola|Moulin Rouge)!(?=[\])]? [a-z])",
    sign="!",
)
_LIST_LETTER = expression(r"(?<![\w('’])\(?[a-h]\)(?=\s)")
# "AT: We began in May", in an interview
_SPEAKER = expression(
    rf"^(?P<initials>{one_of(_TABLES.words('initials_like_words'))}):(?= [\"“‘']?[A-Z])"
)
_LONE_AT = expression(r"(?<=\s)@(?=\s)")
# "HIV+ mothers"
_TESTED = expression(r"(?<![\w-])(?P<what>HIV|Covid|COVID)\+(?=[\s,.;:!?)”’\"]|$)", sign="+")
_TRAILING_PLUS = expression(r"(?<=\w)\+(?=[\s,.;:!?)”’\"-]|$)", sign="+")
_NUMBERED = expression(r"(?P<sign>§§|§|№|¶)\s?(?=[0-9A-Z])")
_SHARP = expression(r"\b([A-G])#(?![\w#])")
# "The 'n' key", "the letter 'n'" are no "and".
_AND_SHORT = expression(
    r"(?<=\w)(?<!letter)(?<!letters)(?<!a lowercase) ?['’‘]n['’] ?"
    r"(?=\w)(?!keys?\b|buttons?\b|word\b|in the word\b|instead\b)"
)
_PLUS_OR_MINUS = expression(r"\+/[-−–]\s?(?=[0-9])")
_SILENT = expression(r"[™®℠†‡~]|(?<=\w)©|(?<=[Cc]opyright )©")
_MARKS = expression(r"™ ?(?:&|and) ?(?=©)")
_COPYRIGHT = expression(r"(?<!\w)(?<!opyright )©")
_SINGLE_AND = expression(
    r"\b(?P<left>[A-Z]{1,3})\s?&\s?(?P<right>[A-Z]{1,3})(?P<ending>['’]?s)?\b", sign="&"
)
_AND = expression(r"\s*&(?:amp;)?\s*")
# ": B Kane", "(: a note)": a colon that follows nothing.
# "He named them: . First", "On 2 May, ."
# "It is what we are: i.e. not big."
_THAT_IS = expression(r"(?<=[:;–—-] )i\.e\.?(?= )")
# "The sea is back Read more: the port"
_TEASER = expression(
    r"(?P<last>(?<![\w'’-])[a-z][\w'’-]*|[a-z](?=[\"”'’)]))(?P<mark>[\"”'’)]?) "
    rf"(?=(?:{one_of(Tables('en/grammar').table('teasers', list[str]))}): [\"“'‘A-Z0-9])"
)
_LOOSE_STOP = expression(r"([:;,])(?:\s+\.|\.(?!\.)|,+)(?=\s)|\s?[:;,]\s+\.$")
_LOOSE_COLON = expression(r"(?:^|(?<=[.!?;:,(] ))[:;] (?=\S)|(?<=\()[:;] ?(?=\w)", sign=(":", ";"))


def plain_letters(text: str) -> str:
    """Make full-width, bold and joined letters ordinary ones, and compose accents."""
    text = _LOOSE_MARK.sub("", _LEADING_DASH.sub("", text))
    text = _LONE_ANGLE.sub("", _SMILEY.sub(_smiley, text))
    text = _POUNDS.sub("£", _TIMES_SIGN.sub(" × ", text))
    text = _ONLY_MONEY.sub("money", _LOVE.sub("love", text))
    text = _EUROS.sub("€", _COUNTRY_BEHIND.sub(r"\1$", _SIGN_FOR_S.sub("s", text)))
    text = _SLIPPED_SCALE.sub(_slipped_scale, text)
    text = _JOINED_SCALE.sub(" ", _BARE_POINT.sub("0.", _DOT_COM.sub(r"\1ot-com", text)))
    if "+" in text:
        text = _PLUS_OF_NAME.sub(" and ", text)
    text = _CODE_AND_SIGN.sub(lambda match: _DOLLARS_OF.get(match["dollar"] or "", ""), text)
    text = _SLIPPED_HYPHEN.sub(
        "-", _BLANK.sub("blank", _DOT_NAME.sub(r"\1 ", _DRAWN_RULE.sub("", text)))
    )
    text = _DRAWN_STARS.sub(_drawn_stars, text)
    for sign, said in _SIGNS.items():
        text = text.replace(sign, said)
    text = _COMPATIBILITY_FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return unicodedata.normalize("NFC", text)


def _slipped_scale(match: re.Match[str]) -> str:
    scale = _SCALES[match["first"].lower()]
    known = match[0].removeprefix(match["sum"]).lower().rstrip("s")
    return match[0] if known in _KNOWN_SCALES or known == scale else f"{match['sum']}{scale}"


def _smiley(match: re.Match[str]) -> str:
    """The stop of a sentence that a face stands for."""
    is_last = match.string[: match.start()][-1:].isalnum()
    return "." if is_last and _SENTENCE_BEHIND.match(match.string, match.end()) else ""


def _drawn_stars(match: re.Match[str]) -> str:
    full, empty = len(re.findall("[★⭐]", match[0])), len(match["empty"])
    if empty:
        return f"{cardinal(full)} out of {cardinal(full + empty)} stars"
    return f"{cardinal(full)} stars"


def apostrophes(text: str) -> str:
    """Make every apostrophe the one that rules and voices know; drop raised footnote marks."""
    text = _AND_SHORT.sub(" and ", _SHARP.sub(r"\1 sharp", text))
    text = _MARK_IN_NAME.sub(lambda match: match[0].removesuffix("!"), text)
    text = _TWO_STOPS.sub(", ", _MARK_FOR_APOSTROPHE.sub("'", text))
    text = _SQUARE.sub(" square ", _ENDING_APART.sub("'s", text))
    return _SUPERSCRIPT_MARK.sub("", re.sub(r"(?<=\w)[’ʼ`´](?=\w)|(?<=\.)[’ʼ`´](?=s\b)", "'", text))


def sentence_gaps(text: str) -> str:
    """Part sentences that touch, "left.The", and drop stops that follow nothing."""
    if ": " in text:
        text = _TEASER.sub(r"\g<last>.\g<mark> ", text)
    text = _THAT_IS.sub("i.e.,", _COLON_IN_NAME.sub(_colon_in_name, text))
    text = _LOOSE_STOP.sub(lambda match: match[1] or ".", text)
    text = _GLUED_SEMICOLON.sub("; ", text)
    return _LOOSE_COLON.sub("", _NO_GAP.sub(" ", text))


def _colon_in_name(match: re.Match[str]) -> str:
    single = not match.string[match.end() + 1 : match.end() + 2].isupper()
    return "" if single else " "


def list_letters(text: str) -> str:
    """Say the letters of a list, and of who speaks, as letters: "a) price" → "A) price"."""
    text = _SPEAKER.sub(lambda match: f"{'.'.join(match['initials'])}:", text)
    return _LIST_LETTER.sub(lambda match: match[0].upper(), text)


def stars(text: str) -> str:
    """Say the stars of hotels and reviews: 5* → "five-star"."""
    if not _HOSPITALITY.search(text):
        return text
    return _STARS.sub(lambda match: f"{cardinal(int(match['stars']))}-star", text)


def slips(text: str) -> str:
    """Put the hyphen for which a neighbouring key was struck: "a trillion=dollar cut"."""
    return _EQUALS_INSIDE.sub("-", text) if "=" in text else text


@substitution(_PHRASE)
def phrases(match: re.Match[str]) -> str:
    """Say written shapes that have a spoken form of their own: "and/or", "401(k)"."""
    said = _PHRASES[match[0].lower()]
    return said[0].upper() + said[1:] if match[0].lstrip("(")[0].isupper() else said


def comparisons(text: str) -> str:
    """Say the signs of ~50, ≥5, 2 + 2 = 4 and 10 − 3."""
    text = _TESTED.sub(r"\g<what>-positive", text)
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
    """Say ampersands and trailing plus signs; drop marks that nobody says."""
    text = _SINGLE_AND.sub(_letters_and, text)
    text = _AND.sub(" and ", text)
    text = _TRAILING_PLUS.sub(" plus", text)
    text = _COPYRIGHT.sub(" copyright ", _MARKS.sub("trademark and ", text))
    return _SILENT.sub("", text)


def _letters_and(match: re.Match[str]) -> str:
    left, right = ".".join(match["left"]), ".".join(match["right"])
    # eSpeak says a letter A before another word as the article, and joined to it as a letter.
    gap = "-" if left == "A" else " "
    ending = "'s" if match["ending"] else ""
    return f"{left}{gap}and{gap}{right}{ending}"
