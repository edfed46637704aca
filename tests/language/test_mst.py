from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.language.mst import best_tree, loss_of_parting


def is_tree(heads):
    if list(heads).count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        at, steps = start, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def total(scores, heads):
    return sum(scores[i, head] for i, head in enumerate(heads, 1))


@given(st.integers(0, 10_000), st.integers(1, 4))
@settings(max_examples=150, deadline=None)
def test_no_tree_is_better(seed, size):
    scores = np.random.default_rng(seed).normal(size=(size + 1, size + 1)) * 3
    found = best_tree(scores)
    trees = [heads for heads in product(range(size + 1), repeat=size) if is_tree(heads)]
    best = max(total(scores, heads) for heads in trees)
    assert is_tree(found)
    assert total(scores, found) <= best + 1e-9
    # The three likeliest roots are tried; with up to three words the tree is the best one.
    if size <= 3:
        assert abs(total(scores, found) - best) < 1e-6


@given(st.integers(0, 10_000), st.integers(5, 40))
@settings(max_examples=60, deadline=None)
def test_the_result_is_a_tree_with_one_root(seed, size):
    assert is_tree(best_tree(np.random.default_rng(seed).normal(size=(size + 1, size + 1))))


def test_nothing_has_no_heads():
    assert best_tree(np.zeros((1, 1))) == []


def test_a_cycle_is_broken():
    scores = np.full((4, 4), -10.0)
    scores[1, 2], scores[2, 1], scores[3, 2], scores[2, 0], scores[1, 0] = 5.0, 5.0, 5.0, 1.0, 0.0
    assert best_tree(scores) == [2, 0, 2]


def test_parting_costs_the_arcs_that_cross_and_gives_a_second_root():
    never = -20.0
    scores = np.full((5, 5), never)
    # 1 <- 2 (root), 3 <- 4, and 4 hangs on 2 or is a root of its own.
    scores[1, 2] = scores[2, 0] = scores[3, 4] = -0.1
    scores[4, 2], scores[4, 0] = -0.5, -2.5
    assert best_tree(scores) == [2, 0, 4, 2]
    assert abs(loss_of_parting(scores, 2) - 2.0) < 1e-9
    # Between 1 and 2 the first tree has to stand on a word that is no root.
    assert loss_of_parting(scores, 1) > 10
