"""Turns articles into short summaries to read and audio briefings to listen to."""

import os

__version__ = "0.1.0"

# ONNX Runtime 1.32 looks up a host of its maker, and keeps an id and a database in the user's cache
# folder (https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md); the hub's client and
# Ray report usage unless they are told not to. Here, since every process of ours imports this
# package before any other, and without an import more, since Ctrl-C has no handler yet.
os.environ.update(
    ORT_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_TELEMETRY="1", RAY_USAGE_STATS_ENABLED="0"
)
