"""Two runs on one folder at once: every article there once and whole, and one account, whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command import briefing, briefings_in, start

from briefing.runtime.atomic_files import PARTIAL

QUICK = ["--summariser", "lead", "--no-audio", "--offline", "--sentences", "2"]
TEXTS = {
    "en": ("Story {0}", "The council counted {0} boats in the harbour of the town on Monday."),
    "ar": ("الخبر {0}", "أحصى المجلس {0} قاربا في ميناء المدينة يوم الاثنين."),
}


def some_articles(folder: Path, numbers: range) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = []
    for number in numbers:
        title, sentence = TEXTS["ar" if number % 2 else "en"]
        lines = " ".join(sentence.format(number * 10 + line) for line in range(4))
        path = folder / f"{number}.txt"
        path.write_text(f"{title.format(number)}\n\n{lines}\n", encoding="utf-8")
        paths.append(path)
    return paths


@pytest.mark.parametrize(
    ("first", "second"),
    [(range(24), range(24)), (range(16), range(16, 32)), (range(20), range(10, 30))],
    ids=["the same", "others", "some the same"],
)
def test_two_runs_at_once(tmp_path: Path, first: range, second: range) -> None:
    out = tmp_path / "out"
    batches = [some_articles(tmp_path / "articles", numbers) for numbers in (first, second)]
    runs = [start("make", *batch, *QUICK, "--out", out) for batch in batches]
    ends = [run.communicate(timeout=120) for run in runs]
    assert [run.returncode for run in runs] == [0, 0], ends
    assert all("Traceback" not in err and "cannot be used" not in err for _, err in ends)
    assert len(briefings_in(out)) == len({*first, *second})
    assert not list(out.glob(f"{PARTIAL}*"))
    assert briefing("status", out, "--verify").exit_code == 0
    # It is that of the run that ended last, and it is whole.
    locations = [
        one["location"] for one in json.loads((out / "report.json").read_bytes())["sources"]
    ]
    assert locations in [[str(path) for path in batch] for batch in batches]
    every = list(dict.fromkeys(path for batch in batches for path in batch))
    again = briefing("make", *every, *QUICK, "--out", out)
    assert again.exit_code == 0
    assert again.stderr.count("reused: ") == len(every)
    tallies = json.loads((out / "report.json").read_bytes())["stages"]
    assert set(tallies) == {"reading"}
    assert tallies["reading"]["reused"] == len(every)
