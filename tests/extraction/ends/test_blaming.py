"""Who speaks of a wrong has not done it."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role


@pytest.fixture(scope="module")
def violated(reader):
    def read(text):
        return {s.subject.label for s in reader.read(text).statements if s.act == "violated"}

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tokyo, denemenin BM kararlarının açık ihlali olduğunu bildirdi.", set()),
        (
            "Şam, İsrail'in saldırılarının uluslararası hukukun ihlali olduğunu bildirdi.",
            {"İsrail"},
        ),
        ("Bakan, kararın anlaşmaya ters düştüğünü söyledi.", set()),
        ("İsrail ordusu, ateşkesi ihlal ettiğini kabul etti.", {"İsrail"}),
        ("Bakan, Türkiye'nin anlaşmayı ihlal etmediğini söyledi.", {"Türkiye"}),
    ],
)
def test_who_breaks_a_treaty(violated, text, expected):
    assert violated(text) == expected


@pytest.mark.parametrize(("case", "owner"), [("Gen", [0]), ("Loc", [])])
def test_whose_deed_is_the_subject(knowledge, case, owner):
    tree = Tree.build([
        ("Fiji'nin", "fiji", "PROPN", 2, "nmod:poss", f"Case={case}"),
        ("kararı", "karar", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3"),
        ("anlaşmanın", "anlaşma", "NOUN", 4, "nmod:poss", "Case=Gen"),
        ("ihlalidir", "ihlal", "NOUN", 0, "root", "Case=Nom|Person[psor]=3|Tense=Pres"),
    ])  # fmt: skip
    filled = Binder(knowledge.grammar).fill(predicate_at(tree, 3), Role("agent.owner"))
    assert filled == owner


@pytest.mark.parametrize(
    "text",
    [
        "Norveç, terörü desteklediği gerekçesiyle Peru ile ilişkilerini kesti.",
        "Norveç, terör gruplarını desteklediği suçlamasıyla Peru ile ilişkilerini kesti.",
    ],
)
def test_who_acts_against_another_for_a_deed_has_not_done_it(reader, text):
    told = {(s.subject.label, s.act) for s in reader.read(text).statements}
    assert ("Norveç", "reducedRelations") in told
    assert ("Norveç", "supports") not in told
