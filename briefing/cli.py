"""The Click group."""

import click


@click.group()
def main() -> None:
    """Turn articles into short summaries and audio briefings."""
