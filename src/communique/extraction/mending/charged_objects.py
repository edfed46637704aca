"""Whom a verb charges with a deed: in "X, Y'yi Z'yi kışkırtmakla suçladı" Y is not its object."""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import ROOT, Word


def with_charged(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with who is charged on the verb that charges him.

    Args:
        words: The words.

    Returns:
        The words, where the first of two objects of an infinitive in the instrumental, a name in
        the accusative, hangs on the verb behind the infinitive if that has no object; those who
        are charged with a deed each ("Y'yi kaçmakla, Z'yi ise vurmakla suçladı") are in a row.
    """
    found = list(words)
    for word in words:
        if word.dep != "obj" or word.case != "Acc" or word.upos != "PROPN":
            continue
        deed = words[word.head]
        verb = _charging(words, deed)
        if verb == ROOT or not deed.i > word.i:
            continue
        own = any(w.head == deed.i and w.dep == "obj" and word.i < w.i < deed.i for w in words)
        if own and not any(w.head == verb and w.dep == "obj" for w in words):
            found[word.i] = replace(word, head=verb)
    return _in_rows(found)


def _in_rows(words: Sequence[Word]) -> list[Word]:
    """The words with each who is charged after the first, by no other subject, beside the first."""
    found = list(words)
    first: dict[int, Word] = {}
    for word in words:
        if word.dep != "obj" or word.case != "Acc" or word.upos != "PROPN":
            continue
        deeds = [
            w for w in words[word.i + 1 : max(word.head, 0)] if _charging(words, w) == word.head
        ]
        if not deeds:
            continue
        lead = first.setdefault(word.head, word)
        between = words[lead.i + 1 : word.i]
        parted = any(w.i < deeds[0].i and _charging(words, w) == word.head for w in between)
        if lead is not word and parted and not any(w.dep == "nsubj" for w in between):
            found[word.i] = replace(word, head=lead.i, dep="conj")
    return found


def _charging(words: Sequence[Word], deed: Word) -> int:
    """The verb that an infinitive in the instrumental, or the first in its row, hangs on."""
    if deed.dep == "obl" and deed.head == deed.i + 1:  # "hiçe saymakla"
        deed = words[deed.head]
    told = (deed, *_light(words, deed))
    infinitive = any(w.case == "Ins" and w.feats.get("VerbForm") == "Vnoun" for w in told)
    if deed.head == ROOT or not infinitive:
        return ROOT
    if deed.dep == "conj":
        return _charging(words, words[deed.head]) if deed.head < deed.i else ROOT
    above = words[deed.head]
    verb = above.upos == "VERB" or bool(_light(words, above))
    return above.i if verb and above.i > deed.i else ROOT


def _light(words: Sequence[Word], noun: Word) -> list[Word]:
    """The verb right behind its noun ("ihlal etmekle", "itham etti")."""
    behind = words[noun.i + 1 : noun.i + 2]
    return [w for w in behind if w.head == noun.i and w.dep.startswith("compound")]
