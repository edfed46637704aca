"""Sources told without a verb of saying: texts, nouns, source phrases, headline colons."""

from collections.abc import Iterator, Sequence

from communique.extraction.attribution.headlines import announced_by
from communique.extraction.attribution.reported import Attribution, SourceKind, View
from communique.extraction.attribution.sources import Sources
from communique.extraction.syntax.phrases import effective_case
from communique.extraction.syntax.predicate import Predicate, predicate_at
from communique.extraction.syntax.stems import is_finite, is_verbal, likely, matches_stem
from communique.extraction.syntax.tree import ROOT, Tree, Word
from communique.extraction.syntax.wordings import find_phrase
from communique.knowledge import Grammar

_HEADLINE = 12
"""Words of a sentence among which the colon behind bare names may stand."""
_SAID = 3
"""Words of what is said behind the colon, where more than a name stands before it."""
_WHEN = frozenset({"obl", "advmod", "nmod"})
_REACH = 3
"""Words between a quotation and the noun for it."""
_LIGHT = frozenset({"compound", "compound:lvc", "aux", "cop"})
_CLAUSAL = frozenset({"acl", "amod", "nmod", "nmod:poss", "ccomp", "obl"})


class Tellings:
    """Finds what is told without a verb of saying."""

    def __init__(self, grammar: Grammar, sources: Sources) -> None:
        self._grammar = grammar
        self._sources = sources

    def texts(self, view: View) -> Iterator[Attribution]:
        """Yield the text in which something is said without a verb ("açıklamada … kınandı")."""
        tree = view.tree
        introduces = tree.words[-1].form in self._grammar.marks["headline_colon"]
        if not introduces and _is_in_first_person(tree):
            return
        for word in tree.words:
            if word.i in view.inside or not self._sources.is_text(tree, word.i):
                continue
            if not introduces and (word.case != "Loc" or _only_holds(tree, word)):
                continue
            source = self._sources.owner(tree, word.i, view.mentions)
            if source is None and not introduces:
                continue
            end = len(tree) - 2 if introduces else word.i
            content = frozenset(range(len(tree))) - set(tree.subtree(word.i))
            yield Attribution(
                (word.i, max(word.i, end)), "tr.report.utterance", "say", source, "utterance", None,
                content, whole=True, passive=source is None,
            )  # fmt: skip
            return

    def nouns(self, view: View, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """Yield nouns for what somebody said, with their owner or what was said.

        Args:
            view: The sentence.
            found: Reporting verbs already found in it.

        Yields:
            An attribution for each such noun.
        """
        tree = view.tree
        covered = {i for a in found for i in range(a.cue[0], a.cue[1] + 1)}
        for word in tree.words:
            if word.i in covered or word.i in view.inside or word.upos != "NOUN":
                continue
            if is_verbal(word) and word.feats.get("VerbForm") != "Vnoun":
                continue
            source, said = self._told(view, word.i)
            if source is None and self._voiced(tree, word, covered):
                continue
            if said:
                how: SourceKind = "noun" if source is not None else "unknown"
                yield Attribution(
                    (word.i, word.i), "tr.report.noun", "say", source, how, None, said,
                    open=source is None,
                )  # fmt: skip

    def _voiced(self, tree: Tree, noun: Word, cues: set[int]) -> bool:
        """Whether the verb that takes a noun says who says it ("X, … iddiasını yineledi")."""
        verb = predicate_at(tree, noun.head) if noun.head != ROOT and noun.dep == "obj" else None
        if verb is None or cues.isdisjoint(verb.core):
            return False
        return not self.disowns(verb)

    def disowns(self, predicate: Predicate) -> bool:
        """Return whether a verb says that a claim is false: it is somebody else's ("yalanladı")."""
        tree, morphology = predicate.tree, self._grammar.morphology
        return any(
            matches_stem(tree.words[i], phrase[-1], morphology, verb=True)
            and find_phrase(tree, phrase, morphology, end=i) is not None
            for i in predicate.core
            for phrase in self._grammar.words["unreal.disowned"]
        )

    def _told(self, view: View, i: int) -> tuple[int | None, frozenset[int]]:
        """Owner and content of a noun for something said; no content if it is none."""
        tree = view.tree
        if self._is(tree, i, "report_nouns.headline") and tree.words[i].dep == "root":
            source = self._announcer(view, i)
            if source is not None:
                return source, frozenset(range(len(tree))) - set(tree.subtree(source)) - {i}
        owned, loose = (self._is(tree, i, f"report_nouns.{k}") for k in ("owned", "loose"))
        if not owned and not loose:
            return None, frozenset()
        said = self.said(view, i)
        if not said:
            return None, said
        below = (c for c in tree.children[i] if c not in said)
        owners = [c for c in below if effective_case(tree, c) == "Gen" or _names(tree, c, i)]
        source = next((c for c in owners if self._sources.may_speak(tree, c, view.mentions)), None)
        if source is None and not loose:
            return None, frozenset()
        return source, said

    def _announcer(self, view: View, i: int) -> int | None:
        """Who speaks in a headline without a verb ("X'ten … açıklaması")."""
        tree = view.tree
        if any(is_finite(w) for w in tree.words if w.i not in view.inside):
            return None
        for child in tree.children[i]:
            origin = effective_case(tree, child) == "Abl" and child < i
            if origin and self._sources.may_speak(tree, child, view.mentions):
                return child
        return None

    def said(self, view: View, i: int) -> frozenset[int]:
        """Return the clause or quotation that a noun for something said takes before it.

        Args:
            view: The sentence.
            i: Index of the noun.
        """
        tree = view.tree
        found: set[int] = set()
        for at in range(max(0, i - _REACH), i):
            if at in view.inside:
                found |= view.around(view.inside[at])
        below = [c for c in tree.children[i] if c < i]
        while below:
            child = below.pop()
            word = tree.words[child]
            verb = predicate_at(tree, child).word  # "ihlal edildiği iddiası"
            if word.dep in _CLAUSAL and is_verbal(verb) and verb.feats.get("VerbForm") != "Conv":
                if "Person[psor]" in verb.feats:
                    found.update(tree.subtree(child))
            elif self.links(tree, child):
                below.extend(c for c in tree.children[child] if c < child)
        return frozenset(found)

    def links(self, tree: Tree, i: int) -> bool:
        """Return whether a word ties a clause to the noun that holds it ("yolundaki")."""
        return self._is(tree, i, "report_nouns.links")

    def holds(self, tree: Tree, i: int) -> bool:
        """Return whether a noun holds a clause as its content ("…-DIğI görüşünü savundu")."""
        if not self._is(tree, i, "content_nouns"):
            return False
        links = [c for c in tree.children[i] if self.links(tree, c)]
        linked = (c for link in links for c in tree.children[link])  # "-DIğI yolundaki iddiasını"
        below = (*tree.children[i], *linked)
        return any(is_verbal(tree.words[c]) and tree.words[c].dep in _CLAUSAL for c in below)

    def _is(self, tree: Tree, i: int, key: str) -> bool:
        word, morphology = tree.words[i], self._grammar.morphology
        return any(
            matches_stem(word, phrase[-1], morphology)
            for phrase in likely(word, self._grammar.words[key])
            if word.low[:2] == phrase[-1].text[:2]
        )

    def according(self, view: View) -> Iterator[Attribution]:
        """Yield source phrases over the whole sentence ("X'e göre", "X'in raporuna göre")."""
        tree = view.tree
        marks = self._grammar.words["according"].firsts
        for word in tree.words:
            if word.low not in marks:
                continue
            below = [c for c in tree.children[word.i] if tree.words[c].upos != "PUNCT"]
            head = word.head if word.dep == "case" else (below[-1] if below else ROOT)
            if head == ROOT or effective_case(tree, head) != "Dat":
                head = word.i - 1
                if head < 0 or tree.words[head].case != "Dat":
                    continue
            yield from self._source_phrase(view, word.i, head)

    def _source_phrase(self, view: View, mark: int, head: int) -> Iterator[Attribution]:
        tree = view.tree
        source: int | None = head
        how: SourceKind = "according"
        inflects = self._grammar.morphology.inflects
        nouns = self._grammar.words["according_nouns"]
        word = tree.words[head]
        mention = next((m for m in view.mentions if m.covers(head)), None)
        back = False
        if mention is None and any(inflects(word.low, p[-1].text, verb=False) for p in nouns):
            source = self._sources.owner(tree, head, view.mentions)
            told_of = min(tree.children[head], default=head) < head
            if told_of and self._sources.person(word):  # "diplomatik kaynaklara göre"
                source = head
            how = "utterance" if source is not None else "unknown"
            told = self._is(tree, head, "outlet_nouns") or any(
                self._is(tree, c, "same") for c in tree.children[head] if c < head
            )
            back = source is None and told
        elif is_verbal(word) and "Person[psor]" in word.feats:
            source = self._sources.teller(tree, head, view.mentions)
        elif mention is None and not self._sources.may_speak(tree, head, ()):
            pronouns = {phrase[-1].text for phrase in self._grammar.words["in_his_eyes"]}
            if head or word.low not in pronouns:  # "adımlarını ona göre atacak" says nobody's words
                return
        outside = set(tree.subtree(head)) | {mark}
        content = frozenset(range(len(tree))) - outside
        yield Attribution(
            (mark, mark), "tr.report.according", "say", source, how, None, content, whole=True,
            back=back,
        )  # fmt: skip

    def headline(self, view: View) -> Iterator[Attribution]:
        """Yield who speaks before a colon at the beginning.

        "X: …", "X'ten Y'ye: …", "X'ten Y'ye sert tepki: …".
        """
        tree = view.tree
        colons = self._grammar.marks["headline_colon"]
        colon = next((w.i for w in tree.words[1:] if w.form in colons), len(tree))
        if colon + 1 >= len(tree):
            return
        before = tree.words[:colon]
        if colon < _HEADLINE and self._is(tree, colon - 1, "report_nouns.announcing"):
            source, addressee = announced_by(before)
        elif _stands_alone(before) or self._leads(view, colon):
            source, addressee = _from_to(before)
        else:
            return
        if source is None or not self._sources.may_speak(tree, source, view.mentions):
            return
        content = frozenset(range(colon + 1, len(tree)))
        if colon + 2 < len(tree) and colon + 2 in view.inside:
            content = view.around(view.inside[colon + 2])
        yield Attribution(
            (colon, colon), "tr.report.headline", "say", source, "headline", addressee,
            content, whole=True,
        )  # fmt: skip

    def _leads(self, view: View, colon: int) -> bool:
        """Whether all before a colon only says who speaks ("zirveye katılan X: …", "X lideri: …").

        It hangs on one name or office, which stands in no clause of its own.
        """
        tree, last = view.tree, colon - 1
        said = tree.words[colon + 1 :]
        if len(said) < _SAID and not any(is_finite(w) for w in said):
            return False
        if any(is_finite(w) for w in tree.words[:colon]):
            return False
        named = next((m for m in view.mentions if m.covers(last)), None)
        whose = "Person[psor]" in tree.words[last].feats
        if named.kind in ("State", "Place") if named is not None else not whose:
            return False
        top = next((i for i in (last, *tree.ancestors(last)) if tree.words[i].head > colon), ROOT)
        if top == ROOT or tree.words[top].dep != "parataxis":
            return False
        # "… görüşmesinden sonra X: …": when it is said may hang on what is said.
        beside = (c for c in tree.children[tree.words[top].head] if tree.words[c].dep in _WHEN)
        whole = (tree.subtree(c) for c in beside if c < top)
        below = {*tree.subtree(top), *(i for row in whole if max(row) < colon for i in row)}
        return all(i in below for i in range(colon))


def _stands_alone(before: Sequence[Word]) -> bool:
    """Whether only names and titles stand before a colon ("X:", "X'ten Y'ye:")."""
    if len(before) >= _HEADLINE or any(is_verbal(w) for w in before):
        return False
    return all(w.capital or w.upos in ("PUNCT", "CCONJ") for w in before)


def _from_to(before: Sequence[Word]) -> tuple[int | None, int | None]:
    """Who speaks before a headline colon, and to whom ("X:", "X'ten Y'ye:")."""
    last = before[-1]
    if last.case != "Dat":
        return last.i, None
    origin = next((w.i for w in reversed(before) if w.case == "Abl"), None)
    return origin, last.i


def _names(tree: Tree, i: int, noun: int) -> bool:
    """Whether a bare name right before a possessed noun says whose it is ("Fiji iddiaları")."""
    possessed = "Person[psor]" in tree.words[noun].feats
    bare = tree.words[i].upos == "PROPN" and tree.words[i].case in ("", "Nom")
    return possessed and bare and tree.edges[i][1] == noun - 1


def _is_in_first_person(tree: Tree) -> bool:
    """Whether who writes speaks himself ("raporda yer verilenleri reddediyoruz")."""
    main = {i for w in tree.words if w.head == ROOT for i in (w.i, *tree.children[w.i])}
    verbs = [w for w in tree.words if w.i in main and (w.head == ROOT or w.dep in _LIGHT)]
    return any(is_finite(w) and w.feats.get("Person") == "1" for w in verbs)


def _only_holds(tree: Tree, text: Word) -> bool:
    """Whether a text only says where the next noun stands ("raporunda yer alan iddialar")."""
    if text.head == ROOT or not text.i < text.head <= text.i + 2:
        return False
    return tree.words[text.head].dep == "acl" and tree.words[text.i + 1].upos != "PUNCT"
