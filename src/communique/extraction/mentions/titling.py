"""Titles joined to the names they stand with: whose office it is, and who holds it.

1. Whose: the state, body or person before the title; a city or body right before an envoy's title
   is the field of the office, and its owner stands before that ("ABD'nin Ankara Büyükelçisi").
2. Titles in a row, joined by "ve" or "olan", are offices of one person.
3. Who: the name behind the title; behind a plural title one name for each owner; the name before
   a title in apposition ("Hasan Hicazi, Lübnan'ın Bağdat konsolosu,").
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.mentions.holders import CLOSE, OPEN, apposed, holder_behind, taker
from communique.extraction.mentions.mention import Mention, Titled, span_head
from communique.extraction.mentions.organs import organ_nouns, within_body
from communique.extraction.mentions.title_words import of_body
from communique.extraction.mentions.titles import Title, TitleFinder
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Actor, Grammar

_BETWEEN = 3
"""Adjectives between an owner in the genitive and the title."""
_ENVOYS = frozenset({"Ambassador", "SpecialEnvoy"})
"""Offices whose field may stand before a second of them ("büyükelçi ve Suriye temsilcisi")."""
_OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl", "Ins"})


class TitleAttacher:
    """Joins titles to the names of a sentence."""

    def __init__(self, actors: dict[str, Actor], grammar: Grammar) -> None:
        self._actors = actors
        self._grammar = grammar
        self._offices = grammar.offices
        self._titles = TitleFinder(grammar)
        self._organs = organ_nouns(grammar)
        self._suffix_cases = grammar.morphology.suffix_cases

    def attach(self, tree: Tree, named: Sequence[Mention]) -> list[Mention]:
        """Return the mentions with the titles among them.

        Args:
            tree: The sentence.
            named: Known names and entities.

        Returns:
            Mentions in order; a titled one takes in its owner and its name.
        """
        mentions = list(named)
        found: list[Titled] = []
        for title in self._titles.find(tree):
            bearers = [_bearer(tree, t) for t in found]
            found.extend(self._owned(tree, title, [*mentions, *bearers]))
        for chain in self._chains(tree, found):
            mentions = self._place(tree, chain, mentions)
        return sorted(mentions, key=lambda m: m.first)

    def _owned(self, tree: Tree, title: Title, mentions: list[Mention]) -> Iterator[Titled]:
        """The title with its owner, its first word set to where it really begins."""
        across = [m for m in mentions if m.covers(title.last) and m.first < title.first]
        if any(m.kind == "Person" or m.source == "gazetteer" for m in across):
            return
        if within_body(tree, title, mentions, titles=self._titles, nouns=self._organs):
            return  # a council of theirs ("AB Dışişleri Bakanları Konseyi")
        title = self._behind_names(tree, title, mentions)
        before = self._cut_organ(tree, title, mentions) or self._before(tree, title.first, mentions)
        if before and title.domain and self._titles.located(tree, before.last):
            yield Titled(replace(title, first=before.first), None, before)
            return
        post = None
        if before and title.domain and self._is_field(tree, title, before, mentions):
            post = before
            title = replace(title, first=self._with_former(tree, before.first))
            before = self._before(tree, title.first, mentions)
        elif before and self._is_tied(tree, title, before):
            title, before = replace(title, first=before.first), None
        if before is None:
            before = self._apart(tree, title.first, mentions)
        if before is None and post is None:
            title, before = of_body(tree, title, mentions, titles=self._titles, actors=self._actors)
        if before and before.kind == "Person" and not self._possesses(tree, before):
            before = None
        if before and self._elsewhere(tree, before):
            before = None
        yield Titled(title, before, post)

    def _elsewhere(self, tree: Tree, before: Mention) -> bool:
        """A name whose case ties it to the verb ("Moskova'ya dışişleri bakanı")."""
        word = tree.words[before.last]
        return self._suffix_cases.get(word.low.partition("'")[2]) in _OBLIQUE

    def _behind_names(self, tree: Tree, title: Title, mentions: list[Mention]) -> Title:
        """A title without the name of a body that its first words are the end or whole of."""
        for mention in mentions:
            reaches = mention.first <= title.first <= mention.last < title.last
            if not reaches or mention.source != "gazetteer":
                continue
            whole = mention.first == title.first
            if self._is_organ(mention) or (whole and self._is_tied(tree, title, mention)):
                continue
            if self._actors[mention.entries[0].actor].type in ("Organization", "Group"):
                return replace(title, first=mention.last + 1)
        return title

    def _cut_organ(self, tree: Tree, title: Title, mentions: list[Mention]) -> Mention | None:
        """The state in the name of its organ: "ABD Dışişleri" before "Bakanı" is the state."""
        for mention in mentions:
            if not mention.first < title.first <= mention.last < title.last:
                continue
            if mention.source == "gazetteer" and self._is_organ(mention):
                parent = self._actors[mention.entries[0].actor].parent or ""
                entry = replace(mention.entries[0], actor=parent)
                last = title.first - 1
                head = span_head(tree, mention.first, last)
                return replace(
                    mention, last=last, head=head, kind="State", name=(mention.first, last),
                    entries=(entry,),
                )  # fmt: skip
        return None

    def _is_organ(self, mention: Mention) -> bool:
        """A body of a state, which stays in the title ("Dışişleri Bakanlığı Sözcüsü")."""
        for entry in mention.entries:
            parent = self._actors.get(self._actors[entry.actor].parent or "")
            if parent is None or parent.type != "State":
                return False
        return True

    def _is_tied(self, tree: Tree, title: Title, mention: Mention) -> bool:
        """A body that is the field of a minister's office ("Avrupa Birliği Bakanı")."""
        name = " ".join(w.low for w in tree.words[mention.first : mention.last + 1])
        heads = self._offices.tied.get(name, ())
        start = max(title.first, mention.last + 1)
        return bool(heads) and tree.words[start].bare.startswith(tuple(heads))

    def _before(self, tree: Tree, at: int, mentions: list[Mention]) -> Mention | None:
        """The mention that ends right before a word; an abbreviation in brackets is passed."""
        last = at - 1
        if last >= 0 and tree.words[last].low.startswith("'") and len(tree.words[last].low) > 1:
            last -= 1
        if last >= 2 and tree.words[last].form == CLOSE:
            opened = next((i for i in range(last - 1, max(-1, last - 5), -1)
                           if tree.words[i].form == OPEN), None)  # fmt: skip
            if opened is not None:
                last = opened - 1
        return next((m for m in mentions if m.last == last), None)

    def _with_former(self, tree: Tree, first: int) -> int:
        """Where a title begins that a word for "former" opens."""
        while first > 0 and tree.words[first - 1].bare in self._offices.former:
            first -= 1
        return first

    def _apart(self, tree: Tree, at: int, mentions: list[Mention]) -> Mention | None:
        """A genitive parted by adjectives or its noun ("eyaletinin eski"); "Fijili üç yetkili"."""
        last = at - 1
        while last >= max(0, at - _BETWEEN) and tree.words[last].upos in ("ADJ", "NUM"):
            last -= 1
        counted = last < at - 1 and all(w.upos == "NUM" for w in tree.words[last + 1 : at])
        if people := next((m for m in mentions if counted and m.last == last and m.demonym), None):
            return people
        if last < 0 or tree.words[last].case != "Gen":
            return None
        if not tree.words[last].capital and tree.words[last].upos == "NOUN":
            last -= 1
        return next((m for m in mentions if m.last == last and m.kind != "Person"), None)

    def _is_field(self, tree: Tree, title: Title, before: Mention, mentions: list[Mention]) -> bool:
        """Whether a name before an envoy's title is its field and not its owner."""
        if before.kind == "Person" or "'" in tree.words[before.last].low or before.demonym:
            return False
        behind = tree.words[before.last + 1].low
        if behind.startswith("'"):
            return False
        if self._before(tree, before.first, mentions) is not None:
            return True
        types = {self._actors[e.actor].type for e in before.entries} or {before.kind}
        standing = {w.bare for w in tree.words[title.first : title.last]} & self._offices.standing
        city = any(e.how == "metonym" for e in before.entries)
        return "Place" in types or city or bool(standing)

    def _possesses(self, tree: Tree, person: Mention) -> bool:
        return tree.words[person.last].case == "Gen"

    def _chains(self, tree: Tree, found: Sequence[Titled]) -> Iterator[list[Titled]]:
        """Titles of one person in a row."""
        chain: list[Titled] = []
        for titled in found:
            if chain and not self._continues(tree, chain[-1], titled):
                yield chain
                chain = []
            chain.append(_shared(chain[-1], titled) if chain else titled)
        if chain:
            yield chain

    def _continues(self, tree: Tree, left: Titled, right: Titled) -> bool:
        if left.title.plural or right.title.plural or not self._titles.linked(tree, left.title):
            return False
        between = [w.low for w in tree.words[left.title.last + 1 : right.start]]
        if not between:
            return right.of is None and not self._titles.located(tree, right.title.first)
        if len(between) > 1:
            return False
        if between[0] in self._offices.being:
            return True
        joined = between[0] in self._offices.linking and right.title.office_class != ""
        owner = right.of is None or right.of.kind == "Person"
        envoy = {left.title.office_class, right.title.office_class} <= _ENVOYS
        field = tree.words[right.of.last] if right.of is not None else None
        envoy = envoy and field is not None and field.case != "Gen" and "'" not in field.low
        office = left.title.office_class
        leads = office in self._offices.governing and right.of is None
        return joined and (owner or envoy) and (leads or office not in self._offices.heads_of)

    def _place(self, tree: Tree, chain: list[Titled], mentions: list[Mention]) -> list[Mention]:
        """Put the titles of a chain on their holder, or each on its own."""
        last = chain[-1]
        if last.title.plural:
            return self._place_plural(tree, last, mentions)
        holder = holder_behind(
            tree, last.title, mentions, titles=self._titles, grammar=self._grammar
        )
        if holder is None:
            named = apposed(tree, chain, mentions) or taker(tree, chain, mentions, self._grammar)
            if named:
                return self._put(tree, chain, named, mentions)
        if holder is None:
            for titled in chain:
                mentions = self._put(tree, [titled], None, mentions)
            return mentions
        return self._put(tree, chain, holder, mentions)

    def _put(
        self, tree: Tree, chain: list[Titled], holder: Mention | None, mentions: list[Mention]
    ) -> list[Mention]:
        """Replace what a titled mention takes in by that mention."""
        main, rest = chain[-1], tuple(chain[:-1])
        first, last = chain[0].first, main.title.last
        if holder:
            first, last = min(first, holder.first), max(last, holder.last)
            if holder.title:
                rest += (Titled(holder.title, holder.of), *holder.more)
        made = Mention(
            tree.index, first, last, span_head(tree, first, last), "Person",
            holder.name if holder else None, holder.entries if holder else (),
            main.title, main.of, "title", rest, main.post,
        )  # fmt: skip
        return [*(m for m in mentions if m.last < first or m.first > last), made]

    def _place_plural(self, tree: Tree, titled: Titled, mentions: list[Mention]) -> list[Mention]:
        """One name for each owner ("ABD ve Rusya dışişleri bakanları Clinton ile Lavrov")."""
        names = list(self._row(tree, titled.title.last + 1, mentions))
        owners: list[Mention | None] = [*self._owners(tree, titled, mentions)]
        if len(owners) == 1:
            owners *= len(names)
        plain = self._put(tree, [titled], None, mentions)
        if len(names) < 2 or len(owners) != len(names):
            return plain
        made = [
            replace(name, title=titled.title, of=owner, source="title")
            for name, owner in zip(names, owners, strict=True)
        ]
        return [*(m for m in plain if m not in names), *made]

    def _row(self, tree: Tree, at: int, mentions: list[Mention]) -> Iterator[Mention]:
        """The persons named one after another from a word on."""
        while found := next((m for m in mentions if m.first == at and m.kind == "Person"), None):
            yield found
            at = found.last + 1
            if at < len(tree) and tree.words[at].upos in ("PUNCT", "CCONJ", "ADP"):
                at += 1

    def _owners(
        self, tree: Tree, titled: Titled, mentions: list[Mention]
    ) -> Sequence[Mention | None]:
        owners = [titled.of]
        while (left := owners[0]) and left.first >= 2:
            link = tree.words[left.first - 1]
            before = next((m for m in mentions if m.last == left.first - 2), None)
            if link.upos not in ("PUNCT", "CCONJ") or before is None or before.kind == "Person":
                break
            owners.insert(0, before)
        return owners


def _shared(left: Titled, right: Titled) -> Titled:
    """A further title of who holds one of a state: of that state, too, if it names no other."""
    state = left.of is not None and left.of.kind == "State"
    return replace(right, of=left.of) if state and right.of is None else right


def _bearer(tree: Tree, titled: Titled) -> Mention:
    """The unnamed holder of an office, who may own the next one ("Başkan'ın danışmanı")."""
    first, last = titled.first, titled.title.last
    head = span_head(tree, first, last)
    return Mention(
        tree.index, first, last, head, "Person", None, (), titled.title, titled.of, "title"
    )
