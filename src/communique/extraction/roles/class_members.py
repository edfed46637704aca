"""Who is told to be one of those who do something.

"Y'yi tanıyan ülkelerden (biri) olan X", "Y'yi tanıyan ülkelerin başında X geliyor", "X, Y'yi
tanıyanlar arasındaydı": the clause describes many, and X is one of them.
"""

from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate, light_verb, predicate_at
from communique.extraction.syntax.stems import is_form_of
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.knowledge import Grammar

_OF_MANY = frozenset({"Gen", "Abl", "Nom", ""})


def one_of_those(predicate: Predicate, grammar: Grammar) -> list[int]:
    """Return who is told to be one of those of whom a clause tells what they do.

    Args:
        predicate: The predicate of the clause, an active participle.
        grammar: The language.

    Returns:
        Indices of heads; none if nobody is, or the text denies it.
    """
    many = _many(predicate)
    if many == ROOT:
        return []
    tree = predicate.tree
    at, up = many, tree.words[many].head
    by = up != ROOT and _is(tree.words[up], "members", grammar)
    if by:
        at, up = up, tree.words[up].head
    elif tree.words[many].case != "Abl":
        return []
    if up == ROOT:
        return _subjects(tree, at)
    if tree.words[at].dep in SUBJECTS:  # "… ülkelerden biri X'ti"
        named = tree.words[up].upos == "PROPN" and tree.words[up].head == ROOT
        return [up] if named and by and not _denied(predicate_at(tree, up)) else []
    verb = predicate_at(tree, up)
    key = "member_verbs" if by else "copulas"
    if _denied(verb) or not any(_is(tree.words[i], key, grammar) for i in verb.core):
        return []
    if verb.clause == "relative":
        return [] if verb.modified == ROOT else [verb.modified]
    return [i for i in _subjects(tree, up) if i != at] if verb.clause == "finite" else []


def _many(predicate: Predicate) -> int:
    """The word for those who do it: the noun of the clause, or the plural participle itself."""
    tree, word = predicate.tree, predicate.word
    if predicate.is_noun or predicate.passive or word.feats.get("VerbForm") != "Part":
        return ROOT
    if "Person[psor]" in word.feats:
        return ROOT
    many = predicate.modified if predicate.clause == "relative" else predicate.head
    if many == ROOT:
        return ROOT
    noun = tree.words[many]
    headless = predicate.clause == "nominal" and word.feats.get("Number") == "Plur"
    common = noun.upos == "NOUN" and light_verb(tree, many) is None
    fits = headless or (predicate.clause == "relative" and common)
    return many if fits and word.case in _OF_MANY and (headless or noun.case in _OF_MANY) else ROOT


def _subjects(tree: Tree, i: int) -> list[int]:
    verb = predicate_at(tree, i)
    return [c for c in verb.dependents if tree.words[c].dep in SUBJECTS and not _denied(verb)]


def _denied(verb: Predicate) -> bool:
    words = [verb.tree.words[i] for i in (*verb.core, *verb.dependents)]
    return any(w.feats.get("Polarity") == "Neg" and w.dep != "advcl" for w in words)


def _is(word: Word, key: str, grammar: Grammar) -> bool:
    return is_form_of(word, grammar.words[key], grammar.morphology)
