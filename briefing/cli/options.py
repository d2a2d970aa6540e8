"""The options that commands share, each also an environment variable and in briefing.toml."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from briefing.cli import completing
from briefing.cli.completing import one_of
from briefing.cli.console.run_report import Report, Verbosity
from briefing.cli.parameter_types import LanguageTag, Number, Place, Whole
from briefing.core.configuration import is_there, user_file
from briefing.core.documents import Length, OwnPronunciation
from briefing.core.errors import SourceError, UsageError
from briefing.core.settings import DEFAULT_OUT, DEFAULT_SENTENCES, Settings
from briefing.language.tags import tag_of

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")
LENGTH_OPTIONS = ("sentences", "words", "minutes")
# Settings that no option of the same name decides alone.
_DERIVED = {"pronunciations", "length", "minutes", "pace", "to", "only", "cache", "begun"}
_NAMED_ALIKE = tuple(field.name for field in fields(Settings) if field.name not in _DERIVED)


class SpeltOption(click.Option):
    """An option with other spellings, which work everywhere and are shown nowhere.

    Args:
        declarations: As of Click.
        spellings: The other flags ("--summarizer").
        attributes: As of Click.
    """

    def __init__(
        self, declarations: Sequence[str], *, spellings: Sequence[str] = (), **attributes: Any
    ) -> None:
        super().__init__(declarations, **attributes)
        self.spellings = tuple(spellings)

    def add_to_parser(self, parser: Any, ctx: click.Context) -> None:
        """Let the parser know every spelling, and nothing else."""
        shown = self.opts
        self.opts = [*shown, *self.spellings]
        try:
            super().add_to_parser(parser, ctx)
        finally:
            self.opts = shown

    def consume_value(
        self, ctx: click.Context, opts: Mapping[str, Any]
    ) -> tuple[Any, ParameterSource]:
        """The value; of briefing.toml in any spelling."""
        value, place = super().consume_value(ctx, opts)
        if place is ParameterSource.DEFAULT:
            for name in map(_parameter, self.spellings):
                if (found := ctx.lookup_default(name)) is not None:
                    return found, ParameterSource.DEFAULT_MAP
        return value, place


def _parameter(flag: str) -> str:
    return flag.removeprefix("--").replace("-", "_")


_COMPLETIONS = {
    "--language": one_of(completing.languages),
    "--listener": one_of(completing.listeners),
    "--only": one_of(completing.languages),
    "--print": one_of(completing.fields),
    "--summariser": one_of(completing.summarisers),
    "--template": one_of(completing.presets),
    "--to": one_of(completing.languages),
    "--translator": one_of(completing.translators),
    "--voice": one_of(completing.voices),
}


def option(*names: str, **attributes: Any) -> Callable[[F], F]:
    """A Click option that shows its default and reads BRIEFING_<NAME>, in any of its spellings.

    As in Click, a name without dashes names the parameter, and so the variable and the line of
    briefing.toml.
    """
    name = max(names, key=lambda name: (not name.startswith("-"), name.startswith("--")))
    every = (name, *attributes.get("spellings", ()))
    envvar = [f"BRIEFING_{_parameter(one).upper()}" for one in every]
    usual = {
        "cls": SpeltOption,
        "show_default": True,
        "shell_complete": _COMPLETIONS.get(names[-1]),
    }
    return click.option(*names, envvar=envvar, **{**usual, **attributes})


def options(*decorators: Callable[[F], F]) -> Callable[[F], F]:
    """Several options as one decorator, shown in the order given."""

    def decorate(function: F) -> F:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


def option_names(command: click.Command) -> set[str]:
    """The names of all options of a command and of those below it, in every spelling."""
    names = {p.name for p in command.params if isinstance(p, click.Option) and p.name}
    for one in command.params:
        if isinstance(one, SpeltOption):
            names.update(map(_parameter, one.spellings))
    if isinstance(command, click.Group):
        return names.union(*(option_names(below) for below in command.commands.values()))
    return names


language_option = option(
    "--language",
    type=LanguageTag(),
    metavar="TAG",
    help="The text's language (en, ar …); detected if not given.",
)

reading_options = options(
    language_option,
    option(
        "--offline",
        is_flag=True,
        help="Make no network call; pages that were fetched before are read as they were stored.",
    ),
    option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses too."),
)

server_options = options(
    option(
        "--server-timeout",
        type=Number(1, 86_400),
        default=300.0,
        metavar="SECONDS",
        help="Longest wait for one answer of a chat server (openai:, ollama:).",
    ),
    option(
        "--server-window",
        type=Whole(512, 10_000_000),
        default=4096,
        metavar="TOKENS",
        help="What the model of a chat server reads at once, prompt and answer together.",
    ),
)

feed_options = options(
    option(
        "--max-items",
        type=Whole(1, 10_000),
        default=20,
        metavar="N",
        help="Take the newest N entries of each feed, at most.",
    ),
    option("--feed", is_flag=True, help="Of a web page, take the feed that it names."),
)

compute_options = options(
    option(
        "--device",
        type=click.Choice(["auto", "cpu", "cuda"]),
        default="auto",
        help="Where models that write or judge texts run; auto takes a GPU where there is one.",
    ),
    option(
        "--precision",
        type=click.Choice(["float", "int8"]),
        default="float",
        help="What chat models count in: floating point, or 8-bit integers, which take half the "
        "memory and are faster where the processor has them.",
    ),
)

writer_options = options(
    option(
        "--summariser",
        spellings=("--summarizer",),
        default="auto",
        metavar="NAME",
        help="auto, lead, salient, qwen, a model's hub id, its folder, or one on a chat server "
        "(ollama:MODEL, openai:MODEL@URL). auto takes a "
        "summarisation model that is already on the machine, else salient.",
    ),
    option(
        "--long",
        type=click.Choice(["parts", "salient"]),
        default="parts",
        help="How a chat model reads an article that is too long for it: all, in parts, or only "
        "the sentences that say most, which is several times as fast.",
    ),
    compute_options,
    server_options,
)

summary_options = options(
    writer_options,
    option(
        "--sentences",
        type=Whole(1, 1000),
        metavar="N",
        help=f"Length of the summary in sentences.  [default: {DEFAULT_SENTENCES}]",
    ),
    option(
        "--words",
        type=Whole(10, 100_000),
        metavar="N",
        help="Length of the summary in words instead, within 15 %.",
    ),
    option(
        "--minutes",
        type=Number(0.1, 600),
        metavar="M",
        help="Length of the audio in minutes instead, within 10 %.",
    ),
)

edit_option = option(
    "--edit/--no-edit",
    default=True,
    help="Edit the sentences that `salient` quotes: leave out captions, repeats and loose ends, "
    "and words that nothing said depends on.",
)

# Not `--check`: the command of that name is about audio.
facts_option = option(
    "--facts",
    spellings=("--check",),
    type=click.Choice(["mark", "replace", "strict"]),
    default="replace",
    help="What becomes of a sentence that the article does not bear out: mark it; replace it, "
    "rewritten or by the article's own; or mark it and, strictly, keep it out of the audio.",
)

translations_options = options(
    option(
        "--translations",
        type=click.Choice(["mark", "strict"]),
        default="mark",
        help="What becomes of a translated sentence that fails a check: mark it; or mark it and, "
        "strictly, keep it out of the audio.",
    ),
    option("--strict", is_flag=True, hidden=True, help="--translations strict, as it once was."),
)


class SeveralOption(SpeltOption):
    """An option that may be given more than once, or once with commas: `to = "ar,fr"`."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ARG002 - Click's
        """Split what the environment or briefing.toml give as one text."""
        given = [value] if isinstance(value, str) else value or ()
        return tuple(part for text in given for part in text.replace(",", " ").split())


class SeveralNamesOption(SpeltOption):
    """An option that may be given more than once; environment and file have commas between names.

    A flag is one name, since a folder's may hold commas and spaces.
    """

    def value_from_envvar(self, ctx: click.Context) -> Any:
        """Leave the environment's text whole, where Click would split it at spaces."""
        return self.resolve_envvar_value(ctx)

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ARG002 - Click's
        """Split what the environment or briefing.toml give as one text."""
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return tuple(value or ())


class SeveralTextsOption(SeveralNamesOption):
    """An option that may be given more than once; environment and file have one text, whole."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ARG002 - Click's
        """Take what the environment or briefing.toml give as it is."""
        return (value,) if isinstance(value, str) else tuple(value or ())


def several(
    flag: str,
    text: str,
    metavar: str = "TAG",
    cls: type[click.Option] = SeveralOption,
    spellings: Sequence[str] = (),
) -> Callable[[F], F]:
    """An option that may be given more than once."""
    more = {"cls": cls, "multiple": True, "show_default": False, "spellings": spellings}
    return option(flag, metavar=metavar, help=text, **more)


several_names = partial(several, metavar="NAME", cls=SeveralNamesOption)

to_option = several(
    "--to", "Translate into this language too (ar, en …); may be given more than once."
)

translation_options = options(
    option(
        "--translator",
        default="auto",
        metavar="NAME",
        help="auto, a model's name or hub id, its folder, or one on a chat server (ollama:MODEL, "
        "openai:MODEL@URL); or qwen, for a draft. auto takes a "
        "translation model that is already on the machine.",
    ),
    option(
        "--draft",
        type=click.Choice(["best", "fast"]),
        default="best",
        help="What qwen gives: of five drafts the one that agrees most with the others, or the "
        "likeliest alone, some four times as fast.",
    ),
    option(
        "--terms",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="How names are to be called: a line each, with a tab between source and target.",
    ),
)

speak_drafts_option = option(
    "--speak-drafts",
    is_flag=True,
    help="Read out what passed every check of a draft, which else is text only.",
)

spelling_options = options(
    option(
        "--digits",
        type=click.Choice(["western", "arabic"]),
        default="western",
        help="Digits of texts in languages that have their own: 0-9, or ٠-٩ (Persian: ۰-۹).",
    ),
    option("--tashkeel", is_flag=True, help="Write Arabic text with its vowel marks."),
)

voice_options = options(
    option(
        "--voice",
        default="auto",
        metavar="ENGINE[:NAME]",
        help="auto, google, piper, kokoro or espeak, and a voice of that engine. auto takes piper "
        "where it has a voice for the language, else google, to which it sends the text and says "
        "so, else espeak.",
    ),
    option(
        "--rate",
        type=Number(0.5, 2.0),
        metavar="X",
        default=1.0,
        help="Speed of speech; 1.25 is a quarter faster.",
    ),
    option(
        "--pause",
        type=Number(0.0, 4.0),
        metavar="X",
        default=1.0,
        help="Length of the pauses between sentences; 1.5 is half as long again.",
    ),
    option(
        "--months",
        type=click.Choice(["gulf", "levantine", "both"]),
        help="Names of the months in Arabic speech: يناير, كانون الثاني, or both. As written, and "
        "in figures as in the language's country, if not given.",
    ),
    option(
        "--pronounce",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="How words are said: a table of words a language, as in pronounce.toml beside your "
        "briefing.toml, which it adds to.",
    ),
    option(
        "--google-url",
        metavar="URL",
        help="Address of a mirror of Google's speech service.",
    ),
)

listen_options = options(
    option(
        "--listen",
        is_flag=True,
        help="Write down what is heard in the audio, and compare it with the text, word by word.",
    ),
    option(
        "--listener",
        default="whisper-base",
        metavar="NAME",
        help="Who listens: whisper-base, the hub id of another Whisper, or its folder.",
    ),
)

verbosity_options = options(
    option(
        "-q", "--quiet", is_flag=True, help="Say only what failed, and what leaves this machine."
    ),
    option("-v", "--verbose", is_flag=True, help="Say each step."),
)


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """The options of a command's output, beside its result."""

    quiet: bool
    verbose: bool

    @property
    def verbosity(self) -> Verbosity:
        """The report's verbosity."""
        if self.quiet:
            return Verbosity.QUIET
        return Verbosity.VERBOSE if self.verbose else Verbosity.NORMAL


def options_from(kind: type[T], given: Mapping[str, Any]) -> T:
    """A dataclass of options, each field the parameter of its name."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # it is a dataclass
    return kind(**{name: given[name] for name in names})


def report_from(given: Mapping[str, Any]) -> Report:
    """The report that a command's verbosity options make."""
    return Report(options_from(OutputOptions, given).verbosity)


def chosen_length(
    ctx: click.Context, sentences: int | None, words: int | None, minutes: float | None
) -> tuple[Length, float | None]:
    """The length asked for, and the minutes where it was given in minutes.

    A flag wins over the environment and that over the file, as for a single option.

    Raises:
        UsageError: Two lengths were asked for in the same place.
    """
    given = {"sentences": sentences, "words": words, "minutes": minutes}
    places: dict[Any, list[str]] = {}
    for name in LENGTH_OPTIONS:
        if given[name] is not None:
            places.setdefault(ctx.get_parameter_source(name), []).append(name)
    strongest = min(places, key=lambda place: place.value, default=None)
    names = places.get(strongest, [])
    if len(names) > 1:
        flags = " and ".join(f"--{name}" for name in names)
        raise UsageError(f"{flags} cannot be had together: give one of them")
    match names:
        case ["words"]:
            return Length(words=words), None
        case ["minutes"]:
            return Length(sentences=DEFAULT_SENTENCES), minutes
        case _:
            return Length(sentences=sentences or DEFAULT_SENTENCES), None


def settings_from(ctx: click.Context, **given: Any) -> Settings:
    """The settings that a command's options make; the others keep their default."""
    length, minutes = chosen_length(ctx, *(given.get(name) for name in LENGTH_OPTIONS))
    taken = {name: given[name] for name in _NAMED_ALIKE if given.get(name) is not None}
    if given.get("no_audio"):
        taken["voice"] = None
    if given.get("strict"):
        taken["translations"] = "strict"
    if given.get("rate") is not None:
        taken["pace"] = given["rate"]
    if "pronounce" in given:
        taken["pronunciations"] = _pronunciations(given["pronounce"])
    for name in ("to", "only"):
        taken[name] = tuple(dict.fromkeys(map(tag_of, given.get(name) or ())))
    if taken.get("bilingual"):
        _check_bilingual(taken)
    return Settings(length=length, minutes=minutes, **taken)


def _pronunciations(named: Path | None) -> tuple[OwnPronunciation, ...]:
    """Those of the user's file, where there is one, and after them those of the file named."""
    usual = user_file().with_name("pronounce.toml")
    files = [file for file in (usual if is_there(usual) else None, named) if file is not None]
    if not files:
        return ()
    from briefing.speaking.pronunciation.own import read_pronunciations

    return tuple(one for file in files for one in read_pronunciations(file))


def _check_bilingual(taken: Mapping[str, Any]) -> None:
    """Refuse a bilingual recording that cannot be, before an article is read."""
    if "voice" in taken and taken["voice"] is None:
        raise UsageError("--bilingual makes a recording: leave --no-audio away")
    if not taken["to"] and not taken["only"]:
        raise UsageError("--bilingual needs a second language: add --to ar, or another --to")


out_option = option(
    "--out",
    type=Place(),
    metavar="DIR",
    default=DEFAULT_OUT,
    help="Folder that the briefings' folders go into.",
)

no_audio_option = option("--no-audio", is_flag=True, help="Write text only.")

force_option = option("--force", is_flag=True, help="Make again what would be reused.")

log_option = option(
    "--log",
    type=Place(of_file=True),
    metavar="FILE",
    help="Add what happens to a file, in JSON lines.",
)

out_argument = click.argument(
    "out",
    required=False,
    type=click.Path(path_type=Path),
    metavar="[DIR]",
    envvar="BRIEFING_OUT",
    default=DEFAULT_OUT,
)


def check_folder(out: Path) -> None:
    """Refuse an output folder to be read that is none.

    Raises:
        SourceError: There is no such folder.
    """
    if not out.is_dir():
        raise SourceError(f"there is no folder {os.fsdecode(out)}: give one that make wrote to")
