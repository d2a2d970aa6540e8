"""Articles for tests of summarisers, made of our own sentences."""

from __future__ import annotations

from briefing.core.documents import Article, Source, SourceKind

FLOOD = (
    ("It was the frogs that everybody in Marrowby noticed first.",),
    (
        "The county council will spend £14m on a flood wall along the river Tarn, it decided on "
        "Thursday, eighteen months after the water reached 312 houses.",
        "It will be 2.3 kilometres long and is to be finished before the winter of 2028.",
    ),
    (
        "The wall will protect about 900 homes in the lower town from a flood such as comes once "
        "in a hundred years, the council's engineers say.",
    ),
    (
        "“We waited for this through two winters,” said Hanna Okafor, who keeps the bakery.",
        "“Nobody slept when it rained.”",
    ),
    ("Who will pay for it?",),
    (
        "Two thirds of the money comes from the government and the rest from a loan that the "
        "county will pay back over thirty years.",
        "The opposition voted against the loan and called the wall too low.",
    ),
    ("I have been walking along the river since I was a child.",),
    (
        "The council will spend £14m on a flood wall along the river Tarn, eighteen months after "
        "the water reached 312 houses.",
        "Work on the flood wall will begin in March with the stretch beside the railway bridge.",
    ),
    (
        "During the flood of May last year the railway was closed for nine days and the hospital "
        "had to send its patients to Eastham.",
    ),
    ("Read more about the river",),
)

FERRY_ARABIC = (
    (
        "قرر مجلس المدينة يوم الخميس أن ينفق أربعة عشر مليون جنيه على جدار يحميها من فيضان النهر.",
        "سيبلغ طول الجدار كيلومترين وسينتهي بناؤه قبل شتاء العام المقبل.",
    ),
    (
        "وصلت مياه النهر في العام الماضي إلى أكثر من ثلاثمئة منزل في البلدة القديمة.",
        "فمن سيدفع ثمن هذا الجدار؟",
    ),
    (
        "تدفع الحكومة ثلثي المبلغ ويأتي الباقي من قرض يسدده المجلس خلال ثلاثين عاما.",
        "صوتت المعارضة ضد القرض وقالت إن الجدار أقل ارتفاعا مما ينبغي.",
        "يبدأ العمل في مارس عند جسر السكة الحديدية.",
    ),
)


def article_of(
    paragraphs: tuple[tuple[str, ...], ...],
    language: str = "en",
    title: str = "Marrowby gets its wall",
) -> Article:
    """An article as reading makes one."""
    return Article(
        source=Source("article.txt", SourceKind.FILE),
        title=title,
        paragraphs=paragraphs,
        language=language,
    )
