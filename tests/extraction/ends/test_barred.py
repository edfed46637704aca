"""Names near a trigger that are nobody who acts there, on trees built by hand."""

from types import SimpleNamespace

import pytest

from communique.extraction.ends.barred import (
    acts_later,
    by_nobody_known,
    no_agent,
    only_to_come,
)
from communique.extraction.ends.no_object import no_object
from communique.extraction.mentions.gazetteer import Entry
from communique.extraction.mentions.mention import Mention
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
PSOR = "Person[psor]=3"
PLAN = "id: x, act: supports, verbs: [destekle], subject: [agent], object: [acc]"
STRIKE = "id: x, act: attacked, nouns: [saldırı], subject: [owner], object: [dat]"
CONDEMN = "id: x, act: condemned, verbs: [kına], subject: [agent], object: [acc]"
NAME = Mention(0, 0, 0, 0, "State", (0, 0))
OTHER = Mention(0, 1, 1, 1, "State", (1, 1))


def supports(form, case, noun, lemma, feats):
    """A name before a noun, in a sentence about support for a plan."""
    return Tree.build([
        (form, "peru", "PROPN", 2, "nmod:poss", f"Case={case}"),
        (noun, lemma, "NOUN", 4, "obl", feats),
        ("planı", "plan", "NOUN", 4, "obj", "Case=Acc"),
        ("destekledi", "destekle", "VERB", 0, "root", PAST),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("row", "barred"),
    [
        pytest.param(("Peru'nun", "Gen", "kuzeyinde", "kuzey", f"Case=Loc|{PSOR}"), True,
                     id="in a part of it"),
        pytest.param(("Peru'nun", "Gen", "sınırından", "sınır", f"Case=Abl|{PSOR}"), True,
                     id="from a part of it"),
        pytest.param(("Peru'nun", "Gen", "kuzeyi", "kuzey", f"Case=Nom|{PSOR}"), False,
                     id="a part of it"),
        pytest.param(("Peru", "Nom", "kuzeyinde", "kuzey", f"Case=Loc|{PSOR}"), False,
                     id="not its own"),
        pytest.param(("Peru'nun", "Gen", "meclisinde", "meclis", f"Case=Loc|{PSOR}"), False,
                     id="in its house"),
        pytest.param(("Peru", "Nom", "konusunda", "konu", f"Case=Loc|{PSOR}"), True,
                     id="about it"),
        pytest.param(("Peru", "Nom", "konusunu", "konu", f"Case=Acc|{PSOR}"), True,
                     id="the matter of it"),
        pytest.param(("Peru", "Nom", "konusu", "konu", f"Case=Nom|{PSOR}"), False,
                     id="the bare matter of it"),
        pytest.param(("Peru", "Nom", "meclisinde", "meclis", f"Case=Loc|{PSOR}"), False,
                     id="in a house that bears its name"),
        pytest.param(("Peru'ya", "Dat", "konusunda", "konu", f"Case=Loc|{PSOR}"), False,
                     id="another case"),
    ],
)  # fmt: skip
def test_where_and_about_what_names_nobody_who_acts(knowledge, matched, row, barred):
    (match,), _ = matched(supports(*row), PLAN)
    assert no_agent(match, NAME, knowledge.grammar) is barred


def condemned(*, upright):
    """An attack is condemned by somebody: the name above or below what marks it."""
    name, marker = ((4, "obl"), (2, "case")) if upright else ((3, "nmod"), (4, "obl"))
    return Tree.build([
        ("Saldırı", "saldırı", "NOUN", 4, "nsubj", "Case=Nom"),
        ("Peru", "peru", "PROPN", *name, "Case=Nom"),
        ("tarafından", "taraf", "ADP", *marker, "_"),
        ("kınandı", "kına", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("upos", "verb", "barred"),
    [
        ("PROPN", ("vuruldu", "Voice=Pass"), True),
        ("NOUN", ("vuruldu", "Voice=Pass"), False),
        ("PROPN", ("vurdu", "Polarity=Pos"), False),
    ],
)
def test_who_owns_the_place_of_a_passive_has_not_done_it(knowledge, matched, upos, verb, barred):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("limanında", "liman", upos, 4, "obl", f"Case=Loc|{PSOR}"),
        ("gemi", "gemi", "NOUN", 4, "nsubj", "Case=Nom"),
        (verb[0], "vur", "VERB", 0, "root", f"{PAST}|{verb[1]}"),
    ])  # fmt: skip
    strike = "id: x, act: attacked, verbs: [vur], subject: [agent], object: [acc]"
    (match,), _ = matched(tree, strike)
    assert no_agent(match, NAME, knowledge.grammar) is barred


@pytest.mark.parametrize("upright", [True, False])
@pytest.mark.parametrize(("frame", "barred"), [(STRIKE, True), (CONDEMN, False)])
def test_who_does_one_deed_has_not_done_another(knowledge, matched, frame, upright, barred):
    (match,), _ = matched(condemned(upright=upright), frame)
    assert no_agent(match, OTHER, knowledge.grammar) is barred


def test_a_name_that_nothing_marks_may_act(knowledge, matched):
    tree = Tree.build([
        ("Saldırıyı", "saldırı", "NOUN", 3, "obj", "Case=Acc"),
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, STRIKE)
    assert not no_agent(match, OTHER, knowledge.grammar)


@pytest.mark.parametrize(("how", "barred"), [("demonym", True), ("name", False)])
def test_what_somebody_is_by_birth_does_not_act(knowledge, matched, how, barred):
    tree = Tree.build([
        ("Fijili", "fijili", "PROPN", 2, "amod", "Case=Nom"),
        ("ressam", "ressam", "NOUN", 4, "nsubj", "Case=Nom"),
        ("planı", "plan", "NOUN", 4, "obj", "Case=Acc"),
        ("destekledi", "destekle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    name = Mention(0, 0, 0, 0, "State", (0, 0), (Entry("x:fiji", how, ("fijili",), capital=True),))
    (match,), _ = matched(tree, PLAN)
    assert no_agent(match, name, knowledge.grammar) is barred


@pytest.mark.parametrize(("sign", "barred"), [(";", True), (",", False)])
@pytest.mark.parametrize("subject", [3, 4])
def test_the_subject_of_the_next_clause_has_not_acted_before(matched, sign, subject, barred):
    """ "Planı destekledi; Fiji ve Peru sustu": nothing tells of the support of Fiji and Peru."""
    tree = Tree.build([
        ("Planı", "plan", "NOUN", 2, "obj", "Case=Acc"),
        ("destekledi", "destekle", "VERB", 0, "root", PAST),
        (sign, sign, "PUNCT", 6, "punct", "_"),
        ("Fiji", "fiji", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Peru", "peru", "PROPN", 4, "conj", "Case=Nom"),
        ("sustu", "sus", "VERB", 2, "conj", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, PLAN)
    assert acts_later(match, subject) is barred


@pytest.mark.parametrize(
    ("noun", "case", "barred"),
    [
        ("arabuluculuk", "Loc", True),
        ("destek", "Ins", True),
        ("arabuluculuk", "Acc", False),
        ("meclis", "Loc", False),
    ],
)
def test_through_whom_others_act_is_no_party(knowledge, matched, noun, case, barred):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        (noun, noun, "NOUN", 4, "obl", f"Case={case}|{PSOR}"),
        ("planı", "plan", "NOUN", 4, "obj", "Case=Acc"),
        ("destekledi", "destekle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, PLAN)
    assert no_agent(match, NAME, knowledge.grammar) is barred
    assert no_object(match, NAME, knowledge.grammar) is barred


@pytest.mark.parametrize(("known", "barred"), [([], True), (["Fiji"], False)])
def test_a_passive_tells_by_whom_it_is_done(matched, known, barred):
    tree = Tree.build([
        ("Plan", "plan", "NOUN", 4, "nsubj", "Case=Nom"),
        ("heyet", "heyet", "NOUN", 4, "obl", "Case=Nom"),
        ("tarafından", "taraf", "ADP", 2, "case", "_"),
        ("desteklendi", "destekle", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ])  # fmt: skip
    (match,), _ = matched(tree, PLAN)
    assert by_nobody_known(match, SimpleNamespace(nodes=lambda i, types: known)) is barred


@pytest.mark.parametrize(
    ("case", "tense", "barred"),
    [("Nom", "Fut", True), ("Loc", "Fut", False), ("Nom", "Past", False)],
)
def test_what_will_be_done_is_told_of_nobody(matched, case, tense, barred):
    """ "Ele alınacağını söyledi" names nobody, "zirvede ele alınacağını" those there."""
    feats = f"Case=Acc|{PSOR}|Tense={tense}|VerbForm=Part|Voice=Pass"
    tree = Tree.build([
        ("Planın", "plan", "NOUN", 3, "nsubj", "Case=Gen"),
        ("zirve", "zirve", "NOUN", 3, "obl", f"Case={case}"),
        ("desteklendiğini", "destekle", "VERB", 4, "ccomp", feats),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    (match,), _ = matched(tree, PLAN)
    assert only_to_come(match) is barred


@pytest.mark.parametrize(
    ("verb", "lemma", "voice", "barred"),
    [("kınandı", "kına", "|Voice=Pass", True), ("kınadı", "kına", "", False)],
)
def test_whom_a_stance_is_toward_does_nothing_in_a_passive(
    matched, knowledge, verb, lemma, voice, barred
):
    tree = Tree.build([
        ("Peru'ya", "peru", "PROPN", 3, "nmod", "Case=Dat"),
        ("yönelik", "yönelik", "ADP", 1, "case", "_"),
        ("tutumu", "tutum", "NOUN", 4, "obj", f"Case=Nom|{PSOR}"),
        (verb, lemma, "VERB", 0, "root", PAST + voice),
    ])  # fmt: skip
    (match,), _ = matched(tree, CONDEMN)
    assert no_agent(match, NAME, knowledge.grammar) is barred


def test_whom_a_demanded_deed_meets_demands_nothing(matched, knowledge):
    tree = Tree.build([
        ("Peru'yu", "peru", "PROPN", 2, "obj", "Case=Acc"),
        ("tanıması", "tanı", "VERB", 3, "csubj", f"{PSOR}|VerbForm=Vnoun"),
        ("gerekiyor", "gerek", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    frame = "id: x, act: demanded, verbs: [gerek], subject: [speaker], object: [clause.agent]"
    (match,), _ = matched(tree, frame)
    assert no_agent(match, NAME, knowledge.grammar)


def test_where_people_protest_nobody_does(reader):
    found = reader.read("İsviçre'de Gana'nın yaptırımları protesto edildi.").statements
    assert not [s for s in found if s.act == "protested"]


@pytest.mark.parametrize(
    ("act", "verb", "voice", "barred"),
    [
        pytest.param("condemned", "kına", "|Voice=Pass", True, id="judged"),
        pytest.param("signed", "imzala", "|Voice=Pass", False, id="no judgement"),
    ],
)
def test_whose_is_what_is_judged_does_not_judge_it(knowledge, matched, act, verb, voice, barred):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("Fiji", "fiji", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("kararı", "karar", "NOUN", 4, "nsubj", f"Case=Nom|{PSOR}"),
        (verb + "ndı", verb, "VERB", 0, "root", PAST + voice),
    ])  # fmt: skip
    frame = f"id: x, act: {act}, verbs: [{verb}], subject: [agent], object: [acc, agent]"
    (match,), _ = matched(tree, frame)
    assert no_agent(match, OTHER, knowledge.grammar) is barred
