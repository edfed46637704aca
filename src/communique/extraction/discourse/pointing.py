"""Words that point back to a person, body, state or place told before."""

from collections.abc import Sequence

from communique import text as turkish
from communique.extraction.discourse.state import Discourse
from communique.extraction.linking.linker import Linker
from communique.extraction.linking.recalling import in_clause
from communique.extraction.mentions.finding import Mention
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar
from communique.model import Node

_BETWEEN = 3
"""Words within which a body stands before its summit ("NATO Liderler Zirvesi")."""

_ELSEWHERE = frozenset({"Loc", "Abl", "Dat", "Ins"})
"""Cases of a name before a counterpart who is not his ("Suva'da mevkidaşıyla")."""


class Pointing:
    """Resolves the nouns of one sentence that point back."""

    def __init__(
        self, tree: Tree, mentions: Sequence[Mention], *, linker: Linker, grammar: Grammar
    ) -> None:
        self._tree = tree
        self._mentions = mentions
        self._linker = linker
        self._grammar = grammar

    def thing(self, i: int) -> Node | None:
        """Return the body, state or place that a bare noun means ("Konsey", "bu ülke", "kent").

        Args:
            i: Index of the noun.
        """
        if self._tree.words[i].upos not in ("NOUN", "PROPN"):
            return None
        recalled = self._linker.recalled
        if body := recalled.body(self._tree, i) or recalled.place(self._tree, i):
            return body
        others = [
            self._linker.resolve(self._tree, m) for m in in_clause(self._tree, i, self._mentions)
        ]
        sides = {self._linker.side_of(node) for node in others}
        return recalled.state(self._tree, i, frozenset({*sides, self._grammar.offices.home}))

    def holder(self, mention: Mention, node: Node, discourse: Discourse) -> Node:
        """Return who a bare title means: of an unknown holder, who was told of last ("Başkan").

        Args:
            mention: The mention.
            node: Its node.
            discourse: What was told before.

        Returns:
            That person, if no office of his or hers is known; else the node.
        """
        last = discourse.subject
        capital = self._tree.words[mention.first].capital and node.id in self._linker.unnamed
        if not capital or last is None or last.type != "Person" or mention.first != mention.last:
            return node
        stranger = self._linker.side_of(last) == last.id
        return last if stranger and self._in("titles_back", mention.last) else node

    def counterpart(self, i: int, discourse: Discourse, subject: Node | None) -> list[Node]:
        """Return who holds the subject's office on the other side: "Rus mevkidaşı".

        Args:
            i: Index of the word.
            discourse: What was told before.
            subject: Who is subject in the sentence itself, else the one before tells him.
        """
        subject = subject or discourse.subject
        named = next((m for m in self._mentions if m.first == i + 1 and m.kind == "Person"), None)
        if named is not None:
            return [self._linker.resolve(self._tree, named)]
        owner = next((m for m in self._mentions if m.last == i - 1), None)
        away = owner is not None and self._tree.words[i - 1].case in _ELSEWHERE
        if subject is None or owner is None or away:  # "Suva'da mevkidaşıyla"
            meeting = discourse.meeting
            others = meeting.participants if meeting else ()
            return [n for n in others if subject is None or n.id != subject.id][:1]
        sides = [self._linker.resolve(self._tree, m) for m in self._sides(owner, i)]
        return [self._linker.counterpart(subject, of, (self._tree.index, i)) for of in sides]

    def says_fellow(self, i: int) -> bool:
        """Return whether a word says whom somebody met by being host or guest ("konuğuna")."""
        return self._in("met_again", i) and "Person[psor]" in self._tree.words[i].feats

    def fellow(self, i: int, discourse: Discourse, subject: Node | None) -> list[Node]:
        """Return whom a host or guest has met who is named by being one ("konuğuna").

        Args:
            i: Index of the word.
            discourse: What was told before.
            subject: Who is subject in the sentence itself, else the one before tells him.
        """
        if not self.says_fellow(i):
            return []
        subject, met = subject or discourse.subject, discourse.meeting
        if subject is None or met is None or any(m.first == i + 1 for m in self._mentions):
            return []
        others = [node for node in met.participants if node.id != subject.id]
        return others if len(others) == 1 else []

    def _sides(self, owner: Mention, i: int) -> list[Mention]:
        """All whose counterparts a plural means ("Sırp ve Boşnak mevkidaşları")."""
        row, words = [owner], self._tree.words
        while words[i].feats.get("Number") == "Plur" and row[0].first > 1:
            link, last = words[row[0].first - 1], row[0].first - 2
            before = next((m for m in self._mentions if m.last == last and m.demonym), None)
            if before is None or not (link.upos == "CCONJ" or (link.form == "," and row[1:])):
                break
            row.insert(0, before)
        return row

    def two_persons(self, i: int) -> list[Node]:
        """Return the two persons of different sides named before "iki lider", if no more are.

        Args:
            i: Index of the word.
        """
        if not self._in("party_pairs", i):
            return []
        named = (m for m in self._mentions if m.kind == "Person" and m.name and m.last < i)
        nodes = {n.id: n for n in (self._linker.resolve(self._tree, m) for m in named)}
        sides = {self._linker.side_of(node) for node in nodes.values()}
        known = sides.isdisjoint(nodes)  # who speaks for nobody known may be of the other's side
        return list(nodes.values()) if known and len(nodes) == len(sides) == 2 else []

    def title(self, i: int, discourse: Discourse) -> list[Node]:
        """Return who bears a title, or the body, taken up by its last word ("Bakanlık")."""
        word = self._tree.words[i]
        if word.upos not in ("NOUN", "PROPN") or not self._in("titles_back", i):
            return []
        people = next((m for m in self._mentions if m.last == i - 1 and m.demonym), None)
        if people is not None and self._in("met_again", i):
            side = self._linker.resolve(self._tree, people)
            person = self._linker.person_of(side, (self._tree.index, i))
            return [person] if person else []
        key = turkish.fold(word.lemma)
        bearer = self._linker.bearer(key, (self._tree.index, i))
        if bearer is not None:
            return [bearer]
        body = discourse.body
        if body is not None and not word.low.startswith("bakan'") and self._is_body(body, key):
            return [body]
        ministry = self._linker.ministry(key)
        return [ministry] if ministry else []

    def _is_body(self, body: Node, key: str) -> bool:
        return any(w.startswith(key[:6]) for w in turkish.fold(body.label).split())

    def told(self, i: int, discourse: Discourse) -> list[Node]:
        """Return the body of a common noun: told before ("kurum"), or named ("X gazetesi").

        What a summit says its body says ("X zirvesinin bildirisinde").
        """
        body, word = discourse.body, self._tree.words[i]
        if "Person[psor]" in word.feats and self._in("meetings", i):
            near = [m for m in self._mentions if i - _BETWEEN <= m.last < i]
            bodies = [m for m in near[-1:] if m.kind == "Organization"]
            return [self._linker.resolve(self._tree, m) for m in bodies]
        if "Person[psor]" in word.feats and self._in("bodies_back", i):
            name = next((m for m in self._mentions if m.last == i - 1), None)
            bodily = name is not None and name.kind == "Organization"
            return [self._linker.resolve(self._tree, name)] if name and bodily else []
        if body is None or word.upos != "NOUN" or "Person[psor]" in word.feats:
            return []
        bare = all(
            self._tree.words[c].dep in ("det", "punct", "acl") for c in self._tree.children[i]
        )
        return [body] if bare and self._in("bodies_back", i) else []

    def _in(self, key: str, i: int) -> bool:
        return ends_phrase(self._tree, i, self._grammar.words[key], self._grammar.morphology)
