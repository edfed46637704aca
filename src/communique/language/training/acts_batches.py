"""Batches of annotated sentences, and what the layers of acts lose on them."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from communique.language.acts import ENDS
from communique.language.training.acts_data import ActSentence
from communique.language.training.acts_network import split

FAR = -1e4
"""Score of what is no word."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the words of sentences stand among their pieces.

    Attributes:
        mask: Ones for pieces, sentences x pieces.
        first: Position of the first piece of each word, sentences x words.
        last: Position of the last piece.
        real: Ones for words, sentences x words.
        manners: In which manner each sentence is annotated.
    """

    mask: Tensor
    first: Tensor
    last: Tensor
    real: Tensor
    manners: Tensor


def places(rows: Sequence[ActSentence], device: torch.device | str = "cpu") -> Places:
    """Return where the words of a batch stand.

    Args:
        rows: Its sentences.
        device: Where to compute.
    """
    size, length = len(rows), max(len(s.ids) for s in rows)
    words = max(len(s.first) for s in rows)
    mask, real = torch.zeros(size, length), torch.zeros(size, words)
    first, last = (torch.zeros(size, words, dtype=torch.long) for _ in range(2))
    for i, s in enumerate(rows):
        mask[i, : len(s.ids)] = 1
        first[i, : len(s.first)] = torch.tensor(s.first)
        last[i, : len(s.last)] = torch.tensor(s.last)
        real[i, : len(s.first)] = 1
    manners = torch.tensor([s.manner for s in rows])
    moved = [t.to(device) for t in (mask, first, last, real, manners)]
    return Places(*moved)


def padded(rows: Sequence[ActSentence], pad: int, device: torch.device | str = "cpu") -> Tensor:
    """Return the subwords of a batch, sentences x pieces.

    Args:
        rows: Its sentences.
        pad: Id of the piece that fills up.
        device: Where to compute.
    """
    ids = torch.full((len(rows), max(len(s.ids) for s in rows)), pad)
    for i, s in enumerate(rows):
        ids[i, : len(s.ids)] = torch.tensor(s.ids)
    return ids.to(device)


def grouped_acts(
    sentences: Sequence[ActSentence], *, size: int, rng: random.Random
) -> list[list[ActSentence]]:
    """Return batches of sentences of like length, in random order.

    Args:
        sentences: The sentences.
        size: Subwords of a batch.
        rng: Source of chance.
    """
    ordered = sorted(sentences, key=lambda s: len(s.ids) + rng.random() * 10)
    found: list[list[ActSentence]] = [[]]
    for sentence in ordered:
        if found[-1] and len(sentence.ids) * (len(found[-1]) + 1) > size:
            found.append([])
        found[-1].append(sentence)
    rng.shuffle(found)
    return [batch for batch in found if batch]


def act_loss(
    seen: Tensor,
    rows: Sequence[ActSentence],
    *,
    real: Tensor,
    acts: Mapping[str, int],
    rank: int,
) -> Tensor:
    """Return the loss of what is seen in annotated sentences.

    Args:
        seen: What the layers give, sentences x words x numbers.
        rows: The sentences.
        real: Ones for words, sentences x words.
        acts: Number of each act.
        rank: Numbers of the vectors of ends.
    """
    odds, ends, denied = split(seen, len(acts), rank)
    labels = torch.zeros_like(odds)
    for i, s in enumerate(rows):
        for act in s.acts:
            labels[i, list(act.trigger), acts[act.act]] = 1
    told = functional.binary_cross_entropy_with_logits(odds, labels, reduction="none")
    loss = (told.sum(-1) * real).sum() / labels.sum().clamp(min=1)
    asked = [
        (i, number, word, act.ends[number])
        for i, s in enumerate(rows)
        for act in s.acts
        for word in act.trigger
        for number in range(len(ENDS))
        if act.asked[number]
    ]
    if not asked:
        return loss
    where, numbers, triggers, words = zip(*asked, strict=True)
    scores = log_ends(ends, real)[list(where), list(numbers), list(triggers)]
    target = torch.zeros_like(scores)
    for row, known in enumerate(words):
        for word in known or (scores.shape[1] - 1,):
            target[row, word] = 1 / max(1, len(known))
    loss = loss - (target * scores).sum(-1).mean()
    flags = [
        (i, word, float(act.denied)) for i, s in enumerate(rows) for act in s.acts
        for word in act.trigger
    ]  # fmt: skip
    where, triggers, flagged = zip(*flags, strict=True)
    given = denied[list(where), list(triggers)]
    told_denied = torch.tensor(flagged, device=seen.device)
    return loss + functional.binary_cross_entropy_with_logits(given, told_denied)


def log_ends(ends: Tensor, real: Tensor) -> Tensor:
    """Return log probabilities of ends.

    Args:
        ends: Scores, sentences x ends x triggers x (words + 1).
        real: Ones for words, sentences x words.
    """
    away = functional.pad((1 - real) * FAR, (0, 1))
    return torch.log_softmax(ends + away[:, None, None, :], -1)
