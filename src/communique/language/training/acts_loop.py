"""Training of the layers of acts: the parser below stays as it is."""

import json
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional

from communique.language.acts import ENDS, FILE
from communique.language.network import Network as Running
from communique.language.training.acts_data import ActSentence
from communique.language.training.acts_network import ActLayers, split
from communique.language.training.encoder import HIDDEN
from communique.language.training.export import quantized
from communique.language.training.loop import load_network

Log = Callable[[str], None]
_FAR = -1e4


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
        seed: Seed of all chance.
    """

    epochs: int = 8
    batch: int = 1400
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    averaged: float = 0.25
    warm: float = 0.08
    seed: int = 1


@dataclass(frozen=True, slots=True)
class _Batch:
    lower: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    real: Tensor
    labels: Tensor
    rows: Sequence[tuple[int, int, int, tuple[int, ...]]]
    denials: Sequence[tuple[int, int, bool]]
    manners: Tensor


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
        self._acts = {name: number for number, name in enumerate(acts)}
        self._recipe, self._log = recipe, log
        self._random = random.Random(recipe.seed)
        self._running = Running(model)
        base, _ = load_network(model)
        self.layers = ActLayers(base, len(acts))

    def run(self, sentences: Sequence[ActSentence]) -> ActLayers:
        """Train.

        Args:
            sentences: The sentences, repeated as often as a pass is to hold them.

        Returns:
            The layers with averaged weights.
        """
        recipe, layers = self._recipe, self.layers
        lower = {s: torch.from_numpy(self._running.lower(s.ids)).bfloat16() for s in sentences}
        optimizer = torch.optim.AdamW(
            [
                {"params": list(layers.layers.parameters()), "lr": recipe.encoder_rate},
                {
                    "params": [
                        p for n, p in layers.named_parameters() if not n.startswith("layers.")
                    ],
                    "lr": recipe.head_rate,
                },
            ],
            betas=(0.9, 0.98),
            weight_decay=0.01,
        )
        rates = [group["lr"] for group in optimizer.param_groups]
        plan = [batch for _ in range(recipe.epochs) for batch in self._pass(sentences)]
        average: dict[str, Tensor] = {}
        averaged, started, total = 0, time.monotonic(), 0.0
        for step, rows in enumerate(plan):
            done = step / len(plan)
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * min(1.0, done / recipe.warm) * max(0.02, 1 - done)
            layers.train()
            with torch.autocast("cpu", torch.bfloat16):
                loss = self._loss(self._batch(rows, lower))
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
        return layers.eval()

    def _pass(self, sentences: Sequence[ActSentence]) -> list[list[ActSentence]]:
        rng = self._random
        ordered = sorted(sentences, key=lambda s: len(s.ids) + rng.random() * 10)
        found: list[list[ActSentence]] = [[]]
        for sentence in ordered:
            if found[-1] and len(sentence.ids) * (len(found[-1]) + 1) > self._recipe.batch:
                found.append([])
            found[-1].append(sentence)
        rng.shuffle(found)
        return found

    def _batch(self, rows: Sequence[ActSentence], lower: dict[ActSentence, Tensor]) -> _Batch:
        size, length = len(rows), max(len(s.ids) for s in rows)
        words = max(len(s.first) for s in rows)
        states, mask = torch.zeros(size, length, HIDDEN), torch.zeros(size, length)
        first, last = (torch.zeros(size, words, dtype=torch.long) for _ in range(2))
        real, labels = torch.zeros(size, words), torch.zeros(size, words, len(self._acts))
        for i, s in enumerate(rows):
            states[i, : len(s.ids)] = lower[s][0].float()
            mask[i, : len(s.ids)] = 1
            first[i, : len(s.first)] = torch.tensor(s.first)
            last[i, : len(s.last)] = torch.tensor(s.last)
            real[i, : len(s.first)] = 1
            for act in s.acts:
                labels[i, list(act.trigger), self._acts[act.act]] = 1
        ends = [
            (i, number, word, act.ends[number])
            for i, s in enumerate(rows)
            for act in s.acts
            for word in act.trigger
            for number in range(len(ENDS))
            if act.asked[number]
        ]
        manners = torch.tensor([s.manner for s in rows])
        denials = [
            (i, word, act.denied)
            for i, s in enumerate(rows)
            for act in s.acts
            for word in act.trigger
        ]
        return _Batch(states, mask, first, last, real, labels, ends, denials, manners)

    def _loss(self, batch: _Batch) -> Tensor:
        seen = self.layers(batch.lower, batch.mask, batch.first, batch.last, batch.manners).float()
        odds, ends, denied = split(seen, len(self._acts), self.layers.rank)
        told = functional.binary_cross_entropy_with_logits(odds, batch.labels, reduction="none")
        loss = (told.sum(-1) * batch.real).sum() / batch.labels.sum().clamp(min=1)
        if not batch.rows:
            return loss
        away = torch.cat([(1 - batch.real) * _FAR, torch.zeros(len(batch.real), 1)], -1)
        ends = torch.log_softmax(ends + away[:, None, None, :], -1)
        where, number, trigger, words = zip(*batch.rows, strict=True)
        scores = ends[list(where), list(number), list(trigger)]
        target = torch.zeros_like(scores)
        for row, known in enumerate(words):
            for word in known or (scores.shape[1] - 1,):
                target[row, word] = 1 / max(1, len(known))
        loss = loss - (target * scores).sum(-1).mean()
        where, trigger, flags = zip(*batch.denials, strict=True)
        flagged = torch.tensor(flags, dtype=torch.float32)
        given = denied[list(where), list(trigger)]
        return loss + functional.binary_cross_entropy_with_logits(given, flagged)


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
