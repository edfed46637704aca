"""Whose stance a text tells: of its owner, of who made it, or of who makes it now."""

import pytest

from communique.extraction.syntax.tree import Tree

CONDEMNED = "id: a, act: condemned, verbs: [kına], subject: [agent], object: [acc]"
MADE = "Number[psor]=Sing|Person[psor]=3|VerbForm=Part|Tense=Past"
DOES = "VerbForm=Part|Tense=Pres"


def agents(matched, rows):
    (match,), _ = matched(Tree.build(rows), CONDEMNED)
    return [rows[i][0] for binding in match.subject for i in binding.words]


@pytest.mark.parametrize(
    ("verb", "noun", "expected"),
    [
        ("yayımladığı", "bildiri", "Peru'nun"),
        ("hazırladığı", "rapor", "Peru'nun"),
        ("okuduğu", "şiir", "şiir"),
        ("gördüğü", "rapor", "rapor"),
    ],
)
def test_a_text_tells_the_stance_of_who_made_it(matched, verb, noun, expected):
    lemma = {"yayımladığı": "yayımla", "hazırladığı": "hazırla", "okuduğu": "oku"}.get(verb, "gör")
    found = agents(matched, [
        ("Peru'nun", "peru", "PROPN", 2, "nsubj", "Case=Gen"),
        (verb, lemma, "VERB", 6, "acl", MADE),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Fiji'yi", "fiji", "PROPN", 5, "obj", "Case=Acc"),
        ("kınayan", "kına", "VERB", 6, "acl", DOES),
        (noun, noun, "NOUN", 7, "nsubj", "Case=Nom"),
        ("bekliyor", "bekle", "VERB", 0, "root", "Tense=Pres"),
    ])  # fmt: skip
    assert found[-1] == expected


def test_a_text_tells_the_stance_of_those_by_whom_it_was_passed(matched):
    found = agents(matched, [
        ("Kongre", "kongre", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("tarafından", "taraf", "NOUN", 3, "obl", "Case=Abl"),
        ("onaylanan", "onayla", "VERB", 6, "acl", "VerbForm=Part|Voice=Pass|Tense=Pres"),
        ("Fiji'yi", "fiji", "PROPN", 5, "obj", "Case=Acc"),
        ("kınayan", "kına", "VERB", 6, "acl", DOES),
        ("karar", "karar", "NOUN", 7, "nsubj", "Case=Nom"),
        ("bekliyor", "bekle", "VERB", 0, "root", "Tense=Pres"),
    ])  # fmt: skip
    assert found[-1] == "Kongre"
