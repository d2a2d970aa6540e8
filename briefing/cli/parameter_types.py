"""Types of option values; each refuses what it is not with a message of its own."""

from __future__ import annotations

import math
import os
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from briefing.language.tags import language_advice


class Whole(click.IntRange):
    """A whole number within bounds."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read the number, or say which there may be."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no whole number from {self.min} to {self.max}", param, ctx)


class Number(click.FloatRange):
    """A number within bounds. NaN, which no bound excludes, is none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read the number, or say which there may be."""
        try:
            number = super().convert(value, param, ctx)
        except click.BadParameter:
            number = math.nan
        if math.isnan(number):
            self.fail(f"{value!r} is no number from {self.min} to {self.max}", param, ctx)
        return number


class LanguageTag(click.ParamType):
    """A BCP 47 tag whose language there is. It becomes part of files' names."""

    name = "tag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take the tag as it is, or say what one looks like."""
        # A tenth of a second, which only those who name a language need pay.
        import langcodes

        if not langcodes.tag_is_valid(value):
            advice = language_advice(value)
            self.fail(
                f"{value!r} is no language{advice}give a tag such as en, ar or pt-BR", param, ctx
            )
        return value.replace("_", "-")


class Place(click.ParamType):
    """A path to write to: a folder, or a file where `of_file`."""

    name = "path"

    def __init__(self, *, of_file: bool = False) -> None:
        self._of_file = of_file

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - Click's signature
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Whatever file or folder the shell itself finds."""
        return [CompletionItem(incomplete, type="file" if self._of_file else "dir")]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take the path, or say why nothing could be written there."""
        path = Path(value)
        if not str(value).strip() or "\0" in str(value):
            self.fail(f"{value!r} is no path", param, ctx)
        if self._of_file:
            if str(value) == "-":
                self.fail("standard output is not the place for it: give a file", param, ctx)
            if path.is_dir():
                self.fail(f"{value} is a folder: give a file in it", param, ctx)
            if os.path.lexists(path) and not path.is_file():
                # A device such as /dev/null would be replaced by the file.
                self.fail(f"{value} is no regular file: give another", param, ctx)
        return path


_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhdw]|min)", re.IGNORECASE)
_UNITS = {"s": "seconds", "m": "minutes", "min": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Moment(click.ParamType):
    """A moment that has been: a date, a date and a time, or how long ago."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read it; without a time zone it is this machine's."""
        if isinstance(value, datetime):
            return value
        now = datetime.now().astimezone()
        try:
            duration = _DURATION.fullmatch(value.strip())
            if duration:
                amount, unit = duration.groups()
                return now - timedelta(**{_UNITS[unit.lower()]: float(amount)})
            moment = datetime.fromisoformat(value.strip()).astimezone()
        except (ValueError, OverflowError):
            self.fail(
                f"{value!r} is no date or duration: write 2026-11-20, 2026-11-20T08:00, 24h or 7d",
                param,
                ctx,
            )
        if moment > now:
            self.fail(
                f"{value} is still to come, since it is {now:%Y-%m-%d %H:%M} by this machine's "
                "clock: give a moment that has been, or set the clock",
                param,
                ctx,
            )
        return moment
