"""Stores on this machine: memory, a file, an Oxigraph folder."""

import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from communique.errors import StoreError
from communique.graph import guard, running
from communique.graph.base import STALE_MARK, Row, Store, bound
from communique.graph.files import load_file, save_file
from communique.graph.locking import SharedLock
from communique.graph.results import QueryResult
from communique.graph.terms import PREFIXES, term
from communique.knowledge import Knowledge

_LOCKED = re.compile(r"While lock file|lock h[eo]ld")
_BUFFER = 250_000
"""Quads that a folder's engine may hold in memory."""
_PAUSE = 30.0
"""Least seconds between two writings of a file."""
_IDENTIFIER = term("dct:identifier")


@contextmanager
def explained(location: str) -> Iterator[None]:
    """Turn errors of the store's engine into a StoreError that says what to do."""
    try:
        yield
    except OSError as error:
        word = str(error)
        if _LOCKED.search(word):
            raise StoreError(
                f"{location}: another process has this store open; wait until it is done, or "
                "read a copy"
            ) from error
        if "No space left" in word:
            raise StoreError(
                f"{location}: the disk is full; what was stored before is whole, make room and "
                "go on"
            ) from error
        raise StoreError(f"{location}: the store fails: {word}") from error
    except RuntimeError as error:
        raise StoreError(
            f"{location}: the store is damaged ({error}); restore a copy, or ingest again elsewhere"
        ) from error
    except (SyntaxError, ValueError) as error:
        raise StoreError(f"{location}: the store refuses this: {error}") from error


class LocalStore(Store):
    """A store whose quads Oxigraph holds in this process."""

    def __init__(
        self, engine: ox.Store, location: str, *, knowledge: Knowledge, read_only: bool = False
    ) -> None:
        super().__init__(location, knowledge=knowledge, read_only=read_only)
        self.engine = engine
        self._copies: Path | None = None
        self._snapshot: Path | None = None
        self._closed = self._changed = False
        if not read_only:
            self.load_reference()

    def select(self, sparql: str, **bindings: str) -> list[Row]:
        """Return the rows of a query of our own; see `Store.select`."""
        with explained(self.location):
            found = self.engine.query(
                bound(sparql, bindings), prefixes=PREFIXES, use_default_graph_as_union=True
            )
            assert isinstance(found, ox.QuerySolutions)
            return [tuple(t.value if t is not None else "" for t in row) for row in found]

    def triples(self, graph: str) -> list[ox.Triple]:
        """Return the triples of one named graph."""
        with explained(self.location):
            found = self.engine.quads_for_pattern(None, None, None, ox.NamedNode(graph))
            return [ox.Triple(q.subject, q.predicate, q.object) for q in found]

    def parts(self, graph: str, subjects: list[str]) -> list[ox.Triple]:
        """Return the triples of nodes, their mentions, evidence and spans; see `Store.parts`."""
        name, within = ox.NamedNode(graph), graph + "#"
        pending, seen = list(map(ox.NamedNode, subjects)), set[str]()
        with explained(self.location):
            own = self.engine.quads_for_pattern(name, _IDENTIFIER, None, name)
            found = [ox.Triple(q.subject, q.predicate, q.object) for q in own]
            while pending:
                node = pending.pop()
                if node.value in seen:
                    continue
                seen.add(node.value)
                for q in self.engine.quads_for_pattern(node, None, None, name):
                    found.append(ox.Triple(q.subject, q.predicate, q.object))
                    if isinstance(q.object, ox.NamedNode) and q.object.value.startswith(within):
                        pending.append(q.object)
        return found

    def quads(self) -> Iterator[ox.Quad]:
        """Yield all quads of all graphs."""
        with explained(self.location):
            yield from self.engine

    def update(self, sparql: str) -> None:
        """Run a SPARQL update of our own, whole or not at all."""
        self._assert_writable()
        with explained(self.location):
            self.engine.update(sparql)
        self._changed, self._snapshot = True, None

    def write(
        self, quads: list[ox.Quad], *, drop: Iterable[ox.NamedNode], stale: bool = False
    ) -> None:
        """Put quads in the place of whole graphs, whole or not at all; see `Store.write`."""
        graphs = tuple(drop)
        with explained(self.location):
            is_new = not any(self.engine.contains_named_graph(g) for g in graphs)
        if not is_new:
            super().write(quads, drop=graphs, stale=stale)
            return
        self._assert_writable()
        with explained(self.location):
            self.engine.extend([*quads, STALE_MARK] if stale else quads)
        self._changed, self._snapshot = True, None

    def query(
        self,
        sparql: str,
        *,
        timeout: float | None = running.TIMEOUT,
        memory: int = running.MEMORY,
        limit: int = running.LIMIT,
    ) -> QueryResult:
        """Answer a query over the union of all graphs, within limits; see `Store.query`."""
        checked = guard.check(sparql)
        self.refresh()
        snapshot = self.snapshot()
        return running.run(snapshot, checked, timeout=timeout, memory=memory, limit=limit)

    def snapshot(self) -> Path:
        """Return a copy of the store as it is now, for another process to read."""
        if self._snapshot is None:
            with explained(self.location):
                name = f"{len(list(self._folder().iterdir()))}.nq"
                self._snapshot = self._folder() / name
                self.engine.dump(str(self._snapshot), format=ox.RdfFormat.N_QUADS)
        return self._snapshot

    def _folder(self) -> Path:
        if self._copies is None:
            self._copies = Path(tempfile.mkdtemp(prefix="communique-"))
        return self._copies

    def dataset(self) -> Dataset:
        """Return the real rdflib dataset, its default graph the union of all."""
        self.refresh()
        found = Dataset(store=OxigraphStore(store=self.engine), default_union=True)
        for prefix, iri in PREFIXES.items():
            found.bind(prefix, iri, replace=True)
        return found

    def close(self) -> None:
        """Let the store go."""
        if self._closed:
            return
        self._closed = True
        if self._copies is not None:
            shutil.rmtree(self._copies, ignore_errors=True)
        del self.engine


class FileStore(LocalStore):
    """A store that lies in one Turtle, TriG or N-Quads file and is in memory while it is open.

    The file is written when the store is closed and, lest a killed process loses much, between
    documents as often as takes about a twentieth of the time.
    """

    def __init__(self, path: Path, *, knowledge: Knowledge, read_only: bool = False) -> None:
        self.path = path
        if read_only and not path.exists():
            raise StoreError(f"{path}: no such file; make it with `communique ingest`")
        self._saved = 0.0
        engine = ox.Store()
        if path.exists():
            load_file(engine, path)
        super().__init__(engine, str(path), knowledge=knowledge)
        self.derive()
        self._changed = not path.exists()
        self._saved, self._cost = time.monotonic(), 0.0
        self.read_only = read_only

    def write(
        self, quads: list[ox.Quad], *, drop: Iterable[ox.NamedNode], stale: bool = False
    ) -> None:
        """Put quads in the place of whole graphs, whole or not at all; see `Store.write`."""
        super().write(quads, drop=drop, stale=stale)
        if self._saved and time.monotonic() - self._saved > max(_PAUSE, 20 * self._cost):
            self.save()

    def save(self) -> None:
        """Write the file, whole or not at all."""
        start = time.monotonic()
        with explained(self.location):
            save_file(self.engine, self.path)
        self._changed, self._saved = False, time.monotonic()
        self._cost = self._saved - start

    def close(self) -> None:
        """Write the file, whole or not at all, if anything changed."""
        if not self._closed and self._changed and not self.read_only:
            self.refresh()
            self.save()
        super().close()


class FolderStore(LocalStore):
    """A store that lies in an Oxigraph folder."""

    def __init__(self, path: Path, *, knowledge: Knowledge, read_only: bool = False) -> None:
        self.path = path
        self._lock = SharedLock(path / "LOCK") if read_only else None
        if path.is_dir() and any(path.iterdir()) and not (path / "CURRENT").exists():
            raise StoreError(f"{path}: this folder is no store; name an empty or a new one")
        if read_only and not (path / "CURRENT").exists():
            raise StoreError(f"{path}: no such store; make it with `communique ingest`")
        with explained(str(path)):
            if self._lock:
                self._lock.take()
                engine = ox.Store.read_only(str(path))
            else:
                engine = ox.Store(str(path))
        self._unflushed = 0
        super().__init__(engine, str(path), knowledge=knowledge, read_only=read_only)

    def write(
        self, quads: list[ox.Quad], *, drop: Iterable[ox.NamedNode], stale: bool = False
    ) -> None:
        """Put quads in the place of whole graphs, whole or not at all; see `Store.write`."""
        super().write(quads, drop=drop, stale=stale)
        self._unflushed += len(quads)
        if self._unflushed > _BUFFER:
            self._flush()

    def _flush(self) -> None:
        """Write what the engine still holds in memory and log to its tables.

        It would hold up to a gigabyte, and a reader would replay the log each time it opens.
        """
        with explained(self.location):
            self.engine.flush()
        self._unflushed = 0

    def snapshot(self) -> Path:
        """Return the folder itself if nobody may write to it, else a backup of hard links."""
        if self.read_only:
            return self.path
        if self._snapshot is None:
            self._flush()
            with explained(self.location):
                copy = self._folder() / str(len(list(self._folder().iterdir())))
                self.engine.backup(str(copy))
            self._snapshot = copy
        return self._snapshot

    def _folder(self) -> Path:
        # Hard links need the store's own disk.
        if self._copies is None:
            name = f".{self.path.name}-"
            self._copies = Path(tempfile.mkdtemp(prefix=name, dir=self.path.resolve().parent))
        return self._copies

    def close(self) -> None:
        """Let the folder and its lock go."""
        if not self._closed and self._changed:
            self._flush()
        super().close()
        if self._lock:
            self._lock.release()
