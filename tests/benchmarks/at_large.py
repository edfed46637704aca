"""Write annotated sentences of newspapers at large: text that no keyword search chose.

Run by hand: python tests/benchmarks/at_large.py CORPUS.txt.xz > at-large.jsonl
The annotation beside this file holds no text: a document is known by a digest of its place in the
corpus, words by their offsets (code points, end exclusive).
"""

import argparse
import json
import lzma
import sys
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

ANNOTATIONS = Path(__file__).with_name("at_large.jsonl")
_CONTEXT = 300
_WINDOWS = str.maketrans({
    "\x91": "'", "\x92": "’", "\x93": "“", "\x94": "”", "\x96": "–", "\x97": "–", "\x85": "…",
})  # fmt: skip


def main() -> None:
    """Join annotation and corpus, and write the documents to stdout."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path, help="sentences, a blank line between documents, xz")
    wanted = {
        row["id"]: row
        for row in map(json.loads, ANNOTATIONS.read_text(encoding="utf-8").splitlines())
    }
    text = lzma.decompress(parser.parse_args().corpus.read_bytes()).decode("utf-8")
    found: dict[str, dict[str, Any]] = {}
    for block in text.split("\n\n"):
        lines = [line for line in block.split("\n") if line.strip()]
        for number, line in enumerate(lines):
            key = f"press/raw/{sha1(f'{lines[0]}|{line}'.encode()).hexdigest()[:10]}"
            if key in wanted and key not in found:
                found[key] = _document(wanted[key], lines, number)
    for key in sorted(found):
        sys.stdout.write(json.dumps(found[key], ensure_ascii=False) + "\n")
    if missing := len(wanted) - len(found):
        sys.stderr.write(f"{missing} of {len(wanted)} documents are not in this corpus\n")


def _document(row: dict[str, Any], lines: list[str], number: int) -> dict[str, Any]:
    sentences = [_clean(line) for line in lines[number : number + row["size"]]]
    return {
        "id": row["id"],
        "source": "press",
        "sentences": sentences,
        "statements": list(_statements(row["statements"], sentences)),
        "reports": [],
        "offices": [],
        "context_before": _clean(lines[number - 1])[-_CONTEXT:] if number else "",
    }


def _statements(rows: list[dict[str, Any]], sentences: list[str]) -> Iterator[dict[str, Any]]:
    for row in rows:
        text = sentences[row["sent"]]

        def words(name: str, text: str = text, row: dict[str, Any] = row) -> str:
            start, end = row.get(name) or (0, 0)
            return text[start:end]

        told = {key: value for key, value in row.items() if not key.endswith("span")}
        told |= {"trigger": words("trigger"), "object": row.get("object") or words("object_span")}
        told |= {f"{end}_text": words(f"{end}_span") for end in ("subject", "object", "speaker")}
        yield told


def _clean(line: str) -> str:
    return " ".join(line.translate(_WINDOWS).split())


if __name__ == "__main__":
    main()
