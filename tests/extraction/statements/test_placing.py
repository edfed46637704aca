"""Documents by the place of their making, on trees built by hand."""

import pytest

from communique.extraction.syntax.tree import Tree

_SIGNED = "VerbForm=Part|Voice=Pass"


def _sentence(place, noun, entity=""):
    """Fiji ve Peru tarafından Ankara'da imzalanan anlaşma bitti."""
    return Tree.build(
        [
            ("Fiji", "Fiji", "PROPN", 6, "nmod", "Case=Nom", "GPE"),
            ("ve", "ve", "CCONJ", 3, "cc", "_"),
            ("Peru", "Peru", "PROPN", 1, "conj", "Case=Nom", "GPE"),
            ("tarafından", "taraf", "ADP", 1, "case", "_"),
            (place, place.partition("'")[0], "PROPN", 6, "obl", "Case=Loc", entity),
            ("imzalanan", "imzala", "VERB", 7, "acl", _SIGNED),
            (noun, noun, "NOUN", 8, "nsubj", "Case=Nom"),
            ("bitti", "bit", "VERB", 0, "root", "_"),
        ]
    )


@pytest.mark.parametrize(
    ("place", "noun", "expected"),
    [
        ("Ankara'da", "anlaşma", "Ankara'da imzalanan anlaşma"),
        ("törende", "anlaşma", "anlaşma"),
        ("Ankara'da", "Antlaşma", "Antlaşma"),
    ],
)
def test_the_place_of_its_making_names_a_document(told, place, noun, expected):
    labels = {end for _, act, end in told(_sentence(place, noun)) if act == "signed"}
    assert labels == {expected}


@pytest.mark.parametrize(
    ("entity", "expected"), [("DATE", "1979'da imzalanan mutabakat"), ("", "mutabakat")]
)
def test_the_date_of_its_making_names_a_document(told, entity, expected):
    tree = _sentence("1979'da", "mutabakat", entity)
    assert {end for _, act, end in told(tree) if act == "signed"} == {expected}
