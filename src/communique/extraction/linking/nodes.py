"""Nodes of known actors and of new ones."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique import iris
from communique import text as turkish
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Actor, Grammar, Tenure
from communique.model import Node, NodeType


@dataclass(frozen=True, slots=True)
class Candidate:
    """A node that a mention may mean: score in 0–1 and the reason for it."""

    node: Node
    score: float
    why: str


class Nodes:
    """Makes nodes of actors at the date of a document."""

    def __init__(
        self, actors: Mapping[str, Actor], grammar: Grammar, *, date: str, same: Mapping[str, str]
    ) -> None:
        self._actors = actors
        self._same = same
        self._grammar = grammar
        self._date = date[:10]
        self._homes: dict[str, str] = {}
        self._tenures: dict[str, list[Tenure]] = {}

    def known(self, iri: str, mention: str) -> Node:
        """Return the node of a known actor.

        Args:
            iri: The actor.
            mention: The words of the text that mean it.
        """
        actor = self._actors[iri]
        return Node(actor.id, actor.label, actor.type, mention, actor.aliases[:6], actor.qid)

    def new(self, name: str, kind: NodeType, of: str = "") -> Node:
        """Return a new node of its own: its IRI is a hash of name and state.

        A node that the user declared one with a known actor is that actor.
        """
        key = turkish.fold(name)
        local = f"{iris.slug(key)[:40]}-{iris.digest(key, kind, of, length=8)}"
        own = iris.ENTITY + local
        if own in self._same:
            return self.known(self._same[own], "")
        if of in self._actors:
            self._homes[own] = of
        return Node(own, name, kind)

    def tenures(self, person: str) -> list[Tenure]:
        """Return the offices of a person, those of the document's date first, parties last.

        Of a document without a date it is the last office that counts.
        """
        if person not in self._tenures:
            self._tenures[person] = self._ordered(person)
        return list(self._tenures[person])

    def _ordered(self, person: str) -> list[Tenure]:
        actor = self._actors.get(person)
        tenures = list(actor.tenures) if actor else []
        if not self._date:
            tenures.sort(key=lambda t: t.start, reverse=True)
        held = {t for t in tenures if self._date and t.holds_at(self._date)}
        return sorted(tenures, key=lambda t: (t not in held, t.office_class == "PartyLeader"))

    def top(self, iri: str) -> str:
        """Return the state or body at the top of what an actor belongs to, or its own IRI."""
        iri = self._homes.get(iri, iri)
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
        possessed = word.feats.get("Person[psor]") == "3" or (last > first and word.upos == "NOUN")
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

    def listed(self, mention: Mention) -> list[Candidate]:
        """Return the known actors whose name, people or seat a mention is."""
        found = []
        scores = {"name": 0.98, "metonym": 0.9, "demonym": 0.9}
        for entry in mention.entries:
            actor = self._actors[entry.actor]
            score = scores[entry.how]
            if actor.type == "Place" and entry.how == "name":
                score = 0.85
            if actor.type != mention.kind and mention.kind == "Person":
                score -= 0.3
            found.append(Candidate(self.known(actor.id, ""), score, f"known {entry.how}"))
        return found

    def led(self, mention: Mention) -> Candidate:
        """Return the state that a leader leads, at the document's date if he or she does then."""
        tenures = [t for e in mention.entries for t in self.tenures(e.actor)]
        state = next((t.of for t in tenures if t.of in self._actors), "")
        if not state:
            return Candidate(self.known(mention.entries[0].actor, ""), 0.5, "a known leader")
        return Candidate(self.known(self.top(state), ""), 0.9, "the state that a leader leads")
