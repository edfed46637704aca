"""The spaCy component `communique_parser`: heads, relations, tags, features, lemmas, entities."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from communique import text as turkish
from communique.language.acts import KEY
from communique.language.endings import Endings
from communique.language.network import Array, Network, Parse
from communique.language.polarity import PolarityCheck
from communique.language.sentences import SentenceRules, sentence_starts
from communique.language.tokenizer import load_rules


@Language.factory(
    "communique_parser",
    assigns=["token.head", "token.dep", "token.pos", "token.tag", "token.morph", "token.lemma",
             "token.is_sent_start", "doc.ents"],
    default_config={"model": None, "bank": None, "threads": 1, "acts": True},
)  # fmt: skip
def create_parser(
    nlp: Language, name: str, model: str | None, bank: str | None, threads: int, acts: bool | str
) -> "ParserComponent":
    """Make the component for a pipeline.

    Args:
        nlp: The pipeline.
        name: Name of the component in it.
        model: Folder of the model; the packaged one by default.
        bank: Treebank in whose manner to parse; the model's own choice by default.
        threads: Threads of the processor.
        acts: Whether to look for acts, too, or the folder of other layers that do; what they see
            becomes the tensor of the document.

    Returns:
        The component.
    """
    folder = Path(model) if model else Path(__file__).resolve().parent / "weights"
    layers = Path(acts) if isinstance(acts, str) else folder if acts else None
    network = Network(folder, threads=threads, bank=bank, acts=layers)
    return ParserComponent(network, name=name)


class ParserComponent:
    """Parses tokenised documents sentence by sentence."""

    def __init__(self, network: Network, *, name: str = "communique_parser") -> None:
        self.name = name
        self._network = network
        self._rules = SentenceRules.from_rules(load_rules())
        self._polarity = PolarityCheck()
        self._endings = Endings()

    def __call__(self, doc: Doc) -> Doc:
        """Return the parsed document; the words are those of the given one."""
        if not len(doc):
            return doc
        words = [token.text for token in doc]
        spaces = [bool(token.whitespace_) for token in doc]
        given = doc.has_annotation("SENT_START")
        starts = (
            [bool(token.is_sent_start) for token in doc]
            if given
            else sentence_starts(words, spaces, self._rules)
        )
        analysis = _Analysis(words, spaces)
        begin = 0
        for i in range(1, len(words) + 1):
            if i == len(words) or (starts[i] and not analysis.is_blank(begin, i)):
                self._sentence(analysis, begin, i, split=not given)
                begin = i
        return analysis.doc(doc.vocab, doc, self._network.acts)

    def pipe(self, stream: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """Yield the parsed documents of a stream, in order."""
        for doc in stream:
            yield self(doc)

    def _sentence(self, analysis: "_Analysis", begin: int, end: int, *, split: bool) -> None:
        """Parse the words of a stretch; where the model finds several sentences, each anew."""
        index = [i for i in range(begin, end) if not analysis.words[i].isspace()]
        if not index:
            return
        before = [
            i == 0 or analysis.spaces[i - 1] or analysis.words[i - 1].isspace() for i in index
        ]
        words = [analysis.words[i] for i in index]
        parse = self._network.parse(words, before)
        if split and parse.starts:
            cuts = [begin, *(index[place] for place in parse.starts), end]
            for first, last in pairwise(cuts):
                self._sentence(analysis, first, last, split=False)
            return
        analysis.hang_spaces(index, begin, end)
        analysis.add(index, parse, [self._feats(*row) for row in _zip(words, parse)])

    def _feats(self, word: str, feats: str, upos: str, lemma: str) -> str:
        """Correct polarity, possessor and equative by the form."""
        low = turkish.lower(word)
        feats = self._endings.corrected(feats, low, upos=upos, lemma=lemma)
        if "Polarity=" not in feats or not (upos in ("VERB", "AUX") or "VerbForm" in feats):
            return feats
        if self._polarity.is_negative(low):
            return feats.replace("Polarity=Pos", "Polarity=Neg")
        if not self._polarity.may_be_negative(low):
            return feats.replace("Polarity=Neg", "Polarity=Pos")
        return feats

    def to_bytes(self, **kwargs: Any) -> bytes:  # noqa: ANN401
        """Return nothing to save: the model is packaged."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> "ParserComponent":  # noqa: ANN401
        """Return the component as it is."""
        return self

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:  # noqa: ANN401
        """Save nothing: the model is packaged."""

    def from_disk(self, path: str | Path, **kwargs: Any) -> "ParserComponent":  # noqa: ANN401
        """Return the component as it is."""
        return self


def _zip(words: list[str], parse: Parse) -> Iterator[tuple[str, str, str, str]]:
    return zip(words, parse.feats, parse.upos, parse.lemmas, strict=True)


class _Analysis:
    """The columns of a document, filled sentence by sentence."""

    def __init__(self, words: list[str], spaces: list[bool]) -> None:
        size = len(words)
        self.words, self.spaces = words, spaces
        self._heads = list(range(size))
        self._deps = ["dep"] * size
        self._upos = ["SPACE" if word.isspace() else "X" for word in words]
        self._lemmas = list(words)
        self._feats = [""] * size
        self._entities: list[tuple[int, int, str]] = []
        self._seen: Array | None = None

    def add(self, index: list[int], parse: Parse, feats: list[str]) -> None:
        """Take the analysis of the words at some places."""
        for place, i in enumerate(index):
            head = parse.heads[place]
            self._heads[i] = index[head - 1] if head else i
            self._deps[i] = parse.deps[place] if head else "ROOT"
            self._upos[i], self._lemmas[i] = parse.upos[place], parse.lemmas[place]
            self._feats[i] = feats[place]
        if parse.seen is not None:
            if self._seen is None:
                self._seen = np.zeros((len(self.words), parse.seen.shape[1]), np.float32)
            self._seen[index] = parse.seen
        self._add_entities(index, parse.entities)

    def _add_entities(self, index: list[int], tags: tuple[str, ...]) -> None:
        start = None
        for place, tag in enumerate((*tags, "O")):
            if start is not None and not tag.startswith("I-"):
                end = index[place - 1] + 1
                self._entities.append((index[start], end, tags[start][2:]))
                start = None
            if tag.startswith("B-"):
                start = place

    def is_blank(self, begin: int, end: int) -> bool:
        """Whether a stretch holds white space only."""
        return all(word.isspace() for word in self.words[begin:end])

    def hang_spaces(self, index: list[int], begin: int, end: int) -> None:
        """Hang white space of a sentence on the word before it, else on its first word."""
        word = index[0]
        for i in range(begin, end):
            if self.words[i].isspace():
                self._heads[i] = word
            else:
                word = i

    def doc(self, vocab: Vocab, given: Doc, acts: tuple[str, ...]) -> Doc:
        """Return the document with all columns set, and what is seen of acts as its tensor."""
        doc = Doc(
            vocab,
            words=self.words,
            spaces=self.spaces,
            heads=self._heads,
            deps=self._deps,
            pos=self._upos,
            tags=self._upos,
            lemmas=self._lemmas,
            morphs=self._feats,
            user_data={**given.user_data, KEY: acts} if acts else given.user_data,
        )
        if self._seen is not None:
            doc.tensor = cast(Any, self._seen)
        doc._context = given._context  # carries the tuples of `nlp.pipe(..., as_tuples=True)`
        doc.ents = tuple(Span(doc, begin, end, label=name) for begin, end, name in self._entities)
        return doc
