"""Silver names in press text: a model's names, put right by trees, titles and known actors.

1. A model tags the sentences of a treebank.
2. Names of the curated actors are marked ("Hulusi Akar", "Avrupa Birliği"); a longer name of the
   model that holds one stays ("ABD Dışişleri Bakanlığı").
3. A proper noun that the tree hangs on a title as its apposition is a person, with its flat parts.
4. A proper noun alone that is the last word of a person found so far is a person.
5. Other proper nouns without a name are left open: they count for nothing in training.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique import text as turkish
from communique.knowledge import Actor
from communique.language.network import Network
from communique.language.training.scores import name_spans
from communique.language.training.treebanks import OPEN, NamedSentence, Sentence, Token

_KINDS = {"Person": "PERSON", "State": "GPE", "Organization": "ORG"}
_STATES = frozenset({"GPE", "NORP", "LOC", "ORG"})
_LONGEST = 6

Span = tuple[int, int, str]


@dataclass(frozen=True)
class Gazetteer:
    """Names of actors by their words, and the last words of persons."""

    names: dict[tuple[str, ...], str]
    surnames: frozenset[str]
    titles: frozenset[str]

    @classmethod
    def of(cls, actors: Iterable[Actor], *, titles: Iterable[str]) -> "Gazetteer":
        """Return the names of actors.

        Args:
            actors: The actors.
            titles: Lemmas of the words that end a title ("bakan").

        Returns:
            The gazetteer.
        """
        names: dict[tuple[str, ...], str] = {}
        for actor in actors:
            kind = _KINDS.get(actor.type)
            for name in (actor.label, *actor.aliases) if kind else ():
                words = tuple(name.replace("-", " - ").split())
                if words and words[0][0].isupper() and len(words[0]) > 1:
                    names.setdefault(words, kind or "")
        surnames = {words[-1] for words, kind in names.items() if kind == "PERSON"}
        return cls(names, frozenset(surnames), frozenset(titles))


def silver_names(
    sentences: Sequence[Sentence], *, network: Network, gazetteer: Gazetteer
) -> list[NamedSentence]:
    """Return sentences of a treebank with names.

    Args:
        sentences: The sentences.
        network: The model that tags first.
        gazetteer: Known names.

    Returns:
        Sentences with BIO tags and open places.
    """
    tagged = []
    for sentence in sentences:
        words = [token.form for token in sentence.merged]
        spaces = [token.space for token in sentence.merged]
        found = name_spans(network.parse(words, spaces).entities)
        tagged.append((sentence.merged, _with_known(sentence.merged, found, gazetteer)))
    surnames = set(gazetteer.surnames)
    for tokens, spans in tagged:
        surnames.update(_bare(tokens[end - 1]) for _, end, kind in spans if kind == "PERSON")
    return [_named(tokens, spans, surnames) for tokens, spans in tagged]


def _with_known(tokens: Sequence[Token], found: set[Span], gazetteer: Gazetteer) -> set[Span]:
    spans = set(found)
    for span in (*_known(tokens, gazetteer), *_titled(tokens, gazetteer.titles)):
        begin, end, kind = span
        touching = [s for s in spans if s[0] < end and begin < s[1]]
        longer = [s for s in touching if s[0] <= begin and end <= s[1]]
        if any(s[1] - s[0] > end - begin for s in longer):
            continue
        if kind == "GPE" and any(s[2] in _STATES for s in longer):
            continue
        spans = spans.difference(touching) | {span}
    return spans


def _known(tokens: Sequence[Token], gazetteer: Gazetteer) -> list[Span]:
    spans, i = [], 0
    while i < len(tokens):
        for size in range(min(_LONGEST, len(tokens) - i), 0, -1):
            row = tokens[i : i + size]
            key = (*(t.form for t in row[:-1]), _bare(row[-1]))
            kind = gazetteer.names.get(key)
            if kind and (size > 1 or row[0].upos == "PROPN"):
                spans.append((i, i + size, kind))
                i += size - 1
                break
        i += 1
    return spans


def _titled(tokens: Sequence[Token], titles: frozenset[str]) -> list[Span]:
    spans = []
    for i, token in enumerate(tokens):
        if token.dep != "appos" or token.upos != "PROPN" or not token.head:
            continue
        head = tokens[token.head - 1]
        if turkish.lower(head.lemma) not in titles or token.head > i:
            continue
        end = i + 1
        while end < len(tokens) and tokens[end].dep == "flat" and tokens[end].head == i + 1:
            end += 1
        spans.append((i, end, "PERSON"))
    return spans


def _named(tokens: Sequence[Token], spans: set[Span], surnames: set[str]) -> NamedSentence:
    tags = ["O"] * len(tokens)
    for begin, end, kind in spans:
        tags[begin:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - begin - 1)]
    for i, token in enumerate(tokens):
        if tags[i] != "O" or token.upos != "PROPN":
            continue
        alone = not any(t.dep == "flat" and t.head == i + 1 for t in tokens) and token.dep != "flat"
        tags[i] = "B-PERSON" if alone and _bare(token) in surnames else OPEN
    words = tuple(token.form for token in tokens)
    return NamedSentence(words, tuple(token.space for token in tokens), tuple(tags))


def _bare(token: Token) -> str:
    return turkish.strip_suffix(token.form)
