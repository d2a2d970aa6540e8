from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.checking.translations.agreement import agreements


def test_what_two_of_three_say_alike_agrees_most() -> None:
    bridge, arch, other = agreements(["للجسر 25 قوسا.", "للجسر 25 عقدا.", "كلف 300 جنيه."])
    assert min(bridge, arch) > other


@pytest.mark.parametrize("texts", [["للجسر قوس."], ["للجسر قوس.", "للجسر قوس."]])
def test_nothing_else_is_full_agreement(texts: list[str]) -> None:
    assert agreements(texts) == [1.0] * len(texts)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=5))
def test_it_is_a_share(texts: list[str]) -> None:
    assert all(0 <= each <= 1 for each in agreements(texts))
