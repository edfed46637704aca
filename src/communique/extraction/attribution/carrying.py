"""Whether a passive that names nobody goes on with the words of who spoke before."""

from communique.extraction.attribution.reported import Attribution
from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.syntax.predicate import predicate_at
from communique.model import Node


def carried(attribution: Attribution, resolver: Resolver, speaker: Node | None) -> Node | None:
    """Return whose words an agentless passive reports.

    A person's words go on where the next clause is about his own side ("Türkiye'nin … kararlı
    olduğu belirtildi"); that another party did or said something ("Bush'un … teşekkür ettiği
    kaydedildi") is told by the text.

    Args:
        attribution: The reporting construction.
        resolver: Resolves the words of the sentence.
        speaker: Who spoke last.

    Returns:
        The speaker, or the body whose text it is, if one is known.
    """
    if speaker is None or speaker.type != "Person":
        return speaker
    told = [node for i in _subjects(attribution) for node in resolver.nodes(i, ACTORS)]
    side = resolver.side(speaker).id
    if not told or any(resolver.side(node).id == side for node in told):
        return speaker
    return resolver.discourse.body


def _subjects(attribution: Attribution) -> list[int]:
    """The genitive subjects of the clauses that a passive by itself reports.

    In a text or talk ("Açıklamada … belirtildi") whoever it is of says it.
    """
    predicate = attribution.predicate
    if predicate is None or predicate.clause != "finite":
        return []
    tree = predicate.tree
    apart = set(predicate.dependents) - attribution.content
    if any(tree.words[c].case == "Loc" for c in apart):
        return []
    clauses = [predicate_at(tree, c) for c in predicate.dependents if c in attribution.content]
    return [
        c
        for clause in clauses
        for c in clause.dependents
        if tree.words[c].dep == "nsubj" and tree.words[c].case == "Gen"
    ]
