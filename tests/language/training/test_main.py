"""Commands of the training that need no data."""

import pytest
from typer.testing import CliRunner

torch = pytest.importorskip("torch")

from communique.language.training.__main__ import app  # noqa: E402
from communique.language.training.labels import collect_labels  # noqa: E402
from communique.language.training.loop import load_checkpoint  # noqa: E402

RUNNER = CliRunner()


@pytest.fixture
def checkpoints(tmp_path):
    labels = collect_labels([], []).as_json()
    states = ({"x": torch.tensor([0.0, 4.0])}, {"x": torch.tensor([8.0, 0.0]), "y": torch.ones(1)})
    paths = [tmp_path / f"{i}.pt" for i in range(len(states))]
    for path, state in zip(paths, states, strict=True):
        torch.save({"state": state, "labels": labels}, path)
    return [str(path) for path in paths]


@pytest.mark.parametrize(
    ("shares", "mean"), [((), [4.0, 2.0]), (("0.75", "0.25"), [2.0, 3.0]), (("3", "1"), [2.0, 3.0])]
)
def test_checkpoints_are_averaged_by_their_shares(checkpoints, tmp_path, shares, mean):
    out = tmp_path / "mean.pt"
    options = [part for share in shares for part in ("--share", share)]
    result = RUNNER.invoke(app, ["average", *checkpoints, "--out", str(out), *options])
    assert result.exit_code == 0, result.output
    state, _ = load_checkpoint(out)
    assert state["x"].tolist() == mean
    assert state["y"].tolist() == [1.0]


@pytest.mark.parametrize("share", ["1", "0"])
def test_shares_must_fit(checkpoints, tmp_path, share):
    out = tmp_path / "mean.pt"
    result = RUNNER.invoke(app, ["average", *checkpoints, "--out", str(out), "--share", share])
    assert result.exit_code == 2
    assert not out.exists()
