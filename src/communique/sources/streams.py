"""Bytes from files and stdin, never more of them than allowed."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from communique.errors import InputError

_CHUNK = 1 << 16
_MAGIC = {
    b"%PDF": "a PDF; make text of it first, for example with pdftotext",
    b"PK\x03\x04": "an office document or ZIP archive; save it as plain text first",
    b"\xd0\xcf\x11\xe0": "an old office document; save it as plain text first",
}


@dataclass(frozen=True, slots=True)
class Stream:
    """An input with the name it was given by.

    Attributes:
        name: Its path as given, or "-".
        handle: The bytes.
        head: First bytes, read to tell the format, that come before the rest.
    """

    name: str
    handle: BinaryIO
    head: bytes = b""

    def read_all(self, limit: int) -> bytes:
        """Return all bytes.

        Args:
            limit: The most there may be.

        Returns:
            The bytes.

        Raises:
            InputError: If there are more, or a compressed file is damaged.
        """
        parts, size = [self.head], len(self.head)
        while size <= limit and (chunk := self._guarded_read()):
            parts.append(chunk)
            size += len(chunk)
        if size > limit:
            raise _too_large(self.name, limit)
        return b"".join(parts)

    def lines(self, limit: int) -> Iterator[bytes]:
        """Yield lines with their ends, so that a pipe can be read as it fills.

        Args:
            limit: The most bytes that one line may have.

        Yields:
            The lines.

        Raises:
            InputError: If a line is longer, or a compressed file is damaged.
        """
        for number, line in enumerate(chain(_split(self.head, self.handle), self._rest(limit)), 1):
            if len(line) > limit:
                raise _too_large(f"{self.name}:{number}", limit)
            yield line

    def _rest(self, limit: int) -> Iterator[bytes]:
        while line := self._guarded_line(limit + 1):
            yield line

    def _guarded_read(self) -> bytes:
        try:
            return self.handle.read(_CHUNK)
        except (OSError, EOFError, zlib.error) as error:
            raise InputError(f"{self.name}: cannot be read to its end ({error})") from error

    def _guarded_line(self, limit: int) -> bytes:
        try:
            return self.handle.readline(limit)
        except (OSError, EOFError, zlib.error) as error:
            raise InputError(f"{self.name}: cannot be read to its end ({error})") from error


def _split(head: bytes, handle: BinaryIO) -> Iterator[bytes]:
    *whole, last = head.split(b"\n")
    lines = [line + b"\n" for line in whole] + ([last] if last else [])
    if lines and not lines[-1].endswith(b"\n"):
        lines[-1] += handle.readline()
    yield from lines


def _too_large(name: str, limit: int) -> InputError:
    size = f"{limit / 1024 / 1024:.0f} MB" if limit >= 1024 * 1024 else f"{limit} bytes"
    return InputError(
        f"{name}: larger than {size}, the limit for one document; split it, or give one "
        "document a line as JSON Lines"
    )


def open_stream(path: str) -> Stream:
    """Open a file, through gzip where its name ends in .gz.

    Args:
        path: The path as given.

    Returns:
        The open stream.

    Raises:
        InputError: If there is no such file, or it may not be read.
    """
    try:
        handle = Path(path).open("rb")  # noqa: SIM115 - closed by the caller
    except OSError as error:
        raise InputError(f"{path}: cannot be opened ({error.strerror or error})") from error
    if path.endswith(".gz") and not path.endswith(".warc.gz"):
        return Stream(path, gzip.GzipFile(fileobj=handle))  # type: ignore[arg-type]
    return Stream(path, handle)


def peek(stream: Stream) -> Stream:
    """Return the stream with its first bytes read: up to the first line that is not blank.

    Args:
        stream: A fresh stream.

    Returns:
        The same input with `head` filled.

    Raises:
        InputError: If it is a binary format that cannot be read.
    """
    head = b""
    while len(head) < _CHUNK and not head.strip(b"\xef\xbb\xbf \t\r\n"):
        line = Stream(stream.name, stream.handle)._guarded_line(_CHUNK)
        if not line:
            break
        head += line
    for magic, word in _MAGIC.items():
        if head.startswith(magic):
            raise InputError(f"{stream.name}: is {word}")
    return Stream(stream.name, stream.handle, head)
