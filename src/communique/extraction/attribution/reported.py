"""A reporting construction as later steps see it, and the sentence in which it is sought."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from communique.extraction.attribution.quotes import Quote
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.tree import Tree

Setting = Literal["", "text", "talk"]
SourceKind = Literal["agent", "utterance", "according", "headline", "quote", "noun", "unknown"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reporting construction of a sentence.

    Attributes:
        cue: Span of the cue's words (first, last, inclusive).
        rule: Id of the cue.
        kind: Saying, thinking, asking.
        source: Index of the word that names the speaker, or None.
        how: How the speaker is named.
        addressee: Index of the word that names the addressee, or None.
        content: Indices of the words that are reported.
        whole: Whether the whole sentence is.
        passive: Whether the reporting verb is in the passive.
        predicate: The reporting predicate, if there is one.
        person: Grammatical person of the reporting verb ("1", "3").
        quote: The quotation that it reports, if any.
        open: Whether it is said in general, by nobody in particular ("belirtiliyor").
        joint: In what of those who met it is said ("ortak bildiride vurgulandı"), if in any.
        extends: Whether the speaker may go on in the next sentence, no mark telling.
        announced: Index of the first word behind the colon that ends the cue ("şöyle dedi: …"),
            -1 without one.
        back: Whether it points back to a body told before ("aynı habere göre").
    """

    cue: tuple[int, int]
    rule: str
    kind: str
    source: int | None
    how: SourceKind
    addressee: int | None
    content: frozenset[int]
    whole: bool = False
    passive: bool = False
    predicate: Predicate | None = None
    person: str = "3"
    quote: Quote | None = None
    open: bool = False
    back: bool = False
    extends: bool = False
    joint: Setting = ""
    announced: int = -1


@dataclass(frozen=True, slots=True)
class View:
    """A sentence with its names, and which of its words stand in which quotation."""

    tree: Tree
    mentions: Sequence[Mention]
    inside: Mapping[int, Quote]

    def around(self, quote: Quote) -> frozenset[int]:
        """Words of the sentence that stand in a quotation."""
        return frozenset(i for i, at in self.inside.items() if at is quote)

    def outside(self, words: Iterable[int], cue: int) -> list[int]:
        """Those of some words that stand in the same quotation as a cue, or in none."""
        return [i for i in words if self.inside.get(i) in (None, self.inside.get(cue))]


def innermost(attributions: Sequence[Attribution], i: int) -> Attribution | None:
    """Return the attribution whose content holds a word; of several, the narrowest.

    Args:
        attributions: The reporting constructions of the sentence.
        i: Index of the word.

    Returns:
        The attribution, or None.
    """
    holding = [a for a in attributions if i in a.content and not a.cue[0] <= i <= a.cue[1]]
    return min(holding, key=lambda a: (a.whole, len(a.content)), default=None)
