"""Messages in the coding of protocol buffers, read and changed field by field.

*Source:* Protocol Buffers, "Encoding".
"""

from collections.abc import Callable, Iterator

VARINT, _EIGHT_BYTES, LENGTH = 0, 1, 2
"""Kinds of fields; the only other one in use has four bytes."""

Field = tuple[int, int, memoryview]
"""Number, kind and value: of a message its bytes, of a number its coding."""


def rewritten(message: memoryview, number: int, change: Callable[[memoryview], bytes]) -> bytes:
    """Return a message in which the fields of a number are changed.

    Args:
        message: The message.
        number: The number of fields that are messages or bytes.
        change: Gives the new value of each.

    Returns:
        The new message.
    """
    return b"".join(
        field(n, kind, change(value) if n == number else value)
        for n, kind, value in fields(message)
    )


def fields(message: memoryview) -> Iterator[Field]:
    """Yield the fields of a message, in order."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        kind = tag & 7
        if kind == VARINT:
            _, end = _varint(message, at)
        elif kind == LENGTH:
            size, at = _varint(message, at)
            end = at + size
        else:
            end = at + (8 if kind == _EIGHT_BYTES else 4)
        yield tag >> 3, kind, message[at:end]
        at = end


def field(number: int, kind: int, value: bytes | memoryview) -> bytes:
    """Return a field in its coding.

    Args:
        number: Its number.
        kind: Its kind.
        value: Its value, coded.
    """
    size = _coded(len(value)) if kind == LENGTH else b""
    return b"".join((_coded(number << 3 | kind), size, value))


def varints(message: memoryview) -> Iterator[int]:
    """Yield the numbers that stand in a row."""
    at = 0
    while at < len(message):
        value, at = _varint(message, at)
        yield value


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """A number in protobuf's coding, and where what follows it starts."""
    value = shift = 0
    while message[at] & 128:
        value |= (message[at] & 127) << shift
        shift, at = shift + 7, at + 1
    return value | message[at] << shift, at + 1


def _coded(value: int) -> bytes:
    """A number in protobuf's coding: seven bits a byte, the lowest first."""
    data = bytearray()
    while value > 127:
        data.append(value & 127 | 128)
        value >>= 7
    return bytes((*data, value))
