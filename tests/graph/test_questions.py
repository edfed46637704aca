"""The questions that a stored graph must answer, in SPARQL and by names."""

import pytest

from communique.errors import InputError
from communique.graph import find

from .builders import ARMENIA, FIRST


def ask(store, sparql):
    return set(store.query(sparql).rows)


def test_whom_does_a_state_support(store):
    query = "SELECT ?n { ent:turkey dip:supports/skos:prefLabel ?n FILTER(lang(?n)='tr') }"
    rows = ask(store, query)
    assert rows == {("Azerbaycan",)}


def test_what_was_discussed_and_with_whom(store):
    rows = ask(
        store,
        """SELECT ?with ?topic {
          ?d rdf:subject ent:hulusi-akar ; rdf:predicate dip:discussed ;
            rdf:object ?t ;
            dip:aboutEvent ?e .
          ?e sem:hasActor ?other FILTER(?other != ent:hulusi-akar)
          ?other skos:prefLabel ?with . ?t skos:prefLabel ?topic }""",
    )
    assert rows == {("Sergey Şoygu", "İdlib"), ("Sergey Şoygu", "ateşkes")}


WHO = """SELECT ?name {{ ?st rdf:subject ent:armenia ; rdf:predicate dip:attacked ;
  dip:standing dip:{} ; dip:speaker ?who . ?who skos:prefLabel ?name }}"""


@pytest.mark.parametrize(
    ("standing", "who"), [("Claimed", "Hulusi Akar"), ("Denied", "Deniz Örnek")]
)
def test_who_claims_and_who_denies(store, standing, who):
    assert ask(store, WHO.format(standing)) == {(who,)}


def test_a_claim_is_no_plain_triple(store):
    assert not store.query("ASK { ent:armenia dip:attacked ?o }")
    assert store.query("ASK { ent:armenia dipc:attacked ent:azerbaijan }")
    assert store.query("ASK { ent:azerbaijan dipc:attackedBy ent:armenia }")


def test_the_sentence_behind_a_triple(store):
    rows = ask(
        store,
        """SELECT ?words ?b ?e ?rule {
          ?st rdf:subject ent:turkey ; rdf:predicate dip:supports ;
            rdf:object ent:azerbaijan ;
            dip:evidence ?ev .
          ?ev dip:trigger [ nif:anchorOf ?words ; nif:beginIndex ?b ; nif:endIndex ?e ] ;
            dip:rule ?rule }""",
    )
    start = FIRST.text.index("yanında")
    assert rows == {("yanında", str(start), str(start + 7), "tr.test")}


def test_conflict_through_the_hierarchy(store):
    acts = ask(store, "SELECT ?a { ?a rdfs:subPropertyOf+ dip:conflictsWith ; dip:claimedForm ?c }")
    assert any(a.endswith("#attacked") for (a,) in acts)
    assert not any(a.endswith("#supports") for (a,) in acts)
    rows = ask(store, "SELECT ?s ?o { ?s ?p ?o . ?p rdfs:subPropertyOf+ dip:conflictsWith }")
    assert {s.rsplit("/")[-1] for s, _ in rows} == {"turkey"}


def test_claimed_and_denied_at_once(store):
    rows = ask(
        store,
        """SELECT DISTINCT ?s ?p ?o {
          ?a dip:proposition ?key ; dip:standing dip:Claimed ;
            rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o .
          ?b dip:proposition ?key ; dip:standing dip:Denied }""",
    )
    assert {tuple(x.rsplit("/")[-1] for x in row) for row in rows} == {
        ("armenia", "ontology#attacked", "azerbaijan")
    }


def test_symmetric_and_inverse_triples(store):
    assert store.query("ASK { ent:sergey-soygu dip:consulted ent:hulusi-akar }")
    assert store.query("ASK { ent:azerbaijan dip:supportedBy ent:turkey }")


def test_what_is_not_so_is_not_asserted(store):
    assert not store.query("ASK { ent:turkey dip:supports|dipc:supports ent:armenia }")


def test_each_label_comes_once(store):
    rows = store.query("SELECT ?l { ent:turkey dip:coerced ?t . ?t skos:prefLabel ?l }").rows
    assert rows == (("ateşkes",),)


def triples(found):
    return [(s.subject.label, s.act, s.object.label) for s in found]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"subject": "Türkiye", "act": "supports", "standing": "selfDeclared"},
         [("Türkiye", "supports", "Azerbaycan")]),
        ({"subject": "akar", "act": "ele aldı"},
         [("Hulusi Akar", "discussed", "İdlib"), ("Hulusi Akar", "discussed", "ateşkes")]),
        ({"object": "IDLIB".replace("I", "İ"), "act": "discussed"},
         [("Hulusi Akar", "discussed", "İdlib")]),
        ({"subject": "Şoygu"}, [("Hulusi Akar", "consulted", "Sergey Şoygu")]),
        ({"speaker": "Sayın Örnek"}, [("Ermenistan", "attacked", "Azerbaycan")]),
        ({"speaker": "örnek deniz"}, [("Ermenistan", "attacked", "Azerbaycan")]),
        ({"act": "conflict", "end": "2020-10-12"}, [("Ermenistan", "attacked", "Azerbaycan")]),
        ({"act": "ASSAULT", "start": "2020-10-13"}, [("Ermenistan", "attacked", "Azerbaycan")]),
        ({"act": "material conflict", "limit": 1}, [("Ermenistan", "attacked", "Azerbaycan")]),
        ({"act": "çatışma", "subject": "ent:turkey"}, [("Türkiye", "coerced", "ateşkes")]),
        ({"object": "İdlib", "start": "2020-10-13"}, [("Türkiye", "coerced", "ateşkes")]),
        ({"subject": ARMENIA.id, "standing": "denied"}, [("Ermenistan", "attacked", "Azerbaycan")]),
        ({"start": "2021"}, []),
    ],
)  # fmt: skip
def test_find(store, conditions, expected):
    assert triples(find(store, **conditions)) == expected


@pytest.mark.parametrize(
    ("conditions", "message"),
    [
        ({"subject": "Atlantis"}, "nobody and nothing"),
        ({"subject": "?!"}, "no letters"),
        ({"subject": "http://a b"}, "no IRI"),
        ({"act": "danced"}, "no act is called"),
        ({"standing": "sure"}, "unknown standing"),
    ],
)
def test_find_says_what_it_does_not_know(store, conditions, message):
    with pytest.raises(InputError, match=message):
        list(find(store, **conditions))
