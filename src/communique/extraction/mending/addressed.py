"""Whom a request goes to, where the parser hangs him in the clause that says what is asked.

In "X, Y'ye planı imzalaması için baskı yaptı" the pressure is on Y.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_ARGUMENTS = frozenset({"obj", "obl"})
_REQUEST = frozenset({"obj", "obl", "compound", "compound:lvc", "nsubj"})


def with_addressed(words: Sequence[Word], asking: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with those asked outside of what they are asked.

    Args:
        words: The words.
        asking: Lemmas of nouns for what somebody asks of another one ("baskı").

    Returns:
        The words, where a name in the dative that opens a clause of a deed with another object
        hangs on the verb above, if such a noun stands there and no other dative.
    """
    found = list(words)
    for word in words:
        if word.lemma not in asking or word.dep not in _REQUEST or word.head < 0:
            continue
        name = _asked(words, word)
        if name is not None:
            found[name.i] = replace(name, head=word.head, dep="obl")
    return found


def _asked(words: Sequence[Word], request: Word) -> Word | None:
    """The name in the dative that opens the deed before a request."""
    above = request.head
    if any(w.case == "Dat" and w.head == above and w.i < request.i for w in words):
        return None
    for deed in words[: request.i]:
        if not _is_deed(deed) or not _governed(words, deed, request):
            continue
        inside = [w for w in words[: deed.i] if w.head == deed.i]
        first = inside[0] if inside else None
        names = first is not None and first.upos == "PROPN" and first.case == "Dat"
        if names and any(w.dep in _ARGUMENTS for w in inside[1:]):
            return first
    return None


def _is_deed(word: Word) -> bool:
    """Whether a word is a deed of somebody's or the noun of such ("kabul etmesi")."""
    return word.feats.get("VerbForm") == "Vnoun" or word.dep in ("advcl", "nmod:poss")


def _governed(words: Sequence[Word], deed: Word, request: Word) -> bool:
    """Whether a third one's deed hangs on a request, itself or by a noun for its topic."""
    over = (request.i, request.head)
    shell = deed.head >= 0 and words[deed.head].upos == "NOUN" and words[deed.head].head in over
    near = [deed, *(w for w in words[deed.i :] if w.head == deed.i)]
    third = any(
        w.feats.get("VerbForm") == "Vnoun" and w.feats.get("Person[psor]") == "3" for w in near
    )
    owned = any(w.head == deed.i and w.dep in ("nsubj", "nmod:poss") for w in words[: deed.i])
    return third and not owned and (deed.head in over or shell)
