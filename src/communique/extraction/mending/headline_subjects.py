"""Subjects behind a colon or semicolon that the parser takes for owners.

In "Fiji: Peru sınırı ihlal etti" the ending of "sınırı" may be the accusative or tell that the
border is Peru's. Somebody must break it who does not speak, and no other subject is told. So it
is in "Fiji yasayı onayladı; Peru kararı kınadı".
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_MARKS = frozenset({":", ";"})


def with_headline_subjects(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with a name behind such a mark as subject.

    Args:
        words: The words.

    Returns:
        The words, where the name is the subject and what it seemed to own the object.
    """
    found = list(words)
    if not any(word.form in _MARKS for word in words):
        return found
    for noun in filter(_ambiguous, words):
        owners = [w for w in words if w.head == noun.i and w.dep == "nmod:poss"]
        if len(owners) != 1 or not _told(words, noun.head):
            continue
        name = owners[0]
        first = min([name.i, *(w.i for w in words if w.head == name.i)])
        bare = name.upos == "PROPN" and name.case in ("", "Nom")
        if bare and first > 1 and words[first - 1].form in _MARKS and name.i < noun.i:
            found[name.i] = replace(name, head=noun.head, dep="nsubj")
            feats = {k: v for k, v in noun.feats.items() if not k.endswith("[psor]")}
            found[noun.i] = replace(noun, feats={**feats, "Case": "Acc"})
    return found


def _ambiguous(noun: Word) -> bool:
    """Whether an object's ending may tell its case or its owner ("sınırı", no "planını")."""
    owned = noun.case in ("", "Nom") and noun.feats.get("Person[psor]") == "3"
    short = len(noun.form) == len(noun.lemma) + 1
    return noun.dep == "obj" and noun.upos == "NOUN" and owned and short


def _told(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb, or a noun with a light verb, tells what a third person does, not named."""
    if verb < 0 or any(w.head == verb and w.dep.startswith(("nsubj", "csubj")) for w in words):
        return False
    row = [words[verb], *(w for w in words if w.head == verb and w.dep.startswith("compound"))]
    finite = [w for w in row if w.upos == "VERB" and w.feats.get("Person")]
    third = finite and finite[-1].feats.get("Person") == "3"
    return bool(third) and not any("Pass" in w.feats.get("Voice", "") for w in row)
