"""What a shell may complete: files, voices, models and languages. Nothing is loaded or asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import click
from click.shell_completion import CompletionItem

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
# Names, each with its meaning, which zsh and fish show.
Names = Mapping[str, str]


def one_of(names: Callable[[], Names]) -> Complete:
    """A completion of names, which are asked for when a shell wants them."""

    def complete(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
        found = names().items()
        return [CompletionItem(name, help=text) for name, text in found if name.startswith(begun)]

    return complete


def files(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Whatever file the shell itself finds."""
    return [CompletionItem(begun, type="file")]


def voices() -> Names:
    """The engines that speak, and Piper's voices here, without a colon, at which Bash would cut."""
    from briefing.core.settings import Settings
    from briefing.pipeline.registry.voices import VOICES
    from briefing.pipeline.resources import Resources

    here = VOICES["piper"].available(Resources(Settings()))
    return {"auto": "", **dict.fromkeys(VOICES, ""), **{one.name: one.language for one in here}}


def summarisers() -> Names:
    """The summarisers, and the models of the catalogue that are one."""
    from briefing.pipeline.registry.summarisers import SUMMARISERS

    return {"auto": "", **_models("sequence", "chat"), **dict.fromkeys(SUMMARISERS, "")}


def translators() -> Names:
    """The translators, and the models of the catalogue that are one."""
    from briefing.pipeline.registry.translators import TRANSLATORS

    return {"auto": "", **_models("translator", "chat"), **dict.fromkeys(TRANSLATORS, "")}


def listeners() -> Names:
    """The listeners of the catalogue."""
    return _models("listener")


def models() -> Names:
    """Every model and voice of the catalogue."""
    return _models()


def languages() -> Names:
    """The tags of the languages that have a name in English."""
    from babel import Locale

    found = Locale("en").languages
    return {tag.replace("_", "-"): str(name) for tag, name in sorted(found.items())}


def fields() -> Names:
    """The fields of `make --print`."""
    from briefing.publishing.naming import FIELDS

    own = {"path": "of the recording", "folder": "of the briefing", "seconds": "its length"}
    return {**own, **{name: meaning for name, (meaning, _) in FIELDS.items()}}


def presets() -> Names:
    """The presets of `make --template`."""
    from briefing.publishing.naming import PRESETS

    return PRESETS


def _models(*kinds: str) -> Names:
    from briefing.models.catalogue import catalogue

    entries = catalogue().values()
    return {one.name: one.licence for one in entries if not kinds or one.kind in kinds}
