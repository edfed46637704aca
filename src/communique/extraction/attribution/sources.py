"""Who may speak, and whose a text is: the words that name a source.

A source is a name, a person by office or trade, or a pronoun. A text ("açıklamada", "rapora
göre") stands for its owner: possessor, place of origin, or maker told by its participle.
"""

from collections.abc import Iterator, Sequence

from communique.extraction.mentions.mention import Mention
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.phrases import effective_case, markers
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import is_verbal, likely, matches_stem
from communique.extraction.syntax.tree import Tree, Word
from communique.extraction.syntax.wordings import ends_phrase, find_phrase
from communique.knowledge import Grammar

_TEXT_CASES = frozenset({"Loc", "Ins", "Dat", "Abl"})
_PLACES = frozenset({"Loc", "Abl", "Ins"})
"""Cases of what a text is told to come from ("X'in sitesinde yer alan", "X imzasıyla")."""
_ARGUMENTS = frozenset({"Acc", "Dat", "Gen"})
"""Cases of what follows a subject that opens its sentence."""
_APART = frozenset({"PUNCT", "CCONJ", "ADV"})
_OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl", "Ins"})
"""Cases of which the last name of a row gives all of them one."""
_ABOVE = 4
"""Governing predicates that may name the text in which something is said."""


class Sources:
    """Judges words as sources; holds the grammar and nothing else."""

    def __init__(self, grammar: Grammar, binder: Binder) -> None:
        self._grammar = grammar
        self._binder = binder
        self._morphology = grammar.morphology
        words, offices = grammar.words, grammar.offices
        people = {phrase[-1].text for key in ("who_acts", "who_speaks") for phrase in words[key]}
        people |= {head.words[-1] for head in offices.heads}
        people |= {group[-1].text for group in offices.groups}
        self._people = frozenset(people)
        self._near: dict[str, list[str]] = {}
        for stem in sorted(people):
            self._near.setdefault(stem[:3], []).append(stem)
        self._trades = tuple(sorted(grammar.marks["speaker_endings"]))
        keys = ("self", "first_singular", "first_plural")
        self._pronouns = frozenset(p[-1].text for key in keys for p in words[key])

    def may_speak(self, tree: Tree, i: int, mentions: Sequence[Mention]) -> bool:
        """Return whether a word names somebody who can say something.

        Args:
            tree: The sentence.
            i: Index of the word.
            mentions: Names of the sentence.

        Returns:
            True for names, people by office, trade or group, and personal pronouns.
        """
        word = tree.words[i]
        mention = next((m for m in mentions if m.covers(i)), None)
        if mention is not None:
            return not mention.demonym or word.upos != "ADJ"
        if word.low in self._pronouns or word.bare in self._pronouns:
            return True
        if word.upos == "PROPN":
            return word.capital
        return word.upos in ("NOUN", "ADJ") and not is_verbal(word) and self.person(word)

    def person(self, word: Word) -> bool:
        """Return whether a common noun is one for people or bodies that speak."""
        if word.lemma in self._people or word.lemma.endswith(self._trades):
            return True
        inflects = self._morphology.inflects
        near = (stem for size in (1, 2, 3) for stem in self._near.get(word.low[:size], ()))
        return any(inflects(word.low, stem, verb=False) for stem in near)

    def is_text(self, tree: Tree, i: int) -> bool:
        """Return whether a word is a text that says something ("açıklama", "rapor")."""
        word = tree.words[i]
        return any(
            matches_stem(word, phrase[-1], self._morphology)
            and find_phrase(tree, phrase, self._morphology, end=i) is not None
            for phrase in likely(word, self._grammar.words["utterances"])
            if word.low.startswith(phrase[-1].text[:3]) or word.lemma == phrase[-1].text
        )

    def in_text(self, tree: Tree, i: int) -> bool:
        """Return whether a word is a text in which, with which or to which something is said."""
        return tree.words[i].case in _TEXT_CASES and self.is_text(tree, i)

    def owner(self, tree: Tree, i: int, mentions: Sequence[Mention]) -> int | None:
        """Return whose a text is: possessor, or agent or origin of its participle.

        Args:
            tree: The sentence.
            i: Index of the text.
            mentions: Names of the sentence.

        Returns:
            Index of a word that may speak, or None.
        """
        speaking = (c for c in self._owners(tree, i) if self.may_speak(tree, c, mentions))
        persons = [m for m in mentions if m.kind == "Person"]
        return next(
            (
                c
                for c in speaking
                if not (self._only_met(tree, c, i) and any(m.covers(c) for m in persons))
            ),
            None,
        )

    def _only_met(self, tree: Tree, i: int, text: int) -> bool:
        """Whether a name only says whose visit or talk it was at which a text was made.

        "X'in ziyaretinin sonunda yayımlanan bildiride": the text is not X's own.
        """
        made = next(
            (tree.words[c] for c in tree.children[text] if tree.words[c].dep == "acl"), None
        )
        if made is None or "Person[psor]" in made.feats:
            return False
        meetings, at = self._grammar.words["meetings"], tree.words[i].head
        while 0 <= at != text:
            if ends_phrase(tree, at, meetings, self._morphology):
                return True
            at = tree.words[at].head
        return False

    def _owners(self, tree: Tree, i: int, depth: int = 0) -> Iterator[int]:
        below = tree.children[i]
        nominal = [
            c for c in below
            if tree.words[c].dep.startswith("nmod")
            or (tree.words[c].dep == "amod" and tree.words[c].upos == "PROPN")
        ]  # fmt: skip
        cases = {c: effective_case(tree, c) for c in nominal}
        for case in ("Gen", "Abl", "Nom", "Loc"):
            yield from (c for c in nominal if cases[c] == case and not markers(tree, c))
        for child in below:
            clausal = tree.words[child].dep in ("acl", "amod")
            if clausal and is_verbal(predicate_at(tree, child).word):
                yield from self._makers(tree, child, i)
        if depth < 3:
            for child in nominal:
                if cases[child] in ("Gen", "Nom", "Loc"):
                    yield from self._owners(tree, child, depth + 1)

    def _makers(self, tree: Tree, child: int, text: int) -> Iterator[int]:
        participle = predicate_at(tree, child)
        cases = {c: effective_case(tree, c) for c in participle.dependents}
        agents = self._binder.agents(participle, shared=False)
        marked = {tree.words[a].head for a in agents}
        yield from (c for c, case in cases.items() if case == "Abl" and c not in marked)
        yield from (a for a in agents if a != text)
        yield from (c for c, case in cases.items() if case == "Gen")
        if "Person[psor]" not in participle.word.feats:
            for below, case in cases.items():
                if case in _PLACES:
                    yield from self._owners(tree, below, 2)

    def origin(self, tree: Tree, words: Sequence[int], mentions: Sequence[Mention]) -> int | None:
        """Return from whom words come ("X'ten tepki geldi").

        Args:
            tree: The sentence.
            words: Indices of the words that say that they come.
            mentions: Names of the sentence.

        Returns:
            Index of a word in the ablative that may speak, or None.
        """
        below = (c for i in words for c in tree.children[i] if c not in words)
        names = (c for c in below if effective_case(tree, c) == "Abl")
        return next((c for c in names if self.may_speak(tree, c, mentions)), None)

    def beside_another(self, tree: Tree, i: int, mentions: Sequence[Mention]) -> bool:
        """Return whether something goes on between a name and another ("X ile Y arasında …").

        Args:
            tree: The sentence.
            i: Index of a word of the name.
            mentions: Names of the sentence.
        """
        last = next((m.last for m in mentions if m.covers(i)), i)
        behind = tree.words[last + 1].low if last + 1 < len(tree) else ""
        return behind in self._grammar.words["between"].firsts

    def teller(self, tree: Tree, i: int, mentions: Sequence[Mention]) -> int | None:
        """Return who does what a verbal noun tells ("X'in aktardığına göre")."""
        agents = self._binder.agents(predicate_at(tree, i), shared=False)
        return next((a for a in agents if self.may_speak(tree, a, mentions)), None)

    def utterance(
        self, predicate: Predicate, mentions: Sequence[Mention]
    ) -> tuple[int | None, int | None]:
        """Return the text in which a reporting verb stands, and its owner.

        Args:
            predicate: The reporting predicate ("Bakanlıktan yapılan açıklamada … belirtildi").
            mentions: Names of the sentence.

        Returns:
            Index of the text and of the word that names its owner, None where there is none.
        """
        tree, text = predicate.tree, None
        chain = [predicate]
        while (above := self._binder.governor(chain[-1])) and len(chain) < _ABOVE:
            chain.append(above)
        for level in chain:
            for child in level.dependents:
                if self.in_text(tree, child):
                    owner = self.owner(tree, child, mentions)
                    if owner is not None:
                        return child, owner
                    text = child if text is None else text
        return text, None


def standing(
    tree: Tree, mentions: Sequence[Mention], before: int, *, case: str = "Nom"
) -> int | None:
    """Return the nearest name before a word that stands apart as a subject ("X, …").

    Args:
        tree: The sentence.
        mentions: Names of the sentence in order.
        before: Index of the word.
        case: The case in which a subject stands.

    Returns:
        Index of its head, or None.
    """
    for mention in sorted(mentions, key=lambda m: -m.last):
        after = mention.last + 1
        if mention.last >= before or mention.kind == "Place" or mention.demonym:
            continue
        if _joined(tree, mention, mentions):
            continue
        if after >= len(tree) or (tree.words[mention.last].case or "Nom") != case:
            continue
        next_word = tree.words[after]
        apart = next_word.upos in _APART and next_word.dep != "case" and next_word.form != ")"
        if apart or (mention.first == 0 and next_word.case in _ARGUMENTS):
            return mention.head
    return None


def _joined(tree: Tree, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a bare name only goes on in a row: "BM, Kızılhaç ve AB'ye …", "X ve Y arasında …"."""
    behind = mention.last + 2
    other = next((m for m in mentions if m.first == behind), None)
    if other is not None and tree.words[behind - 1].dep == "cc":
        after = tree.words[other.last + 1] if other.last + 1 < len(tree) else None
        between = after is not None and after.case == "Loc" and "Person[psor]" in after.feats
        if between or tree.words[other.last].case in _OBLIQUE:
            return True
    if mention.first == 0:
        return False
    word = tree.words[mention.head]
    row = (tree.words[c] for c in tree.children[word.head if word.dep == "conj" else word.i])
    return any(w.dep == "conj" and w.i > mention.last and w.case in _OBLIQUE for w in row)
