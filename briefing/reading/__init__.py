"""Path, stdin or URL → `Article`: fetching, decoding, cleaning, splitting into sentences."""

from briefing.reading.lines import Lines, read_lines, read_sentences
from briefing.reading.loading import Loaded, load
from briefing.reading.options import ReadingOptions
from briefing.reading.reader import article_of, read, text_of

__all__ = [
    "Lines",
    "Loaded",
    "ReadingOptions",
    "article_of",
    "load",
    "read",
    "read_lines",
    "read_sentences",
    "text_of",
]
