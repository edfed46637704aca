"""Sides: the words behind a name by which a state, a body or a government is meant.

1. A state or its people before the word for a side is that state ("Ermeni güçleri").
2. A state before an institution that any state has makes that institution
   ("Rusya Savunma Bakanlığı"), also where the two are names of their own (`state_bodies`).
3. A leader before the word for a government is the state led ("Clinton yönetimi"); an unknown name
   there is a government of its own.
4. A body, region or people before the word for countries is the group of them ("Arap ülkeleri"),
   also of several in the singular ("birçok Arap ülkesi").
5. A group before the word for its people is the group ("Hizbullah militanları").
6. A people told by where it lives is a group of its own ("Kosovalı Sırplar").
7. Listed groups stand for themselves.
8. A state or its people before the word for citizens is a group ("Alman vatandaşları").
9. A people before those whom the speaker calls his own is its state ("Türk dostlarımız").
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from communique import text as turkish
from communique.extraction.mentions.aircraft import is_aircraft
from communique.extraction.mentions.gazetteer import Entry
from communique.extraction.mentions.leaders import leaders_of, leads
from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.mentions.state_bodies import with_bodies
from communique.extraction.syntax.stems import is_finite, is_last_of, matches_stem
from communique.extraction.syntax.tree import Tree, Word, beginning
from communique.extraction.syntax.wordings import ends_phrase
from communique.knowledge import Actor, Grammar
from communique.model import NodeType

_REACH = 2
"""Words between a body and its countries."""


class SideFinder:
    """Extends mentions by the words that make them a side."""

    def __init__(self, actors: dict[str, Actor], grammar: Grammar) -> None:
        self._actors = actors
        self._grammar = grammar
        self._plurals = grammar.offices.plurals
        self._owned = tuple(e + v for e in self._plurals for v in grammar.offices.possessed)
        self._leaders = leaders_of(actors)
        self._singular = grammar.words["one_country"]

    def extend(self, tree: Tree, mentions: list[Mention]) -> Iterator[Mention]:
        """Yield the mentions of a sentence with the sides and groups among them.

        Args:
            tree: The sentence.
            mentions: Names and titled persons.
        """
        mentions = with_bodies(tree, mentions, length=self._institution)
        taken = {i for m in mentions for i in range(m.first, m.last + 1)}
        for mention in self._settled(tree, mentions):
            made = self._extended(tree, mention, taken)
            taken.update(range(made.first, made.last + 1))
            yield made
        yield from self._groups(tree, taken)

    def _extended(self, tree: Tree, mention: Mention, taken: set[int]) -> Mention:
        after = mention.last + 1
        if self._is_ours(tree, after):
            return mention
        related = mention.demonym and after not in taken and self._is_related(tree, after)
        if related or (after not in taken and self._is_member(tree, mention)):
            return replace(
                mention, last=after, head=span_head(tree, mention.first, after), source="side"
            )
        if countries := self._countries(tree, mention):
            many = replace(_spanned(tree, mention, countries, "Group"), source="countries")
            return many if self._is_one(tree, countries) else replace(many, source="group")
        if self._is_owner(mention):
            institution = self._institution(tree, after)
            if institution and not taken.intersection(range(after, after + institution)):
                last = after + institution - 1
                made = _spanned(tree, mention, last, "Organization")
                made = replace(made, of=mention, source="institution")
                if last + 1 not in taken and self._is_sent(tree, last + 1):
                    made = replace(made, last=last + 1, head=last + 1)
                return made
            if self._is_people(tree, after, taken):
                return replace(_spanned(tree, mention, after, "Group"), of=mention, source="people")
            side = self._side(tree, mention, after)
            if side and (self._is_ours(tree, side) or _is_owned(tree, side, mention.first)):
                return mention
            return self._with_side(tree, mention, side) if side and side not in taken else mention
        if after < len(tree) and after not in taken and self._is_regime(tree, after):
            return self._regime(tree, mention)
        return mention

    def _is_sent(self, tree: Tree, at: int) -> bool:
        """Whether a word says the delegation of the body before it ("Bakanlığı heyeti")."""
        if at >= len(tree) or "Person[psor]" not in tree.words[at].feats:
            return False
        words = self._grammar.words["delegations"]
        return ends_phrase(tree, at, words, self._grammar.morphology)

    def _is_ours(self, tree: Tree, at: int) -> bool:
        """Whether a word behind a name is the speaker's own ("İdlib'deki birliklerimiz")."""
        words = self._grammar.words["first_plural"]
        if at >= len(tree):
            return False
        possessed = tree.words[at].feats.get("Person[psor]") == "1"
        return (possessed and not self._is_related(tree, at)) or ends_phrase(
            tree, at, words, self._grammar.morphology
        )

    def _is_people(self, tree: Tree, at: int, taken: set[int]) -> bool:
        """Whether the word behind a state says its citizens, all of them, or its opposition."""
        if at in taken or at >= len(tree):
            return False
        opposed = ends_phrase(
            tree, at, self._grammar.words["oppositions"], self._grammar.morphology
        )
        if opposed:
            return "Person[psor]" in tree.words[at].feats
        words, low = self._grammar.words["own_people"], tree.words[at].low
        plural = any(ending in low for ending in self._owned)
        return plural and ends_phrase(tree, at, words, self._grammar.morphology)

    def _is_related(self, tree: Tree, at: int) -> bool:
        """Whether a word says the speaker's friends or partners, and no name follows it."""
        words = self._grammar.words["our_people"]
        if at >= len(tree) or not ends_phrase(tree, at, words, self._grammar.morphology):
            return False
        if at + 1 == len(tree) or tree.words[at + 1].upos != "PROPN":
            return True
        return tree.words[at + 1].head != at and tree.words[at].head != at + 1

    def _settled(self, tree: Tree, mentions: list[Mention]) -> Iterator[Mention]:
        """Join a people with the name before it that says where it lives."""
        skipped = False
        for mention, other in zip_longest(mentions, mentions[1:]):
            if skipped:
                skipped = False
            elif other is not None and self._lives_there(tree, mention, other):
                skipped = True
                yield _spanned(tree, mention, other.last, "Group")
            else:
                yield mention

    def _lives_there(self, tree: Tree, where: Mention, people: Mention) -> bool:
        """Whether a one-word name says where the people right behind it lives."""
        near = where.last + 1 == people.first == people.last and where.first == where.last
        if not near or not where.demonym or not (people.demonym or people.kind == "Group"):
            return False
        plural = any(ending in tree.words[people.last].bare for ending in self._plurals)
        return plural and tree.words[where.last].bare.endswith(self._grammar.offices.living)

    def _is_member(self, tree: Tree, mention: Mention) -> bool:
        """Whether the word behind a group says its people."""
        if mention.demonym or mention.last + 1 >= len(tree):
            return False
        word, offices = tree.words[mention.last + 1], self._grammar.offices
        body = mention.kind == "Organization" and self._inflects(
            word.low, word.lemma, offices.armed
        )
        if not (mention.kind == "Group" or body) or word.capital or is_finite(word):
            return False
        _, mark, suffix = tree.words[mention.last].low.partition("'")
        owned = "Person[psor]" in word.feats or any(e in word.bare for e in self._owned)
        own = suffix in offices.living if mark else owned
        return own and self._inflects(word.low, word.lemma, offices.fighters)

    def _with_side(self, tree: Tree, mention: Mention, side: int) -> Mention:
        word = tree.words[side]
        people = self._inflects(word.low, word.lemma, self._grammar.offices.side_people)
        if people and (more := self._joined_side(tree, side)):
            return replace(
                mention, last=more, head=span_head(tree, mention.first, more), source="side"
            )
        if people and not mention.demonym:
            return replace(_spanned(tree, mention, side, "Group"), of=mention)
        return replace(mention, last=side, head=span_head(tree, mention.first, side), source="side")

    def _joined_side(self, tree: Tree, side: int) -> int:
        """The word for a government behind that for a people ("halkı ve hükümeti"), else 0."""
        if side + 2 >= len(tree) or tree.words[side + 1].low not in self._grammar.offices.linking:
            return 0
        return side + 2 if self._is_regime(tree, side + 2) else 0

    def _is_regime(self, tree: Tree, i: int) -> bool:
        word = tree.words[i]
        possessed = not word.capital and word.upos in ("NOUN", "PROPN")
        return possessed and self._inflects(word.low, word.lemma, self._grammar.offices.regimes)

    def _regime(self, tree: Tree, mention: Mention) -> Mention:
        """A government named by who leads it, or by a name that nothing is known of."""
        if "'" in tree.words[mention.last].low or mention.title:
            return mention
        last = mention.last + 1
        leaders: tuple[Entry, ...] = ()
        if mention.kind == "Person":
            leaders = tuple(e for e in mention.entries if leads(self._actors[e.actor]))
        if not mention.entries and mention.first == mention.last:
            leaders = self._leaders.get(turkish.fold(tree.words[mention.last].bare), ())
        if leaders:
            made = _spanned(tree, mention, last, "State")
            return replace(made, entries=leaders, name=mention.name, source="regime")
        if mention.kind == "Person" or mention.entries:
            return mention
        return _spanned(tree, mention, last, "Organization")

    def _countries(self, tree: Tree, mention: Mention) -> int:
        """Index of the plural word for the countries of a body or region, else 0."""
        types = {self._actors[e.actor].type for e in mention.entries} or {mention.kind}
        offices = self._grammar.offices
        member = mention.title and mention.of and tree.words[mention.last].low in offices.members
        if not member and types & {"State", "Person"}:
            return 0
        plural = tuple(noun + ending for noun in offices.countries for ending in offices.plurals)
        several = self._is_several(tree, mention.first - 1)
        for i in range(mention.last + 1, min(mention.last + 2 + _REACH, len(tree))):
            word = tree.words[i]
            if word.low.startswith(plural) or (several and self._is_one(tree, i)):
                return i
            if word.low not in offices.members:
                return 0
        return 0

    def _is_one(self, tree: Tree, i: int) -> bool:
        """Whether a word is the singular for a country of a body or region ("ülkesi")."""
        return tree.words[i].low.startswith(tuple(p[0].text for p in self._singular))

    def _is_several(self, tree: Tree, i: int) -> bool:
        """Whether a word says that the singular behind it is more than one ("birçok", "on")."""
        if i < 0:
            return False
        word, words = tree.words[i], self._grammar.words["several"]
        return word.upos == "NUM" or any(word.low == p[0].text for p in words)

    def _is_owner(self, mention: Mention) -> bool:
        types = {self._actors[e.actor].type for e in mention.entries}
        return mention.kind in ("State", "Place") and bool(types & {"State", "Place"})

    def _institution(self, tree: Tree, at: int) -> int:
        """How many words from here name an institution that any state has."""
        for words in self._grammar.offices.institutions:
            row = tree.words[at : at + len(words)]
            if len(row) != len(words) or not (row[0].capital or self._is_small(row)):
                continue
            inner = all(w.low == t for w, t in zip(row[:-1], words[:-1], strict=True))
            morphology = self._grammar.morphology
            if inner and morphology.inflects(row[-1].bare, words[-1], verb=False):
                return len(words)
        extended = at
        while extended < len(tree) and extended - at < 3:
            word = tree.words[extended]
            if word.bare.startswith(self._grammar.offices.bodies) and word.capital:
                return extended - at + 1
            if word.low not in self._grammar.offices.inner or not word.capital:
                return 0
            extended += 1
        return 0

    def _is_small(self, row: Sequence[Word]) -> bool:
        """Whether a body is one that many write with a small letter ("Fransız parlamentosu")."""
        small, word = self._grammar.words["small_bodies"], row[0]
        owned = len(row) == 1 and "Person[psor]" in word.feats
        return owned and is_last_of(word, small, self._grammar.morphology)

    def _side(self, tree: Tree, mention: Mention, at: int) -> int:
        """Index of the word for a side behind a state, 0 if there is none."""
        sides = self._grammar.offices.sides
        if coast := self._coast_guard(tree, at):
            return coast
        for i in range(at, at + _REACH + 1):
            if i >= len(tree) or tree.words[i].upos in ("PUNCT", "VERB", "CCONJ"):
                return 0
            word = tree.words[i]
            if i == at + _REACH and tree.words[at].upos != "ADJ":
                return 0
            if self._is_side_word(word, sides) or self._is_armed(tree, i, at):
                none = self._is_whose(tree, mention, word) or self._says_all(tree, mention, i)
                none = none or _acts_on(tree, mention, word)
                only_there = self._only_there(tree, mention, word)
                return 0 if none or only_there else self._whole_side(tree, i)
            if i == at and mention.demonym and is_aircraft(word.low, self._grammar):
                return i
            offices = self._grammar.offices
            if word.low not in offices.inner | offices.arms and word.upos != "ADJ":
                return 0
            if ends_phrase(tree, i, self._grammar.words["siding"], self._grammar.morphology):
                return 0  # "Fiji destekli güçler" are not Fiji's
        return 0

    def _whole_side(self, tree: Tree, i: int) -> int:
        """Index of the last word of a side told by two ("cunta yönetimi"), or of the one word."""
        word = tree.words[i]
        behind = tree.words[i + 1] if i + 1 < len(tree) else word
        bare = word.case in ("", "Nom") and "Person[psor]" not in word.feats
        compound = bare and word.head == behind.i and "Person[psor]" in behind.feats
        side = compound and self._is_side_word(behind, self._grammar.offices.sides)
        return behind.i if side else i

    def _coast_guard(self, tree: Tree, at: int) -> int:
        """Index of the last word for a coast guard or what is its own, 0 if there is none.

        "Fiji sahil güvenliği", "Fiji sahil güvenlik gemisi".
        """
        for phrase in self._grammar.words["coast_guard"]:
            last = at + len(phrase) - 1
            morphology = self._grammar.morphology
            if last >= len(tree) or not ends_phrase(tree, last, (phrase,), morphology):
                continue
            own = last + 1 if last + 1 < len(tree) else last
            owned = "Person[psor]" in tree.words[own].feats and not is_finite(tree.words[own])
            follows = tree.words[own].upos == "NOUN" and tree.words[last].case in ("", "Nom")
            bare = "Person[psor]" not in tree.words[last].feats
            return own if owned and follows and bare else last
        return 0

    def _is_whose(self, tree: Tree, state: Mention, word: Word) -> bool:
        """Whether a country is the speaker's: no state has one ("X'in ülkesine saldırdığını")."""
        own = word.lemma in self._grammar.offices.countries and "Person[psor]" in word.feats
        return own and not state.demonym and tree.words[state.last].case == "Gen"

    def _only_there(self, tree: Tree, state: Mention, word: Word) -> bool:
        """Whether forces are only told to be in a state ("Irak'taki askerler"), not its own."""
        there = tree.words[state.last].low.endswith(self._grammar.offices.located)
        nouns = self._grammar.words["own_forces"]
        return there and is_last_of(word, nouns, self._grammar.morphology)

    def _says_all(self, tree: Tree, state: Mention, i: int) -> bool:
        """Whether a word right behind one state says all sides ("Fiji tarafları uyardı")."""
        words = self._grammar.words["party_sides"]
        alone = not state.demonym and i == state.last + 1 and tree.words[i - 1].dep != "conj"
        return alone and ends_phrase(tree, i, words, self._grammar.morphology)

    def _is_side_word(self, word: Word, sides: frozenset[str]) -> bool:
        """Whether a word is a noun for a side; "askeri" of "askeri yönetim" only says which."""
        noun = word.upos != "ADJ" and not is_finite(word)
        return noun and self._inflects(word.low, word.lemma, sides)

    def _is_armed(self, tree: Tree, i: int, at: int) -> bool:
        """Whether a word is one for vehicles, behind one that says they are under arms."""
        offices = self._grammar.offices
        return (
            i > at
            and tree.words[i - 1].low in offices.arms
            and self._is_side_word(tree.words[i], offices.vehicles)
        )

    def _inflects(self, low: str, lemma: str, stems: frozenset[str]) -> bool:
        if lemma in stems:
            return True
        inflects = self._grammar.morphology.inflects
        return any(low.startswith(s[:3]) and inflects(low, s, verb=False) for s in sorted(stems))

    def _groups(self, tree: Tree, taken: set[int]) -> Iterator[Mention]:
        for phrase in self._grammar.offices.groups:
            for place in tree.places.get(beginning(phrase[-1].text), ()):
                word = tree.words[place]
                first = word.i - len(phrase) + 1
                if first < 0 or taken.intersection(range(first, word.i + 1)):
                    continue
                row = zip(tree.words[first : word.i + 1], phrase, strict=True)
                exact = all(matches_stem(w, s, self._grammar.morphology) for w, s in row)
                loose = all(
                    w.low.startswith(s.text)
                    for w, s in zip(tree.words[first : word.i + 1], phrase, strict=True)
                )
                if exact or loose:
                    head = span_head(tree, first, word.i)
                    name = (first, word.i)
                    taken.update(range(first, word.i + 1))
                    yield Mention(tree.index, *name, head, "Group", name, source="group")


def _is_owned(tree: Tree, side: int, before: int) -> bool:
    """Whether a side is somebody else's about a state ("hükümetin Suriye politikası")."""
    owners = (c for c in tree.children[side] if c < before)
    return any(tree.words[c].case == "Gen" and tree.words[c].dep == "nmod:poss" for c in owners)


def _acts_on(tree: Tree, state: Mention, word: Word) -> bool:
    """Whether a word behind a state is the object of what that does ("Fiji teklifi reddetti")."""
    name = tree.words[state.head]
    apart = (name.dep, word.dep) == ("nsubj", "obj") and name.head == word.head
    return apart and not state.demonym


def _spanned(tree: Tree, mention: Mention, last: int, kind: NodeType) -> Mention:
    """A mention of its own that reaches on to a word and is named by all its words."""
    first = mention.first
    head = span_head(tree, first, last)
    return Mention(tree.index, first, last, head, kind, (first, last), source="group")
