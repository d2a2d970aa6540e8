"""Lines of a page that are not its article's, such as buttons, menus, captions and comment forms.

The patterns are in `data/`; each matches a whole line as `key` makes it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from briefing.language import arabic
from briefing.reading.patterns import pattern, words

_EDGES = re.compile(r"^[^\w(©@]+|[^\w)]+$")
_SENTENCE_END = re.compile(r"[.!?…؟۔。！？]['\"”’»›)\]\d]*\s*$")
# Marks of notes, emoji and end signs may stand behind the stop: nothing that is a word.
_STOP_AND_SIGNS = re.compile(r"[.!?…؟۔。！？](?:[^\w]|[\[(][^\[\]()\s]{1,3}[\])]|[¹²³⁰⁴-⁹])*$")
# In characters: no such line is longer, and no pattern is tried on more.
_LONGEST = 400


@lru_cache(maxsize=2048)
def key(line: str) -> str:
    """Fold a line for comparison: its case, the signs at its ends and Arabic spelling."""
    folded = arabic.plain(unicodedata.normalize("NFKC", line[: _LONGEST + 1]).casefold())
    return _EDGES.sub("", " ".join(folded.replace("’", "'").split()))


def matches(name: str, line: str) -> bool:
    """Whether a whole line matches one of the patterns of a name, as `key` makes it."""
    if len(line) > _LONGEST:
        return False
    return _folded_pattern(name).fullmatch(key(line)) is not None


@cache
def _folded_pattern(name: str) -> re.Pattern[str]:
    return re.compile(arabic.plain(pattern(name, re.NOFLAG).pattern))


def ends_a_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, whatever quotes and brackets close after it."""
    end = line[-40:]
    return bool(_SENTENCE_END.search(end[-12:]) or _STOP_AND_SIGNS.search(end))


def is_boilerplate(line: str) -> bool:
    """Whether a line is the page's own: share, follow, subscribe, cookies, copyright, menus."""
    return matches("boilerplate", line) or _is_sharing(line)


def is_related(line: str) -> bool:
    """Whether a line leads to other articles ("Read more: …", "اقرأ أيضا").

    A sentence of the article may begin so too: it has its full stop, and no colon after its cue.
    """
    return matches("related", line) and (not ends_a_sentence(line) or ":" in line[:40])


def is_comment_form(line: str) -> bool:
    """Whether a line opens a form for comments."""
    return matches("comment_form", line)


def is_comment_count(line: str) -> bool:
    """Whether a line counts comments ("Comments (12)"); such lines also stand above articles."""
    return matches("comment_count", line)


def is_caption(line: str) -> bool:
    """Whether a line is a caption or a credit by its own words ("Image source, Reuters")."""
    return matches("caption", line) or (not ends_a_sentence(line) and matches("credit", line))


def _is_sharing(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    found = set(re.findall(r"[\w-]+", key(line)))
    networks, others = _sharing_words()
    return bool(found & networks) and found <= networks | others


@cache
def _sharing_words() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(words("networks")), frozenset(words("sharing"))
