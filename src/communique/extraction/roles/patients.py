"""Which words are the direct object of a verb, in every voice and clause type."""

from communique.extraction.roles.astray import doubled_subject, lent_object
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.tree import ROOT, Tree

_OBJECTS = frozenset({"obj", "iobj", "ccomp"})


def patients(predicate: Predicate) -> list[int]:
    """Return the direct object of a verb: subject of a passive, head of "X'in desteklediği Y".

    Args:
        predicate: The predicate, no event noun.

    Returns:
        Indices of noun phrase heads, best first.
    """
    if predicate.passive:
        return _of_passive(predicate)
    objects = _bare_objects(predicate) or doubled_subject(predicate)
    objects = objects or lent_object(predicate) or _of_first(predicate) or _of_converb(predicate)
    if not objects and predicate.modified != ROOT and predicate.clause == "nominal":
        return [predicate.modified]
    return objects


def _of_first(predicate: Predicate) -> list[int]:
    """The object of the verb that one without a subject is coordinated with.

    "açıklamayı reddediyor ve kınıyoruz"; not where somebody stands with it ("Y ile görüştü").
    """
    tree, head = predicate.tree, predicate.head_word
    if head.dep != "conj" or head.head in (ROOT, *predicate.core) or head.head > predicate.head:
        return []
    if any(tree.words[c].dep in (*SUBJECTS, *_OBJECTS) for c in predicate.dependents):
        return []
    if accompanied(predicate):
        return []
    first = predicate_at(tree, head.head)
    if first.passive or first.is_noun:
        return []
    objects = (c for c in first.dependents if c < first.head and tree.words[c].dep == "obj")
    return [c for c in objects if effective_case(tree, c) == "Acc"]


def _of_converb(predicate: Predicate) -> list[int]:
    """The object of the converb right before a verb without one ("onu gülünç bularak reddetti").

    Not where somebody stands with the verb, or it has a clause or an oblique to it of its own.
    """
    tree, start = predicate.tree, min(predicate.core)
    own = [c for c in predicate.dependents if c < start and tree.words[c].dep != "punct"]
    found: list[int] = []
    for c in own:
        word = tree.words[c]
        if word.dep in (*_OBJECTS, "obl", "nmod"):
            return []
        if word.dep == "advcl" and word.feats.get("VerbForm") == "Conv" and c == start - 1:
            before = predicate_at(tree, c)
            found = [i for i in before.dependents if tree.words[i].dep == "obj" and i < c]
    return [i for i in found if effective_case(tree, i) == "Acc"]


def accompanied(predicate: Predicate) -> bool:
    """Return whether somebody stands with a verb, by a postposition or in the instrumental.

    Args:
        predicate: The verb ("görüştü" in "Y ile görüştü", "mevkidaşıyla görüştü").

    Returns:
        True for names, for nouns with a name, and for somebody's own.
    """
    tree = predicate.tree
    for child in predicate.dependents:
        word = tree.words[child]
        if word.dep in SUBJECTS or word.upos not in ("PROPN", "NOUN"):
            continue
        named = any(tree.words[c].upos == "PROPN" for c in (child, *tree.children[child]))
        with_him = named and (word.case == "Ins" or bool(markers(tree, child)))
        if with_him or (word.case == "Ins" and "Person[psor]" in word.feats):
            return True
    return False


def themes(predicate: Predicate) -> list[int]:
    """Return what a clause is about: its subject, or the noun that a passive clause modifies.

    Args:
        predicate: Its predicate ("yürütülen" in "yürütülen görüşmeler").

    Returns:
        Indices of noun phrase heads.
    """
    if predicate.passive and predicate.clause == "relative" and predicate.modified != ROOT:
        return [predicate.modified]
    return [c for c in predicate.dependents if predicate.tree.words[c].dep in SUBJECTS]


def predicated_of(tree: Tree, noun: int) -> list[int]:
    """Return of whom a noun is told: "X … Y'ye giden ilk lider oldu" tells it of X.

    Args:
        tree: The sentence.
        noun: Index of the noun.

    Returns:
        Indices of its subjects; none if it is no predicate.
    """
    word = tree.words[noun]
    below = word.dep == "xcomp" and word.head != ROOT
    clause = tree.children[word.head if below else noun]
    return [c for c in clause if tree.words[c].dep in SUBJECTS and c < noun]


def _of_passive(predicate: Predicate) -> list[int]:
    tree = predicate.tree
    found = [c for c in predicate.dependents if tree.words[c].dep in SUBJECTS]
    if predicate.clause == "relative" and predicate.modified != ROOT:
        return [predicate.modified]
    if not found:
        found = [c for c in predicate.dependents if effective_case(tree, c) == "Gen"]
    nearest = found[::-1] or _bare_objects(predicate) or _adjacent(predicate)
    return nearest or _shared(predicate) or _of_governor(predicate)


def _of_governor(predicate: Predicate) -> list[int]:
    """The subject of the verb above a passive infinitive, which undergoes it.

    "Y, X tarafından desteklenmeye devam ediyor", "Y, X tarafından tanınmayı bekliyor"; not where
    that verb lays it on an object of its own ("Y'yi yargılanmaya zorladı").
    """
    tree, head = predicate.tree, predicate.head_word
    if predicate.clause != "infinitive" or head.head == ROOT or "Person[psor]" in head.feats:
        return []
    above = predicate_at(tree, head.head)
    others = [c for c in above.dependents if c not in predicate.core]
    if above.is_noun or any(effective_case(tree, c) == "Acc" for c in others):
        return []
    return [c for c in others if tree.words[c].dep in SUBJECTS and c < head.i]


def _adjacent(predicate: Predicate) -> list[int]:
    """The unmarked phrase right before a passive that the parser took for an adverbial."""
    tree, end = predicate.tree, min(predicate.core) - 1
    return [
        c
        for c in predicate.dependents
        if tree.words[c].dep in ("obl", "nmod", "nmod:poss") and tree.edges[c][1] == end
        and tree.words[c].upos in ("NOUN", "PROPN") and not markers(tree, c)
        and effective_case(tree, c) == "Nom"
    ]  # fmt: skip


def _shared(predicate: Predicate) -> list[int]:
    """The subject of the clause that a passive is coordinated with.

    Also of the passive that a converb goes before: "X çağrılarak uyarıldı".
    """
    tree, head = predicate.tree, predicate.head_word
    before = predicate.clause == "converb" and head.dep == "advcl"
    if head.head == ROOT or not (before or head.dep == "conj"):
        return []
    first = predicate_at(tree, head.head)
    if before and (first.is_noun or not first.passive or head.head < head.i):
        return []
    found = [c for c in first.dependents if tree.words[c].dep in SUBJECTS]
    return [c for c in found if not before or c < head.i]


def _bare_objects(predicate: Predicate) -> list[int]:
    """Accusatives, then unmarked objects, the nearest first."""
    tree = predicate.tree
    accusatives, bare = [], []
    for child in predicate.dependents:
        word = tree.words[child]
        if markers(tree, child) or word.dep in SUBJECTS or word.dep in ("punct", "conj"):
            continue
        if effective_case(tree, child) == "Acc":
            accusatives.append(child)
        elif word.dep in _OBJECTS and effective_case(tree, child) == "Nom":
            bare.append(child)
    return accusatives[::-1] + bare[::-1]
