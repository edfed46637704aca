"""The best dependency tree of a matrix of arc scores.

1. Greedy heads; if they form a tree with one root, they are the best tree.
2. Otherwise Chu–Liu–Edmonds for each of the likeliest roots; the best total wins.

*Source:* Chu and Liu 1965, Edmonds 1967; single root as in Zmigrod et al. 2020.
"""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
_NEVER = -1e9
_ROOTS = 3


def best_tree(scores: Scores) -> list[int]:
    """Return the head of each word in the best tree with one root.

    Args:
        scores: Log scores, dependent by head; row and column 0 are the artificial root.

    Returns:
        For words 1..n the index of the head, 0 for the root.
    """
    size = scores.shape[0]
    if size <= 1:
        return []
    scores = scores.copy()
    np.fill_diagonal(scores, _NEVER)
    scores[0] = _NEVER
    heads = scores.argmax(axis=1)
    heads[0] = 0
    if int((heads[1:] == 0).sum()) == 1 and _find_cycle(heads) is None:
        return [int(h) for h in heads[1:]]
    best: tuple[float, list[int]] | None = None
    for root in np.argsort(-scores[1:, 0], kind="stable")[:_ROOTS] + 1:
        rooted = scores.copy()
        rooted[:, 0] = _NEVER / 10
        rooted[root, 0] = scores[root, 0]
        rooted[root, 1:] = _NEVER
        tree = _edmonds(rooted)
        total = float(sum(scores[i, tree[i]] for i in range(1, size)))
        if best is None or total > best[0]:
            best = (total, [int(h) for h in tree[1:]])
    assert best is not None
    return best[1]


def loss_of_parting(scores: Scores, place: int) -> float:
    """Return how much worse two trees side by side are than the best single one.

    Args:
        scores: Log scores, dependent by head; row and column 0 are the artificial root.
        place: The words before which the second tree begins.

    Returns:
        The score of the best tree less that of the best two; seldom negative.
    """
    words = np.arange(1, scores.shape[0])
    return _best_total(scores, words) - sum(
        _best_total(scores, part) for part in (words[:place], words[place:])
    )


def _best_total(scores: Scores, words: NDArray[np.int64]) -> float:
    rows = np.concatenate([[0], words])
    own = scores[np.ix_(rows, rows)]
    return float(own[np.arange(1, len(rows)), best_tree(own)].sum())


def _find_cycle(heads: NDArray[np.int64]) -> list[int] | None:
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return None


def _edmonds(scores: Scores) -> NDArray[np.int64]:
    scores = scores.copy()
    np.fill_diagonal(scores, _NEVER)
    heads: NDArray[np.int64] = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.array(cycle)
    outside = np.array([i for i in range(len(heads)) if i not in set(cycle)])
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    last = len(outside)
    small[:last, :last] = scores[np.ix_(outside, outside)]
    own = scores[inside, heads[inside]]
    entering = scores[np.ix_(inside, outside)] - own[:, None]
    enter = entering.argmax(axis=0)
    small[last, :last] = entering.max(axis=0) + own.sum()
    leaving = scores[np.ix_(outside, inside)]
    leave = leaving.argmax(axis=1)
    small[:last, last] = leaving.max(axis=1)
    inner = _edmonds(small)
    result: NDArray[np.int64] = np.zeros(len(heads), dtype=np.int64)
    for i in range(1, last):
        result[outside[i]] = inside[leave[i]] if inner[i] == last else outside[inner[i]]
    result[inside] = heads[inside]
    broken = inside[enter[inner[last]]]
    result[broken] = outside[inner[last]]
    return result
