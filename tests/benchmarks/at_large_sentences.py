"""Write annotated sentences of parliament's minutes, analyses and news leads on world politics.

Run by hand: python tests/benchmarks/at_large_sentences.py TEXT.txt … > sentences.jsonl
The texts are plain, a paragraph a line (which: see the language model's card); they are cut into
sentences as the model cuts them. The annotation beside this file holds no text: a sentence is
known by a digest, words by their offsets (code points, end exclusive).
"""

import argparse
import json
import lzma
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

from communique.language.training.raw import cut_sentences

ANNOTATIONS = Path(__file__).with_name("at_large_sentences.jsonl.xz")
"""A line for each sentence: its digest and its acts (act, trigger, subject, object, speaker,
whether it is denied)."""
_ENDS = ("subject", "object", "speaker")
_WORDS = range(1, 1000)


def main() -> None:
    """Join annotation and texts, and write a document for each sentence to stdout."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path, nargs="+", help="UTF-8, a paragraph a line")
    options = parser.parse_args()
    with lzma.open(ANNOTATIONS, "rt", encoding="utf-8") as lines:
        told = dict(map(json.loads, lines))
    found = {}
    try:
        for sentence in cut(_paragraphs(options.texts)):
            key = sentence_key(sentence)
            if key in told:
                found[key] = document(key, sentence, told[key])
    except (OSError, UnicodeDecodeError) as error:
        parser.error(f"the texts cannot be read ({error}); give UTF-8 text, a paragraph a line")
    for key in sorted(found):
        sys.stdout.write(json.dumps(found[key], ensure_ascii=False) + "\n")
    if missing := len(told) - len(found):
        sys.stderr.write(f"{missing} of {len(told)} sentences are not in these texts\n")


def sentence_key(sentence: str) -> str:
    """Return the digest by which a sentence is known."""
    return sha1(sentence.encode()).hexdigest()[:12]


def cut(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of paragraphs, with single spaces."""
    plain = (unicodedata.normalize("NFC", p).replace("**", "").split() for p in paragraphs)
    for words, spaces in cut_sentences(map(" ".join, plain), words=_WORDS):
        pairs = zip(words, spaces, strict=True)
        yield "".join(" " + word if space else word for word, space in pairs).strip()


def document(key: str, sentence: str, acts: Iterable[list[Any]]) -> dict[str, Any]:
    """Return a sentence as an annotated document."""
    statements = []
    for act, trigger, *ends, denied in acts:
        row = {"sent": 0, "act": act, "trigger": sentence[slice(*trigger)]}
        for end, span in zip(_ENDS, ends, strict=True):
            row[f"{end}_text"] = sentence[slice(*span)] if span else ""
        statements.append(row | ({"negated": True} if denied else {}))
    return {"id": f"sentence/{key}", "sentences": [sentence], "statements": statements}


def _paragraphs(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        with path.open(encoding="utf-8-sig") as lines:
            yield from lines


if __name__ == "__main__":
    main()
