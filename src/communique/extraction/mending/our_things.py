"""Bare names before what is ours: "Norveç önerimizi reddetti" is not a Norwegian proposal.

A name without an ending never owns a noun with the possessive of the first person; before the
object of a verb of the third person singular that has no subject it is the subject. What names a
kind ("Suriye politikamız") is told apart by its verb: another subject, a passive, a plural.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import Word

_NAMES = frozenset({"GPE", "ORG", "NORP"})
_BEFORE_NOUNS = frozenset({"nmod:poss", "nmod", "amod", "compound"})
_SUBJECTS = frozenset({"nsubj", "csubj"})


def with_our_things(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with bare names before what is ours as subjects.

    Args:
        words: The words.

    Returns:
        The words, some names hung on the verb.
    """
    found = list(words)
    for ours in words:
        if ours.feats.get("Person[psor]") != "1" or ours.case not in ("Acc", "Dat", "Abl"):
            continue
        name = next((w for w in hung_on(words, ours.i) if _is_bare_name(words, w, ours)), None)
        if name is not None and ours.dep in ("obj", "obl") and _lacks_subject(words, ours.head):
            feats = {**name.feats, "Case": "Nom"}
            found[name.i] = replace(name, head=ours.head, dep="nsubj", feats=feats)
    return found


def _is_bare_name(words: Sequence[Word], word: Word, ours: Word) -> bool:
    """Whether a word is a name without an ending, first of what stands before the noun."""
    if word.dep not in _BEFORE_NOUNS or word.i > ours.i or word.low != word.lemma:
        return False
    named = word.upos == "PROPN" or (word.ent in _NAMES and word.ent_start)
    return named and not any(w.dep == "case" for w in hung_on(words, word.i))


def _lacks_subject(words: Sequence[Word], verb: int) -> bool:
    row = [words[verb], *(w for w in hung_on(words, verb) if w.dep in LIGHT)]
    finite = [w for w in row if w.upos == "VERB" and "VerbForm" not in w.feats]
    if not any(w.feats.get("Person") == "3" and _is_one_who_acts(w) for w in finite):
        return False
    return not any(w.dep in _SUBJECTS for part in row for w in hung_on(words, part.i))


def _is_one_who_acts(verb: Word) -> bool:
    return verb.feats.get("Number") != "Plur" and "Pass" not in verb.feats.get("Voice", "")
