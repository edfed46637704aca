"""Who meets another one for a deed has not done it."""

import pytest

from communique.extraction.ends.met_for import met_for
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY

FRAME = "id: x, act: attacked, verbs: [vur], subject: [agent], object: [acc]"


def met(noun, lemma, upos):
    """Peru condemns somebody or something for it."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Fiji'yi", "fiji", "PROPN", 3, "obj", "Case=Acc"),
        ("vurduğu", "vur", "VERB", 6, "advcl", "Case=Nom|Person[psor]=3|VerbForm=Part"),
        ("için", "için", "ADP", 3, "case", "_"),
        (noun, lemma, upos, 6, "obj", "Case=Acc"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (("Şili'yi", "şili", "PROPN"), {f"{ENTITY}peru"}),
        (("kararı", "karar", "NOUN"), set()),
    ],
)
def test_who_condemns_for_a_deed_has_not_done_it(matched, resolved, row, found):
    tree = met(*row)
    (match,), _ = matched(tree, FRAME)
    assert met_for(match, resolved(tree)) == found
