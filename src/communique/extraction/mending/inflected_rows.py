"""Names whose common ending says that they are one row: "Fiji, Gana ve Mali'yi kınadı".

What opens the sentence, up to a comma ("Fiji ve Togo, Gana ve Mali'yi kınadı"), has no ending: it
is the subject, though the parser joins all of them. Those behind share the ending of the last one.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import LIGHT
from communique.extraction.mending.opening_rows import parted_row
from communique.extraction.syntax.tree import Word

_OBLIQUE = frozenset({"Acc", "Dat", "Abl", "Loc"})
"""Cases of what is no subject. The instrumental may join ("Katar, Mısır'la")."""


def with_inflected_rows(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with names in an oblique case apart from the subject.

    Args:
        words: The words.

    Returns:
        The words, where names behind the subject hang on the next verb, if the parser joined the
        last of them to it.
    """
    found = list(words)
    for word in words:
        if word.upos != "PROPN" or word.case not in _OBLIQUE:
            continue
        subjects, row = parted_row(words, word.i, also=frozenset({"obj", "obl"}))
        verb = _verb(words, word.i) if row else -1
        if verb < 0:
            continue
        lead = words[subjects[0]]
        if lead.dep == "obl" and not (word.case == "Dat" and _tells(words, lead.head)):
            continue
        if lead.dep != "nsubj":  # the parser took all of them for objects
            verb = lead.head
            found[lead.i] = replace(lead, dep="nsubj")
        first, *others = row
        if words[first].dep == "conj" or words[first].head < first:
            dep = "obj" if word.case == "Acc" else "obl"
            found[first] = replace(words[first], head=verb, dep=dep)
        for i in others:
            found[i] = replace(words[i], head=first, dep="conj")
    return found


def _tells(words: Sequence[Word], head: int) -> bool:
    """Whether a word is the active finite verb of a sentence or makes one with its verb."""
    core = [words[head], *(w for w in words if w.head == head and w.dep in LIGHT)]
    passive = any("Pass" in w.feats.get("Voice", "") for w in core)
    finite = any(w.upos == "VERB" and w.feats.get("Person") == "3" for w in core)
    return words[head].dep == "root" and finite and not passive


def _verb(words: Sequence[Word], last: int) -> int:
    """The next verb behind a word, or the noun that makes one with it ("davet etti"), or -1.

    None is the verb of a bare name before it, which is its subject ("… Mali'yi Peru kınadı").
    """
    verb = next((w for w in words[last + 1 :] if w.upos == "VERB"), None)
    if verb is None or any(w.upos == "PROPN" and w.case == "Nom" for w in words[last : verb.i]):
        return -1
    return verb.head if verb.dep in LIGHT and last < verb.head < verb.i else verb.i
