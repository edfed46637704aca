"""From paths to documents.

1. A folder becomes its files, sorted; "-" is stdin.
2. Each input's format is given, or told by its name, or by its first bytes.
3. The format's reader yields documents; one seen before is passed over, and one that shares
   only its id is an error.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from communique import iris
from communique.errors import InputError, MissingExtraError
from communique.model import Document
from communique.sources.documents import DEFAULT_ENCODING, DEFAULT_LIMIT, Settings, iso_date
from communique.sources.plain import read_text
from communique.sources.streams import Stream, open_stream, peek
from communique.sources.tables import read_csv, read_jsonl
from communique.sources.web import (
    read_feed,
    read_html,
    read_html_article,
    read_html_plain,
    read_warc,
)

Reader = Callable[[Stream, Settings], Iterator[Document]]

READERS: Mapping[str, Reader] = {
    "txt": read_text,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "html": read_html,
    "html-article": read_html_article,
    "html-plain": read_html_plain,
    "feed": read_feed,
    "warc": read_warc,
}
"""The formats of input by name."""

_SUFFIXES: Mapping[str, str] = {
    ".txt": "txt", ".text": "txt", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl",
    ".csv": "csv", ".tsv": "csv", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".rss": "feed", ".atom": "feed", ".xml": "feed", ".warc": "warc",
}  # fmt: skip
_ONE = frozenset({"txt", "html", "html-article", "html-plain"})
_STDIN = "-"


def read(
    paths: Sequence[str],
    *,
    date: str | None = None,
    id: str | None = None,
    format: str | None = None,
    encoding: str = DEFAULT_ENCODING,
    on_error: Callable[[InputError], None] | None = None,
    limit: int = DEFAULT_LIMIT,
    stdin: BinaryIO | None = None,
) -> Iterator[Document]:
    """Read documents from files, folders and stdin.

    Args:
        paths: Files, folders or "-". A document that has no id of its own is called by its path.
        date: Date of publication for documents that carry none.
        id: Identifier in the place of the path; for one document only.
        format: One of `READERS`; told by name and content where it is not given.
        encoding: Encoding of text without a byte order mark.
        on_error: Gets each error of a document or file, and reading goes on; where it is not
            given, the first error is raised.
        limit: Most bytes of one document.
        stdin: What "-" stands for; the process's own by default.

    Yields:
        The documents in order.

    Raises:
        InputError: If an argument is wrong, or an input cannot be read.
        MissingExtraError: If a format needs a library that is not installed.
    """
    if format is not None and format not in READERS:
        raise InputError(f"unknown format {format!r}; known are {', '.join(READERS)}")
    if not paths:
        raise InputError("no input; give files, folders, or - for stdin")
    if id is not None and (len(paths) > 1 or (paths[0] != _STDIN and Path(paths[0]).is_dir())):
        raise InputError("--id names one document; give one file with it")
    day = iso_date(date, where="--date") if date else None
    settings = Settings(day, id, encoding, limit, on_error)
    seen: dict[str, str] = {}
    for path in paths:
        try:
            for document in _read_path(path, format, settings, stdin):
                if _is_new(document, seen, settings):
                    yield document
        except InputError as error:
            settings.report(error)


def _is_new(document: Document, seen: dict[str, str], settings: Settings) -> bool:
    key = iris.digest(document.text)
    known = seen.get(document.id)
    seen.setdefault(document.id, key)
    if known is not None and known != key:
        settings.report(
            InputError(f"{document.id}: two documents of this id differ; give each its own id")
        )
    return known is None


def _read_path(
    path: str, format: str | None, settings: Settings, stdin: BinaryIO | None
) -> Iterator[Document]:
    if path == _STDIN:
        yield from _read_stream(Stream("-", stdin or sys.stdin.buffer), format, settings)
        return
    if path.startswith(("http://", "https://")):
        raise InputError(f"{path}: addresses are not fetched; save the page and give the file")
    if not Path(path).exists():
        raise InputError(f"{path}: no such file or folder")
    if not Path(path).is_dir():
        yield from _read_file(path, format, settings)
        return
    files = list(folder_files(path, every=format is not None))
    if not files:
        raise InputError(f"{path}: no file in it has a known ending ({' '.join(_SUFFIXES)})")
    for file in files:
        try:
            yield from _read_file(file, format, settings)
        except InputError as error:
            settings.report(error)
        except MissingExtraError as error:
            # In a folder, one file of a kind that cannot be read must not lose the others.
            settings.report(InputError(f"{file}: {error}"))


def folder_files(folder: str, *, every: bool = False) -> Iterator[str]:
    """Yield the files of a folder and of those in it, sorted, hidden ones left out.

    Args:
        folder: The folder as given; the paths begin with it.
        every: Whether to take files of any ending, not only of a known one.

    Yields:
        Paths with "/" between their parts.
    """
    root = Path(folder)
    for file in sorted(root.rglob("*"), key=lambda p: p.relative_to(root).parts):
        hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
        if file.is_file() and not hidden and (every or format_of_name(file.name)):
            yield file.as_posix()


def format_of_name(name: str) -> str | None:
    """Return the format that a file's ending tells, also in front of .gz; None if it is unknown."""
    return _SUFFIXES.get(Path(name.casefold().removesuffix(".gz")).suffix)


def _read_file(path: str, format: str | None, settings: Settings) -> Iterator[Document]:
    stream = open_stream(path)
    with stream.handle:
        yield from _read_stream(stream, format or format_of_name(path), settings)


def _read_stream(stream: Stream, format: str | None, settings: Settings) -> Iterator[Document]:
    if format != "warc":
        stream = peek(stream)
    format = format or _sniff(stream.head)
    if settings.id is not None and format not in _ONE:
        raise InputError(f"{stream.name}: --id names one document, {format} may hold many")
    yield from READERS[format](stream, settings)


def _sniff(head: bytes) -> str:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:100].lower()
    if start.startswith(b"{"):
        return "jsonl"
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "feed" if start.startswith((b"<?xml", b"<rss", b"<feed")) else "txt"
