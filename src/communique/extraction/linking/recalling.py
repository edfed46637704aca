"""Bodies, states and places that a text takes up by a common noun.

1. A body by the last word of its name or of another name of it: "Konsey", "Ajans" and, of
   NATO's names, "İttifak"; "örgüt" is also an armed group. "Bakanlık" alone is the home state's
   foreign ministry.
   "Ordu" alone is that of the state whose army was told of last ("Çad ordusu").
2. "Bu ülke": the state named last that takes no other part in the clause.
3. "Kent", "ada": the place named last; an island only of those that are one.
"""

from collections.abc import Iterator, Mapping, Sequence

from communique import text as turkish
from communique.extraction.linking.holding import Naming
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Actor, Grammar
from communique.model import Node

_OWNED = ("ı", "i", "u", "ü")
"""Endings of a noun that a name before it owns ("Kapısı")."""
_BODIES = frozenset({"Organization", "Group"})


class Recalled:
    """What a document names, in order, and may take up.

    Args:
        namings: The bodies, states and places of the document where they are named.
        actors: All known actors.
        grammar: The grammar.
        armies: The states of the document where their armies are told of.
    """

    def __init__(
        self,
        namings: Sequence[Naming],
        actors: Mapping[str, Actor],
        grammar: Grammar,
        *,
        armies: Sequence[Naming] = (),
    ) -> None:
        self._namings = namings
        self._armies = armies
        self._actors = actors
        self._grammar = grammar
        self._inflects = grammar.morphology.inflects

    def body(self, tree: Tree, i: int) -> Node | None:
        """Return the body last named that a bare noun is short for.

        Args:
            tree: The sentence.
            i: Index of the noun ("Konsey'in").

        Returns:
            The body, or None if the noun says none or nobody before it bears such a name.
        """
        word = tree.words[i]
        owned = "Person[psor]" in word.feats and "'" not in word.low
        if word.case == "Acc":  # "örgütü" only reads as if it were somebody's, as "örgütünü" is
            owned = owned and len(word.low) > len(word.lemma) + 1
        short = self._says("short_bodies", tree, i)
        if not owned and self._says("armies_back", tree, i):
            armies = (n.person for n in reversed(self._armies) if n.at < (tree.index, i))
            return next(armies, None)
        if owned or not (short or (word.capital and self._says("short_names", tree, i))):
            return None
        armed = self._says("armed_bodies", tree, i)
        for naming in self._before((tree.index, i)):
            if naming.person.type in _BODIES and (
                self._ends_so(naming.person, word.low) or (armed and self._armed(naming.person))
            ):
                return naming.person
        first = word.capital and not any(self._before((tree.index, i)))
        return self._home_ministry(word) if first else None

    def _home_ministry(self, word: Word) -> Node | None:
        """The ministry that speaks to the world: "Bakanlık" where the text names none."""
        words, home = self._grammar.words, self._grammar.offices.home
        if not any(self._inflects(word.low, p[-1].text, verb=False) for p in words["ministries"]):
            return None
        fields = tuple(phrase[-1].text for phrase in words["home_ministries"])
        own = (a for a in self._actors.values() if a.parent == home and a.type == "Organization")
        named = (a for a in own if turkish.lower(a.label).startswith(fields))
        return next((Node(a.id, a.label, a.type, "", a.aliases[:6], a.qid) for a in named), None)

    def state(self, tree: Tree, i: int, but: frozenset[str]) -> Node | None:
        """Return the state last named that "bu ülke" means.

        Args:
            tree: The sentence.
            i: Index of the noun.
            but: IRIs of the states that it does not mean.
        """
        if not self._says("this_state", tree, i) and not self._bare_state(tree, i):
            return None
        counted = any(tree.words[c].upos == "NUM" for c in tree.children[i])
        if counted or tree.words[i].feats.get("Number") == "Plur":
            return None
        named = (n.person for n in self._before((tree.index, i)) if n.person.type == "State")
        return next((node for node in named if node.id not in but), None)

    def _bare_state(self, tree: Tree, i: int) -> bool:
        """Whether a country is told without a word before it: that acts, or as a neighbour."""
        word = tree.words[i]
        if self._says("neighbour", tree, i) and "Person[psor]" in word.feats:
            return not word.capital and not any(
                tree.words[c].case == "Gen" for c in tree.children[i]
            )
        acts = word.dep == "nsubj" and not word.capital
        alone = all(tree.words[c].upos == "PUNCT" for c in tree.children[i])
        return acts and alone and self._says("bare_state", tree, i)

    def place(self, tree: Tree, i: int) -> Node | None:
        """Return the place last named that a bare noun means ("kente", "adaya")."""
        island = self._says("islands_back", tree, i)
        if not island and not self._says("towns_back", tree, i):
            return None
        for naming in self._before((tree.index, i)):
            node = naming.person
            words = turkish.fold(node.label).split()
            if island and node.type in ("Place", "State") and set(words) & self._islands():
                return node
            if not island and node.type == "Place" and self._may_be_town(node.label):
                return node
        return None

    def _may_be_town(self, label: str) -> bool:
        """Whether a name is of one word, or of two of which none says what it is.

        "Han Yunus"; not "Doğu Akdeniz", "Refah Kapısı".
        """
        first, *rest = label.split()
        if not rest:
            return True
        parts = {phrase[-1].text for phrase in self._grammar.words["parts_of_land"]}
        plain = turkish.fold(first) not in parts and not rest[-1].endswith(_OWNED)
        return len(rest) == 1 and plain and rest[-1][0].isupper()

    def _islands(self) -> set[str]:
        return {phrase[-1].text for phrase in self._grammar.words["islands"]}

    def _before(self, at: tuple[int, int]) -> Iterator[Naming]:
        return (naming for naming in reversed(self._namings) if naming.at < at)

    def _ends_so(self, body: Node, low: str) -> bool:
        """Whether a name of a body ends in a noun ("UAEA" has one in "Ajansı")."""
        actor = self._actors.get(body.id)
        names = (body.label, *(actor.aliases if actor else ()))
        lasts = {words[-1] for name in names if len(words := turkish.fold(name).split()) > 1}
        stem = next((s for s in self._stems() if self._inflects(low, s, verb=False)), "")
        return bool(stem) and any(self._inflects(last, stem, verb=False) for last in lasts)

    def _stems(self) -> Iterator[str]:
        words = self._grammar.words
        return (p[-1].text for key in ("short_bodies", "short_names") for p in words[key])

    def _armed(self, body: Node) -> bool:
        """Whether a known group is one under arms, and no people, camp or opposition."""
        peoples = {phrase[-1].text for phrase in self._grammar.words["unarmed"]}
        last = turkish.fold(body.label).split()[-1]
        known = body.id in self._actors and body.type == "Group"
        return known and not any(self._inflects(last, p, verb=False) for p in peoples)

    def _says(self, key: str, tree: Tree, i: int) -> bool:
        return ends_phrase(tree, i, self._grammar.words[key], self._grammar.morphology)


def in_clause(tree: Tree, i: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions that own or do what a word stands in, or a clause around it.

    "İsrail'in bu ülkeye saldırısını": İsrail.

    Args:
        tree: The sentence.
        i: Index of the word.
        mentions: The mentions of the sentence.
    """
    above = tree.words[i].head
    while above != ROOT:
        for child in tree.children[above]:
            doer = tree.words[child].dep.split(":")[0] in ("nsubj", "nmod") and child < i
            if doer and tree.words[child].dep != "nmod":
                yield from (m for m in mentions if m.covers(child))
        above = tree.words[above].head


def bodies_named(mention: Mention) -> Iterator[Mention]:
    """Yield a mention that names no person, or those of bodies that own the titles in it."""
    if mention.kind != "Person":
        yield mention
    elif mention.of is not None:
        yield from bodies_named(mention.of)


def is_army(tree: Tree, mention: Mention, grammar: Grammar) -> bool:
    """Return whether a mention is that of a state's army ("Çad ordusu").

    Args:
        tree: The sentence.
        mention: The mention.
        grammar: Names such nouns.
    """
    armies = grammar.words["armies_back"]
    longer = mention.source == "side" and mention.last > mention.first
    return longer and ends_phrase(tree, mention.last, armies, grammar.morphology)
