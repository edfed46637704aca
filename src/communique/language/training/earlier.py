"""Sentences of an earlier release of a treebank, and their trees over the words of a later one.

spaCy's binary form of a treebank, as its converter writes it, keeps words, spaces, lemmas, parts
of speech, features, heads and relations. A later release may cut words otherwise ("haldeyim", then
"halde" and "yim"): what stands for the same letters is one group, and the word of a group that
governs it takes over head and relation.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from communique.errors import InputError
from communique.language.training.treebanks import (
    OPEN,
    OPEN_HEAD,
    Range,
    Sentence,
    Token,
    merge,
)

_PARTS = {"AUX": "cop", "PART": "dep:der"}
"""Relations of what a later release cuts off a word ("halde|yim", "evde|ki")."""

Group = tuple[range, range]
"""Places of the same letters in the earlier and in the later words, from 0."""


def read_binary(path: Path, bank: int) -> Iterator[Sentence]:
    """Yield the sentences of a treebank in spaCy's binary form.

    Args:
        path: The file.
        bank: Id to give to the treebank.

    Yields:
        Sentences with words and merged words.

    Raises:
        InputError: If the file is no such treebank.
    """
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("tr").vocab
    try:
        docs = DocBin().from_disk(path)
    except (OSError, ValueError, zlib.error) as error:
        why = f"{path}: no treebank in spaCy's binary form ({error}); use `spacy convert`"
        raise InputError(why) from error
    for doc in docs.get_docs(vocab):
        for span in doc.sents:
            spaces = [True, *(bool(token.whitespace_) for token in span)]
            tokens = tuple(
                Token(
                    token.text,
                    token.lemma_ or "_",
                    token.pos_,
                    str(token.morph) or "_",
                    0 if token.head == token else token.head.i - span.start + 1,
                    "root" if token.head == token else token.dep_,
                    space,
                )
                for token, space in zip(span, spaces, strict=False)
            )
            yield Sentence("", span.text, tokens, bank, written(tokens))


def written(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words as written: parts without a space between them are one word.

    Args:
        tokens: The syntactic words.

    Returns:
        The written words; marks stay words of their own.
    """
    ranges: list[Range] = []
    start = 0
    for i in range(1, len(tokens) + 1):
        joined = i < len(tokens) and not tokens[i].space
        if joined and tokens[i - 1].form.isalpha() and tokens[i].form.isalpha():
            continue
        if i - start > 1:
            ranges.append((start + 1, i, "".join(t.form for t in tokens[start:i]), True))
        start = i
    return merge(tokens, ranges)


def recut(tokens: Sequence[Token], forms: Sequence[str], tags: Sequence[str]) -> tuple[Token, ...]:
    """Return a tree over the words of a later release.

    Args:
        tokens: The words of the earlier release.
        forms: The words of the later one, with the same letters.
        tags: Their parts of speech.

    Returns:
        The later words; heads are open where the letters do not tell them, features and lemmas
        wherever the words differ. Nothing if the letters differ.
    """
    groups = aligned([token.form for token in tokens], forms)
    place = {i: news[_main(tags, news)] + 1 for olds, news in groups for i in olds}
    found: list[Token] = []
    for olds, news in groups:
        old = tokens[_governor(tokens, olds)]
        head = 0 if old.head == 0 else place[old.head - 1]
        space = tokens[olds[0]].space
        for number, i in enumerate(news):
            token = Token(forms[i], "_", tags[i], OPEN, OPEN_HEAD, "", space and number == 0)
            if len(olds) == len(news) == 1:
                token = replace(old, form=forms[i], head=head)
            elif number == _main(tags, news):
                token = replace(token, head=head, dep=old.dep)
            elif tags[i] in _PARTS and number > _main(tags, news):
                dep = _PARTS[tags[i]]
                token = replace(token, head=news[_main(tags, news)] + 1, dep=dep)
            found.append(token)
    return tuple(found)


def aligned(old: Sequence[str], new: Sequence[str]) -> list[Group]:
    """Return the smallest groups of words that hold the same letters.

    Args:
        old: Words.
        new: Other words of the same text.

    Returns:
        The groups in order, none if the letters differ.
    """
    groups: list[Group] = []
    i = j = 0
    while i < len(old) and j < len(new):
        last, other = i + 1, j + 1
        left, right = old[i], new[j]
        while left != right:
            if len(left) <= len(right) and last < len(old):
                left, last = left + old[last], last + 1
            elif len(left) > len(right) and other < len(new):
                right, other = right + new[other], other + 1
            else:
                return []
        groups.append((range(i, last), range(j, other)))
        i, j = last, other
    return groups if i == len(old) and j == len(new) else []


def _governor(tokens: Sequence[Token], group: range) -> int:
    """The word of a group whose head stands outside of it."""
    return next((i for i in group if tokens[i].head - 1 not in group), group[0])


def _main(tags: Sequence[str], group: range) -> int:
    """The place in a group of its first word that is neither mark nor part."""
    words = (n for n, i in enumerate(group) if tags[i] not in ("PUNCT", *_PARTS))
    return next(words, 0)
