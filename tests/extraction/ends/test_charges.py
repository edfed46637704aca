"""A deed with which somebody is charged names nobody who charges him, on trees built by hand."""

import pytest

from communique.extraction.ends.charges import charged
from communique.extraction.syntax.tree import Tree

ACCUSE = "id: x, act: accused, verbs: [suçla], subject: [agent], object: [acc]"
PASSIVE = ("suçlandı", "suçla", "VERB", 0, "root", "Tense=Past|Person=3|Voice=Pass")
ACTIVE = ("suçladı", "suçla", "VERB", 0, "root", "Tense=Past|Person=3")
REPORT = ("raporda", "rapor", "NOUN", "obl", "Case=Loc")
TOWN = ("Suva'da", "suva", "PROPN", "obl", "Case=Loc")
DEED = "Case=Ins|VerbForm=Vnoun"


def accused(case=DEED, verb=PASSIVE, *, where=TOWN):
    """Peru is said to have attacked Fiji somewhere."""
    form, lemma, upos, dep, feats = where
    return Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        (form, lemma, upos, 5, dep, feats),
        ("Fiji'ye", "fiji", "PROPN", 4, "obl", "Case=Dat"),
        ("saldırmakla", "saldır", "VERB", 5, "advcl", case),
        verb,
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "unsaid"),
    [
        pytest.param(accused(), True, id="nobody says so"),
        pytest.param(accused(verb=ACTIVE), False, id="its subject says so"),
        pytest.param(accused(where=REPORT), False, id="a text says so"),
        pytest.param(accused(case="Case=Nom|VerbForm=Conv"), False, id="no infinitive"),
        pytest.param(accused(case="Case=Ins"), False, id="a noun"),
    ],
)
def test_who_is_charged_and_with_what_names_no_accuser(matched, tree, unsaid):
    (match,), _ = matched(tree, ACCUSE)
    assert charged(match.predicate) is unsaid


def test_the_noun_of_a_light_verb_is_a_deed(matched):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("müdahale", "müdahale", "NOUN", 4, "advcl", "Case=Nom"),
        ("etmekle", "et", "VERB", 2, "compound:lvc", DEED),
        PASSIVE,
    ])  # fmt: skip
    (match,), _ = matched(tree, ACCUSE)
    assert charged(match.predicate)
