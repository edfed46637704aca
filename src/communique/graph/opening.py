"""Opens the store that a location names."""

from pathlib import Path

import pyoxigraph as ox

from communique.errors import StoreError
from communique.graph.base import Store
from communique.graph.files import FORMATS
from communique.graph.local import FileStore, FolderStore, LocalStore
from communique.graph.remote import RemoteStore
from communique.knowledge import Knowledge

MEMORY = ":memory:"


def open_store(
    location: str | Path | None, *, knowledge: Knowledge, read_only: bool = False
) -> Store:
    """Open a store, or make it where it is not yet.

    Args:
        location: None or ":memory:" for memory; a folder for Oxigraph; a file ending in .ttl,
            .trig or .nq; an address for a SPARQL 1.1 endpoint.
        knowledge: Acts and curated actors.
        read_only: Whether writing is refused; a store that is not there is then an error. A
            folder can be read by many processes at once, but by none while one writes; within
            one process, open a folder once at a time.

    Returns:
        The store; use it in a `with` statement.

    Raises:
        StoreError: If it cannot be opened.
    """
    if location is None or str(location) == MEMORY:
        return LocalStore(ox.Store(), MEMORY, knowledge=knowledge)
    if str(location).startswith(("http://", "https://")):
        return RemoteStore(str(location), knowledge=knowledge, read_only=read_only)
    path = Path(location)
    if not path.resolve().parent.is_dir():
        raise StoreError(f"{path.parent}: no such folder; make it first")
    if path.suffix.lower() in FORMATS and not path.is_dir():
        return FileStore(path, knowledge=knowledge, read_only=read_only)
    if path.exists() and not path.is_dir():
        raise StoreError(
            f"{path}: not a store; name a folder, a file ending in {' '.join(FORMATS)}, or an "
            "address"
        )
    if read_only and (path / "CURRENT").exists():
        _refresh(path, knowledge)
    return FolderStore(path, knowledge=knowledge, read_only=read_only)


def _refresh(path: Path, knowledge: Knowledge) -> None:
    """Rebuild what is out of date before the folder is only read.

    That is derived graphs that a writer left, and the actors where the user gives files of his own.
    """
    with FolderStore(path, knowledge=knowledge, read_only=True) as store:
        is_stale = store.is_stale() or (knowledge.own and not store.has_reference())
    if is_stale:
        with FolderStore(path, knowledge=knowledge) as store:
            store.derive()
