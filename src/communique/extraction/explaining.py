"""Why a sentence says what it says: tree, rules that fired, words bound, near misses."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from communique.extraction.frames.matching import Binding, FrameMatch
from communique.extraction.marking import COLOURS, marked, named, parts_of
from communique.extraction.pipeline import Extraction, SentenceTrace
from communique.language.acts import ENDS
from communique.model import Statement

WIDTH = 100
LONGEST = 220
"""Code points of the reason of a near miss that are shown."""
SEEN = -1.5
"""Log odds from which an act that the model sees is shown."""


@dataclass(frozen=True)
class Explanation:
    """An explanation of what was read from a text; it prints as text and shows as HTML.

    Attributes:
        extraction: What was read from the text.
        stored: The stored statement that is explained: only its sentences are shown then.
    """

    extraction: Extraction
    stored: Statement | None = None

    @property
    def traces(self) -> tuple[SentenceTrace, ...]:
        """The sentences that are explained."""
        if self.stored is None:
            return self.extraction.trace
        return tuple(
            trace
            for trace in self.extraction.trace
            for e in self.stored.evidence[:1]
            if trace.tree.start < e.end and trace.tree.end > e.start
        )

    def __str__(self) -> str:
        lines = [*self._about(), *(line for trace in self.traces for line in self.lines(trace))]
        return "\n".join(lines)

    def _about(self) -> Iterator[str]:
        """Yield what is stored, and whether it is read again."""
        if self.stored is None:
            return
        yield from _wrap(f"{self.stored.id}: {_statement(self.stored)}", "")
        yield from _wrap(f"document {self.stored.document}, {self._places()}", "  ")
        again = any(s.id == self.stored.id for s in self.extraction.statements)
        if not again:
            yield "  it does not come out any more: rules, model or text have changed since"
        yield ""

    def _places(self) -> str:
        assert self.stored
        return "; ".join(f"{e.start}–{e.end} by {e.rule}" for e in self.stored.evidence)

    def lines(self, trace: SentenceTrace) -> Iterator[str]:
        """Yield the explanation of a sentence in lines of at most 100 columns."""
        yield from _wrap(trace.tree.text, "")
        yield ""
        yield from _tree(trace)
        yield from _section("actors and places", self._mentions(trace))
        yield from _section("who speaks", _voices(trace))
        yield from _section("statements", _fired(trace))
        yield from _section("what the model sees", _seen(trace))
        yield from _section("near misses", _misses(trace))
        yield ""

    def _mentions(self, trace: SentenceTrace) -> Iterator[str]:
        for mention in trace.mentions:
            words = trace.tree.slice(mention.first, mention.last)
            candidates = self.extraction.linker.candidates(trace.tree, mention)[:3]
            for place, candidate in enumerate(candidates):
                lead = f"{words} ({mention.source})" if place == 0 else " " * 4 + "or"
                name = f"{candidate.node.label} [{candidate.node.type}]"
                yield f"{lead} → {name} {candidate.score:.2f}: {candidate.why}"

    def _repr_html_(self) -> str:
        """Return the explanation for a notebook, with the words of each statement marked."""
        about = "".join(f"<p>{escape(line.strip())}</p>" for line in self._about() if line)
        shown = "".join(self._html(trace) for trace in self.traces)
        return f'<div lang="tr">{about}{_legend()}{shown}</div>'

    def _html(self, trace: SentenceTrace) -> str:
        """One sentence: a marked copy for each statement, the rest folded up."""
        told = [
            f"<p>{marked(trace.tree, parts_of(trace, match, s))}<br>"
            f"<b>{escape(_statement(s))}</b> <code>{escape(match.frame.id)}</code></p>"
            for match, statements in trace.fired
            for s in statements
        ]
        body = "".join(told) or f"<p>{marked(trace.tree, named(trace))}</p>"
        tree = escape("\n".join(_tree(trace)))
        return (
            body
            + _folded("who speaks", [escape(line) for line in _voices(trace)])
            + _folded("actors and places", [escape(line) for line in self._mentions(trace)])
            + _folded("what the model sees", [escape(line) for line in _seen(trace)])
            + _folded("near misses", [escape(line) for line in _misses(trace)])
            + f"<details><summary>tree</summary><pre>{tree}</pre></details>"
        )


def _legend() -> str:
    shown = (part for part in COLOURS if part != "name")
    marks = (f'<mark style="background:{COLOURS[p]};color:#000">{p}</mark>' for p in shown)
    return f"<p><small>{' '.join(marks)}</small></p>"


def _folded(title: str, rows: Sequence[str]) -> str:
    if not rows:
        return ""
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f"<details><summary>{title}</summary><ul>{items}</ul></details>"


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"  {title}"
        for line in found:
            own = line[: len(line) - len(line.lstrip())]
            yield from _wrap(line.lstrip(), "    " + own)


def _wrap(text: str, indent: str) -> Iterator[str]:
    line = indent
    for word in text.split(" "):
        if len(line) + len(word) > WIDTH - 1 and line.strip():
            yield line.rstrip()
            line = indent + "  "
        line += word + " "
    yield line.rstrip()


def _tree(trace: SentenceTrace) -> Iterator[str]:
    """One line a word, indented by depth, in the order of the sentence."""
    tree = trace.tree
    for word in tree.words:
        depth = min(sum(1 for _ in tree.ancestors(word.i)), 12)
        case = word.feats.get("Case", "")
        extra = [word.upos, case, word.feats.get("VerbForm", ""), word.feats.get("Voice", "")]
        extra += ["Neg"] if word.feats.get("Polarity") == "Neg" else []
        lead = f"  {'· ' * depth}{word.form}"
        details = " ".join(part for part in extra if part)
        yield f"{lead:<52.52} {word.dep:<14} {details}"[:WIDTH].rstrip()


def _voices(trace: SentenceTrace) -> Iterator[str]:
    for voice in trace.voices:
        speaker = voice.speaker.label if voice.speaker else "nobody named"
        to = f" to {voice.addressee.label}" if voice.addressee else ""
        cue = trace.tree.slice(*voice.attribution.cue)
        rule = voice.attribution.rule
        yield f"{speaker}{to}: “{cue}” [{rule}, {voice.attribution.how}]"


def _fired(trace: SentenceTrace) -> Iterator[str]:
    for match, statements in trace.fired:
        words = " ".join(trace.tree.words[i].form for i in match.trigger)
        for statement in statements:
            yield _statement(statement)
        yield f"    rule {match.frame.id}, trigger “{words}”, {_bound(trace, match)}"


def _statement(statement: Statement) -> str:
    parts = [f"{statement.subject.label} – {statement.act} – {statement.object.label}"]
    if statement.speaker:
        parts.append(f"says {statement.speaker.label}")
    if statement.negated:
        parts.append("denied")
    if statement.modality != "actual":
        parts.append(statement.modality)
    parts.append(statement.standing)
    parts.append(f"{statement.confidence:.2f}")
    return ", ".join(parts)


def _bound(trace: SentenceTrace, match: FrameMatch) -> str:
    def show(bindings: tuple[Binding, ...]) -> str:
        shown = (
            f"{b.role} = " + " / ".join(trace.tree.words[i].form for i in b.words)
            for b in bindings
            if b.words
        )
        return "; ".join(dict.fromkeys(shown))

    subject, object_ = show(match.subject), show(match.object)
    return f"subject by {subject or 'context'}, object by {object_ or 'context'}"


def _seen(trace: SentenceTrace) -> Iterator[str]:
    """The acts that the layers of acts find likely, with the likeliest word of each end."""
    tree, seen = trace.tree, trace.tree.predictions
    if seen is None:
        return
    for word, act in seen.likely(SEEN):
        ends = []
        for end in ENDS:
            likely = seen.end(end, word)
            best = int(likely.argmax())
            form = tree.words[best].form if best < len(tree) else "elsewhere"
            ends.append(f"{end} {form} {math.exp(likely[best]):.0%}")
        sure = 1 / (1 + math.exp(-seen.odds((word,), act)))
        yield f"{act} on “{tree.words[word].form}” {sure:.0%}: {', '.join(ends)}"


def _misses(trace: SentenceTrace) -> Iterator[str]:
    for miss in trace.misses:
        words = " ".join(trace.tree.words[i].form for i in miss.trigger)
        why = miss.why if len(miss.why) <= LONGEST else f"{miss.why[:LONGEST].rstrip(' ,')} …"
        yield f"{miss.frame.id} on “{words}”: {why}"
