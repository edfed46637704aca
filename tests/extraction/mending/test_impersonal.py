"""Who acts around an impersonal passive, on trees built by hand."""

import pytest

from communique.extraction.mending.impersonal import with_impersonals
from communique.extraction.syntax.tree import Tree

DEED = "Case=Nom|Person[psor]=3|VerbForm=Vnoun"
FACT = "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"


def reached(*, deed=f"{DEED}|Voice=Pass", lemma="ulaş", case="Gen", own=None, verb=FACT):
    """ "(Gana) Peru'nun barışa ulaşılması için çalıştığını söyledi"."""
    return [
        ("Peru'nun", "peru", "PROPN", 3, "nsubj", f"Case={case}"),
        ("barışa", "barış", "NOUN", 3, "obl", "Case=Dat"),
        ("ulaşılması", lemma, "VERB", 6, "advcl", deed),
        ("için", "için", "ADP", 3, "case", "_"),
        own or ("çok", "çok", "ADV", 6, "advmod", "_"),
        ("çalıştığını", "çalış", "VERB", 7, "ccomp", verb),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ]


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        pytest.param(reached(), 5, id="the clause around"),
        pytest.param(reached(deed=DEED), 2, id="no passive"),
        pytest.param(reached(lemma="destekle"), 2, id="a verb with an object"),
        pytest.param(reached(case="Nom"), 2, id="no genitive"),
        pytest.param(
            reached(own=("Gana'nın", "gana", "PROPN", 6, "nsubj", "Case=Gen")),
            2,
            id="has a subject",
        ),
        pytest.param(reached(verb="Tense=Past"), 2, id="wants no genitive"),
    ],
)
def test_whose_an_impersonal_passive_is_not(rows, head):
    words = with_impersonals(Tree.build(rows).words, frozenset({"ulaş"}))
    assert (words[0].head, words[0].dep) == (head, "nsubj")
