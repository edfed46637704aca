"""Owners told once for a row: in "X'in egemenliğini ve toprak bütünlüğünü" both are X's."""

from communique.extraction.syntax.predicate import Predicate, light_verb
from communique.extraction.syntax.stems import is_verbal, matches_stem
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.knowledge import Grammar

_LONGEST = 4
"""Most words of an owner that is told again."""
_OF_NAMES = frozenset({"nmod:poss", "flat", "flat:name", "compound", "nmod", "amod"})
_COMPOUND = frozenset({"nmod:poss", "nmod", "compound"})


def lent_owner(tree: Tree, first: int, last: int, *, grammar: Grammar) -> range:
    """Return the words of the owner that a thing shares with the first one of its row.

    Args:
        tree: The sentence.
        first: Index of the first word of the thing's phrase.
        last: Index of its last one.
        grammar: Names the things that are an owner's even behind a bare noun.

    Returns:
        Indices in order; none if the thing has an owner of its own or may be nobody's.
    """
    thing = tree.words[last]
    lead = _lead(tree, thing)
    if lead is None or lead.i >= first or not (_owned(thing, grammar) and _owned(lead, grammar)):
        return range(0)
    words = tree.words[first:last]
    if any(w.case == "Gen" or w.upos in ("PROPN", "NUM", "DET", "PRON") for w in words):
        return range(0)
    if any(is_verbal(w) for w in words) or not _shared(tree, lead, thing, grammar):
        return range(0)
    owners = (c for c in tree.children[lead.i] if tree.words[c].dep == "nmod:poss" and c < lead.i)
    return next((found for c in owners if (found := _phrase(tree, c))), range(0))


def _lead(tree: Tree, word: Word) -> Word | None:
    """The first noun of the row that a noun stands in."""
    found = None
    while word.dep == "conj" and word.head not in (ROOT, word.i) and word.head < word.i:
        word = found = tree.words[word.head]
    return found


def _owned(word: Word, grammar: Grammar) -> bool:
    """Whether a noun is somebody's, by its ending too ("planını", no "zamanı")."""
    if word.upos != "NOUN" or word.feats.get("Person[psor]") != "3" or is_verbal(word):
        return False
    endings = grammar.morphology.possessed.get(word.case, ())
    fit = (e for e in endings if word.low.endswith(e))
    return not endings or any(len(word.low) - len(e) >= len(word.lemma) for e in fit)


def _shared(tree: Tree, lead: Word, thing: Word, grammar: Grammar) -> bool:
    """Whether an owner is missing: a bare noun may stand for one ("göç sorunu")."""
    if _compound(tree, thing) and not _compound(tree, lead):
        nouns = grammar.words["ones_own"]
        return any(matches_stem(thing, noun[-1], grammar.morphology) for noun in nouns)
    matters = grammar.words["nobodys"]
    return not any(matches_stem(thing, noun[-1], grammar.morphology) for noun in matters)


def _compound(tree: Tree, word: Word) -> bool:
    """Whether a bare noun stands right before a noun ("toprak bütünlüğü")."""
    before = tree.words[word.i - 1]
    bare = before.case in ("", "Nom") and "Person[psor]" not in before.feats
    return before.upos == "NOUN" and bare and before.head == word.i and before.dep in _COMPOUND


def _phrase(tree: Tree, owner: int) -> range:
    """The words of an owner's name in the genitive, none if it is long or says more."""
    first, last = tree.edges[owner]
    inside = tree.words[first : last + 1]
    plain = all(w.i == owner or w.dep in _OF_NAMES for w in inside)
    named = plain and inside[-1].case == "Gen" and len(inside) <= _LONGEST
    return range(first, last + 1) if named else range(0)


def lent_subject(predicate: Predicate) -> list[int]:
    """Return whose a deed is by the owner of the noun that it stands in a row with.

    "X'in tutumunu ve Y'yi işgal etmesini kınadı": X occupies.

    Args:
        predicate: The deed, without a subject of its own.

    Returns:
        Indices of genitives; nothing for clauses, and for deeds in another case than the noun.
    """
    tree, head, word = predicate.tree, predicate.head_word, predicate.word
    deed = word.feats.get("VerbForm") == "Vnoun" and word.feats.get("Person[psor]") == "3"
    if not deed or head.dep != "conj" or head.head == ROOT:
        return []
    noun = tree.words[head.head]
    owned = noun.upos == "NOUN" and "Person[psor]" in noun.feats and not is_verbal(noun)
    if not owned or noun.case != word.case or light_verb(tree, noun.i) is not None:
        return []
    return [c for c in tree.children[noun.i] if c < noun.i and tree.words[c].case == "Gen"]
