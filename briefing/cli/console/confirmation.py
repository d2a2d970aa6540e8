"""The question before something is removed."""

from __future__ import annotations

import sys

import click

from briefing.core.errors import UsageError


def confirmed(question: str, *, yes: bool) -> bool:
    """Whether the user agrees; stderr says so where nothing is to be done.

    Args:
        question: Asked on stderr.
        yes: The user has agreed already.

    Raises:
        UsageError: There is no terminal to ask at.
    """
    if yes:
        return True
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("nothing was removed, for there is no terminal to ask at: add --yes")
    if click.confirm(question, err=True):
        return True
    click.echo("briefing: nothing was removed", err=True)
    return False
