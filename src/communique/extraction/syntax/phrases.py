"""Noun phrases as the parser coordinates them: their case, postpositions and heads."""

from communique.extraction.syntax.per_word import per_word
from communique.extraction.syntax.predicate import light_verb
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge.morphology import Morphology

_NAME_PARTS = frozenset({"conj", "appos", "flat", "flat:name"})


@per_word
def effective_case(tree: Tree, i: int) -> str:
    """Return the case of a noun phrase: that of its last coordinated or apposed word.

    Args:
        tree: The sentence.
        i: Index of its head.

    Returns:
        The UD case, "Nom" if there is none ("Libya ve İdlib'i": "Acc").
    """
    last = i
    stack = [i]
    while stack:
        at = stack.pop()
        last = max(last, at)
        stack.extend(c for c in tree.children[at] if c > at and tree.words[c].dep in _NAME_PARTS)
    return tree.words[last].case or tree.words[i].case or "Nom"


@per_word
def markers(tree: Tree, i: int) -> tuple[int, ...]:
    """Return the postpositions of a noun phrase, also those attached to its last part.

    A word that the parser takes for one but that stands between two coordinated parts joins
    them ("ilişkiler ile gelişmeler").
    """
    parts = [c for c in tree.children[i] if c > i and tree.words[c].dep == "conj"]
    end = max(parts, default=-1)
    found = [c for c in tree.children[i] if tree.words[c].dep == "case" and not i < c < end]
    for child in tree.children[i]:
        if child > i and tree.words[child].dep in _NAME_PARTS:
            found.extend(markers(tree, child))
    return tuple(found)


def is_event(tree: Tree, i: int) -> bool:
    """Return whether a verb form stands as a noun ("ateşkesin sağlanması")."""
    return tree.words[i].feats.get("VerbForm") == "Vnoun" or light_verb(tree, i) is not None


def conjuncts(tree: Tree, i: int, *, events: bool = False) -> list[int]:
    """Return a noun phrase head and all coordinated with it, in order.

    Args:
        tree: The sentence.
        i: Index of the first.
        events: Whether verbal nouns count as noun phrases.

    Returns:
        Word indices; clauses coordinated with it are left out, and so are the companions of a
        subject.
    """
    found = _row(tree, i, events=events)
    apart = companions(tree, i)
    return [c for c in found if c not in apart]


def companions(tree: Tree, i: int) -> list[int]:
    """Return the words that the parser coordinates with a subject but a postposition marks.

    Args:
        tree: The sentence.
        i: Index of the subject ("X" of "X, Y ile görüştü").

    Returns:
        Word indices in order; empty for anything but a subject.
    """
    if tree.words[i].dep != "nsubj":
        return []
    row = _row(tree, i)
    last = row[-1]
    if last == i or not any(c > last and tree.words[c].dep == "case" for c in tree.children[last]):
        return []
    found = [last]
    for before in reversed(row[1:-1]):
        if not any(word.upos == "CCONJ" for word in tree.words[before + 1 : found[0]]):
            break
        found.insert(0, before)
    return found


def _row(tree: Tree, i: int, *, events: bool = False) -> list[int]:
    found, stack = [], [i, *_partner(tree, i)]
    while stack:
        at = stack.pop(0)
        found.append(at)
        stack.extend(
            c
            for c in tree.children[at]
            if tree.words[c].dep == "conj"
            and (not is_verbal(tree.words[c]) or (events and is_event(tree, c)))
        )
    return sorted(found)


def _partner(tree: Tree, i: int) -> list[int]:
    """The subject right before a subject and a conjunction: one row that the parser parted."""
    word = tree.words[i]
    if word.dep != "nsubj" or word.head == ROOT:
        return []
    begin = tree.edges[i][0]
    while begin < i and tree.words[begin].upos == "CCONJ":
        begin += 1
    joined = begin > 1 and tree.words[begin - 1].upos == "CCONJ"
    beside = (c for c in tree.children[word.head] if c < i and tree.words[c].dep == "nsubj")
    return [c for c in beside if joined and tree.edges[c][1] in (begin - 2, begin - 1)]


def doer(tree: Tree, i: int) -> bool:
    """Return whether an equative names who does it ("Bakanlığınca") and no manner ("gizlice").

    Args:
        tree: The sentence.
        i: Index of the word.

    Returns:
        False for words in other cases, too.
    """
    word = tree.words[i]
    return effective_case(tree, i) == "Equ" and (word.upos != "ADV" or "Person[psor]" in word.feats)


def plain(tree: Tree, i: int, morphology: Morphology) -> str:
    """Return a noun with its adjectives and possessors, without clauses, in its base form.

    Args:
        tree: The sentence.
        i: Index of the noun.
        morphology: Takes endings off.

    Returns:
        The words.
    """
    first = i
    for child in reversed([c for c in tree.children[i] if c < i]):
        word = tree.words[child]
        simple = word.dep in ("amod", "nmod", "nmod:poss", "flat", "compound")
        if not simple or is_verbal(word) or tree.edges[child][1] != first - 1:
            break
        first = tree.edges[child][0]
    word = tree.words[i]
    own = word.feats.get("Person[psor]", "3") != "3"
    possessed = "Person[psor]" in word.feats
    base = word.lemma
    if not own:
        base = morphology.base_form(word.form, word.case, possessed=possessed, lemma=word.lemma)
    return (tree.slice(first, i - 1) + " " if first < i else "") + base
