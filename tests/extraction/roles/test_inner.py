"""Noun phrases inside a clause that belong to the verb above it."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_from
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role


@pytest.fixture(scope="module")
def asked(reader):
    return lambda text: {s.object.label for s in reader.read(text).statements if s.act == "urged"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, Şili'nin Bolivya'dan çekilmesini istedi.", {"Şili"}),
        ("Peru, Şili'den saldırıyı durdurmasını istedi.", {"Şili"}),
        ("Peru, Şili'nin ablukasının kaldırılmasını istedi.", {"Şili"}),
        ("Peru, Şili'nin çekilmesini ve Gana'nın ateşi kesmesini istedi.", {"Şili", "Gana"}),
        ("Peru, Şili'nin Gana'ya müdahale etmemesini tavsiye etti.", {"Şili"}),
        ("Peru, Şili'nin borcunun silinmesini istedi.", {"Şili'nin borcunun silinmesi"}),
    ],
)
def test_who_is_asked(asked, text, expected):
    assert asked(text) == expected


def test_a_condition_of_what_is_warned_of(knowledge):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 8, "nsubj", "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 3, "nsubj", "Case=Gen"),
        ("saldırması", "saldır", "VERB", 4, "nmod:poss", "Person[psor]=3|VerbForm=Vnoun"),
        ("halinde", "hal", "NOUN", 6, "obl", "Case=Loc|Person[psor]=3"),
        ("savaşın", "savaş", "NOUN", 6, "nsubj", "Case=Gen"),
        ("çıkacağı", "çık", "VERB", 7, "nmod:poss", "Person[psor]=3|Tense=Fut|VerbForm=Part"),
        ("uyarısında", "uyarı", "NOUN", 8, "obl", "Case=Loc|Person[psor]=3"),
        ("bulundu", "bulun", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    warns = predicate_from(tree, (6, 7))
    assert Binder(knowledge.grammar).fill(warns, Role("condition")) == [1]
