"""Complement clauses, deeds and facts, moods and heads of objects on hand-made sentences."""

import pytest

from communique.extraction.discourse.topics import TopicReader
from communique.extraction.frames.matching import FrameMatcher, NearMiss
from communique.extraction.roles.binding import Binder
from communique.extraction.roles.complements import (
    aimed_at,
    came_from,
    complements,
    named_owner,
    named_owners,
    reached,
)
from communique.extraction.syntax.lexicon import TriggerIndex
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Role
from communique.knowledge.frames import parse_role, parse_trigger

VNOUN = "Person[psor]=3|VerbForm=Vnoun"
ACTOR_MUST = [
    ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
    ("tatbikatına", "tatbikat", "NOUN", 3, "obj", "Case=Dat|Person[psor]=3"),
    ("son", "son", "NOUN", 5, "csubj", "Case=Nom"),
    ("vermesi", "ver", "VERB", 3, "compound", f"Case=Nom|{VNOUN}"),
    ("gerekiyor", "gerek", "VERB", 0, "root", "Aspect=Prog"),
]
THING_MUST = [
    ("köprünün", "köprü", "NOUN", 2, "nsubj", "Case=Gen"),
    ("onarılması", "onar", "VERB", 3, "csubj", f"Case=Nom|{VNOUN}|Voice=Pass"),
    ("gerekiyor", "gerek", "VERB", 0, "root", "Aspect=Prog"),
]
MIDDLE = [
    ("Peru'nun", "peru", "PROPN", 3, "nsubj", "Case=Gen"),
    ("adadan", "ada", "NOUN", 3, "obl", "Case=Abl"),
    ("çekilmesi", "çek", "VERB", 4, "csubj", f"Case=Nom|{VNOUN}|Voice=Pass"),
    ("gerekiyor", "gerek", "VERB", 0, "root", "Aspect=Prog"),
]
FACT = [
    ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("köprünün", "köprü", "NOUN", 3, "nsubj", "Case=Gen"),
    ("onarıldığını", "onar", "VERB", 4, "obj", "Case=Acc|Person[psor]=3|VerbForm=Part|Voice=Pass"),
    ("savundu", "savun", "VERB", 0, "root", "Tense=Past"),
]
DEED = [
    FACT[0],
    FACT[1],
    ("onarılmasını", "onar", "VERB", 4, "obj", f"Case=Acc|{VNOUN}|Voice=Pass"),
    FACT[3],
]


@pytest.mark.parametrize(
    ("rows", "actor", "state"),
    [(ACTOR_MUST, ["Peru'nun"], []), (THING_MUST, [], ["onarılması"]), (MIDDLE, ["Peru'nun"], [])],
)
def test_who_must_act(knowledge, rows, actor, state):
    tree = Tree.build(rows)
    binder, must = Binder(knowledge.grammar), predicate_at(tree, len(rows) - 1)
    assert [tree.words[i].form for i in binder.fill(must, Role("clause.agent"))] == actor
    assert [tree.words[i].form for i in binder.fill(must, Role("clause.state"))] == state


def test_complement_and_owner():
    tree = Tree.build(ACTOR_MUST)
    (clause,) = complements(predicate_at(tree, 4))
    assert clause.inflected == 3
    assert named_owner(clause) == [0]


def content(owner, possessor):
    """ "Peru, Şili'nin sattığı suçlamasında bulundu", or a relative clause in its place."""
    return [
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Şili'nin", "şili", "PROPN", 3, "nsubj", f"Case={owner}"),
        ("sattığı", "sat", "VERB", 4, "acl", "Person[psor]=3|VerbForm=Part"),
        ("suçlamasında", "suçlama", "NOUN", 5, "obl", f"Case=Loc{possessor}"),
        ("bulundu", "bulun", "VERB", 0, "root", "Tense=Past"),
    ]


@pytest.mark.parametrize(
    ("owner", "possessor", "found"),
    [("Gen", "|Person[psor]=3", [2]), ("Gen", "", []), ("Nom", "|Person[psor]=3", [])],
)
def test_what_a_possessed_noun_holds_is_its_complement(owner, possessor, found):
    tree = Tree.build(content(owner, possessor))
    assert [clause.head for clause in complements(predicate_at(tree, 3))] == found


@pytest.mark.parametrize(
    ("case", "dep", "verb", "aim"),
    [
        ("Dat", "nmod", "NOUN", ["Şili'ye"]),
        ("Dat", "obl", "VERB", ["Şili'ye"]),
        ("Nom", "nmod:poss", "NOUN", ["Şili'ye"]),
        ("Gen", "nmod:poss", "NOUN", []),
    ],
)
def test_whom_a_thing_is_aimed_at(case, dep, verb, aim):
    at = 2 if verb == "VERB" else 3
    tree = Tree.build([
        ("Şili'ye", "şili", "PROPN", at, dep, f"Case={case}"),
        ("uyguladığı", "uygula", verb, 3, "acl", "_"),
        ("ambargoyu", "ambargo", "NOUN", 4, "obj", "Case=Acc"),
        ("kaldırdı", "kaldır", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert [tree.words[i].form for i in aimed_at(tree, [2])] == aim


@pytest.mark.parametrize(("case", "aim"), [("Abl", ["Şili'den"]), ("Ins", [])])
def test_a_duty_on_goods_is_aimed_at_where_they_come_from(case, aim):
    tree = Tree.build([
        ("Şili'den", "şili", "PROPN", 2, "obl", f"Case={case}"),
        ("gelen", "gel", "VERB", 3, "acl", "_"),
        ("çeliğe", "çelik", "NOUN", 4, "obl", "Case=Dat"),
        ("koyduğu", "koy", "VERB", 5, "acl", "_"),
        ("vergiyi", "vergi", "NOUN", 6, "obj", "Case=Acc"),
        ("indirdi", "indir", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert [tree.words[i].form for i in aimed_at(tree, [4])] == aim


@pytest.mark.parametrize(
    ("purpose", "first"), [("advcl", ["Şili'ye", "Suva'ya"]), ("acl", ["Suva'ya"])]
)
def test_who_is_reached_first_is_the_purpose(purpose, first):
    tree = Tree.build([
        ("Şili'ye", "şili", "PROPN", 2, "obl", "Case=Dat"),
        ("ulaştırılmak", "ulaş", "VERB", 4, purpose, "_"),
        ("Suva'ya", "suva", "PROPN", 4, "obl", "Case=Dat"),
        ("uğurlandı", "uğurla", "VERB", 0, "root", "Voice=Pass"),
    ])  # fmt: skip
    assert [tree.words[i].form for i in reached(predicate_at(tree, 3))] == first


def test_goods_tell_whom_a_ban_is_aimed_at():
    tree = Tree.build([
        ("Şili", "şili", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("şarabına", "şarap", "NOUN", 3, "obl", "Case=Dat|Person[psor]=3"),
        ("getirdiği", "getir", "VERB", 4, "acl", "_"),
        ("yasağı", "yasak", "NOUN", 5, "obj", "Case=Acc"),
        ("kaldırdı", "kaldır", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert aimed_at(tree, [3]) == [0]


@pytest.mark.parametrize(("case", "found"), [("Nom", [0]), ("Gen", [])])
def test_a_clause_of_the_first_noun_tells_whom_a_ban_is_aimed_at(case, found):
    tree = Tree.build([
        ("Şili'ye", "şili", "PROPN", 2, "obl", "Case=Dat"),
        ("uygulanan", "uygula", "VERB", 3, "acl", "VerbForm=Part|Voice=Pass"),
        ("satış", "satış", "NOUN", 4, "nmod:poss", f"Case={case}"),
        ("yasağını", "yasak", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
        ("uzattı", "uzat", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert aimed_at(tree, [3]) == found


@pytest.mark.parametrize(
    ("name", "case", "head", "origin"),
    [("Peru'dan", "Abl", 2, [0]), ("Peru'nun", "Gen", 3, [0]), ("Peru'ya", "Dat", 2, [])],
)
def test_where_goods_come_from(name, case, head, origin):
    tree = Tree.build([
        (name, "peru", "PROPN", head, "obl" if head == 2 else "nmod:poss", f"Case={case}"),
        ("alınan", "al", "VERB", 3, "acl", "VerbForm=Part|Voice=Pass"),
        ("balığa", "balık", "NOUN", 5, "obl", "Case=Dat"),
        ("vergi", "vergi", "NOUN", 5, "obj", "Case=Nom"),
        ("koydu", "koy", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert came_from(tree, [2]) == origin


@pytest.mark.parametrize(
    ("noun", "verb", "feats", "says"),
    [
        ("karar", "onayla", "Tense=Past", [0]),
        ("karar", "onayla", "Polarity=Neg|Tense=Past", []),
        ("karar", "oku", "Tense=Past", []),
        ("plan", "onayla", "Tense=Past", []),
    ],
)
def test_who_adopts_a_text_says_what_it_says(knowledge, noun, verb, feats, says):
    tree = Tree.build([
        ("Konsey", "konsey", "NOUN", 5, "nsubj", "Case=Nom"),
        ("Peru'yu", "peru", "PROPN", 3, "obj", "Case=Acc"),
        ("kınayan", "kına", "VERB", 4, "acl", "VerbForm=Part"),
        (noun + "ı", noun, "NOUN", 5, "obj", "Case=Acc"),
        (verb + "dı", verb, "VERB", 0, "root", feats),
    ])  # fmt: skip
    found = Binder(knowledge.grammar).fill(predicate_at(tree, 2), parse_role("agent"))
    assert [i for i in found if i != 3] == says


@pytest.mark.parametrize(("rows", "deeds"), [(FACT, []), (DEED, [2])])
def test_a_deed_is_no_fact(knowledge, rows, deeds):
    tree = Tree.build(rows)
    binder, predicate = Binder(knowledge.grammar), predicate_at(tree, 3)
    assert binder.fill(predicate, parse_role("acc:thing")) == [2]
    assert binder.fill(predicate, parse_role("acc:deed")) == deeds


@pytest.mark.parametrize(
    ("form", "upos", "feats", "hits"),
    [
        ("onarmalıdır", "VERB", "Mood=Nec", 1),
        ("onarılmalı", "VERB", "Voice=Pass", 1),
        ("onarmalıydık", "VERB", "Mood=Ind", 0),
        ("temeli", "NOUN", "Case=Acc", 0),
    ],
)
def test_moods_are_triggers(knowledge, form, upos, feats, hits):
    index = TriggerIndex([(parse_trigger("Nec", "mood"), "must")], knowledge.grammar.morphology)
    tree = Tree.build([(form, form, upos, 0, "root", feats)])
    assert len(index.find(tree)) == hits


@pytest.mark.parametrize(("noun", "fits"), [("öneri", True), ("yenilgi", False)])
def test_heads_of_objects(knowledge, noun, fits):
    frames = [f for f in knowledge.frames if f.id == "tr.supports.kabul-et"]
    grammar = knowledge.grammar
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        (f"{noun}yi", noun, "NOUN", 3, "obj", "Case=Acc"),
        ("kabul", "kabul", "NOUN", 0, "root", "Case=Nom"),
        ("etti", "et", "VERB", 3, "compound:lvc", "Tense=Past"),
    ])  # fmt: skip
    matches, misses = FrameMatcher(frames, grammar, Binder(grammar)).match(tree)
    assert bool(matches) is fits
    assert all(isinstance(miss, NearMiss) and "none of these" in miss.why for miss in misses)


def test_topic_of_a_clause_begins_at_its_subject(knowledge):
    tree = Tree.build([
        ("köprünün", "köprü", "NOUN", 3, "nsubj", "Case=Gen"),
        ("sağlam", "sağlam", "ADJ", 4, "xcomp", "_"),
        ("olması", "ol", "VERB", 4, "csubj", f"Case=Nom|{VNOUN}"),
        ("gerekiyor", "gerek", "VERB", 0, "root", "Aspect=Prog"),
    ])  # fmt: skip
    assert TopicReader(knowledge.grammar).text(tree, 2) == "köprünün sağlam olması"


@pytest.mark.parametrize(("voice", "asked"), [("", [1]), ("|Voice=Pass", [])])
def test_who_is_asked_may_hang_inside_the_complement(knowledge, voice, asked):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Şili'den", "şili", "PROPN", 3, "obl", "Case=Abl"),
        ("çekilmesini" if not voice else "alınmasını", "çek", "VERB", 4, "obj",
         f"Case=Acc|{VNOUN}{voice}"),
        ("istedi", "iste", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    binder, asking = Binder(knowledge.grammar), predicate_at(tree, 3)
    assert binder.fill(asking, Role("clause.abl")) == asked


def test_who_acts_in_a_condition_is_no_subject_outside(knowledge):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Şili'nin", "şili", "PROPN", 3, "nsubj", "Case=Gen"),
        ("gelmesi", "gel", "VERB", 4, "nmod:poss", f"Case=Nom|{VNOUN}"),
        ("halinde", "hal", "NOUN", 5, "obl", "Case=Loc"),
        ("gideceğini", "git", "VERB", 6, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    binder, going = Binder(knowledge.grammar), predicate_at(tree, 4)
    assert binder.fill(going, Role("condition")) == [1]
    assert binder.fill(going, Role("agent")) == [0]


@pytest.mark.parametrize(
    ("feats", "end", "why"),
    [
        ("Tense=Past", ".", None),
        ("Tense=Past", "?", "asks"),
        ("Mood=Imp|Person=2", ".", "orders"),
    ],
)
def test_questions_and_orders_tell_nothing(knowledge, feats, end, why):
    frames = [f for f in knowledge.frames if f.id == "tr.supports.destekle"]
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 3, "nsubj", "Case=Nom"),
        ("Şili'yi", "şili", "PROPN", 3, "obj", "Case=Acc"),
        ("destekle", "destekle", "VERB", 0, "root", feats),
        (end, end, "PUNCT", 3, "punct", "_"),
    ])  # fmt: skip
    grammar = knowledge.grammar
    matches, misses = FrameMatcher(frames, grammar, Binder(grammar)).match(tree)
    assert bool(matches) is (why is None)
    assert all(why is not None and why in miss.why for miss in misses)


@pytest.mark.parametrize(("upos", "feats", "says"), [("ADJ", "_", False), ("NOUN", "_", True)])
def test_an_adjective_alone_is_no_topic(knowledge, upos, feats, says):
    tree = Tree.build([
        ("yeni", "yeni", upos, 2, "obj", feats),
        ("istedi", "iste", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert (TopicReader(knowledge.grammar).node(tree, 0) is not None) is says


OF_THE_ASKING = [
    ("cuntadan", "cunta", "NOUN", 3, "obl", "Case=Abl"),
    ("tutuklunun", "tutuklu", "NOUN", 3, "nsubj", "Case=Gen"),
    ("bırakılmasını", "bırak", "VERB", 4, "ccomp", f"Case=Acc|{VNOUN}|Voice=Pass"),
    ("istedi", "iste", "VERB", 0, "root", "Tense=Past"),
]
OF_THE_DEED = [
    ("tutuklunun", "tutuklu", "NOUN", 3, "nsubj", "Case=Gen"),
    ("adadan", "ada", "NOUN", 3, "obl", "Case=Abl"),
    ("çıkarılmasını", "çıkar", "VERB", 4, "ccomp", f"Case=Acc|{VNOUN}|Voice=Pass"),
    ("istedi", "iste", "VERB", 0, "root", "Tense=Past"),
]
DEEP = [
    ("Peru'dan", "peru", "PROPN", 2, "nmod", "Case=Abl"),
    ("denetçilerle", "denetçi", "NOUN", 3, "obl", "Case=Ins"),
    ("çalışmasını", "çalış", "VERB", 4, "ccomp", f"Case=Acc|{VNOUN}"),
    ("istedi", "iste", "VERB", 0, "root", "Tense=Past"),
]


@pytest.mark.parametrize(
    ("rows", "asked"), [(OF_THE_ASKING, ["cuntadan"]), (OF_THE_DEED, []), (DEEP, ["Peru'dan"])]
)
def test_who_is_asked_stands_inside_the_deed(knowledge, rows, asked):
    tree = Tree.build(rows)
    found = Binder(knowledge.grammar).fill(predicate_at(tree, 3), Role("clause.abl"))
    assert [tree.words[i].form for i in found] == asked


def test_addressee_hung_on_the_kind_of_an_event(knowledge):
    tree = Tree.build([
        ("Peru'dan", "peru", "PROPN", 4, "nmod", "Case=Abl"),
        ("Şili'ye", "şili", "PROPN", 3, "obl", "Case=Dat"),
        ("uzlaşma", "uzlaşma", "NOUN", 4, "nmod:poss", "Case=Nom"),
        ("çağrısı", "çağrı", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"),
    ])  # fmt: skip
    assert Binder(knowledge.grammar).fill(predicate_at(tree, 3), Role("dat")) == [1]


def test_a_clause_before_another_attribute_stays_in_the_label(knowledge):
    rows = [
        *[(word, word, "ADV", 8, "advmod", "_") for word in ("dün", "gece", "geç", "vakit")],
        ("sessizce", "sessizce", "ADV", 8, "advmod", "_"),
        ("yine", "yine", "ADV", 8, "advmod", "_"),
        ("Lima'da", "lima", "PROPN", 8, "obl", "Case=Loc"),
        ("yapılan", "yap", "VERB", 11, "acl", "VerbForm=Part|Voice=Pass"),
        ("mutabakat", "mutabakat", "NOUN", 10, "nmod:poss", "Case=Nom"),
        ("çerçevesindeki", "çerçeve", "NOUN", 11, "amod", "Case=Loc"),
        ("taahhütleri", "taahhüt", "NOUN", 0, "root", "Case=Acc|Number=Plur"),
    ]
    topics = TopicReader(knowledge.grammar)
    assert "Lima'da yapılan mutabakat" in topics.text(Tree.build(rows), 10)
    rows[9] = ("yazılı", "yazılı", "ADJ", 11, "amod", "_")
    assert "Lima'da" not in topics.text(Tree.build(rows), 10)


def test_a_deed_is_that_of_whoever_a_title_names_not_of_the_place_before_it():
    tree = Tree.build(
        [
            ("başbakan", "başbakan", "NOUN", 5, "nmod:poss", "Case=Nom"),
            ("Can", "Can", "PROPN", 1, "appos", "Case=Nom"),
            ("Er'in", "Er", "PROPN", 2, "flat", "Case=Gen"),
            ("Lima", "Lima", "PROPN", 5, "nmod:poss", "Case=Nom"),
            ("gezisini", "gezi", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
            ("eleştirdi", "eleştir", "VERB", 0, "root", "Tense=Past"),
        ]
    )
    assert named_owners(tree, [4]) == [1]


def test_what_is_ours_is_nobody_elses():
    tree = Tree.build([
        ("Norveç", "norveç", "PROPN", 2, "nmod:poss", "Case=Nom"),
        ("politikamızı", "politika", "NOUN", 3, "obj", "Case=Acc|Person[psor]=1"),
        ("övdü", "öv", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert named_owners(tree, [1]) == [1]


@pytest.mark.parametrize(("case", "place"), [("Loc", [0]), ("Gen", [])])
def test_where_a_thing_is(knowledge, case, place):
    tree = Tree.build([
        ("Fiji'deki", "fiji", "PROPN", 2, "amod", f"Case={case}"),
        ("hastane", "hastane", "NOUN", 3, "nsubj", "Case=Nom"),
        ("onarıldı", "onar", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ])  # fmt: skip
    assert Binder(knowledge.grammar).fill(predicate_at(tree, 2), Role("acc.place")) == place


def test_those_who_do_something_are_nobodys_own(knowledge):
    tree = Tree.build([
        ("yaşananları", "yaşa", "VERB", 2, "obj", "Case=Acc|VerbForm=Part|Person[psor]=3"),
        ("kınadı", "kına", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert TopicReader(knowledge.grammar).words(tree, 0, 0) == "yaşananlar"


def test_whose_deed_the_subject_of_a_clause_is(knowledge):
    tree = Tree.build([
        ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
        ("kararı", "karar", "NOUN", 5, "nsubj", "Case=Nom|Person[psor]=3"),
        ("Şili'nin", "şili", "PROPN", 4, "nmod:poss", "Case=Gen"),
        ("hakkını", "hak", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
        ("çiğniyor", "çiğne", "VERB", 0, "root", "Tense=Pres|Person=3"),
    ])  # fmt: skip
    binder, breaks = Binder(knowledge.grammar), predicate_at(tree, 4)
    assert binder.fill(breaks, Role("agent.owner")) == [0]
    assert binder.fill(breaks, Role("acc.owner")) == [2]
