"""Names of files by a template, as yt-dlp has it: "{made} {index:03} {title}.{language}.mp3"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Formatter

from briefing.core.errors import UsageError
from briefing.core.nearest import did_you_mean

Value = str | int | float | date
Values = Mapping[str, Value]

_ENDING = "ext"
# The fields of a template, each with its meaning and an example.
FIELDS: Mapping[str, tuple[str, Value]] = {
    "slug": ("the name of the briefing's folder", "island-ferry-b8799288"),
    "id": ("its last eight digits, which no other source has", "b8799288"),
    "index": ("the number of the source in this run, from 1 on", 1),
    "title": ("the title in the file's language", "Island ferry"),
    "site": ("the site, or unknown", "Halden Post"),
    "author": ("the author, or unknown", "A. Writer"),
    "source": ("the name of the source, without its ending", "night-ferry"),
    "date": ("the day of publication, or that on which the briefing was made", date(2026, 11, 2)),
    "made": ("the day on which the briefing was made", date(2026, 11, 3)),
    "language": ("the file's language (en, ar, en-ar)", "en"),
    _ENDING: ("the ending of the file's name; without it only one kind is written", "mp3"),
}
KINDS = ("mp3", "txt", "md", "vtt")
PRESETS: Mapping[str, str] = {"flat": "{made}-{index:03}-{slug}.{language}.mp3"}
# Each of these is different for every source of a run.
_APART = frozenset({"slug", "id", "index"})
# File systems hold 255 bytes a name; a partial file's is longer than the file's.
_MOST_BYTES = 200
_LIMITS = (120, 80, 60, 40, 20)  # characters of a text in a name, tried in turn
_UNTITLED = "untitled"
_PARTING = str.maketrans("/\\", "--")
_REFUSED = frozenset(':*?"<>|')  # by Windows
_WIDE = re.compile(r"\d{4}")  # a width that no name has
_DIGEST = 9  # characters at the end of a slug: a hyphen and its id


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A template of the paths of files; `text` is as the user wrote it, but for presets."""

    text: str

    @property
    def fields(self) -> frozenset[str]:
        """The names of its fields."""
        return frozenset(fields_in(self.text))

    @property
    def kinds(self) -> Collection[str]:
        """The endings of the files that it names."""
        ending = self.text.rpartition(".")[2].lower()
        return KINDS if _ENDING in self.fields else (ending,)

    def path(self, values: Values) -> Path:
        """The path for these values, of which no value can lead out of its folder.

        Each part of it is a name that Linux, macOS and Windows take.
        """
        cleaned = {name: _cleaned(value) for name, value in values.items()}
        parts = []
        for part in self.text.split("/"):
            for limit in _LIMITS:
                name = filled(part, _clipped(cleaned, limit))
                if len(name.encode()) <= _MOST_BYTES:
                    break
            parts.append(_sanitized(name) or _UNTITLED if "{" in part else name)
        path = Path("/".join(parts))
        return path.expanduser() if self.text.startswith("~") else path


def parse_template(text: str) -> NameTemplate:
    """The template that a text is, or the preset that it names.

    Raises:
        UsageError: It has an unknown field, a wrong format, or no ending of a file that there is.
    """
    template = NameTemplate(PRESETS.get(text, text))
    for part in template.text.split("/"):
        check_fields(part, FIELDS, "the template")
    try:
        template.path({name: example for name, (_, example) in FIELDS.items()})
    except ValueError as error:
        raise UsageError(
            f"the template {text!r} has a wrong format ({error}): write {{index:03}} or "
            "{date:%Y-%m}, for example"
        ) from error
    if _ENDING not in template.fields and template.text.rpartition(".")[2].lower() not in KINDS:
        endings = ", ".join(f".{kind}" for kind in KINDS)
        raise UsageError(
            f"the template {text!r} names no kind of file: end it in {endings} or .{{ext}}, or "
            f"take the preset {', '.join(PRESETS)}; a folder for briefings is given with --out DIR"
        )
    return template


def check_templates(templates: Iterable[NameTemplate], sources: int, languages: int) -> None:
    """Find out before the work that two files would get one name.

    Raises:
        UsageError: They would.
    """
    for template in templates:
        if sources > 1 and not template.fields & _APART:
            raise UsageError(
                f"the template {template.text!r} would give several briefings one name: put "
                "{index}, {slug} or {id} into it"
            )
        if languages > 1 and "language" not in template.fields:
            raise UsageError(
                f"the template {template.text!r} would give several languages one name: put "
                "{language} into it"
            )


def fields_in(text: str) -> list[str]:
    """The names of the fields in a text, "" for a pair of braces.

    Raises:
        UsageError: A brace is alone, or a field is more than a name and a format.
    """
    try:
        parsed = list(Formatter().parse(text))
    except ValueError as error:
        raise UsageError(
            f"{text!r} has a brace that belongs to no field ({error}): write {{{{ or }}}} for one"
        ) from error
    converted = [name for _, name, _, conversion in parsed if conversion]
    if converted:
        raise UsageError(f"{text!r} has a {{{converted[0]}!…}}: write a field as {{title}}")
    if any(_WIDE.search(form or "") for _, _, form, _ in parsed):
        raise UsageError(f"{text!r} has a field too wide for a name: write {{index:03}}")
    if any("{" in (form or "") for _, _, form, _ in parsed):
        raise UsageError(f"{text!r} has a field in a field: write a field as {{title}}")
    return [name for _, name, _, _ in parsed if name is not None]


def check_fields(text: str, known: Iterable[str], what: str) -> None:
    """Find out before the work that a text has a field that there is not.

    Raises:
        UsageError: It has.
    """
    known = list(known)
    for name in fields_in(text):
        if name not in known:
            raise UsageError(
                f"{what} {text!r} has the unknown field {{{name}}}{did_you_mean(name, known)}"
                f"take one of {', '.join(one for one in known if one)}, or write {{{{ and }}}} for "
                "braces"
            )


def filled(text: str, values: Values) -> str:
    """A text with the values in the place of its fields."""
    return Formatter().vformat(text, (), values)


def _cleaned(value: Value) -> Value:
    """A value of which no text parts folders, hides a file or looks like an option."""
    if not isinstance(value, str):
        return value
    text = value.translate(_PARTING)
    text = "".join(c if c.isprintable() and c not in _REFUSED else " " for c in text)
    return " ".join(text.split()).strip(" .-~") or _UNTITLED


def _sanitized(name: str) -> str:
    """A name that Linux, macOS and Windows take; it may be empty."""
    from pathvalidate import sanitize_filename

    return " ".join(sanitize_filename(name, replacement_text=" ", platform="universal").split())


def _clipped(values: Values, limit: int) -> Values:
    """The values with texts of at most so many characters; a slug keeps its digest."""
    clipped: dict[str, Value] = {}
    for name, value in values.items():
        if isinstance(value, str) and len(value) > limit:
            digest = value[-_DIGEST:] if name == "slug" else ""
            clipped[name] = value[: limit - len(digest)].rstrip(" .-") + digest
        else:
            clipped[name] = value
    return clipped
