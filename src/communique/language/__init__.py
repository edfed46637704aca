"""The language model: a spaCy pipeline from raw Turkish text to parsed sentences and names."""

from pathlib import Path

import spacy
from spacy.language import Language

from communique.cycles import uncollected
from communique.language.component import ParserComponent, create_parser
from communique.language.tokenizer import Tokenizer, create_tokenizer

__all__ = [
    "ParserComponent", "Tokenizer", "create_parser", "create_tokenizer", "load", "weights_path",
]  # fmt: skip

MAX_LENGTH = 50_000_000
"""Code points of a document that the pipeline takes."""


def weights_path() -> Path:
    """Return the folder of the packaged model."""
    return Path(__file__).resolve().parent / "weights"


@uncollected()
def load(
    model: Path | None = None, *, bank: str | None = None, acts: Path | bool = True
) -> Language:
    """Return the pipeline.

    Args:
        model: Folder of another model; the packaged one by default.
        bank: Treebank in whose manner to parse; the model's own choice by default.
        acts: Whether to look for acts, too, or the folder of other layers that do.

    Returns:
        A spaCy pipeline of tokenizer and `communique_parser`.

    Raises:
        ModelError: If the model's files are missing or damaged.
    """
    nlp = spacy.blank(
        "tr", config={"nlp": {"tokenizer": {"@tokenizers": "communique.Tokenizer.v1"}}}
    )
    nlp.max_length = MAX_LENGTH
    look = acts if isinstance(acts, bool) else str(acts)
    config = {"model": str(model) if model else None, "bank": bank, "acts": look}
    nlp.add_pipe("communique_parser", config=config)
    return nlp
