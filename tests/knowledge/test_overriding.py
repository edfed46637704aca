"""Files of the user add to the packaged actors, correct them, and declare nodes one."""

import pytest

from communique import iris
from communique.errors import KnowledgeError
from communique.knowledge.actors import load_actors
from communique.knowledge.check import main

PREFIXES = """@prefix dip: <https://w3id.org/communique/ontology#> .
@prefix ent: <https://w3id.org/communique/entity/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
"""
PACKAGED = """
ent:tolbor a dip:State ; skos:prefLabel "Tolbor"@tr, "Tolboria"@en ; dip:demonym "Tolbor" ;
    owl:sameAs wd:Q1 .
ent:ada a foaf:Person ; skos:prefLabel "Ada Deniz"@tr ; dip:speaksFor ent:tolbor .
ent:ada--1 a org:Membership ; org:member ent:ada ; org:organization ent:tolbor ;
    dip:office "Başbakan"@tr ; dip:officeClass dip:HeadOfGovernment ;
    dip:from "2001" ; dip:until "2004-05-06" .
ent:bora a foaf:Person ; skos:prefLabel "Bora Kaya"@tr .
"""


@pytest.fixture
def load(tmp_path):
    """Read actors of the user over packaged ones; the actors by local name."""

    def read(*bodies):
        paths = [tmp_path / f"{n}.ttl" for n in range(len(bodies) + 1)]
        for path, body in zip(paths, (PACKAGED, *bodies), strict=True):
            path.write_text(PREFIXES + body, encoding="utf-8")
        found = load_actors(paths[:1], own=paths[1:])
        return {iri.removeprefix(iris.ENTITY): actor for iri, actor in found.items()}

    return read


def test_an_alias_is_added(load):
    actors = load('ent:ada skos:altLabel "Ada Hanım"@tr .')
    assert (actors["ada"].label, actors["ada"].aliases) == ("Ada Deniz", ("Ada Hanım",))
    assert len(actors["ada"].tenures) == 1


def test_a_label_is_replaced_in_its_language_only(load):
    tolbor = load('ent:tolbor skos:prefLabel "Tolbur"@tr .')["tolbor"]
    assert tolbor.label == "Tolbur"
    assert tolbor.aliases == ("Tolboria",)


def test_a_term_is_added(load):
    actors = load("""ent:bora--1 a org:Membership ; org:member ent:bora ;
        org:organization ent:tolbor ; dip:office "Başbakan"@tr ; dip:from "2004-05-06" .""")
    assert [(t.office, t.start, t.end) for t in actors["bora"].tenures] == [
        ("Başbakan", "2004-05-06", "")
    ]


def test_a_date_is_corrected_and_the_last_file_holds(load):
    actors = load('ent:ada--1 dip:until "2005" .', 'ent:ada--1 dip:until "2006-07" .')
    assert [t.end for t in actors["ada"].tenures] == ["2006-07"]


def test_a_wikidata_identifier_is_corrected(load):
    assert load("ent:tolbor owl:sameAs wd:Q2 .")["tolbor"].qid == "Q2"


def test_a_term_is_taken_away(load):
    assert load("ent:ada--1 owl:deprecated true .")["ada"].tenures == ()


def test_an_actor_is_taken_away_with_the_terms(load):
    assert "ada" not in load("ent:ada owl:deprecated true .")


def test_two_packaged_nodes_are_declared_one(load):
    actors = load("ent:bora owl:sameAs ent:ada .")
    assert "bora" not in actors
    assert actors["ada"].same == (iris.ENTITY + "bora",)
    assert (actors["ada"].label, actors["ada"].aliases) == ("Ada Deniz", ("Bora Kaya",))


def test_a_node_of_the_user_goes_into_the_packaged_one_with_its_terms(load):
    actors = load("""ent:aaa a foaf:Person ; skos:prefLabel "A. Deniz"@tr ; owl:sameAs ent:ada .
        ent:aaa--1 a org:Membership ; org:member ent:aaa ; org:organization ent:tolbor ;
            dip:office "Bakan"@tr ; dip:from "1999" .""")
    assert "aaa" not in actors
    assert actors["ada"].aliases == ("A. Deniz",)
    assert [t.office for t in actors["ada"].tenures] == ["Bakan", "Başbakan"]


def test_nodes_of_one_wikidata_identifier_are_one(load):
    actors = load('ent:mine a dip:State ; skos:prefLabel "Tolbor Ülkesi"@tr ; owl:sameAs wd:Q1 .')
    assert "mine" not in actors
    assert "Tolbor Ülkesi" in actors["tolbor"].aliases
    assert actors["tolbor"].qid == "Q1"


def test_a_chain_of_nodes_is_one_and_pointers_follow(load):
    actors = load("""ent:x a dip:State ; skos:prefLabel "X"@tr ; owl:sameAs ent:y .
        ent:y owl:sameAs ent:tolbor . ent:bora dip:speaksFor ent:x .""")
    assert actors["tolbor"].same == (iris.ENTITY + "x", iris.ENTITY + "y")
    assert actors["bora"].parent == iris.ENTITY + "tolbor"


TERM = "ent:t a org:Membership ; org:member ent:ada ; org:organization ent:tolbor ; "


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('\nent:ada--1 dip:untill "2005" .', r"1.ttl, line 9: .*dip:untill .* dip:until meant"),
        ('ent:ada--1 dip:until "2005", "2006" .', "two values of until"),
        ('ent:ada--1 dip:until "May 2005" .', "is no date"),
        ('ent:ada--1 dip:until "2005-13" .', "is no date"),
        ('ent:ada--1 dip:until "1999" .', "before it begins"),
        ('ent:adda skos:altLabel "Ada Hanım"@tr .', "has no type"),
        ("ent:new a foaf:Person .", "has no name"),
        (TERM + 'dip:office "Bakan" .', "lacks from"),
        (TERM.replace("tolbor", "tolbr") + 'dip:from "2001" .', "tolbr is in no file"),
        ('ent:ada dip:speaksFor "Tolbor" .', "must be a node"),
        ("ent:ada owl:sameAs ent:tolbor .", "are State and Person|are Person and State"),
        ("ent:p owl:sameAs ent:q .", "has no type"),
        ("ent:ada skos:altLabel .", "not Turtle"),
    ],
)
def test_a_broken_file_is_told_with_place_and_remedy(load, body, said):
    with pytest.raises(KnowledgeError, match=said):
        load(body)


def test_the_check_reads_files_of_the_user_as_overriding(tmp_path, capsys):
    path = tmp_path / "own.ttl"
    body = 'ent:hulusi-akar skos:altLabel "Akar Paşa"@tr .'
    path.write_text(PREFIXES + body, encoding="utf-8")
    assert main([str(path)]) == 0
