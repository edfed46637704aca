"""Nobody speaks against what he does himself, and "X tehdidi" threatens nobody told."""

import pytest

from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
OWNED = "Person[psor]=3"


def withstands(thing, lemma, verb="VerbForm=Part", form="koyacak"):
    """A force that is to withstand something of Peru's is set up by Ghana."""
    return Tree.build([
        ("Gana", "gana", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", "Case=Gen"),
        (thing, lemma, "NOUN", 5, "obl", f"Case=Dat|{OWNED}"),
        ("karşı", "karşı", "ADP", 3, "case", "_"),
        (form, "koy", "VERB", 6, "acl", verb),
        ("kurdu", "kur", "VERB", 0, "root", PAST),
    ])  # fmt: skip


def criticises(thing, lemma):
    """Peru's criticising something drew notice."""
    return Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        (thing, lemma, "NOUN", 3, "obj", f"Case=Acc|{OWNED}"),
        ("eleştirmesi", "eleştir", "VERB", 4, "csubj", f"Case=Nom|{OWNED}|VerbForm=Vnoun"),
        ("bekleniyor", "bekle", "VERB", 0, "root", "Voice=Pass|Person=3"),
    ])  # fmt: skip


def doers(told, tree, act):
    return {subject for subject, found, _ in told(tree) if found == act}


def test_who_owns_it_does_not_withstand_it(told):
    assert "Peru" not in doers(told, withstands("baskılarına", "baskı"), "rejected")


@pytest.mark.parametrize(
    ("thing", "lemma", "itself"),
    [("komşularını", "komşu", True), ("saldırılarını", "saldırı", False)],
)
def test_a_clause_may_be_about_what_is_its_subjects_but_not_its_wrongs(told, thing, lemma, itself):
    assert ("Peru" in doers(told, criticises(thing, lemma), "criticized")) == itself


def test_a_threat_that_is_only_called_by_a_name_threatens_nobody(told):
    bare = Tree.build([
        ("Gana", "gana", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("tehdidini", "tehdit", "NOUN", 4, "obj", f"Case=Acc|{OWNED}"),
        ("kullanarak", "kullan", "VERB", 5, "advcl", "VerbForm=Conv"),
        ("silahlandı", "silahlan", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert not doers(told, bare, "threatened")


def test_a_threat_that_is_directed_at_somebody_threatens_him(told):
    directed = Tree.build([
        ("Gana'ya", "gana", "PROPN", 2, "obl", "Case=Dat"),
        ("yönelik", "yönelik", "ADJ", 4, "amod", "_"),
        ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("tehdidi", "tehdit", "NOUN", 5, "nsubj", f"Case=Nom|{OWNED}"),
        ("artıyor", "art", "VERB", 0, "root", "Tense=Pres|Person=3"),
    ])  # fmt: skip
    assert ("Peru", "threatened", "Gana") in told(directed)


def test_who_says_we_condemns_also_what_is_done_to_his_own(told):
    tree = Tree.build([
        ("Türkiye'nin", "türkiye", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("limanlarına", "liman", "NOUN", 3, "obl", f"Case=Dat|{OWNED}"),
        ("yapılan", "yap", "VERB", 4, "acl", "VerbForm=Part|Voice=Pass"),
        ("saldırıyı", "saldırı", "NOUN", 5, "obj", "Case=Acc"),
        ("kınıyoruz", "kına", "VERB", 0, "root", "Number=Plur|Person=1|Tense=Pres"),
    ])  # fmt: skip
    assert "Türkiye" in doers(told, tree, "condemned")
