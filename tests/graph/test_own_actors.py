"""Nodes that a user's file declares one are one for the linker, in queries and in `find`."""

import json

import pytest

from communique import iris, knowledge
from communique.extraction.linking.linker import Linker
from communique.extraction.linking.persons import PersonIndex
from communique.extraction.mentions.finding import MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.syntax.tree import Tree
from communique.graph import find, open_store
from communique.model import Document
from communique.text import fold

from .builders import AZERBAIJAN, SHOIGU, entity, say

PREFIXES = """@prefix dip: <https://w3id.org/communique/ontology#> .
@prefix ent: <https://w3id.org/communique/entity/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
MINE = entity("h-akar", "Hulûsî Paşa", "Person", "Hulûsî Paşa")
NEW = "deniz-ornek-" + iris.digest(fold("Deniz Örnek"), "Person", "", length=8)
KNOWN = iris.ENTITY + "hulusi-akar"
BODY = f"""ent:h-akar a foaf:Person ; skos:prefLabel "Hulûsî Paşa"@tr ; owl:sameAs ent:hulusi-akar .
ent:{NEW} owl:sameAs ent:sergey-soygu .
ent:selim-ardic a foaf:Person ; skos:prefLabel "Selim Ardıç"@tr ; dip:speaksFor ent:turkey .
ent:selim-ardic--1 a org:Membership ; org:member ent:selim-ardic ; org:organization ent:turkey ;
    dip:office "Savunma Bakanı"@tr ; dip:officeClass dip:DefenceMinister ; dip:from "2031-01-01" .
"""


@pytest.fixture(scope="module")
def own_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("own") / "my.ttl"
    path.write_text(PREFIXES + BODY, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def own(own_file):
    return knowledge.load(actors=[own_file])


def link(known, rows, date="2020-10-13"):
    actors, grammar = dict(known.actors), known.grammar
    tree = Tree.build(rows)
    mentions = MentionFinder(actors, grammar, Gazetteer(actors, grammar.morphology)).find(tree)
    linker = Linker(actors, grammar, index=PersonIndex(actors, grammar), date=date)
    linker.survey([tree], [mentions])
    return [linker.resolve(tree, mention).id for mention in mentions]


def name(first, last):
    return [
        (first, first, "PROPN", 3, "nsubj", "Case=Nom"),
        (last, last, "PROPN", 1, "flat", "Case=Nom"),
        ("konuştu", "konuş", "VERB", 0, "root", "_"),
    ]


def test_the_linker_gives_one_node_for_both_names(own):
    assert link(own, name("Hulûsî", "Paşa")) == link(own, name("Hulusi", "Akar")) == [KNOWN]


def test_a_node_made_on_demand_is_the_actor_it_was_declared_one_with(own):
    index = PersonIndex(own.actors, own.grammar)
    linker = Linker(own.actors, own.grammar, index=index, date="")
    assert linker.new("Deniz Örnek", "Person").id == SHOIGU.id
    assert linker.new("Deniz Başka", "Person").id not in own.actors


def test_a_term_of_the_user_answers_a_title_at_its_date(own):
    rows = [
        ("Savunma", "savunma", "NOUN", 2, "nmod:poss", "Case=Nom"),
        ("Bakanı", "bakan", "NOUN", 3, "nsubj", "Case=Nom|Number[psor]=Sing|Person[psor]=3"),
        ("konuştu", "konuş", "VERB", 0, "root", "_"),
    ]
    assert link(own, rows, "2031-02-03") == [iris.ENTITY + "selim-ardic"]


TEXT = Document("o-1", "Paşa, Azerbaycan'ın yanında olduğunu söyledi.", "2020-10-13")
LATE = Document("o-2", "Ardıç, Azerbaycan'ın yanında olduğunu söyledi.", "2031-02-03")
ARDIC = entity("selim-ardic", "Selim Ardıç", "Person", "Ardıç")
PAIRS = [
    (TEXT, [say(TEXT, MINE, "supports", AZERBAIJAN, TEXT.text, "yanında", speaker=MINE)]),
    (LATE, [say(LATE, ARDIC, "supports", AZERBAIJAN, LATE.text, "yanında")]),
]


@pytest.fixture
def folder(tmp_path, knowledge):
    """A store written before the user had a file of his own."""
    with open_store(tmp_path / "graph", knowledge=knowledge) as opened:
        for document, records in PAIRS:
            opened.replace(document, records)
        opened.derive()
    return tmp_path / "graph"


HELD = """SELECT ?office { ent:selim-ardic ^org:member ?t . ?t dip:office ?office ; dip:from ?f }"""


def test_queries_follow(folder, own):
    with open_store(folder, knowledge=own, read_only=True) as store:
        assert store.query("ASK { ent:hulusi-akar dip:supports ent:azerbaijan }")
        assert not store.query("ASK { ent:h-akar dip:supports ?any }")
        path = "SELECT ?s { ?s dip:speaker/dct:isReplacedBy ent:hulusi-akar }"
        assert len(store.query(path).rows) == 1
        label = 'SELECT ?s { ?s dip:speaker/skos:prefLabel "Hulusi Akar"@tr }'
        assert len(store.query(label).rows) == 1
        assert store.query(HELD).rows == (("Savunma Bakanı",),)


@pytest.mark.parametrize("asked", ["Hulusi Akar", "Hulûsî Paşa", "ent:h-akar", "ent:hulusi-akar"])
def test_find_follows_by_every_name(folder, own, asked):
    with open_store(folder, knowledge=own, read_only=True) as store:
        (found,) = find(store, subject=asked)
    assert (found.subject.id, found.subject.label) == (KNOWN, "Hulusi Akar")
    assert found.subject.mention == "Hulûsî Paşa"


def test_without_the_file_they_are_two_again(folder, own, knowledge):
    with open_store(folder, knowledge=own):
        pass
    with open_store(folder, knowledge=knowledge) as store:
        assert store.query("ASK { ent:h-akar dip:supports ent:azerbaijan }")
        assert not store.query("ASK { ent:hulusi-akar dip:supports ?any }")


def test_the_commands_take_the_file(folder, own_file, cli):
    result = cli("find", "--store", folder, "--subject", "Akar", "--actors", own_file, "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["subject"]["id"] == KNOWN
    result = cli("query", HELD, "--store", folder, "--actors", own_file, "--csv")
    assert "Savunma Bakanı" in result.stdout


def test_a_broken_file_is_told_without_a_traceback(folder, tmp_path, cli):
    path = tmp_path / "broken.ttl"
    path.write_text(PREFIXES + 'ent:hulusi-akar dip:untl "2020" .', encoding="utf-8")
    result = cli("find", "--store", folder, "--subject", "Akar", "--actors", path)
    assert result.exit_code == 2
    assert "broken.ttl, line 7" in result.stderr
    assert "Traceback" not in result.output
