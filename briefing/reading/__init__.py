"""Path, stdin or URL → `Article`: fetching, decoding, cleaning, splitting into sentences."""

from briefing.reading.lines import Lines, read_lines
from briefing.reading.options import ReadingOptions
from briefing.reading.reader import read, text_of

__all__ = ["Lines", "ReadingOptions", "read", "read_lines", "text_of"]
