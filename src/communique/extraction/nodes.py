"""Nodes of known actors and of new ones."""

from collections import Counter
from collections.abc import Mapping, Sequence

from communique import iris
from communique import text as turkish
from communique.extraction.mention import Mention
from communique.extraction.tree import Tree
from communique.knowledge import Actor, Grammar, Tenure
from communique.model import Node, NodeType


class Nodes:
    """Makes nodes of actors at the date of a document."""

    def __init__(self, actors: Mapping[str, Actor], grammar: Grammar, *, date: str) -> None:
        self._actors = actors
        self._grammar = grammar
        self._date = date[:10]

    def known(self, iri: str, mention: str) -> Node:
        """Return the node of a known actor.

        Args:
            iri: The actor.
            mention: The words of the text that mean it.
        """
        actor = self._actors[iri]
        return Node(actor.id, actor.label, actor.type, mention, actor.aliases[:6], actor.qid)

    def new(self, name: str, kind: NodeType, of: str = "") -> Node:
        """Return a new node of its own: its IRI is a hash of name and state."""
        key = turkish.fold(name)
        local = f"{iris.slug(key)[:40]}-{iris.digest(key, kind, of, length=8)}"
        return Node(iris.ENTITY + local, name, kind)

    def tenures(self, person: str) -> list[Tenure]:
        """Return the offices of a person, those of the document's date first."""
        actor = self._actors.get(person)
        tenures = list(actor.tenures) if actor else []
        if self._date:
            tenures.sort(key=lambda t: not t.holds_at(self._date))
        return tenures

    def top(self, iri: str) -> str:
        """Return the state or body at the top of what an actor belongs to, or its own IRI."""
        for _ in range(5):
            actor = self._actors.get(iri)
            if actor is None or actor.parent is None or actor.parent not in self._actors:
                return iri
            iri = actor.parent
        return iri

    def name(self, tree: Tree, mention: Mention) -> str:
        """Return the name proper of a mention in its base form."""
        first, last = mention.name or (mention.first, mention.last)
        word = tree.words[last]
        possessed = "Person[psor]" in word.feats or (last > first and word.upos == "NOUN")
        base = self._grammar.morphology.base_form(
            word.form, word.case, possessed=possessed, lemma=word.lemma
        )
        before = tree.slice(first, last)[: -len(word.form)] if last > first else ""
        return before + base

    def count_names(
        self, trees: Sequence[Tree], mentions: Sequence[Sequence[Mention]]
    ) -> dict[str, str]:
        """Return the name that a document uses most for each known body."""
        counts: dict[str, Counter[str]] = {}
        for tree, row in zip(trees, mentions, strict=True):
            for mention in row:
                for entry in mention.entries[:1]:
                    name = self.name(tree, mention)
                    counts.setdefault(entry.actor, Counter())[name] += 1
        return {iri: max(sorted(c), key=lambda n: c[n]) for iri, c in counts.items()}
