import dataclasses

import pytest

from communique.model import Node, Span, statement_id

BASE = {"act": "meets", "speaker": None, "negated": False, "modality": "actual"}


def make(ends=("a", "b"), *, symmetric=False, document="d", **changes):
    return statement_id(document, ends, symmetric=symmetric, **(BASE | changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"act": "visits"},
        {"speaker": "c"},
        {"negated": True},
        {"modality": "future"},
        {"document": "e"},
        {"ends": ("a", "c")},
    ],
)
def test_each_part_tells_statements_apart(changes):
    assert make(**changes) != make()


def test_ends_of_a_symmetric_act_have_no_order():
    assert make(("a", "b"), symmetric=True) == make(("b", "a"), symmetric=True)
    assert make(("a", "b")) != make(("b", "a"))


def test_records_are_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Span(0, 1).start = 2
    assert Node("i", "l", "State") == Node("i", "l", "State")
