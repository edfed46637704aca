"""Who thanks for a deed has not done it."""

import pytest

from communique.extraction.ends.thankers import thankers
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY

PAST = "Tense=Past|Person=3"
FRAME = "id: x, act: supports, nouns: [destek], subject: [agent], object: [dat]"


@pytest.mark.parametrize(
    ("owner", "thanks", "found"),
    [
        (("dün", "dün", "ADV", "advmod", "_"), ("teşekkür", "teşekkür"), {"peru"}),
        (("dün", "dün", "ADV", "advmod", "_"), ("ziyaret", "ziyaret"), set()),
        (("Fiji'nin", "fiji", "PROPN", "nmod:poss", "Case=Gen"), ("teşekkür", "teşekkür"), set()),
    ],
)
def test_who_thanks(knowledge, matched, resolved, owner, thanks, found):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Şili'ye", "şili", "PROPN", 6, "obl", "Case=Dat"),
        (*owner[:3], 4, *owner[3:]),
        ("desteği", "destek", "NOUN", 6, "obl", "Case=Nom|Person[psor]=3"),
        ("için", "için", "ADP", 4, "case", "_"),
        (*thanks, "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 6, "compound:lvc", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, FRAME)
    ids = thankers(match, resolved(tree), knowledge.grammar)
    assert ids == {f"{ENTITY}{name}" for name in found}
