"""Denial of an event within its own clause: "ne doğruladı ne yalanladı", "ziyaretten vazgeçti"."""

from communique.extraction.modality.ablatives import spoken_of
from communique.extraction.modality.governing import verb_above
from communique.extraction.modality.missing import missing
from communique.extraction.syntax.predicate import Predicate, light_verb
from communique.extraction.syntax.tree import ROOT, Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar


def neither(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether "ne … ne" stands before a verb or two of its words, or its own "ne".

    Args:
        predicate: The predicate, which may be the second so denied.
        grammar: The language.
    """
    tree, own = predicate.tree, predicate.dependents
    key = "negation.coordinating"
    second = predicate.head_word.dep == "conj" and stands_among(tree, own, key, grammar)
    if second and stands_among(tree, tree.children[predicate.head_word.head], key, grammar):
        return True  # "ne doğruladı ne de yalanladı"
    rows = (c for i in own for c in (i, *tree.children[i]))
    below = (c for i in rows for c in tree.children[i] if tree.words[c].upos == "CCONJ")
    return len({c for c in (*own, *below) if stands_among(tree, (c,), key, grammar)}) > 1


def noun_denied(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether an event is denied with its light verb, or whose subject or object it is.

    Args:
        predicate: The event noun.
        grammar: The language.
    """
    tree, head = predicate.tree, predicate.head_word
    own = light_verb(tree, predicate.head)
    own = predicate.inflected if own is None else own  # "anlaşmayan" is no "anlaşma"
    if tree.words[own].feats.get("Polarity") == "Neg":
        return not spoken_of(tree, own, grammar)
    if head.head == ROOT:
        return False
    if _called_off(predicate, grammar):
        return True
    if head.dep not in ("nsubj", "obj", "root"):
        return False
    if missing(predicate, grammar):
        return True
    above = tree.words[head.head]
    light = stands_among(tree, (head.head,), "light_verbs", grammar)
    return light and above.feats.get("Polarity") == "Neg"


def none_of_those(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether it is said of somebody that he is not the one who does it.

    "Peru, ateşkesi bozan taraf değil", "Peru'nun ateşkesi bozan ülke olmadığını".

    Args:
        predicate: The predicate, of a relative clause.
        grammar: The language.
    """
    tree, noun = predicate.tree, predicate.modified
    if noun == ROOT or predicate.clause != "relative":
        return False
    word = tree.words[noun]
    if word.case not in ("", "Nom", "Abl") or "Person[psor]" in word.feats:
        return False
    if not ends_phrase(tree, noun, grammar.words["who_acts"], grammar.morphology):
        return False
    behind = noun + 1
    if behind < len(tree) and tree.words[behind].head == noun:
        return stands_among(tree, (behind,), "negation.words", grammar)
    above = tree.words[word.head] if word.head == behind else None
    being = above is not None and stands_among(tree, (above.i,), "copulas", grammar)
    return being and above is not None and above.feats.get("Polarity") == "Neg"


def _called_off(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether the verb above says that it does not take place ("ziyaretinden vazgeçti")."""
    above = verb_above(predicate, "negation.governors", grammar)
    words = predicate.tree.words
    return bool(above) and not any(words[i].feats.get("Polarity") == "Neg" for i in above)


def stands_among(tree: Tree, words: tuple[int, ...], key: str, grammar: Grammar) -> bool:
    """Return whether a list of words has one of some words of a sentence.

    Args:
        tree: The sentence.
        words: Indices of the words.
        key: Name of the list.
        grammar: The language.
    """
    stems = grammar.words[key].firsts
    return any(tree.words[i].lemma in stems or tree.words[i].low in stems for i in words)
