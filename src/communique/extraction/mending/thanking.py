"""Whom one thanks: in "X, Y'ye desteğinden dolayı teşekkür etti" Y gave the support."""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.syntax.tree import Word


def with_thanked(
    words: Sequence[Word], thanks: frozenset[str], reasons: frozenset[str]
) -> list[Word]:
    """Return the words of a sentence with whom one thanks at the verb of thanking.

    Args:
        words: The words.
        thanks: Lemmas of words of thanks, which want somebody in the dative ("teşekkür").
        reasons: Postpositions behind what one thanks for ("için").

    Returns:
        The words, where the parser hung a name in the dative on what its owner is thanked for
        and nobody else stands in that case.
    """
    found = list(words)
    for word in words:
        if word.upos != "PROPN" or word.case != "Dat" or word.head < 0:
            continue
        deed = _deed(words, word)
        if deed is None or deed.head < deed.i or not _is_reason(words, deed, reasons):
            continue
        told = words[deed.head].dep != "acl"  # "X'e desteği için teşekkür ettiği Y"
        if told and _thanks(words, deed.head, thanks) and not _meets(words, deed.head):
            found[word.i] = replace(word, head=deed.head, dep="obl")
    return found


def _deed(words: Sequence[Word], word: Word) -> Word | None:
    """What somebody did by the words behind a name ("X'e desteği", "X'e Y'ye verdiği destek").

    Of two names in the dative before what one gave the first is thanked, who has none beside him.
    """
    above = words[word.head]
    if word.dep == "nmod":
        owned = any(w.head == above.i and w.case == "Gen" for w in words)
        return above if "Person[psor]" in above.feats and not owned else None
    gave = word.dep == "obl" and above.dep == "acl" and "Person[psor]" in above.feats
    if not gave or above.head < above.i:
        return None
    before = [w for w in words[: above.i] if w.head == above.i]
    first = not any(w.i < word.i and w.case == "Dat" for w in before)
    owned = any(w.dep == "nsubj" for w in before)
    return words[above.head] if first and not owned else None


def _is_reason(words: Sequence[Word], deed: Word, reasons: frozenset[str]) -> bool:
    """Whether a deed is what something is done for ("desteği için", "desteğinden ötürü")."""
    return any(w.head == deed.i and w.dep == "case" and w.low in reasons for w in words)


def _thanks(words: Sequence[Word], verb: int, thanks: frozenset[str]) -> bool:
    """Whether a verb or what it does is thanks ("teşekkür etti", "şükranlarını iletti")."""
    return words[verb].lemma in thanks or any(
        w.head == verb and w.dep in ("obj", "xcomp") and w.lemma in thanks for w in words
    )


def _meets(words: Sequence[Word], verb: int) -> bool:
    """Whether somebody stands in the dative at a verb."""
    return any(w.head == verb and w.case == "Dat" and w.dep == "obl" for w in words)
