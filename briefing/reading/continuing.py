"""Reading of an article that is spread over several pages of a site."""

from __future__ import annotations

from dataclasses import replace

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import BriefingError
from briefing.reading.decoding import decode
from briefing.reading.loading import load
from briefing.reading.options import ReadingOptions
from briefing.reading.page_bounds import excess_of
from briefing.reading.pasted import ExtractedPage
from briefing.reading.web_page import read_html

_MOST_PAGES = 10


def with_next_pages(first: ExtractedPage, source: Source, options: ReadingOptions) -> ExtractedPage:
    """Add the paragraphs of an article's further pages to those of its first.

    At most ten pages are read. What is not read is said in a warning: it costs the article's end,
    never its beginning.

    Args:
        first: The first page, which names the next one.
        source: Where it came from; only those of web addresses are fetched.
        options: As for the first page.
    """
    page, count = first, 1
    paragraphs = list(first.paragraphs)
    asides = set(first.asides)
    warning = None
    while page.next_page and not warning:
        if source.kind is not SourceKind.URL:
            warning = f"the article goes on at {page.next_page}, which was not read"
        elif count == _MOST_PAGES:
            warning = f"only {count} pages of the article were read: it goes on at {page.next_page}"
        else:
            count += 1
            try:
                page = _page(page.next_page, count, source, options)
            except BriefingError as error:
                warning = f"page {count} of the article was not read: {error}"
            else:
                paragraphs += [text for text in page.paragraphs if text not in paragraphs]
                asides |= page.asides
    warnings = (*first.warnings, warning) if warning else first.warnings
    return replace(first, paragraphs=tuple(paragraphs), asides=frozenset(asides), warnings=warnings)


def _page(url: str, part: int, source: Source, options: ReadingOptions) -> ExtractedPage:
    loaded = load(replace(source, location=url), options)
    text = decode(loaded.data, url, loaded.charset).text
    return ExtractedPage("", ()) if excess_of(text) else read_html(text, loaded.url, part)
