"""Who is named as one of many: in "Fiji ve Gana gibi ülkeler" the names are one row.

It belongs to the noun behind "gibi", whatever the parser says. In "Fiji, Gana ve Mali gibi
ülkeleri kınadı" the name that opens the sentence is the subject, if there is no other.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word

_PARTS = frozenset({"flat", "flat:name", "compound", "appos", "nmod:poss"})
"""Relations of the words of a name to its head."""
_ATTRIBUTES = frozenset({"amod", "nmod", "nmod:poss", "compound", "acl"})
_CLAUSE = frozenset({"root", "parataxis"})


def with_such_as(words: Sequence[Word], likening: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with the names before "gibi" as one row under its noun.

    Args:
        words: The words.
        likening: Words between names and the noun for those like them ("gibi").

    Returns:
        The words, with other heads where a plural noun stands behind such a word.
    """
    found = list(words)
    for word in words:
        noun = _many(words, word) if word.low in likening else -1
        row = [head for head, _ in names_in_row(words, word.i - 1)] if noun >= 0 else []
        if not row or any(is_under(words, noun, i) for i in row):
            continue
        if (verb := _verb_of_first(words, row, noun)) >= 0:
            found[row[0]] = replace(words[row[0]], head=verb, dep="nsubj")
            row = row[1:]
        first, *others = row
        found[first] = replace(words[first], head=noun, dep="nmod")
        for i in others:
            found[i] = replace(words[i], head=first, dep="conj")
        found[word.i] = replace(word, head=first, dep="case")
    return found


def _many(words: Sequence[Word], word: Word) -> int:
    """The plural noun behind a word and the attributes of that noun, -1 if there is none."""
    at = word.i + 1
    while at < len(words) and not _plural(words[at]):
        if words[at].head <= at or words[at].dep not in _ATTRIBUTES:
            return -1
        at = words[at].head
    return at if at < len(words) else -1


def _plural(word: Word) -> bool:
    return word.upos == "NOUN" and word.feats.get("Number") == "Plur"


def names_in_row(words: Sequence[Word], last: int) -> list[tuple[int, int]]:
    """Return the names in a row, joined by commas and conjunctions, that ends with a word.

    Args:
        words: The words.
        last: Index of the last word of the last name.

    Returns:
        The head and the first word of each name, in order.
    """
    row: list[tuple[int, int]] = []
    while last >= 0:
        head, start = _name(words, last)
        if not any(w.upos == "PROPN" for w in words[start : last + 1]):
            break
        row.insert(0, (head, start))
        joint = words[start - 1] if start > 0 else None
        if joint is None or (joint.upos != "CCONJ" and joint.form != ","):
            break
        last = joint.i - 1
    return row


def _name(words: Sequence[Word], last: int) -> tuple[int, int]:
    """Head and first word of the name that ends with a word ("X Başbakanı Ada")."""
    head = last
    while words[head].dep in _PARTS and 0 <= words[head].head < head:
        head = words[head].head
    start = head
    while start > 0 and words[start - 1].dep in _PARTS and start <= words[start - 1].head <= last:
        start -= 1
    return head, start


def _verb_of_first(words: Sequence[Word], row: list[int], noun: int) -> int:
    """The verb whose subject the first name of a row is rather than one of many, or -1."""
    first = words[row[0]]
    opens = len(row) > 1 and any(w.form == "," for w in words[first.i : row[1]])
    if not opens or words[noun].dep.startswith("nsubj"):
        return -1
    if first.dep == "nsubj":
        return first.head
    verb = noun
    while words[verb].dep not in _CLAUSE and words[verb].head >= 0:
        verb = words[verb].head
    core = [w for w in words if w.i == verb or (w.head == verb and w.dep.startswith("compound"))]
    passive = any(w.feats.get("Voice", "").startswith("Pass") for w in core)
    others = any(w.head == verb and w.dep.startswith("nsubj") and w.i not in row for w in words)
    return -1 if passive or others or _name(words, first.i)[1] > 0 else verb


def is_under(words: Sequence[Word], at: int, above: int) -> bool:
    """Return whether a word is another one or hangs below it.

    Args:
        words: The words.
        at: Index of the word.
        above: Index of the other one.
    """
    for _ in words:
        if at < 0 or at == above:
            break
        at = words[at].head
    return at == above
