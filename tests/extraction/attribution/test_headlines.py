"""Who speaks in a headline whose colon stands behind a noun."""

import pytest

from communique.extraction.attribution.attributor import Attributor
from communique.extraction.attribution.headlines import announced_by
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.tree import Tree

ORIGIN = [("Peru'dan", "peru", "PROPN", 4, "nmod", "Case=Abl")]
DEED = [
    ("çekilmeye", "çekil", "VERB", 4, "obl", "Case=Dat|VerbForm=Vnoun"),
    *ORIGIN,
]
APART = [
    ("Quispe", "quispe", "PROPN", 5, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 5, "punct", "_"),
]


def sentence(opening, noun):
    at = len(opening) + 3
    return Tree.build([
        *((*row[:3], at, *row[4:]) for row in opening),
        ("Şili'ye", "şili", "PROPN", at, "nmod", "Case=Dat"),
        ("sert", "sert", "ADJ", at, "amod", "_"),
        (*noun, "NOUN", 0, "root", "Case=Nom"),
        (":", ":", "PUNCT", at, "punct", "_"),
        ("Boyun", "boyun", "NOUN", at, "parataxis", "Case=Nom"),
        ("eğmeyiz", "eğ", "VERB", at + 2, "compound", "Person=1|Polarity=Neg"),
    ])  # fmt: skip


def test_of_two_origins_the_one_beside_the_noun_speaks():
    before = Tree.build([
        ("Peru'dan", "peru", "PROPN", 2, "nmod", "Case=Abl"),
        ("alıma", "alım", "NOUN", 5, "nmod", "Case=Dat"),
        ("Şili'den", "şili", "PROPN", 5, "nmod", "Case=Abl"),
        ("yeni", "yeni", "ADJ", 5, "amod", "_"),
        ("tepki", "tepki", "NOUN", 0, "root", "Case=Nom"),
    ]).words  # fmt: skip
    assert announced_by(before) == (2, None)


@pytest.mark.parametrize(
    ("opening", "noun", "said"),
    [
        (ORIGIN, ("tepki", "tepki"), ("Peru'dan", "Şili'ye")),
        (DEED, ("tepki", "tepki"), ("Peru'dan", "Şili'ye")),
        (APART, ("tepki", "tepki"), ("Quispe", "Şili'ye")),
        (ORIGIN, ("rüzgar", "rüzgar"), None),
    ],
)
def test_who_speaks_before_the_colon(knowledge, opening, noun, said):
    tree = sentence(opening, noun)
    grammar = knowledge.grammar
    found = Attributor(grammar, Binder(grammar)).find(tree, ())
    told = [(tree.words[a.source].form, tree.words[a.addressee].form) for a in found]
    assert told == ([said] if said else [])
