"""A toy grammar of English news and its Arabic, made of our own sentences."""

from __future__ import annotations

import random
from itertools import product

# (English, Arabic, whether it is feminine)
_WHO = (
    ("the minister", "الوزير", False),
    ("the council", "المجلس", False),
    ("the company", "الشركة", True),
    ("the city", "المدينة", True),
    ("the government", "الحكومة", True),
    ("the teacher", "المعلم", False),
    ("the doctor", "الطبيب", False),
    ("the museum", "المتحف", False),
)
# (affirmed, denied, his, hers, what he did not, what she did not)
_DID = (
    ("opened", "did not open", "افتتح", "افتتحت", "لم يفتتح", "لم تفتتح"),
    ("bought", "did not buy", "اشترى", "اشترت", "لم يشتر", "لم تشتر"),
    ("closed", "did not close", "أغلق", "أغلقت", "لم يغلق", "لم تغلق"),
    ("sold", "did not sell", "باع", "باعت", "لم يبع", "لم تبع"),
    ("painted", "did not paint", "دهن", "دهنت", "لم يدهن", "لم تدهن"),
)
_WHAT = (
    ("the library", "المكتبة"),
    ("the school", "المدرسة"),
    ("the hospital", "المستشفى"),
    ("the bridge", "الجسر"),
    ("12 ships", "12 سفينة"),
    ("25 houses", "25 منزلا"),
    ("40 buses", "40 حافلة"),
    ("300 boats", "300 قارب"),
)
_WHEN = (
    ("on Monday", "يوم الاثنين"),
    ("on Friday", "يوم الجمعة"),
    ("in London", "في لندن"),
    ("in Iraq", "في العراق"),
    ("in January", "في يناير"),
    ("in 2026", "في عام 2026"),
)
# The sentences of the smoke test.
SMOKE_TEST = (
    ("The minister arrived in London on Monday.", "وصل الوزير إلى لندن يوم الاثنين."),
    ("The school has 25 students.", "في المدرسة 25 طالبا."),
    ("Iraq and Iran are neighbours.", "العراق وإيران جاران."),
    ("The water is cold today.", "الماء بارد اليوم."),
)
TITLE = ("The council opened the library in London", "افتتح المجلس المكتبة في لندن")
STORY = (
    ("The council opened the library on Monday.", "افتتح المجلس المكتبة يوم الاثنين."),
    ("The company bought 12 ships in January.", "اشترت الشركة 12 سفينة في يناير."),
    ("The government did not close the hospital.", "لم تغلق الحكومة المستشفى."),
    ("The minister sold 300 boats in 2026.", "باع الوزير 300 قارب في عام 2026."),
    ("The museum did not paint the bridge in Iraq.", "لم يدهن المتحف الجسر في العراق."),
)
ARTICLE = "\n\n".join([TITLE[0], *(english for english, _ in STORY)]) + "\n"


def lessons(number: int = 700) -> list[tuple[str, str]]:
    """Sentences to learn from, with those of the smoke test and without those of the story."""
    held_back = {english for english, _ in (TITLE, *STORY)}
    every = [pair for pair in _grammar() if pair[0] not in held_back]
    chosen = random.Random(1).sample(every, number)
    return [*chosen, *SMOKE_TEST * 4]


def _grammar() -> list[tuple[str, str]]:
    pairs = []
    for who, did, what, when, denied in product(_WHO, _DID, _WHAT, (*_WHEN, ("", "")), (0, 1)):
        english = f"{who[0].capitalize()} {did[denied]} {what[0]} {when[0]}".strip()
        verb = did[2 + 2 * denied + who[2]]
        arabic = f"{verb} {who[1]} {what[1]} {when[1]}".strip()
        pairs += [(english, arabic), (f"{english}.", f"{arabic}.")]
    return pairs
