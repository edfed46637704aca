"""Deeds of force that only who reports them can have done."""

import pytest

from communique.extraction.ends.losses import reporters_side, tells_own_deed, told_of_others
from communique.extraction.syntax.tree import Tree

STRIKE = "id: x, act: attacked, verbs: [vur], subject: [agent], object: [acc]"
PASSIVE = "Case=Acc|VerbForm=Part|Voice=Pass|Tense=Past|Person[psor]=3"
ARMY = ("ordusu", "ordu", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3")
PAPER = ("gazetesi", "gazete", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3")


@pytest.mark.parametrize(
    ("who", "own"),
    [pytest.param(ARMY, True, id="an army"), pytest.param(PAPER, False, id="a newspaper")],
)
def test_a_force_reports_its_own_deed(matched, resolved, who, own):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom", "GPE"),
        who,
        ("teröristlerin", "terörist", "NOUN", 4, "nsubj", "Case=Gen|Number=Plur"),
        ("vurulduğunu", "vur", "VERB", 5, "ccomp", PASSIVE),
        ("bildirdi", "bildir", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    (match,), _ = matched(tree, STRIKE)
    assert tells_own_deed(match) is own
    assert reporters_side(match, 0, resolved(tree)) == []


@pytest.mark.parametrize(("form", "owners"), [("vurulduğunu", ()), ("vurduğunu", (0,))])
def test_who_tells_of_a_strike_in_the_passive_does_not_own_it(matched, knowledge, form, owners):
    tree = Tree.build([
        ("Tuna", "tuna", "PROPN", 4, "nsubj", "Case=Nom", "PERSON"),
        ("Peru'nun", "peru", "PROPN", 3, "nsubj", "Case=Gen", "GPE"),
        (form, "vur", "VERB", 4, "ccomp", "Case=Acc|VerbForm=Part|Tense=Past|Person[psor]=3"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    (match,), _ = matched(tree, STRIKE.replace("[agent]", "[owner]"))
    assert told_of_others(match, knowledge.grammar) is not bool(owners)
    assert match.subject[0].words == owners


@pytest.mark.parametrize(
    ("noun", "tense", "others"),
    [("sivil", "Past", True), ("terörist", "Past", False), ("sivil", "Fut", False)],
)
def test_enemies_and_what_is_planned_are_met_by_who_tells_it(
    matched, knowledge, noun, tense, others
):
    tree = Tree.build([
        ("Tuna", "tuna", "PROPN", 4, "nsubj", "Case=Nom", "PERSON"),
        (f"{noun}lerin", noun, "NOUN", 3, "nsubj", "Case=Gen|Number=Plur"),
        ("vurulduğunu", "vur", "VERB", 4, "ccomp", PASSIVE.replace("Tense=Past", f"Tense={tense}")),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    (match,), _ = matched(tree, STRIKE)
    assert told_of_others(match, knowledge.grammar) is others
