"""Turns articles into short summaries to read and audio briefings to listen to."""

__version__ = "0.1.0"
