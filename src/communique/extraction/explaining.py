"""Why a sentence says what it says: tree, rules that fired, words bound, near misses."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from communique.extraction.matching import Binding, FrameMatch
from communique.extraction.pipeline import Extraction, SentenceTrace
from communique.model import Statement

WIDTH = 100


@dataclass(frozen=True)
class Explanation:
    """An explanation of what was read from a text; it prints as text and shows as HTML."""

    extraction: Extraction

    def __str__(self) -> str:
        return "\n".join(line for trace in self.extraction.trace for line in self.lines(trace))

    def lines(self, trace: SentenceTrace) -> Iterator[str]:
        """Yield the explanation of a sentence in lines of at most 100 columns."""
        yield from _wrap(trace.tree.text, "")
        yield ""
        yield from _tree(trace)
        yield from _section("actors and places", self._mentions(trace))
        yield from _section("who speaks", _voices(trace))
        yield from _section("statements", _fired(trace))
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
        return "".join(_html(trace) for trace in self.extraction.trace)


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"  {title}"
        for line in found:
            yield from _wrap(line, "    ")


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
        return "; ".join(
            f"{b.role} = " + " / ".join(trace.tree.words[i].form for i in b.words)
            for b in bindings
            if b.words
        )

    subject, object_ = show(match.subject), show(match.object)
    return f"subject by {subject or 'context'}, object by {object_ or 'context'}"


def _misses(trace: SentenceTrace) -> Iterator[str]:
    for miss in trace.misses:
        words = " ".join(trace.tree.words[i].form for i in miss.trigger)
        yield f"{miss.frame.id} on “{words}”: {miss.why}"


def _html(trace: SentenceTrace) -> str:
    tree = trace.tree
    marked = {i for match, _ in trace.fired for i in match.trigger}
    named = {i for m in trace.mentions for i in range(m.first, m.last + 1)}
    words = []
    for word in tree.words:
        text = escape(word.form)
        if word.i in marked:
            text = f'<mark style="background:#ffe08a">{text}</mark>'
        elif word.i in named:
            text = f'<mark style="background:#cfe8ff">{text}</mark>'
        words.append(text)
    rows = "".join(
        f"<li><b>{escape(_statement(s))}</b> <code>{escape(match.frame.id)}</code></li>"
        for match, statements in trace.fired
        for s in statements
    )
    misses = "".join(f"<li>{escape(line)}</li>" for line in _misses(trace))
    near = f"<details><summary>near misses</summary><ul>{misses}</ul></details>" if misses else ""
    return f'<div lang="tr"><p>{" ".join(words)}</p><ul>{rows}</ul>{near}</div>'
