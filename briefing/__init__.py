"""Turns articles into short summaries to read and audio briefings to listen to.

`read`, `summarise`, `speak` and `make` are the stages as functions (docs/library.md). They, their
values and their errors are loaded when they are first used.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.core.documents import Article, EncodedNarration, Made, Statement, Summary
    from briefing.core.errors import BriefingError
    from briefing.pipeline.library import make, read, speak, summarise

__all__ = [
    "Article",
    "BriefingError",
    "EncodedNarration",
    "Made",
    "Statement",
    "Summary",
    "make",
    "read",
    "speak",
    "summarise",
]

__version__ = "0.1.0"

# ONNX Runtime 1.32 looks up a host of its maker, and keeps an id and a database in the user's cache
# folder (https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md); the hub's client and
# Ray report usage unless they are told not to. Here, since every process of ours imports this
# package before any other, and without an import more, since Ctrl-C has no handler yet.
os.environ.update(
    ORT_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_TELEMETRY="1", RAY_USAGE_STATS_ENABLED="0"
)

_HOMES = {
    **dict.fromkeys(("make", "read", "speak", "summarise"), "briefing.pipeline.library"),
    "BriefingError": "briefing.core.errors",
}

if not TYPE_CHECKING:  # or any name would be typed as one of these

    def __getattr__(name: str) -> object:
        """What is named above, from the module that has it."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES.get(name, "briefing.core.documents")), name)
