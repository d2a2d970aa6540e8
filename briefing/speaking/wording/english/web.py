"""Web and mail addresses, handles and hashtags as people read them out."""

from __future__ import annotations

import re

from briefing.speaking.wording.english.lexicon import AGENCIES, GIVEN_NAMES, LETTERS, WORDS
from briefing.speaking.wording.english.run_together import is_english, is_listed, parted
from briefing.speaking.wording.neutral import PAUSE, trailing_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/web")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"(?:{_LABEL}\.){{1,5}}"
_ADDRESS = re.compile(
    rf"(?<![\w@./-])(?:https?://(?:www\.)?|www\.)(?P<known>{_HOST}[A-Za-z]{{2,18}})(?P<known_path>(?::\d+)?(?:[/?#][^\s<>\"“”»]*)?)"
    rf"|(?<![\w@./-])(?P<host>{_HOST}(?:{one_of(_TABLES.words('domains'))}))(?![\w-]|\.\w)(?P<path>(?:[/?#][^\s<>\"“”»]*)?)"
    rf"|(?<![\w@./-])(?P<short>{_HOST}(?:{one_of(_TABLES.words('words_too'))}))"
    # "Its napster.no website"
    rf"(?P<short_path>/[^\s<>\"“”»]*|(?= (?:{one_of(_TABLES.words('addressed'))})\b))"
)
_MAIL = re.compile(
    rf"(?<![\w.+-])(?P<user>[A-Za-z0-9][\w.+-]{{0,63}})@(?P<host>{_HOST}[A-Za-z]{{2,18}})(?![\w-])"
)
# Nobody follows a shortened address or a number of a paper by ear.
_SHORT_LINK = (
    rf"(?:https?://)?(?:(?:{one_of(_TABLES.words('shorteners'))})/[^\s()\[\]]+"
    # "abcd.it/2xYzQ": of chance letters
    r"|[a-z0-9]{2,8}\.[a-z]{2,3}/(?=[A-Za-z0-9]*(?:[0-9][A-Za-z]|[a-z][A-Z]))[A-Za-z0-9]{5,10}"
    r"(?![\w/.-]))"
)
_UNHEARD = re.compile(
    # "(For a map, click abc.li/2xYz)", "Source link: (abc.li/2xYz)"
    rf"\s?(?:-- )?\b(?:Source|Full story|Story|Link)(?: links?)?:(?: ?[(\[]?{_SHORT_LINK}[)\]]?)+"
    rf"|(?:\s?[(\[](?:[A-Z“\"][^()\[\]]{{0,200}}[ :])?{_SHORT_LINK}[^()\[\]]{{0,20}}[)\]])+"
    rf"|(?<=\S)(?<!\b(?:at|on|to|is|or))(?<!\b(?:via|see|See))(?<!from)(?<!link)(?<!visit)(?<!here)(?<!:)\s{{1,9}}{_SHORT_LINK}"
    rf"|^{_SHORT_LINK}\s(?=\S)"
    # a picture's
    r"|(?<=\S)\shttps?://\S+\.(?:jpe?g|png|gif|webp)(?:\?\S*)?(?=\s|$)"
    r"|^https?://\S+\.(?:jpe?g|png|gif|webp)(?:\?\S*)?\s(?=\S)"
    r"|(?<=:)\s{1,9}(?:https?://)?(?:t\.co|pic\.twitter\.com)/\w+(?=\s+\S)"
    r"|(?<=\S)\s\((?:DOI|doi):?\s?10\.[0-9]{4,9}/[^\s()]+\)"
    r"|(?<=\S)\s(?:DOI|doi):?\s?10\.[0-9]{4,9}/\S+"
)
_ONLY_LINKS = re.compile(rf"\s*(?:{_SHORT_LINK}\s*)+")
# "A chart is here: abcd.it/2xYzQ The firms": the address ends a sentence.
_LAST_LINK = re.compile(
    rf"(?<!\b(?:at|on|is))(?<!visit):\s{{1,9}}{_SHORT_LINK}(?=\s+[A-Z“\"]|\s*$)"
)
_NEW_SENTENCE = re.compile(r"\s+[\"“]?[A-Z][a-z]*\b(?!\.)")
_LEADING_LINK = re.compile(
    r"^\s*(?:https?://)?(?:t\.co|pic\.twitter\.com)/\w+(?:\s+|[—–-] ?)(?=\S)"
)
# "Save it as plan.pdf", "Node.js"
_FILE = re.compile(
    rf"(?<![\w@/.:-])(?P<name>[A-Za-z][\w-]{{0,40}})\.(?P<kind>{one_of(_TABLES.words('files'))})"
    r"(?![\w@/-]|\.\w)"
)
# What stands behind a stop that was meant for the word before it.
_NO_DOMAINS = Tables("en/letters").words("openers") | _TABLES.words("no_domains")
# "The .com boom", "a .png file"; but "He left .and went"
_DOT_NAME = re.compile(
    rf"(?:(?<=^)|(?<=[\s\"“‘'(/]))\.(?P<name>(?!(?:{one_of(_NO_DOMAINS)})\b)"
    r"(?:[a-z][a-z0-9]{1,15}|NET|COM))\b(?!\.\w)"
)
# "The #MeToo hashtag", "the hashtags #A and #B"
_TAG_BEHIND = re.compile(
    rf"[\"”’]*(?:(?:, | and | or )[\"“‘]?#\w+[\"”’]*){{0,3}}"
    rf"\s(?:{one_of(_TABLES.words('tagged_things'))})\b"
)
_TAG_BEFORE = re.compile(
    r"\b[Hh]ashtags?"
    r"(?:,? such as| like| including| of| is| are| was| were| being| called| reads?)?[:,]?\s"
    r"[\"“‘(]*(?:#\w+[\"”’]*(?:, and | and | or |, | )[\"“‘]*)*$"
)
_STATE_OF_HANDLE = re.compile(
    rf"(?<=[a-z])(?<!All)(?<!Log)(?<!Opt)(?:{one_of(_TABLES.words('states_of_handles'))})$"
)
_KNOWN_PREFIX = re.compile(r"[A-Z]{2,7}(?=[a-z]{2})")
_FIRST_WORD = re.compile("[a-z]+")
_FAR = 160  # characters that are looked back
_HANDLE = re.compile(r"(?<![\w@.])@(?P<name>[A-Za-z][A-Za-z0-9_]{0,39})\b")
# "Gov. @ada_poe": somebody's name
_OF_OFFICER = re.compile(
    r"(?P<title>\b(?:Gov\.|Sen\.|Rep\.|Pres\.|Governor|Senator|President|Mayor|Secretary)) "
    r"@(?P<name>[A-Za-z][A-Za-z0-9_]{0,39})\b"
)
# "At the @OldMill", "behind @ElyNews": what follows is a name, as it is said.
_BEFORE_NAME = re.compile(rf"(?:^|[\s(“\"])(?:{one_of(_TABLES.words('before_handles'))}) $")
# "@AdaPoe is slow", "the party @Greens are here"
_DOES = re.compile(rf" (?:{one_of(_TABLES.words('behind_handles'))})\b")
_SMALL_WORD = re.compile(
    r"(?:^|\s)(?!(?:us|me|them|him|her|it|you|here|out|more|account) )[a-z]+ $"
)
_INSIDE = re.compile(r"[a-z] $")
# "#Ash@AdaPoe", "on X:@adapoe"
_GLUED_HANDLE = re.compile(
    r"(?P<before>\w:|(?<!\w)#\w{1,60}|\bat(?=@\w)|[a-z]{3}(?=@[A-Z]\w*\b(?!\.\w)))(?=@[A-Za-z])"
)
_HASHTAG = re.compile(r"(?<![\w#&])#(?P<name>[^\W\d_]\w{0,99})\b")
# "De l'#égalité": French, where no "hashtag" goes between
_ARTICLE_AND_TAG = re.compile(r"(?<=\b[ldLD]['’])#(?=[^\W\d_])")
_NEXT_TAG = re.compile(r"(?<!\w)(?P<tag>[@#]\w{1,99}) (?=[@#][A-Za-z])")
_NUMBER_SIGN = re.compile(r"(?<![\w#&])#(?=[0-9])")
# "#ATLsnow", "@CNNIwomen": letters and a word in small letters
_LETTERS_AND_WORD = re.compile(r"(?P<letters>[A-Z]{2,6})(?P<word>[a-z]{4,16})(?![a-z])")
# "#IamAda", "#IstandWithAda"
_I_DO = re.compile(rf"\bI(?=(?:{one_of(_TABLES.words('after_i'))})(?:[A-Z_]|$))")
# "@adapoef1": of motor racing
_RACING = re.compile(r"(?<=[a-z]{3})(?:_?[fF]1)$")
_HUMPS = re.compile(
    r"(?<=[a-z])(?<!\bMc)(?<!\bMac)(?<![a-z]Mc)(?=[A-Z])"
    r"|(?<=[A-Z])(?=[A-Z](?!s\b)[a-z])|_+|(?<=[A-Za-z])(?=[0-9])"
)
# "#ROADinELY": a small word between capitals
_SMALL_INSIDE = re.compile(r"(?<=[A-Z]{3})(?:in|of|for|and|the|to|is|with|on|at)(?=[A-Z]{3})")
# "HouseofCards", "SavetheWhale"
_JOINED_SMALL = re.compile(r"\b(?P<word>[A-Za-z][a-z]{3,}?)(?P<small>of|the|and|for)(?= [A-Z])")
_CAPITALS_INSIDE = re.compile(r"[A-Z]{2,}[a-z]|[a-z][A-Z]")
# "IsleofAda@"
_OF_PLACE = re.compile(
    r"(?<=\bIsle)(?=of)|(?<=[a-z]{3}of)(?<!Roof)(?<!roof)(?=[A-Z][a-z])|(?<=[a-z]{3}and)(?=[A-Z])"
)
# "On Instagram at bbcnorth"
_OF_STATION = re.compile(r"(?<![\w.@/-])(?:bbc|cnn|nbc|cbs|itv)[a-z]{4,30}(?![\w@/-]|\.\w)")
_PLAIN_PATH = re.compile(r"/([A-Za-z]{2,15}(?:-[A-Za-z]{2,15}){0,2})/?")
_SAID_AS_WORDS = _TABLES.words("said_as_words")
# "#IWILL": of common words alone, longest first.
_COMMON_WORD = f"(?:{one_of(_TABLES.words('tagged'))})"
_CAPITAL_WORDS = re.compile(f"(?:{_COMMON_WORD}){{2,8}}")
_SPELLED = _TABLES.words("spelled_files") | _TABLES.words("country_domains")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_LONGEST_SPELLED = 4


# "Agencja Hale.pl/Reuters": an agency is no page of a site.
_SITE_AND_AGENCY = re.compile(
    rf"(?:(?<=[a-z]\.[a-z]{{2}})|(?<=\.com))/(?=(?:{one_of(AGENCIES)})\b(?!/?[a-z0-9]))"
)


def addresses(text: str) -> str:
    """bbc.co.uk/news → "B.B.C dot co dot U.K slash news"; a long path is dropped."""
    if "/" in text:
        if _ONLY_LINKS.fullmatch(text):
            return ""
        text = _SITE_AND_AGENCY.sub(PAUSE, text)
        text = _UNHEARD.sub(_unheard, _LAST_LINK.sub(".", _LEADING_LINK.sub("", text)))
    text = _MAIL.sub(
        lambda match: f"{_user(match['user'])} at {_spoken_host(match['host'], text)}", text
    )
    text = _FILE.sub(lambda match: f"{match['name']} dot {_kind(match['kind'])}", text)
    return _DOT_NAME.sub(lambda m: f"dot {_kind(m['name'])}", _ADDRESS.sub(_address, text))


def _unheard(match: re.Match[str]) -> str:
    # "It is over. [abc.li/2xYz]Poe left": a space is left where there was none.
    glued = match.string[match.end() :][:1].isalnum()
    # "It is over abc.li/2xYz The mayor left": the address ended a sentence.
    ended = match.string[: match.start()][-1:].isalnum() and match[0].lstrip()[0] not in "(["
    if ended and _NEW_SENTENCE.match(match.string, match.end()):
        return "."
    return " " if glued else ""


def _kind(name: str) -> str:
    """The ending of a file or a host: "png" → "P.N.G", "london" stays."""
    if name.lower() in _SAID_AS_WORDS:
        return name.lower()
    if name.lower() in _SPELLED or not _VOWEL.search(name) or name.upper() in LETTERS:
        return ".".join(name.upper())
    return name


def handles(text: str) -> str:
    """@BBCBreaking → "at BBC Breaking", #MeToo → "hashtag Me Too", #1 → "number one"."""
    if "@" in text:
        text = _accounts(text)
    text = _ARTICLE_AND_TAG.sub("", text)
    text = _HASHTAG.sub(_hashtag, _NEXT_TAG.sub(rf"\g<tag>{PAUSE}", text))
    text = _OF_STATION.sub(lambda match: parted(match[0], text), text)
    return _NUMBER_SIGN.sub("number ", text)


def _accounts(text: str) -> str:
    text = _GLUED_HANDLE.sub(r"\g<before> ", text)
    text = _NEXT_TAG.sub(rf"\g<tag>{PAUSE}", text)
    text = _OF_OFFICER.sub(lambda m: f"{m['title']} {_handle(m['name'], text).title()}", text)
    # "The @OldMill thanked @AdaPoe": where one is a name in its sentence, so are the others.
    among_names = any(map(_is_name, _HANDLE.finditer(text)))
    return _HANDLE.sub(lambda match: _named(match, among_names=among_names), text)


def _named(match: re.Match[str], *, among_names: bool) -> str:
    """Say a handle with its sign, where no word of its sentence makes a name of it."""
    is_name = _is_name(match) or (among_names and _INSIDE.search(_before(match)))
    # "Write to her at @ada": the preposition is there already.
    sign = "" if is_name or _before(match).endswith(" at ") else "at "
    return f"{sign}{_handle(match['name'], match.string)}"


def _is_name(match: re.Match[str]) -> bool:
    if match["name"][0].islower():
        # "She left @thePoets"
        the_name = match["name"].startswith("the") and match["name"][3:4].isupper()
        return the_name and _SMALL_WORD.search(_before(match)) is not None
    does = _DOES.match(match.string, match.end())
    return does is not None or _BEFORE_NAME.search(_before(match)) is not None


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 12) : match.start()]


def _hashtag(match: re.Match[str]) -> str:
    named = _TAG_BEFORE.search(match.string[max(0, match.start() - _FAR) : match.start()])
    named = named or _TAG_BEHIND.match(match.string, match.end())
    return f"{'' if named else 'hashtag '}{_words(parted(match['name'], match.string))}"


def _handle(name: str, text: str) -> str:
    if len(name) <= _LONGEST_SPELLED and name.isalpha() and not _VOWEL.search(name):
        return ".".join(name.upper())
    # "@GovPoeIN": of Indiana, and no word.
    state = _STATE_OF_HANDLE.search(name)
    if state:
        return f"{_words(name[: state.start()])} {'.'.join(state[0])}"
    return _words(parted(name, text))


def _words(name: str) -> str:
    if name.isupper() and name.isalpha() and (found := _CAPITAL_WORDS.fullmatch(name.lower())):
        words = re.findall(_COMMON_WORD, found[0])
        return " ".join("I" if word == "i" else word for word in words)
    name = _SMALL_INSIDE.sub(r"_\g<0>_", name)
    name = _LETTERS_AND_WORD.sub(_letters_and_word, _I_DO.sub("I_", _RACING.sub("_F_1", name)))
    # "CNNtips" is of CNN, and no "Ntips".
    if (prefix := _KNOWN_PREFIX.match(name)) and prefix[0] in LETTERS | WORDS:
        rest = _FIRST_WORD.match(name, prefix.end())
        # and "IStand" is no "tand" of IS
        if rest is None or is_english(rest[0]) or not is_english(prefix[0][-1] + rest[0]):
            name = f"{prefix[0]}_{name[prefix.end() :]}"
    return " ".join(map(_piece, _JOINED_SMALL.sub(_joined_small, _HUMPS.sub(" ", name)).split()))


def _joined_small(match: re.Match[str]) -> str:
    word = match["word"]
    is_one = is_listed(match[0].lower()) or match[0] in GIVEN_NAMES or not is_english(word)
    return match[0] if is_one else f"{word} {match['small']}"


def _letters_and_word(match: re.Match[str]) -> str:
    letters, word = match["letters"], match["word"]
    named = (letters[-1] + word).capitalize()
    # "AdaBYates", "ACHanders": initials and a family name, which begins with the last of them.
    if word.capitalize() in GIVEN_NAMES or (
        match.start() > 0
        and not is_listed(word)
        and not (len(letters) >= _LONGEST_SPELLED and is_english(word))
    ):
        return match[0]
    if named in GIVEN_NAMES or is_english(named) or not is_english(word):
        return match[0]
    return f"{letters}_{word}"


def _piece(word: str) -> str:
    is_vowelless = len(word) <= _LONGEST_SPELLED and word.islower() and not _VOWEL.search(word)
    return ".".join(word.upper()) if is_vowelless and len(word) > 1 else word


def _address(match: re.Match[str]) -> str:
    host = match["known"] or match["host"] or match["short"]
    path = match["known_path"] or match["path"] or match["short_path"] or ""
    stop = trailing_stop(path)
    plain = _PLAIN_PATH.fullmatch(path.removesuffix(stop))
    return _spoken_host(host, match.string) + (f" slash {plain[1]}" if plain else "") + stop


def _spoken_host(host: str, text: str) -> str:
    labels = host.split(".")
    if labels[0].lower() == "www":
        labels = labels[1:]
    spoken = [_label(label, text, last=label is labels[-1]) for label in labels]
    return " dot ".join(spoken)


def _label(label: str, text: str, *, last: bool) -> str:
    lower = label.lower()
    if lower in _SAID_AS_WORDS:
        return lower
    two_letter_domain = last and len(label) == 2  # noqa: PLR2004  # "uk", "tv"
    vowelless = len(label) <= _LONGEST_SPELLED and label.isalpha() and not _VOWEL.search(label)
    if two_letter_domain or vowelless or (label.isalpha() and label.upper() in LETTERS):
        return ".".join(label.upper())
    return _words(label) if _CAPITALS_INSIDE.search(label) else parted(label, text)


def _user(user: str) -> str:
    said = user
    for mark, word in ((".", " dot "), ("_", " underscore "), ("+", " plus "), ("-", " dash ")):
        said = said.replace(mark, word)
    return " ".join(_words(parted(word, user)) for word in _OF_PLACE.sub(" ", said).split())
