"""Words of Turkish text as UD writes them: suffixes stay behind the apostrophe.

1. The text is cut at white space.
2. Marks are taken off both ends of each piece; a full stop stays on abbreviations, initials,
   ordinals before a word that counts, and figures inside.
3. Slashes, hyphens and dashes between words, and marks between letters are cut, but not
   apostrophes, addresses, numbers and names with a number ("F-16").
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from communique import text as turkish
from communique.errors import KnowledgeError
from communique.paths import ontology_path
from communique.yamls import load_yaml

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|@\w+", re.IGNORECASE)
_HASHTAG = re.compile(r"#(?![A-ZÇĞİÖŞÜ](?:[a-zçğıöşüâîû]+|[A-ZÇĞİÖŞÜ]+)$)\w+")
"""A hashtag, but for one that is no more than a name ("#Fiji"), whose mark stands apart."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+(?:[^\W\d_]\.?)?")
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*(?:['’]\w+)?")
_HYPHEN = re.compile(
    r"(?<=[^\W\d_])(-)(?=[^\W\d_])|(?<=(?<![\d-])\d\d)(-)(?=\d\d(?![\d-]))"
    r"|(?<=(?<![\d-])\d{4})(-)(?=\d{4}(?![\d-]))"
)
_QUOTED_SUFFIX = re.compile(r"\w+[\"”][^\W\d_A-ZÇĞİÖŞÜ]{1,5}")
_ROMAN = re.compile(r"[IVX]{2,}|[VX]")
_INSIDE = re.compile(r"(?<=\w)(?=[/—–…\"“”()\[\]!?;])|(?<=[/—–…\"“”()\[\]!?;])(?=\w)")
_GLUED = re.compile(r"(?<=[^\W\d_]{3})([.!?:])(?=[^\W\d_]{2})|(?<=[^\W\d_])(,)(?=[^\W\d_])")


def load_rules(path: Path | None = None) -> dict[str, Any]:
    """Read the rules of tokens.

    Args:
        path: The YAML file; the packaged one by default.

    Returns:
        Its content.

    Raises:
        KnowledgeError: If it cannot be read.
    """
    path = path or ontology_path() / "tr" / "tokens.yaml"
    try:
        content = load_yaml(path)
    except (OSError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{path}: cannot be read: {error}") from error
    return dict(content)


class Tokenizer:
    """A spaCy tokenizer; it loses no character of the text."""

    def __init__(self, vocab: Vocab, rules: dict[str, Any] | None = None) -> None:
        rules = rules or load_rules()
        self.vocab = vocab
        self._abbreviations = frozenset(rules["abbreviations"])
        self._ordinals = frozenset(rules["ordinal_before"])
        self._opening = frozenset(rules["opening"])
        self._closing = frozenset(rules["closing_marks"])
        self._pieces = lru_cache(maxsize=50_000)(lambda piece: tuple(self._cut(piece)))

    def __call__(self, text: str) -> Doc:
        """Return the words of a text as a spaCy document."""
        words: list[str] = []
        spaces: list[bool] = []
        pieces = re.findall(r"\S+|\s+", text)
        for at, piece in enumerate(pieces):
            if piece.isspace():
                rest = piece
                if words and piece[0] == " ":
                    spaces[-1], rest = True, piece[1:]
                if rest:
                    words.append(rest)
                    spaces.append(False)
                continue
            following = pieces[at + 2] if at + 2 < len(pieces) else ""
            for word in self._split(piece, following):
                words.append(word)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def _split(self, piece: str, following: str) -> tuple[str, ...]:
        cut = self._pieces(piece)
        if len(cut) >= 2 and cut[-1] == "." and following and _ROMAN.fullmatch(cut[-2]):
            return (*cut[:-2], cut[-2] + ".")
        if len(cut) >= 2 and cut[-1] == "." and cut[-2].isdigit() and following:
            first = re.match(r"\w*", following)
            low = turkish.lower(first.group()) if first else ""
            if low in self._ordinals or following[:1].islower():
                return (*cut[:-2], cut[-2] + ".")
        return cut

    def _cut(self, piece: str) -> Iterator[str]:
        if piece.isalpha():
            yield piece
            return
        tail: list[str] = []
        while piece and not (_ADDRESS.fullmatch(piece) or _HASHTAG.fullmatch(piece)):
            if piece[0] in self._opening or (not piece[0].isalnum() and len(piece) > 1):
                run = self._run(piece)
                yield run
                piece = piece[len(run) :]
                continue
            last = piece[-1]
            if last.isalnum() or self._keeps_stop(piece):
                break
            width = 3 if piece.endswith("...") else 1
            if len(piece) == width:
                break
            tail.append(piece[-width:])
            piece = piece[:-width]
        if piece:
            yield from self._inner(piece)
        yield from reversed(tail)

    def _run(self, piece: str) -> str:
        """A mark at the beginning; dots and doubled quotes stay together."""
        if piece.startswith("..."):
            return "..."
        if piece[:2] == "''" and len(piece) > 2:
            return "''"
        return piece[0]

    def _keeps_stop(self, piece: str) -> bool:
        if not piece.endswith("."):
            return False
        bare = turkish.lower(piece[:-1])
        if bare in self._abbreviations:
            return True
        letters = bool(_INITIALS.fullmatch(piece))
        return letters and (len(piece) > 2 or piece[0].isupper())

    def _inner(self, piece: str) -> Iterator[str]:
        kept = (_FIGURE, _ADDRESS, _HASHTAG, _QUOTED_SUFFIX)
        if piece.isalnum() or any(pattern.fullmatch(piece) for pattern in kept):
            yield piece
            return
        hyphen = _HYPHEN.search(piece)
        if hyphen:
            yield from self._inner(piece[: hyphen.start()])
            yield hyphen.group()
            yield from self._inner(piece[hyphen.end() :])
            return
        for part in _INSIDE.split(piece):
            if not part:
                continue
            at = 0
            for match in _GLUED.finditer(part):
                if _INITIALS.fullmatch(part) or "www." in part:
                    break
                yield part[at : match.start()]
                yield match.group()
                at = match.end()
            if part[at:]:
                yield part[at:]

    def to_bytes(self, **kwargs: Any) -> bytes:  # noqa: ANN401
        """Return nothing to save: the rules are packaged."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> "Tokenizer":  # noqa: ANN401
        """Return the tokenizer as it is."""
        return self

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:  # noqa: ANN401
        """Save nothing: the rules are packaged."""

    def from_disk(self, path: str | Path, **kwargs: Any) -> "Tokenizer":  # noqa: ANN401
        """Return the tokenizer as it is."""
        return self


@registry.tokenizers("communique.Tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Any:  # noqa: ANN401
    """Return the maker of the tokenizer, as spaCy's configuration wants it."""

    def create(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return create
