"""Steps that are right in every language: they drop what no voice can say."""

from __future__ import annotations

import re
import unicodedata

from briefing.language.expressions import expression
from briefing.speaking.wording.steps import Step, substitution

# A private character that stands for a short pause until `pauses` knows its neighbours. Text from
# outside cannot hold it: `printable` drops the private use areas.
PAUSE = "\ue000"

_UNSPEAKABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = frozenset("\u200c\u200d")
# Persian and Indic words need their joiners; Latin ones do not.
_STRAY_JOINER = expression(
    r"(?<![^\W\d_a-zA-Z])[\u200c\u200d]|[\u200c\u200d](?![^\W\d_a-zA-Z])", sign=("\u200c", "\u200d")
)
# UTF-8 that was decoded as Latin-1: "womenâ\x80\x99s", "FranÃ§ois", "Â£"
_MISREAD = expression(r"[\xc2\xc3][\x80-\xbf]|\xe2[\x80-\xbf]{2}")
_LINE_BREAK = expression(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_FIRST_PICTURE = "\u2190"
_PICTURE_PARTS = frozenset("\ufe0e\ufe0f\u20e3")
_EMOTICON = expression(
    r"(?:(?<=[^\W_] )|(?<=[.!?,…] ))[:;=]['’]?[-o]?[()DPp|/\\*](?![^\s\"”'’])"
    r"|(?<!\S)[:;=]['’]?[-o][()DPpOo|/\\*]+(?=[\s.,!?)]|$)|(?<=[A-Za-z!?.…])[:;=]-[()DP](?=\s|$)"
    r"|(?<=[\s3])<3(?=[.,!?\"”<]|\s*[:;]|$)|(?<!\S)\^_*\^(?!\S)|^[:;=][()D](?=\s|$)"
    r"|(?<= )(?:\(-?['’]?[:;]|:O)(?= )|(?<=[a-z] )[xX]D(?= [a-z]|[.!?\"”]|$)"
)
_FOOTNOTE = expression(
    r"(?:(?<=[^\W_])|(?<=[^\W_][.,;:!?”\"’)]))"
    r"(?:\[(?:\d{1,3}(?:[,–-] ?\d{1,3})?|[a-rt-z]|citation needed)\])+",
    sign="[",
)
_GROUPED_BY_SPACE = expression(
    r"(?<![\w.,\u00a0\u2009\u202f])[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})++(?![\w])",
    sign=("\u00a0", "\u2009", "\u202f"),
)
_ROUND_BY_SPACE = expression(
    r"(?<![\w.,+-])(?<![0-9] )[1-9][0-9]{0,2}(?: 000)++(?![\w.,-]?[0-9]| [0-9])", sign=" 000"
)
# "13, 000 lives"
_SPACE_IN_THOUSANDS = expression(
    r"(?<![\w.,/-])(?<![0-9] )[1-9][0-9]{0,2}(?:, ?[0-9]{3})*, 000(?![\w%]|[.,/-]?[0-9])"
)
_WEB_ADDRESS = expression(
    r"\b(?:https?://|www\.)(?:www\.)?(?P<host>[^\s/?#:@<>\"“”]*[^\W_])"
    r"(?P<path>(?::\d+)?(?:[/?#][^\s<>\"“”»]*)?)"
)
_TAG = expression(r"</?[A-Za-z][A-Za-z0-9]{0,9}\s?/?>")
_MASK = expression(r"(?<=\w)\*+(?!\w)")
_MARKUP = expression(r"[*_`\\•▪‣⁃·]+")
_QUOTE_BETWEEN_WORDS = expression(r"(?<=\w)[\"“”„‟«»‹›]+(?=\w)")
_QUOTE = expression(r"[\"“”„‟«»‹›‘‚‛″]|(?<!\w)['’′]|['’′](?!\w)")
_OPENING = expression(r"(?:(?<=^)|(?<=[\s(\[–—“\"]))['‘’](?=\w)")
_OWNED = expression(r"s['’] [a-z]")
_ENDING_IN_WORD = expression(r"(?<=[^\W\d_])\((s|es|n|r|d|ren)\)(?!\w)", sign="(")
# "[the] president [is]": an editor's word inside a quotation belongs to its sentence.
_BEGINNING_OF_WORD = expression(r"(?<!\w)\(([A-Za-z]{2,}-?)\)(?=[a-z])")
_EDITED = expression(
    r"\[((?:[a-z'’-]+ ?){1,2})\]|(?:(?<=^)|(?<=[.!?:] ))\[([^\[\]]{1,40})\]", sign="["
)
_BRACKET = expression(r"[()\[\]{}|]")
_BULLET = expression(r"^(?:[-–—]|#{1,6})\s+")
_DASH = expression(r"\s*(?:[—―]+|-{2,}|(?<=\s)[-–](?=\s)|–(?=\s)|(?<=\s)–(?=\D))\s*")
_RANGE_DASH = expression(r"[–‑‐]")
_ELLIPSIS = expression(r"\s*(?:…\.*|\.{3,}|(?:\. ){2,}\.|\.\.(?=[!?]))+")
_STOPS = r",.;:!?…،؛؟"
_PAUSES = expression(rf"\s*{PAUSE}[\s{PAUSE}]*")
_AFTER_STOP = expression(rf"(?:(?<=[{_STOPS}])|^){PAUSE}(?![{_STOPS}])", sign=PAUSE)
_AFTER_QUESTION = expression(r"(?<=[!?؟])[.,،:;]+(?=\s|$)", sign=("!", "?", "؟"))
_BEFORE_STOP = expression(rf"{PAUSE}(?=[{_STOPS}]|$)")
_ARABIC_LETTER = expression(r"[\u0620-\u064a\u066e-\u06d3]")
_SPACE_BEFORE_STOP = expression(r"(?<=\w)\s+(?=[,;:!?](?:\s|$)|\.(?:\s|$))")


def printable(text: str) -> str:
    """Drop control, formatting and unassigned characters; line breaks become spaces."""
    text = _MISREAD.sub(lambda match: match[0].encode("latin-1").decode(), text)
    text = _LINE_BREAK.sub(" ", text)
    text = "".join(
        character
        for character in text
        if character in _JOINERS or unicodedata.category(character) not in _UNSPEAKABLE
    )
    return _STRAY_JOINER.sub("", text)


def white_space(text: str) -> str:
    """One space between words, none at the ends."""
    return _SPACE_BEFORE_STOP.sub("", " ".join(text.split()))


def digit_groups(text: str) -> str:
    """1 234 567 with hard or thin spaces as one number, grouped by commas."""
    if ", 000" in text:
        text = _SPACE_IN_THOUSANDS.sub(lambda match: match[0].replace(", ", ","), text)
    text = _ROUND_BY_SPACE.sub(lambda match: match[0].replace(" ", ","), text)
    return _GROUPED_BY_SPACE.sub(lambda match: re.sub(r"\s", ",", match[0]), text)


def without_pictures(text: str) -> str:
    """Drop emoji, dingbats and emoticons."""
    text = _EMOTICON.sub(" ", text)
    return "".join(" " if _is_picture(character) else character for character in text)


def _is_picture(character: str) -> bool:
    if character < _FIRST_PICTURE:
        return character in _PICTURE_PARTS
    return (
        character in _PICTURE_PARTS
        or unicodedata.category(character) == "So"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )


def without_footnotes(text: str) -> str:
    """Drop reference marks that hang on a word: "the treaty[12]"."""
    return _FOOTNOTE.sub("", text)


@substitution(_WEB_ADDRESS)
def hosts(match: re.Match[str]) -> str:
    """Reduce a web address to its host: nobody remembers a path that is read out."""
    return match["host"] + trailing_stop(match["path"])


def trailing_stop(address: str) -> str:
    """The sentence's own punctuation, which stands at the end of an address without a space."""
    return address[len(address.rstrip(".,;:!?)]'’…")) :]


def without_markup(text: str) -> str:
    """Drop asterisks, underlines, bullets and bare tags."""
    return _BULLET.sub("", _MARKUP.sub(" ", _MASK.sub("", _TAG.sub(" ", text))).strip())


def without_quotes(text: str) -> str:
    """Drop quotation marks; apostrophes inside a word stay."""
    text = _QUOTE_BETWEEN_WORDS.sub(" ", text)
    opening = _OPENING.search(text)
    until = opening.start() if opening else len(text)
    return _QUOTE.sub(lambda match: "'" if match.start() < until and _owns(match) else "", text)


def _owns(match: re.Match[str]) -> bool:
    """Whether an apostrophe behind an s belongs to its word: "the drivers' row"."""
    return match[0] in "'’" and _OWNED.match(match.string, match.start() - 1) is not None


def brackets(text: str) -> str:
    """Turn brackets into pauses; "person(s)" is one word."""
    text = _BEGINNING_OF_WORD.sub(r"\1", _ENDING_IN_WORD.sub(r"\1", text))
    text = _EDITED.sub(lambda match: match[1] or match[2], text)
    return _BRACKET.sub(PAUSE, text)


def dashes(text: str) -> str:
    """Turn a dash into a pause, and one that joins two words into a hyphen."""
    return _RANGE_DASH.sub("-", _DASH.sub(PAUSE, text))


@substitution(_ELLIPSIS)
def ellipses(match: re.Match[str]) -> str:
    """Turn three dots into a pause, or into the stop at the end."""
    before = match.string[: match.start()].rstrip("\"'”’» ")[-1:]
    after = match.string[match.end() :].strip("\"'”’»)] ")
    if after or not before:
        return PAUSE
    return "" if before in ".!?؟" else "."


def pauses(text: str) -> str:
    """Turn the pauses into commas, where no other stop stands already."""
    comma = "،" if _ARABIC_LETTER.search(text) else ","
    text = _PAUSES.sub(PAUSE, text)
    text = _AFTER_QUESTION.sub("", _BEFORE_STOP.sub("", _AFTER_STOP.sub(" ", text)))
    return text.replace(PAUSE, f"{comma} ")


# The last steps of every language.
LAST_STEPS: tuple[Step, ...] = (
    ellipses,
    without_quotes,
    brackets,
    dashes,
    pauses,
    white_space,
)
NEUTRAL: tuple[Step, ...] = (
    printable,
    white_space,
    without_pictures,
    without_footnotes,
    hosts,
    without_markup,
    white_space,
    *LAST_STEPS,
)
