"""Whose word or stance a clause describes that tells what a text does ("Y'yi kınayan bildiri")."""

from collections.abc import Iterator

from communique.extraction.roles.astray import indefinite_object
from communique.extraction.roles.genitives import direct_owners
from communique.extraction.roles.inner import Agents
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import is_form_of, is_verbal
from communique.extraction.syntax.tree import Tree, Word
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


class Authors:
    """Finds whose a text is that a relative clause describes."""

    def __init__(self, grammar: Grammar, outer: Agents) -> None:
        self._grammar = grammar
        self._morphology = grammar.morphology
        self._outer = outer
        self._who_acts = [phrase[-1:] for phrase in grammar.words["who_acts"]]

    def of(self, predicate: Predicate) -> list[int]:
        """Return whose word or stance a relative clause describes.

        1. Its owner: "X'in Y'yi kınayan bildirisi".
        2. Who makes it, as another clause before it tells: "X'in yayımladığı ve Y'yi kınayan
           bildiri", "X tarafından kabul edilen, Y'yi kınayan karar".
        3. Who makes it by the verb above: "X, Y'yi kınayan bildiri yayımladı", also by his vote
           or hand: "X, Y'yi kınayan kararı kabul etti".

        Args:
            predicate: The predicate of the clause.

        Returns:
            Indices of heads.
        """
        tree, noun = predicate.tree, predicate.modified
        if owners := direct_owners(tree, noun):
            return owners
        if makers := list(self._makers(predicate)):
            return makers
        above = None
        if not ends_phrase(tree, noun, self._who_acts, self._morphology):
            above = self._outer.governor_of(tree, noun)
        makes = above is not None and self._makes(above, tree.words[noun])
        return self._outer.agents(above) if above and makes else []

    def _makers(self, predicate: Predicate) -> Iterator[int]:
        """Who makes a text, by a clause that stands before the predicate's at the same noun."""
        tree, noun = predicate.tree, predicate.modified
        if not any(self._says(key, tree.words[noun]) for key in ("enacted", "utterances")):
            return
        for other in _clauses_before(tree, noun, predicate):
            core = [tree.words[i] for i in other.core]
            if any(self._says(key, w) for key in ("enacts", "authored") for w in core):
                marked = self._outer.marked_agents
                yield from marked(other) if other.passive else self._outer.agents(other)

    def _makes(self, predicate: Predicate, text: Word) -> bool:
        """Whether a predicate makes a text one's own: "bildiri yayımladı", "kararı kabul etti"."""
        marked = text.case == "Acc" or "Person[psor]" in text.feats
        if not (marked and self._says("enacted", text)):
            return indefinite_object(text)
        core = [predicate.tree.words[i] for i in predicate.core]
        denied = any(word.feats.get("Polarity") == "Neg" for word in core)
        return not denied and any(self._says("enacts", word) for word in core)

    def _says(self, key: str, word: Word) -> bool:
        return is_form_of(word, self._grammar.words[key], self._morphology)


def _clauses_before(tree: Tree, noun: int, predicate: Predicate) -> Iterator[Predicate]:
    """The clauses at a noun that stand before one and tell what somebody did with it."""
    clauses = (c for c in tree.children[noun] if tree.words[c].dep == "acl")
    for clause in clauses:
        other = predicate_at(tree, clause)
        before = clause < predicate.head and other.head not in predicate.core
        if before and is_verbal(other.word) and (other.passive or other.clause == "nominal"):
            yield other
