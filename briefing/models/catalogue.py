"""The models and voices that `briefing models` knows by name: the table `data/catalogue.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import msgspec

from briefing.core.documents import primary_language
from briefing.models.parts import splits

_TABLE = Path(__file__).with_name("data") / "catalogue.toml"
_MANY = ("mul",)
_PAIR = 2
# Of a model's size: its weights, and what it holds of the texts that it reads and writes.
_WORKING_ROOM = 1.2
_NOT_COMMERCIAL = "not for commercial use"


class ModelKind(StrEnum):
    """The task that a model was made for."""

    ENCODER = "encoder"
    SEQUENCE = "sequence"
    TRANSLATOR = "translator"
    CHAT = "chat"
    VOICE = "voice"
    SPEECH = "speech"
    LISTENER = "listener"
    ENTAILER = "entailer"


@dataclass(frozen=True, slots=True)
class Package:
    """A model inside installed Python packages, brought by one of our extras.

    Attributes:
        modules: The packages as they are imported, in the order of their pieces.
        folder: The model's folder inside each package.
        extra: The extra of this program that brings them.
    """

    modules: tuple[str, ...]
    folder: str
    extra: str


@dataclass(frozen=True, slots=True)
class Hub:
    """A model on the Hugging Face hub.

    Attributes:
        repository: Its id there.
        files: The files to fetch; none for all of a text model's (weights as safetensors,
            configuration, tokenizer).
    """

    repository: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ollama:
    """A model that Ollama runs, as a chat server beside this program."""

    model: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A model of the catalogue.

    Of a voice's files on the hub the first is its own. `engine` is a voice's. `languages` are BCP
    47 tags. `size` on disk and `memory` while it runs are in megabytes.
    """

    name: str
    kind: ModelKind
    source: Package | Hub | Ollama
    licence: str
    languages: tuple[str, ...]
    size: int
    memory: int
    note: str
    engine: str = ""

    def knows(self, language: str) -> bool:
        """Whether it was made for a language (BCP 47), of whatever region."""
        told = {primary_language(tag) for tag in self.languages}
        return self.languages == _MANY or primary_language(language) in told

    def translates(self, source: str, target: str) -> bool:
        """Whether it is a translator from one language (BCP 47) into another."""
        if self.kind is not ModelKind.TRANSLATOR:
            return False
        if len(self.languages) == _PAIR:
            return self.languages == (primary_language(source), primary_language(target))
        return self.knows(source) and self.knows(target)


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    """A model as the table has it."""

    name: str
    kind: ModelKind
    licence: str
    size: int
    languages: str = ""
    note: str = ""
    hub: str = ""
    package: str = ""
    folder: str = ""
    extra: str = ""
    ollama: str = ""
    file: str = ""
    memory: int = 0

    def entry(self) -> Entry:
        languages = tuple(self.languages.split())
        engine = "piper" if self.kind is ModelKind.VOICE else ""
        source: Package | Hub | Ollama
        if self.package:
            split = splits().get(self.name)
            modules = split.modules if split else (self.package,)
            source = Package(modules, self.folder, self.extra)
        elif self.file:
            source = Hub(self.hub, (self.file,))
            engine = "kokoro"
        elif self.kind is ModelKind.VOICE:
            locale, speaker, quality = self.name.split("-")
            folder = f"{locale.split('_')[0]}/{locale}/{speaker}/{quality}"
            model = f"{folder}/{self.name}.onnx"
            source = Hub(self.hub, (model, f"{model}.json", f"{folder}/MODEL_CARD"))
            languages = (locale.replace("_", "-"),)
        elif self.ollama:
            source = Ollama(self.ollama)
        else:
            source = Hub(self.hub)
        return Entry(
            self.name,
            self.kind,
            source,
            self.licence,
            languages,
            self.size,
            self.memory or round(self.size * _WORKING_ROOM),
            self.note,
            engine,
        )


@cache
def catalogue() -> Mapping[str, Entry]:
    """Every model of the table by its name, in the table's order."""
    table = msgspec.toml.decode(_TABLE.read_bytes(), type=dict[str, list[_Row]])
    return {row.name: row.entry() for row in table["model"]}


def listeners() -> tuple[str, ...]:
    """The listeners that have a name of their own, which no hub id is."""
    entries = catalogue().values()
    named = (entry.name for entry in entries if entry.kind is ModelKind.LISTENER)
    return tuple(name for name in named if "/" not in name)


def is_known_listener(name: str) -> bool:
    """Whether a listener has this name."""
    return name in listeners()


def entry_of(spec: str) -> Entry | None:
    """The catalogue's entry of a model, by its name or by its id on the hub."""
    for entry in catalogue().values():
        repository = entry.source.repository if isinstance(entry.source, Hub) else None
        if spec == entry.name or (spec == repository and entry.kind is not ModelKind.VOICE):
            return entry
    return None


def translators_between(source: str, target: str) -> tuple[str, ...]:
    """The models that translate between two languages (BCP 47), the preferred one first.

    Models that are not for everybody's use are left out: a user has to name them.
    """
    return tuple(
        entry.name
        for entry in catalogue().values()
        if entry.translates(source, target) and _NOT_COMMERCIAL not in entry.licence
    )
