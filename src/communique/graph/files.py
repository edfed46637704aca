"""Datasets in files: read with their graphs, written sorted and whole."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from communique import iris
from communique.errors import StoreError
from communique.graph.terms import (
    ASSERTED,
    CLAIMED,
    ENTITIES,
    MENTIONED,
    ONTOLOGY,
    PREFIXES,
    PROVENANCE,
    TYPE,
    term,
)

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
}
"""Formats of a file by its ending."""

_WRITTEN = {p: iri for p, iri in PREFIXES.items() if p != "doc"}
# A document's name mostly holds characters that a prefixed name would have to escape.
_OWN = (ASSERTED, CLAIMED, ENTITIES, MENTIONED, ONTOLOGY)
_DOCUMENT = term("dip:document")
_RECORDS = (iris.STATEMENT, iris.REPORT, iris.OFFICE, iris.EVENT)


def parse_file(path: Path) -> list[ox.Quad]:
    """Return the quads of a file.

    Args:
        path: A Turtle, TriG or N-Quads file.

    Returns:
        Its quads; those of Turtle are in the default graph.

    Raises:
        StoreError: If it cannot be read or is not what its name says; it names the line.
    """
    format = FORMATS.get(path.suffix.lower())
    if format is None:
        raise StoreError(f"{path}: unknown ending; known are {' '.join(FORMATS)}")
    try:
        return list(ox.parse(path=str(path), format=format))
    except OSError as error:
        raise StoreError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (SyntaxError, ValueError) as error:
        raise StoreError(
            f"{path}: not {format.name}: {error}; restore it from a copy or make it anew"
        ) from error


def load_file(engine: ox.Store, path: Path) -> None:
    """Load a file's documents and provenance; all other graphs are made anew from them."""
    quads = parse_file(path)
    if FORMATS[path.suffix.lower()] == ox.RdfFormat.TURTLE:
        quads = list(regrouped(quads))
    engine.extend(q for q in quads if q.graph_name not in _OWN)


def regrouped(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield the quads of a file without graphs, each in its document's graph again.

    Args:
        quads: Quads of the default graph.

    Yields:
        Those of documents, their parts and records, and of runs; the rest is dropped.
    """
    known = list(quads)
    home = {
        q.subject: q.object
        for q in known
        if q.predicate == _DOCUMENT and isinstance(q.object, ox.NamedNode)
    }
    for q in known:
        if not isinstance(q.subject, ox.NamedNode):
            continue
        iri = q.subject.value
        graph = None
        if iri.startswith(iris.DOCUMENT):
            graph = ox.NamedNode(iri.split("#")[0])
        elif iri.startswith(_RECORDS):
            graph = home.get(q.subject)
        elif iri.startswith(iris.RUN):
            graph = PROVENANCE
        if graph is not None:
            yield ox.Quad(q.subject, q.predicate, q.object, graph)


def published(engine: ox.Store, *, provenance: bool = True) -> list[ox.Quad]:
    """Return what of a store goes into a file, sorted.

    Args:
        engine: The store's engine.
        provenance: Whether the time of reading goes with it.

    Returns:
        The documents' and derived graphs, and of the curated actors those that occur in them; the
        ontology stays out, for it is published on its own.
    """
    quads = [q for q in engine if q.graph_name not in (ONTOLOGY, ENTITIES)]
    used = {part for q in quads for part in (q.subject, q.object)}
    for q in engine.quads_for_pattern(None, None, None, ENTITIES):
        if q.subject in used:
            quads.append(q)
    if not provenance:
        quads = [q for q in quads if q.graph_name != PROVENANCE]
    return sorted(quads, key=_order)


def _order(quad: ox.Quad) -> tuple[bool, str, bool, str, bool, str, str]:
    graph = str(quad.graph_name)
    return (
        not graph.startswith(f"<{iris.DOCUMENT}"),
        graph,
        quad.subject != quad.graph_name,  # The document stands at the head of its graph.
        str(quad.subject),
        quad.predicate != TYPE,
        str(quad.predicate),
        str(quad.object),
    )


def to_bytes(quads: list[ox.Quad], format: ox.RdfFormat) -> bytes:
    """Return quads in a format; one without graphs loses them and holds each triple once."""
    rows: list[ox.Quad] | list[ox.Triple] = quads
    if format == ox.RdfFormat.TURTLE:
        once = {ox.Triple(q.subject, q.predicate, q.object) for q in quads}
        rows = sorted(once, key=lambda t: (str(t.subject), t.predicate != TYPE, str(t)))
    if format == ox.RdfFormat.N_QUADS:
        return ox.serialize(rows, format=format) or b""
    written = ox.serialize(rows, format=format, prefixes=_WRITTEN) or b""
    return _tidy(written.decode()).encode()


def _tidy(written: str) -> str:
    """Return Turtle or TriG with the prefixes in use only, in order: the writer shuffles them."""
    lines = written.splitlines(keepends=True)
    body = "".join(line for line in lines if not line.startswith("@prefix"))
    used = (f"@prefix {p}: <{i}> .\n" for p, i in _WRITTEN.items() if f"{p}:" in body)
    return "".join(used) + "\n" + body


def save_file(engine: ox.Store, path: Path) -> None:
    """Write a store to a file that appears only when all of it is written.

    Args:
        engine: The store's engine.
        path: The file.

    Raises:
        OSError: If the disk is full or the folder cannot be written.
    """
    content = to_bytes(published(engine), FORMATS[path.suffix.lower()])
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
