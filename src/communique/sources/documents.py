"""The one place where input becomes a Document: normal form, limits, dates, encodings."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from communique.errors import InputError
from communique.model import Document
from communique.text import normalize

DEFAULT_ENCODING = "utf-8"
DEFAULT_LIMIT = 50 * 1024 * 1024

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_PARTIAL = re.compile(r"\d{4}(-\d{2})?")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader has to know besides its bytes.

    Attributes:
        date: ISO date for documents that carry none.
        id: Identifier of the only document of the input.
        encoding: Encoding of text without a byte order mark.
        limit: Most bytes that one document may have.
        on_error: Gets the error of one document; reading then goes on.
    """

    date: str | None = None
    id: str | None = None
    encoding: str = DEFAULT_ENCODING
    limit: int = DEFAULT_LIMIT
    on_error: Callable[[InputError], None] | None = None

    def report(self, error: InputError) -> None:
        """Hand an error to the callback, or raise it where there is none."""
        if self.on_error is None:
            raise error
        self.on_error(error)


def make_document(
    identifier: str,
    text: str,
    *,
    settings: Settings,
    date: str | None = None,
    title: str | None = None,
    source: str | None = None,
    where: str | None = None,
) -> Document:
    """Make a document in normal form.

    Args:
        identifier: The input's own identifier.
        text: The text as read.
        settings: Supplies the date where the input has none.
        date: The input's own date, in any form `iso_date` knows.
        title: Headline given apart from the text.
        source: Publisher or address.
        where: What to call the place in an error; the identifier by default.

    Returns:
        The document, its text in NFC.

    Raises:
        InputError: If the text is empty or binary, or the date is none.
    """
    where = where or identifier
    if "\0" in text:
        raise InputError(f"{where}: holds NUL characters, so it is binary data; give text")
    if not text.strip():
        raise InputError(f"{where}: the document is empty; there is nothing to read")
    return Document(
        id=identifier,
        text=normalize(text),
        date=iso_date(date, where=where) if date else settings.date,
        title=normalize(" ".join(title.split())) if title and title.strip() else None,
        source=source.strip() if source and source.strip() else None,
    )


def iso_date(value: str, *, where: str = "date") -> str:
    """Return a date or date-time in ISO form.

    Args:
        value: ISO ("2020-10-13", "2020-10-13T14:05:00+03:00"), day first ("13.10.2020",
            "13/10/2020") or as in e-mail and RSS ("Tue, 13 Oct 2020 14:05:00 +0300").
        where: What to call the place in an error.

    Returns:
        "2020-10-13", with "T14:05:00+03:00" behind it where the value has a time.

    Raises:
        InputError: If the value is no date that exists.
    """
    text = value.strip()
    try:
        if match := _DAY_FIRST.fullmatch(text):
            day, month, year = map(int, match.groups())
            return date(year, month, day).isoformat()
        if _PARTIAL.fullmatch(text):
            raise ValueError("the day is missing")
        if text[:1].isdigit():
            moment = datetime.fromisoformat(text)
            return moment.date().isoformat() if _is_day(text) else moment.isoformat()
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError) as error:
        raise InputError(
            f"{where}: {value!r} is no date ({error}); write it as 2020-10-13"
        ) from error


def _is_day(text: str) -> bool:
    return not re.search(r"\d[T ]\d", text)


def decode(data: bytes, *, encoding: str, where: str) -> str:
    """Return bytes as text.

    Args:
        data: The bytes; a byte order mark decides over `encoding`.
        encoding: What to take them for.
        where: What to call the input in an error.

    Returns:
        The text without its mark.

    Raises:
        InputError: If the bytes are binary or of another encoding; it names the first bad byte.
    """
    if data.startswith(_UTF16):
        encoding = "utf-16"
    elif data.startswith(b"\xef\xbb\xbf"):
        encoding = "utf-8-sig"
    elif b"\0" in data and "16" not in encoding and "32" not in encoding:
        offset = data.index(b"\0")
        raise InputError(f"{where}: byte {offset} is NUL, so this is binary data; give text")
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise InputError(
            f"{where}: unknown encoding {encoding!r}; try utf-8 or windows-1254"
        ) from error
    except UnicodeDecodeError as error:
        bad = f"byte {error.start} (0x{data[error.start]:02X}) is not {encoding}"
        hint = "utf-8" if "1254" in encoding else "windows-1254 (older Turkish files)"
        raise InputError(
            f"{where}: {bad}; name the encoding with --encoding, for example {hint}"
        ) from error
