"""Disputes that a document names, and who is called by the people of another state."""

import pytest

from communique.extraction.linking.disputes import dispute_of
from communique.extraction.syntax.tree import Tree

CYPRUS = [
    ("Kıbrıs", "kıbrıs", "PROPN", 2, "nmod:poss", "Case=Nom"),
    ("müzakereleri", "müzakere", "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3|Number=Plur"),
    ("başladı", "başla", "VERB", 0, "root", "Tense=Past"),
]
KASHMIR = [("Keşmir", *CYPRUS[0][1:]), ("sorunu", "sorun", *CYPRUS[1][2:]), CYPRUS[2]]


def test_a_document_is_about_the_only_dispute_that_it_names(knowledge):
    grammar = knowledge.grammar
    cyprus, kashmir = Tree.build(CYPRUS), Tree.build(KASHMIR)
    found = dispute_of([cyprus], grammar)
    assert [iri.rpartition("/")[2] for iri in found.sides] == ["northern-cyprus", "cyprus"]
    assert dispute_of([cyprus, kashmir], grammar) is None
    assert dispute_of([Tree.build(CYPRUS[2:])], grammar) is None


def test_all_sides_are_known_actors(knowledge):
    for dispute in knowledge.grammar.disputes:
        assert len(dispute.sides) == 2
        assert {*dispute.sides, *dispute.stands, *dispute.stands.values()} <= set(knowledge.actors)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kıbrıs müzakereleri başladı. Türk tarafı öneriyi reddetti.", "KKTC"),
        ("Balık müzakereleri başladı. Türk tarafı öneriyi reddetti.", "Türkiye"),
    ],
)
def test_whose_people_name_a_side(reader, text, expected):
    subjects = {s.subject.label for s in reader.read(text).statements if s.act == "rejected"}
    assert subjects == {expected}


def test_the_people_in_a_row_name_a_side_too(reader):
    [agreed] = reader.read("Türk ve Rum tarafları anlaştı.").statements
    ends = {node.id.rpartition("/")[2] for node in (agreed.subject, agreed.object)}
    assert ends == {"northern-cyprus", "cyprus"}


def test_a_state_before_all_sides_is_none_of_them(reader):
    found = reader.read("Karabağ sorunu büyüdü. Norveç tarafları uyardı.").statements
    ends = {(s.subject.label, s.object.label) for s in found if s.act == "warned"}
    assert ends == {("Norveç", "Azerbaycan"), ("Norveç", "Ermenistan")}
