"""Quotations: pairs of marks, apostrophes, odd numbers of marks, offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extraction.attribution.quotes import Quote, find_quotes

OPENING = ('"', "“", "«", "„", "''", "‘", "'")
CLOSING = ('"', "”", "»", "“", "''", "’", "'")
PAIRS = [('"', '"'), ("“", "”"), ("«", "»"), ("''", "''"), ("‘", "’"), ("'", "'")]
WORDS = st.lists(st.text("abçğıİöşü", min_size=1, max_size=6), min_size=1, max_size=4)


def found(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotes(text, opening=OPENING, closing=CLOSING)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('Bakan "geldik" dedi.', ["geldik"]),
        ("Bakan “geldik” dedi.", ["geldik"]),
        ("Ankara'nın planı Roma'da görüldü.", []),
        ("Bakan 'evet' yanıtını Ankara'da verdi.", ["evet"]),
        ("'Hazırız'dedi.", []),
        ("devletler' arası", []),
        ('Bakan "Bize ‘gel’ dediler" dedi.', ["Bize ‘gel’ dediler"]),
        ("Bakan 'Onlar \"gel\" dediler' dedi.", ["gel"]),
        ('Bakan "geldik. Yarın', ["geldik. Yarın"]),
        ('geldik" dedi.', ["geldik"]),
        ('Bakan "Geldik. "Gittik." dedi.', ["Geldik.", "Gittik."]),
        ('Bakan "geldik ve "gittik" dedi.', ["gittik"]),
        ('"Nehir Anlaşması"nı bozdu. Fiji gitti.', ["Nehir Anlaşması"]),
        ('Fiji 5"lik boru aldı.', []),
    ],
)
def test_quotes(text, quotes):
    assert found(text) == quotes


@given(st.lists(st.tuples(WORDS, st.sampled_from(PAIRS), WORDS), max_size=4))
def test_what_is_put_in_marks_is_found(parts):
    pieces = [f"{' '.join(a)} {m[0]}{' '.join(q)}{m[1]} " for a, m, q in parts]
    assert found("".join(pieces)) == [" ".join(q) for _, _, q in parts]


@given(st.text("ab .'\"“”’‘«»", max_size=60))
def test_offsets_are_in_order_and_inside(text):
    quotes = find_quotes(text, opening=OPENING, closing=CLOSING)
    ends = [at for q in quotes for at in (q.start, q.end)]
    assert ends == sorted(ends)
    assert all(0 <= at <= len(text) for at in ends)
    assert all(q.holds(q.start) and not q.holds(q.end) for q in quotes if q.start < q.end)


def test_a_quotation_too_long_is_given_up():
    assert found('"' + "a" * 4001 + '" dedi "b"') == ["b"]
    assert Quote(1, 3).holds(2)
