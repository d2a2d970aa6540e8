"""Usage reports of dependencies, switched off before any of them is imported."""

from __future__ import annotations

import os

# ONNX Runtime 1.32 looks up a host of its maker, and keeps an id and a database in the user's cache
# folder (https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md); the hub's client and
# Ray report usage unless they are told not to.
_SWITCHES = {
    "ORT_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
}


def switch_off() -> None:
    """Switch off every report, in this process and in those that it starts."""
    os.environ.update(_SWITCHES)
