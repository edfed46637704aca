"""Names joined by "yanı sıra"."""

import pytest

from communique.extraction.mending.besides import with_besides, with_followed
from communique.extraction.syntax.tree import Tree

BESIDES = frozenset({"sıra"})


def sentence(first="PROPN", case="Gen", also=5):
    return Tree.build([
        ("Peru'nun", "peru", first, 2, "nmod:poss", f"Case={case}"),
        ("yanı", "yan", "NOUN", 8, "obl", "Case=Nom|Person[psor]=3"),
        ("sıra", "sıra", "NOUN", 2, "compound", "Case=Nom"),
        ("dün", "dün", "ADV", 8, "advmod", "_"),
        ("Kenya", "kenya", "PROPN", 8, "nsubj", "Case=Nom"),
        ("Gana'ya", "gana", "PROPN", 8, "obl", "Case=Dat"),
        ("da", "da", "CCONJ", also, "advmod:emph", "_"),
        ("gitti", "git", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


@pytest.mark.parametrize(("also", "other"), [(5, 4), (6, 5), (8, None)])
def test_the_one_that_is_told_too_is_joined(also, other):
    found = with_besides(sentence(also=also), BESIDES)
    assert (found[0].head, found[0].dep) == ((other, "conj") if other else (1, "nmod:poss"))


@pytest.mark.parametrize(("voice", "joined"), [("|Voice=Pass", True), ("", False)])
def test_by_whom_it_is_done_too(voice, joined):
    words = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("yanı", "yan", "NOUN", 7, "obl", "Case=Nom|Person[psor]=3"),
        ("sıra", "sıra", "NOUN", 2, "compound", "Case=Nom"),
        ("Kenya", "kenya", "PROPN", 5, "nmod:poss", "Case=Nom"),
        ("tarafından", "taraf", "NOUN", 7, "obl", "Case=Abl|Person[psor]=3"),
        ("da", "da", "CCONJ", 5, "advmod:emph", "_"),
        ("kınandı", "kına", "VERB", 0, "root", f"Tense=Past{voice}"),
    ]).words  # fmt: skip
    found = with_besides(words, BESIDES)[0]
    assert (found.head, found.dep) == ((3, "conj") if joined else (1, "nmod:poss"))


@pytest.mark.parametrize("words", [sentence(first="NOUN"), sentence(case="Nom")])
def test_what_is_no_name_in_the_genitive_stays(words):
    assert with_besides(words, BESIDES) == list(words)


def test_other_words_join_nothing():
    assert with_besides(sentence(), frozenset()) == list(sentence())


@pytest.mark.parametrize(
    ("after", "also", "joined"),
    [("ardından", "advmod:emph", True), ("yüzünden", "advmod:emph", False),
     ("ardından", "advmod", False)],
)  # fmt: skip
def test_whom_another_one_follows_has_done_it_first(after, also, joined):
    words = Tree.build([
        ("Fiji'nin", "fiji", "PROPN", 2, "nmod:poss", "Case=Gen"),
        (after, after, "NOUN", 5, "obl", "Case=Abl"),
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("da", "da", "ADV", 3, also, "_"),
        ("katıldı", "katıl", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    found = with_followed(words, frozenset({"ardından"}))[0]
    assert (found.head, found.dep) == ((2, "conj") if joined else (1, "nmod:poss"))
