"""Documents and their records as a file of RDF, without a store."""

from collections.abc import Iterable
from typing import TextIO

import pyoxigraph as ox

from communique.errors import InputError
from communique.graph.encoding import document_quads
from communique.graph.files import FORMATS, published, to_bytes
from communique.graph.jsonld import to_jsonld
from communique.graph.local import LocalStore
from communique.knowledge import Knowledge
from communique.model import Document, Record

JSONLD = "jsonld"
NAMES = (*(ending[1:] for ending in FORMATS), JSONLD)
"""Formats that can be written."""


def dataset_of(
    pairs: Iterable[tuple[Document, Iterable[Record]]], knowledge: Knowledge
) -> list[ox.Quad]:
    """Return documents' graphs, the derived graphs and the curated actors that occur in them.

    Args:
        pairs: Documents with what was read from them.
        knowledge: Acts and curated actors.

    Returns:
        Quads, sorted; the same input gives the same quads.

    Raises:
        InputError: If a record cannot be encoded.
    """
    with LocalStore(ox.Store(), "memory", knowledge=knowledge) as store:
        for document, records in pairs:
            store.engine.extend(document_quads(document, records, knowledge=knowledge))
        store.derive()
        return published(store.engine, provenance=False)


def write_dataset(
    pairs: Iterable[tuple[Document, Iterable[Record]]],
    stream: TextIO,
    *,
    format: str,
    knowledge: Knowledge,
) -> None:
    """Write documents' graphs, the derived graphs and the curated actors that occur in them.

    Args:
        pairs: Documents with what was read from them.
        stream: A text stream.
        format: "ttl" (without graphs), "trig", "nq" or "jsonld".
        knowledge: Acts and curated actors.

    Raises:
        InputError: If the format is unknown.
        InputError: If a record cannot be encoded.
    """
    if format not in NAMES:
        raise InputError(f"unknown format {format!r}; known are {', '.join(NAMES)}")
    quads = dataset_of(pairs, knowledge)
    if format == JSONLD:
        stream.write(to_jsonld(quads))
    else:
        stream.write(to_bytes(quads, FORMATS["." + format]).decode())
