"""The errors of communique: one base class and a leaf for each kind of remedy.

A message says what is wrong, where, and what to do about it.
"""


class CommuniqueError(Exception):
    """Base of every error that communique raises on purpose."""


class InputError(CommuniqueError):
    """A document, record file or argument cannot be read as what it claims to be."""


class KnowledgeError(CommuniqueError):
    """A file of the ontology breaks a rule; the message names file, place and rule."""


class StoreError(CommuniqueError):
    """A store cannot be opened, read or written."""


class QueryError(CommuniqueError):
    """A query is malformed, refused for safety, or exceeded its limits."""


class ModelError(CommuniqueError):
    """The language model's files are missing, damaged or of another version."""


class MissingExtraError(CommuniqueError):
    """An optional library is needed and not installed."""
