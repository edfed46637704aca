"""Who else was at a meeting: "X, Y ile görüşmesinde … istedi", "X, Y ile buluşup … ele aldı"."""

from collections.abc import Sequence

from communique.extraction.attribution.settings import is_talk
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import matches_stem
from communique.knowledge import Grammar
from communique.model import ACTOR_TYPES, Node


def asked_at_meeting(
    match: FrameMatch,
    subject: Node,
    objects: Sequence[Node],
    *,
    resolver: Resolver,
    grammar: Grammar,
) -> Node | None:
    """Return the other one at a meeting where a deed is asked for that names no doer.

    Args:
        match: The frame that fired.
        subject: Who asks.
        objects: What is asked for, or of whom.
        resolver: Resolves the words of the sentence; knows who met.
        grammar: Names the acts and verbs of asking, and the meetings.

    Returns:
        Of whom it is asked; None if the text says it, or nobody or several were met.
    """
    if match.frame.act not in grammar.marks["requests"]:
        return None
    met = resolver.discourse.meeting
    if met is None or len(met.participants) != 2 or any(n.type != "Topic" for n in objects):
        return None
    others = [node for node in met.participants if node.id != subject.id]
    if len(others) != 1 or not _asks(match, grammar) or not at_meeting(match.predicate, grammar):
        return None
    return others[0]


def met_before(match: FrameMatch, subjects: Sequence[Node], resolver: Resolver) -> list[Node]:
    """Return whom the subject met in the clause before, who takes part in what follows.

    Args:
        match: The frame that fired, of what those who meet do together.
        subjects: Who does it by the words.
        resolver: Resolves the words of the sentence; knows who met.

    Returns:
        The others of the meeting who are named in the clause of a converb ("Y ile buluşup");
        none where several do it or nobody met.
    """
    met, tree, predicate = resolver.discourse.meeting, match.predicate.tree, match.predicate
    if met is None or len(subjects) != 1 or predicate.passive or match.negated:
        return []
    others = {node.id: node for node in met.participants if node.id != subjects[0].id}
    if len(others) == len(met.participants):
        return []
    clauses = (i for i in predicate.dependents if tree.words[i].dep == "advcl")
    named = (
        node.id
        for clause in clauses
        if any(
            tree.words[i].feats.get("VerbForm") == "Conv" for i in (clause, *tree.children[clause])
        )
        for i in tree.children[clause]
        for node in resolver.nodes(i, ACTOR_TYPES)
    )
    return [others[key] for key in dict.fromkeys(named) if key in others]


def _asks(match: FrameMatch, grammar: Grammar) -> bool:
    """Whether the verb asks for what its clause tells ("silinmesini istedi")."""
    tree, stems = match.predicate.tree, [phrase[-1] for phrase in grammar.words["asks"]]
    clauses = (b.role.name.startswith("clause") and b.words for b in match.object)
    return any(clauses) and any(
        matches_stem(tree.words[i], stem, grammar.morphology)
        for i in match.trigger
        for stem in stems
    )


def at_meeting(predicate: Predicate, grammar: Grammar) -> bool:
    """Return whether a clause, or the one that it goes on with, stands in a meeting.

    Args:
        predicate: The predicate of the clause.
        grammar: Names the meetings.
    """
    tree, around = predicate.tree, list(predicate.dependents)
    if predicate.head_word.dep == "conj":
        around += predicate_at(tree, predicate.head_word.head).dependents
    return any(tree.words[i].case == "Loc" and is_talk(tree, i, grammar) for i in around)
