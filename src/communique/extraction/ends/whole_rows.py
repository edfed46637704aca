"""The whole row of names of which a reading has taken one ("X, Y ve Z'nin saldırısı")."""

from collections.abc import Collection
from dataclasses import replace

from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.collecting import Candidate
from communique.extraction.ends.scoring import Reading


def with_rows(
    reading: Reading, resolver: Resolver, company: Collection[str], trigger: int
) -> Reading:
    """Return a reading whose ends are whole rows where one name of a row was chosen.

    A subject opens no row of those with whom it does something ("Tuna'da bulunan X, Y ve Z ile
    görüştü": X was there).

    Args:
        reading: The reading.
        resolver: Resolves the words of the sentence.
        company: The postposition behind those with whom something is done ("ile").
        trigger: Index of the head of the trigger.
    """
    subject = reading.subject
    apart = _opens(subject, resolver, company)
    if apart and trigger < subject.at and len(subject.nodes) > 1:
        subject = replace(subject, nodes=subject.nodes[:1])
    subject = subject if apart else _whole_row(subject, reading.object, resolver)
    return replace(reading, subject=subject, object=_whole_row(reading.object, subject, resolver))


def _opens(end: Candidate, resolver: Resolver, company: Collection[str]) -> bool:
    """Whether a comma parts a name from those behind it, with whom something is done."""
    words = resolver.tree.words
    group = next((g for g in resolver.groups if g.mentions[0].covers(end.at)), None)
    if group is None:
        return False
    behind = group.mentions[0].last + 1
    if len(group.mentions) < 2:  # those behind the comma are a row of their own
        group = next((g for g in resolver.groups if g.mentions[0].first == behind + 1), group)
    if group.marker not in company or group.last < behind or words[behind].form != ",":
        return False
    return next((w.low for w in words[group.last + 2 : group.last + 3]), "") not in company


def _whole_row(end: Candidate, other: Candidate, resolver: Resolver) -> Candidate:
    """The row that an end is one name of, unless the other end is one, too."""
    if end.at < 0 or len(end.nodes) > 1:
        return end
    group = next((g for g in resolver.groups if any(m.covers(end.at) for m in g.mentions)), None)
    if group is None or len(group.mentions) < 2:
        return end
    nodes = {
        node.id: node
        for node in (resolver.linker.resolve(resolver.tree, m) for m in group.mentions)
    }
    if end.nodes[0].id not in nodes or not nodes.keys().isdisjoint(n.id for n in other.nodes):
        return end
    return replace(end, nodes=tuple(nodes.values()))
