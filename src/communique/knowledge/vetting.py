"""What the user's own actors must hold to, with errors that name file, line and remedy."""

import difflib
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pyoxigraph as ox

from communique import iris
from communique.errors import KnowledgeError
from communique.knowledge.turtle import Facts, local_name

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_ORG = "http://www.w3.org/ns/org#"
_OWL = "http://www.w3.org/2002/07/owl#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_MEMBERSHIP = _ORG + "Membership"
_DATES = (iris.DIP + "from", iris.DIP + "until")
_ENDS = (_ORG + "member", _ORG + "organization")
_POINTERS = (
    *_ENDS, iris.DIP + "speaksFor", iris.DIP + "inState", iris.DIP + "capital",
    iris.DIP + "activeIn",
    _ORG + "subOrganizationOf",
)  # fmt: skip

FUNCTIONAL = frozenset({
    *_POINTERS, *_DATES, iris.DIP + "office", iris.DIP + "officeClass", iris.DIP + "isoCode",
})  # fmt: skip
"""Predicates of one value."""

_MANY = {
    iris.DIP + name
    for name in ("abbreviation", "demonym", "people", "metonym", "officeAlias")
}  # fmt: skip
_OWN = sorted(p.removeprefix(iris.DIP) for p in FUNCTIONAL | _MANY if p.startswith(iris.DIP))
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Vetting:
    """Holds one file of the user to the rules."""

    def __init__(self, path: Path, theirs: Facts) -> None:
        self._path = path
        self._theirs = theirs

    def alone(self) -> None:
        """Check what can be seen in the file itself.

        Raises:
            KnowledgeError: If a predicate is unknown, has two values where one may be, or a date
                is none.
        """
        for subject in self._theirs.subjects():
            for predicate in self._theirs.predicates(subject):
                self._predicate(subject, predicate)

    def together(self, facts: Facts, merged: Mapping[str, str]) -> None:
        """Check what can be seen only with all files together.

        Args:
            facts: The facts of all files, nodes declared one merged.
            merged: What each node that went into another is now.

        Raises:
            KnowledgeError: If a node has no type or label, a term lacks a part or ends before it
                begins, or something points nowhere.
        """
        for subject in self._theirs.subjects():
            own = merged.get(subject, subject)
            if "true" in self._theirs.values(subject, _OWL + "deprecated"):
                continue
            if not facts.has(own, _TYPE):
                raise self._error(
                    subject,
                    "has no type, and no other file describes it; check the spelling, or add one "
                    "(a foaf:Person, dip:State, org:FormalOrganization …)",
                )
            if _MEMBERSHIP in facts.values(own, _TYPE):
                self._term(subject, own, facts)
            elif not facts.has(own, _SKOS + "prefLabel"):
                raise self._error(subject, 'has no name; add skos:prefLabel "…"@tr')
            for predicate in _POINTERS:
                self._pointer(subject, own, predicate, facts)

    def _predicate(self, subject: str, predicate: str) -> None:
        terms = self._theirs.terms(subject, predicate)
        name = local_name(predicate)
        if predicate.startswith(iris.DIP) and name not in _OWN:
            near = difflib.get_close_matches(name, _OWN, 1, 0.0)[0]
            raise self._error(subject, f"dip:{name} is no property of actors; is dip:{near} meant?")
        if predicate in FUNCTIONAL and len(terms) > 1:
            both = " and ".join(t.value for t in terms[:2])
            raise self._error(subject, f"has two values of {name} ({both}); keep one")
        if predicate in _DATES and not _is_date(terms[0].value):
            raise self._error(
                subject, f"{name} {terms[0].value!r} is no date; write 2020-10-13, 2020-10 or 2020"
            )
        if predicate in (*_POINTERS, _OWL + "sameAs") and not all(
            isinstance(t, ox.NamedNode) for t in terms
        ):
            raise self._error(subject, f"{name} must be a node such as ent:turkey, not a text")

    def _term(self, subject: str, own: str, facts: Facts) -> None:
        for predicate in (*_ENDS, _DATES[0]):
            if not facts.has(own, predicate):
                raise self._error(subject, f"a term or membership lacks {local_name(predicate)}")
        start = facts.values(own, _DATES[0])[0]
        end = next(iter(facts.values(own, _DATES[1])), "")
        if end and end + "~" < start:
            raise self._error(
                subject, f"ends ({end}) before it begins ({start}); correct dip:from or dip:until"
            )

    def _pointer(self, subject: str, own: str, predicate: str, facts: Facts) -> None:
        for target in facts.values(own, predicate):
            if not facts.has(target, _TYPE):
                raise self._error(
                    subject,
                    f"{local_name(predicate)} {local_name(target)} is in no file; check the "
                    "spelling, or describe it",
                )

    def _error(self, subject: str, what: str) -> KnowledgeError:
        return KnowledgeError(f"{self._path}, line {self._line(subject)}: {subject}: {what}")

    def _line(self, subject: str) -> int:
        """The first line of the file that begins with the node, or that names it."""
        name = re.escape(local_name(subject))
        lines = self._path.read_text(encoding="utf-8").splitlines()
        for pattern in (rf"\s*(\w*:|<\S*[/#]){name}(?![\w-])", rf".*[:/#]{name}(?![\w-])"):
            for number, line in enumerate(lines, 1):
                if re.match(pattern, line):
                    return number
        return 1


def _is_date(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01-01"[: 10 - len(value)])
    except ValueError:
        return False
    return True
