"""Print how long the actors and all the knowledge take to load, at best and in the middle.

Counted is the time of the process: others on the machine do not count. Run by hand:
python tests/benchmarks/loading.py [--times 10] [--json]
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable

from communique import knowledge
from communique.knowledge.actors import load_actors
from communique.paths import ontology_path


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=10, help="load so many times")
    parser.add_argument("--json", action="store_true", help="write JSON")
    arguments = parser.parse_args()
    paths = sorted((ontology_path() / "actors").glob("*.ttl"))
    steps: dict[str, Callable[[], object]] = {
        "actors": lambda: load_actors(paths),
        "knowledge": knowledge.load,
    }
    figures = {name: measure(step, arguments.times) for name, step in steps.items()}
    if arguments.json:
        print(json.dumps(figures))
        return
    print(f"{len(load_actors(paths))} actors")
    for name, (best, middle) in figures.items():
        print(f"{name:10} {best:.2f} s at best, {middle:.2f} s in the middle")


def measure(step: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the shortest and the median processor time of a step in seconds.

    Args:
        step: What to do.
        times: How often.
    """
    taken = []
    for _ in range(times):
        begin = time.process_time()
        step()
        taken.append(time.process_time() - begin)
    return min(taken), statistics.median(taken)


if __name__ == "__main__":
    main()
