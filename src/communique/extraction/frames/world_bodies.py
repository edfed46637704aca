"""Courts of all the world: their names say nothing of a case at home.

Many frames do not fire beside the word for a court ("mahkeme kararına uydu"); "Uluslararası Ceza
Mahkemesi kararına uydu" is foreign policy.
"""

from collections.abc import Iterator

from communique.extraction.syntax.tree import Tree, beginning
from communique.knowledge import Grammar


def world_bodies(tree: Tree, grammar: Grammar) -> Iterator[int]:
    """Yield the words of a sentence that name such a court.

    Args:
        tree: The sentence.
        grammar: Names the courts, the last word of each by its beginning.

    Yields:
        Indices of words, those of one name in order.
    """
    for phrase in grammar.words["world_bodies"]:
        *before, last = [stem.text for stem in phrase]
        for place in tree.places.get(beginning(last), ()):
            first = place - len(before)
            row = [word.low for word in tree.words[max(first, 0) : place]]
            if row == before and tree.words[place].low.startswith(last):
                yield from range(first, place + 1)
