"""The page in a real Chromium: usable by everybody, silent, and readable without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.chromium import DESKTOP, PHONE, Told
from support.command import briefing
from support.library import buses, library

from briefing.publishing.folder import publish

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Briefings in both languages, and so a page whose own words are English."""
    out = library(tmp_path_factory.mktemp("page") / "out")
    assert briefing("page", out).exit_code == 0
    return out


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("arabic")
    publish(out, buses())
    assert briefing("page", out, "--title", "موجزات").exit_code == 0
    return out


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def opened(page: Page, out: Path) -> Told:
    told = Told(page)
    page.goto((out / "index.html").as_uri())
    return told


def faults(page: Page) -> list[Any]:
    from axe_playwright_python.sync_playwright import (  # type: ignore[import-untyped]
        Axe,  # the package carries no types
    )

    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_closed_or_open_light_or_dark(
    page: Page, out: Path, arabic: Path, language: str
) -> None:
    told = opened(page, out if language == "en" else arabic)
    assert page.locator("html").get_attribute("lang") == language
    assert faults(page) == []
    page.locator(".story .card").evaluate_all("cards => cards.forEach((one) => one.open = true)")
    page.locator(".how").evaluate_all("all => all.forEach((one) => one.open = true)")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.emulate_media(color_scheme="dark")
    if page.locator(".ref").count():
        page.locator(".ref").first.click()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert told.errors == []
    assert [one for one in told.requests if not one.startswith("data:")] == [page.url]


def test_search_finds_words_in_any_spelling_and_the_filter_a_language(
    page: Page, out: Path
) -> None:
    opened(page, out)
    shown = page.locator(".story:visible")
    assert shown.count() == 4
    page.get_by_role("searchbox").fill("FÉRRY trials")
    assert shown.count() == 1
    assert page.get_by_role("status").inner_text() == "1 of 4"
    # Without vowel marks, and with another alef.
    page.get_by_role("searchbox").fill("العبارة إبتداء")
    assert page.locator(".story:visible h3").first.inner_text().startswith("Island")
    page.get_by_role("searchbox").fill("zebra")
    assert page.get_by_text("Nothing here has these words.").is_visible()
    page.get_by_role("searchbox").fill("")
    page.get_by_label("Language").select_option("ar")
    assert shown.count() == 3
    assert page.locator(".title[lang=en]:visible").count() == 0
    assert page.locator(".title[lang=ar]:visible").count() == 3


def test_a_footnote_opens_the_sentence_and_leads_to_it_in_the_article(
    page: Page, out: Path
) -> None:
    opened(page, out)
    page.locator("summary").first.click()
    note = page.locator(".note").nth(1)
    assert not note.is_visible()
    page.get_by_role("button", name="Note 2").first.click()
    assert "lost its diesel engines" in note.inner_text()
    link = note.get_by_role("link", name="In the article").get_attribute("href")
    assert link == (
        "https://echo.example/2026/ferry?a=1&b=2"
        "#:~:text=The%20MV%20Terne%20lost%20its,carries%202.4%20MWh%20of%20batteries."
    )
    page.keyboard.press("Escape")
    assert not note.is_visible()


def test_colours_are_chosen_and_remembered(page: Page, out: Path) -> None:
    def paper() -> Any:
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")

    opened(page, out)
    light = paper()
    page.get_by_role("button", name="Light or dark").click()
    dark = paper()
    assert dark != light
    page.reload()
    assert paper() == dark


def test_all_can_be_read_without_a_script(browser: Browser, out: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    opened(page, out)
    assert not page.get_by_role("searchbox").is_visible()
    page.locator("summary").first.click()
    assert page.get_by_text("The MV Terne now carries").is_visible()
    page.get_by_role("button", name="Note 2").first.click()
    assert page.get_by_text("lost its diesel engines").is_visible()
    context.close()


def test_what_is_open_is_printed_and_else_all(page: Page, out: Path) -> None:
    opened(page, out)
    page.emulate_media(media="print")
    assert page.get_by_text("Fares will rise by 5% in January.").first.is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    page.emulate_media(media="screen")
    page.locator("summary").first.click()
    page.emulate_media(media="print")
    assert page.get_by_text("lost its diesel engines").is_visible()
    assert page.locator(".story:visible").count() == 1


def test_an_address_with_a_briefing_opens_it(page: Page, out: Path) -> None:
    opened(page, out)
    key = page.locator(".story").nth(1).get_attribute("id")
    page.goto(f"{(out / 'index.html').as_uri()}#{key}")
    assert page.locator(".card[open]").count() == 1
