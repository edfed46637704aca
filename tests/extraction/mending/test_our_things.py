"""A bare name before what is ours is the subject: "Norveç önerimizi reddetti"."""

from dataclasses import replace

import pytest

from communique.extraction.mending.our_things import with_our_things
from communique.extraction.syntax.tree import Tree

OURS = "Case=Acc|Number[psor]=Plur|Person[psor]=1"
THIRD = "Person=3|Tense=Past"


def rejected(*, name=("Norveç", "norveç"), dep="nmod:poss", thing=OURS, verb=THIRD, ent="GPE"):
    """Norway rejects our proposal."""
    words = Tree.build([
        (*name, "NOUN" if ent else "PROPN", 2, dep, "Case=Nom"),
        ("önerimizi", "öneri", "NOUN", 3, "obj", thing),
        ("reddetti", "reddet", "VERB", 0, "root", verb),
    ]).words  # fmt: skip
    first = replace(words[0], ent=ent, ent_start=bool(ent))
    name = with_our_things([first, *words[1:]])[0]
    return name.head, name.dep


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({}, id="an owner"),
        pytest.param({"dep": "amod"}, id="an attribute"),
        pytest.param({"ent": ""}, id="a proper noun that is no known kind of name"),
        pytest.param({"thing": OURS.replace("Acc", "Dat")}, id="a dative"),
    ],
)
def test_the_name_is_the_subject(change):
    assert rejected(**change) == (2, "nsubj")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"thing": "Case=Acc|Person[psor]=3"}, id="its own"),
        pytest.param({"thing": OURS.replace("Acc", "Loc")}, id="where it happened"),
        pytest.param({"name": ("Norveç'in", "norveç")}, id="a name with an ending"),
        pytest.param({"verb": "Number=Plur|Person=3"}, id="what many do"),
        pytest.param({"verb": "Person=1|Tense=Past"}, id="what we do"),
        pytest.param({"verb": "Person=3|Voice=Pass"}, id="passive"),
        pytest.param({"verb": "VerbForm=Part"}, id="a participle"),
    ],
)
def test_the_name_stays(change):
    assert rejected(**change)[1] != "nsubj"


def test_a_verb_has_one_subject():
    words = Tree.build([
        ("Muhalefet", "muhalefet", "NOUN", 4, "nsubj", "Case=Nom"),
        ("Suriye", "suriye", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("politikamızı", "politika", "NOUN", 4, "obj", OURS),
        ("eleştirdi", "eleştir", "VERB", 0, "root", THIRD),
    ]).words  # fmt: skip
    assert with_our_things(words) == list(words)
