"""Documents from files, folders and stdin; nothing is ever fetched."""

from communique.sources.documents import DEFAULT_LIMIT, iso_date
from communique.sources.reading import READERS, read
from communique.sources.turkish import looks_turkish

__all__ = ["DEFAULT_LIMIT", "READERS", "iso_date", "looks_turkish", "read"]
