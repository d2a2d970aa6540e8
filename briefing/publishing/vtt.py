"""A narration's transcript as WebVTT (https://www.w3.org/TR/webvtt1/)."""

from __future__ import annotations

from briefing.core.documents import Narration, Part, Transcript
from briefing.language.direction import marked


def as_vtt(narration: Narration | Transcript) -> str:
    """A cue for each part, numbered from 1, with the text as read and the times as heard.

    In a narration in several languages each cue names its own.
    """
    texts = [(part, _payload(part, narration)) for part in narration.parts]
    cues = [
        f"{number}\n{timestamp(part.start)} --> {timestamp(part.end)}\n{text}\n"
        for number, (part, text) in enumerate(texts, start=1)
        if text
    ]
    return "\n".join(["WEBVTT\n", *cues])


def timestamp(seconds: float) -> str:
    """A time of a recording: 75.2 gives "00:01:15.200"."""
    milliseconds = round(seconds * 1000)
    minutes, milliseconds = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"


def _payload(part: Part, narration: Narration | Transcript) -> str:
    text = marked(_line(part.text), part.language or narration.language, _escaped)
    return f"<lang {part.language}>{text}</lang>" if part.language and text else text


def _line(text: str) -> str:
    """The text as one line of cue text.

    A blank line would end the cue, WebVTT forbids NUL, and half a surrogate pair is no UTF-8.
    """
    return " ".join(text.replace("\0", " ").encode(errors="replace").decode().split())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
