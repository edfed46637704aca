"""A network learns from another what raw text means, with an encoder of random numbers."""

from dataclasses import replace

import pytest

torch = pytest.importorskip("torch")

from tests.language.training.test_chain import (  # noqa: E402
    NAMED,
    RECIPE,
    SENTENCES,
    encoder,
    trainer,
)

from communique.language.training.corpus import BANKS, MERGED_BANK, Corpus  # noqa: E402
from communique.language.training.distilling import Distiller  # noqa: E402

RAW = (
    (["Heyet", "geldi", "."], [True, True, False]),
    (["Heyet'e", "geldi"], [True, True]),
)


def distiller(teachers, raw=RAW, lines=None, **changes):
    _, labels, _ = trainer()
    corpus = Corpus(SENTENCES[:1], (), {}, NAMED[:1], (), ())
    return Distiller(
        corpus,
        labels,
        encoder=encoder(),
        recipe=replace(RECIPE, **changes),
        log=(lines if lines is not None else []).append,
        teachers=teachers,
        raw=raw,
    )


def test_a_pass_holds_raw_sentences_as_teachers_and_as_the_network_read_them():
    made = distiller([], raw=RAW * 20, damage=1.0)
    plan = made.plan()
    pairs = [batch for kind, batch in plan if kind == "raw"]
    assert len(pairs) == int((len(plan) - len(pairs)) * made.recipe.raw) > 0
    for batch in pairs:
        half = len(batch) // 2
        assert {e.bank for e in batch} in ({MERGED_BANK}, {BANKS.index("BOUN")})
        for clean, damaged in zip(batch[:half], batch[half:], strict=True):
            assert len(clean.first) == len(damaged.first)
        assert [e.ids for e in batch[:half]] != [e.ids for e in batch[half:]]


def test_sentences_that_are_too_long_are_left_out():
    long = (["geldi"] * 60, [True] * 60)
    plan = distiller([], raw=[long]).plan()
    assert not [kind for kind, _ in plan if kind == "raw"]


def test_the_network_comes_to_say_what_its_teachers_say(tmp_path):
    made, _, _ = trainer()
    teacher = made.run(tmp_path / "teacher.pt")
    learner = distiller([teacher], epochs=30, damage=0.0)
    ((_, batch),) = [(k, b) for k, b in learner.plan() if k == "raw"][:1]
    before = learner.losses["raw"](batch)
    assert set(before) == {f"soft {t}" for t in ("arc", "rel", "upos", "lemma", "feats", "names")}
    weights = {name: value.clone() for name, value in teacher.state_dict().items()}
    network = learner.run(tmp_path / "learner.pt").eval()
    after = learner.losses["raw"](batch)
    assert sum(after.values()) < 0.5 * sum(before.values())
    for name, value in teacher.state_dict().items():
        assert torch.equal(value, weights[name]), name
    with torch.no_grad():
        heads = [n.arcs(learner.vectors(n, batch[:1], dropped=0.0)[0])[0, 1:].argmax(-1)
                 for n in (teacher, network)]  # fmt: skip
    assert torch.equal(*heads)
