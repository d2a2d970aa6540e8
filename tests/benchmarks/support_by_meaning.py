"""How many sentences of another article the check of support sees, by words and by meaning too.

    python tests/benchmarks/support_by_meaning.py [DATA]

DATA is a JSONL file with "article" and "references" a line, the references written by people; by
default ../shared/data/summarise/writers.en.jsonl. Each article's own references are held against
it, and those of the three articles that are most like it by the mean of their sentences' meanings.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from briefing.checking.summaries import Evidence, check
from briefing.core.contracts import SentenceEncoder
from briefing.evaluating.articles import Example, read_examples
from briefing.language.sentences import split
from briefing.models.sentence_encoder import encoder_at_hand

DATA = Path(__file__).parents[3] / "shared/data/summarise/writers.en.jsonl"
RIVALS = 3


def sentences_of(example: Example) -> list[str]:
    """The sentences of an article's references."""
    lines = (line for text in example.references for line in text.splitlines())
    return [one for line in lines for one in split(line, example.article.language)]


def rivals(examples: Sequence[Example], encoder: SentenceEncoder) -> list[list[int]]:
    """For each article the indexes of those most like it."""
    means = np.stack([encoder.encode(one.article.sentences).mean(axis=0) for one in examples])
    likeness = means @ means.T
    np.fill_diagonal(likeness, -1.0)
    return [[int(at) for at in np.argsort(row)[-RIVALS:]] for row in likeness]


def accused(statements: Sequence[str], evidence: Evidence) -> int:
    """How many statements the check says to be in no sentence of the article."""
    results = (result for one in statements for result in check(one, evidence))
    return sum(result.check == "support" and not result.passed for result in results)


def main() -> int:
    """Print both shares, with the encoder and without."""
    data = Path(sys.argv[1]) if sys.argv[1:] else DATA
    encoder = encoder_at_hand()
    if not data.is_file() or encoder is None:
        print(f"skipped: it needs {data} and the extra 'embedded'")
        return 0
    examples = read_examples(data)
    written = [sentences_of(example) for example in examples]
    others = [
        [sentence for at in near for sentence in written[at]] for near in rivals(examples, encoder)
    ]
    for name, judge in (("words", None), ("words and meaning", encoder)):
        articles = [Evidence(e.article.sentences, "en", encoder=judge) for e in examples]
        for what, every in (("own", written), ("another article's", others)):
            number = sum(map(len, every))
            found = sum(map(accused, every, articles))
            print(f"{name}: of {number} sentences of {what}, {found / number:.1%} are accused")
    return 0


if __name__ == "__main__":
    sys.exit(main())
