"""The network in torch: encoder, heads for tags, lemmas, parse and names.

*Source:* deep biaffine parsing after Dozat and Manning 2017; treebank embeddings in the
syntactic heads only after Stymne et al. 2018.
"""

import math

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from communique.language.training.encoder import FEED_FORWARD, HEADS, HIDDEN, Array, Encoder

ARC, REL = 256, 128
POSITIONS = 512
SHARED = 3
"""Lower layers on which the layers of acts stand, too."""


class Layer(nn.Module):
    """A transformer layer with normalisation behind each block, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, 1e-12)
        self.up = nn.Linear(HIDDEN, FEED_FORWARD)
        self.down = nn.Linear(FEED_FORWARD, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, 1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the layer's output: batch x pieces x hidden."""
        size, length, _ = x.shape
        parts = self.qkv(x).view(size, length, 3, HEADS, HIDDEN // HEADS)
        q, k, v = parts.permute(2, 0, 3, 1, 4).unbind(0)
        weights = q * (1 / math.sqrt(HIDDEN // HEADS)) @ k.transpose(-1, -2) + mask
        mixed = torch.softmax(weights, -1) @ v
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(size, length, HIDDEN)))
        return self.norm2(x + self.down(functional.gelu(self.up(x))))


class Projection(nn.Module):
    """A linear layer with GELU and dropout."""

    def __init__(self, size: int, dropout: float) -> None:
        super().__init__()
        self.linear = nn.Linear(HIDDEN, size)
        self.dropout = dropout

    def forward(self, x: Tensor) -> Tensor:
        """Return the projection."""
        return functional.dropout(functional.gelu(self.linear(x)), self.dropout, self.training)


class Network(nn.Module):
    """The whole model over input embeddings."""

    def __init__(
        self, sizes: dict[str, int], *, layers: int, banks: int, dropout: float = 0.25
    ) -> None:
        super().__init__()
        self.dropout = dropout
        self.position = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.word = nn.Linear(2 * HIDDEN, HIDDEN)
        self.bank = nn.Parameter(torch.zeros(banks, HIDDEN))
        self.upos = nn.Linear(HIDDEN, sizes["upos"])
        self.feats = nn.Linear(HIDDEN, sizes["feats"])
        self.tag_hidden = Projection(HIDDEN, dropout)
        self.upos_more = nn.Linear(HIDDEN, sizes["upos"])
        self.feats_more = nn.Linear(HIDDEN, sizes["feats"])
        for more in (self.upos_more, self.feats_more):
            nn.init.zeros_(more.weight)
            nn.init.zeros_(more.bias)
        self.lemma_hidden = Projection(HIDDEN, dropout)
        self.lemma = nn.Linear(HIDDEN, sizes["scripts"])
        self.entity_hidden = Projection(HIDDEN, dropout)
        self.entity = nn.Linear(HIDDEN, sizes["entities"])
        self.start_hidden = Projection(ARC, dropout)
        self.start = nn.Linear(ARC, 2)
        nn.init.zeros_(self.start.weight)
        nn.init.zeros_(self.start.bias)
        self.arc_dep, self.arc_head = Projection(ARC, dropout), Projection(ARC, dropout)
        self.rel_dep, self.rel_head = Projection(REL, dropout), Projection(REL, dropout)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.randn(sizes["deps"], REL + 1, REL + 1) * 0.01)

    def load_encoder(self, encoder: Encoder) -> None:
        """Take the pretrained weights of the lower layers."""

        def tensor(name: str, *shape: int) -> Tensor:
            array: Array = np.array(encoder.tensors[name], dtype=np.float32).reshape(shape)
            return torch.from_numpy(array)

        with torch.no_grad():
            positions = tensor("emb.pos", -1, HIDDEN)[:POSITIONS]
            self.position.copy_(positions + tensor("emb.type", -1, HIDDEN)[0])
            self.norm.weight.copy_(tensor("emb.ln.w", HIDDEN))
            self.norm.bias.copy_(tensor("emb.ln.b", HIDDEN))
            for number, layer in enumerate(self.layers):
                assert isinstance(layer, Layer)
                _load_layer(layer, f"l{number}.", tensor)

    def encode(self, embedded: Tensor, mask: Tensor) -> Tensor:
        """Return contextual vectors of the pieces: batch x pieces x hidden."""
        x = self.norm(embedded + self.position[: embedded.shape[1]])
        x = functional.dropout(x, 0.1, self.training)
        blocked = ((1.0 - mask) * -1e4)[:, None, None, :].to(x.dtype)
        for layer in self.layers:
            x = layer(x, blocked)
        return x

    def encode_twice(self, embedded: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return contextual vectors of the pieces, and those on which the acts stand."""
        lower = x = self.shared(embedded, mask)
        blocked = ((1.0 - mask) * -1e4)[:, None, None, :].to(x.dtype)
        for layer in self.layers[SHARED:]:
            x = layer(x, blocked)
        return x, lower

    def shared(self, embedded: Tensor, mask: Tensor) -> Tensor:
        """Return the vectors of the pieces on which the acts stand."""
        x: Tensor = self.norm(embedded + self.position[: embedded.shape[1]])
        blocked = ((1.0 - mask) * -1e4)[:, None, None, :].to(x.dtype)
        for layer in self.layers[:SHARED]:
            x = layer(x, blocked)
        return x

    def words(self, x: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Return vectors of the root and the words from their first and last piece."""
        index = [i.unsqueeze(-1).expand(-1, -1, HIDDEN) for i in (first, last)]
        both = torch.cat([torch.gather(x, 1, i) for i in index], -1)
        return functional.dropout(functional.gelu(self.word(both)), self.dropout, self.training)

    def tags(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """Return scores of parts of speech and features.

        A hidden layer stands beside the direct one: what a treebank's id changes depends on the
        word.
        """
        hidden = self.tag_hidden(words)
        return (
            self.upos(words) + self.upos_more(hidden),
            self.feats(words) + self.feats_more(hidden),
        )

    def arcs(self, words: Tensor) -> Tensor:
        """Return arc scores: batch x dependents x heads."""
        one = torch.ones_like(words[..., :1])
        return (
            torch.cat([self.arc_dep(words), one], -1)
            @ self.arc
            @ self.arc_head(words).transpose(1, 2)
        )

    def relation_parts(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """Return dependent and head vectors of the relation scores."""
        one = torch.ones_like(words[..., :1])
        return (
            torch.cat([self.rel_dep(words), one], -1),
            torch.cat([self.rel_head(words), one], -1),
        )

    def relations_at(self, words: Tensor, heads: Tensor) -> Tensor:
        """Return relation scores at given heads: batch x words x relations."""
        dependents, governors = self.relation_parts(words)
        chosen = governors.gather(1, heads[..., None].expand(-1, -1, governors.shape[-1]))
        mixed = torch.einsum("bdi,lij->bdlj", dependents, self.rel.to(dependents.dtype))
        return (mixed * chosen[:, :, None]).sum(-1)


def _load_layer(layer: Layer, prefix: str, tensor) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    weights = [tensor(f"{prefix}{part}.w", HIDDEN, HIDDEN) for part in "qkv"]
    layer.qkv.weight.copy_(torch.cat(weights))
    layer.qkv.bias.copy_(torch.cat([tensor(f"{prefix}{part}.b", HIDDEN) for part in "qkv"]))
    layer.out.weight.copy_(tensor(prefix + "ao.w", HIDDEN, HIDDEN))
    layer.out.bias.copy_(tensor(prefix + "ao.b", HIDDEN))
    layer.norm1.weight.copy_(tensor(prefix + "aln.w", HIDDEN))
    layer.norm1.bias.copy_(tensor(prefix + "aln.b", HIDDEN))
    layer.up.weight.copy_(tensor(prefix + "fi.w", FEED_FORWARD, HIDDEN))
    layer.up.bias.copy_(tensor(prefix + "fi.b", FEED_FORWARD))
    layer.down.weight.copy_(tensor(prefix + "fo.w", HIDDEN, FEED_FORWARD))
    layer.down.bias.copy_(tensor(prefix + "fo.b", HIDDEN))
    layer.norm2.weight.copy_(tensor(prefix + "oln.w", HIDDEN))
    layer.norm2.bias.copy_(tensor(prefix + "oln.b", HIDDEN))
