"""The player of the page in a real Chromium, with real MP3s: it seeks, follows and remembers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.chromium import DESKTOP, Told
from support.command import briefing
from support.library import episode, ferry
from support.served import served

from briefing.publishing.folder import publish

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LINE = 4.0  # seconds of each line of the recordings
TIME = "document.querySelector('#sound').currentTime"
PAUSED = "document.querySelector('#sound').paused"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing with three recordings, and an episode with two."""
    out = tmp_path_factory.mktemp("player") / "out"
    publish(out, ferry(seconds=LINE))
    episode(out, LINE)
    assert briefing("page", out).exit_code == 0
    return out


@pytest.fixture
def page(browser: Browser, out: Path) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP)  # type: ignore[arg-type]
    page = context.new_page()
    told = Told(page)
    page.goto((out / "index.html").as_uri())
    yield page
    assert told.errors == []
    context.close()


def card(page: Page) -> Any:
    return page.locator(".story").filter(has_text="Island ferry")


def line(page: Page, text: str) -> Any:
    return page.locator(".text .line").filter(has_text=text).last


def wait(page: Page, condition: str) -> None:
    # Playwright's own way to wait evaluates a text, which the page's policy forbids.
    for _ in range(1200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"{condition} did not come: {page.evaluate(TIME)}")


def heard(page: Page, text: str) -> None:
    """Wait for the line that begins with a text to be marked as the one that is heard."""
    current = page.locator(".line[aria-current]")
    current.filter(has_text=re.compile(rf"^\s*{re.escape(text)}")).wait_for()
    assert current.count() == 1


def listen(page: Page, name: str) -> None:
    card(page).get_by_role("link", name=f"Listen: {name}").click()
    wait(page, f"{TIME} > 0.1")


def pause_at_next(page: Page) -> None:
    """Have the next seek end in a pause, however long this machine takes to look."""
    page.evaluate(
        "document.querySelector('#sound').addEventListener("
        "'seeked', ({ target }) => target.pause(), { once: true })"
    )


def pause(page: Page) -> None:
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate(PAUSED)


def test_a_sentence_that_is_clicked_is_heard_and_the_transcript_follows(page: Page) -> None:
    page.evaluate(
        "window.told = [];"
        "new MutationObserver(() => told.push(document.querySelector('#now').textContent))"
        ".observe(document.querySelector('#now'), { childList: true })"
    )
    listen(page, "English 0:16")
    # What is spoken and is no line of the text is shown in the player.
    assert page.evaluate("told[0]") == "From the Halden Echo, 14 October 2026."
    pause_at_next(page)
    line(page, "The ferry between Halden").click()
    wait(page, f"{PAUSED} && {TIME} >= {2 * LINE}")
    assert page.evaluate(TIME) < 3 * LINE
    heard(page, "The ferry between Halden")
    page.get_by_role("button", name="Play", exact=True).click()
    page.locator("#speed").select_option("2")
    wait(page, f"{TIME} >= {3 * LINE} + 0.3")
    heard(page, "The MV Terne now carries")
    page.locator("#speed").select_option("1")
    assert page.locator("#now").inner_text() == "The MV Terne now carries 2.4 MWh of batteries."
    # A sentence that is not spoken is not heard, and has no button.
    before = page.evaluate("document.querySelector('#sound').src")
    line(page, "The conversion cost £6.8m.").click()
    assert page.evaluate("document.querySelector('#sound').src") == before
    assert card(page).get_by_role("button", name="Play from here").count() == 4


def test_from_right_to_left_and_line_by_line_in_two_languages(page: Page) -> None:
    listen(page, "English + العربية 0:28")
    arabic = line(page, "ستعمل العبّارة")
    pause_at_next(page)
    arabic.click()
    wait(page, f"{PAUSED} && {TIME} >= {4 * LINE}")
    heard(page, "ستعمل العبّارة")
    now = page.locator("#now")
    assert (now.get_attribute("dir"), now.get_attribute("lang")) == ("rtl", "ar")
    page.keyboard.press("ArrowLeft")
    heard(page, "The ferry between Halden")
    assert now.get_attribute("dir") == "ltr"
    # The Arabic recording of its own, from the same sentence.
    listen(page, "العربية 0:16")
    arabic.click()
    wait(page, f"{TIME} >= {2 * LINE}")
    assert page.evaluate("document.querySelector('#sound').src").endswith("briefing.ar.mp3")


def test_the_keyboard_does_it_all(page: Page) -> None:
    card(page).get_by_role("link", name="Listen: English 0:16").focus()
    page.keyboard.press("Enter")
    wait(page, f"{TIME} > 0.1")
    page.locator("body").click(position={"x": 5, "y": 5})
    page.keyboard.press("Space")
    assert page.evaluate(PAUSED)
    page.evaluate("document.querySelector('#sound').currentTime = 0.5")
    page.locator("#now").filter(has_text="From the Halden Echo").wait_for()
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    assert page.evaluate(TIME) == pytest.approx(2 * LINE, abs=0.05)
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(TIME) == pytest.approx(LINE, abs=0.05)
    page.keyboard.press("Shift+ArrowRight")
    assert page.evaluate(TIME) == pytest.approx(LINE + 10, abs=0.05)
    page.keyboard.press("Shift+ArrowUp")
    assert page.evaluate("document.querySelector('#sound').playbackRate") == 1.25
    # What is written is no order to the player.
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Space")
    assert page.evaluate(PAUSED)
    page.get_by_role("searchbox").fill("")
    card(page).get_by_role("button", name="Play from here").nth(1).focus()
    page.keyboard.press("Enter")
    wait(page, f"{TIME} >= {3 * LINE}")
    slider = page.get_by_role("slider", name="Position")
    slider.focus()
    page.keyboard.press("Home")
    assert page.evaluate(TIME) < LINE
    page.get_by_role("button", name="Close the player").click()
    assert not slider.is_visible()
    assert page.locator("[aria-current]").count() == 0


def test_position_and_speed_are_remembered(page: Page) -> None:
    listen(page, "English 0:16")
    page.locator("#speed").select_option("1.5")
    pause_at_next(page)
    line(page, "The MV Terne now carries").click()
    wait(page, f"{PAUSED} && {TIME} >= {3 * LINE} - 0.5")
    at = page.evaluate(TIME)
    page.reload()
    assert page.locator("#player").is_visible()
    assert page.locator("#now").inner_text().startswith("The MV Terne now carries")
    assert page.locator("#speed").input_value() == "1.5"
    page.get_by_role("button", name="Play").first.click()
    wait(page, f"{TIME} > {at - 0.2}")
    assert page.evaluate("document.querySelector('#sound').playbackRate") == 1.5


def test_an_episode_has_chapters_and_its_stories_sources(page: Page) -> None:
    one = page.locator(".episode")
    one.get_by_role("link", name="Listen: English").click()
    wait(page, f"{TIME} > 0.1")
    assert one.get_by_role("heading", level=4).first.inner_text() == "Ferry goes electric"
    link = one.get_by_role("link", name="The Halden Echo").first
    assert link.get_attribute("href") == "https://halden.example/ferry"
    chapters = page.get_by_label("Chapters")
    assert chapters.locator("option").all_inner_texts() == [
        "Morning post, 2026-11-29", "Ferry goes electric",
    ]  # fmt: skip
    pause(page)
    chapters.select_option("Ferry goes electric")
    assert page.evaluate(TIME) == pytest.approx(2.5, abs=0.05)
    line(page, "تبحر عبّارة هالدن بالبطاريات.").click()
    wait(page, f"{TIME} >= 3")
    assert page.evaluate("document.querySelector('#sound').src").endswith("episode.ar.mp3")
    heard(page, "تبحر")


def test_a_recording_that_went_away_is_told(browser: Browser, out: Path) -> None:
    (path,) = out.glob("island*/briefing.en.mp3")
    path.rename(path.with_suffix(".away"))
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto((out / "index.html").as_uri())
        card(page).get_by_role("link", name="Listen: English 0:16").click()
        page.get_by_text("This recording cannot be played.").wait_for()
    finally:
        path.with_suffix(".away").rename(path)
        context.close()


def test_storage_that_is_forbidden_takes_nothing_else_away(browser: Browser, out: Path) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
    )
    page = context.new_page()
    told = Told(page)
    page.goto((out / "index.html").as_uri())
    listen(page, "English 0:16")
    assert told.errors == []
    context.close()


@pytest.mark.usefixtures("no_proxies")
def test_through_the_server_it_is_sought_in_by_ranges(browser: Browser, out: Path) -> None:
    with served(out) as server:
        context = browser.new_context()
        page = context.new_page()
        told = Told(page)
        statuses: dict[str, set[int]] = {}
        page.on("response", lambda r: statuses.setdefault(r.url, set()).add(r.status))
        page.goto(server.address)
        listen(page, "English 0:16")
        line(page, "The MV Terne now carries").click()
        wait(page, f"{TIME} >= {3 * LINE}")
        heard(page, "The MV Terne now carries")
        assert told.errors == []
        (media,) = (url for url in statuses if url.endswith(".mp3"))
        assert statuses[media] == {206}
        assert {url.partition("/out")[0] for url in told.requests if "http" in url}
        context.close()
