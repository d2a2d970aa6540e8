"""What Google's endpoint may do wrong, by name: `FAULTS`, in three kinds.

`REFUSALS` are final, `PASSING` ones may be over at the next try, and `SOUNDLESS` replies arrive
whole and hold no whole sound.
"""

from __future__ import annotations

import gzip
import io
import time
from collections.abc import Callable
from contextlib import suppress
from email.utils import formatdate

import numpy as np
import soundfile  # type: ignore[import-untyped]  # the package carries no types
from support.google_server import PATH, Asked, Behaviour, Handler
from support.google_sounds import (
    FRAME,
    PREFIX,
    RATE,
    envelope,
    reply_of,
    seconds_of,
    speech_of,
    tone,
)

LONG_ENOUGH = 30.0  # seconds that a hung reply would last; the server's end cuts it short


def status(code: int, **headers: str | int) -> Behaviour:
    """Answer with a status and a page."""

    def behave(handler: Handler, asked: Asked) -> None:
        handler.answer("<html>no</html>", code, Content_Type="text/html", **headers)

    return behave


def page(body: str | bytes, **headers: str | int) -> Behaviour:
    """Answer 200 with this body."""

    def behave(handler: Handler, asked: Asked) -> None:
        handler.answer(body, **headers)

    return behave


def sound(change: Callable[[bytes], bytes]) -> Behaviour:
    """Answer with a changed MP3 in a good frame."""

    def behave(handler: Handler, asked: Asked) -> None:
        handler.answer(reply_of(change(speech_of(asked.text))))

    return behave


def text_of(change: Callable[[str], str | bytes]) -> Behaviour:
    """Answer with a changed frame around a good MP3."""

    def behave(handler: Handler, asked: Asked) -> None:
        handler.answer(change(reply_of(speech_of(asked.text))))

    return behave


def length_off_by(more: int) -> Behaviour:
    """Lie about the length of a good reply."""

    def behave(handler: Handler, asked: Asked) -> None:
        body = reply_of(speech_of(asked.text)).encode()
        handler.answer(body, Content_Length=len(body) + more)
        handler.drop()

    return behave


def reset_before_reply(handler: Handler, asked: Asked) -> None:
    handler.drop(reset=True)


def close_before_reply(handler: Handler, asked: Asked) -> None:
    handler.drop()


def broken_off(*, reset: bool) -> Behaviour:
    """Half of a good reply, and the end of the connection."""

    def behave(handler: Handler, asked: Asked) -> None:
        body = reply_of(speech_of(asked.text)).encode()
        handler.head(Content_Length=len(body))
        handler.write(body[: len(body) // 2])
        handler.drop(reset=reset)

    return behave


def hang_before_headers(handler: Handler, asked: Asked) -> None:
    handler.wait(LONG_ENOUGH)
    handler.drop()


def hang_in_body(handler: Handler, asked: Asked) -> None:
    body = reply_of(speech_of(asked.text)).encode()
    handler.head(Content_Length=len(body))
    handler.write(body[: len(body) // 2])
    handler.wait(LONG_ENOUGH)
    handler.drop()


def drip_headers(handler: Handler, asked: Asked) -> None:
    handler.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler)


def drip_body(handler: Handler, asked: Asked) -> None:
    handler.head(Content_Length=100_000)
    _drip(handler)


def _drip(handler: Handler) -> None:
    ends = time.monotonic() + LONG_ENOUGH
    while time.monotonic() < ends and not handler.wait(0.02):
        handler.write(b"x")
    handler.drop()


def chunks_end_early(handler: Handler, asked: Asked) -> None:
    body = reply_of(speech_of(asked.text)).encode()
    handler.head(Transfer_Encoding="chunked")
    handler.write(f"{len(body):x}\r\n".encode() + body[:-100])
    handler.drop()


def no_last_chunk(handler: Handler, asked: Asked) -> None:
    body = reply_of(speech_of(asked.text)).encode()
    half = body[: len(body) // 2]
    handler.head(Transfer_Encoding="chunked")
    handler.write(f"{len(half):x}\r\n".encode() + half + b"\r\n")
    handler.drop()


def endless(handler: Handler, asked: Asked) -> None:
    handler.head(Connection="close")
    with suppress(OSError):
        for _ in range(100):  # 100 MB, where nobody hangs up
            handler.write(b" " * 1_000_000)
    handler.drop()


def no_http(handler: Handler, asked: Asked) -> None:
    handler.write(b"\x00\x01 this is not HTTP\r\n\r\n")
    handler.drop()


def endless_headers(handler: Handler, asked: Asked) -> None:
    handler.write(b"HTTP/1.1 200 OK\r\n" + b"X-More: yes\r\n" * 1000 + b"\r\n")
    handler.drop()


def cut_to_silence(mp3: bytes) -> bytes:
    """A whole MP3 of the same length in which nothing is heard."""
    frames = len(mp3) // FRAME
    return tone(round(frames * 576 / RATE, 2), loudness=0.0)


def two_sounds(handler: Handler, asked: Asked) -> None:
    reply = reply_of(speech_of(asked.text))
    handler.answer(reply + reply.removeprefix(PREFIX))


def _png() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


def _wave(mp3: bytes) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, np.full(RATE, 0.1, dtype=np.float32), RATE, format="WAV")
    return file.getvalue()


def _middle(mp3: bytes, put: bytes) -> bytes:
    half = len(mp3) // FRAME // 2 * FRAME
    return mp3[:half] + put + mp3[half + len(put) :]


_CAPTCHA_PAGE = "<html><title>Sorry...</title>Our systems have detected unusual traffic</html>"
_SORRY = "https://www.google.com/sorry/index?continue=https://translate.google.com/"

REFUSALS: dict[str, Behaviour] = {
    "bad request": status(400),
    "unauthorised": status(401),
    "forbidden": status(403),
    "not found": status(404),
    "gone": status(410),
    "asked to wait an hour": status(429, Retry_After="3600"),
    "asked to wait till tomorrow": status(429, Retry_After=formatdate(4_000_000_000, usegmt=True)),
    "captcha page": page(_CAPTCHA_PAGE, Content_Type="text/html"),
    "hotel's log-in page": page("<!doctype html><html>Welcome to our hotel</html>"),
    "redirect to a captcha": status(302, Location=_SORRY),
    "redirect to consent": status(302, Location="https://consent.google.com/m?continue=x"),
    "redirect to itself": status(307, Location=PATH),
    "redirect to nowhere": status(302),
    "redirect to rubbish": status(301, Location="http://[\xff"),
}

PASSING: dict[str, Behaviour] = {
    "too many requests": status(429),
    "too many requests, wait 0": status(429, Retry_After="0"),
    "too many requests, wait till 2001": status(
        429, Retry_After=formatdate(1_000_000_000, usegmt=True)
    ),
    "too many requests, wait soon": status(429, Retry_After="soon"),
    "request time-out": status(408),
    "internal error": status(500),
    "bad gateway": status(502),
    "unavailable": status(503),
    "unavailable, wait 0": status(503, Retry_After="0"),
    "gateway time-out": status(504),
    "reset before the reply": reset_before_reply,
    "closed before the reply": close_before_reply,
    "reset in the body": broken_off(reset=True),
    "closed in the body": broken_off(reset=False),
    "hangs before the headers": hang_before_headers,
    "hangs in the body": hang_in_body,
    "drips its headers": drip_headers,
    "drips its body": drip_body,
    "says more than it sends": length_off_by(1000),
    "chunks end early": chunks_end_early,
    "no last chunk": no_last_chunk,
    "gzip broken": page(b"\x1f\x8b\x08\x00rubbish", Content_Encoding="gzip"),
    "gzip cut": page(gzip.compress(b"x" * 100_000)[:50], Content_Encoding="gzip"),
    "no HTTP": no_http,
    "endless headers": endless_headers,
}

SOUNDLESS: dict[str, Behaviour] = {
    "no content": status(204),
    "empty": page(b""),
    "blank": page(b"\n \n"),
    "prefix only": page(PREFIX),
    "prefix and no JSON": page(PREFIX + "hello"),
    "no sound": page(envelope(None)),
    "language unknown": page(envelope(None, code=[3])),
    "empty payload": page(envelope("[]")),
    "payload of null": page(envelope("null")),
    "payload of a number": page(envelope("7")),
    "payload of objects": page(envelope('[{"sound":1}]')),
    "payload not JSON": page(envelope("hello")),
    "payload nested too deep": page(PREFIX + '[["wrb.fr","jQ1olc",' + "[" * 200_000),
    "empty sound": page(envelope('[""]')),
    "another call's reply": page(envelope('["aGVsbG8="]', rpc="MkEWBc")),
    "says less than it sends": length_off_by(-1000),
    "JSON cut": text_of(lambda reply: reply[: len(reply) // 2]),
    "base64 cut": text_of(lambda reply: reply.replace('\\"]"', 'A\\"]"', 1)),
    "base64 of a wrong alphabet": text_of(lambda reply: reply.replace("A", "*")),
    "base64 with a space": text_of(lambda reply: reply.replace("AAAA", "AA AA", 1)),
    "invalid UTF-8": text_of(lambda reply: reply.encode().replace(b"A", b"\xff", 1)),
    "NUL bytes": page(b"\x00" * 5000),
    "two sounds": two_sounds,
    "endless": endless,
    "gzip bomb": page(gzip.compress(b" " * 50_000_000, 1), Content_Encoding="gzip"),
    "MP3 cut in a frame": sound(lambda mp3: mp3[: len(mp3) // 2 + 7]),
    "MP3 cut between frames": sound(lambda mp3: mp3[: len(mp3) * 2 // 5 // FRAME * FRAME]),
    "MP3 without its last byte": sound(lambda mp3: mp3[:-1]),
    "MP3 without its head": sound(lambda mp3: mp3[50:]),
    "MP3 with a hole": sound(lambda mp3: _middle(mp3, b"\x00" * FRAME)),
    "MP3 with a tag that promises more": lambda handler, asked: handler.answer(
        reply_of(tone(round(seconds_of(asked.text), 2), tagged=True)[:-FRAME])
    ),
    "MP3 that is an ID3 tag": sound(lambda mp3: b"ID3\x04\x00\x00\x00\x00\x7f\x7f" + mp3),
    "MP3 of zeros": sound(lambda mp3: b"\x00" * len(mp3)),
    "MP3 of noise": sound(lambda mp3: mp3[:4] + b"\xa5" * (len(mp3) - 4)),
    "MP3 of silence": sound(cut_to_silence),
    "MP3 of one frame": sound(lambda mp3: mp3[:FRAME]),
    "sound much too short": sound(lambda mp3: tone(0.5)),
    "sound much too long": sound(lambda mp3: mp3 * 30),
    "PNG": sound(lambda mp3: _png()),
    "WAV": sound(_wave),
    "plain text": sound(lambda mp3: b"Sorry, no sound today."),
}

FAULTS: dict[str, Behaviour] = {**REFUSALS, **PASSING, **SOUNDLESS}
