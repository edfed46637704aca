"""Teachers of acts: whole networks that learn acts beside trees and names, all layers free.

Several of them, from other seeds and with other numbers of layers, tell layers of acts together
what raw sentences say (`acts_distilling`).
"""

from collections.abc import Sequence
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch
from torch import Tensor, nn

from communique.errors import ModelError
from communique.language.training.acts_batches import act_loss, grouped_acts, padded, places
from communique.language.training.acts_data import ActSentence
from communique.language.training.acts_network import ActHeads
from communique.language.training.corpus import BANKS, Corpus
from communique.language.training.encoder import Encoder
from communique.language.training.labels import Labels
from communique.language.training.loop import DROPPED, Log, Trainer, load_checkpoint, sizes
from communique.language.training.network import Network
from communique.language.training.recipe import Recipe

TREES = 0.3
"""Batches of trees, names and rows, a batch of acts."""


class ActTeaching(Trainer):
    """Trains a teacher of acts."""

    def __init__(
        self,
        corpus: Corpus,
        labels: Labels,
        *,
        encoder: Encoder,
        recipe: Recipe,
        log: Log,
        acts: Sequence[str],
        sentences: Sequence[ActSentence],
    ) -> None:
        """Take over the annotated sentences.

        Args:
            corpus: Trees and names.
            labels: Their labels.
            encoder: The pretrained encoder.
            recipe: What decides the training.
            log: Takes a line now and then.
            acts: Names of the acts.
            sentences: Annotated sentences, repeated as often as a pass is to hold them.
        """
        super().__init__(corpus, labels, encoder=encoder, recipe=recipe, log=log)
        self._names_of_acts = {name: number for number, name in enumerate(acts)}
        self._told = [s for s in sentences if len(s.ids) <= recipe.longest]
        self.heads = ActHeads(self.network.word, len(acts)).to(self.device)
        self.network.add_module("acts", self.heads)
        losses: dict[str, Any] = self.losses
        losses["acts"] = self._acts

    def plan(self) -> list[tuple[str, list[Any]]]:
        """The batches of a pass: all annotated sentences, and a share of the trees and names."""
        acts = grouped_acts(self._told, size=self.recipe.batch, rng=self.random)
        others = super().plan()[: int(len(acts) * TREES)]
        plan: list[tuple[str, list[Any]]] = [("acts", batch) for batch in acts]
        plan += others
        self.random.shuffle(plan)
        return plan

    def _acts(self, rows: Sequence[ActSentence]) -> dict[str, Tensor]:
        ids = padded(rows, self._pad, self.device)
        lost = (torch.rand(ids.shape, device=self.device) < DROPPED) & (ids > 3)
        ids = torch.where(lost, torch.full_like(ids, self._unknown), ids)
        seen = see(self.network, self.heads, self._table[ids], rows)
        real = places(rows, self.device).real
        loss = act_loss(
            seen.float(), rows, real=real, acts=self._names_of_acts, rank=self.heads.rank
        )
        return {"acts": loss}


def see(network: Network, heads: ActHeads, embedded: Tensor, rows: Sequence[ActSentence]) -> Tensor:
    """Return what a teacher sees in a batch, sentences x words x numbers.

    Args:
        network: Its encoder.
        heads: Its heads for acts.
        embedded: Embeddings of the pieces.
        rows: The sentences.
    """
    where = places(rows, embedded.device)
    encoded = network.encode(embedded, where.mask)
    return heads.see(encoded, where.first, where.last, where.manners)


def load_teacher(path: Path, acts: int) -> tuple[Network, ActHeads]:
    """Read a teacher.

    Args:
        path: The checkpoint that its training wrote.
        acts: Number of acts.

    Returns:
        Its network and its heads for acts.

    Raises:
        ModelError: If the file is no teacher of these acts.
    """
    try:
        state, labels = load_checkpoint(path)
        if len(state["acts.act.bias"]) != acts:
            raise ValueError("it knows other acts")
    except (OSError, EOFError, KeyError, ValueError, RuntimeError, UnpicklingError) as error:
        why = str(error).partition("\n")[0]
        message = f"{path}: no teacher of acts ({why}); take what `teach-acts` wrote"
        raise ModelError(message) from error
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    network = Network(sizes(labels), layers=layers, banks=len(BANKS))
    heads = ActHeads(nn.Linear(*reversed(network.word.weight.shape)), acts)
    network.add_module("acts", heads)
    network.load_state_dict(state)
    return network.eval().requires_grad_(False), heads
