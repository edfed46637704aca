"""Two names side by side, and two speakers one inside the other, that the parser put together.

1. "… sonra Gana Peru'yu kınadı": the second name with an ending of its own is no part of the first.
2. "Fiji'nin Peru'nun saldırdığını söylediğini": the first genitive belongs to the outer clause.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_FLAT = frozenset({"flat", "flat:name", "compound"})
_PLACES = frozenset({"GPE", "NORP"})
_LINKS = {"Acc": "obj", "Dat": "obl", "Abl": "obl", "Ins": "obl"}
"""Relations of a name to its verb by its case."""
_JOINED = frozenset({"compound", "compound:lvc", "aux", "cop"})
_SUBORDINATE = frozenset({"ccomp", "obl", "obj", "csubj", "nsubj"})


def with_names_apart(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with a name behind another one as an object of its own.

    Args:
        words: The words.

    Returns:
        The words, where the name of a place that begins anew right behind another bare one and
        has an ending stands with the verb, and the first one is the subject if there is none.
    """
    found = list(words)
    for word in words[1:]:
        first = words[word.i - 1]
        if word.dep not in _FLAT or word.head != first.i or first.head < 0:
            continue
        if not (_name(word) and _name(first) and "'" in word.low and word.case in _LINKS):
            continue
        if first.case not in ("", "Nom") or "'" in first.low:
            continue
        lead = found[first.i]
        while lead.dep == "conj" and found[lead.head].upos == "PROPN":  # "ne Fiji ne de Gana …"
            lead = found[lead.head]
        verb = lead.head
        if verb < 0 or lead.dep == "conj":  # of another clause
            continue
        found[word.i] = replace(word, head=verb, dep=_LINKS[word.case])
        others = (w for w in words if w.head == verb and w.i != lead.i)
        subject = any(w.dep.startswith("nsubj") for w in others)
        if lead.dep in ("obj", "obl") and not subject:
            found[lead.i] = replace(lead, dep="nsubj")
    return found


def with_outer_speakers(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with the first of two genitive subjects at the outer clause.

    Args:
        words: The words.

    Returns:
        The words, where a clause inside another one that lacks a subject gives it its first.
    """
    found = list(words)
    for verb in words:
        if verb.dep not in _SUBORDINATE or not _nominal(words, verb):
            continue
        doers = [w for w in words[: verb.i] if w.head == verb.i and _owner(w)]
        outer = words[verb.head]
        if len(doers) < 2 or outer.i < verb.i or not _nominal(words, outer):
            continue
        if any(w.dep.startswith("nsubj") and w.head == outer.i and w.i != verb.i for w in words):
            continue
        found[doers[0].i] = replace(doers[0], head=outer.i)
    return found


def _name(word: Word) -> bool:
    return word.upos == "PROPN" and word.ent in _PLACES and word.ent_start


def _owner(word: Word) -> bool:
    return word.dep == "nsubj" and word.case == "Gen"


def _nominal(words: Sequence[Word], head: Word) -> bool:
    """Whether a clause bears the ending of its subject ("söylediğini", "ifade ettiğini")."""
    own = (head, *(w for w in words if w.head == head.i and w.dep in _JOINED))
    return any(
        w.feats.get("VerbForm") in ("Part", "Vnoun") and "Person[psor]" in w.feats for w in own
    )
