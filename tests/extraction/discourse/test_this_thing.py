"""Things taken up by a pronoun in the next clause."""

import pytest

from communique.extraction.discourse.this_thing import taken_up_by
from communique.extraction.syntax.tree import ROOT, Tree


@pytest.mark.parametrize(
    ("thing", "case", "pronoun", "found"),
    [
        pytest.param("plan", "Acc", "PRON", 0, id="a plan"),
        pytest.param("ateşkes", "Dat", "PRON", 0, id="in the dative"),
        pytest.param("ateşkes", "Abl", "PRON", ROOT, id="what one left"),
        pytest.param("kapı", "Acc", "PRON", ROOT, id="a thing of other kinds"),
        pytest.param("plan", "Acc", "DET", ROOT, id="no pronoun"),
    ],
)
def test_a_pronoun_takes_up_the_object_of_the_clause_before(knowledge, thing, case, pronoun, found):
    dep = "obj" if case == "Acc" else "obl"
    tree = Tree.build([
        (thing, thing, "NOUN", 2, dep, f"Case={case}"),
        ("övdü", "öv", "VERB", 0, "root", "Tense=Past"),
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("bunu", "bu", pronoun, 5, "obj", "Case=Acc"),
        ("reddetti", "reddet", "VERB", 2, "conj", "Tense=Past"),
    ])  # fmt: skip
    assert taken_up_by(tree, 3, knowledge.grammar) == found
