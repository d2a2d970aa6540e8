"""Whatever a record says is text on the page: shown once, escaped once, and never markup."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from lxml.etree import _Element
from support.library import ferry

from briefing.publishing.one_line import one_line
from briefing.publishing.page.rendering import page
from briefing.publishing.page.stories import story_of
from briefing.publishing.page.view import Day, Library
from briefing.publishing.record import briefing_record
from briefing.publishing.schema import BriefingRecord

AWKWARD = st.sampled_from(
    ["</script><script>alert(1)</script>", "</style>", "<!--", "-->", "]]>", "&amp;", "&", '"', "'",
     "`", "\u202e", "\u2066", "\0", "\x1b[31m", "\u2028", "<svg onload=alert(1)>", "{{ 7*7 }}",
     "{% x %}", "javascript:alert(1)", "\ufeff", "العربية", "a b", "{", "%", "\r\n"]
)  # fmt: skip
TEXT = st.lists(AWKWARD | st.text(max_size=8), max_size=6).map("".join)
NAMES = "a article b bdi button details div h2 h3 li p section span summary ul"


@cache
def a_record() -> bytes:
    return msgspec.json.encode(briefing_record(ferry(seconds=0.1), {}))


@settings(max_examples=40)
@given(title=TEXT, author=TEXT, site=TEXT, address=TEXT, sentence=TEXT, mark=TEXT, failure=TEXT)
def test_any_text_is_text(**texts: str) -> None:
    record = msgspec.json.decode(a_record())
    for summary in record["summaries"].values():
        summary["title"] = texts["title"]
        summary["statements"][0] |= {"text": texts["sentence"], "marks": [texts["mark"]]}
        summary["statements"][0]["supports"] = [{"index": 0, "text": texts["failure"]}]
    record["article"] |= {"author": texts["author"], "site": texts["site"]}
    record["article"]["source"]["location"] = f"https://echo.example/{texts['address']}"
    record["failures"] = [texts["failure"]]
    folder = Path(texts["title"].replace("/", "") or "x")
    story = story_of(folder, msgspec.convert(record, BriefingRecord))
    library = Library((Day(story.made_at.date(), (story,)),), (), ())
    source = page(library, texts["title"]).encode(errors="replace").decode()
    tree = html.document_fromstring(source)
    assert len(tree.cssselect("script")) == len(tree.cssselect("style")) == 1
    (main,) = tree.cssselect("main")
    assert {str(one.tag) for one in main.iterdescendants()} <= set(NAMES.split())
    for one in main.iterdescendants():
        assert not [name for name in one.attrib if str(name).startswith("on")]
    for link in main.cssselect("a.article"):
        assert str(link.get("href")).startswith("https://echo.example/")
    assert texts_of(main, ".title .line") == [one_line(texts["title"])] * 2
    assert texts_of(main, ".text[lang=en] > .line")[0].startswith(one_line(texts["sentence"]))
    assert one_line(texts["author"]) in texts_of(main, ".meta")[0]
    assert not {"\u202e", "\u2066", "\0", "\x1b"} & set(source)


def texts_of(tree: _Element, selector: str) -> list[str]:
    return ["".join(map(str, one.itertext())) for one in tree.cssselect(selector)]
