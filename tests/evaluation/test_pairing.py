from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from communique.evaluation.pairing import pair


def test_a_pair_is_moved_to_make_room():
    fits = {("a", 1), ("a", 2), ("b", 1)}
    assert pair("ab", [1, 2], lambda g, f: (g, f) in fits) == [("a", 2), ("b", 1)]


def test_the_likest_is_taken():
    found = pair("a", [1, 2, 3], lambda g, f: True, likeness=lambda g, f: f == 2)
    assert found == [("a", 2)]


@given(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4))))
def test_no_larger_pairing_exists(fits):
    pairs = pair(range(5), range(5), lambda g, f: (g, f) in fits)
    assert all(one in fits for one in pairs)
    assert len({g for g, _ in pairs}) == len({f for _, f in pairs}) == len(pairs)
    best = max(sum((g, f) in fits for g, f in enumerate(order)) for order in permutations(range(5)))
    assert len(pairs) == best
