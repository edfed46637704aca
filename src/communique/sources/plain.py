"""Plain text: one document a file."""

from collections.abc import Iterator

from communique.model import Document
from communique.sources.documents import Settings, decode, make_document
from communique.sources.streams import Stream


def read_text(stream: Stream, settings: Settings) -> Iterator[Document]:
    """Yield the one document of a text file.

    Line ends become a line feed each, as any program that opens the file as text sees them;
    offsets count from there.

    Args:
        stream: The file.
        settings: How to read it.

    Yields:
        The document.

    Raises:
        InputError: If the file is empty, too large, binary or of another encoding.
    """
    data = stream.read_all(settings.limit)
    text = decode(data, encoding=settings.encoding, where=stream.name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    yield make_document(settings.id or stream.name, text, settings=settings, where=stream.name)
