"""Who does what an event noun names, where the parser hung the name elsewhere."""

from communique.extraction.roles.event_owners import owners_before
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

PSOR = "Person[psor]=3"


def test_the_owner_of_a_phrase_without_a_name_of_its_own_is_left_there():
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("topraklarına", "toprak", "NOUN", 3, "nmod", f"Case=Dat|{PSOR}"),
        ("saldırısı", "saldırı", "NOUN", 4, "nsubj", f"Case=Nom|{PSOR}"),
        ("sürdü", "sür", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert owners_before(predicate_at(tree, 2)) == []
