"""Known names in any inflection, and words that only look like one."""

import pytest

from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Actor


@pytest.mark.parametrize(
    ("form", "found"),
    [("Keita", 0), ("KEİta", 1), ("KEİ'ta", 1), ("Kei'ta", 1)],
)
def test_a_short_name_in_capitals_has_endings_only_there(knowledge, form, found):
    known = next(iter(knowledge.actors.values()))
    actor = Actor(**{**_fields(known), "id": "x:kei", "label": "KEİ", "aliases": ()})
    tree = Tree.build([(form, form.lower(), "PROPN", 0, "root", "Case=Nom")])
    gazetteer = Gazetteer({"x:kei": actor}, knowledge.grammar.morphology)
    assert len(gazetteer.find(tree)) == found


def _fields(actor):
    names = actor.__dataclass_fields__
    return {name: getattr(actor, name) for name in names} | {"demonyms": (), "metonyms": ()}
