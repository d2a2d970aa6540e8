"""A sentence and its translation: the input of the checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.language.knowledge import LanguageProfile, Readers


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence, its translation, their languages, and the terms that the user asked for."""

    original: str
    translation: str
    source: LanguageProfile
    target: LanguageProfile
    terms: Mapping[str, str]

    @property
    def knowledge(self) -> tuple[Readers, Readers] | None:
        """The readers of both sides; None where one of them is not known in full."""
        if self.source.knowledge is None or self.target.knowledge is None:
            return None
        return self.source.knowledge, self.target.knowledge

    @property
    def is_known(self) -> bool:
        """Whether both languages are known in full."""
        return self.knowledge is not None

    @property
    def is_into_arabic(self) -> bool:
        """Whether Arabic letters are to write what Latin ones wrote."""
        return (self.source.script, self.target.script) == ("Latin", "Arabic")

    @property
    def is_out_of_arabic(self) -> bool:
        """Whether Latin letters are to write what Arabic ones wrote."""
        return (self.source.script, self.target.script) == ("Arabic", "Latin")
