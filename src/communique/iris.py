"""The namespaces of the graph and the making of IRIs."""

import hashlib
import re
from urllib.parse import quote

BASE = "https://w3id.org/communique/"
DIP = BASE + "ontology#"
DIPC = BASE + "claimed#"
ENTITY = BASE + "entity/"
STATEMENT = BASE + "statement/"
EVENT = BASE + "event/"
GRAPH = BASE + "graph/"
DOCUMENT = BASE + "document/"
PROPOSITION = BASE + "proposition/"
PLOVER = BASE + "plover/"
CAMEO = BASE + "cameo/"
RUN = BASE + "run/"
REPORT = BASE + "report/"
OFFICE = BASE + "office/"
WIKIDATA = "http://www.wikidata.org/entity/"


def digest(*parts: str, length: int = 16) -> str:
    """Return a short content hash.

    Args:
        *parts: The strings that make up the identity, in order.
        length: Hexadecimal digits to keep.

    Returns:
        The first `length` digits of the SHA-1 of the parts joined by the unit separator.
    """
    return hashlib.sha1("\x1f".join(parts).encode()).hexdigest()[:length]


def proposition(subject: str, predicate: str, object_: str) -> str:
    """Return the IRI that all statements of one proposition share.

    Args:
        subject: IRI of the subject.
        predicate: IRI of the act's property.
        object_: IRI of the object.

    Returns:
        The proposition's IRI: SHA-1 of the three IRIs joined by spaces, twelve digits.
    """
    key = hashlib.sha1(f"{subject} {predicate} {object_}".encode()).hexdigest()[:12]
    return PROPOSITION + key


def document(identifier: str) -> str:
    """Return the IRI of a document; an identifier that is a web address stays in it, escaped."""
    return DOCUMENT + quote(identifier, safe="-._~!$&'()*+,;=:@/")


def slug(text: str) -> str:
    """Return text as the ASCII local name of an entity ("Hulusi Akar" -> "hulusi-akar")."""
    folded = text.translate(_ASCII).lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


_ASCII = str.maketrans("çğıöşüâîûÇĞİÖŞÜIÂÎÛ", "cgiosuaiuCGIOSUIAIU")
