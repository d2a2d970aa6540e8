"""Names by a template: whatever an article is called, the name is one that every system takes."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.errors import UsageError
from briefing.publishing.naming import FIELDS, PRESETS, Value, parse_template

EXAMPLES = {name: example for name, (_, example) in FIELDS.items()}
MOST_BYTES = 255
texts = st.text(max_size=400)
TEMPLATES = ["{title}.txt", "{index:03} {title} [{site}].{language}.{ext}", "{slug}.mp3"]


@pytest.mark.parametrize("template", TEMPLATES)
@given(title=texts, site=texts)
def test_a_name_is_one_that_every_system_takes(template: str, title: str, site: str) -> None:
    values: dict[str, Value] = {**EXAMPLES, "title": title, "site": site}
    path = parse_template(template).path(values)
    assert path.parent == Path()
    name = path.name
    assert len(name.encode()) <= MOST_BYTES
    assert not set(name) & set('/\\:*?"<>|\0')
    assert name.isprintable()
    assert name[0] not in " .-"
    assert name[-1] not in " ."
    assert not PureWindowsPath(name).is_reserved()
    assert name.endswith((".txt", ".mp3"))


@given(texts, texts)
def test_two_sources_never_get_one_name_of_the_preset(one: str, other: str) -> None:
    flat = parse_template("flat")
    first = flat.path({**EXAMPLES, "title": one, "index": 1, "slug": f"{one[:50]}-aaaaaaaa"})
    second = flat.path({**EXAMPLES, "title": other, "index": 2, "slug": f"{other[:50]}-bbbbbbbb"})
    assert first.name.casefold() < second.name.casefold()


@given(st.text(alphabet="{}abtile:!.%03/x[]", max_size=20))
def test_a_template_is_a_name_or_one_sentence(text: str) -> None:
    try:
        template = parse_template(text)
    except UsageError as error:
        refusal = str(error)
    else:
        refusal = ""
        assert template.path(EXAMPLES).name
    assert "\n" not in refusal


def test_a_long_slug_keeps_its_digest_and_a_date_its_form() -> None:
    slug = "عبّارة-" * 20 + "b8799288"
    name = parse_template("{made:%Y}/{title} {slug}.txt").path(
        {**EXAMPLES, "slug": slug, "title": "ع" * 200, "made": date(2026, 1, 2)}
    )
    assert name.parent.name == "2026"
    assert name.stem.endswith("-b8799288")
    assert set(PRESETS) == {"flat"}
