"""Questions inside a sentence: quoted ones, "-Ip -mAdIğI", and "ne zaman -AcAğI"."""

from communique.extraction.modality.above import above, carried
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Grammar

_PARTICLES = frozenset({"discourse:q", "aux:q"})
_AFTER = 4
"""Words behind a predicate among which its question mark stands."""


def asked(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether a predicate is what somebody asks, or part of it.

    Args:
        predicate: The predicate.
        grammar: The language.

    Returns:
        True for a clause that asks, for a condition of it, and for what is only meant or said
        in one ("saldırmayı planlıyor mu?", "vazgeçmezse saldıracak mı?").
    """
    if _asks(predicate, grammar):
        return True
    tree = predicate.tree
    if _condition(predicate, grammar) and predicate.head_word.head != ROOT:
        return _asks(predicate_at(tree, predicate.head_word.head), grammar)
    presupposed = _is_event(predicate) or predicate.word.feats.get("Tense") == "Past"
    return not presupposed and any(
        _asks(predicate_at(tree, up), grammar) for up in above(predicate, grammar)
    )


def _asks(predicate: Predicate, grammar: Grammar) -> bool:
    if predicate.is_noun:
        verb = carried(predicate.tree, predicate.head)
        return verb is not None and _asks(predicate_at(predicate.tree, verb), grammar)
    return (
        _has_particle(predicate)
        or (predicate.clause == "finite" and _marked(predicate))
        or _whether(predicate)
        or _which(predicate, grammar)
    )


def _condition(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether a clause tells on what condition its main clause holds ("vazgeçmezse")."""
    word, form = predicate.word, grammar.morphology.moods["Cnd"]
    conditional = "Cnd" in word.feats.get("Mood", "") or form.search(word.low) is not None
    return conditional and not predicate.is_noun and is_verbal(word)


def _is_event(predicate: Predicate) -> bool:
    """Whether a noun tells an event, and is not only done in the infinitive ("veto etmek")."""
    verb = carried(predicate.tree, predicate.head) if predicate.is_noun else None
    plain = verb is not None and predicate_at(predicate.tree, verb).clause == "infinitive"
    return predicate.is_noun and not plain


def _has_particle(predicate: Predicate) -> bool:
    """Whether a question particle belongs to it ("saldırdı mı")."""
    words = predicate.tree.words
    return any(words[i].dep in _PARTICLES for i in (*predicate.core, *predicate.dependents))


def _marked(predicate: Predicate) -> bool:
    """Whether the next sign behind it is a question mark."""
    words, last = predicate.tree.words, max(predicate.core)
    signs = (w for w in words[last + 1 : last + 1 + _AFTER] if w.upos == "PUNCT")
    return "?" in getattr(next(signs, None), "form", "")


def _whether(predicate: Predicate) -> bool:
    """Whether it stands once told and once denied ("satıp satmadığı")."""
    tree = predicate.tree
    return any(_pair(tree, first) for i in predicate.core for first in (i, i - 1) if first >= 0)


def _pair(tree: Tree, i: int) -> bool:
    if i + 1 >= len(tree):
        return False
    told, denied = tree.words[i], tree.words[i + 1]
    both = told.feats.get("VerbForm") == "Conv" and denied.feats.get("Polarity") == "Neg"
    return both and told.lemma == denied.lemma


def _which(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether a word asks for what is still to come ("ne zaman vuracağı")."""
    tree, feats = predicate.tree, predicate.word.feats
    if predicate.clause != "nominal" or feats.get("Tense") != "Fut":
        return False
    asking = grammar.marks["asking"]
    near = (*predicate.dependents, *(c for i in predicate.dependents for c in tree.children[i]))
    return any(
        tree.words[i].lemma in asking and tree.words[i].upos != "CCONJ"
        for i in near
        if i < predicate.inflected
    )
