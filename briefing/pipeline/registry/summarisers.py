"""The summarisers by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.contracts import Summariser
from briefing.core.errors import UsageError
from briefing.core.nearest import did_you_mean
from briefing.models.served_model import is_served
from briefing.pipeline.resources import Resources

if TYPE_CHECKING:
    from briefing.models.chats import Chat
    from briefing.summarising.smoke_test import SmokeTest


def _lead(_: Resources) -> Summariser:
    from briefing.summarising.lead import Lead

    return Lead()


def _salient(resources: Resources) -> Summariser:
    from briefing.summarising.salient import at_hand

    return at_hand(resources.store, edits=resources.settings.edit)


def _qwen(resources: Resources) -> Summariser:
    from briefing.summarising.qwen import Qwen

    return Qwen(resources.store, resources.compute)


SUMMARISERS: Mapping[str, Callable[[Resources], Summariser]] = {
    "lead": _lead,
    "salient": _salient,
    "qwen": _qwen,
}


# The models of those that need one.
_MODELS = {"salient": "minilm", "qwen": "qwen"}


def make_summariser(resources: Resources) -> Summariser:
    """The summariser that the settings name; `auto` needs no download, and is never `qwen`.

    By ROUGE `qwen` is no better than `salient`, in fifteen times the time: see docs/models.md.

    Raises:
        UsageError: There is no summariser of that name.
        BriefingError: Its package or its model is missing or broken.
    """
    spec = _checked(resources)
    if spec == "auto":
        spec = _best_here(resources)
    if spec in SUMMARISERS:
        return SUMMARISERS[spec](resources)
    return _served(spec, resources) if is_served(spec) else _model(spec, resources)


def check_summariser(resources: Resources) -> str:
    """The name of the summariser in the settings, checked before the work.

    Raises:
        UsageError: There is no such summariser, or it is on another machine, with --offline.
        ModelError: A GPU is wanted, and there is none, or the summariser's model is not here.
        MissingExtraError: The summariser's model comes with an extra that is not installed.
    """
    spec = _checked(resources)
    resources.check_sending(spec)
    return spec


def _checked(resources: Resources) -> str:
    resources.check_device()
    spec = resources.settings.summariser
    if is_served(spec):
        return resources.served_model(spec).spec
    names = ["auto", *SUMMARISERS]
    if spec in _MODELS and not resources.store.has(_MODELS[spec]):
        # The store says what brings it.
        resources.store.path(_MODELS[spec])
    if spec in names or "/" in spec or (spec and Path(spec).is_dir()):
        return spec
    raise UsageError(
        f"there is no summariser {spec!r}{did_you_mean(spec, names)}take one of "
        f"{', '.join(names)}, a hub id such as facebook/bart-large-cnn, a model's folder, or one "
        "on a server, as ollama:MODEL or openai:MODEL@URL"
    )


def summarisers_here(resources: Resources) -> tuple[str, ...]:
    """The summarisers of our own that are on this machine, the simplest first."""
    return ("lead", *(name for name, model in _MODELS.items() if resources.store.has(model)))


def _best_here(resources: Resources) -> str:
    from briefing.models.store import cached_sequence_model

    cached = cached_sequence_model(resources.store)
    return cached or ("salient" if resources.store.has(_MODELS["salient"]) else "lead")


def _served(spec: str, resources: Resources) -> Summariser:
    from briefing.summarising.served import ServedSummariser
    from briefing.summarising.writer import ServedWriter

    chat = resources.server_chat(spec)
    served = ServedSummariser(chat, resources.store, resources.settings.long)
    shortener = partial(_shortened, chat, resources)
    return ServedWriter(served, shortener, _smoke_test(resources))


def _model(spec: str, resources: Resources) -> Summariser:
    from briefing.models.chats import LocalChat
    from briefing.models.loader import kind_of
    from briefing.summarising.prompted import PromptedSummariser
    from briefing.summarising.sequence import SequenceSummariser
    from briefing.summarising.writer import Writer

    store, compute = resources.store, resources.compute
    if kind_of(spec, store) == "sequence":
        return SequenceSummariser(spec, store, compute)
    chat = LocalChat(spec, store, compute)
    prompted = PromptedSummariser(chat, store, long=resources.settings.long)
    shortener = partial(_shortened, chat, resources)
    return Writer(prompted, shortener, _smoke_test(resources))


def _shortened(chat: Chat, resources: Resources) -> Summariser:
    """What has a chat model shorten the sentences that the best one here chooses."""
    from briefing.summarising.shortened import ShortenedSummariser

    has_encoder = resources.store.has(_MODELS["salient"])
    return ShortenedSummariser(chat, (_salient if has_encoder else _lead)(resources))


def _smoke_test(resources: Resources) -> SmokeTest:
    from briefing.summarising.smoke_test import SmokeTest

    settings = resources.settings
    return SmokeTest(settings.cache / "writers", resources.announce, fresh=settings.force)
