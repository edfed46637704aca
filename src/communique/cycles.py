"""Pausing the search for cycles of references."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the search for cycles while many objects are made that stay, or none is in a cycle.

    Yields:
        Nothing; afterwards the search goes on if it went on before.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
