"""Who holds an office that the text names without its holder ("Rus lider", "Konuk bakan").

1. A title of a state or body: who of its people was last named and bears or bore such a title;
   "lider" is any title by which somebody leads a state.
2. A bare title: who was last named of those who bear it, of a sentence before the one that it is
   about ("X, Y ile görüştü. Bakan …": X); else who is known to bear it, at home for a title that
   is the home state's own.
3. A counterpart ("İtalyan mevkidaşı"): who holds the same office in that state.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from communique import text as turkish
from communique.extraction.linking.appointments import OfficeFact
from communique.extraction.linking.persons import same_office
from communique.knowledge import Morphology, Tenure
from communique.model import Node

LEADER = "PartyLeader"
"""The class of the title "lider", which any head of a state or body bears."""
_HEAD = "OrganizationHead"
"""The class of "Başkan", by which the heads of some states go."""
_LEADING = frozenset({"HeadOfState", "HeadOfGovernment"})
_ANY = frozenset({"", "Deputy"})


@dataclass(frozen=True, slots=True)
class Naming:
    """Where a person is named: sentence and first word, and whether the sentence is about him."""

    at: tuple[int, int]
    person: Node
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """A title without a name.

    Attributes:
        key: The title, folded.
        office_class: Its class.
        at: Sentence and word where it stands.
    """

    key: str
    office_class: str
    at: tuple[int, int]


class Holders:
    """Finds the persons of one document by the titles that they bear.

    Args:
        namings: Where its persons are named, in order.
        facts: The offices that it gives to persons.
        stays: Where it names the seats of states as places, with those states.
        tenures: Gives the known offices of a person.
        top: Gives the state or body at the top of what an actor belongs to.
        date: ISO date of the document, or "".
        morphology: The suffix grammar.
    """

    def __init__(
        self,
        namings: Sequence[Naming],
        facts: Sequence[OfficeFact],
        *,
        stays: Sequence[Naming] = (),
        tenures: Callable[[str], list[Tenure]],
        top: Callable[[str], str],
        date: str,
        morphology: Morphology,
    ) -> None:
        self._namings = namings
        self._facts = facts
        self._stays = stays
        self._tenures = tenures
        self._top = top
        self._date = date
        self._inflects = morphology.inflects

    def titled(self, key: str, at: tuple[int, int], *, but: str = "") -> Node | None:
        """Return the person last named with a title that ends in a word.

        Args:
            key: Folded title noun ("bakan").
            at: Sentence and word; who is named before them goes first.
            but: IRI of the state of whose people it is none.

        Returns:
            The person, or None.
        """
        ends = ((f, turkish.fold(f.office).split()[-1]) for f in self._facts)
        fit = [f for f, last in ends if last == key or self._inflects(last, key, verb=False)]
        fit = [f for f in fit if not but or (f.of is not None and f.of.id != but)]
        before = [f for f in fit if (f.mention.sentence, f.mention.first) < at]
        persons = {f.person.id for f in before}
        named = [n for n in self._namings if n.person.id in persons and n.at < at]
        if not named:
            return (before or fit)[-1].person if fit else None
        return _foremost(named, at)

    def last_of(self, fits: Callable[[Node], bool], at: tuple[int, int]) -> Node | None:
        """Return the person last named before a word of whom something is true.

        Args:
            fits: Whether it is true of a person.
            at: Sentence and word.
        """
        named = (n.person for n in reversed(self._namings) if n.at < at)
        return next((person for person in named if fits(person)), None)

    def sole(self, key: str) -> bool:
        """Return whether no more than one person bears exactly a title in the document.

        Args:
            key: The title, folded.
        """
        return len({f.person.id for f in self._facts if turkish.fold(f.office) == key}) < 2

    def host(self, at: tuple[int, int]) -> str:
        """Return the IRI of the state in which those told before a word met, or "".

        Args:
            at: Sentence and word.
        """
        persons = (n.person.id for n in self._namings if n.at < at)
        sides = {self._top(tenure.of) for p in persons for tenure in self._offices(p)}
        stays = (n.person.id for n in reversed(self._stays) if n.at < at)
        return next((state for state in stays if state in sides), "")

    def of_side(self, sought: Sought, side: str) -> Node | None:
        """Return who bears a title of a state or body, of those named in the document.

        Args:
            sought: The title.
            side: IRI of the state or body.

        Returns:
            Who was last named before it, else the only one named; or None.
        """
        if sought.office_class == LEADER and " " in sought.key:
            return None
        fits = {n.person.id for n in self._namings if self._bears(n.person.id, sought, side)}
        return self._last(fits, sought.at)

    def known(self, sought: Sought, *, side: str = "", but: str = "") -> Node | None:
        """Return who is known to bear a title, of those named before it.

        Args:
            sought: The title.
            side: IRI of the only state whose people are meant, or "".
            but: IRI of the state of whose people it is none.

        Returns:
            Who was last named before it, or None.
        """
        named = [n for n in self._namings if n.at < sought.at]
        held = {n.person.id: self._held(n.person.id) for n in named}
        leader = sought.office_class == LEADER and bool(but)
        fits = {p: [t for t in row if self._fits(t, sought, leader)] for p, row in held.items()}
        sides = {p: {self._top(t.of) for t in row} for p, row in fits.items() if row}
        meant = {p for p, row in sides.items() if (not side or side in row) and but not in row}
        found = [n for n in named if n.person.id in meant]
        return _foremost(found, sought.at) if found else None

    def _fits(self, tenure: Tenure, sought: Sought, leader: bool) -> bool:
        """Whether an office goes by a title; of a guest, any by which somebody leads a state."""
        leads = leader and tenure.office_class in _LEADING
        return leads or same_office(tenure, sought.key, "")

    def counterpart(self, person: Node, of: str, at: tuple[int, int]) -> Node | None:
        """Return who holds a person's office in another state, of those named in the document.

        Args:
            person: The person.
            of: IRI of the other state.
            at: Sentence and word where the counterpart is spoken of.

        Returns:
            The person; of who holds no known office himself, who was last named of that state.
        """
        ours = [*self._offices(person.id)]
        theirs = [n.person.id for n in self._namings if n.person.id != person.id]
        held = {p: [t for t in self._offices(p) if of in (t.of, self._top(t.of))] for p in theirs}
        peers = {p for p, row in held.items() if any(_peers(t, o) for t in row for o in ours)}
        return self._last(peers if ours else {p for p, row in held.items() if row}, at)

    def only_later(self, person: Node, at: tuple[int, int], home: str) -> bool:
        """Return whether a person bears only foreign titles, and only behind a word.

        Args:
            person: The person.
            at: Sentence and word.
            home: IRI of the home state.
        """
        facts = [f for f in self._facts if f.person.id == person.id]
        foreign = all(f.of is not None and f.of.id != home for f in facts)
        return foreign and all((f.mention.sentence, f.mention.first) > at for f in facts)

    def _last(self, persons: Collection[str], at: tuple[int, int]) -> Node | None:
        """Who of some persons was last named before a word, else the only one of them."""
        found = [n for n in self._namings if n.person.id in persons]
        before = [n.person for n in found if n.at < at]
        if before:
            return before[-1]
        return found[0].person if len({n.person.id for n in found}) == 1 else None

    def _bears(self, person: str, sought: Sought, side: str) -> bool:
        """Whether a person bears a title of a side, by the document or at its date."""
        for tenure in self._offices(person):
            if side not in (tenure.of, self._top(tenure.of)):
                continue
            leads = tenure.office_class == _HEAD and tenure.of == side and " " not in tenure.office
            if sought.office_class == LEADER and leads:
                return True
            if same_office(tenure, sought.key, sought.office_class):
                return True
        return False

    def _offices(self, person: str) -> Iterator[Tenure]:
        """The offices that the document gives to a person, then those held at its date."""
        for fact in self._facts:
            if fact.person.id == person and fact.of is not None:
                yield Tenure(person, fact.office, fact.office_class, fact.of.id, "", "")
        yield from self._held(person)

    def _held(self, person: str) -> list[Tenure]:
        known = self._tenures(person)
        return [t for t in known if not self._date or t.holds_at(self._date)]


def _foremost(named: Sequence[Naming], at: tuple[int, int]) -> Node:
    """Who was last named before a word; of an earlier sentence, the one that it is about."""
    last = named[-1].at[0]
    leading = (n.person for n in named if n.leads and n.at[0] == last < at[0])
    return next(leading, named[-1].person)


def _peers(one: Tenure, other: Tenure) -> bool:
    """Whether two offices are counterparts: of one class, or both lead a state."""
    classes = {one.office_class, other.office_class}
    return classes <= _LEADING or (len(classes) == 1 and classes.isdisjoint(_ANY))
