"""Whose words the quotations of a document are.

1. The cue of a quotation is the first reporting verb behind its end, else the last before its
   start, in the sentence where it ends or begins.
2. Its opener is the name before its mark ("X, “…", "X: “…"), the owner of the text told there
   ("X'ten yapılan açıklamada, “…"), or the subject of the clause that the mark ends ("X, …-arak
   “…"); it speaks where the cue names nobody.
3. Without either it is the words of whoever spoke last, or of the name that follows a headline.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from communique.extraction.attribution.quotes import FINAL, Quote
from communique.extraction.attribution.reported import Attribution
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.stems import is_finite
from communique.extraction.syntax.tree import Tree

SHORTEST = 4
"""Words of a quotation that is a speech of its own, not a turn of phrase."""
_BETWEEN = frozenset({"PUNCT", "ADV", "CCONJ", "PART", "AUX"})
_LEAST = 3
_LINKS = 3
"""Words between an opener and the mark."""


Owner = Callable[[Tree, int, Sequence[Mention]], int | None]
"""Finds whose text a word is, if it is one in which something is said."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation and what tells its speaker.

    Attributes:
        quote: The quotation.
        begins: Index, in the row of sentences, of the one in which it begins.
        ends: Index of the one in which it ends.
        at: Index of the one with its cue, -1 if there is none.
        cue: The cue.
        opener: The name before its mark.
        follower: The name right behind a quotation that stands as a headline.
        words: How many words it has.
        alone: Whether its sentence holds nothing else, as a heading does.
        speech: Whether it is a sentence of its own, not a turn of phrase.
    """

    quote: Quote
    begins: int
    ends: int
    at: int = -1
    cue: Attribution | None = None
    opener: Mention | None = None
    follower: Mention | None = None
    words: int = 0
    speech: bool = False
    alone: bool = False

    @property
    def bare(self) -> bool:
        """Whether only its mark tells that somebody speaks."""
        return self.cue is None and self.speech


def quotations(
    sentences: Sequence[Tree],
    mentions: Sequence[Sequence[Mention]],
    found: Sequence[Sequence[Attribution]],
    quotes: Sequence[Quote],
    *,
    owner: Owner | None = None,
) -> list[Quotation]:
    """Return the quotations of a document with their cues and openers.

    Args:
        sentences: Its sentences.
        mentions: Names of each.
        found: Reporting constructions of each.
        quotes: Its quotations.
        owner: Finds whose text a word is.

    Returns:
        Those that hold a word of a sentence, in order.
    """
    result = []
    for quote in quotes:
        inside = [n for n, t in enumerate(sentences) if t.start < quote.end and quote.start < t.end]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        behind = _behind(sentences[last], found[last], quote)
        before = _before(sentences[first], found[first], quote)
        reporting = [a for a in found[last] if a.quote == quote]
        cue = next(iter((*reporting, *behind, *before[::-1])), None)
        at = -1 if cue is None else first if cue in before else last
        opener = _opener(sentences[first], mentions[first], found[first], quote)
        if opener is None and cue is not None and cue.source is None:
            opener = _subject(sentences[first], mentions[first], quote)
            opener = opener or _author(sentences[first], mentions[first], quote, owner)
        words = sum(quote.holds(w.start) for n in inside for w in sentences[n].words)
        result.append(
            Quotation(
                quote,
                first,
                last,
                at,
                cue,
                opener,
                _follower(sentences[last], mentions[last], quote)
                or _signature(sentences[last : last + 2], mentions[last : last + 2], quote),
                words,
                _speech(sentences[first], quote),
                first == last and _alone(sentences[first], quote),
            )
        )
    return result


def _speech(tree: Tree, quote: Quote) -> bool:
    """Whether a quotation begins like a sentence and holds a finite verb or its beginning."""
    said = [w for w in tree.words if quote.holds(w.start)]
    if len(said) < _LEAST or not said[0].capital:
        return False
    return quote.end >= tree.end or any(is_finite(w) for w in said)


def _alone(tree: Tree, quote: Quote) -> bool:
    return all(quote.holds(w.start) or w.upos == "PUNCT" for w in tree.words)


def _behind(tree: Tree, found: Sequence[Attribution], quote: Quote) -> list[Attribution]:
    return [
        a
        for a in found
        if tree.words[a.cue[0]].start >= quote.end and a.kind != "think" and not a.whole
        and a.how != "noun" and (a.quote == quote or not a.content)
    ]  # fmt: skip


def _before(tree: Tree, found: Sequence[Attribution], quote: Quote) -> list[Attribution]:
    return [
        a
        for a in found
        if tree.words[a.cue[1]].end <= quote.start and not a.whole and a.kind != "think"
        and a.how != "noun" and a.quote in (None, quote) and _near(tree, a, quote)
    ]  # fmt: skip


def _near(tree: Tree, found: Attribution, quote: Quote) -> bool:
    """Whether a cue opens a quotation: right before it, or without any other content."""
    between = [w for w in tree.words[found.cue[1] + 1 :] if w.end <= quote.start]
    words = sum(w.upos != "PUNCT" for w in between)
    return words == 0 or (words <= _LINKS and not found.content)


def _opener(
    tree: Tree, mentions: Sequence[Mention], found: Sequence[Attribution], quote: Quote
) -> Mention | None:
    cues = {i for a in found for i in range(a.cue[0], a.cue[1] + 1)}
    for mention in sorted(mentions, key=lambda m: -m.last):
        if tree.words[mention.last].end > quote.start:
            continue
        between = [w for w in tree.words[mention.last + 1 :] if w.end <= quote.start]
        apart = [w for w in between if w.i not in cues and w.upos not in _BETWEEN]
        case = tree.words[mention.last].case or "Nom"
        if apart or len(between) > _LINKS + len(cues) or not between:
            return None
        if case == "Nom" and mention.kind != "Place" and not mention.demonym:
            return mention
        return None
    return None


def _subject(tree: Tree, mentions: Sequence[Mention], quote: Quote) -> Mention | None:
    """The name that stands as a subject before a clause and the mark ("X, …-arak “…").

    Only a quotation that goes on in the next sentence needs it: the cue there names nobody, and
    the parser binds the name to a word inside the marks.
    """
    before = [w for w in tree.words if w.end <= quote.start and w.upos != "PUNCT"]
    if not before or quote.end <= tree.end:
        return None
    last = before[-1].i
    for mention in mentions:
        word = tree.words[mention.head]
        named = mention.kind != "Place" and not mention.demonym
        nominative = (tree.words[mention.last].case or "Nom") == "Nom"
        if mention.last >= last or word.head < last or not (named and nominative):
            continue
        if word.dep == "nsubj" or quote.holds(tree.words[word.head].start):
            return mention
    return None


def _author(
    tree: Tree, mentions: Sequence[Mention], quote: Quote, owner: Owner | None
) -> Mention | None:
    """Whose text is told right before a mark, where the cue stands in a later sentence."""
    before = [w for w in tree.words if w.end <= quote.start and w.upos not in _BETWEEN]
    if not before or quote.end <= tree.end or owner is None:
        return None
    whose = owner(tree, before[-1].i, mentions)
    return next((m for m in mentions if whose is not None and m.covers(whose)), None)


def _follower(tree: Tree, mentions: Sequence[Mention], quote: Quote) -> Mention | None:
    """The name behind a quotation at the beginning of a sentence."""
    if any(w.start < quote.start - 2 for w in tree.words):
        return None
    behind = [w for w in tree.words if w.start >= quote.end and w.upos != "PUNCT"]
    if not behind:
        return None
    name = next((m for m in mentions if m.first == behind[0].i and m.kind == "Person"), None)
    return name if name and tree.words[name.last].case in ("", "Nom", "Abl") else None


def _signature(
    trees: Sequence[Tree], mentions: Sequence[Sequence[Mention]], quote: Quote
) -> Mention | None:
    """The name that is all of the sentence behind a quotation which ends in no full stop."""
    if len(trees) < 2 or not any(quote.holds(w.start) for w in trees[0].words):
        return None
    last = max(w.i for w in trees[0].words if quote.holds(w.start))
    if any(w.upos != "PUNCT" for w in trees[0].words[last + 1 :]):
        return None
    words = [w.i for w in trees[1].words if w.upos != "PUNCT"]
    names = [m for m in mentions[1] if m.kind == "Person"]
    stopped = trees[0].words[last].form in FINAL
    if stopped or len(names) != 1 or words != list(range(names[0].first, names[0].last + 1)):
        return None
    return names[0]
