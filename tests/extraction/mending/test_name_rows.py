"""Persons named side by side are two."""

import pytest

from communique.extraction.mending.name_rows import PersonNames, with_persons_apart
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Actor

PERSON = "PERSON"
COMPANY = frozenset({"ile"})
NAMES = PersonNames(frozenset({"demirel", "klerides"}), frozenset({"glafkos klerides"}))


def sentence(second, case, first="Demirel", ent=PERSON):
    return Tree.build([
        ("giden", "git", "VERB", 2, "acl", "VerbForm=Part"),
        (first, first, "PROPN", 4, "obl", "Case=Nom", PERSON),
        (second, second, "PROPN", 2, "flat", f"Case={case}", ent),
        ("uyardı", "uyar", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


@pytest.mark.parametrize(
    ("second", "case", "dep"),
    [
        ("Klerides'i", "Acc", "obj"),
        ("Klerides'le", "Ins", "obl"),
        ("Erez'de", "Loc", "obl"),
    ],
)
def test_the_first_acts_and_the_second_hangs_on_the_verb(second, case, dep):
    found = with_persons_apart(sentence(second, case), NAMES, COMPANY)
    assert [(w.head, w.dep) for w in found[1:3]] == [(3, "nsubj"), (3, dep)]
    assert found[2].ent_start


@pytest.mark.parametrize(
    "words",
    [
        sentence("Klerides", "Nom"),
        sentence("Erez'i", "Acc"),
        sentence("Klerides'i", "Acc", first="Glafkos"),
        sentence("Klerides'i", "Acc", first="Rauf"),
        sentence("Klerides'i", "Acc", ent="GPE"),
    ],
)
def test_other_names_stay_together(words):
    assert list(with_persons_apart(words, NAMES, COMPANY)) == list(words)


def test_an_owner_hangs_on_what_he_owns():
    words = Tree.build([
        ("Demirel", "Demirel", "PROPN", 5, "obl", "Case=Nom", PERSON),
        ("Glafkos", "Glafkos", "PROPN", 1, "flat", "Case=Nom", PERSON),
        ("Klerides'in", "Klerides", "PROPN", 1, "flat", "Case=Gen", PERSON),
        ("önerisini", "öneri", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    found = with_persons_apart(words, NAMES, COMPANY)
    assert [(w.head, w.dep) for w in found[:3]] == [(4, "nsubj"), (3, "nmod:poss"), (1, "flat")]


def test_given_names_are_no_family_names():
    def person(label):
        return Actor(id=label, type="Person", label=label)

    names = PersonNames.of(map(person, ["Rauf Denktaş", "Ali Yıldırım", "Yıldırım Ak"]))
    assert names.families == {"denktaş", "ak"}
