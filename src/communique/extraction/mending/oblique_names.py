"""Names of several words that stand at the head of a sentence and are no subject of it.

The parser reads the case of a name off its first word, and takes "Hakan Fidan'a teşekkür etti"
or "Hakan Fidan'ın planını reddetti" for something that Hakan Fidan did. Its last word tells better.
So it does behind a title: "özel temsilcisi Hakan Fidan'ın görüştüğünü" is something that he did.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_FLAT = frozenset({"flat", "flat:name"})
_OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl"})
"""Cases of what is no subject. The instrumental may join ("Ali Veli'yle Can Han")."""
_JOINED = frozenset({"compound", "compound:lvc", "aux", "cop"})
_KINDS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
"""What may stand between an owner and what he owns."""
_FAR = 5
"""Words within which that stands."""


def with_oblique_names(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with names as objects or owners that cannot be subjects.

    Args:
        words: The words.

    Returns:
        The words, with other relations where the last word of a name bears an oblique case, or
        the genitive below a finite verb, which has no subject in it.
    """
    found = list(words)
    for word in words:
        if _bears_title(words, word):
            found[word.i] = replace(word, dep="nsubj")
        if word.dep != "nsubj" or word.upos != "PROPN" or word.case not in ("", "Nom"):
            continue
        last = _last(words, word)
        if last is word or "'" not in last.low:
            continue
        if last.case in _OBLIQUE and last.dep in _FLAT:
            found[word.i] = replace(word, dep="obj" if last.case == "Acc" else "obl")
        elif last.case == "Gen" and _tells(words, word.head):
            owned = _owned(words, last)
            if last.i < owned < word.head:
                doing = words[owned].feats.get("VerbForm") == "Part"
                dep = "nsubj" if doing else "nmod:poss"
                found[word.i] = replace(word, head=owned, dep=dep)
                found[last.i] = replace(last, head=word.i, dep="flat")
    return found


def _bears_title(words: Sequence[Word], title: Word) -> bool:
    """Whether a bare title that the parser took for an object stands before a genitive name.

    Such a name does what the clause tells, if nobody else does.
    """
    bare = title.dep == "obj" and title.upos == "NOUN" and title.case in ("", "Nom")
    if not bare or title.head < title.i:
        return False
    named = (w for w in words[title.i + 1 : title.head] if w.head == title.i and w.dep == "appos")
    name = next((_last(words, w) for w in named if w.upos == "PROPN"), None)
    feats = words[title.head].feats
    clause = feats.get("VerbForm") in ("Part", "Vnoun") and "Person[psor]" in feats
    others = any(w.dep == "nsubj" and w.head == title.head for w in words)
    return name is not None and name.case == "Gen" and clause and not others


def _last(words: Sequence[Word], first: Word) -> Word:
    """The last word of a name, also one that the parser took for an owner of its own."""
    last = first
    for word in words[first.i + 1 :]:
        astray = word.dep == "nmod:poss" and bool(word.ent) and not word.ent_start
        if not (astray or (word.head == first.i and word.dep in _FLAT)):
            break
        last = word
    return last


def _owned(words: Sequence[Word], owner: Word) -> int:
    """The noun that a name in the genitive owns, or what it does ("verdiği destek"); or -1."""
    for word in words[owner.i + 1 : owner.i + 1 + _FAR]:
        feats = word.feats
        if feats.get("VerbForm") == "Part" and feats.get("Person[psor]") == "3":
            return word.i
        if word.upos not in _KINDS:
            return -1
        if feats.get("Person[psor]") == "3" and word.upos == "NOUN" and word.case != "Nom":
            return word.i
    return -1


def _tells(words: Sequence[Word], head: int) -> bool:
    """Whether a clause has a finite verb."""
    verbs = [words[head], *(w for w in words if w.head == head and w.dep in _JOINED)]
    return any("Tense" in v.feats and "VerbForm" not in v.feats for v in verbs)
