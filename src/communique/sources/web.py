"""Pages, feeds and web archives from files; nothing is fetched."""

import io
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from communique.errors import InputError, MissingExtraError
from communique.model import Document
from communique.sources.documents import DEFAULT_ENCODING, Settings, decode, iso_date, make_document
from communique.sources.markup import declared_charset, html_to_text, parse_page
from communique.sources.streams import Stream

Extract = Callable[[str], str | None]


def read_html(stream: Stream, settings: Settings) -> Iterator[Document]:
    """Yield the main text of a saved page, by trafilatura where it is installed.

    Args:
        stream: The file.
        settings: How to read it.

    Yields:
        The document; its title, date and publisher come from the page's head.

    Raises:
        InputError: If the page holds no text.
    """
    yield _page(stream, settings, article=_trafilatura())


def read_html_article(stream: Stream, settings: Settings) -> Iterator[Document]:
    """Yield the main text of a saved page by trafilatura, and fail where it is not installed.

    Args:
        stream: The file.
        settings: How to read it.

    Yields:
        The document.

    Raises:
        InputError: If the page holds no text.
        MissingExtraError: If trafilatura is not installed.
    """
    article = _trafilatura()
    if article is None:
        raise _missing("trafilatura", "reading the article of a page")
    yield _page(stream, settings, article=article)


def read_html_plain(stream: Stream, settings: Settings) -> Iterator[Document]:
    """Yield the text of a saved page without any library: the same wherever it is read.

    Args:
        stream: The file.
        settings: How to read it.

    Yields:
        The document.

    Raises:
        InputError: If the page holds no text.
    """
    yield _page(stream, settings, article=None)


def _trafilatura() -> Extract | None:
    try:
        from trafilatura import extract
    except ImportError:
        return None
    return partial(extract, include_comments=False, include_tables=False)


def _missing(library: str, purpose: str) -> MissingExtraError:
    return MissingExtraError(
        f"{purpose} needs {library}, which is not installed: pip install 'communique[web]'"
    )


def _page(stream: Stream, settings: Settings, *, article: Extract | None) -> Document:
    data = stream.read_all(settings.limit)
    if not data.strip():
        raise InputError(f"{stream.name}: is empty; there is nothing to read")
    identifier = settings.id or stream.name
    return _from_html(data, identifier, stream.name, settings=settings, article=article)


def _from_html(
    data: bytes,
    identifier: str,
    where: str,
    *,
    settings: Settings,
    article: Extract | None,
    charset: str | None = None,
    source: str | None = None,
) -> Document:
    encoding = settings.encoding
    if encoding == DEFAULT_ENCODING:
        encoding = charset or declared_charset(data) or encoding
    html = decode(data, encoding=encoding, where=where)
    page = parse_page(html)
    text = page.text
    if article is not None:
        text = article(html) or text
    if not text.strip():
        raise InputError(f"{where}: the page holds no text; is it made by a script?")
    return make_document(
        identifier,
        text,
        settings=settings,
        date=_usable(page.date),
        title=page.title,
        source=page.source or source,
        where=where,
    )


def _usable(date: str | None) -> str | None:
    """Return a page's date if it is one: a page's own carelessness is no error of the user's."""
    if not date:
        return None
    try:
        return iso_date(date)
    except InputError:
        return None


def read_feed(stream: Stream, settings: Settings) -> Iterator[Document]:
    """Yield the entries of an RSS or Atom file.

    An entry is called by its own id or link, else after the file and its number. Its text is the
    content, else the summary, else the title.

    Args:
        stream: The file.
        settings: How to read it.

    Yields:
        The documents in order.

    Raises:
        InputError: If the file is no feed.
        MissingExtraError: If feedparser is not installed.
    """
    try:
        import feedparser
    except ImportError as error:
        raise _missing("feedparser", "reading RSS and Atom") from error
    # A string could be taken for an address; a stream of bytes is only ever read.
    feed = feedparser.parse(io.BytesIO(stream.read_all(settings.limit)))
    if not feed.entries:
        raise InputError(f"{stream.name}: holds no entry of RSS or Atom; is it a feed?")
    publisher = feed.feed.get("title") or feed.feed.get("link")
    for number, entry in enumerate(feed.entries, 1):
        try:
            document = _from_entry(entry, number, stream.name, settings, publisher)
        except InputError as error:
            settings.report(error)
            continue
        yield document


def _from_entry(
    entry: Mapping[str, Any], number: int, name: str, settings: Settings, publisher: str | None
) -> Document:
    bodies = [part.get("value", "") for part in entry.get("content", ())]
    body = html_to_text("\n".join(bodies) or entry.get("summary", ""))
    title = html_to_text(entry.get("title", "")) or None
    return make_document(
        entry.get("id") or entry.get("link") or f"{name}#{number}",
        body or title or "",
        settings=settings,
        date=_usable(entry.get("published") or entry.get("updated")),
        title=title,
        source=publisher or entry.get("link"),
        where=f"{name}, entry {number}",
    )


def read_warc(stream: Stream, settings: Settings) -> Iterator[Document]:
    """Yield the pages of a web archive: successful answers that are HTML or plain text.

    A page is called by its address, which is its source too where it names no publisher. The
    date of the crawl is not taken for that of the page.

    Args:
        stream: The file, .warc or .warc.gz.
        settings: How to read it.

    Yields:
        The documents in order.

    Raises:
        InputError: If the file is no web archive.
        MissingExtraError: If warcio is not installed.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise _missing("warcio", "reading web archives") from error
    article = _trafilatura()
    handle = io.BytesIO(stream.head + stream.handle.read()) if stream.head else stream.handle
    try:
        for record in ArchiveIterator(handle):
            try:
                document = _from_record(record, stream.name, settings, article)
            except InputError as error:
                settings.report(error)
                continue
            if document is not None:
                yield document
    except ArchiveLoadFailed as error:
        raise InputError(f"{stream.name}: is no web archive, or a damaged one ({error})") from error


def _from_record(
    record: Any,  # noqa: ANN401 - warcio has no types
    name: str,
    settings: Settings,
    article: Extract | None,
) -> Document | None:
    headers = record.http_headers
    content_type = headers.get_header("Content-Type", "") if headers else ""
    if record.rec_type == "conversion":
        content_type = record.rec_headers.get_header("Content-Type", "text/plain")
    elif record.rec_type != "response" or not headers or headers.get_statuscode() != "200":
        return None
    kind = content_type.split(";")[0].strip().lower()
    if kind not in ("text/html", "application/xhtml+xml", "text/plain"):
        return None
    address = record.rec_headers.get_header("WARC-Target-URI").strip("<>")
    where = f"{name}, {address}"
    data = record.content_stream().read(settings.limit + 1)
    if len(data) > settings.limit:
        raise InputError(f"{where}: larger than {settings.limit} bytes, the limit for a document")
    charset = declared_charset(content_type.encode("utf-8", "ignore"))
    if kind != "text/plain":
        return _from_html(
            data, address, where, settings=settings, article=article, charset=charset,
            source=address,
        )  # fmt: skip
    text = decode(data, encoding=charset or settings.encoding, where=where)
    return make_document(address, text, settings=settings, source=address, where=where)
