"""What those who met say together in a text or talk, on trees built by hand."""

from types import SimpleNamespace

import pytest

from communique.extraction.attribution.settings import setting
from communique.extraction.discourse.groups import find_groups
from communique.extraction.mentions.mention import Mention
from communique.extraction.pipeline import Extractor
from communique.extraction.statements.parties import without_owners
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import Tree
from communique.model import Document

PAST = "Tense=Past|Person=3"
MET = [
    ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
    ("Şili", "şili", "PROPN", 4, "obl", "Case=Nom"),
    ("ile", "ile", "ADP", 2, "case", "_"),
    ("görüştü", "görüş", "VERB", 0, "root", PAST),
]


def condemned(*place):
    """An attack is condemned, in some text or talk."""
    n = len(place)
    return [
        *place,
        ("saldırı", "saldırı", "NOUN", n + 2, "nsubj", "Case=Nom"),
        ("kınandı", "kına", "VERB", 0, "root", f"{PAST}|Voice=Pass"),
    ]


JOINT = condemned(
    ("Ortak", "ortak", "ADJ", 2, "amod", "_"),
    ("bildiride", "bildiri", "NOUN", 4, "obl", "Case=Loc"),
)
TALK = condemned(("Görüşmede", "görüşme", "NOUN", 3, "obl", "Case=Loc"))
DURING = condemned(
    ("Görüşme", "görüşme", "NOUN", 2, "nmod:poss", "Case=Nom"),
    ("sırasında", "sıra", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3"),
)
LATER = condemned(
    ("Tatil", "tatil", "NOUN", 2, "nmod:poss", "Case=Nom"),
    ("sırasında", "sıra", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3"),
)
TEXT = condemned(("Bildiride", "bildiri", "NOUN", 3, "obl", "Case=Loc"))
NAMED = condemned(
    ("Peru'nun", "peru", "PROPN", 2, "nmod:poss", "Case=Gen"),
    ("toplantısında", "toplantı", "NOUN", 4, "obl", "Case=Loc|Person[psor]=3"),
)


@pytest.fixture(scope="module")
def extractor(knowledge):
    return Extractor(knowledge, keep=0.0)


def read(extractor, *sentences):
    built, at = [], 0
    for index, rows in enumerate(sentences):
        built.append(Tree.build(rows, index=index, start=at))
        at = built[-1].end + 1
    document = Document("d", "\n".join(tree.text for tree in built))
    return extractor.extract_trees(document, built)


@pytest.mark.parametrize(
    ("rows", "kind"),
    [(JOINT, "text"), (TALK, "talk"), (DURING, "talk"), (LATER, ""), (TEXT, ""), (NAMED, "")],
)
def test_where_something_is_said_together(knowledge, extractor, rows, kind):
    tree = Tree.build(rows)
    mentions = extractor._mentions.find(tree)
    predicate = predicate_at(tree, len(tree) - 1)
    assert setting(predicate, mentions, knowledge.grammar) == kind


@pytest.mark.parametrize("rows", [JOINT, TALK])
def test_all_who_met_condemn_what_is_condemned_there(extractor, rows):
    found = read(extractor, MET, rows).statements
    told = {(s.subject.label, s.object.label) for s in found if s.act == "condemned"}
    assert told == {("Peru", "saldırı"), ("Şili", "saldırı")}


def test_who_owns_the_talks_and_the_other_side_take_up_a_topic(extractor):
    talks = [
        ("Peru'nun", "peru", "PROPN", 4, "nmod:poss", "Case=Gen"),
        ("Şili", "şili", "PROPN", 4, "nmod", "Case=Nom"),
        ("ile", "ile", "ADP", 2, "case", "_"),
        ("görüşmesinde", "görüşme", "NOUN", 7, "obl", "Case=Loc|Person[psor]=3"),
        ("vergiler", "vergi", "NOUN", 7, "nsubj", "Case=Nom|Number=Plur"),
        ("gündeme", "gündem", "NOUN", 7, "obl", "Case=Dat"),
        ("geldi", "gel", "VERB", 0, "root", PAST),
    ]
    found = read(extractor, talks).statements
    assert {s.subject.label for s in found if s.act == "discussed"} == {"Peru", "Şili"}


def test_those_between_whom_the_topic_stands_take_no_part_by_that(extractor):
    talks = [
        ("Görüşmede", "görüşme", "NOUN", 7, "obl", "Case=Loc"),
        ("Fiji", "fiji", "PROPN", 5, "nmod:poss", "Case=Nom"),
        ("ile", "ile", "CCONJ", 4, "cc", "_"),
        ("Gana", "gana", "PROPN", 2, "conj", "Case=Nom"),
        ("arasındaki", "ara", "NOUN", 6, "amod", "Case=Loc|Person[psor]=3"),
        ("sorunlar", "sorun", "NOUN", 7, "nsubj", "Case=Nom|Number=Plur"),
        ("ele", "ele", "NOUN", 0, "root", "Case=Dat"),
        ("alındı", "al", "VERB", 7, "compound", f"{PAST}|Voice=Pass"),
    ]
    found = read(extractor, MET, talks).statements
    assert {s.subject.label for s in found if s.act == "discussed"} == {"Peru", "Şili"}


@pytest.mark.parametrize(
    ("voice", "way", "kept"), [("Pass", "near", 0), ("Pass", "role:agent", 1), ("Act", "near", 1)]
)
def test_none_of_a_row_does_what_is_done_to_the_others(voice, way, kept):
    tree = Tree.build([
        ("Peru", "peru", "PROPN", 4, "nsubj", "Case=Nom"),
        ("ve", "ve", "CCONJ", 3, "cc", "_"),
        ("Fiji'nin", "fiji", "PROPN", 4, "nsubj", "Case=Gen"),
        ("vurulduğunu", "vur", "VERB", 5, "ccomp", f"VerbForm=Part|Person[psor]=3|Voice={voice}"),
        ("söyledi", "söyle", "VERB", 0, "root", PAST),
    ])  # fmt: skip
    mentions = [Mention(0, i, i, i, "State", (i, i)) for i in (0, 2)]
    ends = [SimpleNamespace(at=i, ways=(way,)) for i in (2, 0)]
    reading = SimpleNamespace(subject=ends[0], object=ends[1])
    rows = find_groups(tree, mentions)
    match = SimpleNamespace(predicate=predicate_at(tree, 3), object=())
    assert len(without_owners([reading], match, rows=rows)) == kept


def test_who_owns_what_comes_up_does_not_take_it_up_by_that(extractor):
    talks = [
        ("Toplantıda", "toplantı", "NOUN", 5, "obl", "Case=Loc"),
        ("Fiji'nin", "fiji", "PROPN", 3, "nmod:poss", "Case=Gen"),
        ("limanları", "liman", "NOUN", 5, "nsubj", "Case=Nom|Number=Plur|Person[psor]=3"),
        ("gündeme", "gündem", "NOUN", 5, "obl", "Case=Dat"),
        ("geldi", "gel", "VERB", 0, "root", PAST),
    ]
    assert not [s for s in read(extractor, talks).statements if s.act == "discussed"]


@pytest.mark.model
def test_who_asks_the_parties_does_not_ask_his_own_side(reader):
    told = reader.read(
        "Dışişleri Bakanı Hakan Fidan, Peru ve Mali dışişleri bakanları ile görüştü. Fidan, "
        "taraflara itidal çağrısında bulundu."
    ).statements
    assert {s.object.label for s in told if s.act == "urged"} == {"Peru", "Mali"}
