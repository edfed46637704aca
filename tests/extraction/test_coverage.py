"""Verbs without a frame, on made-up sentences."""

import pytest

from communique.extraction.coverage import gaps
from communique.extraction.pipeline import Extractor
from communique.extraction.syntax.tree import Tree
from communique.model import Document

UNKNOWN = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("Şili'yi", "şili", "PROPN", 3, "obj", "Case=Acc"),
    ("gıdıkladı", "gıdıkla", "VERB", 0, "root", "Tense=Past"),
]
ALONE = [
    ("Peru", "peru", "PROPN", 2, "nsubj", "Case=Nom"),
    ("gıdıklandı", "gıdıkla", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
]
LIGHT = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("Şili'ye", "şili", "PROPN", 3, "obl", "Case=Dat"),
    ("sitayiş", "sitayiş", "NOUN", 0, "root", "Case=Nom"),
    ("kıldı", "kıl", "VERB", 3, "compound:lvc", "Tense=Past"),
]
OBJECT = [
    ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("Şili'ye", "şili", "PROPN", 4, "obl", "Case=Dat"),
    ("zurna", "zurna", "NOUN", 4, "obj", "Case=Nom"),
    ("gıdıklattı", "gıdıklat", "VERB", 0, "root", "Tense=Past"),
]
KNOWN = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("Şili'yi", "şili", "PROPN", 3, "obj", "Case=Acc"),
    ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
]
SAID = [
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("bunu", "bu", "PRON", 3, "obj", "Case=Acc"),
    ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
]
NOBODY = [
    ("kedi", "kedi", "NOUN", 2, "nsubj", "Case=Nom"),
    ("miyavladı", "miyavla", "VERB", 0, "root", "Tense=Past"),
]


@pytest.fixture(scope="module")
def extractor(knowledge):
    return Extractor(knowledge)


def found(extractor, *sentences):
    trees, start = [], 0
    for index, rows in enumerate(sentences):
        trees.append(Tree.build(rows, index=index, start=start))
        start = trees[-1].end + 1
    document = Document("d", " ".join(tree.text for tree in trees))
    return gaps([extractor.extract_trees(document, trees)])


def test_verbs_with_actors_are_counted_by_lemma(extractor):
    (gap,) = found(extractor, ALONE, UNKNOWN, UNKNOWN)
    assert (gap.verb, gap.pairs, gap.count) == ("gıdıkla", 2, 3)
    assert gap.examples == ("Peru Şili'yi gıdıkladı", "Peru gıdıklandı")


@pytest.mark.parametrize(("rows", "verb"), [(LIGHT, "sitayiş kıl"), (OBJECT, "zurna gıdıklat")])
def test_a_verb_is_named_with_its_bare_noun(extractor, rows, verb):
    assert [gap.verb for gap in found(extractor, rows)] == [verb]


@pytest.mark.parametrize("rows", [KNOWN, SAID, NOBODY])
def test_no_gap(extractor, rows):
    assert found(extractor, rows) == []


def test_pairs_go_before_single_actors(extractor):
    assert [gap.verb for gap in found(extractor, ALONE, ALONE, LIGHT)] == ["sitayiş kıl", "gıdıkla"]
