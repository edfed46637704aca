"""The actors contradict themselves nowhere, and the check sees what does."""

from io import StringIO

import pytest

from communique.knowledge.actors import load_actors
from communique.knowledge.check import contradictions, coverage, main, twofold
from communique.knowledge.turtle import read_facts
from communique.paths import ontology_path

HEAD = """@prefix dip: <https://w3id.org/communique/ontology#> .
@prefix ent: <https://w3id.org/communique/entity/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ent:tolbor a dip:State ; skos:prefLabel "Tolbor"@tr .
"""


def person(local: str, name: str) -> str:
    return f'ent:{local} a foaf:Person ; skos:prefLabel "{name}"@tr .\n'


def term(local: str, start: str, end: str = "", of: str = "tolbor") -> str:
    until = f' ; dip:until "{end}"' if end else ""
    return (
        f"ent:{local}--{start} a org:Membership ; org:member ent:{local} ;"
        f' org:organization ent:{of} ; dip:office "Başbakan"@tr ;'
        f' dip:officeClass dip:HeadOfGovernment ; dip:from "{start}"{until} .\n'
    )


@pytest.fixture
def actors(tmp_path):
    def read(body: str):
        path = tmp_path / "own.ttl"
        path.write_text(HEAD + body, encoding="utf-8")
        return load_actors([path])

    return read


ADA, BORA = person("ada", "Ada Deniz"), person("bora", "Bora Kaya")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (ADA + BORA + term("ada", "2001") + term("bora", "2005"), "hold it at once"),
        (
            ADA + BORA + term("ada", "2001-02-03", "2004-05") + term("bora", "2003-01-01"),
            "hold it at once",
        ),
        (ADA + term("ada", "2005", "2004-06-01"), "before it begins"),
        (ADA + term("ada", "2005", of="nowhere"), "is in no file"),
        (ADA + person("ada-2", "Ada Deniz"), "is shared by"),
    ],
)
def test_contradiction(actors, body, said):
    found = list(contradictions(actors(body)))
    assert len(found) == 1
    assert said in found[0]


def test_two_nodes_that_share_an_iri(tmp_path):
    path = tmp_path / "own.ttl"
    path.write_text(HEAD + ADA + person("ada", "Bora Kaya"), encoding="utf-8")
    assert list(twofold(read_facts([path]))) == [
        "https://w3id.org/communique/entity/ada is Ada Deniz and Bora Kaya at once;"
        " give each its own IRI"
    ]


@pytest.mark.parametrize(
    "body",
    [
        ADA + BORA + term("ada", "2001", "2005-03-01") + term("bora", "2005-03-01"),
        ADA + BORA + term("ada", "2001", "2005") + term("bora", "2005"),
        ADA + BORA + term("ada", "2001", "2005-08") + term("bora", "2005"),
    ],
)
def test_terms_that_meet_do_not_contradict(actors, body):
    assert list(contradictions(actors(body))) == []


def test_gaps_are_the_years_without_a_holder(actors):
    body = ADA + BORA + term("ada", "2001", "2003-05-01") + term("bora", "2006-07")
    (row,) = coverage(actors(body), range(2000, 2008))
    assert (row.owner, row.office, row.holders) == ("Tolbor", "Başbakan", 2)
    assert row.gaps == (2000, 2004, 2005)


def test_packaged_actors_do_not_contradict():
    out = StringIO()
    assert main([], out=out) == 0, out.getvalue()


def test_a_contradiction_in_a_file_of_the_user_fails(tmp_path):
    path = tmp_path / "own.ttl"
    path.write_text(HEAD + ADA + person("ada-2", "Ada Deniz"), encoding="utf-8")
    out = StringIO()
    assert main([str(path)], out=out) == 1
    assert "ada deniz" in out.getvalue()


def test_offices_of_the_home_state_have_no_gap_since_1990():
    actors = load_actors(sorted((ontology_path() / "actors").glob("*.ttl")))
    rows = coverage(actors, range(1990, 2026))
    home = {row.office: row.gaps for row in rows if row.owner == "Türkiye"}
    standing = ("Cumhurbaşkanı", "Dışişleri Bakanı", "Milli Savunma Bakanı", "İçişleri Bakanı")
    for office in (*standing, "Genelkurmay Başkanı"):
        assert home[office] == (), office
    assert [y for y in home["Başbakan"] if y < 2019] == []


@pytest.mark.parametrize(
    ("state", "capital"),
    [("Brezilya", "Brasilia"), ("Letonya", "Riga"), ("Güney Afrika", "Pretoria")],
)
def test_a_capital_stands_for_its_state(knowledge, state, capital):
    named = {actor.label for actor in knowledge.actors.values() if capital in actor.metonyms}
    assert named == {state}
