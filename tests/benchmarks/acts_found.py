"""Print how well the layers of acts find the acts that sentences are annotated with.

Run by hand: python tests/benchmarks/acts_found.py GOLD… [--acts FOLDER]
For each file of annotated documents: pairs of a sentence and an act, the best F1 over all
thresholds, and the average precision, which needs no threshold.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from communique.knowledge.acts import load_acts
from communique.language import load
from communique.language.acts import predictions
from communique.paths import ontology_path


def main() -> None:
    """Read the files and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+", help="annotated documents, JSON Lines")
    parser.add_argument("--acts", type=Path, help="folder with other layers of acts")
    options = parser.parse_args()
    nlp = load(acts=options.acts or True)
    names = sorted(load_acts(ontology_path() / "acts.ttl"))
    for path in options.gold:
        odds, told = zip(*_pairs(path, nlp, names), strict=True)
        order = np.argsort(-np.array(odds), kind="stable")
        right = np.array(told)[order]
        hits, places = right.cumsum(), np.arange(1, len(right) + 1)
        best = (2 * hits / (places + right.sum())).max()
        precision = (hits / places * right).sum() / right.sum()
        print(f"{path.name}: {right.sum()} acts, F1 {best:.3f}, average precision {precision:.3f}")


def _pairs(path: Path, nlp, names) -> Iterator[tuple[float, bool]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        for number, text in enumerate(document["sentences"]):
            told = {s["act"] for s in document["statements"] if s["sent"] == number}
            doc = nlp(text)
            seen = predictions(doc.tensor, doc.user_data)
            for act in names:
                found = seen.odds(range(len(doc)), act) if seen and len(doc) else -20.0
                yield found, act in told


if __name__ == "__main__":
    main()
