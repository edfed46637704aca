"""Learning from what several networks together say of raw text, beside the labelled data.

1. Each teacher was trained on the labelled data from another seed, some with more layers. On a raw
   sentence the probabilities of all are averaged: together they err less than any of them.
2. The network learns these probabilities of heads, relations, tags, lemmas and names, from
   sentences that are sometimes damaged while the teachers read them whole.
3. Two batches of raw sentences come to one of labelled data.

*Source:* Hinton, Vinyals and Dean 2015, distilling the knowledge in a neural network; Kuncoro et
al. 2016, distilling an ensemble of parsers into one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from communique.language.training.corpus import BANKS, MERGED_BANK, Corpus
from communique.language.training.encoder import Encoder
from communique.language.training.labels import Example, Labels, damage_words, grouped
from communique.language.training.loop import DROPPED, Log, Trainer
from communique.language.training.network import Network
from communique.language.training.raw import Words
from communique.language.training.recipe import Recipe

_WEIGHTS = {"arc": 1.0, "rel": 1.0, "upos": 0.5, "lemma": 0.5, "feats": 0.25, "names": 2.0}
"""Weights of the losses, those of the labelled data but for names, which are rare in raw text."""
_PRESS = 0.6
"""Share of the batches that are read in the manner of the press; the others in that of BOUN."""
_FAR = -1e4


@dataclass(frozen=True)
class _View:
    """What a network says of sentences: vectors of words, which are real, and scores by task."""

    words: Tensor
    real: Tensor
    scores: dict[str, Tensor]


class Distiller(Trainer):
    """Trains a network on labelled data and on what teachers say of raw text."""

    def __init__(
        self,
        corpus: Corpus,
        labels: Labels,
        *,
        encoder: Encoder,
        recipe: Recipe,
        log: Log,
        teachers: Sequence[Network],
        raw: Iterable[Words],
    ) -> None:
        """Take over teachers and raw text.

        Args:
            corpus: The labelled data.
            labels: Their labels, those of the teachers as well.
            encoder: The encoder whose embeddings all use.
            recipe: What decides the training.
            log: Takes a line now and then.
            teachers: The networks to learn from.
            raw: Sentences of raw text.
        """
        super().__init__(corpus, labels, encoder=encoder, recipe=recipe, log=log)
        self._teachers = [t.to(self.device).eval().requires_grad_(False) for t in teachers]
        sized = ((words, len(self.encoding.plain(*words, bank=0).ids)) for words in raw)
        kept = [(words, length) for words, length in sized if length <= recipe.longest]
        self._raw = [words for words, _ in kept]
        self._lengths = [length for _, length in kept]
        self.losses["raw"] = self._soft

    def plan(self) -> list[tuple[str, list[Example]]]:
        """The batches of a pass, those of raw text among them."""
        plan = super().plan()
        groups: list[list[int]] = []
        while self._raw and len(groups) < len(plan) * self.recipe.raw:
            groups += grouped(self._lengths, self.recipe.batch, self.random)
        wanted = int(len(plan) * self.recipe.raw)
        plan += [("raw", self._pair(group)) for group in groups[:wanted]]
        self.random.shuffle(plan)
        return plan

    def _pair(self, indices: Sequence[int]) -> list[Example]:
        """Sentences as the teachers read them, and behind these as the network does."""
        rng = self.random
        bank = MERGED_BANK if rng.random() < _PRESS else BANKS.index("BOUN")
        chosen = [self._raw[i] for i in indices]
        damaged = [
            (damage_words(words, rng) if rng.random() < self.recipe.damage else words, spaces)
            for words, spaces in chosen
        ]
        return [self.encoding.plain(*words, bank=bank) for words in (*chosen, *damaged)]

    def _soft(self, batch: Sequence[Example]) -> dict[str, Tensor]:
        half = len(batch) // 2
        with torch.no_grad():
            views = [self._view(t, batch[:half], dropped=0.0) for t in self._teachers]
            given = {name: _mean([v.scores[name] for v in views]) for name in views[0].scores}
            heads = given["arc"].argmax(-1)
            pairs = zip(self._teachers, views, strict=True)
            given["rel"] = _mean([t.relations_at(v.words, heads) for t, v in pairs])
        own = self._view(self.network, batch[half:])
        scores = own.scores | {"rel": self.network.relations_at(own.words, heads)}
        real = own.real.clone()
        real[:, 0] = 0
        parts: dict[str, Tensor] = {}
        for name, target in given.items():
            task = name.partition(" ")[0]
            loss = _WEIGHTS[task] * _cross(scores[name], target, real)
            parts[f"soft {task}"] = parts.get(f"soft {task}", loss.new_zeros(())) + loss
        return parts

    def _view(
        self, network: Network, batch: Sequence[Example], *, dropped: float = DROPPED
    ) -> _View:
        words, real = self.vectors(network, batch, dropped=dropped)
        names = network.entity(network.entity_hidden(words))
        banks = torch.tensor([e.bank for e in batch], device=self.device)
        words = words + network.bank[banks][:, None].to(words.dtype)
        tags, feats = network.tags(words)
        scores = {
            "names": names,
            "arc": network.arcs(words).float() + ((1 - real) * _FAR)[:, None, :],
            "upos": tags,
            "lemma": network.lemma(network.lemma_hidden(words)),
        }
        for number, (start, end) in enumerate(self.offsets):
            scores[f"feats {number}"] = feats[..., start:end]
        return _View(words, real, scores)


def _mean(scores: Sequence[Tensor]) -> Tensor:
    """The mean of the probabilities that scores stand for."""
    return torch.stack([torch.softmax(s.float(), -1) for s in scores]).mean(0)


def _cross(scores: Tensor, target: Tensor, real: Tensor) -> Tensor:
    """Cross entropy with probabilities, a mean over the real words."""
    losses = -(torch.log_softmax(scores.float(), -1) * target).sum(-1)
    return (losses * real).sum() / real.sum().clamp(min=1)
