"""Weights learnt from examples."""

import pytest

from communique.evaluation.fitting import Example, fit, prior
from communique.extraction.scoring import Scorer

pytest.importorskip("scipy", reason="fitting needs the extra `train`")


def probabilities(weights, example):
    scorer = Scorer(weights)
    exps = [2.718281828 ** scorer.score(row) for row in example.features]
    return [value / (1 + sum(exps)) for value in exps]


def test_right_readings_become_likely_and_silence_is_learnt():
    told = Example("d1", (("near", "verb"), ("far", "verb")), (True, False))
    silent = Example("d2", (("near", "sport"),), (False,))
    weights = fit([told] * 20 + [silent] * 20, strength=1.0)
    near, far = probabilities(weights, told)
    assert near > 0.8 > 0.1 > far
    assert probabilities(weights, silent)[0] < 0.2


def test_rare_features_are_not_learnt():
    once = Example("d1", (("common", "once"),), (True,))
    often = Example("d2", (("common",),), (True,))
    assert "once" not in fit([once] + [often] * 3, strength=1.0)


def test_the_prior_rules_without_evidence():
    assert prior("p:by rule=2") > 0 > prior("t:bias")
    assert prior("s:case*kind=Nom|finite") == 0
    example = Example("d", (("p:by rule=2",), ("p:by rule=0",)), (False, False))
    assert fit([example], strength=1e6)["p:by rule=2"] == pytest.approx(3.5, abs=0.01)


def test_fitting_is_deterministic():
    data = [Example("d", (("a", "b"), ("b",)), (True, False))] * 5
    assert fit(data) == fit(data)
