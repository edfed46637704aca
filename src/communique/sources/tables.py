"""Many documents in one file: JSON Lines, CSV and TSV."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from communique.errors import InputError
from communique.model import Document
from communique.sources.documents import Settings, decode, make_document
from communique.sources.streams import Stream

_OPTIONAL = ("date", "title", "source")


def read_jsonl(stream: Stream, settings: Settings) -> Iterator[Document]:
    """Yield a document for each line `{"id", "text", "date"?, "title"?, "source"?}`.

    The text is taken as it stands (in NFC), so that offsets fit the caller's own. Other keys are
    passed over. A bad line is reported with its number and loses no other.

    Args:
        stream: The file, read line by line.
        settings: How to read it.

    Yields:
        The documents in order.

    Raises:
        InputError: If a line is no such object and there is no `settings.on_error`.
    """
    found = False
    for number, line in enumerate(stream.lines(settings.limit), 1):
        where = f"{stream.name}:{number}"
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        found = True
        try:
            document = _from_line(line, where, settings)
        except InputError as error:
            settings.report(error)
            continue
        yield document
    if not found:
        settings.report(InputError(f"{stream.name}: is empty; there is nothing to read"))


def _from_line(line: bytes, where: str, settings: Settings) -> Document:
    text = decode(line, encoding=settings.encoding, where=where)
    if text.lstrip().startswith("["):
        raise InputError(f"{where}: a JSON array; write one object a line")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{where}: not JSON ({error}); one object a line") from error
    if not isinstance(data, dict):
        raise InputError(f'{where}: must be an object like {{"id": "a1", "text": "…"}}')
    return _from_mapping(data, where, settings)


def _from_mapping(data: Mapping[str, Any], where: str, settings: Settings) -> Document:
    identifier = data.get("id")
    if isinstance(identifier, int) and not isinstance(identifier, bool):
        identifier = str(identifier)
    if not isinstance(identifier, str) or not identifier.strip():
        raise InputError(f'{where}: lacks "id", a string that names the document')
    if not isinstance(data.get("text"), str):
        raise InputError(f'{where}: lacks "text", a string')
    for key in _OPTIONAL:
        if not isinstance(data.get(key), str | None):
            raise InputError(f'{where}: "{key}" must be a string')
    date, title, source = (data.get(key) for key in _OPTIONAL)
    return make_document(
        identifier,
        data["text"],
        settings=settings,
        date=date,
        title=title,
        source=source,
        where=where,
    )


def read_csv(stream: Stream, settings: Settings) -> Iterator[Document]:
    """Yield a document for each row of a table with a column `text`.

    The first row names the columns: text, and id, date, title, source where there are any; case
    does not matter, other columns are passed over. Comma, semicolon and tab are told apart by the
    first row. A row without id is called after the file and its number.

    Args:
        stream: The file.
        settings: How to read it; the limit is for the whole file.

    Yields:
        The documents in order.

    Raises:
        InputError: If there is no column `text`, or a row is bad and there is no
            `settings.on_error`.
    """
    data = stream.read_all(settings.limit)
    text = decode(data, encoding=settings.encoding, where=stream.name)
    if not text.strip():
        raise InputError(f"{stream.name}: is empty; there is nothing to read")
    first = text.lstrip().split("\n", 1)[0]
    delimiter = max("\t;,", key=first.count)
    # The length of fields is bounded by the file's; the library's own limit is a global one.
    previous = csv.field_size_limit(max(len(text), csv.field_size_limit()))
    try:
        rows = list(csv.reader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise InputError(f"{stream.name}: not a table ({error})") from error
    finally:
        csv.field_size_limit(previous)
    yield from _rows(rows, stream.name, settings)


def _rows(rows: list[list[str]], name: str, settings: Settings) -> Iterator[Document]:
    header = [column.strip().casefold() for column in rows[0]]
    if "text" not in header:
        raise InputError(f"{name}: has no column 'text' in its first row ({', '.join(header)})")
    for number, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        data: dict[str, Any] = {k: v for k, v in zip(header, row, strict=False) if v.strip()}
        data.setdefault("id", f"{name}#{number}")
        try:
            document = _from_mapping(data, f"{name}, row {number}", settings)
        except InputError as error:
            settings.report(error)
            continue
        yield document
