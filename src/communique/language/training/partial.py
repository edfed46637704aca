"""Sentences of which only part is known in the current annotation of BOUN.

1. The parts of speech of BOUN's train part, current release, come as JSON: a list of objects
   with `id`, `tokens` and `pos_tags`.
2. Where an earlier release has the same text, its heads are taken, and of its relations, features
   and lemmas what agrees with the current release wherever both annotate the same sentence: a
   value is translated if at least `_SAME` of its cases go one way, else left open.
3. Of other sentences nothing but the parts of speech is known.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from communique import text as turkish
from communique.language.training.earlier import recut, written
from communique.language.training.treebanks import (
    OPEN,
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
    """What values of the earlier release become in the current one, counted.

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
            pairs: The sentence in the earlier and in the current release.

        Returns:
            The counts.
        """
        found = cls()
        tokens = [
            (old, new, head_tag(pair[1].tokens, new.head))
            for pair in pairs
            for old, new in zip(pair[0].tokens, pair[1].tokens, strict=True)
        ]
        for old, new, _ in tokens:
            found.attributes |= parse_feats(old.feats).keys() | parse_feats(new.feats).keys()
        for old, new, above in tokens:
            values = parse_feats(new.feats)
            for name in found.attributes:
                for key in _feature_keys(old, new.upos, name):
                    found.cases[key][values.get(name, "_")] += 1
            for key in _relation_keys(old, new.upos, above):
                found.cases[key][new.dep] += 1
            same = plain_lemma(old.lemma) == new.lemma
            for key in _lemma_keys(old, new.upos):
                found.cases[key][str(same)] += 1
        return found

    def apply(self, old: Token, upos: str, *, above: str = "") -> Token:
        """Return a word of the earlier release in the current annotation.

        Args:
            old: The word.
            upos: Its part of speech in the current annotation.
            above: That of its head, "" for the root.

        Returns:
            The word with open values where the releases go different ways.
        """
        dep = old.dep
        if old.head:
            dep = self._value(_relation_keys(old, upos, above)) if old.head > 0 else ""
        if old.feats == OPEN:
            return replace(old, upos=upos, dep=dep)
        feats = []
        for name in sorted(self.attributes):
            value = self._value(_feature_keys(old, upos, name))
            if value != "_":
                feats.append(f"{name}={value or OPEN}")
        known = self._value(_lemma_keys(old, upos)) == "True"
        lemma = plain_lemma(old.lemma) if known else "_"
        return replace(old, upos=upos, dep=dep, feats="|".join(feats) or "_", lemma=lemma)

    def sentence(self, old: Sequence[Token], tags: Sequence[str]) -> tuple[Token, ...]:
        """Return the words of a sentence in the current annotation.

        Args:
            old: The words with their heads in the earlier one.
            tags: Their parts of speech in the current one.

        Returns:
            The words.
        """
        return tuple(
            self.apply(token, upos, above=tags[token.head - 1] if token.head > 0 else "")
            for token, upos in zip(old, tags, strict=True)
        )

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


def _relation_keys(old: Token, upos: str, above: str) -> list[Key]:
    return [("dep", upos, old.dep, above), ("dep", upos, old.dep), ("dep", old.dep)]


def _lemma_keys(old: Token, upos: str) -> list[Key]:
    capital = old.lemma[:1].isupper()
    ending = turkish.lower(old.form)[len(old.lemma) :][:2]
    return [("lemma", upos, old.upos, capital, ending), ("lemma", upos, old.upos, capital)]


def head_tag(tokens: Sequence[Token], head: int) -> str:
    """Return the part of speech of a word's head, "" for the root and open heads."""
    return tokens[head - 1].upos if head > 0 else ""


def plain_lemma(lemma: str) -> str:
    """Return a lemma without the number of its homonym ("ad(I)")."""
    return re.sub(r"\(I+V?\)$", "", lemma)


def partial_sentences(
    tags: Path, *, old: Sequence[Sentence], new: Sequence[Sentence], barred: Collection[str]
) -> Iterator[Sentence]:
    """Yield the sentences with parts of speech, completed from an earlier release.

    Args:
        tags: The JSON file with parts of speech.
        old: The earlier release.
        new: The current release, as far as it may be trained on.
        barred: Keys of texts that must not be trained on.

    Yields:
        Sentences under the current release's id.
    """
    olds = {sentence_key(s): s for s in old}
    pairs = [(olds[sentence_key(s)], s) for s in new if sentence_key(s) in olds]
    same = [(o, n) for o, n in pairs if forms_of(o) == forms_of(n)]
    translation, glued = Translation.learn(same), _glued_forms(new)
    bank = new[0].bank
    for record in json.loads(tags.read_text(encoding="utf-8")):
        forms, tagged = record["tokens"], record["pos_tags"]
        key = text_key("".join(forms))
        if key in barred:
            continue
        known = olds.get(key)
        found = recut(known.tokens, forms, tagged) if known else ()
        tokens = translation.sentence(found, tagged) if found else _tagged(forms, tagged, glued)
        yield Sentence(record["id"], " ".join(forms), tokens, bank, written(tokens))


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


def forms_of(sentence: Sentence) -> list[str]:
    """Return the words of a sentence as they stand."""
    return [token.form for token in sentence.tokens]


def sentence_key(sentence: Sentence) -> str:
    """Return the key by which sentences of two releases are the same text."""
    return text_key("".join(forms_of(sentence)))
