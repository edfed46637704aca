"""Clauses that a word ties to a noun: "X'in Y'yi vurduğu yolundaki iddiası" holds them."""

import pytest

from communique.extraction.attribution.attributor import Attributor
from communique.extraction.roles.binding import Binder
from communique.extraction.syntax.tree import Tree

ACCUSED = (
    "id: a, act: accused, nouns: [suçlama], subject: [owner],"
    " object: ['dat:actor', 'clause.agent:actor'], topic: [clause]"
)
PART = "Number[psor]=Sing|Person[psor]=3|VerbForm=Part|Tense=Past"
OWNED = "Case=Nom|Number=Sing|Person[psor]=3"
PERU = ("Peru'nun", "peru", "PROPN", 7, "nmod:poss", "Case=Gen")
FIJI = ("Fiji'nin", "fiji", "PROPN", 5, "nsubj", "Case=Gen")
TO_GHANA = ("Gana'ya", "gana", "PROPN", 5, "obl", "Case=Dat")
ARMS = ("silah", "silah", "NOUN", 5, "obj", "Case=Nom")
SINKS = ("sürüyor", "sür", "VERB", 0, "root", "Tense=Pres")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([
            PERU, FIJI, TO_GHANA, ARMS,
            ("verdiği", "ver", "VERB", 6, "acl", PART),
            ("yolundaki", "yol", "NOUN", 7, "amod", "Case=Loc|Person[psor]=3"),
            ("suçlaması", "suçlama", "NOUN", 8, "nsubj", OWNED), SINKS,
        ], id="yolundaki"),
        pytest.param([
            PERU, FIJI, TO_GHANA, ARMS,
            ("verdiğine", "ver", "VERB", 7, "acl", f"{PART}|Case=Dat"),
            ("ilişkin", "ilişkin", "ADP", 5, "case", "_"),
            ("suçlaması", "suçlama", "NOUN", 8, "nsubj", OWNED), SINKS,
        ], id="ilişkin"),
    ],
)  # fmt: skip
def test_who_acts_in_the_content_is_accused(matched, rows):
    (match,), _ = matched(Tree.build(rows), ACCUSED)
    ends = [[rows[i][0] for b in end for i in b.words][:1] for end in (match.subject, match.object)]
    assert ends == [["Peru'nun"], ["Fiji'nin"]]
    assert [rows[i][0] for b in match.topic for i in b.words] == [rows[4][0]]


@pytest.mark.parametrize(("voice", "addressed"), [("", ["Fiji'ye"]), ("|Voice=Pass", [])])
def test_the_dative_of_a_passive_is_nobody_who_is_asked(matched, voice, addressed):
    rows = [
        ("Peru'nun", "peru", "PROPN", 4, "nmod:poss", "Case=Gen"),
        ("Fiji'ye", "fiji", "PROPN", 3, "obl", "Case=Dat"),
        ("dönmesi", "dön", "VERB", 4, "nmod:poss", f"{OWNED}|VerbForm=Vnoun{voice}"),
        ("çağrısı", "çağrı", "NOUN", 5, "nsubj", OWNED),
        ("sürüyor", "sür", "VERB", 0, "root", "Tense=Pres"),
    ]
    asked = "id: a, act: urged, nouns: [çağrı], subject: [owner], object: [dat]"
    (match,), _ = matched(Tree.build(rows), asked)
    assert [rows[i][0] for b in match.object for i in b.words] == addressed


def spoken(knowledge, verb, lemma):
    rows = [
        ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
        ("Fiji'nin", "fiji", "PROPN", 3, "nsubj", "Case=Gen"),
        ("vurduğu", "vur", "VERB", 4, "acl", PART),
        ("yolundaki", "yol", "NOUN", 5, "amod", "Case=Loc|Person[psor]=3"),
        ("iddiasını", "iddia", "NOUN", 6, "obj", "Case=Acc|Person[psor]=3"),
        (verb, lemma, "VERB", 0, "root", "Tense=Past"),
    ]
    tree = Tree.build(rows)
    found = Attributor(knowledge.grammar, Binder(knowledge.grammar)).find(tree, (), ())
    at_deed = [a for a in found if 2 in a.content]
    return [rows[a.source][0] if a.source is not None else None for a in at_deed]


def test_a_claim_is_of_who_repeats_it_and_of_nobody_known_where_it_is_denied(knowledge):
    assert spoken(knowledge, "yineledi", "yinele") == ["Peru"]
    assert None in spoken(knowledge, "yalanladı", "yalanla")
