import csv
import io
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import records
from communique.export import FORMATS, Options, export
from communique.export.tables import CSV_COLUMNS, DNA_COLUMNS, safe_cell

from .builders import ACTS, many, node, say, small


def out(statements, to, **options):
    return export(statements, to=to, options=Options(ACTS, **options)).decode()


def rows(text, delimiter=","):
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def test_csv():
    text = out(small(), "csv", dates={"d2": "2020-11-01"})
    found = rows(text)
    assert tuple(found[0]) == CSV_COLUMNS
    assert len(found) == len(small())
    first, fifth = found[0], found[4]
    assert (first["subject"], first["act"], first["act_label"]) == (
        "Ayşe Yıldız",
        "consulted",
        "görüştü",
    )
    assert (first["start_date"], fifth["start_date"]) == ("2020-10-13", "2020-11-01")
    assert (found[7]["negated"], found[7]["standing"], found[7]["speaker"]) == (
        "true",
        "denied",
        "Rusya",
    )
    assert (found[6]["sign"], found[6]["weight"]) == ("-1", "-10.0")
    assert (first["start"], first["sentence"], first["rule"]) == ("10", "2", "tr.consulted.1")


@given(st.text(max_size=20))
def test_no_cell_starts_a_formula(text):
    safe = safe_cell(text)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert safe.endswith(text)


@pytest.mark.parametrize("to", ["csv", "dna"])
def test_formulas_in_the_text_are_defused(to):
    text = out([say("=cmd()", "attacked", "@SUM(A1)", text="+1")], to)
    cells = [
        cell
        for row in csv.reader(io.StringIO(text), delimiter=";" if to == "dna" else ",")
        for cell in row
    ]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "@")]


def test_dna_event_list():
    plan = node("barış planı", "Topic")
    minister = node("Ayşe Yıldız", "Person")
    text = out(
        [
            say("Rusya", "condemned", plan, time="2020-10-13", text='"Plan"; kötü'),
            say("Türkiye", "condemned", plan, negated=True),
            say("Ermenistan", "attacked", "Azerbaycan", standing="claimed", speaker=minister),
            say(
                "Ermenistan",
                "attacked",
                "Azerbaycan",
                negated=True,
                standing="denied",
                speaker="Rusya",
            ),
            say(minister, "visited", "Katar"),
            say("Rusya", "visited", "Türkiye", modality="future", standing="hypothetical"),
        ],
        "dna",
    )
    found = rows(text, ";")
    assert tuple(found[0]) == DNA_COLUMNS
    stands = [(r["person"], r["organization"], r["concept"], r["agreement"]) for r in found]
    claim = "Ermenistan – saldırdı – Azerbaycan"
    assert stands == [
        ("", "Rusya", "barış planı", "0"),
        ("", "Türkiye", "barış planı", "1"),
        ("Ayşe Yıldız", "", claim, "1"),
        ("", "Rusya", claim, "0"),
        ("Ayşe Yıldız", "", "ziyaret etti: Katar", "1"),
    ]
    assert (found[0]["time"], found[0]["text"]) == ("2020-10-13 00:00:00", "'Plan', kötü")
    assert [row["statement_id"] for row in found] == ["1", "2", "3", "4", "5"]


def test_jsonl_is_read_back():
    assert list(records.read(io.StringIO(out(small(), "jsonl")))) == small()


def test_graphml_is_read_back_with_scalars_only():
    graph = nx.parse_graphml(out(small(), "graphml"), force_multigraph=True)
    found = {
        (graph.nodes[u]["label"], d["act"], d["standing"]): d for u, _, d in graph.edges(data=True)
    }
    supports = found["Türkiye", "supports", "asserted"]
    assert (supports["weight"], supports["act_weight"], supports["sign"]) == (1.0, 6.0, 1)
    assert found["Ayşe Yıldız", "consulted", "asserted"]["first"] == "2020-10-13"
    assert found["Ermenistan", "attacked", "denied"]["negated"] is True
    ids = [
        e.get("id")
        for e in ElementTree.fromstring(out(small(), "graphml")).iter()
        if e.tag.endswith("}edge")
    ]
    assert len(ids) == len(set(ids)) == graph.number_of_edges()


def test_gexf_is_read_back_and_has_no_date_of_today():
    text = out(small(), "gexf")
    graph = nx.read_gexf(io.BytesIO(text.encode()))
    assert {data["label"] for _, data in graph.nodes(data=True)} >= {
        "Ayşe Yıldız",
        "İdlib",
        "Türkiye",
    }
    assert "lastmodifieddate" not in text
    assert min(float(d["weight"]) for *_, d in graph.edges(data=True)) > 0


@pytest.mark.parametrize("to", ["graphml", "gexf"])
def test_control_characters_do_not_break_xml(to):
    text = out([say("Kö\x0btü\x00", "attacked", "B", text="a\x1bb <&>")], to)
    ElementTree.fromstring(text)
    assert "Kötü" in text


@pytest.mark.parametrize("to", sorted(set(FORMATS) - {"svg", "png"}))
def test_same_input_same_bytes_and_nothing_gives_something_valid(to):
    statements = many(12, 40)
    assert out(statements, to) == out(list(statements), to)
    assert isinstance(out([], to), str)


@pytest.mark.parametrize("view", ["all", "actors", "acts", "topics"])
@pytest.mark.parametrize("to", ["dot", "graphml", "gexf"])
def test_every_view_can_be_written(to, view):
    topic = node("ateşkes", "Topic")
    assert "Rusya" in out([say("Rusya", "supports", "Suriye", topics=(topic,))], to, view=view)
