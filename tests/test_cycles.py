"""Tests of pausing the search for cycles."""

import gc

import pytest

from communique.cycles import uncollected


@pytest.mark.parametrize("running", [True, False])
def test_the_search_goes_on_as_before(running: bool) -> None:
    before = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() is running
    finally:
        (gc.enable if before else gc.disable)()


def test_the_search_goes_on_after_an_error() -> None:
    gc.enable()
    with pytest.raises(ValueError, match="inside"), uncollected():
        raise ValueError("inside")
    assert gc.isenabled()
