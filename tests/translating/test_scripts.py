from __future__ import annotations

import pytest
from support.tiny_models import tokenizer

from briefing.translating.scripts import allowed, is_limited, token_bytes


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("مدينة", True),
        (" 5,200 (٪12)؟", True),
        ("“«»”…", True),
        ("5%", True),
        ("\n", True),
        ("city", False),
        ("مدينة x", False),
        ("市", False),
        ("。", False),
        ("，", False),
        ("５", False),
        ("é", False),
        ("Ж", False),
        ("", False),
    ],
)
def test_what_an_arabic_text_may_hold(text: str, fits: bool) -> None:
    assert allowed([text.encode()], "Arab") == [fits]


def test_halves_of_letters_are_allowed_where_their_script_is() -> None:
    arabic, chinese = "م".encode(), "市".encode()
    assert allowed([arabic[:1], arabic[1:], chinese[:1], chinese[:2]], "Arab") == [
        *(True, True),
        *(False, False),
    ]


def test_the_other_way_round() -> None:
    assert allowed([b"city", "مدينة".encode(), "été".encode()], "Latn") == [True, False, True]
    assert not is_limited("Thai")


def test_a_tokenizers_tokens_are_the_bytes_of_its_text() -> None:
    made = tokenizer(chat=True)
    tokens = token_bytes(made)
    for text in ("The wall cost £14m.", "قرر مجلس المدينة"):
        ids = made(text, add_special_tokens=False)["input_ids"]
        assert b"".join(tokens[index] for index in ids).decode() == text
    assert tokens[made.get_vocab()["<|im_end|>"]] == b""
