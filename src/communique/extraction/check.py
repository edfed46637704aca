"""Running the examples and counterexamples of the frames."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from communique import text as turkish
from communique.extraction.pipeline import Extractor
from communique.knowledge import Frame
from communique.model import Document, Node, Statement

_KEYS = frozenset({"s", "o", "a", "by", "to", "not", "m", "t"})


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not come out as declared."""

    frame: str
    source: str
    text: str
    why: str


def check_frames(
    extractor: Extractor, parse: Callable[[str], Doc], *, frames: Iterable[Frame] | None = None
) -> tuple[int, list[Failure]]:
    """Run the examples of frames.

    Args:
        extractor: The extractor with the knowledge.
        parse: Parses a text.
        frames: The frames to check; all by default.

    Returns:
        How many examples and counterexamples were run, and those that fail.
    """
    count = 0
    failures: list[Failure] = []
    for frame in extractor.knowledge.frames if frames is None else frames:
        count += len(frame.examples) + len(frame.counterexamples)
        failures += _failures(extractor, parse, frame)
    return count, failures


def _failures(extractor: Extractor, parse: Callable[[str], Doc], frame: Frame) -> Iterator[Failure]:
    def read(text: str) -> tuple[Statement, ...]:
        document = Document("example", turkish.normalize(text), date="2020-10-13")
        return extractor.extract(document, parse(document.text)).statements

    acts = extractor.knowledge.acts
    symmetric = frozenset(id for id, act in acts.items() if act.symmetric)
    for example in frame.examples:
        found = read(example.text)
        for expected in example.expect:
            if unknown := set(expected) - _KEYS:
                why = f"unknown keys {sorted(unknown)}; known are {sorted(_KEYS)}"
                yield Failure(frame.id, frame.source, example.text, why)
            elif not any(
                _matches(statement, expected, frame.act, symmetric) for statement in found
            ):
                said = "; ".join(_show(s) for s in found) or "nothing"
                why = f"expected {_wanted(expected, frame.act)}, got {said}"
                yield Failure(frame.id, frame.source, example.text, why)
    for text in frame.counterexamples:
        for statement in read(text):
            if statement.act == frame.act:
                why = f"expected no {frame.act}, got {_show(statement)}"
                yield Failure(frame.id, frame.source, text, why)


def same_ends(ends: tuple[Node, Node], expected: Mapping[str, Any], *, symmetric: bool) -> bool:
    """Return whether two nodes are the ends that an example expects.

    Args:
        ends: Subject and object.
        expected: The statement as the example declares it.
        symmetric: Whether they may stand the other way round.

    Returns:
        True if both are named so.
    """
    turned = (ends, ends[::-1]) if symmetric else (ends,)
    return any(_named(s, expected["s"]) and _named(o, expected["o"]) for s, o in turned)


def _matches(
    statement: Statement, expected: Mapping[str, Any], act: str, symmetric: frozenset[str]
) -> bool:
    turns = statement.act in symmetric
    ends = same_ends((statement.subject, statement.object), expected, symmetric=turns)
    topics = " ".join(t.label for t in statement.topics)
    return (
        ends
        and statement.act == expected.get("a", act)
        and statement.negated == bool(expected.get("not"))
        and statement.modality == expected.get("m", "actual")
        and ("by" not in expected or _named(statement.speaker, expected["by"]))
        and ("to" not in expected or _named(statement.addressee, expected["to"]))
        and ("t" not in expected or _similar(topics, expected["t"]))
    )


def _named(node: Node | None, name: str | None) -> bool:
    """By label, alias or mention; of a person the family name is enough."""
    if node is None or name is None:
        return node is None and name is None
    wanted = turkish.fold(name)
    names = [turkish.fold(n) for n in (node.label, node.mention, *node.aliases)]
    if wanted in names:
        return True
    if node.type == "Person":
        return any(n.split()[-1:] == wanted.split()[-1:] for n in names)
    return node.type == "Topic" and _similar(node.label, name)


def _similar(found: str, wanted: str) -> bool:
    """Topics are alike if most of the wanted word beginnings are there."""
    a = {w[:5] for w in turkish.fold(found).split()}
    b = {w[:5] for w in turkish.fold(wanted).split()}
    return bool(b) and len(a & b) * 2 >= 1.2 * len(b)


def _show(statement: Statement) -> str:
    parts = [f"{statement.subject.label} – {statement.act} – {statement.object.label}"]
    parts += ["not"] if statement.negated else []
    parts += [statement.modality] if statement.modality != "actual" else []
    parts += [f"by {statement.speaker.label}"] if statement.speaker else []
    parts += [f"[{statement.evidence[0].rule}]"]
    return " ".join(parts)


def _wanted(expected: Mapping[str, Any], act: str) -> str:
    rest = {k: v for k, v in expected.items() if k not in ("s", "o", "a")}
    return f"{expected.get('s')} – {expected.get('a', act)} – {expected.get('o')} {rest or ''}"
