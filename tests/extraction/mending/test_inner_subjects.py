"""The second of two subjects is that of the clause behind it."""

import pytest

from communique.extraction.mending.inner_subjects import with_inner_subjects
from communique.extraction.syntax.tree import Tree

DONE = "Case=Abl|Tense=Past|VerbForm=Part"


def agreed(comma=",", form=DONE, case="Nom", upos="NOUN"):
    """Peru agrees after an army has gone."""
    words = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        (comma, comma, "PUNCT", 6, "punct", "_"),
        ("ordu", "ordu", upos, 6, "nsubj", f"Case={case}"),
        ("çekildikten", "çekil", "VERB", 6, "advcl", form),
        ("sonra", "sonra", "ADP", 4, "case", "_"),
        ("anlaştı", "anlaş", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]).words  # fmt: skip
    return with_inner_subjects(words)


def test_it_hangs_on_the_clause():
    assert [w.head for w in agreed() if w.dep == "nsubj"] == [5, 3]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param({"comma": ";"}, id="no comma"),
        pytest.param({"form": "Tense=Past|Person=3"}, id="a finite verb"),
        pytest.param({"form": f"{DONE}|Person[psor]=3"}, id="somebody's deed"),
        pytest.param({"case": "Gen"}, id="a genitive"),
        pytest.param({"upos": "PROPN"}, id="a row of names"),
    ],
)
def test_else_it_is_that_of_the_verb(case):
    assert agreed(**case)[2].head == 5
