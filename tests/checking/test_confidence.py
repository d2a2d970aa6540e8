from __future__ import annotations

import pytest

from briefing.checking.translations.confidence import confidence


@pytest.mark.parametrize(
    ("surety", "agreement", "passed"),
    [
        (-0.2, None, True),
        (-0.9, None, False),
        (None, 0.9, True),
        (-0.2, 0.9, True),
        (-0.2, 0.2, False),
        (-0.9, 0.9, False),
    ],
)
def test_who_hesitates_or_says_each_time_another_is_not_sure(
    surety: float | None, agreement: float | None, passed: bool
) -> None:
    (result,) = confidence(surety, agreement)
    assert result.passed == passed
    assert bool(result.seen) != passed


def test_of_a_translator_that_tells_nothing_nothing_is_known() -> None:
    assert confidence(None) == ()
