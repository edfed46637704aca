"""The two of a sentence who are taken up together ("iki lider")."""

import pytest

from communique.extraction.discourse.kinds import ACTORS
from communique.extraction.discourse.state import Discourse
from communique.extraction.syntax.tree import Tree
from communique.model import Node

PAST = "Tense=Past|Person=3"


@pytest.mark.parametrize(
    ("second", "found"),
    [("Putin'i", ["Recep Tayyip Erdoğan", "Vladimir Putin"]), ("Çavuşoğlu'nu", [])],
)
def test_two_of_different_sides_are_taken_up_together(resolved, second, found):
    lemma = second.partition("'")[0]
    tree = Tree.build([
        ("Erdoğan", "Erdoğan", "PROPN", 4, "nsubj", "Case=Nom", "PERSON"),
        ("dün", "dün", "ADV", 4, "advmod", "_"),
        (second, lemma, "PROPN", 4, "obj", "Case=Acc", "PERSON"),
        ("aradı", "ara", "VERB", 0, "root", PAST),
        (";", ";", "PUNCT", 8, "punct", "_"),
        ("iki", "iki", "NUM", 7, "nummod", "_"),
        ("lider", "lider", "NOUN", 8, "nsubj", "Case=Nom"),
        ("konuştu", "konuş", "VERB", 4, "conj", PAST),
    ])  # fmt: skip
    assert [node.label for node in resolved(tree).nodes(6, ACTORS)] == found


TRUMP, MODI = Node("x:trump", "Trump", "Person"), Node("x:modi", "Modi", "Person")
FIJI = Node("x:fiji", "Fiji", "State")


@pytest.mark.parametrize(
    ("ends", "found"), [((TRUMP, MODI), ["Trump", "Modi"]), ((TRUMP, FIJI), []), ((), [])]
)
def test_the_two_persons_told_of_last_are_taken_up(resolved, ends, found):
    tree = Tree.build([
        ("iki", "iki", "NUM", 2, "nummod", "_"),
        ("lider", "lider", "NOUN", 3, "nsubj", "Case=Nom"),
        ("konuşacak", "konuş", "VERB", 0, "root", "Tense=Fut|Person=3"),
    ])  # fmt: skip
    resolver = resolved(tree).behind(Discourse(ends=ends))
    assert [node.label for node in resolver.nodes(1, ACTORS)] == found


def test_the_countries_of_those_told_of_last(resolved):
    tree = Tree.build([
        ("iki", "iki", "NUM", 2, "nummod", "_"),
        ("ülke", "ülke", "NOUN", 3, "nsubj", "Case=Nom"),
        ("anlaştı", "anlaş", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    gana = Node("x:gana", "Gana", "State")
    resolver = resolved(tree).behind(Discourse(ends=(gana, FIJI)))
    assert [node.label for node in resolver.nodes(1, ACTORS)] == ["Gana", "Fiji"]


@pytest.mark.parametrize(
    ("form", "dep", "found"), [("sınırdaki", "amod", []), ("sınırda", "obl", ["sınır"])]
)
def test_where_a_thing_is_is_no_topic(resolved, form, dep, found):
    """ "Sınırdaki saldırı": nothing is done to the place."""
    tree = Tree.build([
        (form, "sınır", "NOUN", 2, dep, "Case=Loc"),
        ("saldırı", "saldırı", "NOUN", 0, "root", "Case=Nom"),
    ])  # fmt: skip
    assert [node.label for node in resolved(tree).nodes(0, frozenset({"Topic"}))] == found


def test_the_two_whom_the_sentences_before_were_about(resolved):
    tree = Tree.build([
        ("iki", "iki", "NUM", 2, "nummod", "_"),
        ("lider", "lider", "NOUN", 3, "nsubj", "Case=Nom"),
        ("konuştu", "konuş", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    found = Discourse(ends=(TRUMP, FIJI))
    for subject, speaker in ((TRUMP, None), (MODI, MODI), (FIJI, None)):
        found = found.after(
            [], meetings=frozenset(), speaker=speaker, addressee=None, subject=subject,
            introduced=None,
        )  # fmt: skip
    assert [node.label for node in found.persons] == ["Trump", "Modi"]
    assert not found.acted
    labels = [node.label for node in resolved(tree).behind(found).nodes(1, ACTORS)]
    assert labels == ["Trump", "Modi"]


@pytest.mark.parametrize(("case", "found"), [("Gen", ["Trump", "Fiji"]), ("Nom", [])])
def test_parties_that_shall_do_something_are_those_told_of_last(resolved, case, found):
    tree = Tree.build([
        ("tarafların", "taraf", "NOUN", 2, "nsubj", f"Case={case}|Number=Plur"),
        ("çekilmesini", "çekil", "VERB", 3, "ccomp", "Case=Acc|Person[psor]=3|VerbForm=Vnoun"),
        ("istedi", "iste", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    resolver = resolved(tree).behind(Discourse(ends=(TRUMP, FIJI)))
    assert [node.label for node in resolver.nodes(0, ACTORS)] == found
