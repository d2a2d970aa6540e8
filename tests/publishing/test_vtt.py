from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.documents import Narration, Part
from briefing.core.stored_speech import stored
from briefing.publishing.vtt import as_vtt


def narration(*parts: Part) -> Narration:
    seconds = parts[-1].end if parts else 1.0
    speech = stored([np.zeros(int(seconds * 100))], 100)
    return Narration("en", ("tone:hum",), "CC0-1.0", speech, parts)


def cues(vtt: str) -> list[tuple[str, str, str]]:
    captions = webvtt.from_buffer(io.StringIO(vtt))
    return [(caption.start, caption.end, caption.raw_text) for caption in captions.captions or []]


def test_a_cue_a_part() -> None:
    vtt = as_vtt(narration(Part("River rises", "", 0.2, 1.25), Part("Two bridges.", "", 2.1, 3)))
    assert vtt == (
        "WEBVTT\n"
        "\n1\n00:00:00.200 --> 00:00:01.250\nRiver rises\n"
        "\n2\n00:00:02.100 --> 00:00:03.000\nTwo bridges.\n"
    )


def test_what_vtt_reserves_is_escaped() -> None:
    part = Part("AT&T <b>rose</b> 3 --> 4", "", 0, 1)
    assert "AT&amp;T &lt;b&gt;rose&lt;/b&gt; 3 --&gt; 4" in as_vtt(narration(part))


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.0, "00:00:00.000"),
        (59.9996, "00:01:00.000"),
        (3599.9999, "01:00:00.000"),
        (3661.0625, "01:01:01.062"),
        (360_000.5, "100:00:00.500"),
    ],
)
def test_times(seconds: float, said: str) -> None:
    part = Part("x", "x", seconds, seconds + 1)
    assert f"\n{said} --> " in as_vtt(Narration("en", (), "", stored([np.zeros(1)], 1), (part,)))


@pytest.mark.parametrize("text", ["a\n\nb", "a\r\n\r\nb", "a\x00b", "a\u2028\u2029b", "a\x0b\x0cb"])
def test_no_text_ends_its_cue_early(text: str) -> None:
    assert cues(as_vtt(narration(Part(text, "", 0, 1), Part("c", "", 1, 2))))[0][2] == "a b"


def test_arabic_stays_as_it_is() -> None:
    vtt = as_vtt(narration(Part("ارتفع النهر أربعة أمتار.", "", 0, 1)))
    assert cues(vtt)[0][2] == "ارتفع النهر أربعة أمتار."


def test_in_several_languages_each_cue_says_in_which_it_is() -> None:
    both = replace(
        narration(
            Part("AT&T rose 5%", "", 0, 1, "en"),
            Part("AT&T ارتفعت 5%", "", 1, 2, "ar"),
        ),
        language="mul",
    )
    assert [text for _, _, text in cues(as_vtt(both))] == [
        "<lang en>AT&amp;T rose 5%</lang>",
        "<lang ar>&rlm;&lrm;AT&amp;T&lrm; ارتفعت &lrm;5%&lrm;</lang>",
    ]


def test_a_narration_without_parts_is_only_a_header() -> None:
    assert as_vtt(narration()) == "WEBVTT\n"


@given(st.lists(st.text(st.characters(exclude_categories=[])), max_size=6))
def test_every_text_is_one_valid_cue_or_none(texts: list[str]) -> None:
    parts = [Part(text, "", index + 0.25, index + 1.0) for index, text in enumerate(texts)]
    vtt = as_vtt(narration(*parts))
    vtt.encode()
    assert vtt.splitlines() == vtt.split("\n")[:-1]
    assert len(cues(vtt)) == len([text for text in texts if text.replace("\0", " ").split()])
    for block in vtt.split("\n\n")[1:]:
        number, times, payload = block.rstrip("\n").split("\n")
        assert number.isdecimal()
        assert " --> " in times
        assert not set("<>\0") & set(payload)
