"""Web and mail addresses as people read them out."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.english.known_words import is_part
from briefing.speaking.wording.english.lexicon import AGENCIES, LETTERS
from briefing.speaking.wording.english.numbers import cardinal
from briefing.speaking.wording.english.pronounceable import looks_unpronounceable
from briefing.speaking.wording.english.run_together import parted
from briefing.speaking.wording.english.tag_words import LONGEST_SPELLED, VOWEL, words_of
from briefing.speaking.wording.neutral import PAUSE, trailing_stop
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/web")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"(?:{_LABEL}\.){{1,5}}"
_ADDRESS = expression(
    rf"(?<![\w@./-])(?:https?://(?:www\.)?"
    rf"|www\.)(?P<known>{_HOST}[A-Za-z]{{2,18}})(?P<known_path>(?::\d+)?(?:[/?#][^\s<>\"“”»]*)?)"
    rf"|(?<![\w@./-])(?P<host>{_HOST}(?:{one_of(_TABLES.words('domains'))}))(?![\w-]"
    rf"|\.\w)(?P<path>(?:[/?#][^\s<>\"“”»]*)?)"
    rf"|(?<![\w@./-])(?P<short>{_HOST}(?:{one_of(_TABLES.words('words_too'))}))"
    # "Its napster.no website"
    rf"(?P<short_path>/[^\s<>\"“”»]*|(?= (?:{one_of(_TABLES.words('addressed'))})\b))"
)
# "Her address is @alder.com", "it is at @alder.com"
_AT_HOST = expression(
    rf"(?:\b[Aa]t )?(?<![\w@.])@(?={_HOST}(?:{one_of(_TABLES.words('domains'))})(?![\w-]|\.\w))"
)
# "Go to CNN.com/ impact."
_SPACED_PATH = expression(r"(?<=\.com)/ (?=[a-z]{2,20}[.,;)]?(?:\s|$))")
_MAIL = expression(
    rf"(?<![\w.+-])(?P<user>[A-Za-z0-9][\w.+-]{{0,63}})@(?P<host>{_HOST}[A-Za-z]{{2,18}})(?![\w-])",
    sign="@",
)
# Nobody follows a shortened address or a number of a paper by ear.
_SHORT_LINK = (
    rf"(?:https?://)?(?:(?:{one_of(_TABLES.words('shorteners'))})/[^\s()\[\]]+"
    # "abcd.it/2xYzQ": of chance letters
    r"|[a-z0-9]{2,8}\.[a-z]{2,3}/(?=[A-Za-z0-9]*(?:[0-9][A-Za-z]|[a-z][A-Z]))[A-Za-z0-9]{5,10}"
    r"(?![\w/.-]))"
)
_UNHEARD = expression(
    # "(For a map, click abc.li/2xYz)", "Source link: (abc.li/2xYz)"
    rf"\s?(?:-- )?\b(?:Source|Full story|Story|Link)(?: links?)?:(?: ?[(\[]?{_SHORT_LINK}[)\]]?)+"
    rf"|(?:\s?[(\[](?:[A-Z“\"][^()\[\]]{{0,200}}[ :])?{_SHORT_LINK}[^()\[\]]{{0,20}}[)\]])+"
    rf"|(?<=\S)(?<!\b(?:at|on|to|is|or))(?<!\b(?:via|see"
    rf"|See))(?<!from)(?<!link)(?<!visit)(?<!here)(?<!:)\s{{1,9}}{_SHORT_LINK}"
    rf"|^{_SHORT_LINK}\s(?=\S)"
    # a picture's
    r"|(?<=\S)\shttps?://\S+\.(?:jpe?g|png|gif|webp)(?:\?\S*)?(?=\s|$)"
    r"|^https?://\S+\.(?:jpe?g|png|gif|webp)(?:\?\S*)?\s(?=\S)"
    r"|(?<=:)\s{1,9}(?:https?://)?(?:t\.co|pic\.twitter\.com)/\w+(?=\s+\S)"
    r"|(?<=\S)\s\((?:DOI|doi):?\s?10\.[0-9]{4,9}/[^\s()]+\)"
    r"|(?<=\S)\s(?:DOI|doi):?\s?10\.[0-9]{4,9}/\S+"
)
_ONLY_LINKS = expression(rf"\s*(?:{_SHORT_LINK}\s*)+")
# "A chart is here: abcd.it/2xYzQ The firms": the address ends a sentence.
_LAST_LINK = expression(
    rf"(?<!\b(?:at|on|is))(?<!visit):\s{{1,9}}{_SHORT_LINK}(?=\s+[A-Z“\"]|\s*$)"
)
_NEW_SENTENCE = expression(r"\s+[\"“]?[A-Z][a-z]*\b(?!\.)")
_LEADING_LINK = expression(
    r"^\s*(?:https?://)?(?:t\.co|pic\.twitter\.com)/\w+(?:\s+|[—–-] ?)(?=\S)"
)
# "Save it as plan.pdf", "Node.js"
_FILE = expression(
    rf"(?<![\w@/.:-])(?P<name>[A-Za-z][\w-]{{0,40}})\.(?P<kind>{one_of(_TABLES.words('files'))})"
    r"(?![\w@/-]|\.\w)"
)
# What stands behind a stop that was meant for the word before it.
_NO_DOMAINS = Tables("en/letters").words("openers") | _TABLES.words("no_domains")
# "The .com boom", "a .png file"; but "He left .and went"
_DOT_NAME = expression(
    rf"(?:(?<=^)|(?<=[\s\"“‘'(/]))\.(?P<name>(?!(?:{one_of(_NO_DOMAINS)})\b)"
    r"(?:[a-z][a-z0-9]{1,15}|NET|COM))\b(?!\.\w)"
)
_CAPITALS_INSIDE = expression(r"[A-Z]{2,}[a-z]|[a-z][A-Z]")
# "IsleofAda@"
_OF_PLACE = expression(
    r"(?<=\bIsle)(?=of)|(?<=[a-z]{3}of)(?<!Roof)(?<!roof)(?=[A-Z][a-z])|(?<=[a-z]{3}and)(?=[A-Z])"
)
_PLAIN_PATH = expression(
    r"/([A-Za-z]{2,18}(?:-[A-Za-z]{2,15}){0,2}[0-9]{0,4}|[0-9][a-z]{3,8}"
    r"|(?:[A-Z][a-z]{1,14}){2,5})/?"
)
_SHORT = 3
_SAID_STATIONS = Tables("en/letters").words("said_stations")
_NEWSPAPERS = _TABLES.pairs("newspapers")
_SAID_AS_WORDS = _TABLES.words("said_as_words")
_SPELLED = _TABLES.words("spelled_files") | _TABLES.words("country_domains")


# "On Facebook/ElyNews"
_PAGE_OF_NETWORK = expression(
    r"(?P<cue>\b(?:[Oo]n|[Aa]t|[Vv]ia|[Vv]isit|[Ss]ee|[Ll]ike|[Jj]oin|[Ff]ollow|[Uu]s|[Tt]o) )"
    rf"(?P<network>{one_of(_TABLES.words('networks'))})/"
    rf"(?!(?:{one_of(_TABLES.words('networks'))}|X|or|and)\b)(?P<page>[A-Za-z][\w.]{{2,40}}\w)",
    sign="/",
)
# "r/adviceforall", "u/janedoe": a forum and its people
_OF_REDDIT = expression(r"(?<![\w/.-])/?(?P<letter>[ru])/(?P<name>[A-Za-z]\w{2,20})/?(?![\w/])")
# "Agencja Hale.pl/Reuters": an agency is no page of a site.
_SITE_AND_AGENCY = expression(
    rf"(?:(?<=[a-z]\.[a-z]{{2}})|(?<=\.com))/(?=(?:{one_of(AGENCIES)})\b(?!/?[a-z0-9]))"
)

# "Ada Poe/Space.com": who writes for a site, and no part of an address
_WRITER_AND_SITE = expression(
    r"(?P<writer>(?<![\w./@-])[A-Z][a-z'’-]+)/"
    r"(?=[A-Z]\w{2,30}\.(?:com|org|net|co\.uk)(?![\w/]|\.\w))",
    sign="/",
)


def addresses(text: str) -> str:
    """bbc.co.uk/news → "B.B.C dot co dot U.K slash news"; a long path is dropped."""
    if "/" in text:
        if _ONLY_LINKS.fullmatch(text):
            return ""
        text = _SITE_AND_AGENCY.sub(PAUSE, text)
        text = _WRITER_AND_SITE.sub(rf"\g<writer>{PAUSE}", text)
        text = _UNHEARD.sub(_unheard, _LAST_LINK.sub(".", _LEADING_LINK.sub("", text)))
        text = _SPACED_PATH.sub("/", text)
        text = _PAGE_OF_NETWORK.sub(
            lambda m: f"{m['cue']}{m['network']} slash {words_of(parted(m['page'], text))}", text
        )
        text = _OF_REDDIT.sub(
            lambda m: f"{m['letter'].upper()} slash {words_of(parted(m['name'], ''))}", text
        )
    if "@" in text:
        text = _AT_HOST.sub("at ", text)
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
    if name.lower() in _SPELLED or not VOWEL.search(name) or name.upper() in LETTERS:
        return ".".join(name.upper())
    return name


def _address(match: re.Match[str]) -> str:
    host = match["known"] or match["host"] or match["short"]
    path = match["known_path"] or match["path"] or match["short_path"] or ""
    stop = trailing_stop(path)
    plain = _PLAIN_PATH.fullmatch(path.removesuffix(stop))
    said = f" slash {words_of(parted(plain[1], match.string))}" if plain else ""
    return _spoken_host(host, match.string) + said + stop


def _spoken_host(host: str, text: str) -> str:
    labels = host.split(".")
    if labels[0].lower() == "www":
        labels = labels[1:]
    spoken = [
        _by_letters(label, text) or _label(label, text, last=label is labels[-1])
        for label in labels
    ]
    return " dot ".join(spoken)


# "90min.com": no minutes
_FIGURES_AND_UNIT = expression(
    r"(?P<figures>[1-9][0-9]{0,2})(?P<unit>min|sec|hr|mi|km|kg|mm|cm|ft|mph|gb|mb)"
)


# "WESH.com": a station's, and no "WISH.com"
_CALL_LETTERS = expression(r"[KW][A-Z]{3}")
# "nycgo.com"
_LETTERS_AND_SHORT = expression(
    rf"(?P<letters>{one_of(_TABLES.words('first_letters'))})(?P<word>[a-z]{{2,3}})"
)
# "rp-online.de"
_LETTERS_AND_HYPHEN = expression("(?P<letters>[b-df-hj-np-tv-xz]{2,4})-(?P<rest>[a-z]{3,20})")


def _by_letters(label: str, text: str) -> str | None:
    found = _LETTERS_AND_HYPHEN.fullmatch(label.lower())
    return f"{'.'.join(found['letters'].upper())} {parted(found['rest'], text)}" if found else None


def _label(label: str, text: str, *, last: bool) -> str:
    lower = label.lower()
    if found := _FIGURES_AND_UNIT.fullmatch(lower):
        unit = found["unit"]
        said = unit if VOWEL.search(unit) else ".".join(unit.upper())
        return f"{cardinal(int(found['figures']))} {said}"
    if (found := _LETTERS_AND_SHORT.fullmatch(lower)) and is_part(found["word"]):
        return f"{'.'.join(found['letters'].upper())} {found['word']}"
    if lower in _SAID_AS_WORDS:
        return lower
    if not last and lower in _NEWSPAPERS:
        return _NEWSPAPERS[lower]
    two_letter_domain = last and len(label) == 2  # noqa: PLR2004  # "uk", "tv"
    vowelless = len(label) <= LONGEST_SPELLED and label.isalpha() and not VOWEL.search(label)
    # "ee.co.uk"
    is_station = _CALL_LETTERS.fullmatch(label) and label not in _SAID_STATIONS
    two_alike = len(label) == 2 and lower[0] == lower[1]  # noqa: PLR2004
    # "hse.gov.uk"
    unsayable = len(label) <= _SHORT and label.isalpha() and looks_unpronounceable(label.upper())
    if (
        two_letter_domain
        or vowelless
        or unsayable
        or two_alike
        or (is_station and not is_part(lower))
        or (label.isalpha() and label.upper() in LETTERS)
    ):
        return ".".join(label.upper())
    return words_of(label) if _CAPITALS_INSIDE.search(label) else parted(label, text)


def _user(user: str) -> str:
    said = user
    for mark, word in ((".", " dot "), ("_", " underscore "), ("+", " plus "), ("-", " dash ")):
        said = said.replace(mark, word)
    return " ".join(words_of(parted(word, user)) for word in _OF_PLACE.sub(" ", said).split())
