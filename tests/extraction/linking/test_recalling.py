"""Bodies, states and places taken up by a common noun."""

from dataclasses import replace

import pytest

from communique.extraction.linking.holding import Naming
from communique.extraction.linking.recalling import Recalled, in_clause, is_army
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree
from communique.iris import ENTITY
from communique.model import Node


@pytest.fixture(scope="module")
def recalled(knowledge):
    def make(*names):
        by_label = {actor.label: actor for actor in knowledge.actors.values()}
        namings = []
        for i, name in enumerate(names):
            known = by_label.get(name)
            node = Node(known.id, known.label, known.type) if known else None
            namings.append(Naming((0, i), node or Node(f"x:{name}", name, "Organization")))
        return Recalled(namings, knowledge.actors, knowledge.grammar)

    return make


def noun(form, lemma, feats="Case=Nom", *, before=None):
    """A sentence of one noun and its verb, the word for "this" before it if one is given."""
    rows = [(before, before, "DET", 2, "det", "_")] if before else []
    at = len(rows) + 1
    rows += [
        (form, lemma, "NOUN", at + 1, "nsubj", feats),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past|Person=3"),
    ]
    return Tree.build(rows, index=1)


@pytest.mark.parametrize(
    ("named", "form", "lemma", "expected"),
    [
        (["NATO", "Fransa"], "ittifak", "ittifak", "NATO"),
        (["NATO", "Arktik Konseyi"], "Konsey", "konsey", "Arktik Konseyi"),
        (["Uluslararası Atom Enerjisi Ajansı"], "Ajans'ın", "ajans", None),
        (["Avrupa Birliği", "Afrika Birliği"], "Birlik", "birlik", "Afrika Birliği"),
        (["Hizbullah", "NATO"], "örgüt", "örgüt", "NATO"),
        (["Hizbullah", "Suriye halkı"], "örgütü", "örgüt", "Hizbullah"),
        (["Avrupa Birliği"], "birlik", "birlik", ""),
        (["Hizbullah"], "konsey", "konsey", ""),
        ([], "örgüt", "örgüt", ""),
        (["Hazine Bakanlığı"], "Bakanlık", "bakanlık", "Hazine Bakanlığı"),
        ([], "Bakanlık", "bakanlık", "Dışişleri Bakanlığı"),
        ([], "bakanlık", "bakanlık", ""),
    ],
)
def test_a_body_goes_by_its_last_word(recalled, named, form, lemma, expected):
    body = recalled(*named).body(noun(form, lemma), 0)
    assert (body.label if body else "") == (named[0] if expected is None else expected)


def test_an_owned_noun_takes_no_body_up(recalled):
    tree = noun("örgütünü", "örgüt", "Case=Acc|Person[psor]=3")
    assert recalled("Hizbullah").body(tree, 0) is None


@pytest.mark.parametrize(
    ("feats", "expected"), [("Case=Nom", "Peru"), ("Case=Nom|Person[psor]=3", None)]
)
def test_an_army_is_that_of_the_state_whose_army_was_told_of(knowledge, feats, expected):
    armies = [Naming((0, 0), Node(f"{ENTITY}peru", "Peru", "State"))]
    recalled = Recalled([], knowledge.actors, knowledge.grammar, armies=armies)
    tree = Tree.build([
        ("dün", "dün", "ADV", 3, "advmod", "_"),
        ("ordu", "ordu", "NOUN", 3, "nsubj", feats),
        ("gitti", "git", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    found = recalled.body(tree, 1)
    assert (found and found.label) == expected


def test_an_army_of_a_state_is_told_by_its_noun(knowledge):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("ordusu", "ordu", "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3"),
        ("gitti", "git", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    army = Mention(0, 0, 1, 1, "State", (0, 1), source="side")
    assert is_army(tree, army, knowledge.grammar)
    assert not is_army(tree, replace(army, last=0), knowledge.grammar)


def test_this_country_is_the_state_named_last(recalled):
    told = recalled("Peru", "Şili")
    tree = noun("ülke", "ülke", before="bu")
    chile = f"{ENTITY}chile"
    assert told.state(tree, 1, frozenset()).label == "Şili"
    assert told.state(tree, 1, frozenset({chile})).label == "Peru"
    assert told.state(noun("ülke", "ülke"), 0, frozenset()) is None


@pytest.mark.parametrize(
    ("named", "form", "lemma", "expected"),
    [
        (["Herson", "Rusya"], "kente", "kent", "Herson"),
        (["Tayvan", "Herson"], "adaya", "ada", "Tayvan"),
        (["Rusya"], "kente", "kent", ""),
        (["Rusya"], "adaya", "ada", ""),
        (["Tayvan", "Tayvan Savunma Bakanlığı"], "adaya", "ada", "Tayvan"),
    ],
)
def test_a_town_or_island_is_the_one_named_last(recalled, named, form, lemma, expected):
    place = recalled(*named).place(noun(form, lemma, "Case=Dat"), 0)
    assert (place.label if place else "") == expected


@pytest.mark.parametrize(
    ("label", "town"),
    [("Suva", True), ("Han Yunus", True), ("Doğu Akdeniz", False), ("Refah Kapısı", False)],
)
def test_a_town_may_have_a_name_of_two_words(knowledge, label, town):
    named = [Naming((0, 0), Node(f"x:{label}", label, "Place"))]
    place = Recalled(named, knowledge.actors, knowledge.grammar).place(noun("kente", "kent"), 0)
    assert (place is not None) is town


def test_who_owns_what_a_noun_stands_in_is_in_its_clause():
    tree = Tree.build(
        [
            ("Şili'nin", "şili", "PROPN", 4, "nmod:poss", "Case=Gen"),
            ("bu", "bu", "DET", 3, "det", "_"),
            ("ülkeye", "ülke", "NOUN", 4, "nmod", "Case=Dat"),
            ("saldırısı", "saldırı", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
            ("sürdü", "sür", "VERB", 0, "root", "Tense=Past|Person=3"),
        ]
    )
    state = Mention(0, 0, 0, 0, "State", (0, 0))
    assert list(in_clause(tree, 2, [state])) == [state]


def test_an_object_is_no_possession(recalled):
    taken_up = noun("örgütü", "örgüt", "Case=Acc|Person[psor]=3")
    assert recalled("Hizbullah").body(taken_up, 0).label == "Hizbullah"


@pytest.mark.parametrize(
    ("feats", "expected"), [("Case=Acc|Person[psor]=3", "Fransa"), ("Case=Acc", "")]
)
def test_its_neighbour_is_the_state_named_last(recalled, feats, expected):
    state = recalled("Peru", "Fransa").state(noun("komşusunu", "komşu", feats), 0, frozenset())
    assert (state.label if state else "") == expected


@pytest.mark.parametrize(
    ("form", "before", "feats", "expected"),
    [
        pytest.param("ülkenin", None, "Case=Gen", "Fransa", id="alone"),
        pytest.param("ülkenin", "her", "Case=Gen", "", id="any"),
        pytest.param("ülkeye", None, "Case=Dat", "", id="no doer"),
        pytest.param("ülkeye", "komşu", "Case=Dat", "Fransa", id="a neighbour"),
        pytest.param("ülkelere", "komşu", "Case=Dat|Number=Plur", "", id="neighbours"),
        pytest.param("Ülkenin", None, "Case=Gen", "", id="a heading"),
    ],
)
def test_a_country_that_acts_is_the_state_named_last(recalled, form, before, feats, expected):
    tree = noun(form, "ülke", feats, before=before)
    state = recalled("Peru", "Fransa").state(tree, 1 if before else 0, frozenset())
    assert (state.label if state else "") == expected
