"""The training loop: joint steps over treebanks and names, averaged weights, checkpoints."""

import itertools
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from communique.errors import ModelError
from communique.language.subwords import Subwords
from communique.language.training.corpus import BANKS, Corpus
from communique.language.training.encoder import Encoder
from communique.language.training.labels import (
    IGNORE,
    Encoding,
    Example,
    Labels,
    batches,
    damage_names,
    damage_tokens,
)
from communique.language.training.network import Network
from communique.language.training.passes import Clock, sample, times_of
from communique.language.training.recipe import Recipe
from communique.language.training.restore import restore
from communique.language.training.treebanks import Sentence

Log = Callable[[str], None]
DROPPED = 0.04
"""Share of the subwords that a sentence loses in training."""


class Trainer:
    """Trains a network on a corpus."""

    def __init__(
        self, corpus: Corpus, labels: Labels, *, encoder: Encoder, recipe: Recipe, log: Log
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.random = random.Random(recipe.seed)
        self.recipe, self.labels, self._log = recipe, labels, log
        self._corpus = corpus
        self.encoding = Encoding(labels, Subwords(encoder.vocabulary))
        self.device = torch.device(recipe.device)
        self._table = torch.from_numpy(encoder.embeddings()).to(self.device)
        self._pad, self._unknown = encoder.vocabulary.pad, encoder.vocabulary.unknown
        self.offsets = _offsets(labels)
        self.losses = {"names": self._names, "trees": self._trees, "glued": self._glued}
        self.network = Network(sizes(labels), layers=recipe.layers, banks=len(BANKS))
        self.network.load_encoder(encoder)
        self.network.to(self.device)
        if recipe.frozen:
            self._freeze(recipe.frozen)

    def start(self, checkpoint: Path) -> None:
        """Go on from the weights of a training with the same labels.

        Args:
            checkpoint: Its file, or the folder of a shipped model.

        Raises:
            ModelError: If its labels are others.
        """
        state, labels = load_checkpoint(checkpoint)
        if labels != self.labels:
            message = f"{checkpoint}: trained with other labels; take the same treebanks"
            raise ModelError(message)
        self.network.load_state_dict(state, strict=False)

    def only_starts(self) -> None:
        """Train nothing but where sentences begin; all other weights stay."""
        for name, parameter in self.network.named_parameters():
            parameter.requires_grad = name.startswith("start")
        self.losses |= {"trees": self._glued}

    def only_names(self) -> None:
        """Train nothing but the names; all other weights stay."""
        for name, parameter in self.network.named_parameters():
            parameter.requires_grad = name.startswith("entity")

    def _freeze(self, layers: int) -> None:
        below = ("position", "norm.", *(f"layers.{number}." for number in range(layers)))
        for name, parameter in self.network.named_parameters():
            if name.startswith(below):
                parameter.requires_grad = False

    def run(self, checkpoint: Path, *, minutes: float = 0.0) -> Network:
        """Train, and return the network with averaged weights.

        Args:
            checkpoint: File for the state now and then, and at the end for the averaged one.
            minutes: Time after which the training is to end, its rates declining by the clock;
                by default they decline by steps.

        Returns:
            The network.
        """
        recipe, clock = self.recipe, Clock(minutes)
        endless = (self.plan() for _ in itertools.count())
        plan = itertools.chain.from_iterable(endless)
        total = recipe.steps
        if not (total or minutes):
            whole = [batch for _ in range(recipe.epochs) for batch in self.plan()]
            plan, total = itertools.chain(whole), len(whole)
        optimizer = self._optimizer()
        rates = [group["lr"] for group in optimizer.param_groups]
        average: dict[str, Tensor] = {}
        averaged = 0
        losses, counts = Counter[str](), Counter[str]()
        for step, (kind, batch) in enumerate(plan):
            done = step / total if total else clock.share()
            if done >= 1:
                break
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * _schedule(done)
            parts = self._step(optimizer, kind, batch)
            losses.update(parts)
            counts.update(parts.keys())
            if done >= 1 - recipe.averaged and step % 5 == 0:
                averaged += 1
                _average(average, self.network, averaged)
            if step % 200 == 199:
                shown = " ".join(f"{n} {v / counts[n]:.3f}" for n, v in sorted(losses.items()))
                self._log(f"step {step + 1}, {done:.0%}, {clock.minutes():.1f} min: {shown}")
                losses.clear()
                counts.clear()
                self._save(checkpoint, average or self.network.state_dict())
        self._log(f"{step} steps")
        if average:
            self.network.load_state_dict(average)
        self._save(checkpoint, self.network.state_dict())
        return self.network.cpu()

    def _step(
        self, optimizer: torch.optim.Optimizer, kind: str, batch: list[Example]
    ) -> dict[str, float]:
        """Learn from a batch, and return its losses."""
        self.network.train()
        with torch.autocast(self.device.type, torch.bfloat16):
            parts = self.losses[kind](batch)
        loss = torch.stack(list(parts.values())).sum()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        optimizer.step()
        return {name: part.item() for name, part in parts.items()}

    def _save(self, path: Path, state: dict[str, Any]) -> None:
        content = {
            "state": {name: value.cpu() for name, value in state.items()},
            "labels": self.labels.as_json(),
            "recipe": asdict(self.recipe),
        }
        torch.save(content, path)

    def plan(self) -> list[tuple[str, list[Example]]]:
        """The batches of a pass over the treebanks, with a share of names and partial trees."""
        recipe, rng = self.recipe, self.random
        times = {BANKS.index(name): count for name, count in recipe.weights}
        sentences = [s for s in self._corpus.train for _ in range(times_of(times, s.bank, rng))]
        sentences += sample(self._corpus.own, recipe.own, rng)
        part = sample(self._corpus.partial, recipe.partial, rng)
        trees = [self._example(s) for s in (*sentences, *part)]
        chosen = sample(self._corpus.names, recipe.name_epochs / recipe.epochs, rng)
        names = [
            self.encoding.names(damage_names(s, rng) if rng.random() < recipe.damage else s)
            for s in chosen
        ]
        rows = [self._row(sentences) for _ in range(int(len(sentences) * recipe.glued))]
        plan = [("trees", b) for b in self._batches(trees)]
        plan += [("names", b) for b in self._batches(names)]
        plan += [("glued", b) for b in self._batches(rows)]
        rng.shuffle(plan)
        return plan

    def _batches(self, examples: Sequence[Example]) -> list[list[Example]]:
        short = [e for e in examples if len(e.ids) <= self.recipe.longest]
        return batches(short, self.recipe.batch, self.random)

    def _example(self, sentence: Sentence) -> Example:
        merged = self.random.random() < self.recipe.merged
        tokens = list(sentence.merged if merged else sentence.tokens)
        if self.random.random() < self.recipe.damage:
            tokens = damage_tokens(tokens, self.random)
        return self.encoding.tree(tokens, sentence.bank)

    def _row(self, sentences: Sequence[Sentence]) -> Example:
        """Two or three sentences of a treebank in a row, mostly without stops between them."""
        rng = self.random
        at = rng.randrange(len(sentences))
        near = [s for s in sentences[max(0, at - 400) : at + 400] if s.bank == sentences[at].bank]
        chosen = [list(rng.choice(near).merged) for _ in range(rng.choice((2, 2, 3)))]
        if rng.random() < self.recipe.damage / 2:
            chosen = [damage_tokens(part, rng) for part in chosen]
        for part in chosen[:-1]:
            if part[-1].form == "." and len(part) > 1 and rng.random() < 0.85:
                part.pop()
        return self.encoding.glued(chosen)

    def _optimizer(self) -> torch.optim.Optimizer:
        """Lower layers learn more slowly; biases and norms do not decay."""
        recipe, groups = self.recipe, []
        top = recipe.layers - 1
        for name, parameter in self.network.named_parameters():
            if not parameter.requires_grad:
                continue
            if name.startswith("layers."):
                depth = top - int(name.split(".")[1])
                rate = recipe.encoder_rate * recipe.decay**depth
            elif name in ("position", "norm.weight", "norm.bias"):
                rate = recipe.encoder_rate * recipe.decay**recipe.layers
            else:
                rate = recipe.head_rate
            decay = 0.01 if parameter.dim() > 1 and name != "bank" else 0.0
            groups.append({"params": [parameter], "lr": rate, "weight_decay": decay})
        return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)

    def _tensors(
        self, batch: Sequence[Example], dropped: float
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        length = max(len(e.ids) for e in batch)
        words = max(len(e.first) for e in batch)
        ids = torch.full((len(batch), length), self._pad)
        mask = torch.zeros(len(batch), length)
        first, last = (torch.zeros(len(batch), words, dtype=torch.long) for _ in range(2))
        real = torch.zeros(len(batch), words)
        for i, e in enumerate(batch):
            ids[i, : len(e.ids)] = torch.tensor(e.ids)
            mask[i, : len(e.ids)] = 1
            first[i, : len(e.first)] = torch.tensor(e.first)
            last[i, : len(e.last)] = torch.tensor(e.last)
            real[i, : len(e.first)] = 1
        lost = (torch.rand(ids.shape) < dropped) & (ids > 3)
        ids = torch.where(lost, torch.full_like(ids, self._unknown), ids)
        moved = [tensor.to(self.device) for tensor in (ids, mask, first, last, real)]
        return moved[0], moved[1], moved[2], moved[3], moved[4]

    def vectors(
        self, network: Network, batch: Sequence[Example], *, dropped: float = DROPPED
    ) -> tuple[Tensor, Tensor]:
        """Return what a network makes of the words of sentences, and which words are real.

        Args:
            network: The network.
            batch: The sentences.
            dropped: Share of the subwords that it does not get to see.

        Returns:
            Vectors: sentences x words x hidden, and ones and zeros: sentences x words; the first
            word is the artificial root.
        """
        ids, mask, first, last, real = self._tensors(batch, dropped)
        encoded = network.encode(self._table[ids], mask)
        return network.words(encoded, first, last), real

    def _vectors(self, batch: Sequence[Example]) -> tuple[Tensor, Tensor]:
        return self.vectors(self.network, batch)

    def _names(self, batch: Sequence[Example]) -> dict[str, Tensor]:
        words, real = self._vectors(batch)
        scores = self.network.entity(self.network.entity_hidden(words))
        return {"names": _loss(scores, _pad([e.entities for e in batch], real))}

    def _glued(self, batch: Sequence[Example]) -> dict[str, Tensor]:
        words, real = self._vectors(batch)
        return {"starts": self._starts(words, batch, real)}

    def _starts(self, words: Tensor, batch: Sequence[Example], real: Tensor) -> Tensor:
        scores = self.network.start(self.network.start_hidden(words))
        return _loss(scores, _pad([e.starts for e in batch], real))

    def _trees(self, batch: Sequence[Example]) -> dict[str, Tensor]:
        network = self.network
        words, real = self._vectors(batch)
        starts = self._starts(words, batch, real)
        banks = torch.tensor([e.bank for e in batch], device=self.device)
        words = words + network.bank[banks][:, None].to(words.dtype)
        heads = _pad([e.heads for e in batch], real)
        deps = _pad([e.deps for e in batch], real)
        arcs = network.arcs(words).float() + ((1 - real) * -1e4)[:, None, :]
        tags, feats = network.tags(words)
        relations = network.relations_at(words, heads.clamp(min=0))
        parts = {
            "arc": _loss(arcs, heads),
            "rel": _loss(relations, deps),
            "upos": 0.5 * _loss(tags, _pad([e.upos for e in batch], real)),
            "lemma": 0.5
            * _loss(
                network.lemma(network.lemma_hidden(words)),
                _pad([e.scripts for e in batch], real),
            ),
        }
        parts["starts"] = starts
        losses = []
        for number, (start, end) in enumerate(self.offsets):
            gold = _pad([[v[number] for v in e.feats] for e in batch], real)
            if bool((gold > 0).any()):
                losses.append(_loss(feats[..., start:end], gold))
        parts["feats"] = 0.25 * torch.stack(losses or [starts * 0]).sum()
        return parts


def load_checkpoint(path: Path) -> tuple[dict[str, Tensor], Labels]:
    """Read weights and labels of a checkpoint, or of a shipped model's folder."""
    if path.is_dir():
        return restore(path)
    content = torch.load(path, weights_only=True)
    return content["state"], Labels.from_json(content["labels"])


def load_network(path: Path) -> tuple[Network, Labels]:
    """Read the network of a checkpoint or of a shipped model's folder, whatever its depth."""
    state, labels = load_checkpoint(path)
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    network = Network(sizes(labels), layers=layers, banks=len(BANKS))
    network.load_state_dict(state, strict=False)
    return network, labels


def sizes(labels: Labels) -> dict[str, int]:
    """Return the number of outputs of each head."""
    return {
        "upos": len(labels.upos),
        "deps": len(labels.deps),
        "feats": sum(len(values) for values in labels.feats.values()),
        "scripts": len(labels.scripts),
        "entities": len(labels.entities),
    }


def _offsets(labels: Labels) -> list[tuple[int, int]]:
    ends = np.cumsum([len(values) for values in labels.feats.values()]).tolist()
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _schedule(done: float) -> float:
    """Linear warm-up over 8 % of the steps, then linear decline to 2 %."""
    warm = 0.08
    return done / warm + 1e-3 if done < warm else max(0.02, (1 - done) / (1 - warm))


def _average(average: dict[str, Tensor], network: Network, count: int) -> None:
    for name, value in network.state_dict().items():
        before = average.get(name, value) if count > 1 else value
        average[name] = before + (value - before) / count


def _loss(scores: Tensor, gold: Tensor) -> Tensor:
    known = gold.flatten() != IGNORE
    if not bool(known.any()):
        return scores.new_zeros((), dtype=torch.float32)
    return functional.cross_entropy(scores.float().flatten(0, 1)[known], gold.flatten()[known])


def _pad(rows: Sequence[Sequence[int]], real: Tensor) -> Tensor:
    """Labels of words as a matrix; column 0 is the artificial root and counts for nothing."""
    padded = torch.full(tuple(real.shape), IGNORE)
    for i, row in enumerate(rows):
        padded[i, 1 : len(row) + 1] = torch.tensor(row, dtype=torch.long)
    return padded.to(real.device)
