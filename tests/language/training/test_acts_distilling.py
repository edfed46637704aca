"""Layers of acts learn from teachers what raw sentences say, over a parser of random numbers."""

from dataclasses import replace

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from communique.errors import ModelError  # noqa: E402
from communique.language.network import Network as Run  # noqa: E402
from communique.language.training.acts_batches import places  # noqa: E402
from communique.language.training.acts_data import raw_sentence  # noqa: E402
from communique.language.training.acts_distilling import RAW, ActDistiller  # noqa: E402
from communique.language.training.acts_loop import ActRecipe  # noqa: E402
from communique.language.training.acts_network import split  # noqa: E402
from communique.language.training.acts_teaching import ActTeaching, load_teacher, see  # noqa: E402
from communique.language.training.corpus import Corpus  # noqa: E402
from communique.language.training.export import export  # noqa: E402

from .test_acts_loop import sentence  # noqa: E402
from .test_chain import NAMED, RECIPE, SENTENCES, encoder, trainer  # noqa: E402

ACTS = ("a", "b")
LOUD = (["heyet", "gel", "var"], [True] * 3)
QUIET = (["var", "heyet"], [True] * 2)


@pytest.fixture(scope="module")
def parser(tmp_path_factory):
    folder = tmp_path_factory.mktemp("parser")
    made, labels, lexicon = trainer()
    export(made.network, labels, encoder=encoder(), folder=folder, lexicon=lexicon)
    return folder


@pytest.fixture(scope="module")
def teacher(parser, tmp_path_factory):
    path = tmp_path_factory.mktemp("teacher") / "teacher.pt"
    _, labels, _ = trainer()
    corpus = Corpus(SENTENCES[:2], (), {}, NAMED[:2], (), ())
    told = [sentence(parser, "b", 1, str(i)) for i in range(12)]
    told += [raw_sentence(*QUIET, Run(parser).subwords)] * 6
    recipe = replace(RECIPE, epochs=40, batch=100)
    made = ActTeaching(
        corpus, labels, encoder=encoder(), recipe=recipe, log=lambda line: None,
        acts=ACTS, sentences=told,
    )  # fmt: skip
    made.run(path)
    return path


def distiller(parser, teacher, *, lines=None, loud=4, quiet=10, **changes):
    subwords = Run(parser).subwords
    raw = [raw_sentence(*LOUD, subwords)] * loud + [raw_sentence(*QUIET, subwords)] * quiet
    return ActDistiller(
        parser, ACTS, recipe=ActRecipe(batch=60, **changes),
        log=(lines if lines is not None else []).append,
        teachers=[load_teacher(teacher, len(ACTS))], raw=raw,
    )  # fmt: skip


def test_a_teacher_learns_acts_beside_trees(parser, teacher):
    network, heads = load_teacher(teacher, len(ACTS))
    row = sentence(parser, "b", 1, "0")
    made = distiller(parser, teacher)
    seen = see(network, heads, made.table[made.ids([row])], [row])
    odds, ends, _ = split(seen, len(ACTS), heads.rank)
    assert odds[0, 2, 1] > 0 > odds[0, 2, 0]
    assert int(ends[0, 0, 2].argmax()) == 1
    assert all(not p.requires_grad for p in network.parameters())


@pytest.mark.parametrize("content", [b"", b"no checkpoint"])
def test_what_is_no_teacher_is_an_error(tmp_path, content):
    path = tmp_path / "teacher.pt"
    path.write_bytes(content)
    with pytest.raises(ModelError, match="no teacher of acts"):
        load_teacher(path, len(ACTS))


def test_a_teacher_of_other_acts_is_an_error(teacher):
    with pytest.raises(ModelError, match="other acts"):
        load_teacher(teacher, len(ACTS) + 1)


def test_suspected_acts_are_learnt_from_most(parser, teacher):
    lines = []
    made = distiller(parser, teacher, lines=lines)
    assert lines == ["an act is suspected in 4 of 14 raw sentences"]
    told = [sentence(parser, "b", 1, str(i)) for i in range(12)]
    plan = made.plan(told)
    raw = [rows for rows in plan if not rows[0].document]
    assert len(raw) == RAW * (len(plan) - len(raw)) > 0
    assert all(len({bool(row.document) for row in rows}) == 1 for rows in plan)


@pytest.mark.parametrize(("loud", "quiet", "share"), [(0, 2, RAW), (0, 0, 0)])
def test_a_pass_ends_though_hardly_anything_is_raw(parser, teacher, loud, quiet, share):
    plan = distiller(parser, teacher, loud=loud, quiet=quiet).plan([sentence(parser, "b", 1, "0")])
    assert [bool(rows) for rows in plan] == [True] * (1 + share)


def test_the_layers_come_to_say_what_the_teacher_says(parser, teacher):
    made = distiller(parser, teacher, epochs=60, dropped=0.0)
    row = raw_sentence(*LOUD, Run(parser).subwords)
    before = made.loss([row]).item()
    layers = made.run([sentence(parser, None, 1, "0")])
    made.layers = layers
    assert made.loss([row]).item() < before / 2
    where = places([row])
    lower = torch.from_numpy(Run(parser).lower(row.ids))
    seen = layers(lower, where.mask, where.first, where.last, where.manners)
    odds, ends, _ = split(seen, len(ACTS))
    assert odds[0, 2, 1] > 0 > odds[0, 2, 0]
    assert int(ends[0, 0, 2].argmax()) == 1
