"""Partners that the parser took for the subject: "Fiji ve Gana ile üçlü görüşme yaptı".

What "ile" stands behind acts with somebody else, who was told before; a row that "ve" joins is
with him as a whole.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.extraction.mending.hanging import hung_on
from communique.extraction.syntax.tree import Word


def with_accompanying(words: Sequence[Word], company: frozenset[str]) -> list[Word]:
    """Return the words of a sentence with a row before "ile" as the partners of its verb.

    Args:
        words: The words.
        company: Postpositions of company ("ile").

    Returns:
        The words, where a row that was the subject, and whose last member a postposition of
        company follows, is no subject.
    """
    found = list(words)
    for word in words:
        if word.dep != "nsubj" or word.case not in ("", "Nom"):
            continue
        below = list(hung_on(words, word.i))
        last = max((w.i for w in below if w.dep == "conj"), default=word.head)
        marker = next((w for w in below if w.dep == "case" and w.low in company), None)
        # "X ve Y ile diğer yetkililer": it may join them with who stands behind
        others = any(w.dep == "nsubj" and w.i > last for w in hung_on(words, word.head))
        parted = any(w.form == "," for w in words[word.i : last])  # "X, Y ve Z ile": X meets them
        if marker is None or others or parted:
            continue
        if word.i < last < marker.i < word.head:
            found[word.i] = replace(word, dep="obl")
    return found
