"""The spaCy component `communique_statements`: statements on `doc._`.

spaCy imports this module for every pipeline it makes, of whatever language: what reads statements
is imported only where the component is asked for.
"""

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from communique.extraction.pipeline import Extractor

_EXTENSIONS = ("statements", "reports", "offices")


@Language.factory("communique_statements", default_config={"date": None})
def create_statements(nlp: Language, name: str, date: str | None) -> "StatementsComponent":
    """Make the component for a pipeline.

    Args:
        nlp: The pipeline; a parser must run before.
        name: Name of the component in it.
        date: ISO date of publication that dates and offices are resolved by.

    Returns:
        The component.
    """
    from communique import knowledge
    from communique.extraction.pipeline import Extractor

    return StatementsComponent(Extractor(knowledge.load()), name=name, date=date)


class StatementsComponent:
    """Sets `doc._.statements`, `doc._.reports` and `doc._.offices`."""

    def __init__(self, extractor: "Extractor", *, name: str, date: str | None) -> None:
        self.name = name
        self._extractor = extractor
        self._date = date
        for extension in _EXTENSIONS:
            if not Doc.has_extension(extension):
                Doc.set_extension(extension, default=())

    def __call__(self, doc: Doc) -> Doc:
        """Read a parsed document and set its extensions."""
        from communique.model import Document

        document = Document(id=self.name, text=doc.text, date=self._date)
        extraction = self._extractor.extract(document, doc)
        for extension in _EXTENSIONS:
            doc._.set(extension, getattr(extraction, extension))
        return doc
