"""Words that lend their modality to what they govern: "gitmeyi planladı", "gitmesini istedi"."""

from communique.extraction.modality.above import speaks
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import (
    is_verbal,
    likely,
    matches_stem,
)
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.extraction.syntax.wordings import find_phrase
from communique.knowledge import Grammar, Stem
from communique.model import Modality

_ORDER: tuple[Modality, ...] = ("conditional", "future", "possible", "desired")
_IDLE = frozenset({"CCONJ", "ADV"})
_LIGHT = frozenset({"compound", "compound:lvc"})


def verb_above(predicate: Predicate, key: str, grammar: Grammar) -> tuple[int, ...]:
    """Return the words of the verb whose subject or object an event is, if a list has it.

    Args:
        predicate: The event.
        key: Name of the list.
        grammar: The language.

    Returns:
        Indices of the verb and its light parts; empty if it is not one of them.
    """
    tree, up = predicate.tree, predicate.head_word.head
    if up == ROOT or predicate.head_word.dep not in ("obj", "obl", "nsubj", "nmod"):
        return ()
    core = (up, *(c for c in tree.children[up] if tree.words[c].dep in _LIGHT))
    listed = any(
        matches_stem(tree.words[at], phrase[-1], grammar.morphology, verb=True)
        and find_phrase(tree, phrase, grammar.morphology, end=at) is not None
        for at in core
        for phrase in likely(tree.words[at], grammar.words[key])
    )
    return core if listed else ()


def lent_by(tree: Tree, i: int, grammar: Grammar) -> Modality | None:
    """Return the modality that a word lends to what stands below it.

    Args:
        tree: The sentence.
        i: Index of the word.
        grammar: The language.

    Returns:
        The modality; None for a word that lends none.
    """
    word = tree.words[i]
    if word.upos in _IDLE or word.dep == "cc":
        return None
    for modality in _ORDER:
        if _governor(tree, i, modality, grammar):
            return modality
        if word.upos not in ("VERB", "AUX") and _may_govern(word, modality):
            if speaks(tree, i, grammar.words["aimed_at"], grammar.morphology):
                continue
            for stem in grammar.modal_nouns.get(modality, ()):
                if matches_stem(word, stem, grammar.morphology):
                    return modality
    return None


def _may_govern(word: Word, modality: Modality) -> bool:
    """A noun makes a condition only where it tells the circumstance ("… durumunda")."""
    return modality != "conditional" or word.case in ("Loc", "Ins")


def _governor(tree: Tree, i: int, modality: Modality, grammar: Grammar) -> bool:
    words = [i, *(c for c in tree.children[i] if tree.words[c].dep == "compound:lvc")]
    for at in words:
        if tree.words[at].upos in _IDLE or "Cau" in tree.words[at].feats.get("Voice", ""):
            continue
        for trigger in grammar.governors.get(modality, ()):
            matched = matches_stem(tree.words[at], trigger.last, grammar.morphology, verb=True)
            if not matched or not _stands(tree, at, trigger.last):
                continue
            if find_phrase(tree, trigger.stems, grammar.morphology, end=at):
                return True
    return False


def _stands(tree: Tree, i: int, stem: Stem) -> bool:
    """Whether a word is the governor and not a noun of the same form ("dile getirdi")."""
    word = tree.words[i]
    if stem.exact or word.upos != "NOUN" or is_verbal(word):
        return True
    return word.lemma == stem.text
