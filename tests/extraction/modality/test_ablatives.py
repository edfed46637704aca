"""Verbal nouns in the ablative that end like "without"."""

import pytest

from communique.extraction.modality.ablatives import spoken_of
from communique.extraction.modality.judging import ModalityReader
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree

NOUN = "Case=Abl|Polarity=Neg|VerbForm=Vnoun"


@pytest.mark.parametrize(
    ("form", "feats", "above", "told"),
    [
        ("yakınlaşmadan", NOUN, ("rahatsız", "rahatsız", "ADJ"), True),
        ("yakınlaşmadan", NOUN, ("ayrıldı", "ayrıl", "VERB"), False),
        ("yakınlaşmadan", "Polarity=Neg|VerbForm=Conv", ("rahatsız", "rahatsız", "ADJ"), False),
    ],
)
def test_what_is_told_of_a_deed(knowledge, form, feats, above, told):
    tree = Tree.build([
        (form, "yakınlaş", "VERB", 2, "obl", feats),
        (*above, 0, "root", "_"),
    ])  # fmt: skip
    assert spoken_of(tree, 0, knowledge.grammar) is told
    denied = ModalityReader(knowledge.grammar).negated(predicate_at(tree, 0))
    assert denied is not told
