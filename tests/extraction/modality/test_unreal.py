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


@pytest.mark.parametrize(
    ("link", "form", "case", "why"),
    [
        ("nmod", "teması", "Nom", "it is refused"),
        ("nmod", "temasları", "Acc", "it is refused"),
        ("nmod", "temaslarını", "Acc", ""),
        ("nmod:poss", "teması", "Nom", ""),
    ],
)
def test_an_accusative_that_looks_like_somebodys_own(knowledge, link, form, case, why):
    tree = Tree.build([
        ("Şili", "şili", "PROPN", 2, link, "Case=Nom"),
        (form, "temas", "NOUN", 3, "obj", f"Case={case}|Person[psor]=3"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 1), knowledge.grammar) == why


VNOUN = "VerbForm=Vnoun"
OWN = f"Person[psor]=3|{VNOUN}"


@pytest.mark.parametrize(
    ("deed", "above", "why"),
    [
        pytest.param(
            ("vurmakla", f"Case=Ins|{VNOUN}"),
            ("suçladı", "suçla", "_"),
            "somebody is charged with it",
            id="charged",
        ),
        pytest.param(("vurmakla", f"Case=Ins|{VNOUN}"), ("övündü", "övün", "_"), "", id="boasted"),
        pytest.param(
            ("vurmasını", f"Case=Acc|{OWN}"),
            ("engelledi", "engelle", "_"),
            "somebody is against it",
            id="prevented",
        ),
        pytest.param(
            ("vurmasını", f"Case=Acc|{OWN}"),
            ("engellemedi", "engelle", "Polarity=Neg"),
            "",
            id="not prevented",
        ),
        pytest.param(
            ("vurmasına", f"Case=Dat|{OWN}"),
            ("karşı", "karşı", "_"),
            "somebody is against it",
            id="against",
        ),
        pytest.param(
            ("vurmak", f"Case=Nom|{VNOUN}"),
            ("istemiyor", "iste", "Polarity=Neg"),
            "it is refused",
            id="unwanted",
        ),
        pytest.param(
            ("vurmasından", f"Case=Abl|{OWN}"),
            ("korkuyor", "kork", "_"),
            "it is refused",
            id="feared",
        ),
    ],
)
def test_what_is_only_spoken_of(knowledge, deed, above, why):
    upos = "ADP" if above[0] == "karşı" else "VERB"
    tree = Tree.build([
        (deed[0], "vur", "VERB", 2, "ccomp", deed[1]),
        (above[0], above[1], upos, 0, "root", above[2]),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why


def test_a_condition_that_the_parser_took_for_a_clause_of_its_own(knowledge):
    tree = Tree.build([
        ("durmasaydık", "dur", "VERB", 0, "root", "Tense=Past|Polarity=Neg"),
        ("vuracaktı", "vur", "VERB", 1, "conj", "Tense=Past"),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 1), knowledge.grammar) == "it is supposed against the facts"


AS_ADJECTIVE = ("ADJ", 0, "root", "_")


@pytest.mark.parametrize(
    ("form", "why"),
    [("uygulamadıkça", "something depends on it"), ("uygulamalı", "it is demanded")],
)
def test_a_noun_goes_with_the_verb_that_carries_it(matched, form, why):
    verbal = form.endswith("ça")
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("yaptırım", "yaptırım", "NOUN", 3, "obj", "Case=Nom"),
        (form, "uygula", *(("VERB", 0, "root", "VerbForm=Conv") if verbal else AS_ADJECTIVE)),
    ])  # fmt: skip
    found, misses = matched(
        tree, "id: x, act: sanctioned, nouns: [yaptırım], subject: [agent], object: [dat]"
    )
    assert not found
    assert [miss.why for miss in misses] == [why]


@pytest.mark.parametrize(
    ("verb", "lemma", "feats", "why"),
    [
        ("yalanladı", "yalanla", "_", "somebody is against it"),
        ("istemiyor", "iste", "Polarity=Neg", "somebody is against it"),
        ("kınadı", "kına", "_", ""),
    ],
)
def test_an_event_that_somebody_gainsays_or_does_not_want(knowledge, verb, lemma, feats, why):
    tree = Tree.build([
        ("saldırısını", "saldırı", "NOUN", 2, "obj", "Case=Acc|Person[psor]=3"),
        (verb, lemma, "VERB", 0, "root", feats),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why


@pytest.mark.parametrize(
    ("noun", "lemma", "why"),
    [
        ("arabuluculuk", "arabuluculuk", "somebody strives for it"),
        ("bildiri", "bildiri", ""),
    ],
)
def test_what_an_effort_is_made_for_has_not_taken_place(knowledge, noun, lemma, why):
    tree = Tree.build([
        ("takas", "takas", "NOUN", 3, "obl", "Case=Nom"),
        ("için", "için", "ADP", 1, "case", "_"),
        ("yürütülen", "yürüt", "VERB", 4, "acl", "VerbForm=Part|Voice=Pass"),
        (noun, lemma, "NOUN", 5, "nsubj", "Case=Nom"),
        ("sürüyor", "sür", "VERB", 0, "root", "Tense=Pres|Person=3"),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == why


def test_who_is_against_a_deed_by_a_copula(knowledge):
    """ "Ayrılmasına karşı olduğunu söyledi": the postposition is the predicate."""
    tree = Tree.build([
        ("vurmasına", "vur", "VERB", 2, "obl", f"Case=Dat|{OWN}"),
        ("karşı", "karşı", "ADP", 3, "xcomp", "_"),
        ("olduğunu", "ol", "VERB", 4, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, 0), knowledge.grammar) == "it is refused"


@pytest.mark.parametrize(("owner", "why"), [((), "it is refused"), (("Peru'nun",), "")])
def test_a_talk_in_the_accusative_is_nobodys(knowledge, owner, why):
    tree = Tree.build([
        *((form, "peru", "PROPN", 2, "nmod:poss", "Case=Gen") for form in owner),
        ("teması", "temas", "NOUN", 2 + len(owner), "obj", "Case=Nom|Person[psor]=3"),
        ("reddetti", "reddet", "VERB", 0, "root", "Tense=Past|Person=3"),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, len(owner)), knowledge.grammar) == why


@pytest.mark.parametrize(
    ("verb", "lemma", "feats", "clause", "why"),
    [
        pytest.param("gitti", "git", "_", (), "somebody strives for it", id="for an accord"),
        pytest.param("imzaladı", "imzala", "_", (), "", id="it is signed"),
        pytest.param("gitti", "git", "_", ("varılan", "var"), "", id="it is made"),
        pytest.param("gitti", "git", "Person[psor]=3", (), "", id="it is somebody's"),
    ],
)
def test_an_accord_that_something_is_done_for(knowledge, verb, lemma, feats, clause, why):
    made = [(*clause, "VERB", 2, "acl", "VerbForm=Part|Voice=Pass")] if clause else []
    at = len(made) + 1
    own = "Case=Nom" if feats == "_" else f"Case=Nom|{feats}"
    tree = Tree.build([
        *made,
        ("anlaşma", "anlaşma", "NOUN", at + 2, "obl", own),
        ("için", "için", "ADP", at, "case", "_"),
        (verb, lemma, "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert unreal(predicate_at(tree, at - 1), knowledge.grammar) == why


@pytest.mark.parametrize(
    ("noun", "lemma", "why"),
    [
        ("görüşmeleri", "görüşme", "somebody strives for it"),
        ("çabaları", "çaba", "somebody strives for it"),
        ("maddeleri", "madde", ""),
    ],
)
def test_an_accord_that_is_only_talked_of(knowledge, noun, lemma, why):
    """ "Ateşkes anlaşması görüşmeleri", also where the parser parts its name."""
    tree = Tree.build([
        ("ateşkes", "ateşkes", "NOUN", 2, "nmod:poss", "Case=Nom"),
        ("anlaşması", "anlaşma", "NOUN", 4, "nsubj", "Case=Nom|Person[psor]=3"),
        (noun, lemma, "NOUN", 4, "obj", "Case=Acc|Person[psor]=3"),
        ("sürüyor", "sür", "VERB", 0, "root", "Tense=Pres"),
    ])  # fmt: skip
    for word in (0, 1):
        assert unreal(predicate_at(tree, word), knowledge.grammar) == why
