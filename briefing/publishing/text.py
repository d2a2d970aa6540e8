"""A summary as plain text and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from briefing.core.documents import (
    DATE,
    Article,
    SourceKind,
    Statement,
    Summary,
)
from briefing.language.calendar import dates
from briefing.language.direction import directed, isolated
from briefing.language.languages import is_right_to_left
from briefing.language.relative_dates import relative_dates
from briefing.publishing.addresses import as_uri
from briefing.publishing.briefing import Briefing
from briefing.publishing.how_made import how_made
from briefing.publishing.markup import apart, escaped, quotation, remark, sentence
from briefing.publishing.phrases import draft_notice, in_words, phrase
from briefing.publishing.remarks import remark_in


def as_text(summary: Summary, published: date | None) -> str:
    """The title, a blank line, a sentence a line; before them the notice of a draft.

    The title and the sentences of a translation that failed a check carry their marks, and those
    of a draft have their originals below them. Below the title stands the day on which the article
    was published, where the sentences name times by it.
    """
    notice = draft_notice(summary)
    opening = [notice, ""] if notice else []
    title = summary.translation.title if summary.translation else Statement(summary.title)
    heading = _text_lines(replace(title, text=summary.title), summary)
    dated = []
    if published is not None and _hangs_on(published, summary):
        dated = [in_words(published, summary.language)]
    lines = [line for one in summary.statements for line in _text_lines(one, summary)]
    return "\n".join([*opening, *heading, *dated, "", *lines]) + "\n"


def _hangs_on(published: date, summary: Summary) -> bool:
    """Whether a summary names times by the day of its article, and none of them by its date."""
    texts = [one.text for one in summary.statements]
    is_tied = any(edit.name == DATE for one in summary.statements for edit in one.edits)
    return not is_tied and any(
        relative_dates(text, published, summary.language) and not dates(text, summary.language).days
        for text in texts
    )


def _text_lines(statement: Statement, summary: Summary) -> list[str]:
    """A statement with its marks on a line; that of a draft has its original on the next."""
    faults = statement.notes if statement.translation_checks and statement.is_faulty else ()
    told = (remark_in(summary.language, note) or note for note in faults)
    original = statement.original if summary.is_draft else None
    line = " ".join([statement.text, *(f"[{one}]" for one in told)])
    return [line, f"    {original}"] if original else [line]


def as_markdown(summary: Summary, briefing: Briefing) -> str:
    """The title, the source, the sentences with their marks, and a section on how it was made."""
    narration, language = briefing.narration(summary.language), summary.language
    notice = draft_notice(summary)
    title = summary.translation.title if summary.translation else Statement(summary.title)
    heading = [f"# {sentence(summary.title, language)}{_marks(title.marks, language)}"]
    heading += _original_lines(title, summary, "")
    if notice:
        heading += ["", f"> **{sentence(notice, language)}**"]
    notes = _Footnotes(briefing.article)
    statements = [
        line
        for statement in summary.statements
        for line in _statement_lines(statement, summary, notes.to(statement))
    ]
    quoted = sum(map(notes.quotes, summary.statements))
    edited = sum(bool(statement.edits) for statement in summary.statements)
    body = [
        *[*heading, "", provenance(briefing.article, language), ""],
        *[*statements, "", f"## {phrase('how', language)}", ""],
        *how_made(summary, narration, briefing),
        *([_quoting(quoted, summary)] if quoted else []),
        *([_editing(edited, summary)] if edited else []),
    ]
    return "\n".join([*directed(body, language), *notes.lines()]) + "\n"


def _quoting(quoted: int, summary: Summary) -> str:
    return "- " + phrase("quoted", summary.language, quoted=quoted, count=len(summary.statements))


def _editing(edited: int, summary: Summary) -> str:
    return "- " + phrase("edited", summary.language, edited=edited, count=len(summary.statements))


def _statement_lines(statement: Statement, summary: Summary, references: str) -> list[str]:
    """A statement as the item of a list; that of a draft has its original below it."""
    language = summary.language
    marks = _marks(statement.marks, language)
    line = f"- {sentence(statement.text, language)}{references}{marks}"
    original = _original_lines(statement, summary, "  ")
    return [line, *original, ""] if original else [line]


def _original_lines(statement: Statement, summary: Summary, indent: str) -> list[str]:
    """The quotation of the sentence that a draft translates; nothing where there is no draft."""
    translation = summary.translation
    if translation is None or not translation.is_draft or not statement.original:
        return []
    return ["", indent + quotation(statement.original, translation.source)]


class _Footnotes:
    """The article's sentences that support a summary, numbered in the order of their first use.

    One that a statement repeats word for word would say nothing new, and has no note.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._numbers: dict[int, int] = {}

    def to(self, statement: Statement) -> str:
        """The references to a statement's supporting sentences."""
        others = [i for i in statement.supports if self._article.sentences[i] != statement.text]
        for index in others:
            self._numbers.setdefault(index, len(self._numbers) + 1)
        return "".join(f"[^{self._numbers[index]}]" for index in others)

    def quotes(self, statement: Statement) -> bool:
        """Whether a statement is a sentence of the article, word for word."""
        return any(self._article.sentences[i] == statement.text for i in statement.supports)

    def lines(self) -> list[str]:
        """The notes, a line each, after a blank one."""
        if not self._numbers:
            return []
        language, sentences = self._article.language, self._article.sentences
        texts = [isolated(sentences[index], language, escaped) for index in self._numbers]
        if is_right_to_left(language):
            texts = [f'<bdi dir="rtl" lang="{language}">{text}</bdi>' for text in texts]
        return ["", *(f"[^{number}]: {text}" for number, text in enumerate(texts, start=1))]


def provenance(article: Article, language: str = "en") -> str:
    """One line of Markdown in a language (BCP 47): source, author and date, as far as known."""
    facts = [phrase("source", language, link=apart(_link(article), language))]
    if article.author:
        facts.append(phrase("by", language, author=apart(escaped(article.author), language)))
    if article.published:
        day = apart(article.published.isoformat(), language)
        facts.append(phrase("published", language, date=day))
    return " · ".join(facts)


def _marks(marks: Sequence[str], language: str) -> str:
    """The marks in brackets, in the language of their text or else in English."""
    told = " ".join(remark(mark, language, "[{}]") for mark in marks)
    return f" *{told}*" if told else ""


def _link(article: Article) -> str:
    location = article.source.name
    match article.source.kind:
        case SourceKind.URL:
            name = article.site or urlsplit(location).hostname or location
            return f"[{escaped(name)}](<{as_uri(location)}>)"
        case SourceKind.STDIN:
            return location
        case SourceKind.FILE:
            return (
                f"{escaped(article.site)}, {escaped(location)}"
                if article.site
                else escaped(location)
            )
