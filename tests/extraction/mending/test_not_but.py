"""Of two in a contrast only the second is meant."""

import pytest
from communique.extraction.mending.not_but import without_denied

from communique.extraction.syntax.tree import Tree

NOT = ("değil", "değil", "AUX", 2, "cop", "Polarity=Neg")


def contrast(*, before=None, second="Kenya'yı", case="Acc", too=False):
    """Fiji criticizes not the one but the other."""
    first = before or ("dün", "dün", "ADV", 6, "advmod", "_")
    return Tree.build([
        first,
        ("Gana'yı", "gana", "PROPN", 6, "obj", "Case=Acc"),
        NOT,
        (second, "kenya", "PROPN", 2, "conj", f"Case={case}"),
        ("da" if too else "dün", "da", "CCONJ" if too else "ADV", 4 if too else 6, "advmod", "_"),
        ("eleştirdi", "eleştir", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip


ONLY = ("yalnız", "yalnız", "ADV", 2, "advmod", "_")


@pytest.mark.parametrize(
    ("tree", "apart"),
    [
        pytest.param(contrast(), True, id="the other"),
        pytest.param(contrast(before=ONLY), False, id="not only"),
        pytest.param(contrast(too=True), False, id="the other, too"),
        pytest.param(contrast(second="Kenya", case="Nom"), False, id="another case"),
    ],
)
def test_what_is_set_aside_is_no_object(tree, apart):
    found = without_denied(tree.words)
    assert (found[3].dep == "obj") is apart
    assert (found[1].dep == "obj") is not apart
