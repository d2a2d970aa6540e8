"""Our encoder-decoder models against textsum's batch command, on one small model.

    python tests/benchmarks/textsum_batch.py [VENV [--install]]

The model is a BART of six layers with random but fixed weights, so what it writes means nothing;
both have the same articles, beams and limits. VENV (/tmp/textsum/venv) is an environment of
textsum's own, since it wants an older transformers; --install makes it. Each is a process of its
own that reads the same files, with as many threads as OMP_NUM_THREADS says; a run over an empty
folder is taken off, so that the time of imports and loading does not count.

Exit code 1 where ours makes less than twice textsum's articles a minute.
"""

from __future__ import annotations

import difflib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Sequence as Many
from pathlib import Path

NUMBER = 40
WINDOW = 512
BEAMS = 4
# In tokens: what ours asks of the model for WORDS words, which textsum is told.
LEAST, MOST = 20, 80
WORDS = 40
TARGET = 2.0
REQUIREMENTS = ("textsum==0.2.2", "transformers>=4.40,<5")

WHO = ("The council", "A bakery", "The hospital", "Hanna Okafor", "The railway", "A school")
DID = ("opened", "closed", "repaired", "paid for", "painted", "measured", "sold", "visited")
WHAT = ("the old bridge", "a flood wall", "two boats", "the mill", "nine houses", "the harbour")
WHEN = ("on Monday", "in March", "before winter", "at noon", "last year", "after the storm")


def articles() -> list[str]:
    """Texts of 60 to 260 words, the same each time."""
    draw = random.Random(5)
    return [
        " ".join(
            f"{draw.choice(WHO)} {draw.choice(DID)} {draw.choice(WHAT)} {draw.choice(WHEN)}."
            for _ in range(draw.randint(8, 34))
        )
        for _ in range(NUMBER)
    ]


def build(folder: Path, texts: Many[str]) -> None:
    """Write the model and a tokenizer with about a token a word."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from tokenizers.processors import TemplateProcessing
    from transformers import BartConfig, BartForConditionalGeneration, PreTrainedTokenizerFast

    base = Tokenizer(models.BPE())
    base.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    base.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=600,
        special_tokens=["<pad>", "<s>", "</s>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    base.train_from_iterator(texts, trainer)
    base.post_processor = TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 2)])
    PreTrainedTokenizerFast(
        tokenizer_object=base,
        pad_token="<pad>",
        bos_token="<s>",
        eos_token="</s>",
        model_max_length=WINDOW,
    ).save_pretrained(folder)
    # transformers 4 does not know the name that transformers 5 has for the class.
    settings = folder / "tokenizer_config.json"
    told = json.loads(settings.read_text(encoding="utf-8"))
    told["tokenizer_class"] = "PreTrainedTokenizerFast"
    settings.write_text(json.dumps(told), encoding="utf-8")
    torch.manual_seed(0)
    BartForConditionalGeneration(
        BartConfig(
            vocab_size=600,
            d_model=384,
            encoder_layers=6,
            decoder_layers=6,
            encoder_attention_heads=6,
            decoder_attention_heads=6,
            encoder_ffn_dim=1536,
            decoder_ffn_dim=1536,
            max_position_embeddings=WINDOW,
            init_std=0.1,
            pad_token_id=0,
            bos_token_id=1,
            eos_token_id=2,
            decoder_start_token_id=2,
            forced_eos_token_id=None,
        )
    ).save_pretrained(folder)


def ours(model: Path, source: Path, out: Path) -> None:
    """Read the files, prepare all, summarise each; what the model wrote is kept beside."""
    from briefing.core.documents import Article, Length, Source, SourceKind
    from briefing.language.sentences import split
    from briefing.models.generation import Answer, Request, Search, write
    from briefing.models.store import Store
    from briefing.models.text_model import TextModel
    from briefing.summarising import sequence
    from briefing.summarising.sequence import SequenceSummariser

    written: dict[tuple[int, ...], str] = {}

    def limited(loaded: TextModel, requests: Many[Request], search: Search) -> list[list[Answer]]:
        found = write(loaded, [Request(one.tokens, MOST, LEAST) for one in requests], search)
        for one, (answer,) in zip(requests, found, strict=True):
            written[tuple(one.tokens)] = answer.text
        return found

    vars(sequence)["write"] = limited  # the limits that textsum is told
    engine, length = SequenceSummariser(str(model), Store(model, offline=True)), Length(words=WORDS)
    files = sorted(source.glob("*.txt"))
    read = [
        Article(
            Source(str(file), SourceKind.FILE),
            file.stem,
            (tuple(split(file.read_text(encoding="utf-8"), "en")),),
            "en",
        )
        for file in files
    ]
    _ = engine._loaded
    engine.prepare(read, length)
    for article in read:
        summary = engine.summarise(article, length)
        tokens = engine._loaded.encode(" ".join(article.sentences), special=True)
        text = written[tuple(tokens)]
        (out / f"{article.title}_summary.txt").write_text(text, encoding="utf-8")
        lines = "\n".join(statement.text for statement in summary.statements)
        (out / f"{article.title}.md").write_text(lines, encoding="utf-8")


def commands(environment: Path, model: Path) -> dict[str, list[str]]:
    """Each side's command; the folders of the articles and of the summaries follow."""
    return {
        "briefing": [sys.executable, __file__, "--ours", str(model)],
        "textsum": [
            str(environment / "bin/python"),
            "-c",
            # As its command textsum-dir, with the folder of the summaries as a second argument.
            "import sys; from textsum.cli import main; main(sys.argv[1], sys.argv[2], "
            f"model={str(model)!r}, batch_length={WINDOW}, num_beams={BEAMS}, "
            f"max_length_ratio={(MOST + 1.5) / WINDOW}, min_length={LEAST + 1}, "
            "repetition_penalty=1.0, encoder_no_repeat_ngram_size=0, no_repeat_ngram_size=3, "
            "early_stopping=False, disable_progress_bar=True)",
        ],
    }


def timed(command: Many[str], source: Path, out: Path) -> float:
    """The seconds of a command over a folder."""
    out.mkdir()
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
    environment |= {"PYTHONPATH": str(Path(__file__).parents[2])} if "--ours" in command else {}
    start = time.perf_counter()
    done = subprocess.run(
        [*command, str(source), str(out)],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
    )
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    return time.perf_counter() - start


def install(environment: Path) -> None:
    """Make textsum's environment, with the torch that we have."""
    import torch

    venv.create(environment, with_pip=True)
    torch_here = f"torch=={torch.__version__.partition('+')[0]}"
    pip = [str(environment / "bin/python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, torch_here, *REQUIREMENTS], check=True)


def main(arguments: Many[str]) -> int:
    """Run both, and print the figures and their ratio."""
    if arguments[:1] == ["--ours"]:
        ours(*map(Path, arguments[1:]))
        return 0
    environment = Path(arguments[0] if arguments else "/tmp/textsum/venv")
    if "--install" in arguments:
        install(environment)
    if not list(environment.glob("lib/*/site-packages/textsum")):
        print(f"skipped: {environment} has no textsum, see --install")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in ("model", "full", "empty"):
            (folder / name).mkdir()
        texts = articles()
        build(folder / "model", texts)
        for number, text in enumerate(texts):
            (folder / "full" / f"{number:02}.txt").write_text(text, encoding="utf-8")
        rates, written = {}, {}
        for name, command in commands(environment, folder / "model").items():
            start = timed(command, folder / "empty", folder / f"{name}-none")
            whole = timed(command, folder / "full", folder / f"{name}-all")
            rates[name] = 60 * NUMBER / (whole - start)
            written[name] = _texts(folder / f"{name}-all")
            print(
                f"{name:9} articles a minute {rates[name]:6.1f}  start {start:4.1f} s  "
                f"whole run {whole:5.1f} s  letters a text {_letters(written[name]):4.0f}"
            )
    ratio = rates["briefing"] / rates["textsum"]
    pairs = list(zip(written["briefing"], written["textsum"], strict=True))
    same = sum(one == other for one, other in pairs)
    likeness = [difflib.SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in pairs]
    print(
        f"briefing / textsum: articles a minute {ratio:.2f} (wanted {TARGET}); texts equal "
        f"{same} of {len(pairs)}, alike by {sum(likeness) / len(likeness):.2f}"
    )
    return 0 if ratio >= TARGET else 1


def _texts(folder: Path) -> list[str]:
    files = sorted(folder.glob("*_summary.txt"))
    # textsum appends the scores of its parts.
    texts = [file.read_text(encoding="utf-8").partition("\n\n---")[0] for file in files]
    return [" ".join(text.split()) for text in texts]


def _letters(texts: Many[str]) -> float:
    return sum(map(len, texts)) / max(1, len(texts))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
