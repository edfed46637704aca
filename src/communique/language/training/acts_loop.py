"""Training of the layers of acts: the parser below stays as it is."""

import json
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from communique.language.acts import FILE
from communique.language.network import Network as Running
from communique.language.training.acts_batches import act_loss, grouped_acts, padded, places
from communique.language.training.acts_data import ActSentence
from communique.language.training.acts_network import ActLayers
from communique.language.training.encoder import HIDDEN, unpack
from communique.language.training.export import quantized
from communique.language.training.loop import load_network

Log = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ActRecipe:
    """All that decides a training of the acts.

    Attributes:
        epochs: Passes over the sentences.
        batch: Subwords of a batch.
        encoder_rate: Learning rate of the layers.
        head_rate: Learning rate of the heads.
        averaged: Share of the steps at the end whose weights are averaged.
        warm: Share of the steps in which the rates rise.
        dropped: Share of the subwords that a sentence loses.
        seed: Seed of all chance.
        device: Where torch computes, "cpu" or "cuda".
    """

    epochs: int = 8
    batch: int = 1400
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    averaged: float = 0.25
    warm: float = 0.08
    dropped: float = 0.04
    seed: int = 1
    device: str = "cpu"


class ActTrainer:
    """Trains layers of acts over the lower layers of a parser."""

    def __init__(self, model: Path, acts: Sequence[str], *, recipe: ActRecipe, log: Log) -> None:
        """Load the parser.

        Args:
            model: Folder of the shipped files.
            acts: Names of the acts.
            recipe: What decides the training.
            log: Takes a line now and then.
        """
        torch.manual_seed(recipe.seed)
        self.acts = {name: number for number, name in enumerate(acts)}
        self.recipe, self._log = recipe, log
        self.random = random.Random(recipe.seed)
        self.device = torch.device(recipe.device)
        base, _ = load_network(model)
        self.layers = ActLayers(base, len(acts)).to(self.device)
        self._base = base.to(self.device).eval().requires_grad_(False)
        self._vocabulary = Running(model).subwords.vocabulary
        with np.load(model / "embeddings.npz", allow_pickle=False) as arrays:
            table = unpack(arrays["nibbles"], arrays["scales"])
        self.table = torch.from_numpy(table).to(self.device)

    def run(self, sentences: Sequence[ActSentence]) -> ActLayers:
        """Train.

        Args:
            sentences: The sentences, repeated as often as a pass is to hold them.

        Returns:
            The layers with averaged weights.
        """
        recipe, layers = self.recipe, self.layers
        optimizer = self._optimizer()
        rates = [group["lr"] for group in optimizer.param_groups]
        plan = [batch for _ in range(recipe.epochs) for batch in self.plan(sentences)]
        average: dict[str, Tensor] = {}
        averaged, started, total = 0, time.monotonic(), 0.0
        for step, rows in enumerate(plan):
            done = step / len(plan)
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * min(1.0, done / recipe.warm) * max(0.02, 1 - done)
            layers.train()
            with torch.autocast(self.device.type, torch.bfloat16):
                loss = self.loss(rows)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(layers.parameters(), 2.0)
            optimizer.step()
            total += loss.item()
            if done >= 1 - recipe.averaged and step % 4 == 0:
                averaged += 1
                for name, value in layers.state_dict().items():
                    known = average.get(name, torch.zeros_like(value))
                    average[name] = known + (value - known) / averaged
            if step % 200 == 199:
                minutes = (time.monotonic() - started) / 60
                self._log(f"step {step + 1}, {done:.0%}, {minutes:.1f} min: {total / 200:.3f}")
                total = 0.0
        layers.load_state_dict(average or layers.state_dict())
        return layers.eval().cpu()

    def plan(self, sentences: Sequence[ActSentence]) -> list[list[ActSentence]]:
        """The batches of a pass.

        Args:
            sentences: The annotated sentences.
        """
        return grouped_acts(sentences, size=self.recipe.batch, rng=self.random)

    def loss(self, rows: Sequence[ActSentence]) -> Tensor:
        """What the layers lose on a batch.

        Args:
            rows: Its sentences.
        """
        seen, real = self.seen(rows), places(rows, self.device).real
        return act_loss(seen, rows, real=real, acts=self.acts, rank=self.layers.rank)

    def seen(self, rows: Sequence[ActSentence]) -> Tensor:
        """What the layers see in a batch, some of whose subwords they do not get.

        Args:
            rows: Its sentences.

        Returns:
            Sentences x words x numbers.
        """
        where, ids = places(rows, self.device), self.ids(rows)
        lost = (torch.rand(ids.shape, device=self.device) < self.recipe.dropped) & (ids > 3)
        ids = torch.where(lost, torch.full_like(ids, self._vocabulary.unknown), ids)
        with torch.no_grad():
            lower = self._base.shared(self.table[ids], where.mask)
        return self.layers(lower, where.mask, where.first, where.last, where.manners).float()

    def ids(self, rows: Sequence[ActSentence]) -> Tensor:
        """Subwords of a batch, sentences x pieces.

        Args:
            rows: Its sentences.
        """
        return padded(rows, self._vocabulary.pad, self.device)

    def _optimizer(self) -> torch.optim.Optimizer:
        named = list(self.layers.named_parameters())
        upper = [p for n, p in named if n.startswith("layers.")]
        heads = [p for n, p in named if not n.startswith("layers.")]
        groups = [
            {"params": upper, "lr": self.recipe.encoder_rate},
            {"params": heads, "lr": self.recipe.head_rate},
        ]
        filled = [group for group in groups if group["params"]]
        return torch.optim.AdamW(filled, betas=(0.9, 0.98), weight_decay=0.01)


class _Exported(nn.Module):
    def __init__(self, layers: ActLayers) -> None:
        super().__init__()
        self.acts = layers

    def forward(self, lower: Tensor, first: Tensor, last: Tensor) -> Tensor:
        mask, press = torch.ones_like(lower[..., 0]), torch.zeros(1, dtype=torch.long)
        seen: Tensor = self.acts(lower, mask, first, last, press)
        return seen


def export_acts(layers: ActLayers, acts: Sequence[str], folder: Path) -> None:
    """Write the layers as the model runs them.

    Args:
        layers: The trained layers.
        acts: Names of the acts.
        folder: Folder of the model.
    """
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        with torch.no_grad():
            first = torch.tensor([[1, 3, 5, 7]])
            torch.onnx.export(
                _Exported(layers).eval(),
                (torch.zeros(1, 9, HIDDEN), first, first),
                str(plain),
                input_names=["lower", "first", "last"],
                output_names=["seen"],
                dynamic_axes={"lower": {1: "pieces"}, "first": {1: "words"},
                              "last": {1: "words"}, "seen": {1: "words"}},
                opset_version=17,
                dynamo=False,
            )  # fmt: skip
        model = quantized(plain)
        entry = model.metadata_props.add()
        entry.key, entry.value = "acts", json.dumps(list(acts))
        onnx.save(model, str(folder / FILE))
