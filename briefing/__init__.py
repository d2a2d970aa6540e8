"""Turns articles into short summaries to read and audio briefings to listen to."""

from importlib.metadata import version

__version__ = version("briefing")
