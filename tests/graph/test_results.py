import csv
import io
import json

import pytest
from rich.console import Console

from communique.graph.results import QueryResult
from communique.graph.terms import moment, shorten

IRI = {"type": "uri", "value": "https://w3id.org/communique/entity/turkey"}
TEXT = {"type": "literal", "value": "Türkiye [1]", "xml:lang": "tr"}
FORMULA = {"type": "literal", "value": "=1+1"}
NUMBER = {
    "type": "literal",
    "value": "-1",
    "datatype": "http://www.w3.org/2001/XMLSchema#integer",
}
SELECT = QueryResult("select", ("a", "b", "c"), ((IRI, TEXT, None), (None, FORMULA, NUMBER)))
YES = QueryResult("ask", ("answer",), (({"type": "literal", "value": "true"},),))
NO = QueryResult("ask", ("answer",), (({"type": "literal", "value": "false"},),))


def test_rows_are_text():
    assert SELECT.rows == ((IRI["value"], "Türkiye [1]", ""), ("", "=1+1", "-1"))


def test_json_is_the_standard_form():
    data = json.loads(SELECT.to_json())
    assert data["head"] == {"vars": ["a", "b", "c"]}
    assert data["results"]["bindings"] == [{"a": IRI, "b": TEXT}, {"b": FORMULA, "c": NUMBER}]
    assert json.loads(YES.to_json()) == {"head": {}, "boolean": True}


def test_csv_holds_no_formula():
    rows = list(csv.reader(io.StringIO(SELECT.to_csv())))
    assert rows == [["a", "b", "c"], [IRI["value"], "Türkiye [1]", ""], ["", "'=1+1", "-1"]]


def test_table_has_prefixed_names_and_plain_brackets():
    console = Console(file=io.StringIO(), width=80)
    console.print(SELECT.table())
    shown = console.file.getvalue()
    assert "ent:turkey" in shown
    assert "Türkiye [1]" in shown


@pytest.mark.parametrize(
    ("result", "truth"),
    [(YES, True), (NO, False), (SELECT, True), (QueryResult("select", (), ()), False)],
)
def test_truth(result, truth):
    assert bool(result) is truth


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2020-10-12", "date"),
        ("2020-10", "gYearMonth"),
        ("2020", "gYear"),
        ("2020-10-12T14:05:00+03:00", "dateTime"),
        ("2020-02-31", "string"),
        ("2020-13", "string"),
        ("2020-10-12T25:00:00", "string"),
        ("dün", "string"),
    ],
)
def test_dates_are_typed_by_their_form(value, kind):
    literal = moment(value)
    assert (literal.value, literal.datatype.value.rsplit("#")[-1]) == (value, kind)


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("https://w3id.org/communique/claimed#attacked", "dipc:attacked"),
        ("http://www.w3.org/ns/org#", "http://www.w3.org/ns/org#"),
        ("http://x.example/a", "http://x.example/a"),
    ],
)
def test_shorten(iri, name):
    assert shorten(iri) == name
