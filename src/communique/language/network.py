"""The model at work: one sentence at a time through onnxruntime, without torch.

Ranges of the int8 products are found at run time over what runs together; a sentence therefore
runs alone, so that its analysis never depends on what else is in the batch.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from communique.errors import ModelError
from communique.language.acts import ActNetwork
from communique.language.features import FeatureSets
from communique.language.lemmas import Lemmatizer
from communique.language.mst import best_tree, loss_of_parting
from communique.language.seen import SeenNames, SeenTags
from communique.language.sessions import open_session
from communique.language.subwords import Subwords, Vocabulary, calm

FORMAT = 3
FILES = ("model.onnx", "embeddings.npz", "meta.json")
"""The files of a model."""
LONGEST = 480
"""Pieces of a sentence that fit into the model."""

_NAMELESS = 0.5
"""What the score of a word in no name is lowered by; found on the Wiki NER's dev part."""
_SURE = -1.25
_PARTING = 0.25
"""Log odds from which a word begins another sentence, and what the score that trees lose by the
parting takes from them; both from UD Turkish-BOUN dev and the Genre treebank's train part."""

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Parse:
    """The analysis of a sentence, a value for each word.

    Attributes:
        heads: Heads, 1-based, 0 for the root.
        deps: UD relations.
        upos: Parts of speech.
        feats: UD features, "" if none.
        lemmas: Lemmas.
        entities: BIO tags.
        starts: Words behind the first, as places in the sentence, that begin another one.
        seen: Words x numbers, what the layers of acts see; None if they are not loaded.
    """

    heads: tuple[int, ...]
    deps: tuple[str, ...]
    upos: tuple[str, ...]
    feats: tuple[str, ...]
    lemmas: tuple[str, ...]
    entities: tuple[str, ...]
    starts: tuple[int, ...] = ()
    seen: Array | None = None


class Network:
    """A loaded model."""

    def __init__(
        self, folder: Path, *, threads: int = 1, bank: str | None = None, acts: Path | None = None
    ) -> None:
        """Load a model.

        Args:
            folder: Folder with `model.onnx`, `embeddings.npz` and `meta.json`.
            threads: Threads of the processor.
            bank: Treebank in whose manner to parse; by default the model's own choice.
            acts: Folder of the layers that look for acts, None if nobody asks for them.

        Raises:
            ModelError: If a file is missing, damaged or of another format.
        """
        try:
            meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            if meta["format"] != FORMAT:
                raise ModelError(f"{folder}: format {meta['format']}, this version reads {FORMAT}")
            with np.load(folder / "embeddings.npz", allow_pickle=False) as arrays:
                self._nibbles = arrays["nibbles"]
                self._scales = arrays["scales"].astype(np.float32)
            self._session = open_session(folder / "model.onnx", threads=threads)
        except ModelError:
            raise
        except Exception as error:
            message = f"{folder}: the model cannot be loaded ({error}); install communique anew"
            raise ModelError(message) from error
        self._labels = meta["labels"]
        banks = meta["banks"]
        self._bank = np.array([banks["all"].index(bank or banks["default"])], np.int64)
        self.subwords = Subwords(_vocabulary(meta["vocabulary"]))
        number = int(self._bank[0])
        self._lemmatizer = Lemmatizer(self._labels["scripts"], **meta["lemmas"], bank=number)
        self._features = FeatureSets(
            self._labels["feats"], self._labels["upos"], seen=meta["features"], bank=number
        )
        upos, attested = self._labels["upos"], meta["lemmas"]["attested"]
        self._tags = SeenTags(upos, attested=attested, endings=meta["endings"], bank=number)
        self._names = SeenNames(self._labels["entities"], meta["names"])
        self._deps = [dep for dep in self._labels["deps"] if dep != "root"]
        self._transitions, self._starts = _transitions(self._labels["entities"])
        self._acts = ActNetwork(acts, threads=threads) if acts else None

    @property
    def acts(self) -> tuple[str, ...]:
        """Names of the acts that are looked for."""
        return self._acts.acts if self._acts else ()

    def parse(self, words: Sequence[str], spaces: Sequence[bool]) -> Parse:
        """Analyse a sentence.

        Args:
            words: Its words.
            spaces: For each, whether a space stands before it.

        Returns:
            The analysis; of a sentence too long for the model, that of its stretches, each
            hung on the root of the first.
        """
        words = calm(words)
        ids, first, last = self.subwords.encode(words, spaces)
        if len(ids) <= LONGEST:
            return self._run(words, ids, first, last)
        middle = len(words) // 2
        left = self.parse(words[:middle], spaces[:middle])
        return _join(left, self.parse(words[middle:], spaces[middle:]))

    def _run(
        self, words: Sequence[str], ids: list[int], first: list[int], last: list[int]
    ) -> Parse:
        arcs, relations, upos, feats, lemmas, likely, entities, starts, lower = self._outputs(
            ids, first, last
        )
        trees = _log_softmax(arcs[0].astype(np.float64))
        heads = best_tree(trees)
        best = relations[0]
        deps = tuple(
            "root" if head == 0 else self._deps[best[word, head]]
            for word, head in enumerate(heads, 1)
        )
        numbers = self._tags.choose(words, upos[0, 1:])
        tags = tuple(self._labels["upos"][i] for i in numbers)
        rows = zip(words, tags, lemmas[0, 1:].tolist(), likely[0, 1:].tolist(), strict=True)
        return Parse(
            tuple(heads),
            deps,
            tags,
            self._features.decode(feats[0, 1:], numbers),
            tuple(self._lemmatizer.lemma(*row) for row in rows),
            self._decode_entities(words, entities[0, 1:]),
            _beginnings(starts[0, 1:], trees),
            self._acts.run(lower, first[1:], last[1:]) if self._acts else None,
        )

    def arcs(
        self, words: Sequence[str], spaces: Sequence[bool]
    ) -> tuple[NDArray[np.float64], list[list[str]]]:
        """Return how likely each head is, for teaching other models.

        Args:
            words: The words of a sentence that fits into the model.
            spaces: For each, whether a space stands before it.

        Returns:
            Log probabilities, (words + 1) x (words + 1), the root first, and for each word and
            each head but the root the best relation.
        """
        arcs, relations, *_ = self._outputs(*self.subwords.encode(calm(words), spaces))
        names = [[self._deps[i] for i in row] for row in relations[0].tolist()]
        return _log_softmax(arcs[0].astype(np.float64)), names

    def lower(self, ids: Sequence[int]) -> Array:
        """Return the states on which the layers of acts stand, for training them.

        Args:
            ids: Pieces of a sentence.

        Returns:
            1 x pieces x hidden.
        """
        states: Array = self._outputs(list(ids), [0], [0])[-1]
        return states

    def _outputs(self, ids: list[int], first: list[int], last: list[int]) -> list[Any]:
        inputs = {
            "embedded": self._embed(ids),
            "first": np.array([first], np.int64),
            "last": np.array([last], np.int64),
            "bank": self._bank,
        }
        return list(self._session.run(None, inputs))

    def _embed(self, ids: Sequence[int]) -> Array:
        """Rows of the four-bit embedding as float32: 1 x pieces x 384."""
        rows = self._nibbles[ids]
        low = (rows & 15).astype(np.float32) - 8
        high = (rows >> 4).astype(np.float32) - 8
        blocks = np.concatenate([low, high], axis=-1) * self._scales[ids][..., None]
        embedded: Array = blocks.reshape(1, len(ids), -1)
        return embedded

    def _decode_entities(self, words: Sequence[str], scores: Array) -> tuple[str, ...]:
        """The best sequence in which no I- stands without its B- (Viterbi)."""
        names = self._labels["entities"]
        values = _log_softmax(scores.astype(np.float64)) + self._names.worth(words)
        values[:, names.index("O")] -= _NAMELESS
        best = values[0] + self._starts
        back = []
        for row in values[1:]:
            through = best[:, None] + self._transitions
            chosen = through.argmax(0)
            back.append(chosen)
            best = through[chosen, np.arange(len(names))] + row
        path = [int(best.argmax())]
        for chosen in reversed(back):
            path.append(int(chosen[path[-1]]))
        return tuple(names[i] for i in reversed(path))


def _vocabulary(data: dict[str, Any]) -> Vocabulary:
    return Vocabulary(
        tuple(data["pieces"]),
        tuple(data["scores"]),
        data["begin"],
        data["end"],
        data["pad"],
        data["unknown"],
    )


def _log_softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    shifted = scores - scores.max(axis=-1, keepdims=True)
    result: NDArray[np.float64] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return result


def _beginnings(scores: Array, trees: NDArray[np.float64]) -> tuple[int, ...]:
    """Places at which another sentence begins, by the words' scores (no, yes) and the trees'."""
    odds = (scores[:, 1] - scores[:, 0]).tolist()
    likely = [place for place, value in enumerate(odds) if place and value > _SURE]
    return tuple(
        place for place in likely if odds[place] > _SURE + _PARTING * loss_of_parting(trees, place)
    )


def _transitions(names: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    never = -1e4
    allowed = np.zeros((len(names), len(names)))
    for j, after in enumerate(names):
        if after.startswith("I-"):
            for i, before in enumerate(names):
                if before[2:] != after[2:]:
                    allowed[i, j] = never
    starts = np.array([never if name.startswith("I-") else 0.0 for name in names])
    return allowed, starts


def _join(left: Parse, right: Parse) -> Parse:
    offset = len(left.heads)
    root = left.heads.index(0) + 1
    heads = tuple(root if head == 0 else head + offset for head in right.heads)
    deps = tuple("parataxis" if dep == "root" else dep for dep in right.deps)
    return Parse(
        left.heads + heads,
        left.deps + deps,
        left.upos + right.upos,
        left.feats + right.feats,
        left.lemmas + right.lemmas,
        left.entities + right.entities,
        left.starts + tuple(start + offset for start in right.starts),
        None if left.seen is None else np.concatenate([left.seen, right.seen]),
    )
