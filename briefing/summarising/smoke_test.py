"""A short test that a chat model must pass before it writes: else it only shortens sentences.

It summarises an article of which everything is known. Small models copy such an article from its
top, write as much as they like, or add what it does not say.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import msgspec

from briefing.checking.summaries import check
from briefing.checking.summaries.evidence import evidence_of
from briefing.core.documents import Article, Length, Source, SourceKind, primary_language
from briefing.language.languages import named
from briefing.language.words import words
from briefing.runtime.file_cache import FileCache
from briefing.summarising.prompted import PromptedSummariser

_TABLE = Path(__file__).with_name("data") / "smoke_test.toml"
# Another language than those of the table is tested in this one.
_FIRST = "en"
_ASKED = Length(sentences=3)
# One more or fewer is no matter: what is too much is cut, and what is missing filled up.
_FEWEST, _MOST = 2, 4
_MOST_WORDS = 120
# A sentence is copied of which so much stands in one of the article's in one piece.
_COPIED = 0.7
_MOST_COPIED = 0.5
# Of another test the verdicts are others.
_RULES = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a model writes summaries, and what the test saw."""

    writes: bool
    seen: str

    def of(self, model: str, language: str) -> str:
        """The verdict on a model in a language (BCP 47), as one line."""
        does = "writes summaries" if self.writes else "only shortens sentences"
        where = named(language, "the article's language")
        return f"{model} {does} in {where}, by a short test: {self.seen}"


class _Text(msgspec.Struct, frozen=True):
    title: str
    paragraphs: tuple[tuple[str, ...], ...]
    wrong: tuple[str, ...]


@cache
def _texts() -> dict[str, _Text]:
    return msgspec.toml.decode(_TABLE.read_bytes(), type=dict[str, _Text])


def article_of_test(language: str) -> Article:
    """The article of the test in a language (BCP 47), or else in English."""
    known = primary_language(language) if primary_language(language) in _texts() else _FIRST
    text = _texts()[known]
    return Article(Source("-", SourceKind.STDIN), text.title, text.paragraphs, known)


def digest_of_test() -> str:
    """SHA-256 of the articles and the number of the rules, in hexadecimal."""
    return hashlib.sha256(_TABLE.read_bytes() + bytes([_RULES])).hexdigest()


def verdict_on(sentences: Sequence[str], article: Article) -> Verdict:
    """The verdict on the sentences that a model wrote of the test's article."""
    number = sum(len(words(sentence)) for sentence in sentences)
    if not _FEWEST <= len(sentences) <= _MOST or number > _MOST_WORDS:
        asked = _ASKED.sentences
        return Verdict(
            writes=False,
            seen=f"asked for {asked} sentences it wrote {len(sentences)}, of {number} words",
        )
    copied = sum(_is_copied(sentence, article) for sentence in sentences)
    if copied > _MOST_COPIED * len(sentences):
        return Verdict(
            writes=False, seen=f"it copied {copied} of {len(sentences)} sentences from the article"
        )
    wrong = re.compile("|".join(_texts()[article.language].wrong), re.IGNORECASE)
    evidence = evidence_of(article)
    for sentence in sentences:
        for one in check(sentence, evidence):
            if not one.passed:
                return Verdict(writes=False, seen=f"it failed the check of {one.check}: {one.seen}")
        # What every check lets pass.
        if wrong.search(sentence):
            return Verdict(writes=False, seen=f"it took one for another: “{sentence}”")
    return Verdict(
        writes=True, seen=f"its {len(sentences)} sentences are its own, and the article's facts"
    )


def _is_copied(sentence: str, article: Article) -> bool:
    said = words(sentence)
    return any(
        _longest_run(said, words(other)) >= _COPIED * len(said) for other in article.sentences
    )


def _longest_run(one: list[str], other: list[str]) -> int:
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


class SmokeTest:
    """The test of chat models; verdicts are remembered in a folder.

    Args:
        folder: Of the verdicts, in the cache.
        announce: Is told the verdict of each test that is made.
        fresh: Test once more what was tested in an earlier run.
    """

    def __init__(
        self, folder: Path, announce: Callable[[str], None], *, fresh: bool = False
    ) -> None:
        self._remembered = FileCache(folder, ".json")
        self._announce = announce
        self._fresh = fresh
        self._known: dict[str, Verdict] = {}

    def verdict(self, writer: PromptedSummariser, language: str) -> Verdict:
        """Whether a model writes in a language (BCP 47), by a test at its first use.

        Raises:
            ModelError: The model cannot be used; nothing is remembered.
        """
        article = article_of_test(language)
        key = f"{writer.identity} {article.language} {digest_of_test()}"
        if key not in self._known:
            self._known[key] = self._recalled(key) or self._tested(key, writer, article)
        return self._known[key]

    def _recalled(self, key: str) -> Verdict | None:
        data = None if self._fresh else self._remembered.get(key)
        try:
            return msgspec.json.decode(data, type=Verdict) if data else None
        except msgspec.DecodeError:
            return None

    def _tested(self, key: str, writer: PromptedSummariser, article: Article) -> Verdict:
        verdict = verdict_on(writer.draft(article, _ASKED).sentences, article)
        self._remembered.put(key, msgspec.json.encode(verdict))
        self._announce(verdict.of(writer.model, article.language))
        return verdict
