"""What the data attest beside the network: tags, lemmas and names of forms, sets of features."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from communique import text as turkish
from communique.language.counts import UNKNOWN
from communique.language.lemmas import VERBAL
from communique.language.seen import endings_of
from communique.language.training.labels import Labels
from communique.language.training.treebanks import (
    OPEN,
    NamedSentence,
    Sentence,
    Token,
    join_feats,
    parse_feats,
)

_FEW = 5
"""Cases of an ending in a treebank below which it is left out."""
_FEW_NAMES = 3
"""Cases of a form in the sentences with names below which it is left out."""


@dataclass(frozen=True)
class Lexicon:
    """Knowledge of words that ships with the network, as JSON values.

    Attributes:
        lemmas: Known lemmas of verbs and of other words with their counts by treebank, and for
            each part of speech and form in small letters the lemmas with theirs, "_" for a lemma
            that is not known.
        endings: For each ending, "" for all words, the parts of speech with their counts by
            treebank.
        features: For each part of speech the sets of features with their counts by treebank.
        names: For each form before its apostrophe, "" for all, the BIO tags with their counts.
    """

    lemmas: dict[str, Any]
    endings: dict[str, Any]
    features: dict[str, Any]
    names: dict[str, Any]


def collect_lexicon(
    sentences: Sequence[Sentence], labels: Labels, *, names: Sequence[NamedSentence] = ()
) -> Lexicon:
    """Return what sentences attest.

    Args:
        sentences: Sentences of treebanks.
        labels: The labels; sets with other features are left out.
        names: Sentences with names.

    Returns:
        Lemmas, endings, sets of features and names.
    """
    tokens = [(str(bank), t) for bank, t in _tokens(sentences) if t.upos in labels.upos]
    forms = [(t.upos, turkish.lower(t.form), t.lemma, bank) for bank, t in tokens]
    known = [(bank, t) for bank, t in tokens if t.lemma != UNKNOWN]
    features = ((t.upos, _set(t.feats, labels), bank) for bank, t in tokens if OPEN not in t.feats)
    return Lexicon(
        {
            "verbs": _nested((t.lemma, bank) for bank, t in known if t.upos in VERBAL),
            "others": _nested((t.lemma, bank) for bank, t in known if t.upos not in VERBAL),
            "attested": _nested(forms),
        },
        _nested(
            ((ending, upos, bank) for upos, form, _, bank in forms for ending in _endings(form)),
            least=_FEW,
        ),
        _nested(row for row in features if row[1]),
        _names(names, labels),
    )


def _endings(form: str) -> list[str]:
    return ["", *endings_of(form)]


def _names(sentences: Sequence[NamedSentence], labels: Labels) -> dict[str, Any]:
    """The tags of the forms that are seen more than once or twice, and of all together."""
    pairs = [
        (turkish.strip_suffix(word), tag)
        for sentence in sentences
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
        if tag in labels.entities
    ]
    often = Counter(form for form, _ in pairs)
    kept = [(form, tag) for form, tag in pairs if form and often[form] >= _FEW_NAMES]
    return _nested([*kept, *(("", tag) for _, tag in pairs)])


def _nested(rows: Iterable[tuple[str, ...]], *, least: int = 1) -> dict[str, Any]:
    """How often each row occurs, as dictionaries within each other, in order."""
    found: dict[str, Any] = {}
    for row, count in sorted(Counter(rows).items()):
        if count >= least:
            inner = found
            for key in row[:-1]:
                inner = inner.setdefault(key, {})
            inner[row[-1]] = count
    return found


def _tokens(sentences: Iterable[Sentence]) -> Iterator[tuple[int, Token]]:
    """Words, and of written words those that are made of several."""
    for sentence in sentences:
        own = set(sentence.tokens)
        for token in sentence.tokens:
            yield sentence.bank, token
        for token in sentence.merged:
            if token not in own:
                yield sentence.bank, token


def _set(feats: str, labels: Labels) -> str:
    """Features as UD writes them, "" where one is too rare to be a label."""
    found = parse_feats(feats)
    known = all(value in labels.feats.get(name, ()) for name, value in found.items())
    return join_feats(found) if known else ""
