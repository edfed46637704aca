"""How a candidate for an end stands to the trigger, as names of features."""

import math
from collections.abc import Iterable, Sequence

from communique.extraction.discourse.groups import Group
from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.ends.opinions import Opinion
from communique.extraction.frames.first_persons import first_person
from communique.extraction.frames.matching import Binding, FrameMatch
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.predicate import Predicate
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import ROOT
from communique.knowledge import Act
from communique.model import Node

_ROLE_CASES = {"acc": "Acc", "dat": "Dat", "abl": "Abl", "loc": "Loc", "ins": "Ins", "gen": "Gen"}


def free(binding: Binding, predicate: Predicate) -> list[int]:
    """Return the words of a role that are none of the predicate's own."""
    return [i for i in binding.words if i not in predicate.core]


def wanted_cases(
    bindings: Sequence[Binding], predicate: Predicate, *, subject: bool
) -> frozenset[str]:
    """Return the cases in which the roles of an end stand with a predicate of this kind.

    Args:
        bindings: The roles of the end.
        predicate: The predicate.
        subject: Whether it is the subject's end.

    Returns:
        UD cases; "+" behind a case means with a postposition.
    """
    names = {binding.role.name for binding in bindings}
    found = {_ROLE_CASES[name] for name in names if name in _ROLE_CASES}
    if "post" in names or "between" in names:
        found |= {"Nom+", "Gen+", "Dat+"}
    if "acc" in names and predicate.passive:
        found |= {"Nom", "Gen"}
    if "acc" in names and predicate.is_noun:
        found |= {"Gen", "Dat"}
    if subject and predicate.passive:
        found |= {"Nom+", "Abl"}
    elif subject:
        nominal = predicate.is_noun or predicate.clause == "nominal"
        found |= {"Gen"} if nominal else {"Nom"}
        if predicate.is_noun:
            found |= {"Nom", "Abl"}
    return frozenset(found)


class Describer:
    """Features of a candidate with regard to one trigger."""

    def __init__(self, match: FrameMatch, act: Act, resolver: Resolver) -> None:
        self._predicate = match.predicate
        self._act = act
        self._resolver = resolver
        self.opinion = Opinion(match)
        predicate = match.predicate
        kind = "noun" if predicate.is_noun else predicate.clause
        person = "1" if first_person(match) else ""
        self.kind = f"{kind}{'-passive' if predicate.passive else ''}{person}"
        self._wanted = {
            "s": wanted_cases(match.subject, predicate, subject=True),
            "o": wanted_cases(match.object, predicate, subject=False),
        }
        self._worded = {
            "s": any(free(b, predicate) for b in match.subject),
            "o": any(free(b, predicate) for b in match.object),
        }
        self._above = list(predicate.tree.ancestors(predicate.head))
        self._groups = {m.head: g for g in resolver.groups for m in g.mentions}

    def country(self, nodes: Sequence[Node]) -> str:
        """Return the IRI of the state or side that actors and places share, "" if none."""
        linker = self._resolver.linker
        found = {linker.country_of(n) for n in nodes if n.type in ACTORS or n.type == "Place"}
        return found.pop() if len(found) == 1 else ""

    def __call__(
        self, side: str, nodes: Sequence[Node], ways: Sequence[str], at: int, *, bound: int
    ) -> tuple[str, ...]:
        """Return the features of nodes as a subject ("s") or object ("o").

        Args:
            side: The end.
            nodes: The nodes.
            ways: How they were found.
            at: Index of their head word, -1 for context.
            bound: How many candidates of this end fill a role of the frame.

        Returns:
            Names of features.
        """
        kind, act, way, node = self.kind, self._act.id, ways[0], nodes[0]
        found = [
            f"way={way}",
            f"way*kind={way}|{kind}",
            f"way*act={way}|{act}",
            f"ways={'+'.join(sorted(ways))}",
            f"type*act={node.type}|{act}",
            f"type*way={node.type}|{way}",
            f"known={bool(node.qid or node.aliases)}|{node.type}",
            f"many={min(len(nodes), 3)}|{way}",
            *(f"also={other}" for other in ways[1:]),
        ]
        itself = way.startswith(("role:", "rule:"))
        rival = "none" if not bound else "itself" if itself else "other"
        worded = self._worded[side]
        found += [f"worded={worded}|{rival}|{way}", f"worded={worded}|{rival}|{kind}"]
        found += [f"bound={rival}|{kind}", f"bound*way={rival}|{way}"]
        if at >= 0:
            found += self._place(ways, at)
            found += self._nearest(side, at, rival)
        else:
            found.append(f"context*kind={way}|{kind}")
        return tuple(f"{side}:{name}" for name in found)

    def _place(self, ways: Sequence[str], at: int) -> Iterable[str]:
        tree, predicate = self._predicate.tree, self._predicate
        word = tree.words[at]
        group = self._groups.get(at)
        case = self._case(at, group)
        kind, act = self.kind, self._act.id
        path = self._path(at)
        distance = predicate.head - at
        bucket = min(int(math.log2(abs(distance) + 1)), 5)
        yield f"case*kind={case}|{kind}"
        yield f"case*act={case}|{act}"
        yield f"case*way={case}|{ways[0]}"
        yield f"dep*kind={word.dep}|{kind}"
        yield f"path={path}"
        yield f"path*kind={path}|{kind}"
        yield f"governed={self._governed(at)}|{case}"
        yield f"at={'before' if distance > 0 else 'after'}{bucket}"
        yield f"between={self._between(at)}|{kind}"

    def _nearest(self, side: str, at: int, rival: str) -> Iterable[str]:
        """Whether a name stands in a case that this end takes, and is the nearest such one."""
        group = self._groups.get(at)
        if group is None:
            return
        form = f"{group.case}{'+' if group.marker else ''}"
        wanted = form in self._wanted[side]
        head = self._predicate.head
        low, high = sorted((at, head))
        rank = sum(
            1
            for other in self._resolver.groups
            if low < other.head < high and other.case == group.case
        )
        where = "before" if at < head else "after"
        place = f"{wanted}|{min(rank, 2)}|{where}"
        yield f"nearest={place}"
        yield f"nearest*kind={place}|{self.kind}"
        yield f"nearest*bound={place}|{rival}"
        if wanted and where == "before":
            first = next(g for g in self._resolver.groups if g.case == group.case)
            yield f"first={first is group}|{rival}"

    def _case(self, at: int, group: Group | None) -> str:
        if group is not None:
            return f"{group.case}{'+' + group.marker if group.marker else ''}"
        tree = self._predicate.tree
        found = markers(tree, at)
        marker = f"+{tree.words[found[0]].low}" if found else ""
        return effective_case(tree, at) + marker

    def _path(self, at: int) -> str:
        """Relations up from a word to what it shares with the trigger, and steps down."""
        tree, core = self._predicate.tree, self._predicate.core
        up: list[str] = []
        here = at
        while here != ROOT and here not in core and here not in self._above:
            up.append(tree.words[here].dep.split(":")[0])
            here = tree.words[here].head
        down = self._above.index(here) + 1 if here in self._above else 0
        shown = "<".join(up[:3]) + ("…" if len(up) > 3 else "")
        return f"{shown}>{min(down, 3)}" if here != ROOT or down else f"{shown}>?"

    def _governed(self, at: int) -> str:
        """Whether the nearest verb above a word is the trigger."""
        tree = self._predicate.tree
        for up in tree.ancestors(at):
            if up in self._predicate.core:
                return "own"
            if is_verbal(tree.words[up]):
                return "above" if up in self._above else "other"
        return "none"

    def _between(self, at: int) -> int:
        """How many other rows of names stand between a word and the trigger."""
        low, high = sorted((at, self._predicate.head))
        heads = (g.head for g in self._resolver.groups)
        return min(sum(1 for head in heads if low < head < high), 3)
