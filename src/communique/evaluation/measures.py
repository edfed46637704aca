"""The measures: micro precision, recall and F1 over documents.

1. Records whose evidence lies wholly in a document's context are left out; repeats count once.
2. Annotated and extracted records are paired one to one, as many as can be, for each measure:
   *strict* subject, act and object; *type* the act's PLOVER type in its place; *dyad* the ends
   only; *report* cue, speaker and sentence; *office* person, office and whose it is.
3. Among strict pairs: *full* if speaker, polarity and modality are right too.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from communique.evaluation.gold import GoldDocument, GoldOffice, GoldReport, GoldStatement
from communique.evaluation.names import Equivalence, load_equivalence
from communique.evaluation.pairing import pair
from communique.evaluation.predictions import (
    Found,
    FoundOffice,
    FoundReport,
    FoundStatement,
    touches,
    unique,
)
from communique.knowledge.acts import Act

MEASURES = ("strict", "type", "dyad", "full", "report", "office")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, with the counts they come from."""

    precision: float
    recall: float
    f1: float
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """One document's annotation against what was extracted from it.

    Attributes:
        gold: The annotated document.
        found: The extracted records, without repeats and without those of the context.
        strict: Pairs with the same subject, act and object.
        reports: Pairs of reports.
        offices: Pairs of offices.
        counts: All that is summed up over documents.
    """

    gold: GoldDocument
    found: Found
    strict: tuple[tuple[GoldStatement, FoundStatement], ...]
    reports: tuple[tuple[GoldReport, FoundReport], ...]
    offices: tuple[tuple[GoldOffice, FoundOffice], ...]
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result.

    Attributes:
        scores: Score by measure.
        of_strict: What is right besides, among strict pairs; None where nothing can be told.
        duplicates: Records that repeat another of the same document.
        per_act: Strict score by act.
        unknown: Extracted documents that have no annotation.
        comparisons: The comparison of each document.
    """

    scores: Mapping[str, Score]
    of_strict: Mapping[str, Score | float | None]
    duplicates: int
    per_act: Mapping[str, Score]
    unknown: tuple[str, ...]
    comparisons: tuple[Comparison, ...] = field(repr=False)

    def to_json(self) -> dict[str, Any]:
        """Return the figures as a JSON object."""
        plain = {k: asdict(v) if isinstance(v, Score) else v for k, v in self.of_strict.items()}
        return {
            **{name: asdict(score) for name, score in self.scores.items()},
            "of_strict": plain,
            "duplicate_records": self.duplicates,
            "per_act": {act: asdict(score) for act, score in self.per_act.items()},
        }


def evaluate(
    golds: Iterable[GoldDocument], found: Mapping[str, Found], *, acts: Mapping[str, Act]
) -> Evaluation:
    """Compare extracted records with an annotation.

    Args:
        golds: The annotated documents.
        found: The extracted records by document.
        acts: The ontology's acts by id.

    Returns:
        The figures.
    """
    judge = Judge(acts)
    comparisons = tuple(judge.compare(gold, found.get(gold.id, Found())) for gold in golds)
    n: Counter[str] = sum((c.counts for c in comparisons), Counter())
    scores = {name: score(n[name], n[name + ".gold"], n[name + ".found"]) for name in _SIDES}
    names = sorted({key.split(":")[1] for key in n if key.startswith("act:")})
    return Evaluation(
        scores={name: scores[name] for name in MEASURES},
        of_strict={
            "speaker_right_where_other": _share(n, "speaker.other.right", "speaker.other"),
            "speaker_right_where_own": _share(n, "speaker.own.right", "speaker.own"),
            "evidence_in_sentence": _share(n, "evidence", "strict"),
            "negated": scores["negated"],
            "not_actual": scores["not_actual"],
        },
        duplicates=n["duplicates"],
        per_act={
            a: score(n[f"act:{a}:hit"], n[f"act:{a}:gold"], n[f"act:{a}:found"]) for a in names
        },
        unknown=tuple(sorted(set(found) - {c.gold.id for c in comparisons})),
        comparisons=comparisons,
    )


_SIDES = (*MEASURES, "negated", "not_actual")


def score(hits: int, gold: int, found: int) -> Score:
    """Return precision, recall and F1, rounded to four digits."""
    precision = hits / found if found else 0.0
    recall = hits / gold if gold else 0.0
    total = precision + recall
    f1 = 2 * precision * recall / total if total else 0.0
    return Score(round(precision, 4), round(recall, 4), round(f1, 4), gold, found)


def _share(n: Counter[str], hits: str, of: str) -> float | None:
    return round(n[hits] / n[of], 4) if n[of] else None


class Judge:
    """Tells whether an extracted record is the annotated one."""

    def __init__(self, acts: Mapping[str, Act], same: Equivalence | None = None) -> None:
        self._types = {act.id: act.plover for act in acts.values()}
        self._symmetric = frozenset(act.id for act in acts.values() if act.symmetric)
        self._same = same or load_equivalence()

    def compare(self, gold: GoldDocument, found: Found) -> Comparison:
        """Compare one document."""
        inside = found.within(gold.spans)
        statements = unique(inside.statements, lambda s: s.key(self._symmetric))
        offices = unique(inside.offices, lambda o: o.key)
        strict = pair(gold.statements, statements, self._is_strict, likeness=self.likeness)
        of_reports = pair(gold.reports, inside.reports, lambda g, f: self._is_report(gold, g, f))
        of_offices = pair(gold.offices, offices, self._is_office)
        counts = Counter(
            {
                "duplicates": len(inside.statements) - len(statements),
                "strict": len(strict),
                "type": len(pair(gold.statements, statements, self._is_type)),
                "dyad": len(pair(gold.statements, statements, self._is_dyad)),
                "full": sum(self.likeness(g, f) == 3 for g, f in strict),
                "report": len(of_reports),
                "office": len(of_offices),
            }
        )
        for name in ("strict", "type", "dyad", "full"):
            counts += Counter(
                {name + ".gold": len(gold.statements), name + ".found": len(statements)}
            )
        counts += Counter({"report.gold": len(gold.reports), "report.found": len(inside.reports)})
        counts += Counter({"office.gold": len(gold.offices), "office.found": len(offices)})
        counts += Counter(f"act:{g.act}:gold" for g in gold.statements)
        counts += Counter(f"act:{f.act}:found" for f in statements)
        for g, f in strict:
            counts += self._of_strict(gold, g, f)
        unrepeated = Found(tuple(statements), inside.reports, tuple(offices))
        return Comparison(
            gold, unrepeated, tuple(strict), tuple(of_reports), tuple(of_offices), counts
        )

    def _of_strict(self, gold: GoldDocument, g: GoldStatement, f: FoundStatement) -> Counter[str]:
        side = "own" if g.is_own_voice else "other"
        facts = {
            f"act:{g.act}:hit": True,
            f"speaker.{side}": True,
            f"speaker.{side}.right": self._is_speaker(g, f),
            "evidence": touches(f.spans, gold.spans[g.sentence]),
            "negated.gold": g.negated,
            "negated.found": f.negated,
            "negated": g.negated and f.negated,
            "not_actual.gold": g.modality != "actual",
            "not_actual.found": f.modality != "actual",
            "not_actual": g.modality != "actual" and f.modality != "actual",
        }
        return Counter(name for name, holds in facts.items() if holds)

    def likeness(self, g: GoldStatement, f: FoundStatement) -> int:
        """Return how many of speaker, polarity and modality are right."""
        same = (self._is_speaker(g, f), g.negated == f.negated, g.modality == f.modality)
        return sum(same)

    def _is_strict(self, g: GoldStatement, f: FoundStatement) -> bool:
        return g.act == f.act and self._are_ends(g, f, g.act in self._symmetric)

    def _is_type(self, g: GoldStatement, f: FoundStatement) -> bool:
        turned = g.act in self._symmetric or f.act in self._symmetric
        return self._types.get(g.act) == self._types.get(f.act, "") and self._are_ends(g, f, turned)

    def _is_dyad(self, g: GoldStatement, f: FoundStatement) -> bool:
        return self._are_ends(g, f, True)

    def _are_ends(self, g: GoldStatement, f: FoundStatement, turned: bool) -> bool:
        same = self._same
        if same.same_name(g.subject, f.subject) and same.same_thing(g.object, f.object):
            return True
        return (
            turned and same.same_name(g.subject, f.object) and same.same_thing(g.object, f.subject)
        )

    def _is_speaker(self, g: GoldStatement, f: FoundStatement) -> bool:
        if g.speaker is None or g.is_own_voice:
            return f.speaker is None or self._same.same_name(g.subject, f.speaker)
        return f.speaker is not None and self._same.same_name(g.speaker, f.speaker)

    def _is_report(self, gold: GoldDocument, g: GoldReport, f: FoundReport) -> bool:
        if not touches(f.spans, gold.spans[g.sentence]) or not self._same.same_cue(g.cue, f.cue):
            return False
        if g.speaker is None:
            return f.speaker is None
        return f.speaker is not None and self._same.same_name(g.speaker, f.speaker)

    def _is_office(self, g: GoldOffice, f: FoundOffice) -> bool:
        person = self._same.same_name(g.person, f.person)
        if not person or not self._same.same_office(g.office, f.office):
            return False
        return g.of is None or (f.of is not None and self._same.same_name(g.of, f.of))
