"""The acts: what an actor can do toward another, read from `acts.ttl`."""

from dataclasses import dataclass
from pathlib import Path

from communique import iris
from communique.errors import KnowledgeError
from communique.knowledge.turtle import Facts, local_name, read_facts


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the ontology.

    Attributes:
        id: Local name of its property ("supports").
        label_tr: Turkish label.
        label_en: English label.
        plover: PLOVER event type ("SUPPORT").
        cameo: CAMEO codes as strings ("051").
        sign: -1 conflict, 0 neutral, +1 cooperation.
        weight: Conflict–cooperation weight on Goldstein's scale, -10 to 10.
        symmetric: Whether A–B and B–A are the same statement.
        verbal: Whether the subject performs it by speaking.
        objects: Kinds of object it takes ("actor", "place", "topic", …).
    """

    id: str
    label_tr: str
    label_en: str
    plover: str
    cameo: tuple[str, ...]
    sign: int
    weight: float
    symmetric: bool
    verbal: bool
    objects: frozenset[str]

    @property
    def iri(self) -> str:
        """The property that an asserted triple uses."""
        return iris.DIP + self.id

    @property
    def claimed_iri(self) -> str:
        """The property that a claimed triple uses."""
        return iris.DIPC + self.id


def load_acts(path: Path) -> dict[str, Act]:
    """Read the acts.

    Args:
        path: The Turtle file.

    Returns:
        Acts by id, sorted.

    Raises:
        KnowledgeError: If the file is missing or malformed, or an act lacks a property.
    """
    facts = read_facts([path])
    subjects = [s for s in facts.subjects() if facts.has(s, iris.DIP + "claimedForm")]
    acts = {local_name(s): _act(facts, s, path) for s in subjects}
    if not acts:
        raise KnowledgeError(f"{path}: no act found; an act has a dip:claimedForm")
    return dict(sorted(acts.items()))


_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SYMMETRIC = "http://www.w3.org/2002/07/owl#SymmetricProperty"
_EXACT = "http://www.w3.org/2004/02/skos/core#exactMatch"


def _act(facts: Facts, subject: str, path: Path) -> Act:
    def one(predicate: str) -> str:
        values = facts.values(subject, predicate)
        if not values:
            raise KnowledgeError(f"{path}: act {local_name(subject)} lacks {predicate}")
        return values[0]

    plover = [local_name(v) for v in facts.values(subject, _EXACT) if v.startswith(iris.PLOVER)]
    return Act(
        id=local_name(subject),
        label_tr=facts.label(subject, _LABEL, "tr") or local_name(subject),
        label_en=facts.label(subject, _LABEL, "en") or local_name(subject),
        plover=plover[0] if plover else "",
        cameo=tuple(sorted(facts.values(subject, iris.DIP + "cameoCode"))),
        sign=int(one(iris.DIP + "sign")),
        weight=float(one(iris.DIP + "weight")),
        symmetric=_SYMMETRIC in facts.values(subject, _TYPE),
        verbal=one(iris.DIP + "verbal") == "true",
        objects=frozenset(facts.values(subject, iris.DIP + "objectKind")),
    )
