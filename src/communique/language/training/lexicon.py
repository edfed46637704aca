"""What the treebanks attest beside the network: lemmas of forms, sets of features, with counts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from communique import text as turkish
from communique.language.lemmas import VERBAL
from communique.language.training.labels import Labels
from communique.language.training.treebanks import OPEN, Sentence, Token, join_feats, parse_feats


@dataclass(frozen=True)
class Lexicon:
    """Knowledge of words that ships with the network, as JSON values.

    Attributes:
        lemmas: Known lemmas of verbs and of other words, and for each part of speech and form in
            small letters the lemmas with their counts by treebank.
        features: For each part of speech the sets of features with their counts by treebank.
    """

    lemmas: dict[str, Any]
    features: dict[str, Any]


def collect_lexicon(sentences: Sequence[Sentence], labels: Labels) -> Lexicon:
    """Return what sentences attest.

    Args:
        sentences: Sentences of treebanks.
        labels: The labels; sets with other features are left out.

    Returns:
        Lemmas and sets of features.
    """
    verbs = {t.lemma for _, t in _tokens(sentences) if t.upos in VERBAL}
    others = {t.lemma for _, t in _tokens(sentences) if t.upos not in VERBAL}
    forms = (
        (t.upos, turkish.lower(t.form), t.lemma, bank)
        for bank, t in _tokens(sentences)
        if t.lemma != "_"
    )
    attested: dict[str, Any] = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    for (upos, form, lemma, bank), count in sorted(Counter(forms).items()):
        attested[upos][form][lemma][str(bank)] = count
    features: dict[str, Any] = defaultdict(lambda: defaultdict(dict))
    known = ((bank, t) for bank, t in _tokens(sentences) if OPEN not in t.feats)
    sets = ((t.upos, _set(t.feats, labels), bank) for bank, t in known)
    for (upos, feats, bank), count in sorted(Counter(s for s in sets if s[1]).items()):
        features[upos][feats][str(bank)] = count
    lemmas = {"verbs": sorted(verbs - {"_"}), "others": sorted(others - {"_"})}
    return Lexicon({**lemmas, "attested": attested}, features)


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
