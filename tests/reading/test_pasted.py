from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.documents import Source, SourceKind
from briefing.reading import ReadingOptions, read
from briefing.reading.boilerplate import is_boilerplate
from briefing.reading.cleaning import PARAGRAPH_STEPS, TEXT_STEPS
from briefing.reading.pasted import read_pasted

DATA = Path(__file__).parents[1] / "data" / "pasted"
IRAQ = Path(__file__).parents[3] / "shared" / "articles" / "iraq-bases.txt"


@pytest.mark.parametrize("path", sorted(DATA.glob("*.input.txt")), ids=lambda path: path.stem)
def test_golden_pages(path: Path) -> None:
    """The first line expected is the title, empty where there is none."""
    expected = path.with_name(path.name.replace(".input.", ".expected.")).read_text("utf-8")
    page = read_pasted(path.read_bytes().decode("utf-8"))
    assert [page.title, *page.paragraphs] == expected.splitlines()


@pytest.mark.parametrize("path", sorted(DATA.glob("*.expected.txt")), ids=lambda path: path.stem)
def test_a_clean_page_stays_as_it_is(path: Path) -> None:
    title, *paragraphs = path.read_text("utf-8").splitlines()
    again = read_pasted("\n\n".join([title, *paragraphs]).strip())
    assert list(again.paragraphs) == paragraphs


@pytest.mark.parametrize(
    "sentence",
    [
        "Map in hand, she walked to the border.",
        "Leave a reply in the guest book, the sign said.",
        "Share prices fell by a tenth on Monday.",
        "Comments by the minister angered the unions.",
        "Related charges were dropped in May.",
        "Read more books, her mother told her.",
        "Images of the attack were shown in court.",
        "By then the army had left the town.",
        "Follow the money, the detective said.",
        "Advertisement is what he called it.",
        "He died.",
        "“Never.”",
        "Photo by photo, they pieced the night together.",
        "Subscribe to that view and you have no friends here.",
        "More from the court is expected this week.",
        "Most read it twice.",
        "Copyright law is about to change.",
        "In using force, the ministers agree, they went too far.",
        "Published in 1962, the novel was banned for thirty years.",
        "On 12 March 2024 the bank failed.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(sentence: str) -> None:
    around = "The council met on Tuesday for the first time in two years."
    text = f"Council meets after two years\n\n{around}\n\n{sentence}\n\n{around[:-1]}, it said."
    assert sentence in read_pasted(text).paragraphs


@pytest.mark.parametrize(
    "sentence",
    [
        "انضم العراق إلى الاتفاق يوم الأحد.",
        "سجل المنتخب هدفين في الشوط الأول.",
        "شارك علي في الاجتماع الأخير.",
        "اقرأ كثيرا، قالت له أمه.",
        "التعليقات على القرار كانت غاضبة.",
        "بحث الوزيران ملف الحدود.",
        "صور الأقمار أظهرت حجم الدمار.",
    ],
)
def test_an_arabic_sentence_that_begins_like_furniture_stays(sentence: str) -> None:
    around = "اجتمع المجلس يوم الثلاثاء للمرة الأولى منذ عامين كاملين."
    text = f"المجلس يجتمع بعد عامين\n\n{around}\n\n{sentence}\n\n{around[:-1]}، بحسب البيان."
    assert sentence in read_pasted(text).paragraphs


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "Facebook | Twitter | WhatsApp | Email",
        "Follow us on Instagram",
        "Sign up for our weekly newsletter",
        "We use cookies to give you the best experience.",
        "Accept all cookies",
        "Read more: Council to meet again",
        "RELATED STORIES",
        "Advertisement",
        "ADVERTISEMENT",
        "Getty Images",
        "Image source, Reuters",
        "Image caption, The council chamber was full.",
        "Photograph: Ann Lee/Reuters",
        "© 2024 The Courier. All rights reserved.",
        "3 min read",
        "Loading...",
        "The council chamber on Monday night",
        "Why it matters",
        "Article continues below advertisement",
        "اقرأ أيضًا: المجلس يجتمع",
        "شارك عبر فيسبوك",
        "تابعونا على تويتر",
        "إعلان",
        "جميع الحقوق محفوظة",
        "* * *",
    ],
)
def test_furniture_between_paragraphs_goes(line: str) -> None:
    around = "The council met on Tuesday for the first time in two years."
    page = read_pasted(
        f"Council meets after two years\n\n{around}\n\n{line}\n\n{around[:-1]}, it said."
    )
    assert page.paragraphs == (around, f"{around[:-1]}, it said.")


@pytest.mark.parametrize("line", ["الرئيسية", "القائمة", "منذ 5 دقائق", "٣ دقائق قراءة"])
def test_arabic_letters_that_writers_interchange_are_folded_in_patterns_too(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    ("lines", "author", "published"),
    [
        ("By Jane Doe\nPublished 12 March 2024", "Jane Doe", date(2024, 3, 12)),
        (
            "By Jane Doe and John Roe, in Cairo\nMarch 12, 2024 10:30 GMT",
            "Jane Doe and John Roe",
            None,
        ),
        ("Updated 2024-03-12 at 10:30", None, date(2024, 3, 12)),
        ("Published 3 hours ago", None, None),
        ("بقلم: سلمى حداد\n١٢ آذار ٢٠٢٤", "سلمى حداد", date(2024, 3, 12)),
        ("31 February 2024", None, None),
    ],
)
def test_bylines_and_dates(lines: str, author: str | None, published: date | None) -> None:
    text = "The council met on Tuesday for the first time in two years."
    page = read_pasted(f"Council meets after two years\n{lines}\n\n{text}\n\n{text[:-1]}, it said.")
    assert page.paragraphs == (text, f"{text[:-1]}, it said.")
    assert page.title == "Council meets after two years"
    if author is not None:
        assert author.startswith(page.author or "?")
    if published is not None:
        assert page.published == published


@pytest.mark.parametrize(
    "mark",
    [
        "†",
        "*",
        "§",
        "[12]",
        "[note 1]",
        "(3)",
        " (3)",
        " [3]",
        "²",
        "🎉",
        " ✅",
        " :)",
        ")",
        " ■",
        "»",
    ],
)
@pytest.mark.parametrize(
    ("title", "sentence", "around"),
    [
        (
            "Pier vote",
            "Sailors wept.",
            "The council met on Tuesday for the first time in two years.",
        ),
        ("تصويت", "بكى البحارة.", "اجتمع المجلس يوم الثلاثاء للمرة الأولى منذ عامين كاملين."),
    ],
)
def test_a_paragraph_that_ends_in_a_mark_stays(
    mark: str, title: str, sentence: str, around: str
) -> None:
    page = read_pasted(f"{title}\n\n{around}\n\n{sentence}{mark}\n\n{around[:-1]}، {around}")
    assert page.title == title
    assert any(text.startswith(sentence) for text in page.paragraphs)
    assert read_pasted(f"{title}\n\n{sentence}{mark}\n\n{around}").title == title


@pytest.mark.parametrize(
    ("opening", "site"),
    [
        ("LONDON (Reuters) – The", "Reuters"),
        ("London, March 3 (AP) -- The", "AP"),
        ("(CNN) — The", "CNN"),
        ("(CNN)The", "CNN"),
        ("The", None),
    ],
)
def test_the_agency_of_a_dateline_is_the_site(opening: str, site: str | None) -> None:
    page = read_pasted(f"Council meets\n\n{opening} council met on Tuesday for two hours.")
    assert (page.paragraphs, page.site) == (("The council met on Tuesday for two hours.",), site)


@pytest.mark.parametrize(
    ("opening", "left"),
    [("CAIRO: ", ""), ("NEW DELHI, March 3: ", ""), ("WARNING: ", "WARNING: "), ("UN: ", "UN: ")],
)
def test_a_dateline_may_end_in_a_colon(opening: str, left: str) -> None:
    sentence = "The council met on Tuesday for two hours."
    assert read_pasted(f"Council meets\n\n{opening}{sentence}").paragraphs == (left + sentence,)


def test_who_speaks_in_an_interview_is_no_dateline() -> None:
    said = ("HALVORSEN: We waited for two whole years.", "MARTIN: And the bridge was never built.")
    page = read_pasted("The mayor speaks\n\n" + "\n\n".join(said))
    assert page.paragraphs == said


def test_an_arabic_agency_is_the_site() -> None:
    for opening in ("لندن (رويترز) - ", "لندن - رويترز: ", "(رويترز) – "):
        page = read_pasted(f"المجلس يجتمع\n\n{opening}اجتمع المجلس يوم الثلاثاء للمرة الأولى.")
        assert page.site == "رويترز"
        assert page.paragraphs == ("اجتمع المجلس يوم الثلاثاء للمرة الأولى.",)


@pytest.mark.parametrize(
    "sentence",
    [
        "The list (left to right) names Ann, Tom and Ruth of the council.",
        "The area is 40 km² and the cube holds 8 m³ of sand.",
        "He wrote “a[0] is the first” on the board of the council.",
        "Smith et al. [2019] say that the council met in secret.",
        "The rent of R&D Ltd. rose, and so did that of AT&T; nobody knew.",
        "The well-known mayor stayed, as the self-appointed heir did.",
        "He left (above all) for the sake of his children, he said.",
        "See also the report of the council, which is in the town hall.",
    ],
)
def test_what_only_looks_like_a_mark_stays(sentence: str) -> None:
    around = "The council met on Tuesday for the first time in two years."
    text = f"Council meets after two years\n\n{around}\n\n{sentence}\n\n{around[:-1]}, it said."
    assert sentence in read_pasted(text).paragraphs


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_any_text_can_be_cleaned(text: str) -> None:
    page = read_pasted(text)
    assert all(paragraph.strip() and "\n" not in paragraph for paragraph in page.paragraphs)


_SENTENCE = st.lists(
    st.sampled_from(
        ["ferry", "harbour", "Tuesday", "minister", "storm", "left", "the", "a", "of", "said", "40"]
    ),
    min_size=7,
    max_size=25,
).map(lambda words: " ".join(words).capitalize() + ".")


@given(
    st.lists(_SENTENCE, min_size=2, max_size=12, unique_by=str.casefold),
    st.sampled_from(["\n", "\n\n"]),
)
def test_no_whole_sentence_is_ever_lost(paragraphs: list[str], gap: str) -> None:
    text = gap.join(["Ferries leave at last", *paragraphs])
    kept = " ".join(read_pasted(text).paragraphs)
    assert all(paragraph in kept for paragraph in paragraphs)


@given(st.text(st.sampled_from("*_[]()#>`~!|-=\n ab.“”"), max_size=300))
def test_marks_that_mean_nothing_do_no_harm(text: str) -> None:
    for text_step in TEXT_STEPS:
        text = text_step(text)
    paragraphs: list[str] = text.split("\n")
    for step in PARAGRAPH_STEPS:
        paragraphs = list(step(paragraphs))


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        "[",
        "[a](",
        "*a ",
        "_a",
        "# \n",
        "\n",
        " ",
        "\u00ad ",
        "we go back home\n",
        "com-\nmittee met\n",
        "a[1]",
        ", pictured",
        "&amp;",
        "“we go home\n",
        "(a/",
    ],
)
def test_hostile_repetition_takes_no_time(unit: str) -> None:
    """What grows with the square would take hours here."""
    read_pasted(unit * 50_000 + "\n\nThe ferry left at noon.")


@pytest.mark.skipif(not IRAQ.exists(), reason="../shared/articles is absent")
def test_the_article_of_the_issue() -> None:
    article = read(Source(str(IRAQ), SourceKind.FILE), ReadingOptions())
    text = " ".join(article.sentences)
    assert article.title == "The US is pulling out of key Iraq bases"
    assert article.language == "en"
    gone = (
        "Al Qaim military base, 2017",
        "Map showing",
        "Images of rocket",
        "An American soldier",
        "Spate of attacks",
        "We will make them leave",
        "Leave a Reply",
        "Your email address",
    )
    assert [line for line in gone if line in text] == []
    lines = [" ".join(line.split()) for line in IRAQ.read_text("utf-8").splitlines()]
    prose = [line for line in lines[:-1] if line.endswith((".", "”"))]
    assert [line for line in prose if line not in text] == []
    assert "sometimes coordinating simultaneous operations against IS." in text
