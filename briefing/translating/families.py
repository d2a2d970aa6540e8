"""Tells the languages to each family of translation models: one table by `model_type`.

The tokens are put together here and not by the tokenizers, whose classes differ from one release
of transformers to the next, and some of which cut what is too long without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from briefing.core.documents import primary_language
from briefing.core.errors import LanguageError, ModelError
from briefing.language.languages import named
from briefing.models.text_model import TextModel
from briefing.translating.languages import m2m_codes, marian_codes, mbart_codes


@dataclass(frozen=True, slots=True)
class LanguageTokens:
    """Tokens before and after a sentence's own, and the first that the model must write, if any."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    first: int | None = None


def language_tokens(loaded: TextModel, source: str, target: str) -> LanguageTokens:
    """The tokens by which `loaded` translates from one language (BCP 47) into another.

    Raises:
        LanguageError: it does not know one of them.
        ModelError: it is of no family that translates.
    """
    config: Any = loaded.model.config
    family = FAMILIES.get(config.model_type)
    if family is None:
        raise ModelError(
            f"{loaded.name} is a {config.model_type} model, which is none that translates: "
            f"choose one of the families {', '.join(FAMILIES)}"
        )
    return family(loaded, source, target)


def _marian(loaded: TextModel, source: str, target: str) -> LanguageTokens:
    """`>>ara<<` before the sentence, where the model writes more than one language."""
    vocabulary = loaded.tokenizer.get_vocab()
    end = _end(loaded)
    if not any(token.startswith(">>") and token.endswith("<<") for token in vocabulary):
        _expect_pair(loaded, source, target)
        return LanguageTokens((), end)
    for code in marian_codes(target):
        if f">>{code}<<" in vocabulary:
            return LanguageTokens((vocabulary[f">>{code}<<"],), end)
    raise _unknown(loaded, target)


def _between(
    codes: Callable[[str], tuple[str, ...]], loaded: TextModel, source: str, target: str
) -> LanguageTokens:
    """The source's token before the sentence, the target's as the first that is written."""
    return LanguageTokens(
        (_token(loaded, codes(source), source),),
        _end(loaded),
        _token(loaded, codes(target), target),
    )


def _t5(loaded: TextModel, source: str, target: str) -> LanguageTokens:
    """MADLAD has `<2ar>`; others were taught an instruction in words."""
    vocabulary = loaded.tokenizer.get_vocab()
    token = f"<2{primary_language(target)}>"
    if token in vocabulary:
        return LanguageTokens((vocabulary[token],), _end(loaded))
    config: Any = loaded.model.config
    tasks = getattr(config, "task_specific_params", None) or {}
    task = tasks.get(f"translation_{primary_language(source)}_to_{primary_language(target)}") or {}
    prefix = task.get("prefix") or f"translate {named(source)} to {named(target)}: "
    return LanguageTokens(tuple(loaded.encode(prefix)), _end(loaded))


FAMILIES: Mapping[str, Callable[[TextModel, str, str], LanguageTokens]] = {
    "marian": _marian,
    "m2m_100": partial(_between, m2m_codes),
    "nllb-moe": partial(_between, m2m_codes),
    "mbart": partial(_between, mbart_codes),
    "t5": _t5,
    "mt5": _t5,
    "umt5": _t5,
}


def _end(loaded: TextModel) -> tuple[int, ...]:
    end = loaded.tokenizer.eos_token_id
    return (end,) if isinstance(end, int) else ()


def _token(loaded: TextModel, codes: tuple[str, ...], language: str) -> int:
    tokenizer: Any = loaded.tokenizer
    for code in codes:
        found = tokenizer.convert_tokens_to_ids(code)
        if found is not None and found != tokenizer.unk_token_id:
            return int(found)
    raise _unknown(loaded, language)


def _expect_pair(loaded: TextModel, source: str, target: str) -> None:
    """Hold the languages against those that a model of one pair names, where it does."""
    for side, language in (("source_lang", source), ("target_lang", target)):
        told = getattr(loaded.tokenizer, side, None) or loaded.tokenizer.init_kwargs.get(side)
        if not isinstance(told, str) or not _is_language(told):
            continue
        if primary_language(told) not in (primary_language(language), marian_codes(language)[0]):
            raise _unknown(loaded, language)


def _is_language(code: str) -> bool:
    """Names of groups ("ROMANCE", "zle") say nothing of one language."""
    import langcodes

    return code.islower() and langcodes.tag_is_valid(code)


def _unknown(loaded: TextModel, language: str) -> LanguageError:
    return LanguageError(
        f"{loaded.name} does not translate with {named(language)} ({language}): "
        "choose another --translator"
    )
