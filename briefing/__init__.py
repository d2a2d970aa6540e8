"""Turns articles into short summaries to read and audio briefings to listen to."""

from briefing.runtime.telemetry import switch_off

__version__ = "0.1.0"

# Here, since every process of ours imports this package before any other.
switch_off()
