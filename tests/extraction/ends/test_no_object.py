"""Names near a trigger to whom nothing happens there, on trees built by hand."""

import pytest

from communique.extraction.ends.no_object import no_object
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
PSOR = "Person[psor]=3"
PLAN = "id: x, act: supports, verbs: [destekle], subject: [agent], object: [acc]"
STRIKE = "id: x, act: attacked, nouns: [saldırı], subject: [owner], object: [dat]"
CONDEMN = "id: x, act: condemned, verbs: [kına], subject: [agent], object: [acc]"
NAME = Mention(0, 0, 0, 0, "State", (0, 0))
OTHER = Mention(0, 1, 1, 1, "State", (1, 1))


@pytest.mark.parametrize(
    ("adjunct", "barred"),
    [
        (("altında", "alt", "NOUN", 5, "obl", f"Case=Loc|{PSOR}"), True),
        (("olmadan", "ol", "VERB", 5, "advcl", "VerbForm=Conv"), True),
        (("üstüne", "üst", "NOUN", 5, "obl", f"Case=Dat|{PSOR}"), False),
    ],
)
def test_nor_is_who_backs_them_a_party(knowledge, matched, adjunct, barred):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("desteği", "destek", "NOUN", 3, "nmod:poss", f"Case=Nom|{PSOR}"),
        adjunct,
        ("planı", "plan", "NOUN", 5, "obj", "Case=Acc"),
        ("destekledi", "destekle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, PLAN)
    assert no_object(match, NAME, knowledge.grammar) is barred


@pytest.mark.parametrize(("above", "barred"), [(4, True), (5, False)])
def test_whom_one_tells_of_an_attack_is_not_attacked(knowledge, matched, above, barred):
    tree = Tree.build([
        ("Peru'ya", "peru", "PROPN", 5, "obl", "Case=Dat"),
        ("Fiji'nin", "fiji", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("saldırısı", "saldırı", "NOUN", above, "nsubj", f"Case=Nom|{PSOR}"),
        ("sürdüğünü", "sür", "VERB", 5, "ccomp", f"{PSOR}|VerbForm=Part"),
        ("anlattı", "anlat", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found, _ = matched(tree, STRIKE)
    assert [no_object(m, NAME, knowledge.grammar) for m in found] == [barred]


@pytest.mark.parametrize(
    ("verb", "lemma", "barred"), [("değerlendirdi", "değerlendir", True), ("duydu", "duy", False)]
)
def test_who_judges_an_attack_does_not_suffer_it(knowledge, matched, verb, lemma, barred):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("saldırısını", "saldırı", "NOUN", 4, "obj", f"Case=Acc|{PSOR}"),
        (verb, lemma, "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, STRIKE)
    assert no_object(match, NAME, knowledge.grammar) is barred


def test_a_name_in_a_clause_with_its_own_subject_is_no_object_of_another(matched, knowledge):
    tree = Tree.build([
        ("Fiji", "fiji", "PROPN", 3, "nsubj", "Case=Nom"),
        ("Peru'ya", "peru", "PROPN", 3, "obl", "Case=Dat"),
        ("saldırınca", "saldır", "VERB", 5, "advcl", "VerbForm=Conv"),
        ("Gana", "gana", "PROPN", 5, "nsubj", "Case=Nom"),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, CONDEMN)
    assert no_object(match, OTHER, knowledge.grammar)


@pytest.mark.parametrize(("case", "barred"), [("Gen", True), ("Nom", False)])
def test_whom_anothers_event_meets_is_not_condemned(matched, knowledge, case, barred):
    tree = Tree.build([
        ("Fiji'nin", "fiji", "PROPN", 3, "nmod:poss", f"Case={case}"),
        ("Peru'ya", "peru", "PROPN", 3, "nmod", "Case=Dat"),
        ("saldırısını", "saldırı", "NOUN", 4, "obj", f"Case=Acc|{PSOR}"),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, CONDEMN)
    assert no_object(match, OTHER, knowledge.grammar) is barred


@pytest.mark.parametrize(("lemma", "barred"), [("sorun", True), ("kent", False)])
def test_a_journey_does_not_go_to_what_a_dispute_is_called_by(matched, knowledge, lemma, barred):
    tree = Tree.build([
        ("ziyareti", "ziyaret", "NOUN", 4, "obl", f"Case=Nom|{PSOR}"),
        ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
        (f"{lemma}unu", lemma, "NOUN", 4, "obj", f"Case=Acc|{PSOR}"),
        ("anlattı", "anlat", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    frame = "id: x, act: visited, nouns: [ziyaret], subject: [owner], object: [dat]"
    (match,), _ = matched(tree, frame)
    assert no_object(match, OTHER, knowledge.grammar) is barred


@pytest.mark.parametrize(("case", "barred"), [("Loc", True), ("Acc", False)])
def test_whose_the_place_of_talks_is_does_not_talk(matched, knowledge, case, barred):
    tree = Tree.build([
        ("dün", "dün", "ADV", 6, "advmod", "_"),
        ("Peru'nun", "peru", "PROPN", 4, "nmod:poss", "Case=Gen", "GPE"),
        ("Lima", "lima", "PROPN", 4, "nmod:poss", "Case=Nom", "GPE"),
        ("kentinde", "kent", "NOUN", 5, "obl", f"Case={case}|{PSOR}"),
        ("müzakere", "müzakere", "NOUN", 6, "obj", "Case=Nom"),
        ("etti", "et", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    frame = "id: x, act: negotiated, verbs: [müzakere et], subject: [agent], object: [ins]"
    (match,), _ = matched(tree, frame)
    assert no_object(match, OTHER, knowledge.grammar) is barred


@pytest.mark.parametrize(
    ("form", "lemma", "barred"), [("dönemde", "dönem", True), ("evde", "ev", False)]
)
def test_who_does_something_while_another_attacks_is_not_attacked(
    knowledge, matched, form, lemma, barred
):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("saldırılarını", "saldırı", "NOUN", 4, "obj", f"Case=Acc|{PSOR}"),
        ("sürdürdüğü", "sürdür", "VERB", 5, "acl", f"{PSOR}|VerbForm=Part"),
        (form, lemma, "NOUN", 6, "obl", "Case=Loc"),
        ("konuştu", "konuş", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found, _ = matched(tree, STRIKE)
    assert [no_object(m, NAME, knowledge.grammar) for m in found] == [barred]
