"""Write the half of an annotation that is kept out: ids with an odd SHA-1.

Run by hand: python tests/benchmarks/held_out.py GOLD.jsonl [--even] > held-out.jsonl
The other half (--even) teaches the weights of readings.
"""

import argparse
import json
import sys
from pathlib import Path

from communique.evaluation.folds import fold_of


def main() -> None:
    """Copy the lines of one half to stdout."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, help="annotated documents, JSON Lines")
    parser.add_argument("--even", action="store_true", help="the other half")
    arguments = parser.parse_args()
    for line in arguments.gold.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.strip() and (fold_of(json.loads(line)["id"], 2) == 1) != arguments.even:
            sys.stdout.write(line)


if __name__ == "__main__":
    main()
