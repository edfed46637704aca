"""Ends that a frame cannot have: nobody speaks against what is his own, nor is a fear a threat.

1. "X'in baskılarına karşı koyacak bir güç", "X'in zulmüne karşı Y'nin sesi": whoever withstands
   it, it is not X. In "X'in komşularını eleştirmesi" X may be the subject of the clause, and what
   he criticises somebody of his; not so in "X'in saldırılarını eleştirmesi".
2. "X'in haklarının ihlal edildiği": whoever did so, X suffered it.
3. "X tehdidini bahane ederek": a threat that is only called by a name threatens nobody told.
"""

from collections.abc import Iterator, Sequence

from communique.extraction.ends.scoring import Reading
from communique.extraction.frames.first_persons import first_person
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.roles.astray import surface
from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.tree import Tree
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Grammar

_OBJECTS = frozenset({"acc", "dat", "abl", "post", "clause", "acc.owner"})
"""Roles in which stands what is spoken against."""
_TOWARD = ("role:dat", "role:post", "rule:dat", "rule:post")
"""Ways by which words say to whom something is directed."""


def possible(readings: Sequence[Reading], match: FrameMatch, grammar: Grammar) -> list[Reading]:
    """Return the readings whose ends can stand to the trigger as a frame says.

    Args:
        readings: The readings of a frame that fired.
        match: The frame.
        grammar: Names the acts and the wrongs.

    Returns:
        Those left, in order.
    """
    kept = list(readings)
    act = match.frame.act
    if _among(act, grammar, "opposing") and not first_person(match):
        owners = set(_owners(match, grammar))
        kept = [r for r in kept if r.subject.at not in owners]
    if act in grammar.marks["wrongs"] and (suffering := set(_suffering(match))):
        kept = [r for r in kept if r.subject.at not in suffering]
    if match.predicate.is_noun and _among(act, grammar, "looming"):
        kept = [r for r in kept if not _called(match) or _toward(r)]
    return kept


def _among(act: str, grammar: Grammar, key: str) -> bool:
    return any(act == phrase[0].text for phrase in grammar.words[key])


def _owners(match: FrameMatch, grammar: Grammar) -> Iterator[int]:
    """Genitives that only say whose a thing is that somebody speaks against."""
    predicate = match.predicate
    tree = predicate.tree
    things = {
        i
        for binding in match.object
        if binding.role.name in _OBJECTS
        for i in binding.words
        if tree.words[i].upos != "PROPN" and predicate.inflected not in tree.subtree(i)
    }
    inside = {i: [w for w in tree.subtree(i) if w < i and _genitive(tree, w)] for i in things}
    everyone = {i for b in match.subject if b.role.name == "agent" for i in b.words}
    for thing, genitives in inside.items():
        others = everyone.difference(*inside.values())
        wrong = ends_phrase(tree, thing, grammar.words["own_wrongs"], grammar.morphology)
        if wrong or others or "Person[psor]" not in predicate.word.feats:
            yield from genitives


def _suffering(match: FrameMatch) -> Iterator[int]:
    """Genitives that say whose a thing is that is done wrong to ("X'in sınırı ihlal edildi")."""
    predicate, tree = match.predicate, match.predicate.tree
    if not any(tree.words[i].feats.get("Voice", "").startswith("Pass") for i in predicate.core):
        return
    for thing in surface(predicate):
        yield from (w for w in tree.subtree(thing) if w < thing and _genitive(tree, w))


def _genitive(tree: Tree, i: int) -> bool:
    return tree.words[i].dep in ("nmod:poss", "nsubj") and effective_case(tree, i) == "Gen"


def _called(match: FrameMatch) -> bool:
    """Whether a bare name right before a noun only says which one it is ("X tehdidi")."""
    tree, core = match.predicate.tree, match.predicate.core
    before = (c for i in core for c in tree.children[i] if tree.edges[c][1] == min(core) - 1)
    return any(tree.words[c].upos == "PROPN" and effective_case(tree, c) == "Nom" for c in before)


def _toward(reading: Reading) -> bool:
    """Whether words say to whom it is directed ("Y'ye yönelik X tehdidi")."""
    return reading.object.ways[0].startswith(_TOWARD)
