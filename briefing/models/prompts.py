"""Loads and fills the prompts: files of `prompts/` with `$names` for values."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Protocol

from briefing.core.errors import PromptError
from briefing.core.small_files import read_text

# In a wheel the prompts travel inside the package; a checkout has them at its top level.
_MOST_BYTES = 1_000_000
_FOLDERS = (
    Path(__file__).parents[1] / "data" / "prompts",
    Path(__file__).parents[2] / "prompts",
)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as its file has it.

    Attributes:
        name: Its file's name without `.txt`.
        text: With `$names`; `$$` stands for a dollar sign.
        digest: SHA-256 of the text in UTF-8, in hexadecimal.
    """

    name: str
    text: str
    digest: str

    def check(self) -> None:
        """Find out before it is filled that it uses `$` wrongly.

        Raises:
            PromptError: It does.
        """
        if not Template(self.text).is_valid():
            raise PromptError(
                f"the prompt {self.name}.txt has a $ that starts no name: "
                "write $$ for a dollar sign"
            )

    def fill(self, **values: str | int) -> str:
        """The prompt with a value for each of its names. Values are not read for names again.

        Raises:
            PromptError: a name has no value, or the file uses `$` wrongly.
        """
        template = Template(self.text)
        self.check()
        unknown = sorted(set(template.get_identifiers()) - set(values))
        if unknown:
            raise PromptError(
                f"the prompt {self.name}.txt names ${unknown[0]}, which nobody gives: "
                f"it may use {', '.join(f'${name}' for name in sorted(values))}"
            )
        return template.substitute(values)


def load(name: str) -> Prompt:
    """Load `prompts/<name>.txt`.

    Raises:
        PromptError: there is no such prompt, it cannot be read as UTF-8, or it uses `$` wrongly.
    """
    for folder in _FOLDERS:
        path = folder / f"{name}.txt"
        if path.is_file():
            return _read(path, name)
    raise PromptError(
        f"the prompt {name}.txt is missing: install briefing again, or put the file into prompts/"
    )


@dataclass(frozen=True, slots=True)
class PromptSet:
    """The prompts of an engine, by the last part of their names."""

    prompts: Mapping[str, Prompt]

    def __getitem__(self, part: str) -> Prompt:
        return self.prompts[part]

    @property
    def digest(self) -> str:
        """One SHA-256, in hexadecimal, of all of them: a part of the engine's identity."""
        return digest(*self.prompts.values())


def load_set(name: str, *parts: str) -> PromptSet:
    """Load `prompts/<name>.<part>.txt` for each part.

    Raises:
        PromptError: one is missing, or cannot be read as UTF-8.
    """
    return PromptSet({part: load(f"{name}.{part}") for part in parts})


class Digested(Protocol):
    """A prompt, or another text that decides what a model writes."""

    @property
    def digest(self) -> str:
        """Its SHA-256, in hexadecimal."""


def digest(*texts: Digested) -> str:
    """One SHA-256, in hexadecimal, of several prompts in their order."""
    return hashlib.sha256("".join(text.digest for text in texts).encode()).hexdigest()


def _read(path: Path, name: str) -> Prompt:
    try:
        text = read_text(path, _MOST_BYTES).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"the prompt {path} cannot be read as UTF-8: mend the file") from error
    prompt = Prompt(name, text, hashlib.sha256(text.encode()).hexdigest())
    prompt.check()
    return prompt
