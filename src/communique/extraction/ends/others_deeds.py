"""Events that a text tells to be somebody's who is nobody known ("bazı ülkelerin desteği").

Whoever is named nearby has not done them.
"""

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.syntax.possession import SUBJECTS
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Act

_UNDERGONE = frozenset({"COERCE", "YIELD", "AID", "COOPERATE", "AGREE"})
"""Classes of acts whose nouns may be owned by whom they are done to ("esirlerin takası")."""


def by_others(match: FrameMatch, act: Act, resolver: Resolver) -> bool:
    """Return whether an event is told to be somebody's who is nobody known.

    He is the subject of its participle, or owns a noun for what one does to others himself
    ("grupların saldırısı", not "esirlerin takası").

    Args:
        match: The frame that fired, of a noun.
        act: Its act.
        resolver: Resolves the words of the sentence.
    """
    tree, core = match.predicate.tree, match.predicate.core
    genitives = [c for i in core for c in tree.children[i] if tree.words[c].case == "Gen"]
    own = [c for c in genitives if tree.words[c].dep in SUBJECTS and c not in core]
    if not own and not act.symmetric and act.plover not in _UNDERGONE:
        owners = (c for c in genitives if tree.words[c].dep == "nmod:poss" and c not in core)
        own = [c for c in owners if resolver.can_speak(c)]
    return bool(own) and not any(resolver.nodes(c, ACTORS) or names_somebody(tree, c) for c in own)


def names_somebody(tree: Tree, i: int) -> bool:
    """Return whether a noun is a name, or has one that it goes with ("X gazetesi").

    Args:
        tree: The sentence.
        i: Index of the noun.
    """
    words = [tree.words[i], *(tree.words[c] for c in tree.children[i])]
    return any(w.upos == "PROPN" and w.case in ("", "Nom") and w.dep != "amod" for w in words)
