"""Readings that the words of a sentence rule out."""

import pytest

from communique.extraction.ends.collecting import Candidate
from communique.extraction.ends.scoring import Reading
from communique.extraction.frames.matching import FrameMatch
from communique.extraction.pipeline import Extractor
from communique.extraction.statements.accord_topics import names_accord
from communique.extraction.statements.pairing import pairs
from communique.extraction.statements.ruled_out import ruled_out
from communique.extraction.syntax.predicate import predicate_of
from communique.extraction.syntax.tree import Tree
from communique.knowledge.frames import parse_trigger
from communique.model import Document, Node

PAST = "Tense=Past|Person=3"
PARTNER = [
    ("Peru", "peru", "PROPN", 6, "nsubj", "Case=Nom"),
    ("ve", "ve", "CCONJ", 3, "cc", "_"),
    ("Şili", "şili", "PROPN", 1, "conj", "Case=Nom"),
    ("Kenya'yla", "kenya", "PROPN", 6, "obl", "Case=Ins"),
    ("işbirliği", "işbirliği", "NOUN", 6, "obj", "Case=Nom"),
    ("yapıyor", "yap", "VERB", 0, "root", "Tense=Pres|Person=3"),
]
SOME = [
    *PARTNER[:3],
    ("kurumlarla", "kurum", "NOUN", 6, "obl", "Case=Ins|Number=Plur"),
    *PARTNER[4:],
]
PARTICIPLE = "Case=Acc|VerbForm=Part|Polarity=Neg|Person[psor]=3"
WORD = [
    ("Kenya", "kenya", "PROPN", 5, "nsubj", "Case=Nom"),
    ("Peru'nun", "peru", "PROPN", 3, "nmod:poss", "Case=Gen"),
    ("taahhütlerini", "taahhüt", "NOUN", 4, "obj", "Case=Acc|Person[psor]=3"),
    ("uygulamadığını", "uygula", "VERB", 5, "ccomp", PARTICIPLE),
    ("söyledi", "söyle", "VERB", 0, "root", PAST),
]
PASSIVE = [
    ("Kenya", "kenya", "PROPN", 5, "nsubj", "Case=Nom"),
    ("anlaşma", "anlaşma", "NOUN", 3, "nsubj", "Case=Nom"),
    ("uygulanmadığı", "uygula", "VERB", 5, "advcl", f"{PARTICIPLE}|Voice=Pass"),
    ("için", "için", "ADP", 3, "case", "_"),
    ("üzüldü", "üzül", "VERB", 0, "root", PAST),
]
TITLE = [
    ("işbirliği", "işbirliği", "NOUN", 3, "nmod:poss", "Case=Nom"),
    ("ve", "ve", "CCONJ", 3, "cc", "_"),
    ("anlaşması", "anlaşma", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"),
]
CLAUSE = [
    ("işbirliğinin", "işbirliği", "NOUN", 2, "nsubj", "Case=Gen"),
    ("sağladığı", "sağla", "VERB", 3, "acl", "Tense=Past|VerbForm=Part"),
    TITLE[2],
]


@pytest.fixture(scope="module")
def told(knowledge):
    extractor = Extractor(knowledge, keep=0.0)

    def read(rows):
        tree = Tree.build(rows)
        found = extractor.extract_trees(Document("d", tree.text), [tree]).statements
        return {(s.subject.label, s.act, s.object.label) for s in found}

    return read


@pytest.mark.parametrize(
    ("rows", "right", "wrong"),
    [
        pytest.param(
            PARTNER,
            ("Şili", "cooperated", "Kenya"),
            ("Peru", "cooperated", "Şili"),
            id="each with the partner",
        ),
        pytest.param(SOME, None, ("Peru", "cooperated", "Şili"), id="with nobody known"),
        pytest.param(
            WORD, None, ("Kenya", "fulfilled", "Peru'nun taahhütleri"), id="whose word it is"
        ),
        pytest.param(PASSIVE, None, ("Kenya", "fulfilled", "anlaşma"), id="left open"),
    ],
)
def test_what_the_words_rule_out_is_not_told(told, rows, right, wrong):
    found = told(rows)
    assert wrong not in found
    assert right is None or right in found


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        pytest.param(
            "Peru ile Bolivya arasında bir uzlaşma sağlanamazsa Ekvador arabulucu olabilir.",
            {("Peru", "Bolivya")},
            id="between whom it stands",
        ),
        pytest.param(
            "Ekvador, Peru ile Bolivya arasındaki sorun konusunda Şili ile anlaştı.",
            {("Ekvador", "Şili")},
            id="what stands between others",
        ),
    ],
)
def test_those_between_whom_an_accord_stands_have_it(reader, text, parties):
    told = reader.read(text).statements
    assert {(s.subject.label, s.object.label) for s in told if s.act == "agreed"} == parties


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        pytest.param(TITLE, True, id="what the accord is about"),
        pytest.param(CLAUSE, False, id="what has led to it"),
    ],
)
def test_a_tie_in_the_name_of_an_accord_is_none(knowledge, rows, named):
    tree, grammar = Tree.build(rows), knowledge.grammar

    def matched(act, at):
        predicate = predicate_of(
            tree,
            (at,),
            trigger=parse_trigger(tree.words[at].lemma, "noun"),
            morphology=grammar.morphology,
            support=grammar.words["support_verbs"],
        )
        frame = next(f for f in knowledge.frames if f.act == act)
        return FrameMatch(frame, predicate, (at,), False, (), (), (), ())

    tie, accord = matched("cooperated", 0), matched("agreed", 2)
    assert names_accord(tie, accord) is named
    assert not names_accord(accord, tie)


def test_a_row_ties_itself_to_a_partner_one_by_one(knowledge):
    act, (a, b, c) = knowledge.acts["agreed"], (Node(name, name, "State") for name in "abc")
    assert pairs(act, [a, b], [c]) == [(a, b), (a, c)]
    assert pairs(act, [a, b], [c], severally=True) == [(a, c), (b, c)]


@pytest.mark.parametrize(("act", "told"), [("mediated", False), ("consulted", True)])
def test_who_talks_under_a_third_goes_between_nobody(knowledge, matched, resolved, act, told):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nmod:poss", "Case=Nom"),
        ("ile", "ile", "CCONJ", 3, "cc", "_"),
        ("Şili", "şili", "PROPN", 1, "conj", "Case=Nom"),
        ("gözetimi", "gözetim", "NOUN", 0, "root", "Case=Nom|Person[psor]=3"),
    ])  # fmt: skip
    frame = f"id: x, act: {act}, nouns: [gözetim], subject: [owner], object: [coagent]"
    (match,), _ = matched(tree, frame)
    row = Candidate((Node("x:b", "B", "State"),), ("row",), 0, ())
    reading = Reading(row, row, (), ())
    barred = ruled_out([reading], match, resolved(tree), knowledge.grammar)
    assert (barred == frozenset()) is told
