"""Print how many sentences a second are parsed, extracted from and stored, on one core.

Run by hand: python tests/benchmarks/speed.py [DOCUMENTS.jsonl …] [--sentences 2000] [--json]
Without documents, those of the demo are read again and again.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, repeat
from pathlib import Path

from communique.model import Document


def main() -> None:
    """Run the benchmark."""
    arguments = _arguments()
    _use_one_core()
    figures = measure(arguments.documents, arguments.sentences)
    if arguments.json:
        print(json.dumps(figures))
        return
    for step in ("parsing", "extraction", "storing"):
        print(f"{step:11} {figures[step]:8.0f} sentences a second")
    print(f"extraction adds {figures['ratio']:.1%} to the time of parsing")
    print(f"loading takes {figures['loading']:.2f} s; {figures['sentences']:.0f} sentences read")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", nargs="*", help="documents to read")
    parser.add_argument("--sentences", type=int, default=2000, help="read about so many")
    parser.add_argument("--json", action="store_true", help="write JSON")
    return parser.parse_args()


def _use_one_core() -> None:
    """Hold the process to one core; libraries that count cores are told before they load."""
    os.environ["OMP_NUM_THREADS"] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def measure(paths: Sequence[str], sentences: int) -> dict[str, float]:
    """Return sentences a second of each step, and the time of extraction over that of parsing.

    Args:
        paths: Documents; those of the demo if there are none.
        sentences: About how many sentences to read.

    Returns:
        Figures by name.
    """
    from communique.extraction.reader import Reader
    from communique.graph import open_store

    begin = time.perf_counter()
    reader = Reader.load()
    loading = time.perf_counter() - begin

    count = 0
    clock = dict.fromkeys(("parsing", "extraction", "storing"), 0.0)
    knowledge = reader.extractor.knowledge
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder) / "graph", knowledge=knowledge) as store,
    ):
        for document in _documents(paths):
            with _timed(clock, "parsing"):
                doc = reader.nlp(document.text)
            with _timed(clock, "extraction"):
                found = reader.extractor.extract(document, doc)
            with _timed(clock, "storing"):
                store.replace(document, found.records)
            count += sum(1 for _ in doc.sents)
            if count >= sentences:
                break
        with _timed(clock, "storing"):
            store.derive()

    speeds = {step: count / seconds for step, seconds in clock.items()}
    ratio = clock["extraction"] / clock["parsing"]
    return {"sentences": count, "loading": loading, **speeds, "ratio": ratio}


@contextmanager
def _timed(clock: dict[str, float], step: str) -> Iterator[None]:
    """Add the time of the process that a step takes: others on the machine do not count."""
    begin = time.process_time()
    yield
    clock[step] += time.process_time() - begin


def _documents(paths: Sequence[str]) -> Iterator[Document]:
    from communique import sources
    from communique.cli.demo import DOCUMENTS, demo_path

    given = list(sources.read(list(paths) or [str(demo_path() / DOCUMENTS)]))
    for number, document in enumerate(chain.from_iterable(repeat(given))):
        yield replace(document, id=f"{number}/{document.id}")


if __name__ == "__main__":
    main()
