"""CTranslate2 against our batches through transformers: the same weights, beams and lengths.

    python tests/benchmarks/ctranslate2_against_transformers.py [NUMBER [LAYERS WIDTH]]

The models are a BART with the layers of distilbart (12 layers that read, 6 that write, width 1024;
LAYERS and WIDTH make it smaller) with random but fixed weights, over NUMBER texts (8) of our own,
and the toy Marian of the tests over the beginnings of sentences.
CTranslate2, of the extra 'listen', counts in float32 and in int8; OMP_NUM_THREADS is its number of
threads too.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.articles import FLOOD
from support.tiny_models import tokenizer
from support.tiny_translators import save_marian
from transformers import BartConfig, BartForConditionalGeneration

from briefing.models.generation import Request, Search, write
from briefing.models.loader import load_sequence
from briefing.models.store import Store
from briefing.models.text_model import TextModel
from briefing.summarising.sequence import BEAMS, NO_REPEAT

WINDOW = 1024
LEAST, MOST = 30, 60
# What the configurations of transformers 5 no longer say and its converter still asks.
UNTOLD = {"normalize_before": False, "normalize_embedding": True}
Write = Callable[[], list[str]]


def texts(number: int) -> list[str]:
    """Texts of 120 to 200 words."""
    sentences = [sentence for paragraph in FLOOD for sentence in paragraph]
    return [" ".join((sentences[i % 5 :] + sentences)[: 8 + i % 6]) for i in range(number)]


def bart(folder: Path, layers: int, width: int) -> Path:
    """A BART with random weights."""
    torch.manual_seed(0)
    config = BartConfig(
        vocab_size=600,
        d_model=width,
        encoder_layers=layers,
        decoder_layers=layers // 2,
        encoder_attention_heads=width // 64,
        decoder_attention_heads=width // 64,
        encoder_ffn_dim=4 * width,
        decoder_ffn_dim=4 * width,
        max_position_embeddings=WINDOW,
        init_std=0.1,
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=2,
        decoder_start_token_id=2,
        forced_eos_token_id=None,
        tie_word_embeddings=True,
    )
    BartForConditionalGeneration(config).save_pretrained(folder)
    made = tokenizer()
    made.model_max_length = WINDOW
    made.unk_token = "<pad>"  # the converter wants one; bytes are never unknown
    made.save_pretrained(folder)
    return folder


def converted(folder: Path) -> Path:
    """The model in CTranslate2's form."""
    from ctranslate2.converters import (  # type: ignore[import-untyped]  # it has no types
        TransformersConverter,
    )

    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**UNTOLD, **config}), encoding="utf-8")
    out = folder.with_name(f"{folder.name}-ct2")
    TransformersConverter(str(folder)).convert(str(out))
    return out


def through_ctranslate2(loaded: TextModel, folder: Path, given: Sequence[str], kind: str) -> Write:
    """CTranslate2's own batches."""
    import ctranslate2  # type: ignore[import-untyped]  # as above

    threads = int(os.environ.get("OMP_NUM_THREADS", "0"))
    engine = ctranslate2.Translator(str(folder), compute_type=kind, intra_threads=threads)
    tokenizer: Any = loaded.tokenizer
    rows = [tokenizer.convert_ids_to_tokens(tokenizer(text)["input_ids"]) for text in given]

    def run() -> list[str]:
        found = engine.translate_batch(
            rows,
            beam_size=BEAMS,
            no_repeat_ngram_size=NO_REPEAT,
            min_decoding_length=LEAST,
            max_decoding_length=MOST,
            max_batch_size=16,
        )
        ids = [tokenizer.convert_tokens_to_ids(one.hypotheses[0]) for one in found]
        return [str(tokenizer.decode(row, skip_special_tokens=True)) for row in ids]

    return run


def compare(name: str, folder: Path, given: Sequence[str]) -> None:
    """Run each, and print seconds, ratios, and how many texts are the same."""
    loaded = load_sequence(str(folder), Store(folder, offline=True))
    form = converted(folder)

    def ours() -> list[str]:
        requests = [Request(loaded.encode(text, special=True), MOST, LEAST) for text in given]
        search = Search(beams=BEAMS, no_repeat=NO_REPEAT)
        return [found.text for (found,) in write(loaded, requests, search)]

    expected, seconds = _timed(ours)
    letters = sum(map(len, expected))
    print(f"{name} transformers float32: {seconds:.2f} s, {letters} letters", flush=True)
    for kind in ("float32", "int8"):
        found, took = _timed(through_ctranslate2(loaded, form, given, kind))
        same = sum(one == other for one, other in zip(found, expected, strict=True))
        print(
            f"{name} CTranslate2 {kind}: {took:.2f} s, {seconds / took:.2f} times as fast, "
            f"{sum(map(len, found))} letters, {same} of {len(given)} texts the same",
            flush=True,
        )


def _timed(run: Write) -> tuple[list[str], float]:
    run()
    start = time.perf_counter()
    return run(), time.perf_counter() - start


def main(arguments: Sequence[str]) -> int:
    """Compare on both models."""
    try:
        import ctranslate2  # noqa: F401
    except ImportError:
        print("skipped: it needs the extra 'listen'")
        return 0
    number = int(arguments[0]) if arguments else 8
    layers, width = (int(one) for one in arguments[1:3]) if arguments[2:] else (12, 1024)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        compare("BART", bart(folder / "bart", layers, width), texts(number))
        words = [sentence.split() for paragraph in FLOOD for sentence in paragraph]
        phrases = [" ".join(some[:6]) for some in words]
        compare("toy Marian", save_marian(folder / "marian"), phrases)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
