"""The ready-made queries of `ontology/queries/` on statements by hand and the real actors."""

from pathlib import Path

import pytest

from communique import iris
from communique.graph import open_store
from communique.model import Document, Node, Report
from communique.paths import ontology_path

from .builders import evidence, say

QUERIES = ontology_path() / "queries"


def actor(knowledge, local):
    known = knowledge.actors[iris.ENTITY + local]
    return Node(known.id, known.label, known.type, known.label, known.aliases, known.qid)


@pytest.fixture
def tell(knowledge):
    """Store statements, each (date, subject, act, object, speaker), and return the store."""

    def made(opened, *told):
        for number, (date, subject, act, object, speaker) in enumerate(told):
            document = Document(f"d-{number}", "Bakan, komşusunun yanında olduğunu söyledi.", date)
            ends = (actor(knowledge, local) for local in (subject, object))
            voice = actor(knowledge, speaker) if speaker else None
            record = say(
                document, next(ends), act, next(ends), document.text, "yanında",
                speaker=voice, standing="selfDeclared" if voice else "asserted",
            )  # fmt: skip
            cue = evidence(document, document.text, "söyledi")
            opened.replace(document, [record, Report(document.id, voice, None, "söyledi", (cue,))])
        opened.derive()
        return opened

    return made


@pytest.fixture
def memory(knowledge):
    with open_store(None, knowledge=knowledge) as opened:
        yield opened


def ask(store, name, *columns):
    result = store.query((QUERIES / f"{name}.rq").read_text(encoding="utf-8"))
    places = [result.columns.index(c) for c in columns]
    return [tuple(row[p] for p in places) for row in result.rows]


def test_each_query_opens_with_its_question():
    files = sorted(QUERIES.glob("*.rq"))
    assert files
    for path in files:
        assert path.read_text(encoding="utf-8").startswith("# "), path


HELD = [
    ("2003-01-15", "abdullah-gul", "Başbakan"),
    ("2005-06-01", "abdullah-gul", "Dışişleri Bakanı"),
    ("2010-06-01T09:30:00+03:00", "abdullah-gul", "Cumhurbaşkanı"),
    ("2020-10-13", "hulusi-akar", "Milli Savunma Bakanı"),
    ("2017-10-13", "hulusi-akar", "Genelkurmay Başkanı"),
]


@pytest.mark.parametrize(("date", "person", "office"), HELD)
def test_who_held_which_office_when_a_statement_was_made(tell, memory, date, person, office):
    store = tell(memory, (date, "turkey", "supports", "azerbaijan", person))
    rows = ask(store, "offices-held", "day", "role", "office", "of")
    assert rows == [(date[:10], "speaker", office, "Türkiye")]


def test_nobody_holds_an_office_after_the_last_term(tell, memory):
    store = tell(memory, ("2016-01-01", "turkey", "supports", "azerbaijan", "abdullah-gul"))
    assert ask(store, "offices-held", "office") == []


def test_offices_of_both_ends_of_a_statement(tell, memory):
    store = tell(memory, ("2020-10-13", "hulusi-akar", "consulted", "sergey-soygu", None))
    rows = ask(store, "offices-held", "role", "person", "of")
    assert rows == [("object", "Sergey Şoygu", "Rusya"), ("subject", "Hulusi Akar", "Türkiye")]


def test_foreign_ministers_of_the_union(tell, memory):
    store = tell(
        memory,
        ("2020-05-01", "germany", "supports", "ukraine", "heiko-maas"),
        ("2022-05-01", "germany", "supports", "ukraine", "heiko-maas"),  # out of office
        ("2019-09-01", "united-kingdom", "supports", "ukraine", "dominic-raab"),
        ("2020-09-01", "united-kingdom", "supports", "ukraine", "dominic-raab"),  # out of the EU
        ("2020-10-13", "turkey", "supports", "azerbaijan", "mevlut-cavusoglu"),  # never in the EU
        ("2020-05-02", "germany", "supports", "ukraine", "angela-merkel"),  # no foreign minister
    )
    rows = ask(store, "foreign-ministers-of-the-eu", "day", "minister", "state", "act", "object")
    assert rows == [
        ("2019-09-01", "Dominic Raab", "İngiltere", "supports", "Ukrayna"),
        ("2020-05-01", "Heiko Maas", "Almanya", "supports", "Ukrayna"),
    ]


def test_statements_by_alliance_at_the_date(tell, memory):
    store = tell(
        memory,
        ("2022-05-01", "finland", "supports", "ukraine", None),  # not yet a member
        ("2023-05-01", "finland", "supports", "ukraine", None),
        ("2023-05-02", "pekka-haavisto", "supports", "ukraine", None),
        ("2023-05-03", "russia", "condemned", "ukraine", None),
        ("2023-05-04", "russia", "condemned", "ukraine", "mevlut-cavusoglu"),
    )
    rows = ask(store, "by-alliance", "alliance", "day", "member", "role", "subject")
    assert rows == [
        ("NATO", "2023-05-01", "Finlandiya", "subject", "Finlandiya"),
        ("NATO", "2023-05-02", "Finlandiya", "subject", "Pekka Haavisto"),
        ("NATO", "2023-05-04", "Türkiye", "speaker", "Rusya"),
    ]


def test_a_query_is_run_from_its_file_or_from_stdin(tell, knowledge, tmp_path, cli):
    folder = tmp_path / "graph"
    with open_store(folder, knowledge=knowledge) as opened:
        tell(opened, ("2020-05-01", "germany", "supports", "ukraine", "heiko-maas"))
    path = QUERIES / "foreign-ministers-of-the-eu.rq"
    from_file = cli("query", path, "--store", folder, "--csv")
    assert from_file.exit_code == 0, from_file.output
    assert "Heiko Maas,Almanya" in from_file.stdout
    text = path.read_text(encoding="utf-8")
    assert cli("query", "-", "--store", folder, "--csv", input=text).stdout == from_file.stdout


def test_a_query_file_that_is_not_there(cli, tmp_path):
    result = cli("query", tmp_path / "none.rq", "--store", tmp_path)
    assert result.exit_code == 2
    assert "none.rq" in result.stderr
    assert not Path(tmp_path / "none.rq").exists()
