import pytest

from communique import iris
from communique.errors import KnowledgeError
from communique.knowledge.actors import Tenure, load_actors
from communique.knowledge.acts import load_acts
from communique.knowledge.turtle import local_name, read_facts
from communique.paths import ontology_path

HEAD = f"@prefix dip: <{iris.DIP}> . @prefix e: <{iris.ENTITY}> .\n"
SKOS = "http://www.w3.org/2004/02/skos/core#"


@pytest.fixture
def turtle(tmp_path):
    def write(content):
        path = tmp_path / "dosya.ttl"
        path.write_text(HEAD + content, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(("iri", "name"), [("http://a/b#c", "c"), ("http://a/b", "b")])
def test_local_name(iri, name):
    assert local_name(iri) == name


def test_facts(turtle):
    facts = read_facts([turtle('e:b dip:x "bir"@tr, "one"@en . e:a dip:x "iki" .')])
    assert list(facts.subjects()) == [iris.ENTITY + "a", iris.ENTITY + "b"]
    assert facts.label(iris.ENTITY + "b", iris.DIP + "x", "en") == "one"
    assert facts.label(iris.ENTITY + "a", iris.DIP + "x", "en") is None


@pytest.mark.parametrize(
    ("content", "message"), [("e:a dip:x [] .", "blank node"), ("e:a dip:x", "not Turtle")]
)
def test_bad_turtle(turtle, content, message):
    with pytest.raises(KnowledgeError, match=message) as caught:
        read_facts([turtle(content)])
    assert "dosya.ttl" in str(caught.value)


def test_missing_file(tmp_path):
    with pytest.raises(KnowledgeError, match="cannot be read"):
        read_facts([tmp_path / "yok.ttl"])


def test_act_lacks_a_property(turtle):
    with pytest.raises(KnowledgeError, match=r"act supports lacks .*sign"):
        load_acts(turtle("dip:supports dip:claimedForm dip:y ."))
    with pytest.raises(KnowledgeError, match="no act found"):
        load_acts(turtle("dip:supports dip:weight 1 ."))


def test_acts_of_the_ontology(knowledge):
    assert list(knowledge.acts) == sorted(knowledge.acts)
    assert all(-10 <= a.weight <= 10 and a.sign in (-1, 0, 1) for a in knowledge.acts.values())
    act = knowledge.acts["supports"]
    assert (act.iri, act.claimed_iri) == (iris.DIP + "supports", iris.DIPC + "supports")


def test_actors(turtle):
    path = turtle(
        f'e:x a dip:State ; <{SKOS}prefLabel> "Ada"@tr ; dip:demonym "Adalı" ; '
        f'<http://www.w3.org/2002/07/owl#sameAs> <{iris.WIKIDATA}Q1> . e:z dip:x "hiç" .'
    )
    actors = load_actors([path])
    assert list(actors) == [iris.ENTITY + "x"]
    actor = actors[iris.ENTITY + "x"]
    assert (actor.label, actor.type, actor.demonyms) == ("Ada", "State", ("Adalı",))
    assert actor.qid == "Q1"


@pytest.mark.parametrize(
    ("start", "end", "date", "held"),
    [
        ("2014", "2018", "2018-12-31", True),
        ("2014", "2018", "2019-01-01", False),
        ("2014-05-02", "", "2014-05-01", False),
        ("2014-05-02", "", "2030-01-01", True),
    ],
)
def test_tenure(start, end, date, held):
    assert Tenure("p", "Bakan", "Minister", "s", start, end).holds_at(date) is held


def test_memberships_name_known_states_and_bodies(knowledge):
    facts = read_facts([ontology_path() / "actors" / "memberships.ttl"])
    org = "http://www.w3.org/ns/org#"
    assert list(facts.subjects())
    for subject in facts.subjects():
        (member,) = facts.values(subject, org + "member")
        (body,) = facts.values(subject, org + "organization")
        assert knowledge.actors[member].type == "State", subject
        assert knowledge.actors[body].type == "Organization", subject
