"""Words of other languages and scripts in an English text: Welsh, "St-Malo", Arabic letters."""

from __future__ import annotations

from briefing.language.expressions import expression
from briefing.speaking.wording.tables import Tables, one_of

_TABLES = Tables("en/foreign")
_WELSH_WORD = expression(rf"(?<![\w'’])(?i:{one_of(_TABLES.words('welsh'))})(?![\w'’])")
_WORD = expression(r"[^\W\d_]+")
_FEWEST, _SHARE = 2, 6  # of so many words one is Welsh
# "Yr AS", "ASau": members of a Welsh parliament
_MEMBER = expression(r"(?<![\w.-])AS(?!\w)")
# "Os nad": a Welsh "if", and no letters
_WELSH_IF = expression(rf"(?<!\w)Os(?= (?:{one_of(_TABLES.words('behind_os'))})\b)")
# "Paris St-Germain", "Ste-Marie", "Seine-St-Denis"
_SAINT = expression(r"(?<![\w.'’])(?P<before>(?:[A-Z][a-z]+-)?)St(?P<e>e?)\.?-(?=[A-Z][a-zé])")
# Hebrew, Arabic, the scripts of India and Thailand, Chinese, Japanese and Korean; Cyrillic words
_OTHER = (
    "\u0590-\u05ff\u0620-\u065f\u066e-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\u0900-\u0e7f"
    "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb1d-\ufdff\ufe70-\ufefc"
)
_RUN = rf"[{_OTHER}](?:[{_OTHER}\s،؛؟。、！？.,:!…_–-]*[{_OTHER}])?[،؛؟。！？]?"
_CYRILLIC = "[\u0400-\u04ff]+(?:[ -][\u0400-\u04ff]+)*"
# "Qatar (Arabic: قطر)", "the army (Hebrew: צבא; also the force)": the label goes with the words
_LABELLED = expression(
    rf"\s?[(\[](?:[A-Z][a-z]+(?: [A-Z][a-z]+)?[:,]? |literally |lit\.:? )"
    rf"[\"“]?(?:{_RUN}|{_CYRILLIC})"
    r"[\"”]?(?:[;,] (?P<rest>[^()\[\]]+))?[)\]]"
)
# "北京 (Beijing)": how it is read
_READ_BEHIND = expression(rf"(?:{_RUN}|{_CYRILLIC}) \((?P<reading>[A-Z][\w'’ -]{{1,40}})\)")
_FOREIGN = expression(
    rf"\s?[(\[](?:{_RUN}|{_CYRILLIC})[)\]]|[\"“«](?:{_RUN}|{_CYRILLIC})[\"”»]\s?"
    rf"|[#@]?{_RUN}\s?|(?<![\w#@-]){_CYRILLIC}(?![\w-])\s?"
)
# Letters beyond Latin and Greek, without the marks and signs between them
_SCRIPT = expression("[\u0400-\u1fff\u3000-\ufefc]")
_LATIN = expression("[A-Za-z]{2}")
_ARABIC_STOPS = str.maketrans("،؛؟", ",;?")


def is_welsh(text: str) -> bool:
    """Whether a sentence is in Welsh."""
    found = len(_WELSH_WORD.findall(text))
    return found >= _FEWEST and found * _SHARE >= len(_WORD.findall(text))


def foreign(text: str) -> str:
    """Drop what an English voice cannot read, and keep Welsh words as they are."""
    if not text.isascii() and _SCRIPT.search(text) and _LATIN.search(text):
        text = _LABELLED.sub(lambda m: f" ({m['rest']})" if m["rest"] else "", text)
        text = _FOREIGN.sub("", _READ_BEHIND.sub(r"\g<reading>", text)).translate(_ARABIC_STOPS)
    if "AS" in text and is_welsh(text):
        text = _MEMBER.sub("A.S", text)
    if "Os " in text:
        text = _WELSH_IF.sub("os", text)
    return _SAINT.sub(r"\g<before>Saint\g<e>-", text) if "St" in text else text
