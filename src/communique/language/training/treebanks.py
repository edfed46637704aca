"""Sentences of CoNLL-U treebanks and of BIO-tagged names, as training takes them.

Multiword tokens are merged: the pipeline's tokens are the written words. A merged token takes
the lemma, tag, head and relation of the part that governs the others, and of an auxiliary or
copula part its tense, mood, aspect, evidence, polarity and first or second person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from communique import text as turkish

_FUNCTION = frozenset({"AUX", "ADP", "PART", "CCONJ"})
OPEN = "?"
"""Tag or feature value of a word that counts for nothing in training."""
OPEN_HEAD = -1
"""Head of a word that counts for nothing in the training of trees."""
_VERBAL = ("Aspect", "Mood", "Tense", "Evident", "Polarity")


@dataclass(frozen=True)
class Token:
    """A word of a treebank; heads are 1-based, 0 is the root."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    dep: str
    space: bool = True


@dataclass(frozen=True)
class Sentence:
    """A sentence with the id of its treebank.

    Attributes:
        id: Its identifier.
        text: Its text.
        tokens: Its syntactic words.
        bank: Id of the treebank in the syntactic heads.
        merged: The same with multiword tokens as one word; equal to tokens where it has none.
    """

    id: str
    text: str
    tokens: tuple[Token, ...]
    bank: int
    merged: tuple[Token, ...] = field(default=())


def read_conllu(path: Path, bank: int) -> Iterator[Sentence]:
    """Yield the sentences of a treebank that are trees with one root.

    Args:
        path: The CoNLL-U file.
        bank: Id to give to the treebank.

    Yields:
        Sentences with words and merged words.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line]
        comments = dict(
            line[1:].split("=", 1) for line in lines if line.startswith("#") and "=" in line
        )
        named = {key.strip(): value.strip() for key, value in comments.items()}
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        rows = [row for row in rows if "." not in row[0]]
        if not rows:
            continue
        words = [row for row in rows if "-" not in row[0]]
        ranges = [row for row in rows if "-" in row[0]]
        tokens = _tokens(words, ranges)
        if tokens is None or not _is_tree(tokens):
            continue
        merged = merge(tokens, [_range(row) for row in ranges])
        text = named.get("text") or " ".join(t.form for t in tokens)
        yield Sentence(
            named.get("sent_id", ""), text, tokens, bank, merged if _is_tree(merged) else tokens
        )


Range = tuple[int, int, str, bool]
"""First and last word (1-based, inclusive), form, and whether a space follows."""


def _range(row: Sequence[str]) -> Range:
    first, last = row[0].split("-")
    return int(first), int(last), row[1], "SpaceAfter=No" not in row[9]


def _tokens(
    words: Sequence[Sequence[str]], ranges: Sequence[Sequence[str]]
) -> tuple[Token, ...] | None:
    if [row[0] for row in words] != [str(i) for i in range(1, len(words) + 1)]:
        return None
    if not all(row[6].isdigit() and int(row[6]) <= len(words) for row in words):
        return None
    after = ["SpaceAfter=No" not in row[9] for row in words]
    for first, last, _, space in map(_range, ranges):
        after[first - 1 : last] = [False] * (last - first) + [space]
    before = [True, *after[:-1]]
    return tuple(
        Token(row[1], row[2], row[3], row[5], int(row[6]), row[7], space)
        for row, space in zip(words, before, strict=True)
    )


def _is_tree(tokens: Sequence[Token]) -> bool:
    if sum(token.head == 0 for token in tokens) != 1:
        return False
    for start in range(1, len(tokens) + 1):
        at, steps = start, 0
        while at and steps <= len(tokens):
            at, steps = tokens[at - 1].head, steps + 1
        if at:
            return False
    return True


def merge(tokens: Sequence[Token], ranges: Sequence[Range]) -> tuple[Token, ...]:
    """Return the words of a sentence with each multiword token as one word.

    Args:
        tokens: The syntactic words.
        ranges: The multiword tokens.

    Returns:
        The written words, heads renumbered.
    """
    spans = {first: (last, form) for first, last, form, _ in ranges}
    groups: list[tuple[range, str | None]] = []
    at = 1
    while at <= len(tokens):
        last, form = spans.get(at, (at, None))
        groups.append((range(at, last + 1), form))
        at = last + 1
    new = {i: number for number, (group, _) in enumerate(groups, 1) for i in group}
    merged = []
    for number, (group, form) in enumerate(groups, 1):
        chosen = _governor(tokens, group)
        token = tokens[chosen - 1]
        head = new.get(token.head, token.head)
        feats = token.feats if form is None else _joined_feats(tokens, group, chosen)
        merged.append(
            replace(
                token,
                form=form or token.form,
                feats=feats,
                head=0 if head == number else head,
                dep="root" if head == number else token.dep,
                space=tokens[group[0] - 1].space,
            )
        )
    return tuple(merged)


def _governor(tokens: Sequence[Token], group: range) -> int:
    outward = [i for i in group if tokens[i - 1].head not in group]
    root = [i for i in outward if tokens[i - 1].head == 0]
    content = [i for i in outward if tokens[i - 1].upos not in _FUNCTION]
    return (root or content or outward or list(group))[0]


def _joined_feats(tokens: Sequence[Token], group: range, chosen: int) -> str:
    head = tokens[chosen - 1]
    if any(tokens[i - 1].feats == OPEN for i in group):
        return OPEN
    feats = parse_feats(head.feats)
    for i in group:
        token = tokens[i - 1]
        if i == chosen or not (token.upos == "AUX" or token.dep in ("cop", "aux")):
            continue
        other = parse_feats(token.feats)
        for key in _VERBAL:
            if key in other and (key not in feats or head.upos != "VERB"):
                feats[key] = other[key]
        if other.get("Person") in ("1", "2"):
            feats |= {k: other[k] for k in ("Person", "Number") if k in other}
        if "VerbForm" in other:
            feats.setdefault("VerbForm", other["VerbForm"])
    return join_feats(feats)


def parse_feats(feats: str) -> dict[str, str]:
    """Return UD features as a new mapping."""
    return dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)


def join_feats(feats: dict[str, str]) -> str:
    """Return features as UD writes them, sorted by name, "_" if there are none."""
    return "|".join(f"{k}={feats[k]}" for k in sorted(feats, key=str.casefold)) or "_"


def written_text(tokens: Sequence[Token]) -> str:
    """Return the text of a sentence with its spaces."""
    return "".join((" " if token.space else "") + token.form for token in tokens).strip()


def text_key(text: str) -> str:
    """Return the key by which two sentences are the same text."""
    return re.sub(r"\W", "", turkish.lower(text))


@dataclass(frozen=True)
class NamedSentence:
    """A sentence with BIO tags of named entities."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...]


def read_bio(path: Path) -> Iterator[NamedSentence]:
    """Yield the sentences of a file of word, tab, BIO tag; spaces are guessed.

    Args:
        path: The file.

    Yields:
        Sentences.
    """
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.split("\t") for line in block.split("\n") if line.strip()]
        rows = [row for row in rows if len(row) >= 2 and row[0].strip()]
        if rows:
            words = [row[0].strip() for row in rows]
            tags = tuple(row[-1].strip() for row in rows)
            yield NamedSentence(tuple(words), tuple(guess_spaces(words)), tags)


def guess_spaces(words: Sequence[str]) -> list[bool]:
    """Return for each word whether a space stood before it, by the usual rules of punctuation."""
    spaces, quotes = [], 0
    for i, word in enumerate(words):
        space = i > 0
        if re.fullmatch(r"[.,;:!?)\]%»”’]+|\.\.\.|…", word):
            space = False
        if i and re.fullmatch(r"[(\[«“‘]", words[i - 1]):
            space = False
        if i and words[i - 1] == '"':
            space = quotes % 2 == 0
        if word == '"':
            space = quotes % 2 == 0
            quotes += 1
        spaces.append(space or i == 0)
    return spaces
