"""What decides a training of the parser."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """All that decides a training.

    Attributes:
        layers: Encoder layers kept.
        epochs: Passes over the treebanks.
        steps: Steps after which a training ends, 0 for all those of its passes.
        partial: Share of the partly known sentences in a pass.
        own: How often a pass holds the trees of our own wording.
        name_epochs: Passes over the names in all.
        batch: Subwords of a batch.
        encoder_rate: Learning rate of the top encoder layer.
        decay: Factor of the rate from a layer to the one below.
        head_rate: Learning rate of the heads.
        frozen: Lowest encoder layers that stay as they are.
        damage: Share of sentences that are damaged.
        merged: Share of sentences with multiword tokens as written.
        glued: Rows of two or three sentences, mostly without stops between them, a sentence.
        averaged: Share of the steps at the end whose weights are averaged.
        weights: How often a pass holds each treebank.
        seed: Seed of all chance.
        longest: Subwords beyond which a sentence is left out.
        raw: Batches of raw sentences, a batch of the labelled data, where there are teachers.
        device: Where torch computes, "cpu" or "cuda".
    """

    layers: int = 6
    epochs: int = 9
    steps: int = 0
    partial: float = 0.4
    own: float = 2.0
    name_epochs: float = 3.0
    batch: int = 1400
    encoder_rate: float = 2e-4
    decay: float = 0.9
    head_rate: float = 1e-3
    frozen: int = 0
    damage: float = 0.12
    merged: float = 0.5
    glued: float = 0.12
    averaged: float = 0.25
    weights: tuple[tuple[str, float], ...] = (
        ("BOUN", 2), ("BOUN-2020", 1), ("PUD", 1), ("GB", 1), ("TueCL", 1), ("Genre", 3),
    )  # fmt: skip
    seed: int = 1
    longest: int = 150
    raw: float = 2.0
    device: str = "cpu"
