"""Who speaks in the sentences of a document and in its quotations, sentence by sentence."""

from collections.abc import Iterator, Sequence

from communique.extraction.attribution.attributor import Attributor
from communique.extraction.attribution.quotations import SHORTEST, Quotation, quotations
from communique.extraction.attribution.quotes import Quote
from communique.extraction.attribution.reported import Attribution
from communique.extraction.attribution.voices import Voice, Voices, resolve_voices
from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.resolving import Resolver
from communique.extraction.discourse.state import Discourse
from communique.extraction.linking.linker import Linker
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.stems import is_finite, matches_stem
from communique.extraction.syntax.tree import Tree, beginning
from communique.knowledge import Grammar
from communique.model import Node


class Speakers:
    """Finds the voices of a document; remembers who speaks in quotations over several sentences."""

    def __init__(
        self,
        sentences: Sequence[Tree],
        mentions: Sequence[Sequence[Mention]],
        quotes: Sequence[Quote],
        *,
        attributor: Attributor,
        linker: Linker,
        grammar: Grammar,
    ) -> None:
        """Find the reporting constructions and quotations of all sentences.

        Args:
            sentences: The sentences.
            mentions: The names in each.
            quotes: The quotations of the document as spans.
            attributor: Finds reporting constructions.
            linker: Resolves names.
            grammar: The grammar.
        """
        self._sentences = sentences
        self._mentions = mentions
        self._quotes = tuple(quotes)
        self._linker = linker
        self._grammar = grammar
        rows = zip(sentences, mentions, strict=True)
        self._found = [attributor.find(tree, quotes, row) for tree, row in rows]
        self._spoken = quotations(sentences, mentions, self._found, quotes, owner=attributor.author)
        self._quoted: dict[Quote, Node] = {}
        self._addressed: dict[Quote, Node] = {}
        self._openers: dict[Quote, Node] = {}
        self._herald = self._find_herald()

    def resolver(self, index: int, discourse: Discourse) -> Resolver:
        """Return what resolves the words of a sentence.

        Args:
            index: Position of the sentence in the row.
            discourse: What it takes over.

        Returns:
            The resolver.
        """
        return Resolver(
            self._sentences[index],
            self._mentions[index],
            linker=self._linker,
            discourse=discourse,
            grammar=self._grammar,
        )

    def voices(self, index: int, resolver: Resolver) -> Voices:
        """Return who speaks where in a sentence; call it for the sentences in order.

        Args:
            index: Position of the sentence in the row.
            resolver: Resolves its words.

        Returns:
            Its voices.
        """
        tree, discourse = self._sentences[index], resolver.discourse
        fallback = discourse.speaker or discourse.body or self._herald
        here = [q for q in self._spoken if q.begins <= index <= q.ends]
        for quotation in here:
            if quotation.begins == index and quotation.opener:
                self._openers[quotation.quote] = self._linker.resolve(tree, quotation.opener)
        voices = resolve_voices(
            self._found[index], resolver, fallback=fallback, openers=self._openers
        )
        for quotation in here:
            if quotation.quote not in self._quoted:
                self._hear(quotation, index, discourse, voices=voices, fallback=fallback)
        marks = self._marks([q for q in here if q.begins == index], index)
        return Voices(
            tree, (*voices, *marks), self._quotes, self._quoted, self._addressed,
            discourse.introduced,
        )  # fmt: skip

    def _hear(
        self,
        quotation: Quotation,
        index: int,
        discourse: Discourse,
        *,
        voices: Sequence[Voice],
        fallback: Node | None,
    ) -> None:
        """Remember who speaks in a quotation, and to whom."""
        at = quotation.at if quotation.cue else index
        before = _before(voices, quotation.quote, self._sentences[index]) if at == index else None
        voice = self._of_quotation(quotation, self.resolver(at, discourse), before or fallback)
        if voice is not None and voice.speaker:
            self._quoted[quotation.quote] = voice.speaker
            if voice.addressee:
                self._addressed[quotation.quote] = voice.addressee

    def _marks(self, beginning: Sequence[Quotation], index: int) -> Iterator[Voice]:
        """Quotations that only their mark tells, where no headline names the speaker."""
        if any(a.how == "headline" for a in self._found[index]):
            return
        for quotation in beginning:
            mark = self._mark(quotation, self._sentences[index]) if quotation.bare else None
            if mark is not None:
                yield mark

    def _of_quotation(
        self,
        quotation: Quotation,
        resolver: Resolver,
        fallback: Node | None,
    ) -> Voice | None:
        """Who speaks in a quotation: by its cue, its opener, or who spoke last."""
        if quotation.cue is not None:
            cues = [quotation.cue]
            return resolve_voices(cues, resolver, fallback=fallback, openers=self._openers)[0]
        speaker = self._openers.get(quotation.quote) if quotation.speech else None
        if speaker is None and quotation.speech and quotation.follower is not None:
            at = quotation.follower.sentence
            tree = next(tree for tree in self._sentences if tree.index == at)
            speaker = self._linker.resolve(tree, quotation.follower)
        if speaker is None and quotation.speech and quotation.words >= SHORTEST:
            told = resolver.discourse
            speaker = told.introduced or fallback or told.speaker
            speaker = speaker or (told.subject if told.acted else None)
        if speaker is None:
            return None
        return Voice(_mark_of(resolver.tree, quotation.quote), speaker, None)

    def _mark(self, quotation: Quotation, tree: Tree) -> Voice | None:
        """A quotation that only its mark tells: after a name, before one, or as a heading."""
        if not (quotation.opener or quotation.follower or quotation.alone):
            return None
        speaker = self._quoted.get(quotation.quote)
        mark = _mark_of(tree, quotation.quote)
        return Voice(mark, speaker, None) if speaker and mark.cue[0] >= 0 else None

    def _find_herald(self) -> Node | None:
        """The first body whose text is told: it also said what a headline or lead tells."""
        for index, attributions in enumerate(self._found):
            for attribution in attributions:
                if attribution.how != "utterance" or attribution.source is None:
                    continue
                nodes = self.resolver(index, Discourse()).nodes(attribution.source, ACTORS)
                if nodes and nodes[0].type == "Organization":
                    return nodes[0]
        return None


def _before(voices: Sequence[Voice], quote: Quote, tree: Tree) -> Node | None:
    """Who speaks last in a sentence before a quotation."""
    told = [v for v in voices if tree.words[v.attribution.cue[1]].end <= quote.start]
    named = [v.speaker for v in told if v.attribution.kind == "say" and v.attribution.how != "noun"]
    return named[-1] if named else None


def _mark_of(tree: Tree, quote: Quote) -> Attribution:
    """The mark of a quotation as its cue."""
    mark = max((w.i for w in tree.words if w.end <= quote.start), default=-1)
    content = frozenset(w.i for w in tree.words if quote.holds(w.start))
    return Attribution(
        (mark, mark), "tr.report.quote", "say", None, "quote", None, content, quote=quote
    )


def writes_we(tree: Tree, quotes: Sequence[Quote], grammar: Grammar) -> bool:
    """Return whether who writes a sentence says "we" in it, outside quotations.

    Args:
        tree: The sentence.
        quotes: The quotations of the document.
        grammar: Names what is "ours" ("ülkemiz"), whatever the tagger says of its ending.

    Returns:
        Whether a finite verb, a possessive or a noun does.
    """
    ours = [phrase[-1] for phrase in grammar.words["first_plural"]]
    said = {
        i
        for stem in ours
        for i in tree.places.get(beginning(stem.text), ())
        if tree.words[i].upos == "NOUN" and matches_stem(tree.words[i], stem, grammar.morphology)
    }
    for word in tree.words:
        feats = word.feats
        own = feats.get("Person[psor]") == "1" and feats.get("Number[psor]") == "Plur"
        many = feats.get("Person") == "1" and feats.get("Number") == "Plur" and is_finite(word)
        if (own or many or word.i in said) and not any(q.holds(word.start) for q in quotes):
            return True
    return False
