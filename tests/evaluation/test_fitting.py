"""Weights learnt from examples."""

import pytest

from communique.evaluation.fitting import Example, fit, prior
from communique.extraction.ends.scoring import Scorer

pytest.importorskip("scipy", reason="fitting needs the extra `train`")


def example(document, features, right, values=()):
    return Example(document, features, right, values or ((),) * len(features))


def probabilities(weights, example):
    scorer = Scorer(weights)
    exps = [2.718281828 ** scorer.score(row) for row in example.features]
    return [value / (1 + sum(exps)) for value in exps]


def test_right_readings_become_likely_and_silence_is_learnt():
    told = example("d1", (("near", "verb"), ("far", "verb")), (True, False))
    silent = example("d2", (("near", "sport"),), (False,))
    weights = fit([told] * 20 + [silent] * 20, strength=1.0)
    near, far = probabilities(weights, told)
    assert near > 0.8 > 0.1 > far
    assert probabilities(weights, silent)[0] < 0.2


def test_rare_features_are_not_learnt():
    once = example("d1", (("common", "once"),), (True,))
    often = example("d2", (("common",),), (True,))
    assert "once" not in fit([once] + [often] * 3, strength=1.0)


def test_the_prior_rules_without_evidence():
    assert prior("p:by rule=2") > 0 > prior("t:bias")
    assert prior("s:case*kind=Nom|finite") == 0
    told = example("d", (("p:by rule=2",), ("p:by rule=0",)), (False, False))
    assert fit([told], strength=1e6)["p:by rule=2"] == pytest.approx(3.5, abs=0.01)


def test_fitting_is_deterministic():
    data = [example("d", (("a", "b"), ("b",)), (True, False))] * 5
    assert fit(data) == fit(data)


def test_values_are_weighed_by_what_they_are():
    sure = example("d1", (("f",),), (True,), ((("seen", 2.0),),))
    unsure = example("d2", (("f",),), (False,), ((("seen", -2.0),),))
    weights = fit([sure, unsure] * 20, strength=1.0)
    assert weights["seen"] > 0.5
    scorer = Scorer(weights)
    assert scorer.score(("f",), (("seen", 2.0),)) > scorer.score(("f",), (("seen", -2.0),))


def test_a_fit_may_begin_from_other_weights():
    told = example("d", (("a",),), (True,))
    around = {"a": 2.0, "unseen": -1.5}
    assert fit([told] * 3, strength=1e6, around=around) == pytest.approx(around, abs=0.01)
    assert fit([told] * 30, strength=1.0, around=around)["a"] > 2.0
