"""How far an earlier release, put into the current annotation, agrees with the current one."""

from collections import Counter
from collections.abc import Sequence

from communique.language.training.earlier import recut
from communique.language.training.partial import Translation, forms_of, sentence_key
from communique.language.training.treebanks import OPEN, Sentence, Token

VALUES = ("head", "relation", "lemma", "features")


def agreement(old: Sequence[Sentence], new: Sequence[Sentence]) -> dict[str, tuple[float, float]]:
    """Compare sentences of both releases, each half translated by what the other one shows.

    Args:
        old: The earlier release.
        new: The current one.

    Returns:
        For each value of a word the share of words that have it, and of these the share in which
        it is that of the current release.
    """
    olds = {sentence_key(s): s for s in old}
    pairs = [(olds[sentence_key(s)], s) for s in new if sentence_key(s) in olds]
    counts: Counter[str] = Counter()
    for half in (0, 1):
        learnt = [pair for i, pair in enumerate(pairs) if i % 2 == half]
        same = [pair for pair in learnt if forms_of(pair[0]) == forms_of(pair[1])]
        translation = Translation.learn(same)
        for i, (before, now) in enumerate(pairs):
            if i % 2 != half:
                tags = [token.upos for token in now.tokens]
                if cut := recut(before.tokens, forms_of(now), tags):
                    made = translation.sentence(cut, tags)
                    for token, wanted in zip(made, now.tokens, strict=True):
                        counts.update(_compared(token, wanted))
    words = max(counts["words"], 1)
    return {
        name: (counts[name] / words, counts[f"{name} right"] / max(counts[name], 1))
        for name in VALUES
    }


def _compared(made: Token, wanted: Token) -> list[str]:
    known = {
        "head": (made.head >= 0, made.head == wanted.head),
        "relation": (bool(made.dep), made.dep == wanted.dep),
        "lemma": (made.lemma != "_", made.lemma == wanted.lemma),
        "features": (OPEN not in made.feats, made.feats == wanted.feats),
    }
    found = ["words"]
    for name, (has, right) in known.items():
        found += [name] * has + [f"{name} right"] * (has and right)
    return found
