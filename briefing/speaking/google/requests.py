"""Requests for a sentence, of at most 100 characters each as Google takes them.

gTTS makes the requests. Its own pre-processors and tokenizer stay out: they take the full stop of
"its best." for an abbreviation's, and do not know the Arabic ؟ and ؛.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from gtts import gTTS  # type: ignore[import-untyped]  # the package carries no types
from gtts.lang import tts_langs  # type: ignore[import-untyped]  # the package carries no types
from requests import PreparedRequest, RequestException

from briefing.core.errors import UsageError
from briefing.speaking.google.connection import GoogleConnection
from briefing.speaking.text import has_words, speakable

LIMIT: int = gTTS.GOOGLE_TTS_MAX_CHARS

# BCP 47 tags that Google knows by an older or another code.
_ALIASES = {
    "cmn": "zh-CN",
    "fil": "tl",
    "he": "iw",
    "jv": "jw",
    "nb": "no",
    "zh-hans": "zh-CN",
    "zh-hant": "zh-TW",
}

# Where a sentence may be cut, the best places first; each match ends at a cut. A mark needs a
# space after it, so that numbers ("1,000", "10:30") stay whole, but for those of scripts that
# write none. A full stop within a sentence is an abbreviation's where the word is short.
_CUTS = (
    re.compile(
        r"[!?؟…;؛:،,۔।—–][\"'”’»)\]]*(?=\s)"
        r"|\w{5,}\.[\"'”’»)\]]*(?=\s)"
        r"|[。！？，、；：।…—](?=\S)"
    ),
    re.compile(r"(?<=[^\W\d])\s(?=[^\W\d])"),
    re.compile(r"(?<!\d)\s|\s(?!\d)"),
    re.compile(r"\s"),
    re.compile(r"(?<=\w)[^\w\s](?=[^\W\d])"),
)

_ZERO_WIDTH_JOINER = "\u200d"


def google_code(language: str) -> str | None:
    """Google's own code for a BCP 47 tag, or None where it does not speak the language.

    A region that Google does not tell apart is left out: "en-GB" is spoken as "en", and the
    accent is the connection's `tld`.
    """
    codes = {code.lower(): str(code) for code in tts_langs()} | _ALIASES
    subtags = language.replace("_", "-").lower().split("-")
    for length in range(len(subtags), 0, -1):
        if code := codes.get("-".join(subtags[:length])):
            return code
    return None


def languages() -> tuple[str, ...]:
    """The BCP 47 tags of the languages that Google speaks, in their order."""
    today = {code: tag for tag, code in _ALIASES.items() if code in {"iw", "jw"}}
    return tuple(sorted(today.get(code, code) for code in tts_langs()))


def parts_of(sentence: str) -> tuple[str, ...]:
    """Cut a sentence into parts of at most 100 characters, at its pauses where it has them.

    No word is lost or changed; parts without one are left out, so a sentence of punctuation
    alone has none.
    """
    return tuple(part for part in _cut(speakable(sentence)) if has_words(part))


def request_for(
    part: str, code: str, *, slow: bool, connection: GoogleConnection
) -> PreparedRequest:
    """Make the request that gTTS makes for one part: its URL, headers and body.

    Raises:
        UsageError: the connection's base URL names no host that there could be.
    """
    speech = gTTS(
        part, tld=connection.tld, lang=code, slow=slow, lang_check=False, pre_processor_funcs=[]
    )
    request: PreparedRequest
    [request] = speech._prepare_requests()  # noqa: SLF001  # gTTS has no public way to its request
    if connection.base_url is not None:
        path = urlsplit(request.url or "").path
        try:
            request.prepare_url(connection.origin + path, None)
        except RequestException as error:
            raise UsageError(f"Google's URL names no host: {connection.host!r}") from error
    return request


def letters(text: str) -> int:
    """The number of letters and digits in a text; vowel signs and other marks do not count."""
    return sum(unicodedata.category(character)[0] in "LN" for character in text)


def _cut(text: str) -> Iterator[str]:
    while len(text) > LIMIT:
        cut = _place_to_cut(text)
        yield text[:cut].strip()
        text = text[cut:].strip()
    yield text


def _place_to_cut(text: str) -> int:
    window = text[: LIMIT + 1]  # with the character that the patterns look ahead to
    for pattern in _CUTS:
        ends = [match.end() for match in pattern.finditer(window) if match.end() <= LIMIT]
        if ends:
            return ends[-1]
    # Thai, Khmer and long runs of Chinese: between two characters as a reader sees them.
    for cut in range(LIMIT, 0, -1):
        if not _belong_together(text[cut - 1], text[cut]):
            return cut
    return LIMIT


def _belong_together(left: str, right: str) -> bool:
    return (
        unicodedata.category(right)[0] == "M"
        or _ZERO_WIDTH_JOINER in {left, right}
        or (left.isdigit() and right.isdigit())
    )
