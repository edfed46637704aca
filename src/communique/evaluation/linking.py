"""How often the right actor is meant: `python -m communique.evaluation.linking NAMES GOLD…`.

NAMES is a table (tab-separated: document, name, type, expected, iso) with the actor names of the
gold documents and the node expected for each: a Wikidata identifier, `person:NAME`, `org:NAME`,
`place:NAME`, or `new` for one that no reference data knows.

1. Each name is looked up in its document: by the label of a node, else by the words of a mention,
   the owners of offices and the ends of statements among them. A name that the annotators gave to
   what the text only implies is linked by itself, with the document's persons and date.
2. The node is right, a known actor that is the wrong one, or a new node where a known one was
   meant. A name that nothing is found for is new.
3. The same is counted over the ends and speakers of the statements that extraction gives, where
   they bear a name of the table.
"""

import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TextIO

from rapidfuzz import fuzz

from communique.errors import InputError
from communique.evaluation.gold import read_gold
from communique.extraction.mentions.finding import Mention, MentionFinder
from communique.extraction.mentions.gazetteer import Gazetteer
from communique.extraction.pipeline import Extraction
from communique.extraction.syntax.tree import Tree
from communique.knowledge import Knowledge
from communique.model import Node, NodeType
from communique.text import fold

Verdict = Literal["right", "wrong known", "new"]


ALIKE = 85
"""Least similarity (0–100) of two spellings of a person whom no reference data knows."""

VERDICTS: tuple[Verdict, ...] = ("right", "wrong known", "new")


@dataclass(frozen=True, slots=True)
class Expected:
    """A row of the table: a name in a document and the node expected for it."""

    document: str
    name: str
    type: str
    expected: str
    iso: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A name, the node found for it, and the verdict."""

    row: Expected
    node: Node | None
    verdict: Verdict


def read_names(lines: Iterable[str], *, name: str = "-") -> list[Expected]:
    """Read the table of names.

    Args:
        lines: Lines of the file, the first with the column names.
        name: Name of the file, for an error.

    Returns:
        The rows.

    Raises:
        InputError: If a column is missing.
    """
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    columns = ("document", "name", "type", "expected", "iso")
    missing = [c for c in columns if c not in (rows.fieldnames or ())]
    if missing:
        raise InputError(f"{name}: no column {', '.join(missing)}; it needs {', '.join(columns)}")
    return [Expected(*(row[c] or "" for c in columns)) for row in rows]


class Judge:
    """Compares nodes with what is expected."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._actors = knowledge.actors
        self._spelling = knowledge.grammar.spelling
        gazetteer = Gazetteer(knowledge.actors, knowledge.grammar.morphology)
        self._finder = MentionFinder(dict(knowledge.actors), knowledge.grammar, gazetteer)

    def judge(self, rows: Sequence[Expected], extraction: Extraction) -> Iterator[Judged]:
        """Yield the verdicts on the names of a document.

        Args:
            rows: The names expected.
            extraction: What was read from the document.
        """
        nodes = list(named_nodes(extraction))
        for i, row in enumerate(rows):
            node = find_node(row.name, nodes) or self._alone(row, i, extraction)
            yield Judged(row, node, self.verdict(row, node))

    def judge_ends(self, rows: Sequence[Expected], extraction: Extraction) -> Iterator[Judged]:
        """Yield the verdicts on the ends of a document's statements that bear a name expected."""
        for node in end_nodes(extraction):
            for row in rows:
                if find_node(row.name, [node]):
                    yield Judged(row, node, self.verdict(row, node))
                    break

    def _alone(self, row: Expected, number: int, extraction: Extraction) -> Node:
        """Link a name that stands nowhere in the text by itself."""
        words = row.name.split()
        tree = Tree.build(
            [(w, w, "PROPN", i, "flat" if i else "root", "_") for i, w in enumerate(words)],
            index=-1 - number,
        )
        for mention in self._finder.find(tree):
            if (mention.first, mention.last) == (0, len(tree) - 1):
                return extraction.linker.resolve(tree, mention)
        last = len(tree) - 1
        kind: NodeType = "Person" if row.type == "Person" else "Group"
        mention = Mention(tree.index, 0, last, last, kind, (0, last), source="entity")
        return extraction.linker.resolve(tree, mention)

    def verdict(self, row: Expected, node: Node | None) -> Verdict:
        """Return what a node is to the row that expects one."""
        known = node is not None and node.id in self._actors
        if row.expected == "new":
            return "wrong known" if known else "right"
        if node is None:
            return "new"
        if self._is_expected(row, node):
            return "right"
        return "wrong known" if known else "new"

    def _is_expected(self, row: Expected, node: Node) -> bool:
        kind, _, name = row.expected.partition(":")
        actor = self._actors.get(node.id)
        if not name:
            if actor is None:
                return False
            if row.iso and actor.iso:
                return actor.iso == row.iso
            return actor.qid == kind or (actor.qid is None and self._named(row.name, node))
        if kind == "person":
            return node.type == "Person" and self._same_person(name, node)
        return self._named(name.split(" (")[0], node) or self._named(row.name, node)

    def _named(self, name: str, node: Node) -> bool:
        actor = self._actors.get(node.id)
        names = (node.label, *node.aliases, *(actor.aliases if actor else ()), node.mention)
        return fold(name) in {fold(n) for n in names}

    def _same_person(self, name: str, node: Node) -> bool:
        actor = self._actors.get(node.id)
        wanted = self._spelling.key(name)
        keys = {self._spelling.key(n) for n in (node.label, *(actor.aliases if actor else ()))}
        if wanted in keys:
            return True
        if actor is not None:
            return False
        own = self._spelling.key(node.label)
        alone = " " not in own and own == wanted.split()[-1]
        return alone or fuzz.ratio(own, wanted) >= ALIKE


def named_nodes(extraction: Extraction) -> Iterator[Node]:
    """Yield the nodes of all mentions of a document with their words, and of its statements."""
    linker = extraction.linker
    for trace in extraction.trace:
        for mention in trace.mentions:
            yield linker.resolve(trace.tree, mention)
            owner = mention.of
            while owner is not None:
                yield linker.resolve(trace.tree, owner)
                owner = owner.of
            if mention.title is None:
                yield linker.resolve(trace.tree, mention, place=True)
    yield from end_nodes(extraction)
    yield from (office.of for office in extraction.offices if office.of)


def end_nodes(extraction: Extraction) -> Iterator[Node]:
    """Yield the actors and places at the ends of a document's statements, and their speakers."""
    for statement in extraction.statements:
        for node in (statement.subject, statement.object, statement.speaker):
            if node is not None and node.type != "Topic":
                yield node


def find_node(name: str, nodes: Sequence[Node]) -> Node | None:
    """Return the node that a document has under a name.

    Args:
        name: The name.
        nodes: The nodes of its mentions.

    Returns:
        The node with that label, alias or wording; of several, the most frequent one.
    """
    key = fold(name)
    for test in _TESTS:
        found = [n for n in nodes if test(n, key)]
        if found:
            counts = Counter(n.id for n in found)
            return max(found, key=lambda n: counts[n.id])
    return None


def _ends_alike(node: Node, key: str) -> bool:
    """A person by the family name, where the given name is left out at one side."""
    words, wanted = fold(node.label).split(), key.split()
    alone = 1 in (len(words), len(wanted))
    return node.type == "Person" and alone and words[-1:] == wanted[-1:]


_TESTS: tuple[Callable[[Node, str], bool], ...] = (
    lambda node, key: fold(node.label) == key,
    lambda node, key: key in {fold(a) for a in node.aliases},
    lambda node, key: fold(node.mention) == key,
    _ends_alike,
    lambda node, key: node.type == "Person" and fold(node.mention).endswith(key),
)


def summary(judged: Sequence[Judged], *, name: str) -> Iterator[str]:
    """Yield the report in lines: shares of all, then by type.

    Args:
        judged: The verdicts.
        name: What they are over.
    """
    for kind in ("", *sorted({j.row.type for j in judged})):
        row = [j for j in judged if not kind or j.row.type == kind]
        counts = Counter(j.verdict for j in row)
        shares = [f"{v} {counts[v] / max(1, len(row)):.3f}" for v in VERDICTS]
        yield f"{'  ' + kind if kind else name:16} {', '.join(shares)}   ({len(row)})"


def main(arguments: Sequence[str], *, out: TextIO = sys.stdout) -> int:
    """Read the gold documents, link their names and print the score.

    Args:
        arguments: Table, gold files, and `--errors` to list what is not right.
        out: Where to print.

    Returns:
        Exit status.
    """
    from communique.extraction.reader import Reader

    paths = [Path(a) for a in arguments if not a.startswith("--")]
    if len(paths) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    names: dict[str, list[Expected]] = {}
    for row in read_names(paths[0].read_text(encoding="utf-8").splitlines(), name=str(paths[0])):
        names.setdefault(row.document, []).append(row)
    reader = Reader.load()
    judge = Judge(reader.extractor.knowledge)
    gold = [d for p in paths[1:] for d in read_gold(p.open(encoding="utf-8"), name=str(p))]
    documents = [d.to_document() for d in gold if d.id in names]
    judged: list[Judged] = []
    ends: list[Judged] = []
    for document, extraction in reader.read_all(documents):
        judged.extend(judge.judge(names[document.id], extraction))
        ends.extend(judge.judge_ends(names[document.id], extraction))
    if "--errors" in arguments:
        for line in disagreements(judged):
            print(line, file=out)
    for line in (*summary(judged, name="names"), *summary(ends, name="statement ends")):
        print(line, file=out)
    return 0


def disagreements(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield a line for each name whose node is not right."""
    for j in judged:
        if j.verdict != "right":
            found = f"{j.node.label} | {j.node.mention}" if j.node else "–"
            yield "\t".join((j.verdict, j.row.document, j.row.name, j.row.expected, found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
