"""Clauses before long titles, on hand-made sentences."""

import pytest

from communique.extraction.mending.long_titles import with_long_titles
from communique.extraction.syntax.tree import Tree

DONE = "Tense=Pres|VerbForm=Part|Voice=Pass"
THEIRS = "Person[psor]=3"


@pytest.mark.parametrize(
    ("inner", "name", "link"),
    [
        pytest.param("Yollarının", "NOUN", 3, id="a word of the title"),
        pytest.param("yollarının", "NOUN", 1, id="a noun before it"),
        pytest.param("Fiji'nin", "PROPN", 1, id="a name that owns it"),
        pytest.param("Bakan'ın", "NOUN", 1, id="somebody who owns it"),
    ],
)
def test_a_clause_describes_the_whole_title_behind_it(inner, name, link):
    tree = Tree.build([
        ("imzalanan", "imzala", "VERB", 2, "acl", DONE),
        (inner, inner, name, 4, "nmod:poss", f"Case=Gen|{THEIRS}"),
        ("Açılması", "açıl", "VERB", 4, "nmod:poss", f"VerbForm=Vnoun|{THEIRS}"),
        ("Anlaşması", "anlaşma", "NOUN", 5, "nsubj", f"Case=Nom|{THEIRS}"),
        ("yürürlükte", "yürürlük", "NOUN", 0, "root", "Case=Loc"),
    ])  # fmt: skip
    assert with_long_titles(tree.words)[0].head == link
