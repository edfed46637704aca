"""Tree, dates, roles and gazetteer on hand-made sentences."""

import pytest

from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.roles.binding import Binder
from communique.extraction.statements.dates import DateReader
from communique.extraction.syntax.phrases import conjuncts, effective_case
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Actor, Role

ACTIVE = [
    ("Ankara", "ankara", "PROPN", 3, "nsubj", "Case=Nom"),
    ("planı", "plan", "NOUN", 3, "obj", "Case=Acc"),
    ("destekledi", "destekle", "VERB", 0, "root", "Tense=Past"),
]
PASSIVE = [
    ("Plan", "plan", "NOUN", 4, "nsubj", "Case=Nom"),
    ("Ankara", "ankara", "PROPN", 4, "obl", "Case=Nom"),
    ("tarafından", "taraf", "ADP", 2, "case", "_"),
    ("desteklendi", "destekle", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
]
NOMINAL = [
    ("Ankara'nın", "ankara", "PROPN", 3, "nsubj", "Case=Gen"),
    ("planı", "plan", "NOUN", 3, "obj", "Case=Acc"),
    ("desteklediğini", "destekle", "VERB", 4, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Part"),
    ("duyurdu", "duyur", "VERB", 0, "root", "Tense=Past"),
]
RELATIVE = [
    ("planı", "plan", "NOUN", 2, "obj", "Case=Acc"),
    ("destekleyen", "destekle", "VERB", 3, "acl", "VerbForm=Part"),
    ("Ankara", "ankara", "PROPN", 4, "nsubj", "Case=Nom"),
    ("sevindi", "sevin", "VERB", 0, "root", "Tense=Past"),
]


@pytest.mark.parametrize(("rows", "verb"), [(ACTIVE, 2), (PASSIVE, 3), (NOMINAL, 2), (RELATIVE, 1)])
def test_forms_give_the_same_ends(knowledge, rows, verb):
    tree = Tree.build(rows)
    binder, predicate = Binder(knowledge.grammar), predicate_at(tree, verb)
    agent, patient = (binder.fill(predicate, Role(name))[0] for name in ("agent", "acc"))
    assert (tree.words[agent].lemma, tree.words[patient].lemma) == ("ankara", "plan")


def test_coordination():
    tree = Tree.build([
        ("Libya", "libya", "PROPN", 4, "obj", "_"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("İdlib'i", "idlib", "PROPN", 1, "conj", "Case=Acc"),
        ("anlattı", "anlat", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    assert conjuncts(tree, 0) == [0, 2]
    assert effective_case(tree, 0) == "Acc"
    assert tree.edges[3] == (0, 3)
    assert tree.slice(0, 2) == "Libya ve İdlib'i"
    assert tree.words[2].bare == "idlib"


@pytest.mark.parametrize(
    ("text", "published", "span"),
    [
        ("3 Mayıs 2019 günü geldi", None, ("2019-05-03", "2019-05-03")),
        ("Şubat 2020 içinde geldi", None, ("2020-02-01", "2020-02-29")),
        ("dün geldi", "2020-03-01", ("2020-02-29", "2020-02-29")),
        ("31.02.2020 günü geldi", None, None),
        ("salı günü geldi", "2020-03-05", ("2020-03-03", "2020-03-03")),
        ("gelecek salı geliyor", "2020-03-05", ("2020-03-10", "2020-03-10")),
        ("geçen perşembe geldi", "2020-03-05", ("2020-02-27", "2020-02-27")),
        ("15 Aralık günü geldi", "2020-01-05", ("2019-12-15", "2019-12-15")),
        ("10 Ocak günü geliyor", "2019-12-30", ("2020-01-10", "2020-01-10")),
        ("2 - 5 Ağustos günleri geldi", "2019-08-30", ("2019-08-02", "2019-08-05")),
        ("Mayıs ayında geldi", "2020-06-01", ("2020-05-01", "2020-05-31")),
        ("Mayıs geldi", "2020-06-01", None),
        ("2019 yılında geldi", None, ("2019-01-01", "2019-12-31")),
        ("2019 kişi geldi", None, None),
        ("dün geldi", None, None),
    ],
)
def test_dates(knowledge, text, published, span):
    tree = Tree.build([(w, w, "X", 0, "root", "_") for w in text.split()])
    found = DateReader(knowledge.grammar.calendar).read(tree, published)
    assert (found and (found.start, found.end)) == span


@pytest.mark.parametrize(
    ("form", "how"),
    [
        ("Polonya'nın", "name"),
        ("Polonyalılar", "demonym"),
        ("polonya", None),
        ("Polon", None),
        ("Polonyai", None),
    ],
)
def test_gazetteer(morphology, form, how):
    actor = Actor("x", "Polonya", "State", demonyms=("Polonyalı",))
    matches = Gazetteer({"x": actor}, morphology).find(
        Tree.build([(form, form, "PROPN", 0, "root", "_")])
    )
    assert [e.how for m in matches for e in m.entries] == ([how] if how else [])


def test_a_noun_with_a_verbal_copula_heads_a_clause():
    tree = Tree.build([
        ("Türkiye'nin", "türkiye", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("Mısır'ın", "mısır", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("yanında", "yan", "NOUN", 5, "ccomp", "Case=Loc"),
        ("olduğunu", "ol", "VERB", 3, "cop", "Case=Acc|Person[psor]=3|VerbForm=Part"),
        ("söyledi", "söyle", "VERB", 0, "root", "Tense=Past"),
    ])  # fmt: skip
    predicate = predicate_at(tree, 2)
    assert (predicate.clause, predicate.word.low) == ("nominal", "olduğunu")
    assert not predicate.is_noun
    assert predicate_at(Tree.build([*ACTIVE]), 1).is_noun


def test_an_equative_names_who_does_it_but_no_manner(knowledge):
    rows = [
        ("Karar", "karar", "NOUN", 4, "nsubj", "Case=Nom"),
        ("Konseyince", "konsey", "PROPN", 4, "obl", "Case=Equ|Person[psor]=3"),
        ("gizlice", "gizli", "ADV", 4, "obl", "Case=Equ"),
        ("reddedildi", "reddet", "VERB", 0, "root", "Tense=Past|Voice=Pass"),
    ]
    tree = Tree.build(rows)
    assert Binder(knowledge.grammar).fill(predicate_at(tree, 3), Role("agent")) == [1]


@pytest.mark.parametrize(("number", "agents"), [("Plur", []), ("Sing", [0])])
def test_one_genitive_is_no_subject_of_several(knowledge, number, agents):
    own = f"Case=Acc|Number={number}|Person[psor]=3|VerbForm=Part"
    rows = [
        ("Peru'nun", "peru", "PROPN", 3, "nsubj", "Case=Gen|Number=Sing"),
        ("planını", "plan", "NOUN", 3, "obj", "Case=Acc"),
        ("desteklediklerini", "destekle", "VERB", 4, "ccomp", own),
        ("duyurdu", "duyur", "VERB", 0, "root", "Tense=Past"),
    ]
    tree = Tree.build(rows)
    assert Binder(knowledge.grammar).fill(predicate_at(tree, 2), Role("agent"))[:1] == agents
