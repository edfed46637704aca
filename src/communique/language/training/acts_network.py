"""The layers of acts in torch."""

import copy
import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from communique.language.acts import ENDS
from communique.language.training.encoder import HIDDEN
from communique.language.training.network import SHARED, Network

RANK = 64
"""Numbers of the vectors whose products are the scores of an end."""
MANNERS = 3
"""Manners of annotating: press text on diplomacy (0), which the exported layers follow, our own
text (1), newspapers at large (2)."""
_DROPOUT = 0.2
_RARE = -4.0
"""Log odds of an act from which learning begins."""


class ActHeads(nn.Module):
    """Heads for acts and their ends over the states of pieces."""

    def __init__(self, word: nn.Linear, acts: int, *, rank: int = RANK) -> None:
        """Begin with vectors of words as another head makes them.

        Args:
            word: Makes a vector of the first and last piece of a word; copied.
            acts: Number of acts.
            rank: Numbers of the vectors whose products are the scores of an end.
        """
        super().__init__()
        self.word = copy.deepcopy(word)
        self.manner = nn.Parameter(torch.zeros(MANNERS, HIDDEN))
        self.act_hidden, self.act = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, acts)
        self.asked_hidden = nn.Linear(HIDDEN, HIDDEN)
        self.asked = nn.Linear(HIDDEN, len(ENDS) * rank)
        self.given_hidden = nn.Linear(HIDDEN, HIDDEN)
        self.given = nn.Linear(HIDDEN, len(ENDS) * rank)
        self.absent = nn.Linear(HIDDEN, len(ENDS))
        self.denied = nn.Linear(HIDDEN, 1)
        self.rank = rank
        nn.init.constant_(self.act.bias, _RARE)

    def see(self, x: Tensor, first: Tensor, last: Tensor, manner: Tensor) -> Tensor:
        """Return batch x words x numbers, as `communique.language.acts.Predictions` reads them.

        Args:
            x: States of the pieces, batch x pieces x hidden.
            first: Position of the first piece of each word.
            last: Position of the last piece.
            manner: In which manner each sentence is annotated.
        """
        index = [i.unsqueeze(-1).expand(-1, -1, HIDDEN) for i in (first, last)]
        both = torch.cat([torch.gather(x, 1, i) for i in index], -1)
        words = functional.gelu(self.word(both)) + self.manner[manner][:, None]
        words = self._drop(words)
        asked = self._drop(functional.gelu(self.asked_hidden(words)))
        given = self._drop(functional.gelu(self.given_hidden(words)))
        return torch.cat(
            [
                self.act(self._drop(functional.gelu(self.act_hidden(words)))),
                self.asked(asked),
                self.given(given),
                self.absent(asked),
                self.denied(asked),
            ],
            -1,
        )

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, _DROPOUT, self.training)


class ActLayers(ActHeads):
    """The upper layers of a parser's encoder, copied, with heads for acts and their ends."""

    def __init__(self, network: Network, acts: int, *, rank: int = RANK) -> None:
        super().__init__(network.word, acts, rank=rank)
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in network.layers[SHARED:])

    def forward(
        self, lower: Tensor, mask: Tensor, first: Tensor, last: Tensor, manner: Tensor
    ) -> Tensor:
        """Return what is seen, from the states behind the shared layers, as `see` does."""
        x = lower
        blocked = ((1.0 - mask) * -1e4)[:, None, None, :].to(x.dtype)
        for layer in self.layers:
            x = layer(x, blocked)
        return self.see(x, first, last, manner)


def split(seen: Tensor, acts: int, rank: int = RANK) -> tuple[Tensor, Tensor, Tensor]:
    """Return what is seen, by kind.

    Args:
        seen: Batch x words x numbers.
        acts: Number of acts.
        rank: Numbers of a vector.

    Returns:
        Odds of the acts, batch x words x acts; scores of the ends, batch x ends x triggers x
        (words + 1), the last one for "elsewhere"; odds that an act is denied, batch x words.
    """
    size, words, _ = seen.shape
    width = len(ENDS) * rank
    odds, asked, given, absent, denied = seen.split([acts, width, width, len(ENDS), 1], -1)
    asked = asked.reshape(size, words, len(ENDS), rank)
    given = given.reshape(size, words, len(ENDS), rank)
    scores = torch.einsum("bter,bwer->betw", asked, given) / math.sqrt(rank)
    elsewhere = absent.permute(0, 2, 1).unsqueeze(-1)
    return odds, torch.cat([scores, elsewhere], -1), denied.squeeze(-1)
