"""Raw text as sentences of words: cut and tokenised as the pipeline does it."""

import json
import lzma
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path

from communique.language import load
from communique.language.sentences import SentenceRules, sentence_starts
from communique.language.tokenizer import load_rules
from communique.language.training.held import Held
from communique.language.training.treebanks import text_key
from communique.sources import read

_WORDS = range(5, 61)

Words = tuple[list[str], list[bool]]
"""Words of a sentence, and for each whether a space stands before it."""


def cut_sentences(texts: Iterable[str], *, words: range = _WORDS) -> Iterator[Words]:
    """Yield the sentences of texts.

    Args:
        texts: The texts.
        words: How many words a sentence may have.

    Yields:
        Words and spaces.
    """
    tokenize = load(acts=False).tokenizer
    rules = SentenceRules.from_rules(load_rules())
    for text in texts:
        doc = tokenize(text)
        forms = [token.text for token in doc if not token.is_space]
        after = [bool(token.whitespace_) for token in doc if not token.is_space]
        starts = sentence_starts(forms, after, rules)
        places = [i for i, start in enumerate(starts) if start] + [len(forms)]
        for begin, end in pairwise(places):
            if end - begin in words:
                yield forms[begin:end], [True, *after[begin : end - 1]]


def press_texts(shared: Path, *, kind: str = "") -> Iterator[str]:
    """Yield the Turkish texts of the press corpus.

    Args:
        shared: The folder that holds `corpus`.
        kind: Kind of text, such as "sentence"; all by default.

    Yields:
        The texts.
    """
    with (shared / "corpus" / "diplomatic.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("lang") == "tr" and kind in ("", record.get("type")):
                yield record["text"]


def raw_sentences(
    shared: Path, *, more: Sequence[Path] = (), held: Held, known: Iterable[str]
) -> Iterator[Words]:
    """Yield the sentences of the raw corpora, each once.

    Args:
        shared: The folder that holds `corpus`.
        more: Further files of any form that `communique extract` reads.
        held: What is kept out of all training.
        known: Texts that are trained on with labels, which are left out.

    Yields:
        Words and spaces.
    """
    seen = set(map(text_key, known))
    texts = chain(press_texts(shared), _further(more), _plain(shared / "corpus" / "raw.txt.xz"))
    for words, spaces in cut_sentences(texts):
        text = " ".join(words)
        key = text_key(text)
        if key not in seen and not held.overlaps(text):
            seen.add(key)
            yield words, spaces


def _further(paths: Sequence[Path]) -> Iterator[str]:
    for document in read([str(path) for path in paths]) if paths else ():
        yield from document.text.splitlines()


def _plain(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from (line.strip() for line in lines)
