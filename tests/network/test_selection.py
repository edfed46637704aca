import pytest

from communique.errors import InputError
from communique.model import Node
from communique.network.selection import FACTUAL, Filter, select, when

from .builders import say

AKAR = Node("https://example.org/akar", "Hulusi Akar", "Person", aliases=("Akar",))
ALL = (
    say("Türkiye", "supports", "Azerbaycan", time="2020-10-13", speaker=AKAR),
    say("Ermenistan", "attacked", "Azerbaycan", document="d2", standing="claimed", speaker=AKAR),
    say("İran", "consulted", "Irak", document="d3", confidence=0.4, time="2021-03-01"),
)


@pytest.mark.parametrize(
    ("filter", "expected"),
    [
        (Filter(), [0, 1, 2]),
        (Filter(start="2020-10-13", end="2020-10-13"), [0, 1]),
        (Filter(start="2020-10-14"), [2]),
        (Filter(start="2021"), [2]),
        (Filter(end="2020-10"), [0, 1]),
        (Filter(speakers=frozenset({"AKAR"})), [0, 1]),
        (Filter(speakers=frozenset({"https://example.org/akar"})), [0, 1]),
        (Filter(speakers=frozenset({"Ak"})), []),
        (Filter(actors=frozenset({"IRAK"})), [2]),
        (Filter(actors=frozenset({"azerbaycan"})), [0, 1]),
        (Filter(acts=frozenset({"attacked"})), [1]),
        (Filter(standings=FACTUAL), [0, 2]),
        (Filter(min_confidence=0.5), [0, 1]),
    ],
)
def test_conditions(filter, expected):
    chosen = list(select(ALL, filter, dates={"d2": "2020-10-13T10:00:00+03:00"}))
    assert chosen == [ALL[n] for n in expected]


def test_undated_statements_do_not_fit_a_range_of_dates():
    assert list(select(ALL, Filter(start="1990"))) == [ALL[0], ALL[2]]
    assert when(ALL[1]) is None


def test_own_time_wins_over_the_date_of_the_document():
    assert when(ALL[0], {"d1": "2001-01-01"}).start == "2020-10-13"


def test_a_reversed_range_is_an_error():
    with pytest.raises(InputError, match="before it starts"):
        Filter(start="2020-10-13", end="2020-09")
    assert Filter(start="2020-10-13", end="2020-10").end == "2020-10"
