"""`qwen` through us against a plain transformers `generate` loop on the same weights.

    python tests/benchmarks/qwen_against_generate.py [NUMBER [DATA]]

The plain loop puts each whole article behind "Summarise this article in five sentences." and takes
what `generate` gives. Both run in a process of their own over the first NUMBER articles (4) of
DATA, a JSONL file with "article" and "references" a line, by default
../shared/data/summarise/writers.en.jsonl. Loading counts apart. ROUGE-1/2/Lsum is as in
`briefing eval summaries`; "not in the article" counts numbers and names that the article does not
have, by `briefing.checking`.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from briefing.checking.summaries import Evidence, check
from briefing.documents import Article, Length, Source, SourceKind
from briefing.evaluating.articles import Example, read_examples
from briefing.evaluating.rouge import rouge
from briefing.models.loader import load_chat
from briefing.models.parts import QWEN, installed
from briefing.models.store import Store
from briefing.reading.sentences import split
from briefing.settings import Settings
from briefing.summarising.qwen import Qwen

DATA = Path(__file__).parents[3] / "shared/data/summarise/writers.en.jsonl"
SENTENCES = 5
MOST_TOKENS = 250
WARM_UP = "The last boat left the harbour of Eastport at noon on Tuesday for the long way north."

Summarise = Callable[[Article], Sequence[str]]


def ours(store: Store) -> Summarise:
    """Our engine, loaded."""
    qwen = Qwen(store)
    qwen.summarise(_article(WARM_UP), _LENGTH)
    return lambda article: [s.text for s in qwen.summarise(article, _LENGTH).statements]


def plain(store: Store) -> Summarise:
    """The loop that anybody would write, loaded."""
    import torch

    chat = load_chat("qwen", store)
    model: Any = chat.model

    def summarise(article: Article) -> Sequence[str]:
        question = f"Summarise this article in five sentences.\n\n{' '.join(article.sentences)}"
        prompt: Any = chat.tokenizer.apply_chat_template(
            [{"role": "user", "content": question}],
            add_generation_prompt=True,
            return_tensors="pt",
            return_dict=True,
        )
        with torch.inference_mode():
            output = model.generate(**prompt, max_new_tokens=MOST_TOKENS, do_sample=False)
        answer = output[0, prompt["input_ids"].shape[1] :]
        text = str(chat.tokenizer.decode(answer, skip_special_tokens=True))
        return [s for line in text.splitlines() if line.strip() for s in split(line, "en")]

    return summarise


ENGINES = {"briefing": ours, "generate": plain}
_LENGTH = Length(sentences=SENTENCES)


def _article(text: str) -> Article:
    lines = [line for line in text.splitlines() if line.strip()]
    return Article(
        Source("benchmark", SourceKind.FILE), "", tuple(split(line, "en") for line in lines), "en"
    )


def work(name: str, number: int, data: Path) -> None:
    """Run one engine in this process, and print what it did as JSON."""
    examples = read_examples(data, limit=number)
    articles = [example.article for example in examples]
    start = time.perf_counter()
    summarise = ENGINES[name](Store(Settings().cache, offline=True))
    loaded = time.perf_counter()
    summaries = [list(summarise(article)) for article in articles]
    seconds = time.perf_counter() - loaded
    invented = 0
    for article, summary in zip(articles, summaries, strict=True):
        evidence = Evidence(article.sentences, article.language)
        for sentence in summary:
            invented += any(
                not verdict.passed and verdict.check in {"numbers", "names", "quotations"}
                for verdict in check(sentence, evidence)
            )
    figures = {
        "loading": loaded - start,
        "a minute": 60 * number / seconds,
        "peak GB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6,
        "sentences": sum(map(len, summaries)),
        "not in the article": invented,
        "rouge": _rouge(summaries, examples),
    }
    print(json.dumps(figures))


def _rouge(summaries: Sequence[Sequence[str]], examples: Sequence[Example]) -> list[float]:
    every = [
        rouge(summary, example.references, example.article.language)
        for summary, example in zip(summaries, examples, strict=True)
    ]
    return [round(sum(column) / len(every), 1) for column in zip(*every, strict=True)]


def main() -> int:
    """Run both, and print the figures and their ratios."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    data = Path(sys.argv[2]) if sys.argv[2:] else DATA
    if not data.is_file() or not installed(QWEN):
        print(f"skipped: it needs {data} and the extra 'qwen'")
        return 0
    if sys.argv[3:]:
        work(sys.argv[3], number, data)
        return 0
    found = {}
    for name in ENGINES:
        command = [sys.executable, __file__, str(number), str(data), name]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found[name] = json.loads(done.stdout.splitlines()[-1])
        figures = "  ".join(
            f"{key} {value:.2f}" if isinstance(value, float) else f"{key} {value}"
            for key, value in found[name].items()
        )
        print(f"{name:9} {figures}")
    one, other = found.values()
    print(
        f"briefing / generate: articles a minute {one['a minute'] / other['a minute']:.2f}, "
        f"peak memory {one['peak GB'] / other['peak GB']:.2f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
