"""Reading documents from text to records: the language model and the extractor together."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language

from communique import knowledge, language
from communique import text as turkish
from communique.cycles import uncollected
from communique.errors import InputError
from communique.extraction.pipeline import Extraction, Extractor
from communique.model import Document


class Reader:
    """Reads documents; it is made once and used for many.

    Attributes:
        nlp: The spaCy pipeline that parses.
        extractor: The extractor with the knowledge.
    """

    def __init__(self, nlp: Language, extractor: Extractor) -> None:
        self.nlp = nlp
        self.extractor = extractor

    @classmethod
    def load(cls, *, actors: Sequence[Path] = (), acts: Path | bool = True) -> "Reader":
        """Load the packaged model and knowledge.

        Args:
            actors: Turtle files of the user's own actors.
            acts: Whether the model is to look for acts, or the folder of other layers that do.

        Returns:
            The reader.

        Raises:
            ModelError: If the model's files are missing or damaged.
            KnowledgeError: If a file of the ontology breaks a rule.
        """
        with uncollected():
            reader = cls(language.load(acts=acts), Extractor(knowledge.load(actors=actors)))
        gc.freeze()  # the knowledge stays: searches for cycles need not go through it each time
        return reader

    def read(self, text: str, *, date: str | None = None, id: str = "text") -> Extraction:
        """Read one text.

        Args:
            text: The text.
            date: ISO date of publication.
            id: Identifier of the document.

        Returns:
            Statements, reports, offices and the trace.
        """
        document = Document(id, turkish.normalize(text), date)
        return next(extraction for _, extraction in self.read_all([document]))

    def read_all(
        self,
        documents: Iterable[Document],
        *,
        on_error: Callable[[InputError], None] | None = None,
    ) -> Iterator[tuple[Document, Extraction]]:
        """Read documents in a stream.

        Args:
            documents: The documents; their text is NFC.
            on_error: Is told of a document that cannot be read, which is then left out; without
                it such a document ends the reading.

        Yields:
            Each document with what was read from it, in order.
        """
        pairs = ((document.text, document) for document in documents)
        for doc, document in self.nlp.pipe(pairs, as_tuples=True, batch_size=32):
            try:
                extraction = self.extractor.extract(document, doc)
            except Exception as error:
                if on_error is None:
                    raise
                why = f"its sentences cannot be read ({type(error).__name__})"
                on_error(InputError(f"{document.id}: {why}; it is left out, please report it"))
                continue
            yield document, extraction
