"""Print the time to the first parse, the memory at rest and at work, and whether parses repeat.

Each figure is that of a fresh process. Run by hand, on Linux:
python tests/benchmarks/memory.py [DOCUMENTS.jsonl …] [--sentences 500] [--times 3] [--json]
Without documents, those of the demo are read again and again.
"""

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import chain, islice, repeat
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from communique.model import Document

STEPS = ("parser", "reader")
BATCHES = (1, 7, 64)
HASH_SEEDS = ("0", "1")
FIRST = "Bakan, heyetin yarın Ankara'ya geleceğini söyledi."
_STATUS = Path("/proc/self/status")


def main() -> None:
    """Run the benchmark, or one of its processes."""
    arguments = _arguments()
    if not _STATUS.exists():
        raise SystemExit(f"memory is read from {_STATUS}, which this system lacks; run it on Linux")
    if arguments.process == "digests":
        _tell(digests(arguments.documents, arguments.sentences))
    elif arguments.process:
        work(arguments.process, arguments.documents, arguments.sentences)
    else:
        _report(arguments)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", nargs="*", help="documents to read")
    parser.add_argument("--sentences", type=int, default=500, help="read about so many")
    parser.add_argument("--times", type=int, default=3, help="start each so often; medians count")
    parser.add_argument("--json", action="store_true", help="write JSON")
    parser.add_argument("--process", choices=(*STEPS, "digests"), help=argparse.SUPPRESS)
    return parser.parse_args()


def _report(arguments: argparse.Namespace) -> None:
    options = [*arguments.documents, "--sentences", str(arguments.sentences)]
    figures = {step: measure(step, options, arguments.times) for step in STEPS}
    found = {seed: _start("digests", options, seed=seed)[0] for seed in HASH_SEEDS}
    same = len({digest for row in found.values() for digest in row.values()}) == 1
    if arguments.json:
        print(json.dumps({**figures, "same parses": same}))
    else:
        print("| | s to first parse | of processor | MB at rest | MB at most | sentences |")
        print("|---|---|---|---|---|---|")
        for step, row in figures.items():
            print(
                f"| {step} | {row['seconds']:.2f} | {row['processor']:.2f} | {row['rest']:.0f} "
                f"| {row['most']:.0f} | {row['sentences']:.0f} |"
            )
        verdict = "identical" if same else f"NOT identical: {found}"
        print(f"parses in batches of {BATCHES} under hash seeds {', '.join(HASH_SEEDS)}: {verdict}")
    if not same:
        raise SystemExit(1)


def measure(step: str, options: Sequence[str], times: int) -> dict[str, float]:
    """Return the median figures of fresh processes.

    Args:
        step: Whether to load the parser alone or the whole reader.
        options: Documents and options for the processes.
        times: How many processes to start; only the last one reads the documents.

    Returns:
        Seconds from the start of the process to the first parse, of the clock and of the
        processor; megabytes after loading and at most; sentences that were read.
    """
    starts = [_start(step, [*options, "--sentences", "0"]) for _ in range(times - 1)]
    *_, worked = last = _start(step, options)
    rows = [row for row, *_ in (*starts, last)]
    middle = {name: statistics.median(row[name] for row in rows) for name in rows[0]}
    return middle | worked


def _start(process: str, options: Sequence[str], *, seed: str = "0") -> list[dict[str, float]]:
    """Run a process on one core; return what it tells, the time of its first line added."""
    command = [sys.executable, __file__, *options, "--process", process]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONHASHSEED": seed}
    begin = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as running:
        assert running.stdout is not None
        first = running.stdout.readline()
        seconds = time.perf_counter() - begin
        rest = running.stdout.readlines()
    if running.returncode:
        raise SystemExit(f"the process of the {process} failed; its message stands above")
    told = [json.loads(line) for line in (first, *rest)]
    if process in STEPS:
        told[0]["seconds"] = seconds
    return told


def _tell(figures: dict[str, float] | dict[str, str]) -> None:
    print(json.dumps(figures), flush=True)


def work(step: str, paths: Sequence[str], sentences: int) -> None:
    """Load, parse a sentence, tell the figures; read documents, tell the memory at most.

    Args:
        step: Whether to load the parser alone or the whole reader.
        paths: Documents; those of the demo if there are none.
        sentences: About how many sentences to read.
    """
    from communique import language
    from communique.extraction.reader import Reader

    reader = Reader.load() if step == "reader" else None
    nlp = reader.nlp if reader else language.load(acts=False)
    rest = _megabytes("VmRSS")
    nlp(FIRST)
    _tell({"processor": time.process_time(), "rest": rest})

    count = 0
    for document in _documents(paths):
        if count >= sentences:
            break
        doc = nlp(document.text)
        count += sum(1 for _ in doc.sents)
        if reader:
            reader.extractor.extract(document, doc)
    _tell({"most": _megabytes("VmHWM"), "sentences": count})


def _megabytes(name: str) -> float:
    """Return a figure of the process's own memory: VmRSS is resident now, VmHWM at most."""
    for line in _STATUS.read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise SystemExit(f"{_STATUS} does not tell {name}")


def digests(paths: Sequence[str], sentences: int) -> dict[str, str]:
    """Return a digest of the parses of sentences, for each size of batch.

    Args:
        paths: Documents; those of the demo if there are none.
        sentences: How many sentences to parse.

    Returns:
        Digests by size of batch.
    """
    from communique import language

    nlp = language.load()
    texts = list(islice(_sentences(nlp, paths), sentences))
    return {str(size): _digest(nlp.pipe(texts, batch_size=size)) for size in BATCHES}


def _sentences(nlp: Language, paths: Sequence[str]) -> Iterator[str]:
    for document in _documents(paths):
        for sentence in nlp(document.text).sents:
            yield sentence.text


def _digest(docs: Iterator[Doc]) -> str:
    digest = hashlib.sha256()
    for doc in docs:
        for t in doc:
            row = (t.text, t.head.i, t.dep_, t.pos_, str(t.morph), t.lemma_, t.ent_iob_)
            digest.update(repr((*row, t.ent_type_, t.is_sent_start)).encode())
        digest.update(doc.tensor.tobytes())
    return digest.hexdigest()


def _documents(paths: Sequence[str]) -> Iterator[Document]:
    from communique import sources
    from communique.cli.demo import DOCUMENTS, demo_path

    given = list(sources.read(list(paths) or [str(demo_path() / DOCUMENTS)]))
    return chain.from_iterable(repeat(given))


if __name__ == "__main__":
    main()
