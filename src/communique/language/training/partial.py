"""Sentences of which only part is known in the current annotation of BOUN.

1. The parts of speech of BOUN's train part, current release, come as JSON: a list of objects
   with `id`, `tokens` and `pos_tags`.
2. Where the first release has the same words, its heads are taken, and of its relations, features
   and lemmas what agrees with the current release wherever both annotate the same sentence: a
   value is translated if at least `_SAME` of its cases go one way, else left open.
3. Of other sentences nothing but the parts of speech is known.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from communique.language.training.labels import OPEN
from communique.language.training.treebanks import (
    OPEN_HEAD,
    Sentence,
    Token,
    guess_spaces,
    parse_feats,
    text_key,
)

_SAME = 0.94
_CASES = 6

Key = Hashable


@dataclass
class Translation:
    """What values of the first release become in the current one, counted.

    Attributes:
        cases: For each context the values it became.
        attributes: Features of either release.
    """

    cases: dict[Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    attributes: set[str] = field(default_factory=set)

    @classmethod
    def learn(cls, pairs: Iterable[tuple[Sentence, Sentence]]) -> "Translation":
        """Count over sentences of both releases with the same words.

        Args:
            pairs: The sentence in the first and in the current release.

        Returns:
            The counts.
        """
        found = cls()
        tokens = [pair for old, new in pairs for pair in zip(old.tokens, new.tokens, strict=True)]
        for old, new in tokens:
            found.attributes |= parse_feats(old.feats).keys() | parse_feats(new.feats).keys()
        for old, new in tokens:
            values = parse_feats(new.feats)
            for name in found.attributes:
                for key in _feature_keys(old, new.upos, name):
                    found.cases[key][values.get(name, "_")] += 1
            for key in _relation_keys(old, new.upos):
                found.cases[key][new.dep] += 1
            found.cases[_lemma_key(old, new.upos)][str(old.lemma == new.lemma)] += 1
        return found

    def apply(self, old: Token, upos: str) -> Token:
        """Return a word of the first release in the current annotation.

        Args:
            old: The word.
            upos: Its part of speech in the current annotation.

        Returns:
            The word with open values where the releases go different ways.
        """
        dep = "root" if old.head == 0 else self._value(_relation_keys(old, upos))
        feats = []
        for name in sorted(self.attributes):
            value = self._value(_feature_keys(old, upos, name))
            if value != "_":
                feats.append(f"{name}={value or OPEN}")
        lemma = old.lemma if self._value([_lemma_key(old, upos)]) == "True" else "_"
        return replace(old, upos=upos, dep=dep, feats="|".join(feats) or "_", lemma=lemma)

    def _value(self, keys: Sequence[Key]) -> str:
        """The value that the first context with enough cases goes to, "" if to several."""
        for key in keys:
            counts = self.cases.get(key)
            if counts and counts.total() >= _CASES:
                value, count = counts.most_common(1)[0]
                if count >= _SAME * counts.total():
                    return value
        return ""


def _feature_keys(old: Token, upos: str, name: str) -> list[Key]:
    value = parse_feats(old.feats).get(name, "_")
    return [(upos, old.upos, name, old.feats), (upos, old.upos, name, value), (upos, name, value)]


def _relation_keys(old: Token, upos: str) -> list[Key]:
    return [("dep", upos, old.dep), ("dep", old.dep)]


def _lemma_key(old: Token, upos: str) -> Key:
    return ("lemma", upos, old.upos, old.lemma[:1].isupper())


def partial_sentences(
    tags: Path, *, old: Sequence[Sentence], new: Sequence[Sentence], barred: set[str]
) -> Iterator[Sentence]:
    """Yield the sentences with parts of speech, completed from the first release.

    Args:
        tags: The JSON file with parts of speech.
        old: The first release.
        new: The current release, as far as it may be trained on.
        barred: Keys of texts that must not be trained on.

    Yields:
        Sentences under the current release's id.
    """
    olds = {_key(s): s for s in old}
    pairs = [(olds[_key(s)], s) for s in new if _key(s) in olds]
    same = [(o, n) for o, n in pairs if _forms(o) == _forms(n)]
    translation, glued = Translation.learn(same), _glued_forms(new)
    bank = new[0].bank
    for record in json.loads(tags.read_text(encoding="utf-8")):
        forms, tagged = record["tokens"], record["pos_tags"]
        key = text_key("".join(forms))
        if key in barred:
            continue
        known = olds.get(key)
        if known and _forms(known) == forms:
            rows = zip(known.tokens, tagged, strict=True)
            tokens = tuple(translation.apply(token, upos) for token, upos in rows)
        else:
            tokens = _tagged(forms, tagged, glued)
        yield Sentence(record["id"], " ".join(forms), tokens, bank, tokens)


def _tagged(forms: list[str], tags: list[str], glued: set[tuple[str, str]]) -> tuple[Token, ...]:
    spaces = guess_spaces(forms)
    return tuple(
        Token(form, "_", upos, OPEN, OPEN_HEAD, "", i == 0 or (space and (form, upos) not in glued))
        for i, (form, upos, space) in enumerate(zip(forms, tags, spaces, strict=True))
    )


def _glued_forms(sentences: Iterable[Sentence]) -> set[tuple[str, str]]:
    """Forms that mostly stand as the second part of a written word ("ydi")."""
    counts: Counter[tuple[str, str, bool]] = Counter(
        (t.form, t.upos, t.space) for s in sentences for t in s.tokens[1:]
    )
    return {
        (form, upos)
        for (form, upos, space), count in counts.items()
        if not space and form[:1].islower() and upos != "PUNCT" and count > counts[form, upos, True]
    }


def _forms(sentence: Sentence) -> list[str]:
    return [token.form for token in sentence.tokens]


def _key(sentence: Sentence) -> str:
    return text_key("".join(_forms(sentence)))
