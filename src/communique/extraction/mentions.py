"""Mentions of actors in a sentence: known names, entities of the model, titles, sides, groups.

1. Known names (gazetteer) and entities of the language model; the longer one wins.
2. Titles with or without a name become mentions of persons ("Rusya Savunma Bakanı Şoygu").
3. A state or its people before the word for a side is that state ("Ermeni güçleri").
4. A state before an institution that any state has makes that institution
   ("Rusya Savunma Bakanlığı"); listed groups stand for themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from communique import text as turkish
from communique.extraction.gazetteer import Entry, Gazetteer, Match
from communique.extraction.lexicon import is_finite, matches_stem
from communique.extraction.titles import Title, TitleFinder
from communique.extraction.tree import ROOT, Tree
from communique.knowledge import Actor, Grammar
from communique.model import NodeType

_ENTITY_KINDS: dict[str, NodeType] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "LAW": "Agreement",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence that name an actor or place.

    Attributes:
        sentence: Index of the sentence.
        first: Index of the first word.
        last: Index of the last word, inclusive.
        head: Index of the syntactic head.
        kind: What it is taken for.
        name: First and last word of the name proper (inclusive), None if it has none.
        entries: Whose name it may be.
        title: The title, if it has one.
        of: The state or organisation that the title or institution belongs to.
        source: How it was found: gazetteer, entity, title, side, institution, group.
    """

    sentence: int
    first: int
    last: int
    head: int
    kind: NodeType
    name: tuple[int, int] | None
    entries: tuple[Entry, ...] = ()
    title: Title | None = None
    of: "Mention | None" = None
    source: str = "gazetteer"

    def covers(self, i: int) -> bool:
        """Return whether a word belongs to the mention."""
        return self.first <= i <= self.last

    @property
    def demonym(self) -> bool:
        """Whether it only names a people or its adjective."""
        return bool(self.entries) and all(entry.how == "demonym" for entry in self.entries)


def span_head(tree: Tree, first: int, last: int) -> int:
    """Return the word of a span whose head lies outside it; the last such word."""
    heads = [
        i
        for i in range(first, last + 1)
        if tree.words[i].head == ROOT or not first <= tree.words[i].head <= last
    ]
    return heads[0] if heads else last


def _person(tree: Tree, i: int) -> Mention:
    return Mention(tree.index, i, i, i, "Person", (i, i), source="family name")


class MentionFinder:
    """Finds the mentions of a sentence."""

    def __init__(self, actors: dict[str, Actor], grammar: Grammar, gazetteer: Gazetteer) -> None:
        self._actors = actors
        self._grammar = grammar
        self._gazetteer = gazetteer
        self._titles = TitleFinder(grammar)

    def find(self, tree: Tree) -> tuple[Mention, ...]:
        """Return the mentions of a sentence.

        Args:
            tree: The sentence.

        Returns:
            Mentions in order; none overlaps another.
        """
        named = self._named(tree)
        with_titles = self._with_titles(tree, named)
        return tuple(self._with_sides(tree, with_titles))

    def family_names(
        self, trees: Sequence[Tree], mentions: Sequence[Sequence[Mention]]
    ) -> set[str]:
        """Return the folded family names of the persons whom a document names in full.

        Args:
            trees: Its sentences.
            mentions: The mentions of each.

        Returns:
            Family names, by which a later mention is known for a person's.
        """
        found = set()
        for tree, row in zip(trees, mentions, strict=True):
            for mention in row:
                if mention.kind == "Person" and mention.name and mention.name[0] < mention.name[1]:
                    found.add(turkish.fold(tree.words[mention.name[1]].bare))
        return {name for name in found if len(name) > 2}

    def with_family_names(
        self, tree: Tree, mentions: Sequence[Mention], families: set[str]
    ) -> tuple[Mention, ...]:
        """Return the mentions with those added that are a known family name alone.

        Args:
            tree: The sentence.
            mentions: Its mentions.
            families: Folded family names of the document's persons.

        Returns:
            Mentions in order.
        """
        kept = list(mentions)
        for word in tree.words:
            if not word.capital or not self._is_family(word.low, families):
                continue
            at = next((m for m in kept if m.covers(word.i)), None)
            if at is None:
                kept.append(_person(tree, word.i))
            elif at.first == at.last and at.kind != "Person" and not at.entries:
                kept[kept.index(at)] = _person(tree, word.i)
        return tuple(sorted(kept, key=lambda m: m.first))

    def _is_family(self, low: str, families: set[str]) -> bool:
        bare, mark, _ = low.partition("'")
        folded = turkish.fold(bare)
        if mark or folded in families:
            return folded in families
        chain = self._grammar.morphology.noun_chain
        cuts = range(3, len(folded))
        return any(folded[:c] in families and chain.fullmatch(folded[c:]) for c in cuts)

    def _named(self, tree: Tree) -> list[Mention]:
        known = [self._from_match(tree, m) for m in self._gazetteer.find(tree)]
        found = [*(m for m in known if m), *self._entities(tree)]
        order = sorted(found, key=lambda m: (m.first - m.last, m.source != "gazetteer", m.first))
        chosen: list[Mention] = []
        for mention in order:
            if not any(mention.first <= c.last and c.first <= mention.last for c in chosen):
                chosen.append(mention)
        return sorted(chosen, key=lambda m: m.first)

    def _from_match(self, tree: Tree, match: Match) -> Mention | None:
        actors = [self._actors[entry.actor] for entry in match.entries]
        kinds = {actor.type for actor in actors}
        word = tree.words[match.first]
        is_single = match.first == match.last
        is_nominal = word.upos in ("PROPN", "NOUN") or word.ent == "PERSON"
        if kinds == {"Person"} and is_single and not is_nominal:
            return None
        if match.first == match.last and is_finite(word) and not word.ent and "'" not in word.low:
            return None
        kind = "State" if "State" in kinds else sorted(kinds)[0]
        if tree.words[match.first].ent == "PERSON" and "Person" in kinds:
            kind = "Person"
        head = span_head(tree, match.first, match.last)
        name = (match.first, match.last)
        return Mention(tree.index, match.first, match.last, head, kind, name, match.entries)

    def _entities(self, tree: Tree) -> Iterator[Mention]:
        start = None
        for i in range(len(tree) + 1):
            word = tree.words[i] if i < len(tree) else None
            ends = start is not None and (
                word is None or word.ent != tree.words[start].ent or word.ent_start
            )
            if ends and start is not None:
                yield from self._entity(tree, start, i - 1)
                start = None
            if word is not None and word.ent and start is None:
                start = i

    def _entity(self, tree: Tree, first: int, last: int) -> Iterator[Mention]:
        kind = _ENTITY_KINDS.get(tree.words[first].ent)
        if kind == "Person":
            first = self._titles.skip(tree, first, last)
        while last > first and not any(c.isalnum() for c in tree.words[last].form):
            last -= 1
        if kind is None or first > last or not tree.words[first].form[:1].isalnum():
            return
        if kind != "Group" and not tree.words[first].capital:
            return
        head = span_head(tree, first, last)
        yield Mention(tree.index, first, last, head, kind, (first, last), source="entity")

    def _with_titles(self, tree: Tree, named: list[Mention]) -> list[Mention]:
        mentions = list(named)
        for bare in self._titles.find(tree):
            if any(m.covers(bare.last) and m.kind == "Person" and m.title for m in mentions):
                continue
            inside = [m for m in mentions if bare.first <= m.first and m.last <= bare.last]
            across = [m for m in mentions if m.covers(bare.last) and m not in inside]
            if any(m.kind == "Person" or m.source == "gazetteer" for m in across):
                continue
            title, of = self._owner(tree, bare, mentions)
            person = self._holder(tree, title, mentions)
            mention = self._titled(tree, title, of=of, person=person)
            gone = {id(m) for m in (*inside, *across, person, of) if m is not None}
            mentions = [m for m in mentions if id(m) not in gone]
            mentions = [m for m in mentions if m.last < mention.first or m.first > mention.last]
            mentions.append(mention)
        return sorted(mentions, key=lambda m: m.first)

    def _owner(
        self, tree: Tree, title: Title, mentions: list[Mention]
    ) -> tuple[Title, Mention | None]:
        """The state or body before a title; a city before an ambassador's title is part of it."""
        before = next((m for m in mentions if m.last == title.first - 1), None)
        if before is None or (before.kind == "Person" and not before.entries):
            return title, None
        kinds = {self._actors[e.actor].type for e in before.entries}
        city = before.kind == "Place" or any(e.how == "metonym" for e in before.entries)
        if title.office_class == "Ambassador" and city and "'" not in tree.words[before.last].low:
            title = replace(title, first=before.first)
            return title, next((m for m in mentions if m.last == before.first - 1), None)
        if before.kind == "Person" and kinds <= {"Person"}:
            return title, None
        return title, before

    def _holder(self, tree: Tree, title: Title, mentions: list[Mention]) -> Mention | None:
        at = title.last + 1
        while at < len(tree) and tree.words[at].low in self._grammar.offices.honorifics:
            at += 1
        if at >= len(tree) or "'" in tree.words[title.last].low or title.plural:
            return None
        next_mention = next((m for m in mentions if m.first == at), None)
        if next_mention and next_mention.kind == "Person":
            return next_mention
        if next_mention and next_mention.source == "gazetteer":
            return None
        if not self._titles.linked(tree, title):
            return None
        last = at - 1
        while last + 1 < len(tree) and last - at < 2 and self._is_name(tree, last + 1):
            last += 1
            if "'" in tree.words[last].low:
                break
        if last < at or (next_mention and next_mention.kind not in ("Place", "Organization")):
            return None
        return Mention(tree.index, at, last, at, "Person", (at, last), source="title")

    def _is_name(self, tree: Tree, i: int) -> bool:
        word = tree.words[i]
        return (
            word.capital
            and word.upos in ("PROPN", "NOUN", "X", "ADJ", "VERB")
            and not word.low.startswith(tuple("0123456789"))
            and word.bare not in self._grammar.offices.inner
        )

    def _titled(
        self, tree: Tree, title: Title, *, of: Mention | None, person: Mention | None
    ) -> Mention:
        first = of.first if of else title.first
        last = person.last if person else title.last
        return Mention(
            tree.index,
            first,
            last,
            span_head(tree, first, last),
            "Person",
            person.name if person else None,
            person.entries if person else (),
            title,
            of,
            "title",
        )

    def _with_sides(self, tree: Tree, mentions: list[Mention]) -> Iterator[Mention]:
        offices = self._grammar.offices
        taken = {i for m in mentions for i in range(m.first, m.last + 1)}
        for mention in mentions:
            after = mention.last + 1
            owner = self._is_owner(mention)
            institution = self._institution(tree, after) if owner else 0
            if institution and not taken.intersection(range(after, after + institution)):
                last = after + institution - 1
                head = span_head(tree, mention.first, last)
                yield Mention(
                    tree.index, mention.first, last, head, "Organization", (mention.first, last),
                    of=mention, source="institution",
                )  # fmt: skip
            elif owner and (side := self._side(tree, mention, after)) and side not in taken:
                head = span_head(tree, mention.first, side)
                low = tree.words[side].lemma
                if low in offices.side_people and not mention.demonym:
                    name = (mention.first, side)
                    yield Mention(tree.index, *name, head, "Group", name, source="group")
                else:
                    yield replace(mention, last=side, head=head, source="side")
            else:
                yield mention
        yield from self._groups(tree, taken)

    def _is_owner(self, mention: Mention) -> bool:
        types = {self._actors[e.actor].type for e in mention.entries}
        return mention.kind in ("State", "Place") and bool(types & {"State", "Place"})

    def _institution(self, tree: Tree, at: int) -> int:
        """How many words from here name an institution that any state has."""
        for words in self._grammar.offices.institutions:
            row = tree.words[at : at + len(words)]
            if len(row) != len(words) or not row[0].capital:
                continue
            inner = all(w.low == t for w, t in zip(row[:-1], words[:-1], strict=True))
            morphology = self._grammar.morphology
            if inner and morphology.inflects(row[-1].bare, words[-1], verb=False):
                return len(words)
        extended = at
        while extended < len(tree) and extended - at < 3:
            word = tree.words[extended]
            if word.bare.startswith(("bakanlığ", "büyükelçiliğ", "konsolosluğ")) and word.capital:
                return extended - at + 1
            if word.low not in self._grammar.offices.inner or not word.capital:
                return 0
            extended += 1
        return 0

    def _side(self, tree: Tree, mention: Mention, at: int) -> int:
        """Index of the word for a side behind a state, 0 if there is none."""
        for i in (at, at + 1):
            if i >= len(tree) or tree.words[i].upos in ("PUNCT", "VERB", "CCONJ"):
                return 0
            word = tree.words[i]
            if not is_finite(word) and self._in_sides(word.lemma, word.low):
                return i
            if word.low not in self._grammar.offices.inner and word.upos != "ADJ":
                return 0
        return 0

    def _in_sides(self, lemma: str, low: str) -> bool:
        sides = self._grammar.offices.sides
        if lemma in sides:
            return True
        inflects = self._grammar.morphology.inflects
        return any(low.startswith(s[:3]) and inflects(low, s, verb=False) for s in sorted(sides))

    def _groups(self, tree: Tree, taken: set[int]) -> Iterator[Mention]:
        for phrase in self._grammar.offices.groups:
            for word in tree.words:
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
