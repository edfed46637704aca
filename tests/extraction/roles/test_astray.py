"""Words of a role that the parser hung on a neighbour, on hand-made sentences."""

from dataclasses import replace

import pytest

from communique.extraction.discourse.topics import TopicReader
from communique.extraction.roles import astray, complements
from communique.extraction.roles.binding import Binder
from communique.extraction.roles.patients import patients
from communique.extraction.syntax.lexicon import TriggerIndex
from communique.extraction.syntax.predicate import predicate_at, predicate_of
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role
from communique.knowledge.frames import parse_role, parse_trigger

PERU = ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom")
GEN, PSOR = "Case=Gen", "Person[psor]=3"
DOUBLED = [
    PERU,
    ("ateşkesi", "ateşkes", "NOUN", 3, "nsubj", f"Case=Nom|{PSOR}"),
    ("bozdu", "boz", "VERB", 0, "root", "Tense=Past"),
]
ACCUSATIVE = [DOUBLED[0], ("elçiyi", "elçi", "NOUN", 3, "nsubj", "Case=Acc"), DOUBLED[2]]
LENT = [
    ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
    ("kararı", "karar", "NOUN", 5, "obj", "Case=Acc"),
    ("haksız", "haksız", "ADJ", 4, "xcomp", "_"),
    ("bulduğunu", "bul", "VERB", 5, "ccomp", f"Case=Acc|{PSOR}|VerbForm=Part"),
    ("açıkladı", "açıkla", "VERB", 0, "root", "Tense=Past"),
]
POSTED = [
    ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
    ("Oslo'daki", "oslo", "PROPN", 3, "amod", "Case=Loc"),
    ("elçisini", "elçi", "NOUN", 4, "obj", f"Case=Acc|{PSOR}"),
    ("çağırdı", "çağır", "VERB", 0, "root", "Tense=Past"),
]
CONVERB = [
    ("sınırı", "sınır", "NOUN", 2, "obj", "Case=Acc"),
    ("geçerek", "geç", "VERB", 6, "advcl", "VerbForm=Conv"),
    ("köylere", "köy", "NOUN", 4, "obl", "Case=Dat"),
    ("saldıran", "saldır", "VERB", 5, "acl", "VerbForm=Part"),
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    ("uyarıldı", "uyar", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
]
STANCE = [
    ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
    ("baskını", "baskın", "NOUN", 3, "obj", "Case=Acc"),
    ("kınayan", "kına", "VERB", 4, "acl", "VerbForm=Part"),
    ("bildiri", "bildiri", "NOUN", 5, "obj", "Case=Nom"),
    ("yayımladı", "yayımla", "VERB", 0, "root", "Tense=Past"),
]
ACCUSED = [
    ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
    ("Şili'yi", "şili", "PROPN", 5, "obj", "Case=Acc"),
    ("adaya", "ada", "NOUN", 4, "obl", "Case=Dat"),
    ("saldırmakla", "saldır", "VERB", 5, "obl", "Case=Ins|VerbForm=Vnoun"),
    ("suçladı", "suçla", "VERB", 0, "root", "Tense=Past"),
]
AMONG = [
    ("başta", "baş", "NOUN", 3, "obl", "Case=Loc"),
    ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
    ("olmak", "ol", "VERB", 7, "advcl", "VerbForm=Vnoun"),
    ("üzere", "üzere", "ADP", 3, "case", "_"),
    ("konuşmacılar", "konuşmacı", "NOUN", 7, "nsubj", "Case=Nom|Number=Plur"),
    ("baskını", "baskın", "NOUN", 7, "obj", "Case=Acc"),
    ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
]
ANNEXED = [
    ("adanın", "ada", "NOUN", 4, "nmod:poss", GEN),
    ("Peru", "peru", "PROPN", 3, "nmod:poss", "Case=Nom"),
    ("tarafından", "taraf", "NOUN", 5, "obl", "Case=Abl"),
    ("ilhakı", "ilhak", "NOUN", 5, "nsubj", f"Case=Nom|{PSOR}"),
    ("kınandı", "kına", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
]
BREACHES = [
    ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", GEN),
    ("hava", "hava", "NOUN", 3, "nmod:poss", "Case=Nom"),
    ("sahası", "saha", "NOUN", 4, "nmod:poss", f"Case=Nom|{PSOR}"),
    ("ihlalleri", "ihlal", "NOUN", 5, "nsubj", f"Case=Nom|{PSOR}"),
    ("arttı", "art", "VERB", 0, "root", "Tense=Past"),
]
LANDS = [
    ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", GEN),
    ("Şili", "şili", "PROPN", 3, "nmod:poss", "Case=Nom"),
    ("topraklarına", "toprak", "NOUN", 4, "nmod", f"Case=Dat|{PSOR}"),
    ("saldırısı", "saldırı", "NOUN", 5, "nsubj", f"Case=Nom|{PSOR}"),
    ("sürdü", "sür", "VERB", 0, "root", "Tense=Past"),
]

HELD = [
    ("Peru'nun", "peru", "PROPN", 5, "nmod:poss", GEN),
    ("adayı", "ada", "NOUN", 3, "obj", "Case=Acc"),
    ("tuttuğu", "tut", "VERB", 4, "acl", f"{PSOR}|VerbForm=Part"),
    ("yıllarda", "yıl", "NOUN", 6, "obl", "Case=Loc|Number=Plur"),
    ("halkı", "halk", "NOUN", 6, "nsubj", f"Case=Nom|{PSOR}"),
    ("göçtü", "göç", "VERB", 0, "root", "Tense=Past"),
]
HANDED = [
    ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", GEN),
    ("pilotu", "pilot", "NOUN", 4, "nsubj", f"Case=Nom|{PSOR}"),
    ("Şili'ye", "şili", "PROPN", 4, "obl", "Case=Dat"),
    ("verdiği", "ver", "VERB", 5, "csubj", f"{PSOR}|VerbForm=Part"),
    ("bildirildi", "bildir", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
]


KEPT = [
    ("Peru'nun", "peru", "PROPN", 2, "nsubj", GEN),
    ("riayet", "riayet", "NOUN", 5, "csubj", "Case=Nom"),
    ("etmesinin", "et", "VERB", 2, "compound:lvc", f"{GEN}|{PSOR}|VerbForm=Vnoun"),
    ("önemli", "önemli", "ADJ", 5, "xcomp", "_"),
    ("olduğunu", "ol", "VERB", 6, "ccomp", f"Case=Acc|{PSOR}|VerbForm=Part"),
    ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
]
GIVEN = [
    ("Peru'nun", "peru", "PROPN", 2, "nsubj", GEN),
    ("yaptığı", "yap", "VERB", 3, "acl", f"{PSOR}|VerbForm=Part"),
    ("yardımın", "yardım", "NOUN", 5, "nsubj", GEN),
    *KEPT[3:],
]


def forms(tree, indices):
    return [tree.words[i].form for i in indices]


def noun_at(knowledge, tree, i):
    trigger = parse_trigger(tree.words[i].lemma, "noun")
    return predicate_of(tree, (i,), trigger=trigger, morphology=knowledge.grammar.morphology)


@pytest.mark.parametrize(
    ("rows", "at", "agents", "objects"),
    [
        (DOUBLED, 2, ["Peru"], ["ateşkesi"]),
        (ACCUSATIVE, 2, ["Peru"], ["elçiyi"]),
        (HELD, 2, ["Peru'nun"], ["adayı"]),
        (HANDED, 3, ["Peru'nun"], ["pilotu"]),
        (LENT, 3, ["Peru"], ["kararı"]),
        (CONVERB, 1, ["Peru"], ["sınırı"]),
        (STANCE, 2, ["bildiri", "Peru"], ["baskını"]),
        (ACCUSED, 3, ["Şili'yi"], []),
        (AMONG, 6, ["konuşmacılar", "Peru"], ["baskını"]),
        (ANNEXED, 4, [], ["ilhakı"]),
        pytest.param(KEPT, 4, ["riayet"], [], id="a deed with its own subject matters"),
        pytest.param(GIVEN, 4, ["yardımın"], [], id="what somebody gave matters"),
    ],
)
def test_agents_and_objects(knowledge, rows, at, agents, objects):
    tree = Tree.build(rows)
    predicate = predicate_at(tree, at)
    assert forms(tree, Binder(knowledge.grammar).agents(predicate)) == agents
    assert forms(tree, patients(predicate)) == objects


def test_a_comma_parts_a_converb_from_a_participle():
    comma = (",", ",", "PUNCT", 2, "punct", "_")
    shifted = [
        (f, lemma, p, head + (head > 2), d, feats) for f, lemma, p, head, d, feats in CONVERB
    ]
    tree = Tree.build([*shifted[:2], comma, *shifted[2:]])
    assert astray.next_participle(predicate_at(tree, 1)) is None


@pytest.mark.parametrize(
    ("rows", "at", "owners"),
    [(ANNEXED, 3, ["Peru"]), (BREACHES, 3, ["Peru'nun"]), (LANDS, 3, ["Peru'nun"])],
)
def test_owners_of_event_nouns(knowledge, rows, at, owners):
    tree = Tree.build(rows)
    binder, noun = Binder(knowledge.grammar), noun_at(knowledge, tree, at)
    assert forms(tree, binder.fill(noun, Role("possessor"))) == owners


def test_surface_subject_may_be_a_clause(knowledge):
    rows = [
        ("Peru'nun", "peru", "PROPN", 2, "nsubj", GEN),
        ("büyümesi", "büyü", "VERB", 3, "nsubj", f"Case=Nom|{PSOR}|VerbForm=Vnoun"),
        ("yanlış", "yanlış", "ADJ", 0, "root", "_"),
    ]
    tree = Tree.build(rows)
    binder, predicate = Binder(knowledge.grammar), predicate_at(tree, 2)
    assert forms(tree, binder.fill(predicate, parse_role("surface:deed"))) == ["büyümesi"]


def test_dative_on_the_object(knowledge):
    rows = [
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Şili'ye", "şili", "PROPN", 3, "nmod", "Case=Dat"),
        ("yaptırımları", "yaptırım", "NOUN", 4, "obj", "Case=Acc|Number=Plur"),
        ("uzattı", "uzat", "VERB", 0, "root", "Tense=Past"),
    ]
    tree = Tree.build(rows)
    found = Binder(knowledge.grammar).fill(predicate_at(tree, 3), Role("dat"))
    assert forms(tree, found) == ["Şili'ye"]


def test_a_postposition_that_is_the_predicate_marks_nothing(knowledge):
    rows = [
        ("Peru'nun", "peru", "PROPN", 4, "nsubj", GEN),
        ("plana", "plan", "NOUN", 4, "obl", "Case=Dat"),
        ("karşı", "karşı", "ADP", 2, "case", "_"),
        ("olduğu", "ol", "VERB", 5, "csubj", f"{PSOR}|VerbForm=Part"),
        ("söylendi", "söyle", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]
    tree = Tree.build(rows)
    trigger, morphology = parse_trigger("karşı=", "predicate"), knowledge.grammar.morphology
    predicate = predicate_of(tree, (2,), trigger=trigger, morphology=morphology, copula=3)
    assert forms(tree, Binder(knowledge.grammar).fill(predicate, Role("dat"))) == ["plana"]


@pytest.mark.parametrize(
    ("lemma", "form", "found"),
    [("konuş", "konuştu", ["konuş"]), ("konuşlandır", "konuşlandırdı", ["konuşlandır"]),
     ("konuşul", "konuşuldu", ["konuş"])],
)  # fmt: skip
def test_longer_verbs_are_no_forms_of_shorter_ones(knowledge, lemma, form, found):
    triggers = [(parse_trigger(stem, "verb"), stem) for stem in ("konuş", "konuşlandır")]
    index = TriggerIndex(triggers, knowledge.grammar.morphology)
    tree = Tree.build([(form, lemma, "VERB", 0, "root", "Tense=Past")])
    assert [hit.item for hit in index.find(tree)] == found


def test_topic_with_the_object_of_an_event(knowledge):
    rows = [
        ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", GEN),
        ("adayı", "ada", "NOUN", 3, "obj", "Case=Acc"),
        ("işgalini", "işgal", "NOUN", 4, "obj", f"Case=Acc|{PSOR}"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
    ]
    tree = Tree.build(rows)
    assert TopicReader(knowledge.grammar).text(tree, 2) == "Peru'nun adayı işgali"


@pytest.mark.parametrize(
    ("owner", "found"), [("Fiji'nin Case=Gen", []), ("yeni Case=Nom", ["Gana'yla"])]
)
def test_a_companion_of_somebody_else_is_not_the_verbs(knowledge, owner, found):
    form, case = owner.split()
    rows = [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        (form, form.lower(), "PROPN", 4, "nmod:poss", case),
        ("Gana'yla", "gana", "PROPN", 4, "nmod", "Case=Ins"),
        ("sınırını", "sınır", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ]
    tree = Tree.build(rows)
    heads = Binder(knowledge.grammar).fill(predicate_at(tree, 4), Role("ins"))
    assert forms(tree, heads) == found


def test_names_on_the_object(knowledge):
    rows = [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Şili", "şili", "PROPN", 3, "nmod:poss", "Case=Nom"),
        ("savaş", "savaş", "NOUN", 4, "nmod:poss", "Case=Nom"),
        ("uçağını", "uçak", "NOUN", 5, "obj", f"Case=Acc|{PSOR}"),
        ("düşürdü", "düşür", "VERB", 0, "root", "Tense=Past"),
    ]
    tree = Tree.build(rows)
    found = Binder(knowledge.grammar).fill(predicate_at(tree, 4), Role("acc.owner"))
    assert forms(tree, found) == ["Şili"]


@pytest.mark.parametrize("found", [["Peru'nun"], []])
def test_genitive_of_a_deed_inside(knowledge, found):
    rows = [
        ("Peru'nun", "peru", "PROPN", 3, "nsubj", GEN),
        ("sorunun", "sorun", "NOUN", 3, "nsubj", GEN),
        ("çözülmesini", "çöz", "VERB", 4, "obj", f"Case=Acc|{PSOR}|VerbForm=Vnoun"),
        ("istediği", "iste", "VERB", 5, "csubj", f"{PSOR}|VerbForm=Part"),
        ("söylendi", "söyle", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]
    if not found:
        rows[1] = ("hızla", "hızlı", "ADV", 3, "advmod", "_")
    tree = Tree.build(rows)
    assert forms(tree, Binder(knowledge.grammar).agents(predicate_at(tree, 3))) == found


def test_verbal_noun_tagged_as_a_noun_is_a_clause(knowledge):
    rows = [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Şili'nin", "şili", "PROPN", 4, "nmod:poss", GEN),
        ("yaptırım", "yaptırım", "NOUN", 4, "nmod:poss", "Case=Nom"),
        ("uygulaması", "uygulama", "NOUN", 5, "obj", f"Case=Nom|{PSOR}"),
        ("bekliyor", "bekle", "VERB", 0, "root", "Aspect=Prog"),
    ]
    tree = Tree.build(rows)
    trigger = parse_trigger("yaptırım uygula", "verb")
    predicate = predicate_of(tree, (2, 3), trigger=trigger, morphology=knowledge.grammar.morphology)
    assert predicate.clause == "nominal"
    assert forms(tree, Binder(knowledge.grammar).agents(predicate)) == ["Şili'nin"]


def test_genitive_behind_belongs_to_a_later_clause():
    rows = [
        ("aldığı", "al", "VERB", 2, "acl", f"{PSOR}|VerbForm=Part"),
        ("yerden", "yer", "NOUN", 3, "obl", "Case=Abl"),
        ("çıkması", "çık", "VERB", 6, "conj", f"Case=Nom|{PSOR}|VerbForm=Vnoun"),
        ("Peru'nun", "peru", "PROPN", 5, "nsubj", GEN),
        ("beklediği", "bekle", "VERB", 6, "csubj", f"{PSOR}|VerbForm=Part"),
        ("söylendi", "söyle", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]
    tree = Tree.build(rows)
    assert astray.of_later_clause(predicate_at(tree, 0), 3)
    assert not astray.of_later_clause(predicate_at(tree, 4), 3)


def test_topic_behind_its_own_verb_begins_there(knowledge):
    rows = [
        ("dönmesi", "dön", "VERB", 6, "csubj", f"Case=Nom|{PSOR}|VerbForm=Vnoun"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("aldığı", "al", "VERB", 4, "acl", f"{PSOR}|VerbForm=Part"),
        ("yerlerden", "yer", "NOUN", 5, "obl", "Case=Abl|Number=Plur"),
        ("çıkması", "çık", "VERB", 1, "conj", f"Case=Nom|{PSOR}|VerbForm=Vnoun"),
        ("gerekiyor", "gerek", "VERB", 0, "root", "Aspect=Prog"),
    ]
    tree = Tree.build(rows)
    reader = TopicReader(knowledge.grammar)
    parts = reader.parts(tree, [3], without=frozenset({2}), barred=lambda i: False)
    assert [tree.slice(part.first, part.last) for part in parts] == ["yerlerden"]


@pytest.mark.parametrize(("comma", "kept"), [(True, [2]), (False, [0, 2])])
def test_a_comma_keeps_a_name_out_of_a_relative_clause(comma, kept):
    mark = (",", ",", "PUNCT", 1, "punct", "_") if comma else ("ve", "ve", "CCONJ", 3, "cc", "_")
    tree = Tree.build(
        [
            ("Can'a", "can", "PROPN", 4, "obl", "Case=Dat"),
            mark,
            ("köylere", "köy", "NOUN", 4, "obl", "Case=Dat"),
            ("saldıran", "saldır", "VERB", 5, "acl", "VerbForm=Part"),
            ("gruptan", "grup", "NOUN", 6, "obl", "Case=Abl"),
            ("yakındı", "yakın", "VERB", 0, "root", "Tense=Past"),
        ]
    )
    predicate = predicate_at(tree, 3)
    assert astray.within_clause(predicate, [0, 2]) == kept
    assert astray.within_clause(predicate_at(tree, 5), [0, 2]) == [0, 2]


def test_a_bare_name_before_a_post_told_by_its_place_is_the_subject(knowledge):
    tree = Tree.build(POSTED)
    assert astray.posted(tree, 2) == [0]
    binder = Binder(knowledge.grammar)
    assert binder.fill(predicate_at(tree, 3), parse_role("agent")) == [0]
    assert complements.named_owners(tree, [2]) == []


def test_a_bare_name_before_a_post_without_a_place_owns_it():
    rows = [(*POSTED[0][:3], 2, *POSTED[0][4:]), (*POSTED[2][:3], 3, *POSTED[2][4:]), POSTED[3]]
    assert astray.posted(Tree.build(rows), 1) == []


@pytest.mark.parametrize(
    ("name", "form", "found"),
    [("PROPN", "Vnoun", [0]), ("NOUN", "Vnoun", []), ("PROPN", "Part", [])],
)
def test_who_opens_the_object_of_a_deed_does_it(name, form, found):
    tree = Tree.build([
        ("Fiji'nin", "fiji", name, 3, "nmod:poss", "Case=Gen"),
        ("dünkü", "dünkü", "ADJ", 3, "amod", "_"),
        ("sözünü", "söz", "NOUN", 4, "obj", "Case=Acc|Person[psor]=3"),
        ("almasını", "al", "VERB", 5, "ccomp", f"Case=Acc|Person[psor]=3|VerbForm={form}"),
        ("istedi", "iste", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert astray.adjacent_genitive(predicate_at(tree, 3)) == found


@pytest.mark.parametrize(("case", "found"), [("Loc", [0]), ("Acc", [])])
def test_whose_side_one_is_on_does_not_act(case, found):
    tree = Tree.build([
        ("Fiji'nin", "fiji", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("yanında", "yan", "NOUN", 3, "obl", f"Case={case}|Person[psor]=3"),
        ("olduklarını", "ol", "VERB", 4, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    predicate = replace(predicate_at(tree, 2), core=frozenset({1, 2}))
    assert astray.whose_side(predicate) == found


@pytest.mark.parametrize(("case", "doubled"), [("Gen", []), ("Nom", [1])])
def test_who_is_named_behind_his_title_is_no_object(case, doubled):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", GEN),
        ("sözcüsü", "sözcü", "NOUN", 4, "nsubj", f"Case=Nom|{PSOR}"),
        ("Ada'nın", "ada", "PROPN", 2, "appos", f"Case={case}"),
        ("görüştüğünü", "görüş", "VERB", 5, "ccomp", f"{PSOR}|VerbForm=Part"),
        ("bildirdi", "bildir", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert astray.doubled_subject(predicate_at(tree, 3)) == doubled
