"""Trees of press text by two models together: each word's head where both are sure of it.

1. Sentences of the press corpus are cut and tokenised as the pipeline does it. What overlaps with
   a test is dropped where they are trained on.
2. The log probabilities of heads of a model and of the prototype, trained from another seed and
   on other data, are averaged; the maximum spanning tree of the average is taken.
3. A head that the average finds less likely than `_SURE` is left open: it counts for nothing.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from communique.language.mst import best_tree
from communique.language.network import Network
from communique.language.subwords import Subwords, Vocabulary
from communique.language.training.raw import Words, cut_sentences, press_texts
from communique.language.training.treebanks import OPEN_HEAD, Sentence, Token, text_key

_SURE = 0.5


@dataclass(frozen=True)
class Prototype:
    """The rough prototype as a second opinion about heads."""

    session: Any
    subwords: Subwords

    @classmethod
    def load(cls, folder: Path) -> "Prototype":
        """Read its files."""
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["V"]
        vocabulary = Vocabulary(
            tuple(meta["pieces"]),
            tuple(meta["scores"]),
            meta["bos"],
            meta["eos"],
            meta["pad"],
            meta["unk"],
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(
            str(folder / "model.int8.onnx"), options, providers=["CPUExecutionProvider"]
        )
        return cls(session, Subwords(vocabulary))

    def arcs(self, words: Sequence[str], spaces: Sequence[bool]) -> NDArray[np.float64]:
        """Return log probabilities of heads: (words + 1) x (words + 1)."""
        ids, first, last = self.subwords.encode(words, spaces)
        inputs = {
            "ids": np.array([ids], np.int64),
            "am": np.ones((1, len(ids)), np.float32),
            "fi": np.array([first], np.int64),
            "la": np.array([last], np.int64),
        }
        (arcs,) = self.session.run(["arc"], inputs)
        scores = arcs[0].astype(np.float64)
        scores -= scores.max(-1, keepdims=True)
        result: NDArray[np.float64] = scores - np.log(np.exp(scores).sum(-1, keepdims=True))
        return result


def teach(
    sentences: Iterable[Words], *, model: Network, second: Prototype, bank: int
) -> Iterator[Sentence]:
    """Yield sentences with the heads and relations of which two models are sure.

    Args:
        sentences: The sentences.
        model: The model that gives heads and relations.
        second: The second opinion.
        bank: Id of the treebank in whose manner both parse.

    Yields:
        Sentences; all but heads and relations is open.
    """
    for words, spaces in sentences:
        if max(len(m.subwords.encode(words, spaces)[0]) for m in (model, second)) > 150:
            continue
        own, relations = model.arcs(words, spaces)
        mixed = (own + second.arcs(words, spaces)) / 2
        mixed -= np.log(np.exp(mixed).sum(-1, keepdims=True))
        heads = best_tree(mixed)
        tokens = []
        for number, (word, space, head) in enumerate(zip(words, spaces, heads, strict=True), 1):
            sure = mixed[number, head] >= np.log(_SURE)
            dep = relations[number][head] if head else "root"
            tokens.append(
                Token(word, "_", "", "", head if sure else OPEN_HEAD, dep if sure else "", space)
            )
        yield Sentence("", " ".join(words), tuple(tokens), bank, tuple(tokens))


def press_sentences(shared: Path) -> Iterator[Words]:
    """Yield the sentences of the press corpus, each once.

    Args:
        shared: The folder that holds `corpus`.

    Yields:
        Words and spaces.
    """
    seen = set()
    for words, spaces in cut_sentences(press_texts(shared, kind="sentence")):
        key = text_key(" ".join(words))
        if key not in seen:
            seen.add(key)
            yield words, spaces


def write_trees(path: Path, sentences: Iterable[Sentence]) -> int:
    """Write sentences with open heads as JSON lines; return their number."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for s in sentences:
            row = {"text": s.text, "bank": s.bank}
            row["tokens"] = [[t.form, t.head, t.dep, t.space] for t in s.tokens]
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def read_trees(path: Path) -> Iterator[Sentence]:
    """Yield the sentences that `write_trees` wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            tokens = tuple(
                Token(form, "_", "", "", head, dep, space)
                for form, head, dep, space in row["tokens"]
            )
            yield Sentence("", row["text"], tokens, row["bank"], tokens)
