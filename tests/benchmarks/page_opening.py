"""The page of many briefings in Debian's Chromium: its weight, and the time until it is there.

    PYTHONPATH=tests .venv/bin/python tests/benchmarks/page_opening.py [COUNT]

COUNT is 500 if not given; each has five sentences in two languages and three recordings. Of several
openings each, cold: the milliseconds from the navigation to the end of its load event, and the
milliseconds of processor of the page's main thread.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from support.chromium import DESKTOP, chromium
from support.library import many

from briefing.publishing.page.library import library_of
from briefing.publishing.page.rendering import NAME, write_page

ROUNDS = 7
LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def main() -> None:
    """Open the page some times, and print the medians."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        out = many(Path(folder) / "out", count)
        write_page(out, library_of(out), "Briefings")
        times, work = [], []
        for _ in range(ROUNDS):
            context = browser.new_context(viewport=DESKTOP)  # type: ignore[arg-type]
            page = context.new_page()
            session = context.new_cdp_session(page)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.goto((out / NAME).as_uri())
            times.append(float(page.evaluate(LOADED)))
            metrics = session.send("Performance.getMetrics")["metrics"]
            work.append(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))
            context.close()
        size = (out / NAME).stat().st_size
    print(f"{count} briefings, {size / 1e6:.2f} MB")
    print(f"loaded after {statistics.median(times):.0f} ms (median of {ROUNDS}: {sorted(times)})")
    print(f"processor of the main thread {statistics.median(work) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
