"""The linking score on hand-made nodes."""

import pytest

from communique import iris
from communique.errors import InputError
from communique.evaluation.linking import Expected, Judge, find_node, read_names
from communique.model import Node


@pytest.fixture(scope="module")
def judge(knowledge):
    return Judge(knowledge)


def node(knowledge, local: str) -> Node:
    actor = knowledge.actors[iris.ENTITY + local]
    return Node(actor.id, actor.label, actor.type, actor.label, actor.aliases)


@pytest.mark.parametrize(
    ("local", "name", "expected", "iso", "verdict"),
    [
        ("turkey", "Türkiye", "Q43", "TR", "right"),
        ("turkey", "Ankara", "Q3640", "", "wrong known"),
        ("sergey-soygu", "Sergei Shoigu", "person:Sergei Shoigu", "", "right"),
        ("sergey-soygu", "Şoygu", "new", "", "wrong known"),
        ("osce-minsk-group", "Minsk Grubu", "org:Minsk Grubu", "", "right"),
    ],
)
def test_verdict_on_known_nodes(judge, knowledge, local, name, expected, iso, verdict):
    row = Expected("d", name, "", expected, iso)
    assert judge.verdict(row, node(knowledge, local)) == verdict


def test_new_node_is_right_where_new_is_expected(judge):
    unknown = Node(iris.ENTITY + "nobody-1", "Kimse Bilinmez", "Person")
    assert judge.verdict(Expected("d", "Bilinmez", "Person", "new", ""), unknown) == "right"
    assert judge.verdict(Expected("d", "Türkiye", "State", "Q43", "TR"), unknown) == "new"


def test_name_is_found_by_label_before_mention():
    a = Node("a", "Rusya", "State", "Moskova")
    b = Node("b", "Moskova", "Place", "Moskova")
    assert find_node("Moskova", [a, b]) is b
    assert find_node("Rusya", [b, a]) is a
    assert find_node("Paris", [a, b]) is None


def test_missing_column_is_named():
    with pytest.raises(InputError, match="expected"):
        read_names(["document\tname\ttype\tiso"], name="names.tsv")
