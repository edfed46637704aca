"""Ties that somebody cuts are not told as lasting."""

import pytest

from communique.extraction.modality.unreal import unreal
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree


@pytest.mark.parametrize(
    ("noun", "verb", "feats", "why"),
    [
        ("işbirliğini", "dondurdu", "Tense=Past", "it is ended"),
        ("diyaloğu", "kesti", "Tense=Past", "it is ended"),
        ("işbirliğini", "kesmedi", "Tense=Past|Polarity=Neg", ""),
        ("işbirliğini", "övdü", "Tense=Past", ""),
        ("saldırıyı", "durdurdu", "Tense=Past", ""),
    ],
)
def test_a_tie_that_is_cut(knowledge, noun, verb, feats, why):
    lemmas = {"işbirliğini": "işbirliği", "diyaloğu": "diyalog", "saldırıyı": "saldırı"}
    stems = {"dondurdu": "dondur", "kesti": "kes", "kesmedi": "kes", "övdü": "öv"}
    tree = Tree.build([
        (noun, lemmas[noun], "NOUN", 2, "obj", "Case=Acc"),
        (verb, stems.get(verb, "durdur"), "VERB", 0, "root", feats),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why


def test_a_verbal_noun_taken_for_a_noun_is_refused(matched):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("yaptırım", "yaptırım", "NOUN", 3, "obj", "Case=Nom"),
        ("uygulamayı", "uygulama", "NOUN", 4, "obj", "Case=Acc"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    frame = "id: x, act: sanctioned, verbs: [yaptırım uygula], subject: [agent], object: [dat]"
    found, misses = matched(tree, frame)
    assert not found
    assert [miss.why for miss in misses] == ["it is refused"]


@pytest.mark.parametrize(
    ("verb", "lemma", "feats", "why"),
    [
        ("reddetmedi", "reddet", "Tense=Past|Polarity=Neg", "it is refused"),
        ("kaçınmadı", "kaçın", "Tense=Past|Polarity=Neg", ""),
    ],
)
def test_who_does_not_refuse_a_deed_has_not_done_it_yet(knowledge, verb, lemma, feats, why):
    tree = Tree.build([
        ("vurmayı", "vur", "VERB", 2, "obj", "Case=Acc|VerbForm=Vnoun"),
        (verb, lemma, "VERB", 0, "root", feats),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why
