"""Who stands around a predicate: possessors, attributes, "arasında", phrases of postpositions."""

from collections.abc import Callable

from communique.extraction.roles.titled_accords import row_before, titled
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import Tree, Word

BESIDE = 5
"""Words between "arasında" and the noun that it belongs to."""

_HYPHENS = frozenset({"-", "–", "—"})
_OWNING = ("nmod", "nsubj", "amod", "det")


def possessors(predicate: Predicate) -> list[int]:
    """Return the noun phrases before a predicate that own it: genitives, then unmarked ones.

    Args:
        predicate: The predicate.

    Returns:
        Indices of their heads.
    """
    tree = predicate.tree
    deps = _OWNING if predicate.is_noun else ("nmod",)
    cases: dict[str, list[int]] = {"Gen": [], "Nom": []}
    for child in predicate.dependents:
        if tree.words[child].dep.startswith(deps) and not markers(tree, child):
            cases.get(effective_case(tree, child), []).append(child)
    return cases["Gen"] + cases["Nom"]


def attributes(predicate: Predicate) -> list[int]:
    """Return the unmarked nouns before an event noun ("Katar ziyareti")."""
    tree = predicate.tree
    return [i for i in possessors(predicate) if effective_case(tree, i) == "Nom"]


def between(predicate: Predicate, relational: Callable[[Word], bool]) -> list[int]:
    """Return X of "X ile Y arasında(ki)" and both names of "X-Y zirvesi".

    Args:
        predicate: The predicate.
        relational: Whether a word is "arasında" or its like.

    Returns:
        Indices of noun phrase heads; the partner may be coordinated with the first.
    """
    tree = predicate.tree
    found = hyphenated(predicate) if predicate.is_noun or _holds_event(predicate) else []
    if predicate.passive and not predicate.is_noun:  # "X-Y anlaşması imzalandı"
        things = (predicate_at(tree, c) for c in predicate.dependents if _is_subject(tree.words[c]))
        found += [i for thing in things if thing.is_noun for i in hyphenated(thing)]
    places = list(predicate.dependents)
    if predicate.is_noun:
        places += _beside(predicate)
        places += titled(predicate, relational)
    for child in dict.fromkeys(places):
        for i in (child, *tree.children[child]):
            if relational(tree.words[i]):
                owners = [c for c in tree.children[i] if tree.words[c].dep != "punct"]
                owners = owners or row_before(tree, i)
                found.extend(owners if tree.words[i].dep != "case" else [tree.words[i].head])
    return found


def _is_subject(word: Word) -> bool:
    return word.dep in SUBJECTS and word.upos == "NOUN"


def _beside(predicate: Predicate) -> list[int]:
    """Words shortly before an event noun that depend on the clause it stands in."""
    tree, start = predicate.tree, min(predicate.core)
    clause = []
    for up in tree.ancestors(predicate.head):
        clause.append(up)
        if is_verbal(tree.words[up]):
            break
    return [c for up in clause for c in tree.children[up] if start - BESIDE <= c < start]


def _holds_event(predicate: Predicate) -> bool:
    """Whether a verb's own words begin with somebody's event ("X-Y görüşmelerine ev sahipliği")."""
    first = predicate.tree.words[min(predicate.core)]
    return first.upos == "NOUN" and first.feats.get("Person[psor]") == "3"


def _may_describe(word: Word) -> bool:
    """Whether a word may stand between two names and their event ("X-Y savunma anlaşması")."""
    return word.upos in ("ADJ", "NOUN", "NUM") or word.feats.get("VerbForm") == "Vnoun"


def hyphenated(predicate: Predicate) -> list[int]:
    """Return the names of an event between them, in order ("X-Y zirvesi", "X-Y-Z toplantısı").

    Args:
        predicate: The event noun.

    Returns:
        Their indices, or nothing.
    """
    tree: Tree = predicate.tree
    at = min(predicate.core) - 1
    while at > 1 and _may_describe(tree.words[at]):
        at -= 1
    if at < 2 or tree.words[at - 1].form not in _HYPHENS:
        return []
    names = [at] if tree.words[at].upos == "PROPN" else []
    while names and at > 1 and tree.words[at - 1].form in _HYPHENS:
        at -= 2
        if tree.words[at].upos != "PROPN":
            break
        names.insert(0, at)
    return names if len(names) > 1 else []


def related(predicate: Predicate, relational: Callable[[Word], bool]) -> list[int]:
    """Return the noun phrases before a postposition or under a relational noun.

    Args:
        predicate: The predicate.
        relational: Whether a word is the postposition or noun ("hakkında", "konusunda").

    Returns:
        Indices of noun phrase heads; a plural relational noun is a topic itself ("konularında").
    """
    tree = predicate.tree
    found: list[int] = []
    scope = [(c, predicate.head) for c in predicate.dependents]
    scope += [
        (g, c)
        for c in predicate.dependents
        for g in tree.children[c]
        if not (g < c and _adnominal(tree.words[g]))
    ]
    for i, above in scope:
        word = tree.words[i]
        if not relational(word):
            continue
        if word.feats.get("Number") == "Plur":
            found.append(i)
            continue
        owners = [
            c
            for c in tree.children[i]
            if c < i and tree.words[c].dep not in ("punct", "advmod", "det", "cc")
        ]
        if owners:
            found.extend(owners)
        elif above not in predicate.core and word.dep in ("case", "fixed", "amod"):
            found.append(above)
    return list(dict.fromkeys(found))


def _adnominal(word: Word) -> bool:
    """Whether a relational word belongs to the noun behind it ("Y ile ilgili gelişmeler")."""
    return word.dep in ("amod", "acl") and word.upos in ("ADJ", "ADP") and not word.case
