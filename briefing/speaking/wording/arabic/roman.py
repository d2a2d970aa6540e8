"""Roman numerals behind Arabic nouns and names: القرن XX, عبد الله II, الحرب العالمية II."""

from __future__ import annotations

import re

from briefing.language.expressions import expression
from briefing.speaking.wording.arabic.context import LETTER, WORD_START
from briefing.speaking.wording.arabic.nouns import bare
from briefing.speaking.wording.arabic.ordinals import ordinal
from briefing.speaking.wording.english.roman import NUMERAL, worth
from briefing.speaking.wording.steps import substitution

_ROMAN = expression(
    rf"{WORD_START}(?P<title>{LETTER}++\s)?(?P<noun>{LETTER}++)\s"
    rf"(?=[IVXL]{{2}}|(?<=قرن )[VX]|(?<=العالمية )[IV]){NUMERAL}"
    r"(?![A-Za-z0-9-]|\.\w)"
)


@substitution(_ROMAN)
def roman_numerals(match: re.Match[str]) -> str:
    """Say a Roman numeral as the ordinal of its noun or of a ruler: لويس XIV → "الرابع عشر"."""
    title, noun = match["title"] or "", match["noun"]
    # A queen is known by her title, anything else by its own ending.
    feminine = bare(noun).endswith("ة") or bare(title).strip() in {"الملكة", "ملكة", "الاميرة"}
    return f"{title}{noun} {ordinal(worth(match['numeral']), feminine=feminine)}"
