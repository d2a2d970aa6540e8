"""A Ray cluster of two nodes that work, and a head that does not, on this machine.

Prints its address; takes one node away, as if its power had failed, for each line on standard
input, and says so; ends when that ends.
"""

from __future__ import annotations

import sys

from ray.cluster_utils import Cluster  # type: ignore[import-untyped]  # it carries no types there

MEMORY = 100_000_000  # bytes of each node's store


def main(folder: str) -> None:
    """Keep the cluster's files in a folder whose name is short enough for sockets."""
    common = {"object_store_memory": MEMORY, "temp_dir": folder}
    cluster = Cluster(initialize_head=True, head_node_args={**common, "num_cpus": 0})
    nodes = [cluster.add_node(**common, num_cpus=1) for _ in range(2)]
    print(cluster.address, flush=True)
    for _ in sys.stdin:
        cluster.remove_node(nodes.pop(), allow_graceful=False)
        print("removed", flush=True)
    cluster.shutdown()


if __name__ == "__main__":
    main(sys.argv[1])
