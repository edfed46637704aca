"""Deeds of which nothing says that the subject of the clause above has done them.

1. "X, Y'deki saldırıları yakından izliyor" and "X, Y'ye yönelik yaptırımlara karşı çıktı" leave
   open whose they are; "X, saldırılarını sürdürdü" does not, nor "X, yaptırımları genişletti".
2. "X, sürecin barışı tehdit ettiğini açıkladı": what threatens it is the clause's own subject.
"""

from collections.abc import Mapping
from dataclasses import replace

from communique.extraction.frames.foreseen import PREFIX
from communique.extraction.roles.own_subject import has_own_subject
from communique.extraction.statements.assembling import Outcome
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_verbal, matches_stem
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Act, Grammar

_MATERIAL = frozenset({"ASSAULT", "COERCE", "SANCTION", "AID", "MOBILIZE"})
_DOERS = ("agent", "striker")
_LIGHT = frozenset({"compound:lvc", "compound"})
_WITHIN = ("nmod", "conj", "flat", "appos")


def unless_unowned(outcome: Outcome, acts: Mapping[str, Act], grammar: Grammar) -> Outcome:
    """Drop deeds that are nobody's or another's, told of the subject of the clause above.

    Args:
        outcome: What a frame tells.
        acts: The acts.
        grammar: Names the verbs by which one does what their object says.

    Returns:
        The outcome without such statements.
    """
    predicate = outcome.match.predicate
    act = acts[outcome.match.frame.act]
    noun = predicate.is_noun and predicate.head_word.upos == "NOUN"  # not "hukuka aykırı" adımlar
    unowned = noun and act.plover in _MATERIAL and _nobodys(predicate, grammar)
    anothers = not unowned and _anothers(outcome, act)
    if not outcome.statements or not (unowned or anothers):
        return outcome
    inside = set(predicate.tree.subtree(predicate.head))
    if anothers and not outcome.match.frame.id.startswith(PREFIX):
        # "X, uçaklarının Y'yi vurduğunu duyurdu"
        inside |= {i for b in outcome.match.subject if b.role.name in _DOERS for i in b.words}
    if unowned:  # who is told otherwise than as a subject has done it ("Y'den", "Y arasında")
        inside |= {w.i for w in predicate.tree.words if _oblique(predicate.tree, w.i)} | {ROOT}
        inside |= _right_before(predicate)
    own = {
        node.id
        for reading in outcome.readings
        if reading.subject.at in inside
        for node in reading.subject.nodes
    }
    kept = tuple(s for s in outcome.statements if s.subject.id in own)
    return replace(outcome, statements=kept, why="" if kept else "nothing says whose deed it is")


def _right_before(predicate: Predicate) -> set[int]:
    """The genitive right before an event noun, which owns it ("X'in Y saldırılarında")."""
    tree = predicate.tree
    last = min(tree.subtree(predicate.head)) - 1
    if last < 0 or tree.words[last].case != "Gen":
        return set()
    named = tree.words[last].dep.startswith("flat")
    return {last, tree.words[last].head} if named else {last}


def _oblique(tree: Tree, i: int) -> bool:
    """Whether a word is an oblique or stands in one ("Y'den", "Y ile Z arasında")."""
    while (
        tree.words[i].dep.startswith(("nmod", "conj", "flat", "appos")) and tree.words[i].head >= 0
    ):
        i = tree.words[i].head
    return tree.words[i].dep == "obl"


def _anothers(outcome: Outcome, act: Act) -> bool:
    """Whether a clause has a subject of its own and tells what this one does."""
    predicate = outcome.match.predicate
    guessed = outcome.match.frame.id.startswith(PREFIX)
    done = act.plover in _MATERIAL or (guessed and act.plover == "THREATEN")
    doing = done and not predicate.is_noun and not predicate.passive
    return doing and has_own_subject(predicate)


def _nobodys(predicate: Predicate, grammar: Grammar) -> bool:
    """Whether neither a noun nor the verb above says that the deed is the subject's."""
    above = -1 if _owned(predicate) else _verb_above(predicate)
    return above >= 0 and not _does(predicate.tree, above, grammar)


def _owned(predicate: Predicate) -> bool:
    """Whether the noun is somebody's, by its ending or a clause ("uyguladığı yaptırımlar").

    The ending of a compound says nothing of that ("terör saldırısı", "X saldırısı").
    """
    tree, head = predicate.tree, predicate.head_word
    if len(predicate.core) > 1:
        return True
    if done_by_clause(predicate):
        return True
    before = tree.words[max(0, head.i - 1) : head.i]
    nouns = (w for w in before if w.upos in ("NOUN", "PROPN") and w.head == head.i)
    compound = any(w.case in ("", "Nom") for w in nouns)
    return "Person[psor]" in head.feats and not compound


def done_by_clause(predicate: Predicate) -> bool:
    """Return whether a clause before an event noun tells whose it is ("düzenlediği saldırı").

    Args:
        predicate: The event noun.
    """
    tree = predicate.tree
    clauses = (c for c in tree.children[predicate.head] if tree.words[c].dep == "acl")
    words = (tree.words[i] for i in (*predicate.core, *clauses))
    return any(
        word.feats.get("VerbForm") == "Part" and "Person[psor]" in word.feats for word in words
    )


def _verb_above(predicate: Predicate) -> int:
    """The nearest verb above, -1 if there is none."""
    tree = predicate.tree
    ups = (i for i in tree.ancestors(predicate.head) if i not in predicate.core)
    return next((i for i in ups if is_verbal(tree.words[i]) or _light(tree, i) >= 0), -1)


def _light(tree: Tree, i: int) -> int:
    """The verb with which a noun makes a predicate, -1 if there is none ("karşı çıktı")."""
    light = (c for c in tree.children[i] if tree.words[c].dep in _LIGHT)
    return next((c for c in light if is_verbal(tree.words[c])), -1)


def _does(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether by a verb one does what its object says ("sürdürdü", "artırdı")."""
    words = [tree.words[at] for at in (i, _light(tree, i)) if at >= 0]
    stems = [phrase[-1] for phrase in grammar.words["doings"]]
    return any(
        matches_stem(word, stem, grammar.morphology, verb=True) for word in words for stem in stems
    )
