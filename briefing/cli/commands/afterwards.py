"""What `make` does with each briefing once it is there: names its files, prints, runs a command."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from briefing.cli.options import SeveralNamesOption, SeveralTextsOption, option, options
from briefing.core.documents import Made
from briefing.core.errors import BriefingError, OutputError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.publishing.delivery import Delivered
    from briefing.publishing.naming import NameTemplate, Values

_PRINTED_TOO = ("path", "folder", "seconds")

afterwards_options = options(
    option(
        "-o",
        "--template",
        cls=SeveralTextsOption,
        multiple=True,
        show_default=False,
        metavar="TEMPLATE",
        help="Copy the files of each briefing to names of this form under --out, or of the preset "
        "flat: MP3s in one folder whose names differ and sort; may be given more than once. "
        "Fields: {slug} {id} {index:03} {title} {site} {author} {source} {date} {made} "
        "{language} {ext}.",
    ),
    option(
        "--print",
        cls=SeveralNamesOption,
        multiple=True,
        show_default=False,
        metavar="FIELD",
        help="Print this of each recording, not the folder: path, seconds, folder, or a field of "
        "a template; of several fields, a tab stands between them.",
    ),
    option(
        "--exec",
        metavar="COMMAND",
        help="Run a command for each recording made, with its path at the end or in the place of "
        "{}; the fields of --print stand in braces too. No shell reads it.",
    ),
)


@dataclass(frozen=True, slots=True)
class Afterwards:
    """The steps that follow each briefing.

    `command` holds the words of a command, none where there is none.
    """

    templates: Sequence[NameTemplate]
    printed: Sequence[str]
    command: Sequence[str]

    @property
    def is_wanted(self) -> bool:
        """Whether there is any step."""
        return bool(self.templates or self.printed or self.command)

    def check(self, sources: int, languages: int) -> None:
        """Find out before the work that two files would get one name.

        Raises:
            UsageError: They would.
        """
        from briefing.publishing.naming import check_templates

        check_templates(self.templates, sources, languages)

    def take(self, made: Made, out: Path, index: int) -> tuple[Made, Sequence[str]]:
        """Name the files of a briefing and run the command, the latter for what was made now.

        Returns:
            The briefing, with a failure where a step failed, and the lines to print of it.
        """
        if not self.is_wanted:
            return made, ()
        from briefing.publishing.delivery import delivered

        try:
            files = delivered(made.folder, out, self.templates, index)
        except BriefingError as error:
            return replace(made, failures=(*made.failures, error)), ()
        errors = tuple(self._run(files)) if made.fresh else ()
        return replace(made, failures=(*made.failures, *errors)), self._lines(files)

    def _lines(self, files: Sequence[Delivered]) -> Sequence[str]:
        if not self.printed:
            return ()
        values = [_values(one) for one in files]
        return ["\t".join(str(one[name]) for name in self.printed) for one in values]

    def _run(self, files: Sequence[Delivered]) -> Iterator[BriefingError]:
        for one in files if self.command else ():
            words = _arguments(self.command, one)
            problem = _failure(words)
            if problem:
                yield OutputError(
                    f"the command {shlex.join(words)} {problem}: mend --exec, and run it for this "
                    "briefing yourself"
                )


def afterwards_from(given: Mapping[str, Any]) -> Afterwards:
    """The steps that the options ask for, each looked up.

    Raises:
        UsageError: A template or a command cannot be used, or a field is unknown.
    """
    if not any(given[name] for name in ("template", "print", "exec")):
        return Afterwards((), (), ())
    from briefing.core.nearest import did_you_mean
    from briefing.publishing.naming import FIELDS, check_fields, parse_template

    if given["json"] and given["print"]:
        raise UsageError("--json and --print cannot be had together: give one of them")
    known = (*_PRINTED_TOO, *FIELDS)
    for name in given["print"]:
        if name not in known:
            raise UsageError(
                f"--print has no field {name!r}{did_you_mean(name, known)}take one of "
                f"{', '.join(known)}"
            )
    templates = tuple(dict.fromkeys(map(parse_template, given["template"])))
    words = _words(given["exec"] or "")
    for word in words:
        check_fields(word, ("", *known), "the command of --exec")
    return Afterwards(templates, given["print"], words)


def _words(command: str) -> Sequence[str]:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise UsageError(
            f"the command of --exec cannot be read ({error}): mend its quotes"
        ) from error
    if words and shutil.which(words[0]) is None:
        raise UsageError(f"there is no command {words[0]!r} for --exec: check its name")
    return words


def _failure(words: Sequence[str]) -> str:
    """Run a command; why it failed, empty where it did not."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command, and no shell reads it
            words, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError as error:
        return f"cannot be run ({error.strerror})"
    if not done.returncode:
        return ""
    said = done.stderr.decode(errors="replace").strip().splitlines()
    return f"ended with {done.returncode}" + (f" ({said[-1].strip()})" if said else "")


def _arguments(words: Sequence[str], one: Delivered) -> list[str]:
    """The words of a command with the values in the place of fields, each within its word."""
    from briefing.publishing.naming import fields_in, filled

    values = {**_values(one), **{name: _argument(str(v)) for name, v in one.values.items()}}
    words = [word.replace("{}", "{path}") for word in words]
    has_path = any("path" in fields_in(word) for word in words)
    return [filled(word, values) for word in (*words, *([] if has_path else ["{path}"]))]


def _argument(value: str) -> str:
    """A value that leads out of no folder and is no option, whatever an article is called."""
    text = "".join(c if c.isprintable() else " " for c in value.replace("/", "-"))
    return text.lstrip("-")


def _values(one: Delivered) -> Values:
    path = str(one.path)
    return {**one.values, "path": f"./{path}" if path.startswith("-") else path}
