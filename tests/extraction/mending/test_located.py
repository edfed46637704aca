"""Persons before "ile" and places behind it that are no row, on trees built by hand."""

import pytest

from communique.extraction.mending.located import with_located, with_talks
from communique.extraction.syntax.tree import Tree


def talks(ent, place):
    """Peru talks with somebody about a crisis somewhere."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Weber", "weber", "PROPN", 5, "nmod", "Case=Nom", ent),
        ("ile", "ile", "CCONJ", 4, "cc", "_"),
        (place, "fiji", "PROPN", 2, "conj", "Case=Loc"),
        ("krizi", "kriz", "NOUN", 6, "obj", "Case=Acc"),
        ("konuştu", "konuş", "VERB", 0, "root", "_"),
    ]).words  # fmt: skip


def read(words):
    found = with_located(words, frozenset({"ile"}), ("deki", "daki"))
    return [(w.head, w.dep) for w in found[1:4]]


def test_the_person_takes_part_and_the_place_says_where():
    assert read(talks("PERSON", "Fiji'deki")) == [(5, "obl"), (1, "case"), (4, "amod")]


def test_the_person_takes_part_at_the_place():
    assert read(talks("PERSON", "Fiji'de")) == [(5, "obl"), (1, "case"), (5, "obl")]


def test_two_places_are_left():
    words = talks("GPE", "Fiji'deki")
    assert read(words) == [(w.head, w.dep) for w in words[1:4]]


@pytest.mark.parametrize(("place", "made"), [("Fiji'deki", True), ("Fiji'de", False)])
def test_who_is_somewhere_is_of_the_row_and_not_the_place(place, made):
    words = Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom", "GPE"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        (place, "fiji", "PROPN", 1, "conj", "Case=Loc", "GPE"),
        ("Gana", "gana", "PROPN", 5, "nsubj", "Case=Nom", "GPE"),
        ("çatıştı", "çatış", "VERB", 0, "root", "_"),
    ]).words  # fmt: skip
    found = with_located(words, frozenset({"ile"}), ("daki", "deki"))[2:4]
    assert ([(w.head, w.dep) for w in found] == [(3, "amod"), (0, "conj")]) is made


def topics(ent="GPE", verb="görüştü", lemma="görüş", behind="konusunu"):
    """Peru and somebody, and a place whose matter the parser gives to both."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom", "GPE"),
        ("Weber", "weber", "PROPN", 5, "nmod:poss", "Case=Nom", "PERSON"),
        ("ile", "ile", "CCONJ", 4, "cc", "_"),
        ("Gana", "gana", "PROPN", 2, "conj", "Case=Nom", ent),
        (behind, "konu", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        (verb, lemma, "VERB", 0, "root", "_"),
    ]).words  # fmt: skip


def read_talks(words):
    found = with_talks(
        words, frozenset({"ile"}), talks=frozenset({"görüş"}), between=frozenset({"arasında"})
    )
    return [(w.head, w.dep) for w in found[1:4]]


def test_with_whom_something_is_talked_over_is_no_part_of_it():
    assert read_talks(topics()) == [(5, "obl"), (1, "case"), (4, "nmod:poss")]


@pytest.mark.parametrize(
    "words",
    [topics(ent="PERSON"), topics(verb="övdü", lemma="öv"), topics(behind="arasındaki")],
    ids=["two persons", "no talk", "between two"],
)
def test_what_concerns_both_is_left(words):
    assert read_talks(words) == [(w.head, w.dep) for w in words[1:4]]


def with_ending(*, ent="PERSON", voice="_"):
    """Peru and somebody in the instrumental, whom the parser gives to the topic."""
    return Tree.build([
        ("Peru", "peru", "PROPN", 5, "nsubj", "Case=Nom", "GPE"),
        ("Weber'le", "weber", "PROPN", 3, "obl", "Case=Ins", ent),
        ("genişleme", "genişle", "VERB", 4, "nmod:poss", "Case=Nom|VerbForm=Vnoun"),
        ("takvimini", "takvim", "NOUN", 5, "obj", "Case=Acc|Person[psor]=3"),
        ("görüştü", "görüş", "VERB", 0, "root", voice),
    ]).words  # fmt: skip


@pytest.mark.parametrize(
    ("words", "head"),
    [(with_ending(), 4), (with_ending(ent="GPE"), 2), (with_ending(voice="Voice=Pass"), 2)],
)
def test_with_whom_one_talks_stands_at_the_verb(words, head):
    assert with_talks(words, frozenset({"ile"}), talks=frozenset({"görüş"}))[1].head == head


@pytest.mark.parametrize(("subject", "link"), [("nsubj", (5, "obl")), ("obl", (4, "nmod:poss"))])
def test_a_state_with_which_another_talks_about_a_name_is_no_part_of_it(subject, link):
    words = Tree.build([
        ("Peru", "peru", "PROPN", 6, subject, "Case=Nom", "GPE"),
        ("Fiji", "fiji", "PROPN", 5, "nmod:poss", "Case=Nom", "GPE"),
        ("ile", "ile", "CCONJ", 4, "cc", "_"),
        ("Gana", "gana", "PROPN", 2, "conj", "Case=Nom", "GPE"),
        ("sorununu", "sorun", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        ("görüştü", "görüş", "VERB", 0, "root", "_"),
    ]).words  # fmt: skip
    found = with_talks(words, frozenset({"ile"}), talks=frozenset({"görüş"}))
    assert (found[1].head, found[1].dep) == link


@pytest.mark.parametrize(("first", "head", "dep"), [("nsubj", 5, "obl"), ("obl", 5, "nsubj")])
def test_a_second_subject_is_with_whom_the_first_one_talks(first, head, dep):
    """ "Peru, bakan Weber ile Gana'nın planını görüştü"."""
    words = Tree.build([
        ("Peru", "peru", "PROPN", 6, first, "Case=Nom", "GPE"),
        ("Weber", "weber", "PROPN", 6, "nsubj", "Case=Nom", "PERSON"),
        ("ile", "ile", "CCONJ", 4, "cc", "_"),
        ("Gana'nın", "gana", "PROPN", 5, "nmod:poss", "Case=Gen", "GPE"),
        ("planını", "plan", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        ("görüştü", "görüş", "VERB", 0, "root", "_"),
    ]).words  # fmt: skip
    found = with_talks(words, frozenset({"ile"}), talks=frozenset({"görüş"}))[1]
    assert (found.head, found.dep) == (head, dep)
