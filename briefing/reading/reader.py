"""The steps of reading: source → bytes → text → page → article."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import BinaryIO

from briefing.core.documents import Article, Source, primary_language
from briefing.core.errors import NoArticleError, SourceError
from briefing.language import detection, sentences
from briefing.reading.boilerplate import ends_a_sentence
from briefing.reading.characters import clean_title
from briefing.reading.continuing import with_next_pages
from briefing.reading.decoding import decode
from briefing.reading.documents import DocumentFile, read_document
from briefing.reading.documents.signatures import is_pdf
from briefing.reading.feeds import is_json
from briefing.reading.feeds import kind_of as feed_kind
from briefing.reading.loaded import Loaded
from briefing.reading.loading import load
from briefing.reading.options import ReadingOptions, silent
from briefing.reading.page_bounds import excess_of
from briefing.reading.pasted import ExtractedPage, read_pasted
from briefing.reading.prose import word_count
from briefing.reading.time_bound import within_bounds

_DERIVED_TITLE_WORDS = 12
_FEWEST_WORDS = 4
_NO_TITLE = "no title was found: it was made of the first sentence's first words"
_WITH_TERRITORY = re.compile(r"([A-Za-z]{2,3})[-_]([A-Za-z]{2})")
# What builders of pages declare where nobody told them: many a British page says en-US.
_UNASKED = "US"


def read(source: Source, options: ReadingOptions, stdin: BinaryIO | None = None) -> Article:
    """Read a source and find the article in it.

    Documents (PDF, e-books, mail and so on) and HTML are known by their content; all else is
    treated as a pasted page. A page without a title gets
    one from the first words of its first sentence, and a warning says so; so does one for a guessed
    encoding or language, and for an article of one sentence.

    Args:
        source: Where to read.
        options: Limits, and the language where it is known.
        stdin: The stream of a source of kind STDIN; the process's own where None.

    Raises:
        SourceError: the source cannot be had or is no text.
        NoArticleError: there is no article in it.
    """
    return with_entry(article_of(source, load(source, options, stdin), options))


def article_of(source: Source, loaded: Loaded, options: ReadingOptions) -> Article:
    """Find the article in the bytes of a source; see `read`.

    Raises:
        SourceError: it is no text, or takes too long to read.
        NoArticleError: there is no article in it.
    """
    if is_pdf(loaded.data):
        # Its lines come from a bounded process of their own, and people see how far that is.
        return _article_of(source, loaded, options)
    quiet = replace(options, say=silent)
    return within_bounds(partial(_article_of, source, loaded, quiet), loaded.data, source.name)


def _article_of(source: Source, loaded: Loaded, options: ReadingOptions) -> Article:
    name = source.name
    page, encoding, noted = _extracted(name, loaded, options)
    if page.refusal:
        raise NoArticleError(f"{name} {page.refusal}")
    if page.next_page:
        page = with_next_pages(page, source, options)
    if not any(_says_something(text) for text in page.paragraphs if text not in page.asides):
        raise NoArticleError(
            f"there is no article in {name}: give a page or a text with whole sentences in it"
        )
    tag, sure = _language(page, options)
    prose = tuple(text for text in page.paragraphs if text not in page.asides)
    paragraphs = tuple(sentences.split(text, tag) for text in prose)
    warnings = [*noted, *page.warnings]
    if not sure:
        warnings.append(f"the language was guessed: {tag}; --language overrides it")
    title = page.title
    if not title:
        title = derive_title(paragraphs[0][0])
        warnings.append(_NO_TITLE)
    if sum(len(paragraph) for paragraph in paragraphs) == 1:
        warnings.append("the article has one sentence only")
    return Article(
        source=source,
        title=title,
        paragraphs=paragraphs,
        language=tag,
        published=page.published,
        author=page.author,
        site=page.site,
        encoding=encoding,
        warnings=tuple(warnings),
        asides=_placed(page),
        territory=_territory(page.language, tag),
    )


def _territory(declared: str | None, language: str) -> str | None:
    """The territory in the tag that a page declares, where that is of the language of its text."""
    found = _WITH_TERRITORY.fullmatch(declared or "")
    if found is None or primary_language(found[1]) != primary_language(language):
        return None
    territory = found[2].upper()
    return None if territory == _UNASKED else territory


def with_entry(article: Article) -> Article:
    """The article with the title, author, date and site that a feed states, where it came from one.

    A feed has them as its publisher gives them; on a page they are looked for.
    """
    entry = article.source.entry
    if entry is None:
        return article
    warnings = article.warnings
    if entry.title:
        warnings = tuple(one for one in warnings if one != _NO_TITLE)
    return replace(
        article,
        title=entry.title or article.title,
        author=entry.author or article.author,
        published=entry.published.date() if entry.published else article.published,
        site=entry.site or article.site,
        warnings=warnings,
    )


def text_of(article: Article) -> str:
    """Write an article out as text: its title, then a paragraph or an aside a line."""
    lines = [article.title]
    asides = defaultdict(list)
    for place, aside in article.asides:
        asides[place].append(aside)
    for index, paragraph in enumerate((*article.paragraphs, ())):
        lines += asides[index]
        if paragraph:
            lines.append(" ".join(paragraph))
    return "\n".join(lines) + "\n"


def derive_title(sentence: str) -> str:
    """Make a title of a sentence: its first twelve words, with an ellipsis where more follow."""
    words = sentence.split()
    text = clean_title(" ".join(words[:_DERIVED_TITLE_WORDS]))
    if len(words) > _DERIVED_TITLE_WORDS and not text.endswith("…"):
        return text.rstrip(" ,;:،؛-–—") + "…"
    return text.rstrip(" .,;:،؛")


def _extracted(
    name: str, loaded: Loaded, options: ReadingOptions
) -> tuple[ExtractedPage, str | None, tuple[str, ...]]:
    """The page in the bytes of a source, their encoding where they are text, and warnings."""
    document = read_document(DocumentFile(loaded.data, name, loaded.part, options.say))
    if document is not None:
        return document.page, None, document.warnings
    if (feed := feed_kind(loaded.data)) is not None:
        raise SourceError(
            f"{name} is {feed}, not an article: give it to briefing make, or to briefing feeds to"
            " see what is in it"
        )
    if loaded.part is not None:
        raise SourceError(
            f"{name} has no parts to choose from, since it is no document: leave #{loaded.part} out"
        )
    if is_json(loaded.data):
        raise SourceError(f"{name} is JSON data, not an article: give a page, a text or a document")
    decoded = decode(loaded.data, name, loaded.charset)
    return _page(decoded.text, name, loaded), decoded.encoding, decoded.warnings


def _page(text: str, name: str, loaded: Loaded) -> ExtractedPage:
    from briefing.reading.web_page import looks_like_html, read_html

    if not looks_like_html(text, claimed=loaded.is_html):
        return read_pasted(text)
    if excess := excess_of(text):
        raise SourceError(
            f"{name} is a page of {excess}: save the article's text and give the file"
        )
    return read_html(text, loaded.url)


def _says_something(text: str) -> bool:
    # A line of few words remains of a menu, and is no article.
    return ends_a_sentence(text) or word_count(text) >= _FEWEST_WORDS


def _language(page: ExtractedPage, options: ReadingOptions) -> tuple[str, bool]:
    if options.language:
        return options.language, True
    # Long paragraphs first: they are surest to be the article's own words.
    longest = " ".join(sorted(page.paragraphs, key=word_count)[::-1])
    return detection.detect(longest, page.language)


def _placed(page: ExtractedPage) -> tuple[tuple[int, str], ...]:
    placed: list[tuple[int, str]] = []
    above = 0
    for text in page.paragraphs:
        if text in page.asides:
            placed.append((above, text))
        else:
            above += 1
    return tuple(placed)
