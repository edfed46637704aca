"""Rows of owners before what they own: "Fiji ve Peru'nun yönetimindeki barış süreci".

A genitive right before a possessed noun owns that one, not the noun behind it. Of a single name
the parser sees it, of a row it hangs the first name on the outer noun.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import hung_on
from communique.extraction.syntax.tree import Word


def with_located_owners(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence with rows of owners at the possessed noun behind them.

    Args:
        words: The words.

    Returns:
        The words, where a row that ends in a genitive right before a possessed noun with the
        ending "-ki", which has no other owner, hangs on this noun.
    """
    found = list(words)
    for noun in words[2:]:
        owned = noun.case == "Loc" and "Person[psor]" in noun.feats
        if noun.dep != "amod" or not owned:
            continue
        inside = [w for w in hung_on(words, noun.i) if w.i < noun.i]
        start = min([noun.i, *(w.i for w in inside)])
        if start < 1:
            continue
        last = words[start - 1]
        taken = any(w.case == "Gen" for w in inside)
        if taken or last.case != "Gen" or last.dep != "conj":
            continue
        first = words[last.head]
        if first.dep == "nmod:poss" and first.head == noun.head and first.i < last.i:
            found[first.i] = replace(first, head=noun.i)
    return found
