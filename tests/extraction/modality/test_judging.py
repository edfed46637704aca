"""Modality and polarity of predicates on hand-made sentences."""

from dataclasses import replace

import pytest

from communique.extraction.modality.judging import ModalityReader
from communique.extraction.syntax.predicate import predicate_at, predicate_from
from communique.extraction.syntax.tree import Tree

PAST = "Tense=Past|Person=3"
VNOUN = "Person[psor]=3|VerbForm=Vnoun"
FACT = "Case=Acc|Person[psor]=3|Tense=Past|VerbForm=Part"
TO_COME = "Case=Acc|Person[psor]=3|Tense=Fut|VerbForm=Part"


def under(form, lemma, feats, *above):
    """A clause below a row of words, each the head of the one before."""
    rows = [(form, lemma, "VERB", 2, "ccomp", feats), *above]
    return [(f, m, u, i + 2 if i + 1 < len(rows) else 0, *r) for i, (f, m, u, _, *r) in
            enumerate(rows)]  # fmt: skip


WANTS = ("istedi", "iste", "VERB", 0, "root", PAST)
THINKS = ("düşündü", "düşün", "VERB", 0, "root", PAST)
VOICED = [
    ("dile", "dil", "NOUN", 0, "obl", "Case=Dat"),
    ("getirdi", "getir", "VERB", 0, "root", PAST),
]
IN_CASE = ("halinde", "hal", "NOUN", 0, "obl", "Case=Loc")
FOR = ("için", "için", "ADP", 0, "case", "_")
UPON = ("üzerine", "üzer", "NOUN", 0, "obl", "Case=Dat|Person[psor]=3")
LET = ("izin", "izin", "NOUN", 0, "obj", "Case=Nom")
GAVE = ("verdi", "ver", "VERB", 0, "root", PAST)
FORCED = ("zorunda", "zor", "NOUN", 0, "obl", "Case=Loc|Person[psor]=3")
HAD = ("kaldı", "kal", "VERB", 0, "root")
SAID = ("söyledi", "söyle", "VERB", 0, "root", PAST)


@pytest.mark.parametrize(
    ("rows", "modality"),
    [
        (under("gitmesini", "git", f"Case=Acc|{VNOUN}", WANTS), "desired"),
        (under("gittiğini", "git", FACT, THINKS), "actual"),
        (under("gittiğini", "git", FACT, *VOICED), "actual"),
        (under("gideceğini", "git", TO_COME, SAID), "future"),
        (under("gidemediğini", "git", f"{FACT}|Mood=Pot|Polarity=Neg", SAID), "actual"),
        (under("gidebilmesini", "git", f"Case=Acc|{VNOUN}", SAID), "possible"),
        (under("gitmesi", "git", f"Case=Nom|{VNOUN}", IN_CASE, SAID), "conditional"),
        (
            under("gitmesi", "git", f"Case=Nom|{VNOUN}", ("hâlinde", "hâl", *IN_CASE[2:]), SAID),
            "conditional",
        ),
        (under("giderse", "git", "Polarity=Pos", SAID), "conditional"),
        (under("saldırmazsa", "saldır", "Polarity=Neg", SAID), "conditional"),
        (under("gitmek", "git", "VerbForm=Vnoun", FOR, SAID), "future"),
        (under("gitmesi", "git", f"Case=Nom|{VNOUN}", UPON, WANTS), "actual"),
        (under("gitmesine", "git", f"Case=Dat|{VNOUN}", LET, GAVE), "possible"),
        (under("gitmesi", "git", f"Case=Nom|{VNOUN}", FOR, SAID), "desired"),
        (under("gitmek", "git", "VerbForm=Vnoun", FORCED, (*HAD, PAST)), "actual"),
        (under("gitmek", "git", "VerbForm=Vnoun", FORCED, (*HAD, "Tense=Fut")), "desired"),
    ],
)
def test_modality(knowledge, rows, modality):
    reader = ModalityReader(knowledge.grammar)
    assert reader.modality(predicate_at(Tree.build(rows), 0)) == modality


@pytest.mark.parametrize(("act", "modality"), [("rejected", "actual"), ("visited", "future")])
def test_announced_acts_are_performed(knowledge, act, modality):
    reader = ModalityReader(knowledge.grammar)
    tree = Tree.build(under("gideceğini", "git", TO_COME, SAID))
    assert reader.modality(predicate_at(tree, 0), act) == modality


@pytest.mark.parametrize(
    ("verb", "case", "modality", "denied"),
    [
        (("gidecek", "git", "Tense=Fut|Person=3"), "Loc", "future", False),
        (("gitti", "git", PAST), "Loc", "actual", False),
        (("vazgeçti", "vazgeç", PAST), "Abl", "actual", True),
        (("vazgeçmedi", "vazgeç", f"{PAST}|Polarity=Neg"), "Abl", "actual", False),
    ],
)
def test_event_nouns(knowledge, verb, case, modality, denied):
    form, lemma, feats = verb
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("ziyareti", "ziyaret", "NOUN", 3, "obl", f"Case={case}|Person[psor]=3"),
        (form, lemma, "VERB", 0, "root", feats),
    ])  # fmt: skip
    reader, predicate = ModalityReader(knowledge.grammar), predicate_at(tree, 1)
    assert (reader.modality(predicate), reader.negated(predicate)) == (modality, denied)


@pytest.mark.parametrize(
    ("verb", "mood", "modality"),
    [
        ("çekilirken", "Nec", "actual"),
        ("çekilerek", "Nec", "desired"),
        ("çekilirken", "Ind|Tense=Fut", "future"),
    ],
)
def test_what_goes_on_meanwhile_is_not_wanted(knowledge, verb, mood, modality):
    tree = Tree.build([
        (verb, "çekil", "VERB", 2, "advcl", "VerbForm=Conv"),
        ("bekle", "bekle", "VERB", 0, "root", f"Mood={mood}|Person=3"),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 0)) == modality


AIM = ("amacı", "amaç", "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3")


@pytest.mark.parametrize(
    ("case", "aim", "modality"),
    [
        ("Gen", AIM, "actual"),
        ("Nom", AIM, "desired"),
        ("Gen", ("gerekmesi", "gerek", "VERB", 3, "csubj", VNOUN), "desired"),
    ],
)
def test_the_aim_of_an_event_is_that_of_what_takes_place(knowledge, case, aim, modality):
    tree = Tree.build([
        ("ziyaretinin", "ziyaret", "NOUN", 2, "nmod:poss", f"Case={case}|Person[psor]=3"),
        aim,
        ("açıklandı", "açıkla", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 0)) == modality


@pytest.mark.parametrize(("verb", "modality"), [("sürdürecek", "actual"), ("verecek", "future")])
def test_what_goes_on_holds_now(knowledge, verb, modality):
    tree = Tree.build([
        ("destek", "destek", "NOUN", 0, "root", "Case=Nom"),
        (verb, verb.removesuffix("ecek"), "VERB", 1, "compound:lvc", "Tense=Fut|Person=3"),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 1)) == modality


def test_a_condition_is_not_what_follows_from_it(knowledge):
    tree = Tree.build([
        ("güvenmediği", "güven", "VERB", 2, "acl", f"{FACT}|Polarity=Neg"),
        ("sürece", "süre", "NOUN", 3, "obl", "Case=Dat"),
        ("gitti", "git", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    reader = ModalityReader(knowledge.grammar)
    assert [reader.modality(predicate_at(tree, i)) for i in (0, 2)] == ["conditional", "actual"]


@pytest.mark.parametrize(
    ("first", "second", "modality"),
    [
        (("son", "son", "Case=Nom"), ("vermesini", "ver", f"Case=Acc|{VNOUN}"), "actual"),
        (("ev", "ev", "Case=Nom"), ("sahipliğini", "sahiplik", "Case=Acc"), "desired"),
    ],
)
def test_an_event_whose_end_is_wanted_is_not_wanted(knowledge, first, second, modality):
    tree = Tree.build([
        ("saldırılarına", "saldırı", "NOUN", 2, "obl", "Case=Dat|Person[psor]=3"),
        (first[0], first[1], "NOUN", 4, "ccomp", first[2]),
        (second[0], second[1], "NOUN", 2, "compound", second[2]),
        ("istedi", "iste", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 0)) == modality


NAMES = [
    ("istenmeyen", "iste", "VERB", 2, "acl", "Polarity=Neg|VerbForm=Part"),
    ("kişi", "kişi", "NOUN", 3, "xcomp", "Case=Nom"),
    ("ilan", "ilan", "NOUN", 0, "root", "Case=Nom"),
]
LIGHT = ("VERB", 3, "compound:lvc")
NEITHER = [
    ("ne", "ne", "CCONJ", 2, "cc:preconj", "_"),
    ("asker", "asker", "NOUN", 5, "obj", "Case=Nom"),
    ("ne", "ne", "CCONJ", 4, "cc", "_"),
    ("silah", "silah", "NOUN", 2, "conj", "Case=Nom"),
    ("gönderdi", "gönder", "VERB", 0, "root", PAST),
]
NOR = [
    ("ne", "ne", "CCONJ", 2, "cc:preconj", "_"),
    ("geldi", "gel", "VERB", 0, "root", PAST),
    ("ne", "ne", "CCONJ", 4, "cc", "_"),
    ("aradı", "ara", "VERB", 2, "conj", PAST),
]


@pytest.mark.parametrize(
    ("rows", "words", "denied"),
    [
        ([*NAMES, ("etti", "et", *LIGHT, PAST)], (0, 1, 2, 3), False),
        ([*NAMES, ("etmedi", "et", *LIGHT, f"{PAST}|Polarity=Neg")], (0, 1, 2, 3), True),
        (NEITHER, (4,), True),
        (NOR, (3,), True),
        ([*NOR[1:2], ("ve", "ve", "CCONJ", 3, "cc", "_"), NOR[3]], (2,), False),
        ([*NEITHER[1:2], ("gönderdi", "gönder", "VERB", 0, "root", PAST)], (1,), False),
    ],
)  # fmt: skip
def test_only_the_verb_is_denied(knowledge, rows, words, denied):
    tree = Tree.build([(*row[:3], min(row[3], len(rows)), *row[4:]) for row in rows])
    assert ModalityReader(knowledge.grammar).negated(predicate_from(tree, words)) is denied


@pytest.mark.parametrize(("second", "denied"), [("ne", True), ("ve", False)])
def test_the_second_of_two_verbs_is_denied_by_its_own_word(knowledge, second, denied):
    tree = Tree.build([
        ("ne", "ne", "CCONJ", 2, "cc:preconj", "_"),
        ("doğruladı", "doğrula", "VERB", 0, "root", PAST),
        (second, second, "CCONJ", 4, "cc", "_"),
        ("yalanladı", "yalanla", "VERB", 2, "conj", PAST),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).negated(predicate_at(tree, 3)) is denied


def test_a_converb_takes_nothing_from_a_noun_with_its_verb(knowledge):
    tree = Tree.build([
        ("giderek", "git", "VERB", 2, "advcl", "VerbForm=Conv"),
        ("talep", "talep", "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 2, "compound:lvc", PAST),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 0)) == "actual"


@pytest.mark.parametrize(
    ("feats", "modality"),
    [("Aspect=Hab|Tense=Pres", "conditional"), ("Aspect=Hab|Polarity=Neg", "actual")],
)
def test_an_aorist_supposes_its_subject(knowledge, feats, modality):
    tree = Tree.build([
        ("vurması", "vur", "VERB", 2, "csubj", f"Case=Nom|{VNOUN}"),
        ("bozar", "boz", "VERB", 0, "root", feats),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 0)) == modality


def test_an_event_that_may_come_is_possible(knowledge):
    tree = Tree.build([
        ("olası", "olası", "ADJ", 2, "amod", "_"),
        ("saldırıyı", "saldırı", "NOUN", 3, "obj", "Case=Acc"),
        ("gördü", "gör", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 1)) == "possible"


def test_what_must_be_done_is_told_by_its_form(knowledge):
    tree = Tree.build([("almalı", "al", "VERB", 0, "root", "_")])
    reader = ModalityReader(knowledge.grammar)
    assert (reader.must(predicate_at(tree, 0)), reader.modality(predicate_at(tree, 0))) == (
        True,
        "desired",
    )


def test_a_deed_with_its_noun_upon_which_one_acts_took_place(knowledge):
    tree = Tree.build([
        ("ihlal", "ihlal", "NOUN", 3, "nmod:poss", "Case=Nom"),
        ("etmesi", "et", "VERB", 1, "compound:lvc", f"Case=Nom|{VNOUN}"),
        ("üzerine", "üzer", "NOUN", 4, "obl", "Case=Dat|Person[psor]=3"),
        ("çağırdı", "çağır", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    noun = replace(predicate_from(tree, (0,)), is_noun=True, inflected=0)
    assert ModalityReader(knowledge.grammar).modality(noun, "violated") == "actual"


@pytest.mark.parametrize(
    ("form", "feats", "modality"),
    [("ederse", "Mood=Cnd|Person=3", "conditional"), ("etti", PAST, "actual")],
)
def test_the_verb_of_an_event_noun_says_whether_it_takes_place(knowledge, form, feats, modality):
    tree = Tree.build([
        ("işgal", "işgal", "NOUN", 3, "advcl", "Case=Nom"),
        (form, "et", "VERB", 1, "compound:lvc", feats),
        ("gider", "git", "VERB", 0, "root", "Tense=Pres|Person=3"),
    ])  # fmt: skip
    noun = replace(predicate_from(tree, (0,)), is_noun=True, inflected=0)
    assert ModalityReader(knowledge.grammar).modality(noun, "occupies") == modality


EXPECTED = ("bekleniyor", "bekle", "VERB", 0, "root", "Tense=Pres|Voice=Pass")


def test_coordinated_deeds_share_what_governs_them(knowledge):
    rows = [
        ("görüşmesi", "görüş", "VERB", 4, "csubj", f"Case=Nom|{VNOUN}"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("gitmesi", "git", "VERB", 1, "conj", f"Case=Nom|{VNOUN}"),
        EXPECTED,
    ]
    tree = Tree.build(rows)
    reader = ModalityReader(knowledge.grammar)
    assert [reader.modality(predicate_at(tree, i)) for i in (0, 2)] == ["future", "future"]
    asked = [("istemesi", "iste", *rows[0][2:]), *rows[1:3], SAID]
    assert reader.modality(predicate_at(Tree.build(asked), 2)) == "actual"


def test_a_deed_that_is_begun_is_as_likely_as_its_beginning(knowledge):
    rows = under("gitmeye", "git", "Case=Dat|VerbForm=Vnoun",
                 ("başlaması", "başla", "VERB", 0, "csubj", f"Case=Nom|{VNOUN}"),
                 EXPECTED)  # fmt: skip
    reader = ModalityReader(knowledge.grammar)
    assert reader.modality(predicate_at(Tree.build(rows), 0)) == "future"


@pytest.mark.parametrize(
    ("feats", "behind", "modality"),
    [
        ("Tense=Fut", [], "future"),
        ("Tense=Past", [], "actual"),
        ("Tense=Fut", [("ilişkin", "ilişkin", "ADP", 1, "case", "_")], "actual"),
    ],
)
def test_talks_to_which_somebody_will_come_are_to_come(knowledge, feats, behind, modality):
    verb = 2 + len(behind)
    rows = [("görüşmelere", "görüşme", "NOUN", verb, "obl", "Case=Dat|Number=Plur"), *behind,
            ("katılacak", "katıl", "VERB", 0, "root", feats)]  # fmt: skip
    predicate = predicate_from(Tree.build(rows), (0,))
    reader = ModalityReader(knowledge.grammar)
    assert reader.modality(predicate, "consulted") == modality
    assert reader.modality(predicate, "attacked") == "actual"


@pytest.mark.parametrize(
    ("noun", "modality"),
    [("beklenti", "desired"), ("senaryo", "possible"), ("hedef", "future"), ("neden", "actual")],
)
def test_a_deed_is_what_a_noun_makes_of_it(knowledge, noun, modality):
    tree = Tree.build([
        (noun, noun, "NOUN", 4, "nsubj", "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 4, "nsubj", "Case=Gen"),
        ("Peru'dan", "peru", "PROPN", 4, "obl", "Case=Abl"),
        ("çekilmesi", "çekil", "VERB", 0, "root", f"Case=Nom|{VNOUN}"),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 3)) == modality


@pytest.mark.parametrize(
    ("verb", "feats", "modality"),
    [
        (("yapılacak", "yap"), "Tense=Fut|Voice=Pass", "future"),
        (("yapıldı", "yap"), "Tense=Past|Voice=Pass", "actual"),
        (("sürecek", "sür"), "Tense=Fut", "actual"),
        (("çıkarsa", "çık"), "Mood=Cnd|Tense=Aor", "conditional"),
        (("çıkabilir", "çık"), "Mood=Pot|Aspect=Hab", "possible"),
    ],
)
def test_an_event_that_will_take_place_is_to_come(knowledge, verb, feats, modality):
    tree = Tree.build([
        ("görüşmeler", "görüşme", "NOUN", 2, "nsubj", "Case=Nom|Number=Plur"),
        (*verb, "VERB", 0, "root", feats),
    ])  # fmt: skip
    predicate = predicate_from(tree, (0,))
    assert predicate.is_noun
    assert ModalityReader(knowledge.grammar).modality(predicate) == modality


@pytest.mark.parametrize(("dep", "negated"), [("conj", False), ("advmod", True)])
def test_the_next_clause_denies_nothing(knowledge, dep, negated):
    tree = Tree.build([
        ("yendi", "yen", "VERB", 0, "root", PAST),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("yok", "yok", "ADJ", 1, dep, "_"),
        ("etti", "et", "VERB", 3, "compound:lvc", PAST),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).negated(predicate_at(tree, 0)) is negated


def test_what_is_told_about_is_no_right(reader):
    """'Hakkında' is no form of 'hak'."""
    found = reader.read("İsrail'in Filistin'e yaptığı saldırılar hakkında rapor çıktı.").statements
    assert {(s.act, s.modality) for s in found} == {("attacked", "actual")}


def test_a_clause_that_tells_which_one_a_name_is_holds(knowledge):
    tree = Tree.build([
        ("düşman", "düşman", "NOUN", 2, "xcomp", "Case=Nom"),
        ("saydığı", "say", "VERB", 3, "acl", "Person[psor]=3|Tense=Past|VerbForm=Part"),
        ("Gana'ya", "gana", "PROPN", 5, "nmod", "Case=Dat"),
        ("yönelik", "yönelik", "ADP", 3, "case", "_"),
        ("tehditlerini", "tehdit", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        ("sürdürdü", "sürdür", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 1)) == "actual"


@pytest.mark.parametrize(("act", "modality"), [("demanded", "actual"), ("consulted", "desired")])
def test_who_says_what_must_be_done_demands_it(knowledge, act, modality):
    rows = [("görüşmeli", "görüş", "VERB", 0, "root", "Mood=Nec|Person=3")]
    predicate = predicate_at(Tree.build(rows), 0)
    assert ModalityReader(knowledge.grammar).modality(predicate, act) == modality


@pytest.mark.parametrize(
    ("dep", "case", "above", "modality"),
    [
        pytest.param("nsubj", "Gen", (), "future", id="another one's"),
        pytest.param("obl", "Abl", (), "actual", id="who announces it"),
        pytest.param("nsubj:pass", "Gen", (), "future", id="by any subject"),
        pytest.param("nsubj", "Gen", ("zorunda",), "actual", id="what he has to"),
    ],
)
def test_who_announces_an_act_of_another_one_does_not_perform_it(
    knowledge, dep, case, above, modality
):
    words = [("Peru'nun", "peru", "PROPN", 2 + len(above), dep, f"Case={case}")]
    words += [(form, "zor", "NOUN", 3, "obl", "Case=Loc|Person[psor]=3") for form in above]
    lemma = "kal" if above else "iste"
    words += [
        (
            "kalacağını" if above else "isteyeceğini",
            lemma,
            "VERB",
            3 + len(above),
            "ccomp",
            TO_COME,
        ),
        ("duyurdu", "duyur", "VERB", 0, "root", PAST),
    ]
    reader, tree = ModalityReader(knowledge.grammar), Tree.build(words)
    assert reader.modality(predicate_at(tree, 1 + len(above)), "demanded") == modality


@pytest.mark.parametrize(
    ("particle", "main", "modality"),
    [
        (("de", "de"), ("kaybetti", "kaybet", PAST), "actual"),
        (("de", "de"), ("kaybeder", "kaybet", "Aspect=Hab|Tense=Pres"), "conditional"),
        (("elbette", "elbette"), ("kaybetti", "kaybet", PAST), "conditional"),
    ],
)
def test_what_is_conceded_was_done(knowledge, particle, main, modality):
    tree = Tree.build([
        ("girse", "gir", "VERB", 3, "advcl", "Mood=Cnd|Polarity=Pos"),
        (*particle, "ADV", 1, "advmod:emph", "_"),
        (*main[:2], "VERB", 0, "root", main[2]),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 0)) == modality


@pytest.mark.parametrize(("upos", "modality"), [("PROPN", "actual"), ("NOUN", "possible")])
def test_a_fact_about_a_name_is_no_part_of_what_looms(knowledge, upos, modality):
    """ "Düşman saydığı Peru'ya tehditler": the threats are not what is told of Peru."""
    tree = Tree.build([
        ("saydığı", "say", "VERB", 2, "acl", "Person[psor]=3|Tense=Past|VerbForm=Part"),
        ("ihtimal", "ihtimal", upos, 3, "nmod", "Case=Nom"),
        ("sürdü", "sür", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 0)) == modality


@pytest.mark.parametrize(
    ("condition", "tense", "act", "modality"),
    [
        pytest.param("girerse", "Pres", "attacked", "conditional", id="what follows"),
        pytest.param("girerse", "Pres", "threatened", "actual", id="a threat"),
        pytest.param("girince", "Pres", "attacked", "actual", id="no condition"),
        pytest.param("girse", "Past", "attacked", "actual", id="what was done"),
    ],
)
def test_what_follows_from_a_condition_is_one(knowledge, condition, tense, act, modality):
    """ "Girerse vurur": nobody has struck."""
    mood = "VerbForm=Conv" if condition.endswith("ce") else "Mood=Cnd"
    form = "vurur" if tense == "Pres" else "vurdu"
    tree = Tree.build([
        (condition, "gir", "VERB", 2, "advcl", mood),
        (form, "vur", "VERB", 0, "root", f"Tense={tense}|Person=3"),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 1), act) == modality


def test_an_act_of_a_titled_person_is_his_own(knowledge):
    """ "Bakanı Mahama'nın isteyeceği bildirildi": the name behind the title bears the case."""
    tree = Tree.build([
        ("Bakanı", "bakan", "NOUN", 3, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Mahama'nın", "mahama", "PROPN", 1, "appos", "Case=Gen"),
        ("isteyeceği", "iste", "VERB", 4, "csubj", TO_COME),
        ("bildirildi", "bildir", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ])  # fmt: skip
    assert ModalityReader(knowledge.grammar).modality(predicate_at(tree, 2), "urged") == "future"


@pytest.mark.parametrize(
    ("act", "feats", "modality"),
    [
        ("fulfilled", f"Case=Gen|{VNOUN}", "desired"),
        ("visited", f"Case=Gen|{VNOUN}", "actual"),
        ("fulfilled", FACT, "actual"),
    ],
)
def test_a_word_whose_keeping_matters_is_yet_to_be_kept(knowledge, act, feats, modality):
    rows = [
        ("uymasının", "uy", "VERB", 3, "csubj", feats),
        ("önemli", "önemli", "ADJ", 3, "amod", "_"),
        ("olduğunu", "ol", "VERB", 4, "ccomp", FACT),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ]
    reader = ModalityReader(knowledge.grammar)
    assert reader.modality(predicate_at(Tree.build(rows), 0), act) == modality
