"""Slashes between words: "or", "per", a pause, or a hyphen where a pair is said together."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.grammar import follows
from briefing.speaking.wording.english.lexicon import GIVEN_NAMES
from briefing.speaking.wording.english.noun_phrases import NO_NOUN
from briefing.speaking.wording.english.slash_pairs import code_and_name, slash_pairs
from briefing.speaking.wording.neutral import PAUSE
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/slashes")
_NUMBERS = one_of(_TABLES.words("numbers"))
# "3 times/week"
_EACH = expression(rf"\b([a-z]+s)/({one_of(_TABLES.words('each'))})\b")
_EITHER = one_of(_TABLES.words("either"))
_FUNCTION_WORDS = one_of(_TABLES.words("function_words"))
_CHOICE = expression(
    rf"\b({_EITHER})/(?=(?:{_EITHER})\b)"
    rf"|(?<![\w/'’-])((?i:{_FUNCTION_WORDS}))/(?=(?:{_FUNCTION_WORDS})(?![\w/'’-]))"
)
# "She/her": how somebody wants to be spoken of.
_PRONOUNS = expression(
    r"\b(?P<one>[Ss]he|[Hh]e|[Tt]hey|[Xx]e)/(?P<other>her|him|them|they|she|he|xem)"
    r"(?:/(?P<third>hers|his|theirs|they|them))?(?![\w/])"
)
_EITHER_SEX = {"he", "she"}
# "The student/s", "a parent/s"
_OR_MORE = expression(
    r"(?P<one>\b(?:[Aa]n?|[Ee]ach|[Ee]very|[Oo]ne|[Tt]heir) (?:[a-z'’-]+ ){0,2})?"
    r"\b(?P<word>[a-z]{3,})/(?P<ending>s|es|ren)\b(?!/)"
)
# "Good idea/bad idea"
_ALTERNATIVE = expression(r"\b(?P<noun>[a-z]{3,})/(?=(?P<other>[a-z]{2,}) (?P=noun)\b)")
# "European Union/European Economic Area": names of several words are said apart.
_SPACED = expression(
    r"(?<=[\w'’\"”]) / (?=[\w'‘\"“])|(?<=[A-Z][a-z] )/|(?<=[a-z])/(?=[A-Z][a-z]+ [A-Z][a-z])"
    r"|(?<=[a-zé])/(?=(?:AP|AFP|EPA|PA|CNN)\b)"
    r"|(?<=[A-Z])/(?=The [A-Z])"
    # "G Duff/J Carr": two players.
    r"|(?<=[a-zé])/(?=[A-Z]{1,2}[ .-] ?[A-Z][a-z])"
    # "Ada Poe /Hale News", "Tom Hay/ Port News"
    r"|(?<=[A-Za-zà-ž]) /(?=[A-Z])|(?<=[A-Za-zà-ž])/ (?=[A-Z])|(?<=\w)/(?=via )"
    # "I can feel/I can heal": lines of a song; "the Poe family/Families Forum"
    r"|(?<=[a-z])/(?=(?:I|Then|And|But|So|When|If|Now|My|Your|You|We|It[’']?s?) )"
    # "Ada McHale/ABC"
    r"|(?<=[a-z])/(?=[A-Z]{2,5}(?:[.;)]|$))"
)
# "Will it rain? / Ask the wind", "AP Photo // Hale", a slash behind a pause or before all
_LOOSE_BEFORE = expression(
    r"(?<=\)) / ?(?=[A-Z])|(?<=[.?!,;:…]) // ?(?=\S)|(?<=[.?!,;:…]) /(?= [\w\"“])"
    rf"|^/ ?(?=[A-Z])|(?<={PAUSE})\s?/\s?(?=\w)"
)
_DOUBLED = expression(r"(?<=\w) ?// ?(?=[A-Z])")
# A line that is nothing but a credit: "(IDF/Ada Poe)"
_CREDIT_LINE = expression(r"^\([^()]*[A-Z][^()]*\)\.?$")
_PROSE = expression(
    r"(?<= )(?!(?:via|by|and|of|the|for|from|in|at|de|van|der|al|courtesy|photo|image)\b)[a-z]{2,}"
)
_IN_CREDIT = expression(r"(?<=[\w.])\s?/\s?(?=via |[A-Z])|(?<=[(])(X)/")
# "Temples/Hindu centres": nouns of two or more, the second with a name before it
_OF_NATION = expression(r"(?<=[a-z]{3}s)/(?=[A-Z][a-z]+(?:an|ish|ese|ic|ist|i|ch|u) [a-z]+s\b)")
# "Familiar to the family/Hostage Forum"
_LOWER_AND_NAME = expression(
    r"(?<![\w/-])(?P<word>[a-z]{3,})/(?=[A-Z][a-z]+ (?:[A-Z]|and |it |he |she |the ))"
)
# "A South African/Dutch citizen"
_TWO_NATIONS = expression(
    r"(?P<one>\b[A-Z][a-z]+ [A-Z][a-z]+(?:an|ish|ese))/"
    r"(?=[A-Z][a-z]*(?:an|ish|ese|ch) [a-z])"
)
# "Hale Ltd CEO/charity founder Ada Poe"
_TWO_OFFICES = expression(
    r"(?P<one>\b(?:CEO|CFO|COO|MP|MEP|DJ|MC|PM))/"
    r"(?=[a-z]+(?: [a-z]+){0,2} [A-Z][a-z]+ [A-Z])"
)
# "They flew in from Oslo/Bergen."
_ONE_OR_OTHER = expression(
    r"(?P<before>(?<!courtesy )(?<!Courtesy )\b(?:in|from|at|against|of) )"
    r"(?P<one>(?!Israel/)[A-Z][a-z]{2,})/(?=[A-Z][a-z]{2,}[.!?][\"”’]?$)"
)
_AGENCY = one_of(
    (_TABLES.words("agencies") - {"Image", "Picture"}) | _TABLES.words("agencies_in_letters")
)
# "REUTERS/Ada Poe", "Handout/Anadolu", but "a Reuters/Ipsos poll"
_CREDIT = expression(
    rf"(?<!\w)(?P<first>{_AGENCY})/(?!Ipsos)(?=[a-z]|{_AGENCY}|[A-Z][\w'’.-]*(?: [A-Z]|[,;.)/]|$))"
    rf"|(?<=[A-Za-zà-ž])/(?=(?:{_AGENCY}|picture)\b(?! (?:[Pp]oll|[Ss]urvey)))"
)
# "REUTERS/Hamad l Poe"
_BY_REUTERS = expression(r"(?<![\w/])REUTERS/(?=[A-Z])", sign="REUTERS/")
# "London/Kyiv (CNN)"
_TWO_DATELINES = expression(
    r"(?P<one>^[A-Z][a-z]+(?: [A-Z][a-z]+)?)/"
    r"(?=[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, [A-Z][a-z]+)? (?:\(|(?:CNN|AP|AFP)\b))"
)
# "The UK/Wales can pay"
_ONE_THAT_DOES = expression(
    r"(?<=[A-Z]{2})/(?!A[Ii][Dd][Ss])"
    r"(?=[A-Z][a-z]+ (?:is|are|was|were|can|could|will|would|has|have|had|may|must)\b)"
)
# "A north/south split"
_TWO_POINTS = expression(
    r"(?:(?<=north)|(?<=south)|(?<=east)|(?<=west))/(?=(?:north|south|east|west)\b)", re.IGNORECASE
)
# "Anti-Hale/pro-Poe leaflets", "an African-American/multicultural view"
_TWO_STANDS = expression(
    r"(?P<one>\b(?:(?:[Aa]nti|[Pp]ro|[Pp]re|[Pp]ost|[Nn]on)-[A-Za-z]+|[A-Z][a-z]+-[A-Z][a-z]+))/"
    r"(?=(?:(?:anti|pro|pre|post|non)-)?[A-Za-z][a-z]+ [a-z]+)(?![A-Z])"
)
# One site under two names: "wrote on Twitter/X that", and before a noun, "a Twitter/X account"
_ONE_SITE = expression(r"\b(?:(?P<old>Twitter/X)|X/Twitter)\b")
_BEFORE_NOUN = expression(rf" (?!(?:{one_of(NO_NOUN)})\b)[a-z]|-")
# "The Poe/Hay ticket", "a Hay/Poe Old Trick": two names before a noun, and no credit of a picture.
_NAME_PAIR = expression(
    r"(?P<before>(?<![\w'’-])(?:[a-z][a-z'’]*|The|An?) )"
    rf"(?!(?:{one_of(_TABLES.words('agencies'))})/)"
    rf"(?P<one>[A-Z][a-z]+)/(?!(?:{one_of(_TABLES.words('agencies'))}) )"
    r"(?P<other>[A-Z][a-z]+)(?= [A-Z][a-z]+)"
)
# "The NSA/CIA hearing", "Austin, Texas/WASHINGTON"
_TWO_ACRONYMS = expression(
    rf"(?<![\w/.'’&-])(?!(?:{one_of(_TABLES.table('one_acronym', list[str]))})\b)"
    r"(?P<one>[A-Z]{2,6})/(?=[A-Z]{3,6}s?(?![\w/&]|\.\w))|(?<=[a-z])/(?=[A-Z]{5,}(?![\w/]))"
)
_AFTER_NAME = expression(
    rf"(?P<name>\b(?!(?:{one_of(_TABLES.words('no_names'))})\b)"
    r"[A-ZÀ-Ž][a-zà-ž]+ "
    r"(?:[A-Z]\.? |(?:(?:van|von|de|der|den|del|della|di|du|la|el|al|bin) ){1,2})?"
    r"[A-ZÀ-Ž][a-zà-ž'’-]+)/(?=[A-Z])"
)
# "Bulgaria/Israel/Hungary": a choice of several is said apart, "phone/email/post" with "or".
# "Oakley v Hull/Leeds": whoever wins.
_FIXTURE = expression(r"(?<=\w )(?:vs?\.?|versus) (?=[A-Z])")
_EITHER_CLUB = expression(r"(?<=[a-z])/(?=[A-Z][a-z])")
# "Dallas/Fort Worth Airport", "the Europe/Africa Zone": two names of one place.
_ONE_PLACE = expression(
    r"(?P<one>\b[A-Z][a-z]+)/(?P<other>[A-Z][\w.'’]*(?: [A-Z][\w'’]*)?)"
    r"(?= (?:(?:International|Regional|Metropolitan) )?"
    r"(?:Airport|Zone|Metroplex|area|border|Study|Survey|Project|Trial|Index|Ratio)\b)"
)
_TWO_NAMES = expression(rf"\b(?:{one_of(_TABLES.table('one_place', list[str]))})(?![\w/])")
# "A Port Times/ABC poll": of two who ask
_JOINT_POLL = expression(
    rf"\b(?P<one>{one_of(_TABLES.table('pollsters', list[str]))})/"
    rf"(?=(?:[Tt]he )?(?P<other>{one_of(_TABLES.table('pollsters', list[str]))})\b)"
)
# "The Port Times/CPAC poll": of both
_MADE_BY_TWO = expression(
    r"(?P<one>\b[A-Z][\w.'’]*) ?/ ?(?=[A-Z][\w.'’&-]*(?:/[A-Z][\w.'’&-]*)?(?: [A-Z][\w.'’&-]*){0,3}"
    r"(?: [a-z]+(?:-[a-z]+)*){0,4}"
    rf" (?:{one_of(_TABLES.words('made_by_two'))})\b)"
)
# "DVD/Blu-ray sales": what a film or a record is sold on
_MEDIA = expression(
    r"\b(?P<one>DVD|CD|VHS|LP|MP3|Blu-[Rr]ay|vinyl)s?/(?=(?:DVD|CD|VHS|LP|Blu-[Rr]ay|vinyl"
    r"|download|cassette)s?\b)"
)
# "The Poe/Ada Hay/Holt attack"
_NAMES = expression(
    r"(?<![\w/'’-])(?=[A-Z][\w'’-]+(?:/[A-Z][\w'’-]+)*(?:/[A-Z][\w'’-]+ [A-Z][\w'’-]+)+/)"
    r"(?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]+(?:/(?:[A-Z][\w'’-]+ )?[A-Z][\w'’-]+){2,}(?![\w/])"
)
# "Unfortunately/thankfully, he won"
_TWO_ADVERBS = expression(r"(?<=[a-z]{2}ly)/(?=[a-z]{3,}ly\b)")
# "The chief scout/head of youth": two posts of one
_TWO_POSTS = expression(
    rf"\b(?P<one>[a-z]{{3,}})/(?=(?P<other>{one_of(_TABLES.words('posts'))}) of\b)"
)
# "St John/St Luke, which voted"
_SAINTS = expression(r"(?P<one>\bSt\.? [A-Z][a-z]+)/(?=[A-Z][a-z])")
# "Blue Gene/L"
_LETTER_BEHIND = expression(r"(?<=[A-Z][a-z]{3})/(?=[A-Z](?![\w.]| [A-Z]))")
# "The label P2/School of Rock": two names
_CODE_AND_NAME = expression(
    rf"(?<=\b[A-Z]-)(?P<figure>{_NUMBERS})/(?=[A-Z][a-z]+ (?:of )?[A-Z][a-z])"
)
# "The Tory-/Labour-led council", but "Photo by -/Poe News"
_OR_HALF = expression(r"(?<=[A-Za-z])-/")
# "The stadium (tennis)/the old mill (judo)"
# "Bath, Fla./LEEDS"
_AFTER_STOP = expression(r"(?<=[A-Za-z]\.)/(?=[A-Z])")
_AFTER_BRACKET = expression(r"(?<=\))/(?=[A-Za-z])|(?<=[A-Za-z])/(?=\()")
# "Low quality/ low cost"
_HALF_SPACED = expression(r"(?<=[a-z]{2})(?:/ | /)(?=[a-z]{2})")
_WITHOUT = expression(
    rf"\b(?:{one_of(_TABLES.words('before_or'))}) (?:[a-z'’-]+ )?$"
    r"|\b(?:either|whether) (?:(?!(?:or|and)\b)[a-z'’-]+ ){2,5}$",
    re.IGNORECASE,
)
_SEVERAL = expression(r"(?<![\w/])[A-Za-z][\w'-]{1,30}(?:/[A-Za-z][\w'-]{1,30}){2,9}(?![\w/])")
# "Water/marsh areas" are both; "singer/songwriter" and "love/hate" are said together; "a
# camera/phone that" is a choice.
_COMMON = expression(
    r"(?<![\w/-])(?P<one>[a-z]{3,})/(?P<other>[a-z]{3,}(?:-[a-z]{2,})?)(?![\w/-])"
    r"(?P<ends>$|[.,;:!?)\"”]"
    rf"|(?= (?:{one_of(_TABLES.words('behind_noun'))})\b))?"
    rf"(?P<joint> (?:{one_of(_TABLES.words('joint'))})\b)?"
    rf"(?P<chosen> (?:{one_of(_TABLES.words('chosen'))})\b)?"
)
# "An artist/dancing coach"
_DESCRIBES = expression(r"(?:ing|ed|al|ive|ous)$")
_SAID_TOGETHER = _TABLES.words("said_together")
# Whoever is both: "a nanny/teacher". Two medicines in one: "lopinavir/ritonavir".
_DOER = expression(r"[a-z]{2,}(?:er|or|ist|man|ant|ian|ress|eur|ete)$")
_MEDICINE = expression(r"[a-z]{3,}(?:vir|mab|nib|pril|cillin|statin|mycin|quine|sartan|oxin)$")
# "He said/."
_LOOSE = expression(r"(?<=[a-z])/(?=[.,;:!?](?:\s|$)|$)")
_SLASH = expression(r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])")


def slashes(text: str) -> str:
    """Say each slash between words as what it stands for."""
    if "/" not in text:
        return text
    text = slash_pairs(_JOINT_POLL.sub(_joint_poll, text))
    text = _PRONOUNS.sub(
        _pronouns, _OR_MORE.sub(_or_more, _OR_HALF.sub("- or ", text).replace(" -/", " "))
    )
    text = _TWO_ADVERBS.sub(" or ", _TWO_NAMES.sub(lambda m: m[0].replace("/", "-"), text))
    text = _MEDIA.sub(lambda m: f"{m[0][:-1]} and ", text)
    text = _NAMES.sub(lambda m: m[0].replace("/", PAUSE), text)
    text = _MADE_BY_TWO.sub(_made_by_two, text)
    text = _EACH.sub(r"\1 per \2", _HALF_SPACED.sub("/", text))
    text = _AFTER_BRACKET.sub(" ", _AFTER_STOP.sub(", ", text))
    if _FIXTURE.search(text):
        text = _EITHER_CLUB.sub(" or ", text)
    text = _TWO_DATELINES.sub(lambda m: m["one"] + PAUSE, text)
    text = _ONE_SITE.sub(_one_site, text)
    text = _TWO_POINTS.sub(lambda m: f"{m[0][:-1]}-", _ONE_THAT_DOES.sub(" or ", text))
    text = _TWO_STANDS.sub(r"\g<one> and ", text)
    text = _TWO_NATIONS.sub(r"\g<one> and ", _TWO_OFFICES.sub(r"\g<one> and ", text))
    text = _ONE_OR_OTHER.sub(r"\g<before>\g<one> or ", _OF_NATION.sub(" or ", text))
    text = _SAINTS.sub(r"\g<one> and ", _TWO_POSTS.sub(_two_posts, text))
    text = _NAME_PAIR.sub(_name_pair, text)
    text = _TWO_ACRONYMS.sub(lambda match: f"{match['one'] or ''}{PAUSE}", text)
    text = _LETTER_BEHIND.sub(" ", _ONE_PLACE.sub(r"\g<one>-\g<other>", text))
    text = _CODE_AND_NAME.sub(rf"\g<figure>{PAUSE}", text)
    text = code_and_name(text)
    text = _SEVERAL.sub(_several, text)
    text = _BY_REUTERS.sub(f"REUTERS{PAUSE}", text)
    text = _CREDIT.sub(lambda m: f"{m['first'] or ''}{PAUSE}", text)
    text = _CHOICE.sub(lambda match: f"{match[1] or match[2]} or ", text)
    text = _ALTERNATIVE.sub(rf"\g<noun>{PAUSE}", text)
    text = _COMMON.sub(_common, text)
    text = _AFTER_NAME.sub(rf"\g<name>{PAUSE}", text)
    text = _LOWER_AND_NAME.sub(rf"\g<word>{PAUSE}", text)
    if _CREDIT_LINE.match(text) and not _PROSE.search(text):
        text = _IN_CREDIT.sub(lambda m: f"{m[1] or ''}{PAUSE}", text)
    text = _DOUBLED.sub(PAUSE, _LOOSE_BEFORE.sub("", text))
    return _SLASH.sub("-", _SPACED.sub(PAUSE, _LOOSE.sub("", text)))


def _one_site(match: re.Match[str]) -> str:
    if follows(match, _BEFORE_NOUN):
        return match[0].replace("/", " or ")
    return f"{'Twitter, now X' if match['old'] else 'X, formerly Twitter'}{PAUSE}"


def _joint_poll(match: re.Match[str]) -> str:
    letters = match["one"].isupper() and match["other"].isupper()
    return match[0] if letters else f"{match['one']}-"


def _made_by_two(match: re.Match[str]) -> str:
    # Of two runs of letters each is heard: "a CNN/ORC poll".
    return match[0] if match["one"].isupper() else f"{match['one']}-"


def _two_posts(match: re.Match[str]) -> str:
    together = {match["one"], match["other"]} <= _SAID_TOGETHER
    return match[0] if together else f"{match['one']} and "


def _name_pair(match: re.Match[str]) -> str:
    # "And Poe/Ada Hay": two players, the second by both of her names.
    two = match["before"].strip() in {"and", "with", "by"} and match["other"] in GIVEN_NAMES
    joint = PAUSE if two else "-"
    return f"{match['before']}{match['one']}{joint}{match['other']}"


def _pronouns(match: re.Match[str]) -> str:
    words = [word for word in match.groups() if word]
    return match[0] if set(map(str.lower, words)) == _EITHER_SEX else PAUSE.join(words)


def _or_more(match: re.Match[str]) -> str:
    if match["one"]:
        return f"{match['one']}{match['word']}"
    return match["word"] + match["ending"]


def _several(match: re.Match[str]) -> str:
    words = match[0].split("/")
    chosen = all(map(str.islower, words)) and not any(map(_DOER.match, words))
    if not chosen:
        return PAUSE.join(words)
    return f"{PAUSE.join(words[:-1])} or {words[-1]}"


def _common(match: re.Match[str]) -> str:
    one, other = match["one"], match["other"]
    unlike = one.endswith("s") != other.endswith("s")
    together = (
        ({one, other} & _SAID_TOGETHER and not unlike and not _DESCRIBES.search(other))
        or match["joint"]
        or all(_DOER.match(word) for word in (one, other))
        or all(_MEDICINE.match(word) for word in (one, other))
    )
    if together:
        return match[0]
    ends = match["ends"] is not None and not (one.endswith("s") and other.endswith("s"))
    is_choice = ends or match["chosen"] or _WITHOUT.search(match.string, 0, match.start())
    between = " or " if is_choice else " and "
    return f"{one}{between}{other}{match['ends'] or match['chosen'] or ''}"
