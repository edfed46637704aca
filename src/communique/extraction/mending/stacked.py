"""Two names in one case, of whom the first is to do something to the second.

In "Fiji, Gana'yı, Mali'yi desteklemekle suçladı" and "Fiji, Gana'ya, Mali'ye yardım etmesi
çağrısında bulundu" only a comma joins them: the first belongs to the verb behind, the second to
the deed that the first is to do.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT, hung_on
from communique.extraction.syntax.tree import Word

_LINKS = {"Acc": "obj", "Dat": "obl", "Abl": "obl"}
"""Relations of a name to its verb by its case."""
_NAMELESS = frozenset({"flat", "flat:name", "punct"})
_REACH = 3
"""Words up to the deed behind the second name ("Mali'ye insani yardım yapması")."""


def with_stacked(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with two names of one case at the verbs of their own.

    Args:
        words: The words.

    Returns:
        The words, where the second of two names that a comma alone joins hangs on the deed right
        behind it, if nobody else does that, and the first one on the verb above.
    """
    found = list(words)
    for second in words:
        if second.dep != "conj" or second.upos != "PROPN" or second.head < 0:
            continue
        first = words[second.head]
        deed = _deed(words, second) if _pair(words, first, second) else None
        outer = _outer(words, deed, first) if deed is not None else None
        if deed is None or outer is None:
            continue
        dep = _LINKS[_case(words, second)]
        found[second.i] = replace(second, head=deed.i, dep=dep)
        found[first.i] = replace(first, head=outer.i, dep=dep)
    return found


def _pair(words: Sequence[Word], first: Word, second: Word) -> bool:
    """Whether two names in one case make a row of their own with nothing but a comma between."""
    case = _case(words, second)
    if first.upos != "PROPN" or case not in _LINKS or _case(words, first) != case:
        return False
    row = [w for w in hung_on(words, first.i) if w.dep == "conj"]
    between = words[first.i + 1 : second.i]
    commas = sum(w.form == "," for w in between)
    return len(row) == 1 and commas == 1 and all(w.dep in _NAMELESS for w in between)


def _case(words: Sequence[Word], name: Word) -> str:
    """The case in which the last word of a name stands."""
    parts = [w for w in hung_on(words, name.i) if w.dep.startswith("flat") and w.i > name.i]
    return (parts[-1] if parts else name).case


def _deed(words: Sequence[Word], second: Word) -> Word | None:
    """What is done right behind a name, told as a noun and of nobody who is named for it."""
    behind = words[second.i + 1 : second.i + 1 + _REACH]
    verb = next((w for w in behind if w.upos == "VERB"), None)
    if verb is None or not _nominal(verb):
        return None
    if any(w.form == "," or w.upos == "CCONJ" for w in words[second.i : verb.i]):
        return None
    deed = words[verb.head] if verb.dep in LIGHT and second.i < verb.head < verb.i else verb
    done_by = any(w.dep.startswith("nsubj") for w in hung_on(words, deed.i))
    return None if done_by else deed


def _nominal(verb: Word) -> bool:
    form = verb.feats.get("VerbForm")
    return form == "Vnoun" or (form == "Part" and "Person[psor]" in verb.feats)


def _outer(words: Sequence[Word], deed: Word, first: Word) -> Word | None:
    """The verb above a deed: that on which the first name hangs already, or the next one."""
    if first.head > deed.i:
        return words[first.head]
    at = deed
    while at.head > at.i:
        at = words[at.head]
        told = (at, *(w for w in hung_on(words, at.i) if w.dep in LIGHT))
        if any(w.upos == "VERB" for w in told):
            return at
    return None
