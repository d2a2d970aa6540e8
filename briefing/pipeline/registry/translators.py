"""The translators by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from briefing.core.contracts import Translator
from briefing.core.errors import LanguageError, ModelError, UsageError
from briefing.core.nearest import did_you_mean
from briefing.language.languages import named
from briefing.models import catalogue
from briefing.models.served_model import is_served
from briefing.pipeline.resources import Resources


def _draft(resources: Resources) -> Translator:
    from briefing.translating.prompted import PromptedTranslator

    # No smoke test: its digest is known, and its texts are drafts anyhow.
    samples = resources.settings.draft == "best"
    return PromptedTranslator("qwen", resources.store, True, resources.compute, samples)


TRANSLATORS: Mapping[str, Callable[[Resources], Translator]] = {
    "qwen": _draft,
}


def make_translator(resources: Resources, spec: str) -> Translator:
    """The translator of a name of the table or of the catalogue, a hub id, or a model's folder.

    Raises:
        BriefingError: Its package or its model is missing or broken.
    """
    if spec in TRANSLATORS:
        return TRANSLATORS[spec](resources)
    if is_served(spec):
        return _served(spec, resources)
    from briefing.models.loader import kind_of
    from briefing.translating.prompted import PromptedTranslator
    from briefing.translating.sequence import SequenceTranslator
    from briefing.translating.smoke_test import SmokeTested

    store, compute = resources.store, resources.compute
    if kind_of(spec, store) == "sequence":
        return SmokeTested(SequenceTranslator(spec, store, compute))
    return SmokeTested(PromptedTranslator(spec, store, compute=compute))


def _served(spec: str, resources: Resources) -> Translator:
    from briefing.translating.served import ServedTranslator
    from briefing.translating.smoke_test import SmokeTested

    return SmokeTested(ServedTranslator(resources.server_chat(spec)))


def preferred_translators(resources: Resources, source: str, target: str) -> Sequence[str]:
    """The names of what may translate between two languages (BCP 47), the preferred one first.

    `auto` is every model of the catalogue that is here and that everybody may use; it is never
    one that gives drafts. A named translator stands alone.

    Raises:
        UsageError: There is no translator of that name.
        ModelError: `auto` finds none on this machine; the text says what brings one.
        LanguageError: `auto` knows none at all.
    """
    spec = check_translator(resources)
    if spec != "auto":
        return [spec]
    known = catalogue.translators_between(source, target)
    found = [name for name in known if resources.store.has(name)]
    if found:
        return found
    if not known:
        raise LanguageError(
            f"no model of the catalogue translates {named(source)} into {named(target)}: name "
            "another with --translator, or take --translator qwen for a draft"
        )
    smallest = min(known, key=lambda name: catalogue.catalogue()[name].size)
    raise ModelError(
        f"no model that translates {named(source)} into {named(target)} is on this machine: fetch "
        f"one with: briefing models pull {smallest}, or take --translator qwen for a draft"
    )


def check_translator(resources: Resources, *, needed: bool = False) -> str:
    """The name of the translator in the settings, checked before the work.

    Raises:
        UsageError: There is no such translator, or it is on another machine, with --offline.
        ModelError: A GPU is wanted, and there is none; or the translator is needed, and its model
            is not here.
        MissingExtraError: It is needed, and comes with an extra that is not installed.
    """
    resources.check_device()
    spec = resources.settings.translator
    if is_served(spec):
        resources.check_sending(spec)
        return spec
    is_known = spec in TRANSLATORS or spec in catalogue.catalogue()
    if is_known and needed and not resources.store.has(spec):
        # The store says what brings it.
        resources.store.path(spec)
    if spec == "auto" or is_known or "/" in spec or Path(spec).is_dir():
        return spec
    names = ["auto", *TRANSLATORS]
    models = catalogue.catalogue().values()
    known = [one.name for one in models if one.kind is catalogue.ModelKind.TRANSLATOR]
    raise UsageError(
        f"there is no translator {spec!r}{did_you_mean(spec, (*names, *known))}take one of "
        f"{', '.join(names)}, "
        "a model of briefing models list, a hub id such as Helsinki-NLP/opus-mt-en-ar, a model's "
        "folder, or one on a server, as ollama:MODEL or openai:MODEL@URL"
    )
