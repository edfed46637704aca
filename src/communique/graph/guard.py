"""Refuses queries that could write, reach the network or read files.

1. Carriage returns become line feeds and code point escapes are resolved until none is left, so
   that what is checked is what the engine reads.
2. rdflib's parse tree is walked: only SELECT, ASK, CONSTRUCT and DESCRIBE pass, and no SERVICE,
   FROM or FROM NAMED may stand anywhere in it.
3. The words outside of strings, names and comments are looked at once more, in case the two
   parsers ever read a text differently.
"""

import re
from collections.abc import Iterator, Mapping

from pyparsing import ParseException, ParseResults
from rdflib.plugins.sparql.parser import expandUnicodeEscapes, parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue

from communique.errors import QueryError
from communique.graph.results import Kind

MAX_LENGTH = 100_000
"""Longest query, in code points."""

_REFUSED = {
    "ServiceGraphPattern": "SERVICE",
    "DatasetClause": "FROM",
}
_WORDS = re.compile(r"(?<![\w:?$@\-.%\\])(SERVICE|FROM|LOAD)(?![\w:\-])", re.IGNORECASE)
_OPAQUE = re.compile(
    r"'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'(?:[^'\\\n]|\\.)*'"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|<[^<>\"{}|^`\\\x00-\x20]*>"
    r"|#[^\n]*",
    re.DOTALL,
)


def check(sparql: str) -> str:
    """Return a query that is safe to run.

    Args:
        sparql: The query as given.

    Returns:
        The same query, its line ends and escapes resolved.

    Raises:
        QueryError: If it is malformed, or would write, fetch or read anything but the store.
    """
    text = _resolve(sparql)
    if not text.strip():
        raise QueryError("the query is empty; write SELECT … WHERE { … }")
    if len(text) > MAX_LENGTH:
        raise QueryError(f"the query has more than {MAX_LENGTH} characters; shorten it")
    try:
        tree = parseQuery(text)
    except ParseException as error:
        raise _malformed(text, error) from error
    except RecursionError as error:
        raise QueryError("the query is nested too deeply; flatten it") from error
    for name in _names(tree):
        if name in _REFUSED:
            raise _refused(_REFUSED[name])
    if found := _WORDS.search(_OPAQUE.sub(" ", text)):
        raise _refused(found.group(1).upper())
    return text


def form(checked: str) -> Kind:
    """Return what a checked query gives back."""
    name = parseQuery(checked)[1].name
    kinds: dict[str, Kind] = {"SelectQuery": "select", "AskQuery": "ask"}
    return kinds.get(name, "graph")


def _resolve(sparql: str) -> str:
    text = sparql.replace("\r\n", "\n").replace("\r", "\n")
    for _ in range(8):
        try:
            resolved = str(expandUnicodeEscapes(text)).replace("\r", "\n")
        except (ValueError, OverflowError) as error:
            raise QueryError(f"the query holds an escape of no character: {error}") from error
        if resolved == text:
            return text
        text = resolved
    raise QueryError("the query escapes its own escapes; write it plainly")


def _refused(word: str) -> QueryError:
    return QueryError(
        f"{word} is refused: a query reads this store and nothing else; remove the {word} clause"
    )


def _malformed(text: str, error: ParseException) -> QueryError:
    try:
        parseUpdate(text)
    except (ParseException, RecursionError):
        return QueryError(
            f"line {error.lineno}, column {error.column}: not SPARQL ({error.msg.lower()}); "
            f"near {error.line.strip()[:60]!r}"
        )
    return QueryError("updates are refused: only SELECT, ASK, CONSTRUCT and DESCRIBE may be asked")


def _names(tree: object) -> Iterator[str]:
    """Yield the names of all parts of a parse tree."""
    pending = [tree]
    while pending:
        part = pending.pop()
        if isinstance(part, CompValue):
            yield part.name
        if isinstance(part, Mapping):
            pending += part.values()
        elif isinstance(part, ParseResults | list | tuple):
            pending += list(part)
