"""Pairs before "arasında" that the parser joins to the subject before a comma."""

import pytest

from communique.extraction.mending.general import (
    name_at,
    with_apart,
    with_compounds,
    with_inner_owners,
    with_owning_pairs,
    with_pairs,
    with_partners,
    with_rows_of_deeds,
    with_towns,
)
from communique.extraction.reader import Reader
from communique.extraction.syntax.tree import Tree


def sentence(voice="_", subject="nsubj", mark=",", above=8):
    return Tree.build([
        ("Peru", "peru", "PROPN", above, subject, "Case=Nom"),
        (mark, mark, "PUNCT", 3, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Güney", "güney", "PROPN", 1, "conj", "Case=Nom"),
        ("Sudan", "sudan", "PROPN", 5, "flat", "Case=Nom"),
        ("arasında", "ara", "NOUN", 8, "obl", "Case=Loc|Person[psor]=3"),
        ("konuştu", "konuş", "VERB", 0, "root", voice),
    ]).words  # fmt: skip


def links(words):
    return [(w.head, w.dep) for w in words]


def test_a_pair_is_parted_from_the_subject():
    found = with_pairs(sentence(), frozenset({"arasında"}))
    assert (found[2].head, found[2].dep) == (6, "nmod:poss")
    assert (found[4].head, found[4].dep) == (2, "conj")
    assert links(found[:2]) == links(sentence()[:2])


@pytest.mark.parametrize(
    "words",
    [
        sentence(voice="Voice=Pass"),
        sentence(subject="nmod:poss"),
        sentence(mark="-"),
        sentence(voice="Voice=Pass", subject="nmod:poss", above=7),
    ],
)
def test_rows_of_three_stay(words):
    assert links(with_pairs(words, frozenset({"arasında"}))) == links(words)


def test_the_first_of_a_row_is_the_subject_that_the_verb_lacks():
    found = with_pairs(sentence(subject="nmod:poss", above=7), frozenset({"arasında"}))
    assert (found[0].head, found[0].dep) == (7, "nsubj")
    assert (found[2].head, found[2].dep) == (6, "nmod:poss")


def commas(case="Abl", mark=",", subject="nsubj"):
    return Tree.build([
        ("Peru", "peru", "PROPN", 5, subject, "Case=Nom"),
        (mark, mark, "PUNCT", 3, "punct", "_"),
        ("Kenya'dan", "kenya", "PROPN", 1, "conj", f"Case={case}"),
        ("kahve", "kahve", "NOUN", 5, "obj", "Case=Nom"),
        ("aldı", "al", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


@pytest.mark.parametrize(("case", "dep"), [("Abl", "obl"), ("Acc", "obj")])
def test_a_comma_alone_joins_no_two_cases(case, dep):
    found = with_apart(commas(case))
    assert (found[2].head, found[2].dep) == (4, dep)


@pytest.mark.parametrize("words", [commas("Nom"), commas(mark="ve"), commas(subject="obl")])
def test_joined_names_stay_joined(words):
    assert links(with_apart(words)) == links(words)


def test_other_words_change_nothing():
    assert links(with_pairs(sentence(), frozenset())) == links(sentence())


def hosts(lemma="heyet", up=1):
    return Tree.build([
        ("Peru", "peru", "PROPN", 7, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Gana", "gana", "PROPN", up, "conj", "Case=Nom"),
        ("heyetlerini", lemma, "NOUN", 7, "obj", "Case=Acc|Number=Plur|Person[psor]=3"),
        ("ağırladı", "ağırla", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


@pytest.mark.parametrize("up", [1, 3])
def test_two_names_before_people_are_theirs(up):
    found = with_pairs(hosts(up=up), frozenset(), frozenset({"heyet"}))
    assert (found[2].head, found[2].dep) == (5, "nmod:poss")
    assert (found[4].head, found[4].dep) == (2, "conj")


def test_before_other_things_three_names_stay_a_row():
    words = hosts("asker")
    assert links(with_pairs(words, frozenset(), frozenset({"heyet"}))) == links(words)


@pytest.mark.model
def test_who_mediates_is_none_of_the_two():
    reader = Reader.load()
    for text in (
        "Katar, Hamas ve İsrail arasında arabuluculuk yapıyor.",
        "Türkiye, Rusya ile Ukrayna arasında arabuluculuk yaptı.",
        "Suudi Arabistan, Çin ile İran arasında aracı rol oynadı.",
    ):
        told = reader.read(text).statements
        assert {s.act for s in told} == {"mediated"}
        assert {s.subject.label for s in told} == {text.partition(",")[0]}


def journey(noun="başkenti", name="PROPN"):
    return Tree.build([
        ("gittiği", "git", "VERB", 2, "acl", "VerbForm=Part|Person[psor]=3"),
        ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", "Case=Gen"),
        (noun, noun, "NOUN", 5, "obl", "Case=Nom|Person[psor]=3"),
        ("Lima'da", "lima", name, 3, "appos", "Case=Loc"),
        ("konuştu", "konuş", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip


def test_a_journey_goes_to_the_town():
    assert with_towns(journey(), frozenset({"başkenti"}))[0].head == 2


@pytest.mark.parametrize("words", [journey("lideri"), journey(name="NOUN")])
def test_other_clauses_stay_with_the_country(words):
    assert with_towns(words, frozenset({"başkenti"}))[0].head == 1


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("Case=Nom", (2, "nmod:poss"), id="plans that go on are those of who is named"),
        pytest.param("Case=Gen", (3, "nsubj"), id="plans of somebody else"),
    ],
)
def test_the_first_of_two_genitive_subjects_owns_the_second(between, expected):
    words = Tree.build(
        [
            ("Fiji'nin", "Fiji", "PROPN", 4, "nsubj", "Case=Gen"),
            ("ada", "ada", "NOUN", 3, "nmod:poss", between),
            ("planlarının", "plan", "NOUN", 4, "nsubj", "Case=Gen|Person[psor]=3"),
            ("sürdüğünü", "sür", "VERB", 5, "ccomp", "VerbForm=Part"),
            ("belirtti", "belirt", "VERB", 0, "root", "Tense=Past"),
        ]
    ).words
    assert links(with_inner_owners(words))[0] == expected


def owning(lead="nsubj", at=7, voice="_", before=None, case="Gen", dep="obj"):
    """Peru rejects the last plan of Kenya and Sudan."""
    n = 0 if before is None else len(before)
    rows = [
        ("Peru", "peru", "PROPN", at + n, lead, "Case=Nom"),
        (",", ",", "PUNCT", 3 + n, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 1 + n, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5 + n, "cc", "_"),
        ("Sudan'ın", "sudan", "PROPN", 1 + n, "conj", f"Case={case}"),
        ("planını", "plan", "NOUN", 7 + n, dep, "Case=Acc|Person[psor]=3"),
        ("reddetti", "reddet", "VERB", 0, "root", voice),
    ]
    return Tree.build([*(before or ()), *rows]).words


@pytest.mark.parametrize("words", [owning(), owning("nmod:poss", at=6)])
def test_a_pair_owns_what_the_subject_before_it_acts_upon(words):
    found = with_owning_pairs(words)
    assert (found[0].head, found[0].dep) == (6, "nsubj")
    assert (found[2].head, found[2].dep) == (5, "nmod:poss")
    assert (found[4].head, found[4].dep) == (2, "conj")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(owning(case="Nom"), id="a row of subjects"),
        pytest.param(owning(voice="Voice=Pass"), id="a passive"),
        pytest.param(owning("nmod:poss", at=6, dep="nsubj"), id="a row that owns the subject"),
        pytest.param(
            owning(before=[
                ("Şili", "şili", "PROPN", 9, "nsubj", "Case=Nom"),
                (",", ",", "PUNCT", 9, "punct", "_"),
            ]),
            id="a row of three behind the subject",
        ),
    ],
)  # fmt: skip
def test_other_rows_stay(words):
    assert links(with_owning_pairs(words)) == links(words)


@pytest.mark.parametrize(
    ("lemma", "feats", "expected"),
    [
        pytest.param("imzala", "Tense=Past", (5, "obl"), id="what two do"),
        pytest.param("eleştir", "Tense=Past", (4, "nmod"), id="what one does"),
        pytest.param("imzala", "Tense=Past|Voice=Pass", (4, "nmod"), id="what is done"),
    ],
)
def test_a_partner_belongs_to_the_verb_that_both_do(lemma, feats, expected):
    words = Tree.build(
        [
            ("Peru", "Peru", "PROPN", 6, "nsubj", "Case=Nom"),
            ("Fiji", "Fiji", "PROPN", 5, "nmod", "Case=Nom"),
            ("ile", "ile", "ADP", 2, "case", "_"),
            ("gaz", "gaz", "NOUN", 5, "nmod:poss", "Case=Nom"),
            ("anlaşması", "anlaşma", "NOUN", 6, "obj", "Case=Nom|Person[psor]=3"),
            (lemma, lemma, "VERB", 0, "root", feats),
        ]
    ).words
    assert links(with_partners(words, frozenset({"imzala"}), frozenset({"ile"})))[1] == expected


@pytest.mark.parametrize(
    ("case", "owner", "link"),
    [("Loc", 1, (3, "nmod:poss")), ("Nom", 1, (0, "conj")), ("Loc", 4, (0, "conj"))],
)
def test_a_name_owns_the_bare_noun_behind_it(case, owner, link):
    words = Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Kenya", "kenya", "PROPN", owner, "conj", "Case=Nom"),
        ("nezdinde", "nezd", "NOUN", 5, "obl", f"Case={case}|Person[psor]=3"),
        ("bulundu", "bulun", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    found = with_compounds(words)[2]
    assert (found.head, found.dep) == (link if owner == 1 else (3, "conj"))


@pytest.mark.parametrize(("last", "case"), [("Ins", "Ins"), ("Acc", "Nom")])
def test_a_row_of_infinitives_ends_alike(last, case):
    words = Tree.build([
        ("yığmak", "yığ", "VERB", 3, "advcl", "Case=Nom|VerbForm=Vnoun"),
        ("vurmakla", "vur", "VERB", 1, "conj", f"Case={last}|VerbForm=Vnoun"),
        ("suçladı", "suçla", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    assert with_rows_of_deeds(words)[0].case == case


def test_names_before_their_people_are_a_pair():
    words = Tree.build([
        ("Mısır", "Mısır", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Katar", "Katar", "PROPN", 1, "conj", "Case=Nom"),
        ("güçleri", "güç", "NOUN", 5, "nmod:poss", "Case=Nom|Number=Plur|Person[psor]=3"),
        ("arasında", "ara", "NOUN", 7, "obl", "Case=Loc"),
        ("çatışma", "çatışma", "NOUN", 7, "nsubj", "Case=Nom"),
        ("çıktı", "çık", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    pair = with_pairs(words, frozenset({"arasında"}), frozenset({"güç"}))
    assert [(w.head, w.dep) for w in pair[:4]] == [
        (4, "nmod:poss"),
        (2, "cc"),
        (3, "nmod:poss"),
        (0, "conj"),
    ]
    other = with_pairs(words, frozenset({"arasında"}), frozenset({"heyet"}))
    assert [(w.head, w.dep) for w in other] == [(w.head, w.dep) for w in words]


def test_the_subject_of_a_clause_owns_nothing_behind_it():
    words = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Sudan'ın", "sudan", "PROPN", 1, "conj", "Case=Gen"),
        ("desteklediği", "destekle", "VERB", 7, "acl", "Person[psor]=3|VerbForm=Part"),
        ("plan", "plan", "NOUN", 10, "nsubj", "Case=Nom"),
        ("Fiji", "fiji", "PROPN", 9, "nmod:poss", "Case=Nom"),
        ("tarafından", "taraf", "NOUN", 10, "obl", "Case=Abl|Person[psor]=3"),
        ("reddedildi", "reddet", "VERB", 0, "root", "Voice=Pass"),
    ]).words  # fmt: skip
    assert links(with_owning_pairs(words)) == links(words)


@pytest.mark.parametrize(("dep", "apart"), [("acl", True), ("advcl", False)])
def test_who_tells_of_talks_between_two_is_none_of_them(dep, apart):
    words = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nmod:poss", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 1, "conj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 5, "cc", "_"),
        ("Gana", "gana", "PROPN", 1, "conj", "Case=Nom"),
        ("arasında", "ara", "NOUN", 7, "obl", "Case=Loc|Person[psor]=3"),
        ("yürütülen", "yürüt", "VERB", 8, dep, "VerbForm=Part|Voice=Pass"),
        ("görüşmeyi", "görüşme", "NOUN", 9, "obj", "Case=Acc"),
        ("duyurdu", "duyur", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    found = with_pairs(words, frozenset({"arasında"}))
    assert (found[0].dep == "nsubj") is apart


@pytest.mark.parametrize(("voice", "link"), [("_", (9, "nsubj")), ("Voice=Pass", (5, "nmod:poss"))])
def test_who_acts_on_what_is_between_two_is_none_of_them(voice, link):
    words = Tree.build([
        ("Peru", "peru", "PROPN", 6, "nmod:poss", "Case=Nom"),
        (",", ",", "PUNCT", 3, "punct", "_"),
        ("Kenya", "kenya", "PROPN", 1, "conj", "Case=Nom"),
        ("ile", "ile", "CCONJ", 5, "cc", "_"),
        ("Gana", "gana", "PROPN", 1, "conj", "Case=Nom"),
        ("arasındaki", "ara", "NOUN", 7, "amod", "Case=Loc|Person[psor]=3"),
        ("görüşmelere", "görüşme", "NOUN", 10, "obl", "Case=Dat"),
        ("ev", "ev", "NOUN", 9, "nmod:poss", "Case=Nom"),
        ("sahipliği", "sahiplik", "NOUN", 10, "obj", "Case=Nom"),
        ("yaptı", "yap", "VERB", 0, "root", f"Tense=Past|{voice}"),
    ]).words  # fmt: skip
    found = with_pairs(words, frozenset({"arasındaki"}))
    assert (found[0].head, found[0].dep) == link


def test_people_who_open_a_sentence_have_no_two_names_before_them():
    words = Tree.build([
        ("Yetkilileri", "yetkili", "NOUN", 2, "nmod:poss", "Case=Nom|Person[psor]=3"),
        ("arasında", "ara", "NOUN", 3, "obl", "Case=Loc"),
        ("görüştü", "görüş", "VERB", 0, "root", "Tense=Past"),
    ]).words  # fmt: skip
    assert with_pairs(words, frozenset({"arasında"}), frozenset({"yetkili"})) == list(words)


def test_a_name_whose_words_hang_on_each_other_has_an_end():
    words = Tree.build([
        ("Can", "can", "PROPN", 2, "flat", "_"), ("Er", "er", "PROPN", 1, "flat", "_"),
    ]).words  # fmt: skip
    assert name_at(words, 1)[1] == 0
