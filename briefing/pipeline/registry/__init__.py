"""The engines by name: one literal table a kind, from a name to the function that makes the engine.

A factory imports its engine when it is called, so that `briefing --help` stays light.
"""

from briefing.pipeline.registry.summarisers import (
    SUMMARISERS,
    check_summariser,
    make_summariser,
    summarisers_here,
)
from briefing.pipeline.registry.translators import (
    TRANSLATORS,
    check_translator,
    make_translator,
    preferred_translators,
)
from briefing.pipeline.registry.voices import (
    VOICES,
    available_voices,
    check_voice,
    engines_speaking,
    preferred_voices,
)

__all__ = [
    "SUMMARISERS",
    "TRANSLATORS",
    "VOICES",
    "available_voices",
    "check_summariser",
    "check_translator",
    "check_voice",
    "engines_speaking",
    "make_summariser",
    "make_translator",
    "preferred_translators",
    "preferred_voices",
    "summarisers_here",
]
