"""The knowledge of communique, found and loaded from `ontology/`.

1. Acts from `acts.ttl`, actors from `actors/*.ttl` and the user's own files.
2. The language's grammar and frames from `tr/`.
3. A digest over all files read, which goes into the provenance of every graph.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from communique.cycles import uncollected
from communique.knowledge.actors import Actor, Tenure, actors_of
from communique.knowledge.acts import Act, load_acts
from communique.knowledge.frames import Frame, Role, Stem, Trigger, load_frames
from communique.knowledge.grammar import Cue, Dispute, Grammar, load_grammar
from communique.knowledge.morphology import Morphology
from communique.knowledge.overriding import read_actors
from communique.knowledge.phrases import Phrase, Phrases
from communique.knowledge.turtle import Facts
from communique.paths import ontology_path

__all__ = [
    "Act", "Actor", "Cue", "Dispute", "Frame", "Grammar", "Knowledge", "Morphology", "Phrase",
    "Phrases", "Role", "Stem", "Tenure", "Trigger", "load",
]  # fmt: skip


@dataclass(frozen=True)
class Knowledge:
    """All that is known before a text is read.

    Attributes:
        acts: Acts by id.
        actors: Actors by IRI.
        frames: Frames sorted by id.
        grammar: The language's grammar.
        digest: Content hash of all files read.
        facts: All that the files say of actors.
        same: The actor that stands for each node that was declared one with it, by IRI.
        own: Whether files of the user are among those read.
    """

    acts: Mapping[str, Act]
    actors: Mapping[str, Actor]
    frames: tuple[Frame, ...]
    grammar: Grammar
    digest: str
    facts: Facts
    same: Mapping[str, str]
    own: bool = False


@uncollected()
def load(root: Path | None = None, *, actors: Sequence[Path] = ()) -> Knowledge:
    """Load the knowledge.

    Args:
        root: The ontology folder; the packaged one by default.
        actors: Turtle files of the user that add to or override the packaged actors.

    Returns:
        The knowledge.

    Raises:
        KnowledgeError: If a file is missing or breaks a rule.
    """
    root = root or ontology_path()
    packaged = sorted((root / "actors").glob("*.ttl"))
    facts = read_actors(packaged, actors)
    known = actors_of(facts)
    acts = load_acts(root / "acts.ttl")
    files = [root / "acts.ttl", *packaged, *actors, *sorted((root / "tr").rglob("*.yaml"))]
    return Knowledge(
        acts=acts,
        actors=known,
        frames=load_frames(root / "tr" / "frames", acts),
        grammar=load_grammar(root / "tr"),
        digest=_digest(files),
        facts=facts,
        same={other: a.id for a in known.values() for other in a.same},
        own=bool(actors),
    )


def _digest(files: Sequence[Path]) -> str:
    total = hashlib.sha1()
    for path in files:
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]
