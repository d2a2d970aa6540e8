"""Words of other scripts within an English text, which no English voice says: they are left out.

What stays in brackets beside them is their own reading: "北京 (Beijing)" → "Beijing". A text that
has nothing else keeps them.
"""

from __future__ import annotations

import re

# Hebrew, Arabic, Syriac, the scripts of India and South-East Asia, Georgian, Ethiopic, Khmer; kana,
# Han and Hangul, and the forms of Arabic letters. Greek letters are signs of science.
_LETTER = "\u0531-\u0589\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u10a0-\u10ff\u1200-\u139f"
_LETTER += "\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb1d-\ufdff\ufe70-\ufefc"
_ANY = re.compile(f"[{_LETTER}]")
_RUN = rf"[\"“‘'«]?#?[{_LETTER}](?:[{_LETTER}\s_،؛؟。、!\"“”.-]*[{_LETTER}])?[.!؟。]*[\"”’'»]?"
_LABEL = r"(?:(?:[Ii]n )?[A-Z][a-z]+(?: Chinese)?[:,]? |literally |lit\.:? )?"
# "Egypt (Arabic: مصر)", "(Hebrew: צבא; army)"
_BRACKETED = re.compile(rf"\s?[(\[]{_LABEL}{_RUN}(?:[;,] (?P<rest>[^()\[\]]+))?[)\]]")
# "北京 (Beijing)"
_READ_BEHIND = re.compile(rf"{_RUN} \((?P<reading>[A-Z][\w'’ -]{{1,40}})\)")
_ALONE = re.compile(rf"{_RUN}\s*")
_LOOSE = re.compile(r"\s+(?=[,;:.!?)])")


def other_scripts(text: str) -> str:
    """Leave out what is written in the letters of another script."""
    if text.isascii() or not _ANY.search(text):
        return text
    rest = _BRACKETED.sub(lambda m: f" ({m['rest']})" if m["rest"] else "", text)
    rest = _ALONE.sub("", _READ_BEHIND.sub(r"\g<reading>", rest))
    rest = _LOOSE.sub("", " ".join(rest.split())).lstrip(",;:. ")
    return rest if any(character.isalnum() for character in rest) else text
