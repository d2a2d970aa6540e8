"""A summary as plain text and as Markdown."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from briefing import __version__
from briefing.documents import Article, Narration, SourceKind, Summary
from briefing.publishing.briefing import Briefing

MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
LIST_OPENING = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")


def as_text(summary: Summary) -> str:
    """The title, a blank line, a sentence a line."""
    return "\n".join([summary.title, "", *(s.text for s in summary.statements)]) + "\n"


def as_markdown(summary: Summary, briefing: Briefing) -> str:
    """The title, where it comes from, the sentences with their marks, and how it was made."""
    narration = briefing.narration(summary.language)
    lines = [f"# {escaped(summary.title)}", "", provenance(briefing.article), ""]
    for statement in summary.statements:
        marks = "".join(f" *[{escaped(mark)}]*" for mark in statement.marks)
        lines.append(f"- {escaped(statement.text)}{marks}")
    lines += ["", "## How this was made", "", *_making(summary, narration, briefing)]
    return "\n".join(lines) + "\n"


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: 75.2 gives "1:15"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return LIST_OPENING.sub(r"\1\\", MARKDOWN_SIGNS.sub(r"\\\1", text))


def provenance(article: Article) -> str:
    """One line of Markdown: the source, the author and the date, as far as they are known."""
    facts = [f"Source: {_link(article)}"]
    if article.author:
        facts.append(f"By {escaped(article.author)}")
    if article.published:
        facts.append(f"Published {article.published.isoformat()}")
    return " · ".join(facts)


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


def _making(summary: Summary, narration: Narration | None, briefing: Briefing) -> list[str]:
    by = summary.made_by
    model = f" with {escaped(by.model)}" if by.model else ""
    licence = f" ({escaped(by.licence)})" if by.licence else ""
    lines = [
        f"- Summarised by `{by.engine}`{model}{licence}, which read "
        f"{summary.read_share:.0%} of the article's {len(briefing.article.sentences)} sentences."
    ]
    if narration:
        lines.append(
            f"- Spoken by `{narration.voice}` ({escaped(narration.licence)}), "
            f"{clock(narration.speech.seconds)}."
        )
    lines.append(f"- Made by machine with briefing {__version__} on {briefing.made_at:%Y-%m-%d}.")
    warnings = dict.fromkeys(
        [*briefing.warnings, *summary.warnings, *(narration.warnings if narration else ())]
    )
    return [*lines, *(f"- Note: {escaped(warning)}" for warning in warnings)]
