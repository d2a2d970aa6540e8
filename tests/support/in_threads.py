"""A stand-in for a Ray cluster: work is done at once and beside, in threads of this process."""

from __future__ import annotations

from briefing.runtime.executors import ThreadExecutor


class InThreads(ThreadExecutor):
    """In the place of `briefing.runtime.ray_cluster.Cluster`."""

    size = 3

    def __init__(self, *_: object) -> None:
        pass
