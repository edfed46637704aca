"""At whose request others act, on sentences built by hand."""

import pytest

from communique.extraction.ends.go_betweens import goes_between
from communique.extraction.syntax.tree import ROOT, Tree


@pytest.mark.parametrize(
    ("noun", "case", "key", "at"),
    [
        ("talep", "Ins", "at_request", 1),
        ("talep", "Acc", "at_request", ROOT),
        ("talep", "Ins", "through", ROOT),
        ("destek", "Ins", "through", 1),
        ("destek", "Ins", "at_request", ROOT),
    ],
)
def test_at_whose_request_others_act(knowledge, noun, case, key, at):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        (noun, noun, "NOUN", 3, "obl", f"Case={case}|Person[psor]=3"),
        ("kaldırıldı", "kaldır", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ])  # fmt: skip
    assert goes_between(tree, 0, knowledge.grammar, key=key) == at
