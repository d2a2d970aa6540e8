"""Reading of a path, standard input or a web address into an `Article`.

Owns: sources, lists of them and what holds several, fetching and caching pages, robots.txt,
character encodings, HTML (`pages`), documents such as PDF, DOCX, EPUB and mail (`documents`), feeds
and pasted text; dropping what surrounds an article, telling what is none (a consent wall, a page
that is gone), and an article's title, date, language and sentences.
Must not know: models, summaries.
"""

from briefing.reading.lines import TextLines, read_lines, read_sentences
from briefing.reading.loaded import Loaded
from briefing.reading.loading import load
from briefing.reading.members import MemberOptions, members_of
from briefing.reading.options import ReadingOptions
from briefing.reading.reader import article_of, read, text_of, with_entry

__all__ = [
    "Loaded",
    "MemberOptions",
    "ReadingOptions",
    "TextLines",
    "article_of",
    "load",
    "members_of",
    "read",
    "read_lines",
    "read_sentences",
    "text_of",
    "with_entry",
]
