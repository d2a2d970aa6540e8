r"""Replies of Google's batch endpoint, and the MP3 in them.

A reply is `)]}'`, then JSON, at times in pieces with each piece's length before it. In it, one
envelope `["wrb.fr","jQ1olc","[\"<base64>\"]",…]` carries the sound; the text in it is JSON again.
"""

from __future__ import annotations

import binascii
import json
import re

from briefing.speaking.google.no_sound import FailureKind, NoSoundError

_ENVELOPE = re.compile(r'\[\s*"wrb\.fr"\s*,\s*"jQ1olc"\s*,')
_PAYLOAD = 2
_CAPTCHA = ("/sorry/", "captcha", "unusual traffic", "consent.google")

CAPTCHA_REASON = "it asks for a captcha, as it does where it sees too many requests"


def audio_in(body: bytes) -> bytes:
    """Take the MP3 out of a reply.

    Raises:
        NoSoundError: the reply is a web page, cut, garbled, or without one sound exactly.
    """
    if not body.strip():
        raise NoSoundError("its reply is empty")
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise _web_page(body)
    try:
        text = body.decode("utf-8")
        envelopes = [
            json.JSONDecoder().raw_decode(text, match.start())[0]
            for match in _ENVELOPE.finditer(text)
        ]
        sounds = [_sound_of(envelope) for envelope in envelopes]
    # The JSON decoder recurses, and a reply can be nested deeper than Python allows.
    except (ValueError, RecursionError) as error:
        raise NoSoundError("its reply is garbled") from error
    if not sounds or None in sounds:
        raise NoSoundError("its reply holds no sound")
    [sound, *others] = sounds
    if others:
        raise NoSoundError("its reply holds several sounds for one text")
    return _decoded(sound or "")


def is_captcha(address: str) -> bool:
    """Whether an address or a page is that of Google's captcha or consent form."""
    return any(mark in address.lower() for mark in _CAPTCHA)


def _web_page(body: bytes) -> NoSoundError:
    if is_captcha(body.decode("utf-8", errors="replace")):
        return NoSoundError(CAPTCHA_REASON, FailureKind.FINAL)
    return NoSoundError(
        "a web page came instead of sound, as where a network asks to log in first",
        FailureKind.FINAL,
    )


def _sound_of(envelope: list[object]) -> str | None:
    """The base64 text in an envelope, or None where it carries none."""
    payload = envelope[_PAYLOAD] if len(envelope) > _PAYLOAD else None
    if payload is None:
        return None
    if not isinstance(payload, str):
        raise ValueError("the payload is no text")  # noqa: TRY004  # what came is wrong, not we
    content = json.loads(payload)
    strings = (
        [item for item in content if isinstance(item, str)] if isinstance(content, list) else []
    )
    if len(strings) > 1:
        raise ValueError("the payload holds several texts")
    return strings[0] if strings else None


def _decoded(sound: str) -> bytes:
    try:
        mp3 = binascii.a2b_base64(sound.encode("ascii"), strict_mode=True)
    except ValueError as error:
        raise NoSoundError("its sound is garbled") from error
    if not mp3:
        raise NoSoundError("its reply holds no sound")
    return mp3
