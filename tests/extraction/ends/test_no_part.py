"""Names near a trigger that are nobody who acts or suffers, on trees built by hand."""

import pytest

from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
BLAMED = [
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    (",", ",", "PUNCT", 6, "punct", "_"),
    ("ihlalle", "ihlal", "NOUN", 4, "obl", "Case=Ins"),
    ("suçlanan", "suçla", "VERB", 5, "acl", "VerbForm=Part|Voice=Pass"),
    ("Şili'yi", "şili", "PROPN", 6, "obj", "Case=Acc"),
    ("ağırladı", "ağırla", "VERB", 0, "root", PAST),
]
TOPIC = [
    ("liderler", "lider", "NOUN", 5, "nsubj", "Case=Nom|Number=Plur"),
    (",", ",", "PUNCT", 5, "punct", "_"),
    ("Küba", "küba", "PROPN", 4, "nmod:poss", "Case=Nom"),
    ("meselesinde", "mesele", "NOUN", 5, "obl", "Case=Loc|Person[psor]=3"),
    ("uyardı", "uyar", "VERB", 0, "root", PAST),
]
WARNED = [
    *[(*row[:3], 6 if row[3] == 5 else row[3], *row[4:]) for row in TOPIC[:4]],
    ("Şili'yi", "şili", "PROPN", 6, "obj", "Case=Acc"),
    TOPIC[4],
]
ACCORD = [
    ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
    ("Şili'ye", "şili", "PROPN", 5, "obl", "Case=Dat"),
    ("yardım", "yardım", "NOUN", 4, "nmod:poss", "Case=Nom"),
    ("konusunda", "konu", "NOUN", 5, "obl", "Case=Loc|Person[psor]=3"),
    ("anlaştı", "anlaş", "VERB", 0, "root", PAST),
]
THANKED = [
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    ("Umman'a", "umman", "PROPN", 6, "obl", "Case=Dat"),
    ("arabuluculuk", "arabuluculuk", "NOUN", 4, "nmod:poss", "Case=Nom"),
    ("çabaları", "çaba", "NOUN", 6, "obl", "Case=Nom|Person[psor]=3|Number=Plur"),
    ("için", "için", "ADP", 4, "case", "_"),
    ("teşekkür", "teşekkür", "NOUN", 0, "root", "Case=Nom"),
    ("etti", "et", "VERB", 6, "compound:lvc", PAST),
]
LATER = [
    ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
    ("saldırılarını", "saldırı", "NOUN", 3, "obj", "Case=Acc|Person[psor]=3|Number=Plur"),
    ("kınayan", "kına", "VERB", 4, "acl", "VerbForm=Part"),
    ("Şili", "şili", "PROPN", 6, "nsubj", "Case=Nom"),
    ("Umman'a", "umman", "PROPN", 6, "obl", "Case=Dat"),
    ("gitti", "git", "VERB", 0, "root", PAST),
]


@pytest.mark.parametrize(
    ("rows", "subject", "act"),
    [
        pytest.param(BLAMED, "Peru", "accused", id="who receives one who is blamed"),
        pytest.param(WARNED, "Küba", "warned", id="what is spoken about"),
        pytest.param(ACCORD, "Peru", "agreed", id="the partner of an accord is not in its topic"),
        pytest.param(THANKED, "Peru", "mediated", id="who gives thanks for it"),
        pytest.param(LATER, "Peru", "attacked", id="whom a later verb takes"),
    ],
)
def test_who_only_stands_near_has_no_part(told, rows, subject, act):
    assert not [s for s in told(Tree.build(rows)) if s[:2] == (subject, act)]


def test_who_stands_at_the_other_verb_keeps_its_part(told):
    assert ("Peru", "hosted", "Şili") in told(Tree.build(BLAMED))
    assert ("Peru", "praised", "Umman") in told(Tree.build(THANKED))
    assert ("Şili", "condemned", "Peru'nun saldırıları") in told(Tree.build(LATER))
