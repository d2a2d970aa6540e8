"""Mail as Python's email package and as people write it."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from support.documents import read_bytes

from briefing.core.errors import NoArticleError, SourceError
from briefing.reading import ReadingOptions, read
from briefing.reading.sources import parse_source

LETTER = """\
The harbour board voted on Tuesday to rebuild the old stone pier before winter.
The work will take eleven months and cost 4.2 million pounds.
"""
SENTENCES = (
    "The harbour board voted on Tuesday to rebuild the old stone pier before winter.",
    "The work will take eleven months and cost 4.2 million pounds.",
)
AROUND = """\
Tom,

{letter}
On Mon, 3 May 2021, Tom Ward <tom@ward.example>
wrote:
> Will the board vote this week? I have heard
> that it may put the matter off.

Best wishes,
Ann

--\x20
Ann Hill | Penley Harbour Board
Tel: +44 20 7946 0958
"""


def message(text: str = LETTER, subject: str = "Pier to be rebuilt") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Ann Hill <ann@penley.example>"
    mail["To"] = "tom@ward.example"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 4 May 2021 09:12:33 +0100"
    mail.set_content(text)
    return mail


def test_a_letter_without_what_is_around_it() -> None:
    article = read_bytes(message(AROUND.format(letter=LETTER), "Re: Pier to be rebuilt").as_bytes())
    assert article.title == "Pier to be rebuilt"
    assert (article.author, article.published) == ("Ann Hill", date(2021, 5, 4))
    assert article.sentences == SENTENCES


def test_a_letter_in_arabic() -> None:
    text = "صوّت مجلس الميناء يوم الثلاثاء على إعادة بناء الرصيف.\n\nمع أطيب التحيات،\nآن\n"
    mail = message(text, "إعادة بناء الرصيف")
    for charset in ("utf-8", "windows-1256"):
        mail.set_content(text, charset=charset, cte="base64")
        article = read_bytes(mail.as_bytes())
        assert article.title == "إعادة بناء الرصيف"
        assert article.sentences == ("صوّت مجلس الميناء يوم الثلاثاء على إعادة بناء الرصيف.",)


def test_fields_that_were_pasted_with_a_letter() -> None:
    article = read_bytes(f"From: Ann <a@b.example>\nTo: c\nSubject: The pier\n\n{LETTER}".encode())
    assert (article.title, article.sentences) == ("The pier", SENTENCES)


def test_headings_of_a_letter_are_kept() -> None:
    article = read_bytes(message(f"What happens next\n\n{LETTER}").as_bytes())
    assert article.sentences == SENTENCES
    assert article.asides == ((0, "What happens next"),)


def test_a_newsletter_is_read_from_its_html() -> None:
    mail = message("View in your browser: https://news.example/1\n")
    mail["List-Unsubscribe"] = "<https://news.example/no>"
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES * 2)
    mail.add_alternative(
        f"<html><body><table><tr><td>{paragraphs}</td></tr></table></body></html>", subtype="html"
    )
    assert set(read_bytes(mail.as_bytes()).sentences) == set(SENTENCES)


def test_what_is_passed_on_is_read() -> None:
    text = (
        "FYI\n\n---------- Forwarded message ---------\nFrom: Board <b@penley.example>\n"
        f"Date: Mon, 3 May 2021\nSubject: Vote\nTo: all\n\n{LETTER}"
    )
    assert set(SENTENCES) <= set(read_bytes(message(text, "Fwd: Vote").as_bytes()).sentences)


def test_a_mail_of_forty_parts_loses_none() -> None:
    mail = message()
    mail.make_mixed()
    texts = [f"The board of Penley opened gate {at} of the old harbour today." for at in range(40)]
    for text in texts:
        mail.attach(message(text))
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="pier.png")
    article = read_bytes(mail.as_bytes())
    assert set(article.sentences) == {*SENTENCES, *texts}
    assert article.warnings == ("an attachment was not read (pier.png)",)


def test_a_mailbox(tmp_path: Path) -> None:
    box = tmp_path / "inbox"
    messages = [
        message(f"Gate {at} of the harbour was opened today by the board.") for at in (1, 2)
    ]
    box.write_bytes(
        b"\n".join(
            b"From ann@penley Tue May  4 09:12:33 2021\n" + one.as_bytes() for one in messages
        )
    )
    with pytest.raises(
        SourceError, match=f"{box} is a mailbox of 2 messages: give one, as {box}#1"
    ):
        read(parse_source(str(box)), ReadingOptions())
    second = read(parse_source(f"{box}#2"), ReadingOptions())
    assert second.sentences == ("Gate 2 of the harbour was opened today by the board.",)


@pytest.mark.parametrize("subject", ["=?utf-8?b?a?=", "=?ut\xc3\xa9f?q?a?=", "=?x?q?=E9?="])
def test_a_subject_that_is_wrongly_encoded_is_taken_as_it_is(subject: str) -> None:
    mail = f"From: a@b.example\nTo: c\nSubject: The pier {subject}\n\n{LETTER}"
    article = read_bytes(mail.encode())
    assert article.title.startswith("The pier")
    assert article.sentences == SENTENCES


def test_a_mail_without_text() -> None:
    mail = message("")
    with pytest.raises(NoArticleError, match="no text in the mail standard input"):
        read_bytes(mail.as_bytes())


@pytest.mark.parametrize(
    "text",
    [
        "From: the desk of the mayor\n\nThe harbour board voted on Tuesday to rebuild the pier.",
        "Subject: matter\nTo: morrow\n\nThe harbour board voted on Tuesday to rebuild the pier.",
    ],
)
def test_what_is_no_mail(text: str) -> None:
    assert read_bytes(text.encode()).author is None


def test_a_mail_that_was_made_to_stall() -> None:
    deep = "".join(
        f"Content-Type: multipart/mixed; boundary={at}\n\n--{at}\n" for at in range(1_500)
    )
    many = "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\na\n" * 3_000
    for content in (deep, many, "Content-Type: text/html\n\n" + "<p x" * 200_000):
        with pytest.raises((SourceError, NoArticleError)):
            read_bytes(f"From: a@b.example\nTo: c\nSubject: d\n{content}".encode())
