"""The training data: treebanks, names and raw text, with the test sentences kept out.

Held out and never trained on: BOUN test, the last 200 sentences of PUD by id, Genre test, the
test part of the Wiki NER. Any sentence of another set with the same text, or with most of its
five-word rows in a test sentence, is dropped.
"""

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from communique.language.subwords import Subwords
from communique.language.training.encoder import Encoder, load_encoder, pieces_in_use
from communique.language.training.held import Held, five_word_rows, overlaps
from communique.language.training.treebanks import (
    OPEN,
    NamedSentence,
    Sentence,
    read_bio,
    read_conllu,
    text_key,
)

BANKS = ("BOUN", "BOUN-2020", "PUD", "GB", "TueCL", "Genre", "Penn", "Kenet", "FrameNet")
"""Treebanks; the place in this row is the id in the syntactic heads."""
MERGED_BANK = BANKS.index("Genre")
"""The id under which the shipped model parses: press text, written words as tokens."""

_FILES: dict[str, tuple[str, ...]] = {
    "BOUN": ("BOUN/tr_boun-ud-dev.conllu",),
    "BOUN-2020": ("BOUN-2020/tr_boun-2020-dev.conllu", "BOUN-2020/tr_boun-2020-test.conllu"),
    "PUD": ("PUD/tr_pud-ud-test.conllu",),
    "GB": ("GB/tr_gb-ud-test.conllu",),
    "TueCL": ("TueCL/tr_tuecl-ud-test.conllu",),
    "Genre": ("Genre/tr_genre-train.conllu",),
    "Penn": ("Penn/tr_penn-ud-dev.conllu", "Penn/tr_penn-ud-test.conllu"),
    "Kenet": ("Kenet/tr_kenet-ud-dev.conllu", "Kenet/tr_kenet-ud-test.conllu"),
    "FrameNet": ("FrameNet/tr_framenet-ud-train.conllu",),
}
_MANNERS = {"prose": "BOUN"}
_PUD_TEST = 200
_DEV = 100


@dataclass(frozen=True)
class Corpus:
    """All data of a training.

    Attributes:
        train: Sentences to train on.
        dev: Sentences of BOUN dev to choose by.
        tests: Held-out sentences by name.
        own: Sentences of our own wording, corrected by hand, without features.
        partial: Sentences to train on of which only part is known.
        names: Named-entity sentences to train on.
        names_dev: To choose by.
        names_test: Held out.
    """

    train: tuple[Sentence, ...]
    dev: tuple[Sentence, ...]
    tests: dict[str, tuple[Sentence, ...]]
    names: tuple[NamedSentence, ...]
    names_dev: tuple[NamedSentence, ...]
    names_test: tuple[NamedSentence, ...]
    own: tuple[Sentence, ...] = ()
    partial: tuple[Sentence, ...] = ()


def load_tests(shared: Path) -> dict[str, tuple[Sentence, ...]]:
    """Return the held-out sentences.

    Args:
        shared: The folder that holds `treebanks` and `ner`.

    Returns:
        Sentences of BOUN test, PUD-200 and Genre test.
    """
    banks = shared / "treebanks"
    pud = sorted(read_conllu(banks / _FILES["PUD"][0], BANKS.index("PUD")), key=lambda s: s.id)
    return {
        "BOUN": tuple(read_conllu(banks / "BOUN/tr_boun-ud-test.conllu", BANKS.index("BOUN"))),
        "PUD-200": tuple(pud[-_PUD_TEST:]),
        "Genre": tuple(read_conllu(banks / "Genre/tr_genre-test.conllu", MERGED_BANK)),
    }


def load_corpus(shared: Path, banks: Sequence[str]) -> Corpus:
    """Read the training data.

    Args:
        shared: The folder that holds `treebanks` and `ner`.
        banks: Treebanks to train on.

    Returns:
        The corpus.
    """
    tests = load_tests(shared)
    dev_all = sorted(_read(shared, "BOUN"), key=lambda s: text_key(s.text)[::-1])
    dev = tuple(dev_all[:_DEV])
    held = [s.text for sentences in (*tests.values(), dev) for s in sentences]
    barred = {text_key(text) for text in held}
    rows = {row for text in held for row in five_word_rows(text)}
    train: list[Sentence] = []
    for bank in banks:
        for sentence in _read(shared, bank):
            key = text_key(sentence.text)
            if key in barred or overlaps(sentence.text, rows):
                continue
            barred.add(key)
            train.append(sentence)
    folder = shared / "ner" / "TurkishWikiNER"
    parts = {name: tuple(read_bio(folder / f"{name}.conll")) for name in ("train", "dev", "test")}
    seen = {text_key(" ".join(s.words)) for name in ("dev", "test") for s in parts[name]}
    names = tuple(s for s in parts["train"] if text_key(" ".join(s.words)) not in seen)
    return Corpus(tuple(train), dev, tests, names, parts["dev"], parts["test"])


def with_own(corpus: Corpus, folder: Path) -> Corpus:
    """Return the corpus with the trees of our own wording.

    Args:
        corpus: The corpus.
        folder: Folder with their CoNLL-U files.

    Returns:
        The corpus with them, press text in the manner of the Genre treebank, prose in that of
        BOUN; their features are open.
    """
    found = [
        sentence
        for path in sorted(folder.glob("*.conllu"))
        for sentence in read_conllu(path, BANKS.index(_MANNERS.get(path.stem, "Genre")))
    ]
    own = []
    for sentence in found:
        tokens = tuple(replace(token, feats=OPEN) for token in sentence.tokens)
        own.append(replace(sentence, tokens=tokens, merged=tokens))
    return replace(corpus, own=tuple(own))


def with_partial(
    corpus: Corpus,
    shared: Path,
    *,
    tags: Path | None = None,
    earlier: Sequence[Path] = (),
    trees: Path | None = None,
) -> Corpus:
    """Return the corpus with sentences of which only part is known.

    Args:
        corpus: The corpus.
        shared: The folder that holds `treebanks` and `gold`.
        tags: JSON with the parts of speech of BOUN's train part.
        earlier: BOUN's parts of an earlier release in spaCy's binary form, the train part and
            what the current release is compared with; by default the first release.
        trees: Press sentences whose heads two models agree on.

    Returns:
        The corpus, without what is in the held-out sentences.
    """
    from communique.language.training.earlier import read_binary
    from communique.language.training.partial import partial_sentences
    from communique.language.training.teachers import read_trees

    held = Held.of([*_test_texts(corpus), *_gold_texts(shared, "dev")])
    found: list[Sentence] = []
    if tags:
        new = [s for s in corpus.train if s.bank == BANKS.index("BOUN")]
        own = {text_key("".join(t.form for t in s.tokens)) for s in new}
        old = [s for path in earlier for s in read_binary(path, new[0].bank)]
        old = old or list(_read(shared, "BOUN-2020"))
        found += partial_sentences(tags, old=old, new=new, barred=held.keys | own)
    if trees:
        own = {text_key(s.text) for s in corpus.train}
        found += [s for s in read_trees(trees) if text_key(s.text) not in own]
    return replace(corpus, partial=tuple(s for s in found if not held.overlaps(s.text)))


def held_out(corpus: Corpus, shared: Path) -> Held:
    """Return what raw text must not hold: all tests, and all annotated press text.

    Args:
        corpus: The corpus with its tests.
        shared: The folder that holds `gold`.

    Returns:
        What is kept out.
    """
    names = [" ".join(s.words) for s in (*corpus.names_dev, *corpus.names_test)]
    gold = [text for part in ("dev", "train") for text in _gold_texts(shared, part)]
    return Held.of([*_test_texts(corpus), *names, *gold])


def _test_texts(corpus: Corpus) -> list[str]:
    return [s.text for sentences in (*corpus.tests.values(), corpus.dev) for s in sentences]


def _gold_texts(shared: Path, part: str) -> list[str]:
    """The sentences of a part of the press text that extraction is measured on."""
    path = shared / "gold" / f"{part}.jsonl"
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as lines:
        return [text for line in lines for text in json.loads(line)["sentences"]]


def _read(shared: Path, bank: str) -> Iterator[Sentence]:
    for name in _FILES[bank]:
        yield from read_conllu(shared / "treebanks" / name, BANKS.index(bank))


def raw_words(shared: Path) -> Counter[tuple[str, bool]]:
    """Return the words of the raw corpus with whether a space stands before them.

    Args:
        shared: The folder that holds `corpus`.

    Returns:
        Counts, by which the vocabulary is cut.
    """
    counts: Counter[tuple[str, bool]] = Counter()
    with lzma.open(shared / "corpus" / "raw.txt.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            counts.update(words_of(line))
    return counts


def words_of(text: str) -> Iterable[tuple[str, bool]]:
    """Yield the words and marks of a text with whether a space stands before them."""
    for match in re.finditer(r"\w+(?:['’]\w+)?|[^\w\s]", text):
        start = match.start()
        yield match.group(), start == 0 or text[start - 1].isspace()


def encoder_in_use(shared: Path, corpus: Corpus) -> Encoder:
    """Return the pretrained encoder, cut to the pieces that raw text and training data use.

    Args:
        shared: The folder that holds `corpus`.
        corpus: The training data.
    """
    encoder = load_encoder()
    full = Subwords(encoder.vocabulary)
    frequent = [word for word, count in raw_words(shared).items() if count > 1]
    used = pieces_in_use(full, frequent, least=1)
    own = [(t.form, t.space) for s in corpus.train for t in (*s.tokens, *s.merged)]
    own += [pair for s in corpus.names for pair in zip(s.words, s.spaces, strict=True)]
    return encoder.cut(used | pieces_in_use(full, own, least=1))
