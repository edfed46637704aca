"""Whose a noun is that a participle describes, if the parser gave its owner to what that meets.

"Fiji'nin Suva Limanı'nı hedef alan saldırıları": the harbour has its own name right before it,
so that the genitive owns the attacks.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import Word

_PLURAL = 3
"""Letters of the plural's ending."""


def with_described_owners(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with genitives on the nouns that clauses describe.

    Args:
        words: The words.

    Returns:
        The words, where a genitive before a named object of a participle in "-en" hangs on the
        possessed noun behind that, which has no owner yet.
    """
    found = list(words)
    for word in words:
        if word.case == "Gen" and word.dep == "nmod:poss" and word.upos == "PROPN":
            noun = _described(words, word)
            if noun is not None:
                found[word.i] = replace(word, head=noun.i)
                owned = {**noun.feats, "Person[psor]": "3"}
                found[noun.i] = replace(found[noun.i], feats=owned)
    return found


def _described(words: Sequence[Word], owner: Word) -> Word | None:
    met = words[owner.head]
    named = [w for w in hung_on(words, met.i) if owner.i < w.i < met.i and w.upos == "PROPN"]
    if met.dep != "obj" or met.case != "Acc" or not any(w.case == "Nom" for w in named):
        return None
    clause = words[met.head]
    if clause.dep != "acl" or not clause.i > met.i or not clause.head > clause.i:
        return None
    forms = [clause, *(w for w in hung_on(words, clause.i) if w.dep in LIGHT)]
    if not any(w.feats.get("VerbForm") == "Part" for w in forms):
        return None
    if any("Person[psor]" in w.feats for w in forms):
        return None
    noun = words[clause.head]
    free = all(w.case != "Gen" for w in hung_on(words, noun.i) if w.i < noun.i)
    return noun if free and _owned(noun) else None


def _owned(noun: Word) -> bool:
    """Whether a noun is somebody's; the tagger often takes "saldırıları" for a bare plural."""
    plural = noun.feats.get("Number") == "Plur" and noun.case == "Nom"
    longer = plural and len(noun.low) > len(noun.lemma) + _PLURAL
    return "Person[psor]" in noun.feats or longer
