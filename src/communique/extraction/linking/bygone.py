"""Years told of a person's deed, and whether somebody was of an age with them.

1. "Kandi, 1985'te Lahor'a gitti": the year of the clause is that of the person's deed; in
   "Kandi, 1948'deki savaşı anlattı" it is not.
2. Long before the first office of a known person, a family name alone is another bearer's.
"""

import re
from collections.abc import Sequence

from communique.extraction.syntax.per_word import per_word
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Tenure

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_OF_TIME = frozenset({"nummod", "nmod", "nmod:poss", "flat", "compound", "conj"})
_LONG = 9
"""Years before a first office in which its holder hardly did what is told of the year."""
_LONGER = 15
"""The same where only the date of the document is known."""


@per_word
def year_of(tree: Tree, i: int) -> str:
    """Return the year in which the clause or the noun above a word puts what it tells.

    Args:
        tree: The sentence.
        i: Index of the head of a name.

    Returns:
        Four digits; "" if no year stands there or several do.
    """
    above = {tree.words[i].head, _clause(tree, i)} - {ROOT}
    found = {
        word.low[:4]
        for word in tree.words
        if _YEAR.fullmatch(word.bare) and _told_of(tree, word.i) in above
    }
    return found.pop() if len(found) == 1 else ""


def fit_in_time(tenures: Sequence[Tenure], *, told: str, date: str) -> float:
    """Return how much more likely offices make somebody at a time.

    Args:
        tenures: The offices.
        told: The year told of him or her, or "".
        date: ISO date of the document, or "".

    Returns:
        A positive number in office, a small negative one out of it, a great one long before it.
    """
    if not tenures or not (told or date):
        return 0.0
    ahead = min(_year(t.start) for t in tenures) - _year(told or date)
    if ahead >= (_LONG if told else _LONGER):
        return -0.5
    held = any(_holds_in(t, told) if told else t.holds_at(date) for t in tenures)
    return 0.1 if held else -0.1


def _holds_in(tenure: Tenure, year: str) -> bool:
    return tenure.start[:4] <= year and (not tenure.end or year <= tenure.end[:4])


def _year(date: str) -> int:
    return int(date[:4] or 0)


def _clause(tree: Tree, i: int) -> int:
    """The verb of the clause that a word stands in, else the root."""
    above = tuple(tree.ancestors(i))
    return next((a for a in above if is_verbal(tree.words[a])), above[-1] if above else ROOT)


def _told_of(tree: Tree, i: int) -> int:
    """The word of which a year in the locative is told, else `ROOT`."""
    while tree.words[i].dep in _OF_TIME and tree.words[i].case != "Loc":
        i = tree.words[i].head
    word = tree.words[i]
    return (
        word.head if word.case == "Loc" and word.dep in ("obl", "advmod", "amod", "nmod") else ROOT
    )
