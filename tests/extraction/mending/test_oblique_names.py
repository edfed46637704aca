"""Names at the head of a sentence that are no subject of it."""

import pytest

from communique.extraction.mending.oblique_names import with_oblique_names
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"


def thanked(last, case, dep="nsubj", part="flat"):
    """Somebody of two names and a verb, the first of them a subject by the parser."""
    return Tree.build([
        ("Hakan", "hakan", "PROPN", 3, dep, "Case=Nom"),
        (last, "fidan", "PROPN", 1, part, f"Case={case}"),
        ("andı", "an", "VERB", 0, "root", PAST),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "dep"),
    [
        pytest.param(thanked("Fidan'a", "Dat"), "obl", id="to him"),
        pytest.param(thanked("Fidan'ı", "Acc"), "obj", id="him"),
        pytest.param(thanked("Fidan", "Nom"), "nsubj", id="he"),
        pytest.param(thanked("Fidan'ın", "Gen"), "nsubj", id="his doing"),
        pytest.param(thanked("Fidan'la", "Ins"), "nsubj", id="one of two"),
        pytest.param(thanked("Fidanı", "Acc"), "nsubj", id="no ending behind an apostrophe"),
        pytest.param(thanked("Fidan'a", "Dat", part="conj"), "nsubj", id="two names"),
        pytest.param(thanked("Fidan'a", "Dat", dep="nmod:poss"), "nmod:poss", id="no subject"),
    ],
)
def test_the_last_word_of_a_name_tells_its_case(tree, dep):
    assert with_oblique_names(tree.words)[0].dep == dep


OWNED = ("önerisini", "öneri", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3")
GIVEN = ("verdiği", "ver", "VERB", 4, "acl", "VerbForm=Part|Person[psor]=3")
HELP = ("desteği", "destek", "NOUN", 5, "obj", "Case=Acc")
TOLD = ("gizli", "gizli", "ADJ", 4, "amod", "_")


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [
        pytest.param((TOLD, OWNED), (PAST, "root"), (3, "nmod:poss"), id="his proposal"),
        pytest.param((GIVEN, HELP), (PAST, "root"), (2, "nsubj"), id="what he gave"),
        pytest.param((TOLD, HELP), (PAST, "root"), (4, "nsubj"), id="nothing of his"),
        pytest.param(
            (TOLD, OWNED),
            ("Tense=Past|VerbForm=Part|Person[psor]=3", "root"),
            (4, "nsubj"),
            id="what he praised",
        ),
    ],
)
def test_no_finite_verb_has_a_subject_in_the_genitive(rows, verb, expected):
    """ "Hakan Fidan'ın önerisini övdü": somebody else praises it."""
    feats, dep = verb
    tree = Tree.build([
        ("Hakan", "hakan", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Fidan'ın", "fidan", "PROPN", 1, "flat", "Case=Gen"),
        *rows,
        ("övdü", "öv", "VERB", 0, dep, feats),
    ])  # fmt: skip
    word = with_oblique_names(tree.words)[0]
    assert (word.head, word.dep) == expected


def represented(*, case="Gen", dep="obj", form="VerbForm=Part|Person[psor]=3"):
    """Peru says that somebody's envoy Hakan Fidan, whom the parser takes for an object, talked."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("temsilcisi", "temsilci", "NOUN", 5, dep, "Case=Nom|Person[psor]=3"),
        ("Hakan", "hakan", "PROPN", 2, "appos", "Case=Nom"),
        ("Fidan'ın", "fidan", "PROPN", 3, "flat", f"Case={case}"),
        ("görüştüğünü", "görüş", "VERB", 6, "ccomp", form),
        ("belirtti", "belirt", "VERB", 0, "root", PAST),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "dep"),
    [
        pytest.param(represented(), "nsubj", id="he talked"),
        pytest.param(represented(case="Acc"), "obj", id="to him"),
        pytest.param(represented(dep="obl"), "obl", id="no object"),
        pytest.param(represented(form="VerbForm=Conv"), "obj", id="no clause with a person"),
    ],
)
def test_the_name_behind_a_title_tells_who_acts(tree, dep):
    assert with_oblique_names(tree.words)[1].dep == dep
