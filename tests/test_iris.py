import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import iris


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Hulusi Akar", "hulusi-akar"),
        ("Işık Öğüt", "isik-ogut"),
        ("İÇİŞLERİ", "icisleri"),
        (" - ", ""),
    ],
)
def test_slug(name, slug):
    assert iris.slug(name) == slug


@given(st.text())
def test_slug_is_a_local_name(name):
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", iris.slug(name))


def test_digest_keeps_parts_apart():
    assert iris.digest("ab", "c") != iris.digest("a", "bc")
    assert iris.digest("a", "b") == iris.digest("a", "b")
    assert len(iris.digest("a", length=8)) == 8


def test_proposition_is_directed():
    there, back = iris.proposition("a", "p", "b"), iris.proposition("b", "p", "a")
    assert there.startswith(iris.PROPOSITION)
    assert there != back


@pytest.mark.parametrize(
    ("identifier", "tail"),
    [("a b", "a%20b"), ("https://ornek.org/x?y#z", "https://ornek.org/x%3Fy%23z")],
)
def test_document_is_escaped(identifier, tail):
    assert iris.document(identifier) == iris.DOCUMENT + tail
