"""A Ray cluster of two nodes that work, and a head that does not, on this machine.

Prints its address; takes one node away, as if its power had failed, for each line on standard
input, and says so; ends when that ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from ray import cluster_utils

MEMORY = 100_000_000  # bytes of each node's store
CONFIGURATION: dict[str, object] = {
    # A lost node is noticed after 1.5 seconds instead of fifteen; a slow one has as long.
    "health_check_initial_delay_ms": 1000,
    "health_check_period_ms": 300,
    "health_check_timeout_ms": 10_000,
    # At Ray's own 15 its processes starve beside other tests.
    "worker_niceness": 0,
}


def main(folder: str) -> None:
    """Keep the cluster's files in a folder whose name is short enough for sockets."""
    # Where Ray notes the newest cluster's address; it does not make the folder for that itself.
    os.environ["RAY_TMPDIR"] = folder
    (Path(folder) / "ray").mkdir()
    common: dict[str, Any] = {"object_store_memory": MEMORY, "temp_dir": folder}
    make: Any = cluster_utils.Cluster  # typed in part, and not as it is used
    cluster = make(
        initialize_head=True,
        head_node_args={**common, "num_cpus": 0, "_system_config": CONFIGURATION},
    )
    nodes = [cluster.add_node(**common, num_cpus=1) for _ in range(2)]
    print(cluster.address, flush=True)
    for _ in sys.stdin:
        cluster.remove_node(nodes.pop(), allow_graceful=False)
        print("removed", flush=True)
    cluster.shutdown()


if __name__ == "__main__":
    main(sys.argv[1])
