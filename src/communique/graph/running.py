"""Runs a checked query in a process of its own, within limits of time, memory and rows."""

import json
import subprocess
import sys
from pathlib import Path

from communique.errors import QueryError, StoreError
from communique.graph import child
from communique.graph.results import QueryResult
from communique.graph.terms import PREFIXES

TIMEOUT = 30.0
"""Seconds that a query may take."""
MEMORY = 2048
"""Megabytes that a query may use beyond the store itself."""
LIMIT = 1_000_000
"""Rows that an answer may have."""


def run(
    snapshot: Path,
    query: str,
    *,
    timeout: float | None = TIMEOUT,
    memory: int = MEMORY,
    limit: int = LIMIT,
) -> QueryResult:
    """Answer a query on a folder or N-Quads file.

    Args:
        snapshot: What to ask; nothing may write to it meanwhile.
        query: A query that `guard.check` let through.
        timeout: Seconds; None waits without end.
        memory: Megabytes beyond the store itself.
        limit: Rows; the answer says whether there are more.

    Returns:
        The answer.

    Raises:
        QueryError: If the query is malformed or goes over a limit.
        StoreError: If the store cannot be read.
    """
    order = {
        "path": str(snapshot),
        "query": query,
        "prefixes": PREFIXES,
        "memory": memory,
        "limit": limit,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(child.__file__)],
            input=json.dumps(order).encode(),
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryError(
            f"the query took more than {timeout:g} s and was stopped; narrow it, or give it "
            "more time"
        ) from error
    word = done.stderr.decode(errors="replace").strip()
    if done.returncode == child.MALFORMED:
        raise QueryError(f"not a query that the store understands: {word}")
    if done.returncode == child.UNREADABLE:
        raise StoreError(f"{snapshot}: cannot be read: {word}")
    if done.returncode == child.OUT_OF_MEMORY or done.returncode < 0:
        raise QueryError(f"the query needs more than {memory} MB and was stopped; narrow it")
    if done.returncode:
        reason = word.splitlines()[-1] if word else "no reason given"
        raise QueryError(f"the query failed: {reason}")
    return parse(done.stdout)


def parse(answer: bytes) -> QueryResult:
    """Return the answer that a child wrote."""
    data = json.loads(answer)
    return QueryResult(
        kind=data["kind"],
        columns=tuple(data["columns"]),
        terms=tuple(tuple(row) for row in data["rows"]),
        truncated=data["truncated"],
    )
