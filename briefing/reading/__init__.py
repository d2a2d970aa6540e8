"""Path, stdin or URL → `Article`: fetching, decoding, cleaning, splitting into sentences."""

from briefing.reading.lines import Lines, read_lines, read_sentences
from briefing.reading.options import ReadingOptions
from briefing.reading.reader import read, text_of

__all__ = ["Lines", "ReadingOptions", "read", "read_lines", "read_sentences", "text_of"]
