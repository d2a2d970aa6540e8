"""`qwen` through us against a plain transformers `generate` loop on the same weights.

    python tests/benchmarks/qwen_against_generate.py [NUMBER [DATA [PRECISION]]]

The plain loop ("generate") puts each whole article behind "Summarise this article in five
sentences." and takes what `generate` gives. "questions" puts the questions that our engine asked,
with the same system prompt, to `generate` one by one, and counts how many answers are the same.
Each runs in a process of its own, ours in PRECISION (float, int8), over the first NUMBER
articles (4) of DATA, a JSONL file with "article" and "references" a line, by default
../shared/data/summarise/writers.en.jsonl. Loading counts apart. ROUGE-1/2/Lsum is as in
`briefing eval summaries`; "not in the article" counts numbers and names that the article does not
have, by `briefing.checking`.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from briefing.checking.summaries import Evidence, check
from briefing.core.documents import Article, Length, Source, SourceKind
from briefing.core.settings import Settings
from briefing.evaluating.articles import Example, read_examples
from briefing.evaluating.rouge import rouge
from briefing.language.sentences import split
from briefing.models.compute import Compute, Precision
from briefing.models.loader import load_chat
from briefing.models.parts import installed, splits
from briefing.models.prompts import load
from briefing.models.store import Store
from briefing.summarising.qwen import Qwen

DATA = Path(__file__).parents[3] / "shared/data/summarise/writers.en.jsonl"
SENTENCES = 5
MOST_TOKENS = 250
WARM_UP = "The last boat left the harbour of Eastport at noon on Tuesday for the long way north."

Summarise = Callable[[Sequence[Article]], list[list[str]]]
Asked = list[tuple[str, int, str]]
"""Questions, the most tokens of their answers, and the answers."""


def ours(store: Store, asked: Asked, precision: Precision) -> Summarise:
    """Our engine, loaded."""
    qwen = Qwen(store, Compute(precision=precision))
    qwen.summarise(_article(WARM_UP), _LENGTH)
    answers = qwen._shared.answers

    def kept(users: Sequence[str], most: Sequence[int]) -> list[str]:
        texts = answers(users, most)
        asked.extend(zip(users, most, texts, strict=True))
        return texts

    vars(qwen._shared)["answers"] = kept

    def summarise(articles: Sequence[Article]) -> list[list[str]]:
        qwen.prepare(articles, _LENGTH)
        return [[s.text for s in qwen.summarise(one, _LENGTH).statements] for one in articles]

    return summarise


def questions(store: Store, asked: Asked, _: Precision) -> Summarise:
    """Our questions, one by one."""
    import torch

    chat = load_chat("qwen", store)
    model: Any = chat.model
    system = load("shorten.system").fill()

    def summarise(_: Sequence[Article]) -> list[list[str]]:
        texts = []
        for user, most, _text in asked:
            prompt: Any = chat.tokenizer.apply_chat_template(
                [{"role": "system", "content": system}, {"role": "user", "content": user}],
                add_generation_prompt=True,
                return_tensors="pt",
                return_dict=True,
            )
            with torch.inference_mode():
                output = model.generate(**prompt, max_new_tokens=most, do_sample=False)
            answer = output[0, prompt["input_ids"].shape[1] :]
            texts.append(str(chat.tokenizer.decode(answer, skip_special_tokens=True)).strip())
        same = sum(text == ours for text, (_, _, ours) in zip(texts, asked, strict=True))
        print(f"          {same} of {len(asked)} answers are the same as ours")
        return [[]]

    return summarise


def plain(store: Store, _asked: Asked, _: Precision) -> Summarise:
    """The loop that anybody would write, loaded."""
    import torch

    chat = load_chat("qwen", store)
    model: Any = chat.model

    def summarise(article: Article) -> list[str]:
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

    return lambda articles: [summarise(article) for article in articles]


ENGINES = {"briefing": ours, "generate": plain, "questions": questions}
_LENGTH = Length(sentences=SENTENCES)


def _article(text: str) -> Article:
    lines = [line for line in text.splitlines() if line.strip()]
    return Article(
        Source("benchmark", SourceKind.FILE), "", tuple(split(line, "en") for line in lines), "en"
    )


def work(name: str, number: int, data: Path, precision: Precision, notes: Path) -> None:
    """Run one engine in this process, and print what it did as JSON."""
    asked: Asked = json.loads(notes.read_text(encoding="utf-8")) if name == "questions" else []
    examples = read_examples(data, limit=number)
    articles = [example.article for example in examples]
    start = time.perf_counter()
    summarise = ENGINES[name](Store(Settings().cache, offline=True), asked, precision)
    loaded = time.perf_counter()
    summaries = summarise(articles)
    seconds = time.perf_counter() - loaded
    if name == "questions":
        print(json.dumps({"loading": loaded - start, "a minute": 60 * number / seconds}))
        return
    if name == "briefing":
        notes.write_text(json.dumps(asked), encoding="utf-8")
    invented = 0
    for article, summary in zip(articles, summaries, strict=True):
        evidence = Evidence(article.sentences, article.language)
        for sentence in summary:
            invented += any(
                not result.passed and result.check in {"numbers", "names", "quotations"}
                for result in check(sentence, evidence)
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
    if not data.is_file() or not installed(splits()["qwen"]):
        print(f"skipped: it needs {data} and the extra 'qwen'")
        return 0
    precision: Precision = "int8" if sys.argv[3:4] == ["int8"] else "float"
    if sys.argv[4:]:
        work(sys.argv[4], number, data, precision, Path(sys.argv[5]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        given = [str(number), str(data), precision]
        found = {name: _run(given, name, Path(folder) / "asked.json") for name in ENGINES}
    one, other, same = found.values()
    print(
        f"briefing / generate: articles a minute {one['a minute'] / other['a minute']:.2f}, "
        f"peak memory {one['peak GB'] / other['peak GB']:.2f}; "
        f"briefing / questions: articles a minute {one['a minute'] / same['a minute']:.2f}"
    )
    return 0


def _run(given: Sequence[str], name: str, notes: Path) -> dict[str, Any]:
    """Run an engine in a process of its own, and print its figures."""
    command = [sys.executable, __file__, *given, name, str(notes)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    *said, told = done.stdout.splitlines()
    found: dict[str, Any] = json.loads(told)
    figures = "  ".join(
        f"{key} {value:.2f}" if isinstance(value, float) else f"{key} {value}"
        for key, value in found.items()
    )
    print("\n".join([f"{name:9} {figures}", *said]), flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
