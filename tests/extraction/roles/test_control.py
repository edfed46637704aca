"""Whose deed a clause tells that another verb lays on somebody, and whose plan it is."""

import pytest

from communique.extraction.roles.binding import Binder
from communique.extraction.roles.control import controlled, planned, told_of
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import ROOT, Tree
from communique.knowledge import Role

PAST = "Tense=Past|Person=3"
PSOR = "Person[psor]=3"
DEED, INF = f"Case=Nom|{PSOR}|VerbForm=Vnoun", "VerbForm=Vnoun"
FACT = f"{PSOR}|VerbForm=Part"
WARNED = ("uyardı", "uyar", "VERB", 0, "root", PAST)


def warned(form, lemma, feats, noun="konusunda", stem="konu"):
    """Peru warns Chile of a deed under a noun."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Şili'yi", "şili", "PROPN", 5, "obj", "Case=Acc"),
        (form, lemma, "VERB", 4, "nmod:poss", feats),
        (noun, stem, "NOUN", 5, "obl", f"Case=Loc|{PSOR}"),
        WARNED,
    ])  # fmt: skip


def forced(form, lemma, feats):
    """Peru forces Chile to do something."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("Şili'yi", "şili", "PROPN", 4, "obj", "Case=Acc"),
        (form, lemma, "VERB", 4, "obl", feats),
        ("zorladı", "zorla", "VERB", 0, "root", PAST),
    ])  # fmt: skip


def agents(knowledge, tree, i):
    return Binder(knowledge.grammar).fill(predicate_at(tree, i), Role("agent"))


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        pytest.param(warned("gitmemesi", "git", DEED), [1], id="a deed"),
        pytest.param(warned("gitmeme", "git", INF), [], id="nobody's deed"),
        pytest.param(warned("gittiği", "git", FACT), [], id="a fact"),
        pytest.param(warned("gitmesi", "git", DEED, "sırasında", "sıra"), [], id="when"),
        pytest.param(forced("gitmeye", "git", f"Case=Dat|{INF}"), [1], id="to do it"),
        pytest.param(forced("gitmekle", "git", f"Case=Ins|{INF}"), [1], id="with doing it"),
        pytest.param(forced("gitmek", "git", INF), [], id="a bare infinitive"),
        pytest.param(forced("gitmesine", "git", f"Case=Dat|{PSOR}|{INF}"), [], id="bare deed"),
    ],
)
def test_a_deed_laid_on_the_object_is_the_objects(tree, expected):
    above = predicate_at(tree, len(tree) - 1)
    found = controlled(predicate_at(tree, 2), above, lambda word: word.lemma == "konu")
    assert found == expected


@pytest.mark.parametrize(
    ("noun", "stem", "expected"), [("konusunda", "konu", [1]), ("sırasında", "sıra", [0])]
)
def test_who_is_warned_about_a_deed_would_do_it(knowledge, noun, stem, expected):
    tree = warned("gitmemesi", "git", DEED, noun, stem)
    assert agents(knowledge, tree, 2) == expected


@pytest.mark.parametrize("dep", ["obl", "xcomp"])
def test_who_is_forced_in_the_passive_would_do_it(knowledge, dep):
    tree = Tree.build([
        ("Şili", "şili", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Peru", "peru", "PROPN", 5, "obl", "Case=Nom"),
        ("tarafından", "taraf", "ADP", 2, "case", "_"),
        ("gitmeye", "git", "VERB", 5, dep, f"Case=Dat|{INF}"),
        ("zorlandı", "zorla", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ])  # fmt: skip
    assert controlled(predicate_at(tree, 3), predicate_at(tree, 4), lambda _: False) == [0]
    assert agents(knowledge, tree, 3) == [0]


def plan(*, owner="Case=Gen", noun=f"Case=Acc|{PSOR}", upos="NOUN", dep="nmod:poss", deed=INF):
    """Chile hears of Peru's plan to send soldiers."""
    return Tree.build([
        ("Şili", "şili", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Peru'nun", "peru", "PROPN", 5, "nmod:poss", owner),
        ("asker", "asker", "NOUN", 4, "obj", "Case=Nom"),
        ("gönderme", "gönder", "VERB", 5, dep, deed),
        ("planını", "plan", upos, 6, "obj", noun),
        ("duydu", "duy", "VERB", 0, "root", PAST),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "noun", "who"),
    [
        pytest.param(plan(), 4, [1], id="somebody's plan"),
        pytest.param(plan(owner="Case=Nom"), ROOT, [0], id="nobody's plan"),
        pytest.param(plan(noun="Case=Acc"), ROOT, [0], id="no plan of anybody"),
        pytest.param(plan(upos="VERB"), ROOT, [0], id="no noun"),
        pytest.param(plan(dep="obl"), ROOT, [0], id="not its content"),
    ],
)
def test_who_has_a_plan_would_do_it(knowledge, tree, noun, who):
    assert planned(predicate_at(tree, 3)) == noun
    assert agents(knowledge, tree, 3)[:1] == who


def test_a_deed_with_a_person_or_without_a_noun_is_no_plan():
    assert planned(predicate_at(plan(deed=DEED), 3)) == ROOT
    alone = Tree.build([("Gitmek", "git", "VERB", 0, "root", INF)])
    assert planned(predicate_at(alone, 0)) == ROOT


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        pytest.param(("Fiji'ye", "Fiji", "PROPN", 5, "obl", "Case=Dat"), [3], id="a name"),
        pytest.param(("sözlere", "söz", "NOUN", 5, "obl", "Case=Dat"), [], id="a thing"),
    ],
)
def test_of_whom_something_is_said_does_it(noun, expected):
    feats = "Person[psor]=3|Tense=Past|VerbForm=Part"
    tree = Tree.build(
        [
            ("Peru", "Peru", "PROPN", 5, "nsubj", "Case=Nom"),
            ("desteklediğini", "destekle", "VERB", 3, "ccomp", f"Case=Acc|{feats}"),
            ("savunduğu", "savun", "VERB", 4, "acl", feats),
            noun,
            ("kızdı", "kız", "VERB", 0, "root", "Tense=Past"),
        ]
    )
    assert told_of(predicate_at(tree, 1), predicate_at(tree, 2)) == expected


@pytest.mark.parametrize(("owner", "found"), [("PROPN", [3]), ("NOUN", [])])
def test_soldiers_of_whom_a_clause_tells(owner, found):
    tree = Tree.build([
        ("vurduğunu", "vur", "VERB", 2, "ccomp", FACT),
        ("söylediği", "söyle", "VERB", 4, "acl", FACT),
        ("Fiji", "fiji", owner, 4, "nmod:poss", "Case=Nom"),
        ("askerlerini", "asker", "NOUN", 5, "obj", f"Case=Acc|{PSOR}"),
        ("kınadı", "kına", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    assert told_of(predicate_at(tree, 0), predicate_at(tree, 1)) == found


@pytest.mark.parametrize(("voice", "found"), [("_", [1]), ("Voice=Pass", [])])
def test_whom_one_presses_is_to_do_the_deed(knowledge, voice, found):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("Şili'yi", "şili", "PROPN", 5, "obj", "Case=Acc"),
        ("çekilmesi", "çekil", "VERB", 5, "advcl", DEED if voice == "_" else f"{DEED}|{voice}"),
        ("için", "için", "ADP", 3, "case", "_"),
        ("sıkıştırdı", "sıkıştır", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    deed, above = predicate_at(tree, 2), predicate_at(tree, 4)
    assert controlled(deed, above, lambda word: False) == found


def known(verb, voice, dep="csubj", case="Acc"):
    """Peru warns Chile, of whom it is known that it helped."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        ("kurtardığı", "kurtar", "VERB", 3, dep, FACT),
        (verb, verb[:3], "VERB", 4, "acl", f"VerbForm=Part{voice}"),
        ("Şili'yi", "şili", "PROPN", 5, "obj", f"Case={case}"),
        WARNED,
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "subject"),
    [
        pytest.param(known("bilinen", "|Voice=Pass"), [3], id="of whom it is known"),
        pytest.param(known("anlaşılan", "|Voice=Pass", dep="ccomp"), [3], id="found out"),
        pytest.param(known("sağlayan", "", dep="ccomp"), [3], id="who brings it about"),
    ],
)
def test_what_is_known_of_somebody_he_does(knowledge, tree, subject):
    assert Binder(knowledge.grammar).agents(predicate_at(tree, 1)) == subject


@pytest.mark.parametrize(
    ("case", "said"),
    [pytest.param("Gen", [0], id="his words"), pytest.param("Nom", [4], id="nobody's words")],
)
def test_what_somebody_said_of_a_deed_is_told_of_him(knowledge, case, said):
    tree = Tree.build([
        ("Bakanı", "bakan", "NOUN", 10, "nmod:poss", f"Case=Nom|{PSOR}"),
        ("Ada", "ada", "PROPN", 1, "appos", "Case=Nom"),
        ("Kaya'nın", "kaya", "PROPN", 2, "flat", f"Case={case}"),
        (",", ",", "PUNCT", 10, "punct", "_"),
        ("Peru'nun", "peru", "PROPN", 6, "nsubj", "Case=Gen"),
        ("yaptığı", "yap", "VERB", 7, "acl", FACT),
        ("baskını", "baskın", "NOUN", 8, "obj", "Case=Acc"),
        ("kınadığına", "kına", "VERB", 10, "acl", f"Case=Dat|{FACT}"),
        ("ilişkin", "ilişkin", "ADP", 8, "case", "_"),
        ("sözleri", "söz", "NOUN", 0, "root", f"Case=Nom|{PSOR}"),
    ])  # fmt: skip
    assert agents(knowledge, tree, 7) == said
