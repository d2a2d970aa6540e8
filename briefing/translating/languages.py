"""Names of languages (BCP 47) in the families of translation models."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import langcodes
import msgspec

from briefing.core.documents import primary_language
from briefing.language.languages import script

_TABLE = Path(__file__).with_name("data") / "languages.toml"


class _Table(msgspec.Struct):
    """Tokens of languages by their primary subtags."""

    nllb: dict[str, str]
    mbart: dict[str, str]


@cache
def _table() -> _Table:
    return msgspec.toml.decode(_TABLE.read_bytes(), type=_Table)


def marian_codes(language: str) -> tuple[str, ...]:
    """Marian's possible names of a language: "ara", "ar", "ara_Arab"; the likeliest first."""
    long, short = _alpha3(language), primary_language(language)
    return (long, short, f"{long}_{script(language)}", f"{short}_XX")


def m2m_codes(language: str) -> tuple[str, ...]:
    """M2M100's token and NLLB's, which is the same architecture: "__ar__", "arb_Arab"."""
    short = primary_language(language)
    return (f"__{short}__", _table().nllb.get(short, f"{_alpha3(language)}_{script(language)}"))


def mbart_codes(language: str) -> tuple[str, ...]:
    """The token of mBART: "ar_AR"."""
    known = _table().mbart.get(primary_language(language))
    return (known,) if known else ()


def _alpha3(language: str) -> str:
    try:
        return langcodes.Language.get(language).to_alpha3()
    except (LookupError, ValueError):
        return primary_language(language)
