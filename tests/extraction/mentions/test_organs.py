"""Organs of a known body are bodies of their own, but for its board."""

import pytest

from communique.extraction.mentions.gazetteer import Entry
from communique.extraction.mentions.mention import Mention
from communique.extraction.mentions.organs import organ_nouns, with_organs, within_body
from communique.extraction.mentions.titles import TitleFinder
from communique.extraction.syntax.tree import Tree

_KNOWN = (Entry("nato", "name", ("nato",), capital=True),)


def _upos(word):
    return "CCONJ" if word == "ve" else "PROPN"


def _tree(*behind):
    words = ("NATO", *behind)
    last = len(words)
    rows = [
        (w, w.lower(), _upos(w), last if i < last else last + 1, "nmod:poss", "Case=Nom")
        for i, w in enumerate(words, 1)
    ]
    return Tree.build([*rows, ("toplandı", "toplan", "VERB", 0, "root", "Tense=Past")])


def _found(knowledge, tree, *mentions):
    titles = TitleFinder(knowledge.grammar)
    found = with_organs(tree, mentions, grammar=knowledge.grammar, titles=titles)
    return [(m.first, m.last, bool(m.entries)) for m in found]


@pytest.mark.parametrize(
    ("behind", "spans"),
    [
        pytest.param(("Askeri", "Komitesi"), [(0, 2, False)], id="an organ"),
        pytest.param(("Barış", "ve", "Güvenlik", "Konseyi"), [(0, 4, False)], id="a joined one"),
        pytest.param(("yeni", "komitesi"), [(0, 0, True)], id="no name"),
        pytest.param(("ve", "Avrupa", "Konseyi"), [(0, 0, True)], id="another body"),
        pytest.param(("Askeri", "Komitesi", "Başkanı"), [(0, 0, True)], id="who heads it"),
    ],
)
def test_an_organ_joins_its_body(knowledge, behind, spans):
    nato = Mention(0, 0, 0, 0, "Organization", (0, 0), _KNOWN)
    assert _found(knowledge, _tree(*behind), nato) == spans


def test_an_organ_takes_in_the_name_of_it_alone(knowledge):
    nato = Mention(0, 0, 0, 0, "Organization", (0, 0), _KNOWN)
    alone = Mention(0, 1, 2, 2, "Organization", (1, 2), source="entity")
    tree = _tree("Askeri", "Komitesi")
    assert _found(knowledge, tree, nato, alone) == [(0, 2, False)]


def test_a_board_is_its_body(knowledge):
    nato = Mention(0, 0, 0, 0, "Organization", (0, 0), _KNOWN)
    assert _found(knowledge, _tree("Yönetim", "Kurulu"), nato) == [(0, 2, True)]


def test_an_unknown_firm_has_none(knowledge):
    firm = Mention(0, 0, 0, 0, "Organization", (0, 0), source="entity")
    assert _found(knowledge, _tree("Yönetim", "Kurulu"), firm) == [(0, 0, False)]


@pytest.mark.parametrize(("last", "within"), [("Kurulu", True), ("Ofisi", False)])
def test_a_title_within_an_organ_is_nobody(knowledge, last, within):
    tree = _tree("İcra", "Direktörleri", last)
    body = Mention(0, 0, 3, 3, "Organization", (0, 3), source="entity")
    titles = TitleFinder(knowledge.grammar)
    (title,) = titles.find(tree)
    nouns = organ_nouns(knowledge.grammar)
    assert within_body(tree, title, [body], titles=titles, nouns=nouns) is within
