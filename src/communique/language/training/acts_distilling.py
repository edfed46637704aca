"""Layers of acts that learn what several teachers together say of raw text.

1. The teachers' log odds of acts are averaged, as are their probabilities of ends; together they
   err less than any of them.
2. Raw sentences in which they suspect an act are all learnt from, of the others a share.
3. The layers learn these beside the annotated sentences; the parser below stays as it is.

*Source:* Hinton, Vinyals and Dean 2015, distilling the knowledge in a neural network.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from communique.language.acts import ENDS
from communique.language.training.acts_batches import grouped_acts, log_ends, places
from communique.language.training.acts_data import ActSentence
from communique.language.training.acts_loop import ActRecipe, ActTrainer, Log
from communique.language.training.acts_network import ActHeads, split
from communique.language.training.acts_teaching import see
from communique.language.training.network import Network

RAW = 3
"""Batches of raw sentences, a batch of annotated ones."""
SUSPECTED = 0.05
"""Probability of an act from which a raw sentence is always learnt from."""
QUIET = 0.2
"""Share of the other raw sentences in a pass."""
TRIGGERS = 0.03
"""Probability of an act from which the ends of a word are learnt."""
SHARP = 1.5
"""Exponent of the probabilities of ends, which averaging has made flat."""
_CUT = 12.0

Teacher = tuple[Network, ActHeads]


@dataclass(frozen=True)
class _View:
    odds: Tensor
    ends: Tensor
    denied: Tensor


class ActDistiller(ActTrainer):
    """Trains layers of acts on annotated sentences and on what teachers say of raw ones."""

    def __init__(
        self,
        model: Path,
        acts: Sequence[str],
        *,
        recipe: ActRecipe,
        log: Log,
        teachers: Sequence[Teacher],
        raw: Sequence[ActSentence],
    ) -> None:
        """Take over teachers and raw text.

        Args:
            model: Folder of the parser on which the layers stand.
            acts: Names of the acts.
            recipe: What decides the training.
            log: Takes a line now and then.
            teachers: The networks and heads to learn from.
            raw: Sentences of raw text.
        """
        super().__init__(model, acts, recipe=recipe, log=log)
        self._teachers = [
            (network.to(self.device), heads.to(self.device)) for network, heads in teachers
        ]
        batches = grouped_acts(raw, size=recipe.batch * 4, rng=self.random)
        self._loud: list[ActSentence] = []
        self._quiet: list[ActSentence] = []
        for rows in batches:
            tops = torch.sigmoid(self._taught(rows).odds).amax((1, 2))
            for row, top in zip(rows, tops.tolist(), strict=True):
                (self._loud if top > SUSPECTED else self._quiet).append(row)
        log(f"an act is suspected in {len(self._loud)} of {len(raw)} raw sentences")

    def plan(self, sentences: Sequence[ActSentence]) -> list[list[ActSentence]]:
        """The batches of a pass, those of raw sentences among them.

        Args:
            sentences: The annotated sentences.
        """
        told = super().plan(sentences)
        raw: list[list[ActSentence]] = []
        while len(raw) < len(told) * RAW and (self._loud or self._quiet):
            quiet = self.random.sample(self._quiet, math.ceil(len(self._quiet) * QUIET))
            raw += grouped_acts(
                [*self._loud, *quiet], size=self.recipe.batch, rng=self.random
            )  # fmt: skip
        plan = [*told, *raw[: len(told) * RAW]]
        self.random.shuffle(plan)
        return plan

    def loss(self, rows: Sequence[ActSentence]) -> Tensor:
        """What the layers lose on a batch: against the annotation, or against the teachers.

        Args:
            rows: Its sentences, either all annotated or all raw.
        """
        if rows[0].document:
            return super().loss(rows)
        given, real = self._taught(rows), places(rows, self.device).real
        odds, ends, denied = split(self.seen(rows), len(self.acts), self.layers.rank)
        target = torch.sigmoid(given.odds) * real[..., None]
        told = functional.binary_cross_entropy_with_logits(odds, target, reduction="none")
        loss = (told.sum(-1) * real).sum() / target.sum().clamp(min=len(rows) / 2)
        likely = target.amax(-1)
        where, word = (likely > TRIGGERS).nonzero(as_tuple=True)
        if not len(where):
            return loss
        weight = likely[where, word] / likely[where, word].sum().clamp(min=1.0)
        wanted = given.ends[where, :, word] ** SHARP
        wanted = wanted / wanted.sum(-1, keepdim=True)
        scores = log_ends(ends, real)[where, :, word]
        loss = loss - ((scores * wanted).sum((-1, -2)) * weight).sum() / len(ENDS)
        flags = functional.binary_cross_entropy_with_logits(
            denied[where, word], given.denied[where, word], reduction="none"
        )
        return loss + (flags * weight).sum()

    def _taught(self, rows: Sequence[ActSentence]) -> _View:
        """The mean of what the teachers see: log odds, probabilities of ends and of denial."""
        with torch.no_grad():
            return self._mean(rows)

    def _mean(self, rows: Sequence[ActSentence]) -> _View:
        embedded, real = self.table[self.ids(rows)], places(rows, self.device).real
        views = []
        for network, heads in self._teachers:
            with torch.autocast(self.device.type, torch.bfloat16):
                seen = see(network, heads, embedded, rows)
            odds, ends, denied = split(seen.float(), len(self.acts), heads.rank)
            views.append((odds.clamp(-_CUT, _CUT), log_ends(ends, real).exp(), denied.sigmoid()))
        means = [torch.stack(parts).mean(0) for parts in zip(*views, strict=True)]
        return _View(*means)
