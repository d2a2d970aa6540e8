"""How much of a news page's main text `briefing read` finds, beside trafilatura alone.

Measure of the article-extraction-benchmark (Scrapinghub 2019): precision and recall over
shingles of four words, each the mean over the pages, and F from the two means; a page that is
refused (a teaser for subscribers) counts nought. Run from the project's root::

    python tests/benchmarks/html_main_text.py
"""

from __future__ import annotations

import gzip
import json
import logging
import re
import time
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import fmean, median

import trafilatura

from briefing.core.documents import Source, SourceKind
from briefing.core.errors import NoArticleError
from briefing.reading import ReadingOptions, read, text_of

DATA = Path(__file__).parents[3] / "shared" / "data" / "html"
WORD = re.compile(r"\w+")
SHINGLE = 4


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """All runs of four words, and how often each occurs; a shorter text is one shingle."""
    words = WORD.findall(text)
    runs = range(max(1, len(words) - SHINGLE + 1)) if words else range(0)
    return Counter(tuple(words[start : start + SHINGLE]) for start in runs)


def precision_and_recall(gold: str, found: str) -> tuple[float, float]:
    wanted, given = shingles(gold), shingles(found)
    common = (wanted & given).total()
    return (
        common / given.total() if given else float(not wanted),
        common / wanted.total() if wanted else float(not given),
    )


def ours(page: bytes) -> str:
    """The text that is read; none of a page that is refused as no article, a teaser for one."""
    try:
        article = read(Source("-", SourceKind.STDIN), ReadingOptions(), BytesIO(page))
    except NoArticleError:
        return "\n"
    return text_of(article)


def ours_without_title(page: bytes) -> str:
    return ours(page).split("\n", 1)[1]


def alone(page: bytes) -> str:
    return trafilatura.extract(page, include_comments=False) or ""


def alone_with_title(page: bytes) -> str:
    found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        return ""
    return f"{found.title}\n{found.text}"


def measure(name: str, extract: Callable[[bytes], str], pages: dict[bytes, str]) -> None:
    extract(next(iter(pages)))
    found, times = [], []
    for page in pages:
        start = time.process_time()
        found.append(extract(page))
        times.append((time.process_time() - start) * 1000)
    scores = [
        precision_and_recall(gold, text) for gold, text in zip(pages.values(), found, strict=True)
    ]
    precision, recall = fmean(p for p, _ in scores), fmean(r for _, r in scores)
    f = 2 * precision * recall / (precision + recall)
    print(f"{name:34} {precision:.3f}      {recall:.3f}   {f:.4f}   {median(times):5.0f} ms")


def main() -> None:
    if not DATA.exists():
        print(f"Skipped: the evaluation pages are not at {DATA}.")
        return
    logging.disable(logging.CRITICAL)
    gold = json.loads((DATA / "gold.json").read_text("utf-8"))
    pages = {
        gzip.decompress((DATA / f"{name}.html.gz").read_bytes()): entry["articleBody"]
        for name, entry in gold.items()
    }
    print(f"{len(pages)} pages")
    print(f"{'':34} precision  recall  F        CPU a page, median")
    for name, extract in (
        ("trafilatura, text", alone),
        ("trafilatura, title and text", alone_with_title),
        ("briefing read, without title", ours_without_title),
        ("briefing read", ours),
    ):
        measure(name, extract, pages)


if __name__ == "__main__":
    main()
