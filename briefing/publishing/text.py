"""A summary as plain text and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from briefing import __version__
from briefing.checking.check_names import AudioCheck
from briefing.core.documents import (
    Article,
    EncodedNarration,
    MadeBy,
    SourceKind,
    Statement,
    Summary,
)
from briefing.language.direction import directed, isolated
from briefing.language.languages import MEANING, is_right_to_left, language_of, named
from briefing.publishing.briefing import Briefing
from briefing.publishing.phrases import draft_notice

MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
LIST_OPENING = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")


def as_text(summary: Summary) -> str:
    """The title, a blank line, a sentence a line; before them the notice of a draft."""
    notice = draft_notice(summary)
    opening = [notice, ""] if notice else []
    return "\n".join([*opening, summary.title, "", *(s.text for s in summary.statements)]) + "\n"


def as_markdown(summary: Summary, briefing: Briefing) -> str:
    """The title, the source, the sentences with their marks, and a section on how it was made."""
    narration, language = briefing.narration(summary.language), summary.language
    notice = draft_notice(summary)
    title_marks = summary.translation.title.marks if summary.translation else ()
    heading = [f"# {_sentence(summary.title, language)}{_marks(title_marks, language)}"]
    if notice:
        heading += ["", f"> **{_sentence(notice, language)}**"]
    notes = _Footnotes(briefing.article)
    statements = [
        f"- {_sentence(statement.text, language)}{notes.to(statement)}"
        f"{_marks(statement.marks, language)}"
        for statement in summary.statements
    ]
    lines = [
        *[*directed(heading, language), "", provenance(briefing.article), ""],
        *[*directed(statements, language), "", "## How this was made", ""],
        *_making(summary, narration, briefing),
        *_quoting(sum(map(notes.quotes, summary.statements)), len(summary.statements)),
        *notes.lines(),
    ]
    return "\n".join(lines) + "\n"


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


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: 75.2 gives "1:15"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def escaped(text: str) -> str:
    """Text with Markdown's signs escaped."""
    return LIST_OPENING.sub(r"\1\\", _inside(text))


def _inside(text: str) -> str:
    """Text with Markdown's signs escaped, for the inside of a line."""
    return MARKDOWN_SIGNS.sub(r"\\\1", text)


def _sentence(text: str, language: str) -> str:
    return LIST_OPENING.sub(r"\1\\", isolated(text, language, _inside))


def provenance(article: Article) -> str:
    """One line of Markdown: the source, the author and the date, as far as they are known."""
    facts = [f"Source: {_link(article)}"]
    if article.author:
        facts.append(f"By {escaped(article.author)}")
    if article.published:
        facts.append(f"Published {article.published.isoformat()}")
    return " · ".join(facts)


def _marks(marks: Sequence[str], language: str) -> str:
    """The marks in brackets; they are English, and so is their direction."""
    if not marks:
        return ""
    told = " ".join(f"[{escaped(mark)}]" for mark in marks)
    return (
        f' *<bdi dir="ltr" lang="en">{told}</bdi>*' if is_right_to_left(language) else f" *{told}*"
    )


def _link(article: Article) -> str:
    location = article.source.name
    match article.source.kind:
        case SourceKind.URL:
            name = article.site or urlsplit(location).hostname or location
            return f"[{escaped(name)}](<{quote(location, safe=':/?#[]@!$&()*+,;=%~')}>)"
        case SourceKind.STDIN:
            return location
        case SourceKind.FILE:
            return (
                f"{escaped(article.site)}, {escaped(location)}"
                if article.site
                else escaped(location)
            )


def _maker(by: MadeBy) -> str:
    model = f" with {escaped(by.model)}" if by.model else ""
    licence = f" ({escaped(by.licence)})" if by.licence else ""
    return f"`{by.engine}`{model}{licence}"


def _quoting(quoted: int, statements: int) -> list[str]:
    if not quoted:
        return []
    which = "All" if quoted == statements else f"{quoted} of the {statements}"
    return [f"- Quoted: {which} sentences are the article's own, and so have no footnote."]


def _making(summary: Summary, narration: EncodedNarration | None, briefing: Briefing) -> list[str]:
    level = language_of(summary.language).level
    lines = [
        f"- Language: {escaped(named(summary.language))}, {level} level: {MEANING[level]}.",
        f"- Summarised by {_maker(summary.made_by)}, which read "
        f"{summary.read_share:.0%} of the article's {len(briefing.article.sentences)} sentences.",
    ]
    if any(statement.article_checks for statement in summary.statements):
        judge = summary.entailed_by
        how = f"and with {_maker(judge)}" if judge else "without an entailment model"
        lines.append(f"- Checked against the article, {how}.")
    if summary.translation:
        made = summary.translation
        texts = [made.title, *summary.statements]
        failing = sum(any(not result.passed for result in one.translation_checks) for one in texts)
        lines.append(
            f"- Translated from {escaped(made.source)} by {_maker(made.made_by)}; "
            f"{len(texts) - failing} of {len(texts)} sentences passed every check."
        )
    if narration:
        lines.append(
            f"- Spoken by `{narration.voice}` ({escaped(narration.licence)}), "
            f"{clock(narration.seconds)}."
        )
        lines += [
            f"- Listened to: {escaped(one.seen)}."
            for one in narration.audio_checks
            if one.check == AudioCheck.WORDS
        ]
    lines.append(f"- Made by machine with briefing {__version__} on {briefing.made_at:%Y-%m-%d}.")
    warnings = dict.fromkeys(
        [*briefing.warnings, *summary.warnings, *(narration.warnings if narration else ())]
    )
    return [*lines, *(f"- Note: {escaped(warning)}" for warning in warnings)]
