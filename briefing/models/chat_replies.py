"""Replies of a chat server (OpenAI's chat completions), and what is wrong with them."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import msgspec

from briefing.models.chat_failures import NoAnswerError
from briefing.models.generation import Answer

# No tokenizer has tokens that are longer on average.
_CHARACTERS_A_TOKEN = 16
_LONGEST_MESSAGE = 160
# Models that think aloud do so first.
_THOUGHT = re.compile(r"\s*<think(?:ing)?>.*?(?:</think(?:ing)?>\s*|\Z)", re.DOTALL)
# Reasons to finish that leave an answer unfinished.
_CUT_SHORT = frozenset({"length", "content_filter"})
_LINE_SIGNS = frozenset("\n\t")
_NOT_SHOWN = frozenset({"Cc", "Co", "Cn"})


class _Message(msgspec.Struct):
    content: str | None = None
    # Of servers that send a model's thoughts beside its answer, in forms of their own.
    reasoning: Any = None
    reasoning_content: Any = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Completion(msgspec.Struct):
    choices: list[_Choice]


class _Detail(msgspec.Struct):
    message: str = ""


class _Refusal(msgspec.Struct):
    error: _Detail | str = ""


def answer_in(data: bytes, most: int) -> Answer:
    """The answer in the body of a reply.

    Args:
        data: The body.
        most: The most tokens that were asked for.

    Raises:
        NoAnswerError: it holds no answer, or one that is out of all proportion.
    """
    completion = _completion(data)
    if not completion.choices:
        raise NoAnswerError("sent a reply without an answer", "try another model")
    choice = completion.choices[0]
    message = choice.message
    text = _readable(message.content or "")
    if len(text) > most * _CHARACTERS_A_TOKEN:
        raise NoAnswerError(
            f"wrote {len(text):,} characters where at most {most:,} tokens were asked for",
            "try another model",
        )
    is_whole = choice.finish_reason not in _CUT_SHORT
    thought = _THOUGHT.match(text)
    text = text[thought.end() :] if thought else text
    if not text.strip():
        if thought or message.reasoning or message.reasoning_content:
            raise NoAnswerError(
                "thought until its answer had no room",
                "take a model that answers at once, or switch its thinking off",
            )
        raise NoAnswerError("sent an empty answer", "try another model")
    return Answer(text.strip(), is_whole)


def refusal_in(data: bytes, key: str | None) -> str:
    """What a server says of its refusal, short and without the key; empty where it says nothing."""
    try:
        error = msgspec.json.decode(data, type=_Refusal).error
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return ""
    text = error if isinstance(error, str) else error.message
    if key:
        text = text.replace(key, "***")
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    cut = len(text) > _LONGEST_MESSAGE
    return (f"{text[:_LONGEST_MESSAGE].rstrip()}…" if cut else text).rstrip(".!")


def _completion(data: bytes) -> _Completion:
    if data.lstrip()[:1] == b"<":
        raise NoAnswerError(
            "sent a web page instead of an answer", "check its address, which often ends in /v1"
        )
    advice = "check that it speaks OpenAI's protocol at this address"
    try:
        return msgspec.json.decode(data, type=_Completion)
    except msgspec.ValidationError as error:
        raise NoAnswerError("sent a reply of another form", advice) from error
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise NoAnswerError("sent a reply that is no JSON", advice) from error


def _readable(text: str) -> str:
    """A text without controls, and places that have no character or a private one."""
    return "".join(
        sign for sign in text if sign in _LINE_SIGNS or unicodedata.category(sign) not in _NOT_SHOWN
    )
