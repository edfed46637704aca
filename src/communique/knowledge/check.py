"""Contradictions and gaps in the actors: `python -m communique.knowledge.check [--gaps] [FILE…]`.

1. Contradictions: names shared by two nodes of one kind, one node with two labels in a language,
   offices held by two persons at once, terms that end before they begin, owners and parents that
   no file has.
2. Coverage: offices by state or body with the years from 2000 on in which nobody is known to hold
   them; a term that is open lasts to the last year asked for.
Files given are the user's own and add to the packaged ones.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from communique import text as turkish
from communique.knowledge.actors import Actor, Tenure, actors_of
from communique.knowledge.overriding import LABEL, read_actors
from communique.knowledge.turtle import Facts
from communique.paths import ontology_path

SINGLE = frozenset({
    "HeadOfState", "HeadOfGovernment", "ForeignMinister", "DefenceMinister", "InteriorMinister",
    "EUMinister", "ChiefOfStaff", "OrganizationHead", "SpeakerOfParliament",
})  # fmt: skip
"""Classes of offices that one person holds at a time."""

YEARS = range(2000, 2027)
"""Years over which coverage is told."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How well an office is known.

    Attributes:
        owner: Label of the state or body.
        office: Title.
        holders: How many persons are known to have held it.
        gaps: Years in which nobody is known to hold it.
    """

    owner: str
    office: str
    holders: int
    gaps: tuple[int, ...]


def contradictions(actors: Mapping[str, Actor]) -> Iterator[str]:
    """Yield what cannot be right in the actors, one line each.

    Args:
        actors: Actors by IRI.
    """
    yield from _shared_names(actors)
    for actor in actors.values():
        for iri in (actor.parent, actor.capital, actor.active_in):
            if iri and iri not in actors:
                yield f"{actor.label}: {iri} is in no file"
        for tenure in actor.tenures:
            yield from _broken(actor, tenure, actors)
    yield from _overlaps(actors)


def twofold(facts: Facts) -> Iterator[str]:
    """Yield the nodes that have two labels in one language: they are two that share an IRI.

    Args:
        facts: What the files say.
    """
    for subject in facts.subjects():
        labels: dict[str, list[str]] = {}
        for label, language in facts.tagged(subject, LABEL):
            labels.setdefault(language, []).append(label)
        for found in labels.values():
            if len(found) > 1:
                yield f"{subject} is {' and '.join(sorted(found))} at once; give each its own IRI"


def coverage(actors: Mapping[str, Actor], years: Sequence[int] = YEARS) -> list[Coverage]:
    """Return for each office of one holder how well the years are covered.

    Args:
        actors: Actors by IRI.
        years: The years asked for.

    Returns:
        Sorted by owner and office.
    """
    found = []
    for (owner, office), tenures in sorted(_by_office(actors).items()):
        held = {y for t in tenures for y in years if t.start <= f"{y}-12-31" <= _until(t, y)}
        gaps = tuple(y for y in years if y not in held)
        label = actors[owner].label if owner in actors else owner
        found.append(Coverage(label, office, len({t.person for t in tenures}), gaps))
    return sorted(found, key=lambda c: (turkish.fold(c.owner), c.office))


def _shared_names(actors: Mapping[str, Actor]) -> Iterator[str]:
    named: dict[tuple[str, str], list[str]] = {}
    for actor in actors.values():
        for name in sorted({turkish.fold(n) for n in (actor.label, *actor.aliases)}):
            if actor.type != "Person" or " " in name:
                named.setdefault((actor.type, name), []).append(actor.label)
    for (_, name), labels in sorted(named.items()):
        if len(labels) > 1:
            yield f'the name "{name}" is shared by {" and ".join(sorted(labels))}'


def _broken(actor: Actor, tenure: Tenure, actors: Mapping[str, Actor]) -> Iterator[str]:
    told = f"{actor.label}, {tenure.office}"
    if not tenure.office:
        yield f"{actor.label}: a term without an office"
    if tenure.of not in actors:
        yield f"{told}: {tenure.of or 'no state or body'} is in no file"
    if not tenure.start:
        yield f"{told}: no date from which it was held"
    if tenure.end and _latest(tenure.end) < tenure.start:
        yield f"{told}: ends ({tenure.end}) before it begins ({tenure.start})"


def _overlaps(actors: Mapping[str, Actor]) -> Iterator[str]:
    for (owner, office), tenures in sorted(_by_office(actors).items()):
        ordered = sorted(tenures, key=lambda t: (t.start, t.end or "~"))
        for i, early in enumerate(ordered):
            for late in ordered[i + 1 :]:
                if _certainly_before(early, late) or _certainly_before(late, early):
                    continue
                if _latest(late.start) < (early.end or "~"):
                    names = f"{actors[early.person].label} and {actors[late.person].label}"
                    label = actors[owner].label if owner in actors else owner
                    yield (
                        f"{office} of {label}: {names} hold it at once "
                        f"({early.start}–{early.end or '…'}, {late.start}–{late.end or '…'})"
                    )


def _by_office(actors: Mapping[str, Actor]) -> dict[tuple[str, str], list[Tenure]]:
    offices: dict[tuple[str, str], list[Tenure]] = {}
    for actor in actors.values():
        for tenure in actor.tenures:
            if tenure.office_class in SINGLE:
                offices.setdefault((tenure.of, tenure.office), []).append(tenure)
    return offices


def _certainly_before(early: Tenure, late: Tenure) -> bool:
    """Whether a term may have ended when another began; a bare year or month may mean any day."""
    return bool(early.end) and early.end <= _latest(late.start)


def _latest(date: str) -> str:
    """The last day that a date may mean."""
    return date + "-12-31"[len(date) - 4 :] if len(date) < 10 else date


def _until(tenure: Tenure, year: int) -> str:
    """The last day of a term as far as a year's end goes: in its last year it covers the year."""
    if not tenure.end or tenure.end[:4] == str(year):
        return f"{year}-12-31"
    return _latest(tenure.end)


def main(arguments: Sequence[str], *, out: TextIO = sys.stdout) -> int:
    """Check the actors and print what is found.

    Args:
        arguments: Files of the user, and `--gaps` to list the gaps of each office.
        out: Where to print.

    Returns:
        0 if nothing contradicts, else 1.
    """
    files = sorted((ontology_path() / "actors").glob("*.ttl"))
    own = [Path(a) for a in arguments if not a.startswith("--")]
    facts = read_actors(files, own)
    actors = actors_of(facts)
    problems = [*twofold(facts), *contradictions(actors)]
    for line in problems:
        print(line, file=out)
    for line in _report(actors, gaps="--gaps" in arguments):
        print(line, file=out)
    print(f"contradictions: {len(problems)}", file=out)
    return 1 if problems else 0


def _report(actors: Mapping[str, Actor], *, gaps: bool) -> Iterator[str]:
    kinds: dict[str, int] = {}
    for actor in actors.values():
        kinds[actor.type] = kinds.get(actor.type, 0) + 1
    yield "actors: " + ", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items()))
    rows = coverage(actors)
    terms = sum(len(a.tenures) for a in actors.values())
    full = sum(not row.gaps for row in rows)
    yield f"offices: {terms} terms; of {len(rows)} offices of one holder {full} without a gap"
    if gaps:
        yield from (f"{r.owner}: {r.office}: {_spans(r.gaps)}" for r in rows if r.gaps)


def _spans(years: Iterable[int]) -> str:
    """Years as ranges: "2000–2003, 2008"."""
    spans: list[list[int]] = []
    for year in years:
        if spans and spans[-1][-1] == year - 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return ", ".join(f"{s[0]}–{s[-1]}" if len(s) > 1 else str(s[0]) for s in spans)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
