"""An evaluation in words: the figures, and every disagreement with its sentence."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from communique.evaluation.gold import GoldStatement
from communique.evaluation.measures import Comparison, Evaluation, Score
from communique.evaluation.predictions import FoundStatement

_WIDTH = 160

T = TypeVar("T")


def summary(evaluation: Evaluation) -> Iterator[str]:
    """Yield the figures in lines."""
    for name, score in evaluation.scores.items():
        yield (
            f"{name:7} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}   "
            f"(gold {score.gold}, predicted {score.predicted})"
        )
    yield ""
    yield "of the strict matches"
    for name, value in evaluation.of_strict.items():
        words = name.replace("_", " ")
        if isinstance(value, Score):
            yield f"  {words:27} F1 {value.f1:.3f} (gold {value.gold})"
        else:
            yield f"  {words:27} " + ("–" if value is None else f"{value:.3f}")
    yield f"duplicate records {evaluation.duplicates}"
    yield ""
    yield f"{'act':18} {'F1':>5} {'P':>6} {'R':>6} {'gold':>5} {'found':>6}"
    for act, score in evaluation.per_act.items():
        yield (
            f"{act:18} {score.f1:5.2f} {score.precision:6.2f} {score.recall:6.2f} "
            f"{score.gold:5} {score.predicted:6}"
        )


def markdown(evaluation: Evaluation) -> Iterator[str]:
    """Yield the figures as two tables in Markdown: by measure, and by act, the frequent first."""
    yield from _head("measure", "F1", "precision", "recall", "annotated", "found")
    for name, score in evaluation.scores.items():
        yield _row(name, score)
    yield ""
    yield from _head("act", "F1", "precision", "recall", "annotated", "found")
    order = sorted(evaluation.per_act.items(), key=lambda item: (-item[1].gold, item[0]))
    for act, score in order:
        yield _row(f"`{act}`", score)


def _head(*columns: str) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield "|---" + "|---:" * (len(columns) - 1) + "|"


def _row(name: str, score: Score) -> str:
    shares = (score.f1, score.precision, score.recall)
    cells = (*(f"{share:.2f}" for share in shares), str(score.gold), str(score.predicted))
    return f"| {name} | {' | '.join(cells)} |"


def disagreements(comparison: Comparison) -> Iterator[str]:
    """Yield what was missed, what was found besides, and what is right but for a detail."""
    gold, found = comparison.gold, comparison.found
    for g in _rest(gold.statements, [g for g, _ in comparison.strict]):
        yield f"MISS   {gold.id} | {_words(g)} | {_cut(gold.sentences[g.sentence])}"
    for f in _rest(found.statements, [f for _, f in comparison.strict]):
        yield f"EXTRA  {gold.id} | {_words(f)} | {_evidence(comparison, f)} | {f.rule}"
    for g, f in comparison.strict:
        if _details(g) != _details(f):
            yield f"DETAIL {gold.id} | {_words(g)} | found {_words(f)}"
    for r in _rest(gold.reports, [g for g, _ in comparison.reports]):
        name = r.speaker.label if r.speaker else "–"
        sentence = _cut(gold.sentences[r.sentence])
        yield f"MISS   {gold.id} | report by {name} | {r.cue} | {sentence}"
    for s in _rest(found.reports, [f for _, f in comparison.reports]):
        yield f"EXTRA  {gold.id} | report by {s.speaker.label if s.speaker else '–'} | {s.cue}"
    for o in _rest(gold.offices, [g for g, _ in comparison.offices]):
        of = o.of.label if o.of else "–"
        yield f"MISS   {gold.id} | office | {o.person.label} | {o.office} | {of}"
    for p in _rest(found.offices, [f for _, f in comparison.offices]):
        of = p.of.label if p.of else "–"
        yield f"EXTRA  {gold.id} | office | {p.person.label} | {p.office} | {of}"


def _rest(all_: Sequence[T], paired: Sequence[T]) -> Iterator[T]:
    """Yield those that are not among the paired, by identity: equal records may stand twice."""
    done = {id(one) for one in paired}
    return (one for one in all_ if id(one) not in done)


def _details(s: GoldStatement | FoundStatement) -> tuple[str, bool, str]:
    own = s.speaker is None or s.speaker.key == s.subject.key
    return ("" if own or s.speaker is None else s.speaker.key, s.negated, s.modality)


def _words(s: GoldStatement | FoundStatement) -> str:
    parts = [f"{s.subject.label} – {s.act} – {s.object.label}"]
    parts += [f"says {s.speaker.label}"] if s.speaker else []
    parts += ["not"] if s.negated else []
    parts += [s.modality] if s.modality != "actual" else []
    return ", ".join(parts)


def _evidence(comparison: Comparison, found: FoundStatement) -> str:
    span = found.spans[0]
    return _cut(comparison.gold.text[span.start : span.end])


def _cut(text: str) -> str:
    return " ".join(text.split())[:_WIDTH]
