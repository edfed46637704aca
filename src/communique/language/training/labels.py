"""The labels of all tasks, and sentences as the numbers that training takes."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from communique import text as turkish
from communique.language.scripts import make_script
from communique.language.subwords import Subwords
from communique.language.training.treebanks import (
    OPEN,
    NamedSentence,
    Sentence,
    Token,
    parse_feats,
)

_RARE_FEATURE = 5
_RARE_VALUE = 3
_RARE_SCRIPT = 2
IGNORE = -1


@dataclass(frozen=True)
class Labels:
    """Label inventories.

    Attributes:
        upos: Parts of speech.
        deps: Relations; "root" among them.
        feats: Values of each feature, "_" first.
        scripts: Lemma scripts.
        entities: BIO tags, "O" first.
    """

    upos: tuple[str, ...]
    deps: tuple[str, ...]
    feats: dict[str, tuple[str, ...]]
    scripts: tuple[str, ...]
    entities: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the labels as JSON values."""
        return {
            "upos": self.upos,
            "deps": self.deps,
            "feats": self.feats,
            "scripts": self.scripts,
            "entities": self.entities,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Labels":
        """Return the labels that `as_json` wrote."""
        return cls(
            upos=tuple(data["upos"]),
            deps=tuple(data["deps"]),
            feats={key: tuple(values) for key, values in data["feats"].items()},
            scripts=tuple(data["scripts"]),
            entities=tuple(data["entities"]),
        )


def collect_labels(sentences: Sequence[Sentence], names: Sequence[NamedSentence]) -> Labels:
    """Return the labels that occur in training data often enough to be learnt."""
    tokens = [t for s in sentences for t in (*s.tokens, *s.merged)]
    values = Counter((k, v) for t in tokens for k, v in parse_feats(t.feats).items())
    per_key = Counter(k for k, v in values.elements())
    keys = sorted(k for k, count in per_key.items() if count >= _RARE_FEATURE)
    scripts = Counter(make_script(t.form, t.lemma) for t in tokens if t.lemma != "_")
    common = [s for s, count in scripts.items() if count >= _RARE_SCRIPT]
    return Labels(
        upos=tuple(sorted({t.upos for t in tokens})),
        deps=tuple(sorted({t.dep for t in tokens})),
        feats={
            k: ("_", *sorted(v for (q, v), n in values.items() if q == k and n >= _RARE_VALUE))
            for k in keys
        },
        scripts=tuple(sorted(common, key=lambda s: (-scripts[s], s))),
        entities=("O", *sorted({tag for s in names for tag in s.tags} - {"O", OPEN})),
    )


@dataclass(frozen=True)
class Example:
    """A sentence as numbers; `entities` or the syntactic labels may be empty.

    Attributes:
        ids: Subword ids with begin and end.
        first: Position of the first piece of the root and each word.
        last: Position of the last piece.
        bank: Id of the treebank.
        heads: Heads, 0 for the root.
        deps: Relations.
        upos: Parts of speech.
        scripts: Lemma scripts, IGNORE where unknown.
        feats: Values of each feature.
        entities: BIO tags.
        starts: 1 for each word behind the first that begins a sentence, else 0.
    """

    ids: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    bank: int
    heads: tuple[int, ...] = ()
    deps: tuple[int, ...] = ()
    upos: tuple[int, ...] = ()
    scripts: tuple[int, ...] = ()
    feats: tuple[tuple[int, ...], ...] = ()
    entities: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()


class Encoding:
    """Turns sentences into examples."""

    def __init__(self, labels: Labels, subwords: Subwords) -> None:
        self.labels = labels
        self._subwords = subwords
        self._upos = {v: i for i, v in enumerate(labels.upos)}
        self._deps = {v: i for i, v in enumerate(labels.deps)}
        self._scripts = {v: i for i, v in enumerate(labels.scripts)}
        self._entities = {v: i for i, v in enumerate(labels.entities)}
        self._feats = {k: {v: i for i, v in enumerate(vs)} for k, vs in labels.feats.items()}

    def tree(self, tokens: Sequence[Token], bank: int) -> Example:
        """Return a treebank sentence as an example."""
        ids, first, last = self._subwords.encode(
            [t.form for t in tokens], [t.space for t in tokens]
        )
        return Example(
            tuple(ids),
            tuple(first),
            tuple(last),
            bank,
            heads=tuple(t.head for t in tokens),
            deps=tuple(self._deps.get(t.dep, IGNORE) for t in tokens),
            upos=tuple(self._upos.get(t.upos, IGNORE) for t in tokens),
            scripts=tuple(self._script(t) for t in tokens),
            feats=tuple(self._values(t.feats) for t in tokens),
            starts=(0,) * len(tokens),
        )

    def glued(self, parts: Sequence[Sequence[Token]]) -> Example:
        """Return sentences written one behind the other as an example of where they begin."""
        tokens = [token for part in parts for token in part]
        starts = [int(i == 0 and n > 0) for n, part in enumerate(parts) for i in range(len(part))]
        ids, first, last = self._subwords.encode(
            [t.form for t in tokens], [t.space for t in tokens]
        )
        return Example(tuple(ids), tuple(first), tuple(last), 0, starts=tuple(starts))

    def plain(self, words: Sequence[str], spaces: Sequence[bool], bank: int) -> Example:
        """Return a sentence without labels as an example."""
        ids, first, last = self._subwords.encode(words, spaces)
        return Example(tuple(ids), tuple(first), tuple(last), bank)

    def _script(self, token: Token) -> int:
        if token.lemma == "_":
            return IGNORE
        return self._scripts.get(make_script(token.form, token.lemma), IGNORE)

    def _values(self, feats: str) -> tuple[int, ...]:
        if feats in ("", OPEN):
            return (IGNORE,) * len(self._feats)
        found = parse_feats(feats)
        return tuple(values.get(found.get(key, "_"), IGNORE) for key, values in self._feats.items())

    def names(self, sentence: NamedSentence) -> Example:
        """Return a sentence with entities as an example."""
        ids, first, last = self._subwords.encode(sentence.words, sentence.spaces)
        tags = tuple(self._entities.get(tag, IGNORE) for tag in sentence.tags)
        return Example(tuple(ids), tuple(first), tuple(last), 0, entities=tags)


DAMAGES = ("apostrophe", "curly", "capitals", "stop")
"""Kinds of damage: lost and curly apostrophes, capitals throughout, no final stop."""
_TRAINED = ("apostrophe", "curly", "small", "stop")
"""Damage in training; text in capitals reaches the network in small letters."""


def damage_tokens(
    tokens: Sequence[Token], rng: random.Random, *, kind: str | None = None
) -> list[Token]:
    """Return a sentence as careless editing leaves it: the labels stay, the forms suffer.

    Lost apostrophes, curly for straight ones, capitals throughout, a missing final stop.

    Args:
        tokens: The words.
        rng: Source of chance.
        kind: One of `DAMAGES`; any of them by default.

    Returns:
        The words with damaged forms; a lost stop takes its token away.
    """
    kind = kind or rng.choice(_TRAINED)
    forms = [_damage(token.form, kind) for token in tokens]
    damaged = [
        Token(f, t.lemma, t.upos, t.feats, t.head, t.dep, t.space)
        for f, t in zip(forms, tokens, strict=True)
    ]
    final = damaged[-1]
    leaf = not any(t.head == len(damaged) for t in damaged)
    if kind == "stop" and final.form == "." and leaf and len(damaged) > 3:
        damaged.pop()
    return damaged


def _damage(form: str, kind: str) -> str:
    if kind == "apostrophe" and len(form) > 3:
        return form.replace("'", "").replace("’", "")
    if kind == "curly":
        return form.replace("'", "’")
    if kind == "small":
        return turkish.lower(form)
    if kind == "capitals":
        return turkish.upper(form)
    return form


def damage_words(words: Sequence[str], rng: random.Random) -> list[str]:
    """Return words as careless editing leaves them, as many as before."""
    kind = rng.choice(_TRAINED[:-1])
    return [_damage(word, kind) for word in words]


def damage_names(sentence: NamedSentence, rng: random.Random) -> NamedSentence:
    """Return a sentence with entities as careless editing leaves it."""
    words = tuple(damage_words(sentence.words, rng))
    return NamedSentence(words, sentence.spaces, sentence.tags)


def batches(examples: Iterable[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Return examples in batches of about equal length.

    Args:
        examples: The examples.
        size: Most subwords of a batch, padding counted.
        rng: Source of chance.

    Returns:
        Batches in random order.
    """
    held = list(examples)
    groups = grouped([len(example.ids) for example in held], size, rng)
    return [[held[i] for i in group] for group in groups]


def grouped(lengths: Sequence[int], size: int, rng: random.Random) -> list[list[int]]:
    """Return the places of sentences in groups of about equal length.

    Args:
        lengths: Subwords of each sentence.
        size: Most subwords of a group, padding counted.
        rng: Source of chance.

    Returns:
        Groups in random order.
    """
    keys = [length + rng.random() * 6 for length in lengths]
    found: list[list[int]] = [[]]
    for i in sorted(range(len(lengths)), key=keys.__getitem__):
        if found[-1] and lengths[i] * (len(found[-1]) + 1) > size:
            found.append([])
        found[-1].append(i)
    rng.shuffle(found)
    return [group for group in found if group]
