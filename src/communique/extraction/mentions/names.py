"""Names in a sentence: known ones and those that the language model marks.

1. Known names (gazetteer) and entities of the model; the longer one wins, but an entity that is
   nothing but several known names in a row gives way to them.
2. Entities lose titles and forms of address, and a capitalised common word at the beginning of a
   sentence that the model took for a given name; what only rules ("İktidar partisi") is no name.
3. Two unknown words or more in capitals, in a text that is not, are who wrote it and no actor.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from communique import text as turkish
from communique.extraction.mentions.aircraft import is_aircraft
from communique.extraction.mentions.currencies import without_currencies
from communique.extraction.mentions.gazetteer import Gazetteer, Match
from communique.extraction.mentions.mention import Mention, span_head
from communique.extraction.mentions.official_names import with_official_names
from communique.extraction.mentions.organs import is_board, with_organs
from communique.extraction.mentions.outlets import is_outlet
from communique.extraction.mentions.titles import TitleFinder
from communique.extraction.syntax.stems import is_finite
from communique.extraction.syntax.tree import Tree, Word
from communique.extraction.syntax.wordings import ends_phrase
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


class NameFinder:
    """Finds the names of a sentence."""

    def __init__(self, actors: dict[str, Actor], grammar: Grammar, gazetteer: Gazetteer) -> None:
        self._actors = actors
        self._gazetteer = gazetteer
        self._grammar = grammar
        self._offices = grammar.offices
        self._inflects = grammar.morphology.inflects
        self._titles = TitleFinder(grammar)
        bodies = {words[0] for words in grammar.offices.institutions if len(words) == 1}
        self._standing = grammar.offices.standing | bodies

    def find(self, tree: Tree) -> list[Mention]:
        """Return the names of a sentence.

        Args:
            tree: The sentence.

        Returns:
            Mentions in order; none overlaps another.
        """
        matches = [self._from_match(tree, m) for m in self._gazetteer.find(tree)]
        known = self._without_others_organs([m for m in matches if m])
        known = list(with_official_names(tree, known, self._grammar))
        known = without_currencies(tree, known, self._grammar)
        written = (e for e in self._entities(tree) if not _is_byline(tree, e))
        entities = [self._trimmed(tree, e, known) for e in written]
        found = [*known, *(e for e in entities if not self._is_known_row(tree, e, known))]
        order = sorted(found, key=lambda m: (m.first - m.last, m.source != "gazetteer", m.first))
        chosen: list[Mention] = []
        for mention in order:
            if not any(mention.first <= c.last and c.first <= mention.last for c in chosen):
                chosen.append(mention)
        named = self._with_councils(tree, sorted(chosen, key=lambda m: m.first))
        return with_organs(tree, named, grammar=self._grammar, titles=self._titles)

    def _with_councils(self, tree: Tree, found: Sequence[Mention]) -> list[Mention]:
        """The names with councils joined to the body before them that they are of."""
        joined: list[Mention] = []
        for mention in found:
            of = {m.first for m in joined[-1:] if m.last + 1 == mention.first}
            of &= {m.first for m in joined[-1:] if m.kind == "Organization"}
            if of and self._is_council(tree, mention):
                first, last = min(of), mention.last
                head = span_head(tree, first, last)
                joined[-1] = replace(mention, first=first, head=head, name=(first, last))
            else:
                joined.append(mention)
        return joined

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
        if is_single and is_outlet(tree, match.first, self._grammar):
            return None
        if is_single and "Person" not in kinds and _is_persons(word, match):
            return None
        kind: NodeType = "State" if "State" in kinds else min(kinds)
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
        if kind == "Person" and first == last and self._is_short_body(tree, first):
            kind = "Organization"
        if kind == "Person":
            first = self._titles.skip(tree, first, last)
        while last > first and not any(c.isalnum() for c in tree.words[last].form):
            last -= 1
        if kind is None or first > last or not tree.words[first].form[:1].isalnum():
            return
        if tree.words[first].bare in self._offices.beyond:
            return
        if first == last and tree.words[first].bare in self._offices.regimes:
            return
        if first == last and self._is_ours(tree, first):
            return
        if first == last and is_aircraft(tree.words[first].low, self._grammar):
            return
        if kind != "Group" and not tree.words[first].capital:
            return
        if kind == "Organization" and self._is_shared(tree, first, last):
            return
        head = span_head(tree, first, last)
        yield Mention(tree.index, first, last, head, kind, (first, last), source="entity")

    def _is_ours(self, tree: Tree, i: int) -> bool:
        """Whether a word is the speaker's own body, which has no name ("Bakanlığımıza")."""
        ours = self._grammar.words["first_plural"]
        return ends_phrase(tree, i, ours, self._grammar.morphology)

    def _is_shared(self, tree: Tree, first: int, last: int) -> bool:
        """Whether a body is only where two states meet ("Irak Yüksek Düzeyli … Konseyi")."""
        rows = {tuple(s.text for s in phrase) for phrase in self._grammar.words["shared_bodies"]}
        lows = tuple(tree.words[i].low for i in range(first, last + 1))
        return any(lows[i : i + len(row)] == row for row in rows for i in range(len(lows)))

    def _is_short_body(self, tree: Tree, i: int) -> bool:
        """Whether a word is short for a body, whatever the model takes it for ("Ajans'ın")."""
        words, morphology = self._grammar.words, self._grammar.morphology
        return any(
            ends_phrase(tree, i, words[key], morphology) for key in ("short_bodies", "short_names")
        )

    def _trimmed(self, tree: Tree, entity: Mention, known: Sequence[Mention]) -> Mention:
        """A person's name without the common word that opens the sentence before it."""
        first, last = entity.first, entity.last
        opens = first == 0 or tree.words[first - 1].upos == "PUNCT"
        if entity.kind != "Person" or first == last or not opens:
            return entity
        rest = next((m for m in known if (m.first, m.last) == (first + 1, last)), None)
        given = turkish.fold(tree.words[first].bare)
        if rest is None or rest.kind != "Person" or given in self._offices.home_names:
            return entity
        return rest if tree.words[first].lemma != tree.words[first].bare else entity

    def _without_others_organs(self, known: list[Mention]) -> list[Mention]:
        """Drop a known organ of one state right behind another ("KKTC Cumhurbaşkanlığı")."""
        states = {m.last: m for m in known if m.kind == "State"}
        return [m for m in known if m.first - 1 not in states or not self._is_organ(m)]

    def _is_organ(self, mention: Mention) -> bool:
        actors = [self._actors[entry.actor] for entry in mention.entries]
        parents = [self._actors.get(a.parent or "") for a in actors if a.type == "Organization"]
        return bool(parents) and all(p is not None and p.type == "State" for p in parents)

    def _is_known_row(self, tree: Tree, entity: Mention, known: Sequence[Mention]) -> bool:
        """Whether an entity is known names one after another, or one and words of a title."""
        inside = [m for m in known if entity.first <= m.first and m.last <= entity.last]
        if any(is_board(tree, m.last + 1, entity.last, self._grammar) for m in inside):
            return True
        if entity.kind == "Person" or self._is_council(tree, entity):
            return False
        covered = {i for m in inside for i in range(m.first, m.last + 1)}
        rest = [i for i in range(entity.first, entity.last + 1) if i not in covered]
        if not rest:
            return len(inside) > 1
        if not inside:
            return all(self._governs(tree, i, known) for i in rest)
        titles = all(
            tree.words[i].bare in self._standing
            or tree.words[i].upos == "PUNCT"
            or self._titles.head(tree, i)
            or self._governs(tree, i, inside)
            for i in rest
        )
        made = self._is_institution(tree, rest, inside) or self._is_people(tree, rest, inside)
        return titles or made

    def _is_council(self, tree: Tree, entity: Mention) -> bool:
        """Whether it is a body of ministers or the like ("AB Dışişleri Bakanları Konseyi")."""
        last = entity.last
        several = last - 1 >= entity.first and self._titles.several(tree, last - 1)
        return several and self._titles.head(tree, last) is None and tree.words[last].capital

    def _is_institution(self, tree: Tree, rest: Sequence[int], known: Sequence[Mention]) -> bool:
        """Whether words are an institution of the state named right before them."""
        owned = len(known) == 1 and known[0].kind == "State" and rest[0] == known[0].last + 1
        words = [tree.words[i] for i in rest]
        body = words[-1].bare.startswith(self._offices.bodies)
        body = body and all(word.low in self._offices.inner for word in words[:-1])
        said = any(map(partial(self._says, words), self._offices.institutions))
        return owned and (body or (said and words[0].capital))

    def _is_people(self, tree: Tree, rest: Sequence[int], known: Sequence[Mention]) -> bool:
        """Whether words praise the people of one state ("dost Çad halkına")."""
        last = known[0].last if len(known) == 1 and known[0].kind == "State" else len(tree)
        behind = [tree.words[i] for i in rest if i > last]
        praise = all(tree.words[i].upos == "ADJ" for i in rest if i < last)
        people = sorted(self._offices.side_people)
        said = [any(self._inflects(w.low, stem, verb=False) for stem in people) for w in behind]
        return praise and said == [True]

    def _says(self, words: Sequence[Word], phrase: Sequence[str]) -> bool:
        """Whether words are those of a phrase, the last one in any inflection."""
        *before, last = words
        same = [word.low for word in before] == list(phrase[:-1])
        return same and self._inflects(last.bare, phrase[-1], verb=False)

    def _governs(self, tree: Tree, i: int, known: Sequence[Mention]) -> bool:
        """Whether a word says the government or the forces of who is named right before it.

        "Suriye Yönetimi", "CLINTON yönetimi", "İsrail Hava Kuvvetleri".
        """
        offices = self._offices
        before = {m.last: m.kind for m in known}
        regime = before.get(i - 1) in ("State", "Person") and tree.words[i].lemma in offices.regimes
        at = i - 1
        while at > 0 and tree.words[at].bare in offices.arms:
            at -= 1
        low = tree.words[i].low
        force = any(self._inflects(low, stem, verb=False) for stem in sorted(offices.forces))
        force = force or tree.words[i].bare in offices.arms
        return regime or (force and before.get(at) == "State")


def _is_byline(tree: Tree, entity: Mention) -> bool:
    """A reporter's name in capitals, glued to the sentence."""
    inside = [w for w in tree.words[entity.first : entity.last + 1] if w.form[0].isalpha()]
    if len(inside) < 2 or not all(_is_shouted(w.form) for w in inside):
        return False
    around = [w for w in tree.words if w.form[0].isalpha() and not entity.covers(w.i)]
    return sum(_is_shouted(w.form) for w in around) * 2 < len(around)


def _is_shouted(form: str) -> bool:
    return len(form) > 2 and form.isupper()


def _is_persons(word: Word, match: Match) -> bool:
    """Whether a name of a person only begins like that of a place ("Akram" is not of "Akra")."""
    exact = {entry.tokens[-1] for entry in match.entries}
    uninflected = word.case in ("", "Nom") and "'" not in word.low
    return word.ent == "PERSON" and uninflected and turkish.fold(word.low) not in exact
