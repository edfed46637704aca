"""A process that answers one query on a store and can be killed: run as a script, by path.

It imports nothing of communique, so that it starts in a few hundredths of a second. It reads a
JSON object from stdin and writes one to stdout; its exit status tells what went wrong.
"""

import contextlib
import json
import sys
from pathlib import Path
from typing import Any

import pyoxigraph as ox

MALFORMED, UNREADABLE, OUT_OF_MEMORY = 3, 4, 5
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def limit_memory(megabytes: int) -> None:
    """Let the process grow by so much and no more, where the system can hold it to that."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        most = pages * resource.getpagesize() + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def open_snapshot(path: Path) -> ox.Store:
    """Return the store of a folder, or of an N-Quads file."""
    if path.is_dir():
        return ox.Store.read_only(str(path))
    store = ox.Store()
    store.bulk_load(path=str(path), format=ox.RdfFormat.N_QUADS)
    return store


def as_json(term: object) -> dict[str, Any] | None:
    """Return a term as SPARQL 1.1 Query Results JSON has it."""
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, ox.Literal):
        return {"type": "literal", "value": str(term)}  # A quoted triple.
    found = {"type": "literal", "value": term.value}
    if term.language:
        found["xml:lang"] = term.language
    elif term.datatype.value != _STRING:
        found["datatype"] = term.datatype.value
    return found


def answer(store: ox.Store, query: str, *, prefixes: dict[str, str], limit: int) -> dict[str, Any]:
    """Return the answer to a query as JSON values."""
    found: Any = store.query(query, prefixes=prefixes, use_default_graph_as_union=True)
    if isinstance(found, ox.QueryBoolean):
        value = {"type": "literal", "value": "true" if found else "false"}
        return {"kind": "ask", "columns": ["answer"], "rows": [[value]], "truncated": False}
    is_select = isinstance(found, ox.QuerySolutions)
    columns = [v.value for v in found.variables] if is_select else []
    rows: list[list[Any]] = []
    seen: set[str] = set()
    for row in found:
        if not is_select:
            # A triple held in two graphs comes twice.
            if str(row) in seen:
                continue
            seen.add(str(row))
        if len(rows) == limit:
            return _answer(is_select, columns, rows, True)
        parts = list(row) if is_select else [row.subject, row.predicate, row.object]
        rows.append([as_json(part) for part in parts])
    return _answer(is_select, columns, rows, False)


def _answer(is_select: bool, columns: list[str], rows: list[Any], more: bool) -> dict[str, Any]:
    if not is_select:
        columns = ["subject", "predicate", "object"]
        rows.sort(key=lambda row: [part["value"] for part in row])
    kind = "select" if is_select else "graph"
    return {"kind": kind, "columns": columns, "rows": rows, "truncated": more}


def main() -> int:
    """Answer the query on stdin."""
    order = json.load(sys.stdin)
    try:
        store = open_snapshot(Path(order["path"]))
    except (OSError, RuntimeError, SyntaxError, ValueError) as error:
        sys.stderr.write(str(error))
        return UNREADABLE
    limit_memory(order["memory"])
    try:
        found = answer(store, order["query"], prefixes=order["prefixes"], limit=order["limit"])
        json.dump(found, sys.stdout)
    except (SyntaxError, ValueError) as error:
        sys.stderr.write(str(error))
        return MALFORMED
    except (OSError, RuntimeError) as error:
        sys.stderr.write(str(error))
        return UNREADABLE
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


if __name__ == "__main__":
    sys.exit(main())
