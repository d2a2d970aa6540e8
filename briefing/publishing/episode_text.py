"""An episode in one language as Markdown, as captions, and as a transcript in HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from briefing.core.documents import Part, Transcript
from briefing.language.direction import directed
from briefing.language.languages import is_right_to_left
from briefing.programme import wording
from briefing.publishing.addresses import as_uri
from briefing.publishing.episode_record import (
    EpisodeLanguage,
    EpisodeRecord,
    FailedSource,
    StoryRecord,
    StorySource,
    StoryStatement,
)
from briefing.publishing.markup import apart, escaped, quotation, remark, sentence
from briefing.publishing.phrases import phrase
from briefing.publishing.remarks import remark_in
from briefing.publishing.vtt import as_vtt


def as_markdown(episode: EpisodeRecord, made: EpisodeLanguage) -> str:
    """The title, each story with its sources and sentences, and what could not be read."""
    language = made.language
    body = [f"# {sentence(made.title, language)}"]
    if made.is_draft:
        body += ["", f"> **{sentence(phrase('draft', language), language)}**"]
    for story in made.stories:
        body += ["", f"## {sentence(story.headline, language)}", ""]
        body += [_source_line(story, language), ""]
        body += [line for one in story.statements for line in _statement(one, story, made)]
    if episode.failures:
        body += ["", f"## {wording.worded('failures', language)}", ""]
        body += [f"- {escaped(_reason(one))}" for one in episode.failures]
    notes = [remark(one, language) for one in (*episode.warnings, *made.warnings)]
    notice = wording.worded("notice", language)
    body += ["", *(f"- {note}" for note in notes), *([""] if notes else []), f"*{notice}*"]
    return "\n".join(directed(body, language)) + "\n"


def _reason(failure: FailedSource) -> str:
    """Why a source could not be had, after its name where that is not in the reason."""
    named = failure.location in failure.reason
    return failure.reason if named else f"{failure.location}: {failure.reason}"


def _source_line(story: StoryRecord, language: str) -> str:
    return " · ".join(_source(one, language) for one in story.sources)


def _source(source: StorySource, language: str) -> str:
    name = source.site or source.author or source.location
    shown = f"[{escaped(name)}](<{as_uri(source.url)}>)" if source.url else escaped(name)
    date = f", {source.published.isoformat()}" if source.published else ""
    return apart(f"{shown}{date}", language)


def _statement(statement: StoryStatement, story: StoryRecord, made: EpisodeLanguage) -> list[str]:
    """A statement as the item of a list; that of a draft has its original below it."""
    language = made.language
    told = " ".join(remark(mark, language, "[{}]") for mark in statement.marks)
    lines = [f"- {sentence(statement.text, language)}{f' *{told}*' if told else ''}"]
    if made.is_draft and statement.original:
        source = story.sources[0].language
        lines += ["", f"  {quotation(statement.original, source)}", ""]
    return lines


def as_captions(made: EpisodeLanguage) -> str:
    """The lines of the recording as WebVTT; there is one."""
    audio = made.audio
    if audio is None:
        raise ValueError("captions are those of a recording")
    parts = tuple(Part(one.text, one.spoken, one.start, one.end) for one in audio.parts)
    return as_vtt(Transcript(made.language, (audio.voice,), parts, audio.seconds, audio.pace))


def as_transcript(made: EpisodeLanguage) -> str:
    """All that is heard, or of an episode without sound all that is read, as a page of HTML.

    It is complete by itself, asks for nothing and has no script. A paragraph is a chapter, and a
    line a `<span>` that says in `data-start` and `data-end` when it is heard.
    """
    body = "\n".join(_transcribed(made))
    return (
        f'<!doctype html>\n<html lang="{made.language}" dir="{made.direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(made.title)}</title>\n"
        "<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;"
        "font:1.1rem/1.6 system-ui,sans-serif}</style>\n"
        f"</head>\n<body>\n<h1>{_text(made.title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _transcribed(made: EpisodeLanguage) -> Iterator[str]:
    if made.audio is None:
        if made.is_draft:
            yield f"<p><b>{_text(phrase('draft', made.language))}</b></p>"
        for story in made.stories:
            yield f"<h2>{_text(story.headline)}</h2>"
            if made.is_draft:
                yield from (_drafted(one, story, made.language) for one in story.statements)
            else:
                yield f"<p>{' '.join(_text(one.text) for one in story.statements)}</p>"
        return
    for chapter in made.chapters:
        inside = [
            f'<span data-start="{one.start:.3f}" data-end="{one.end:.3f}">{_text(one.text)}</span>'
            for one in made.audio.parts
            if chapter.start <= one.start < chapter.end
        ]
        yield f"<h2>{_text(chapter.title)}</h2>"
        yield f"<p>{' '.join(inside)}</p>"


def _drafted(one: StoryStatement, story: StoryRecord, language: str) -> str:
    """A sentence of a draft, with its marks, and its original below it."""
    told = [f"[{_text(remark_in(language, mark) or mark)}]" for mark in one.marks]
    line = " ".join([_text(one.text), *told])
    if not one.original:
        return f"<p>{line}</p>"
    source = story.sources[0].language
    way = "rtl" if is_right_to_left(source) else "ltr"
    return f'<p>{line}<br><span lang="{source}" dir="{way}">{_text(one.original)}</span></p>'


def _text(text: str) -> str:
    """Text for HTML, in which a mark of direction reaches no further than its own line."""
    return f"<bdi>{escape(text)}</bdi>" if _has_controls(text) else escape(text)


def _has_controls(text: str) -> bool:
    return any("\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069" for sign in text)
