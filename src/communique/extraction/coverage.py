"""Verbs that no frame knows though actors are their arguments: where the lexicon has gaps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.extraction.pipeline import Extraction, SentenceTrace
from communique.extraction.syntax.stems import is_verbal
from communique.extraction.syntax.tree import Tree
from communique.model import ACTOR_TYPES

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
_JOINED = frozenset({"compound:lvc", "compound"})
_CASES = frozenset({"", "Nom", "Acc"})
EXAMPLES = 2
"""Sentences kept for each verb."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A verb without a frame.

    Attributes:
        verb: Its lemma, the noun of a light-verb expression before it.
        pairs: How often two or more actors are its arguments.
        count: How often at least one is.
        examples: The first sentences, those with two actors before the others.
    """

    verb: str
    pairs: int
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Use:
    verb: str
    actors: int
    sentence: str


def gaps(extractions: Iterable[Extraction]) -> list[Gap]:
    """Return the verbs that have actors as arguments but no frame.

    A verb is known if it belongs to a frame that fired or nearly fired, or to a cue of saying.

    Args:
        extractions: What was read from documents.

    Returns:
        The verbs; those with most pairs of actors first, then by count and name.
    """
    uses: dict[str, list[_Use]] = defaultdict(list)
    for extraction in extractions:
        for trace in extraction.trace:
            for use in _unknown(trace):
                uses[use.verb].append(use)
    found = [_gap(verb, of_verb) for verb, of_verb in uses.items()]
    return sorted(found, key=lambda gap: (-gap.pairs, -gap.count, gap.verb))


def _gap(verb: str, uses: list[_Use]) -> Gap:
    best = sorted(uses, key=lambda use: use.actors < 2)
    sentences = tuple(dict.fromkeys(use.sentence for use in best))[:EXAMPLES]
    return Gap(verb, sum(use.actors > 1 for use in uses), len(uses), sentences)


def _unknown(trace: SentenceTrace) -> Iterator[_Use]:
    tree = trace.tree
    known = {i for outcome in trace.outcomes for i in outcome.match.trigger}
    known |= {i for match, _ in trace.fired for i in match.trigger}
    known |= {i for miss in trace.misses for i in miss.trigger}
    for voice in trace.voices:
        first, last = voice.attribution.cue
        known |= set(range(first, last + 1))
    heads = {m.head for m in trace.mentions if m.kind in ACTOR_TYPES}
    done: set[int] = set()
    for word in tree.words:
        if word.i in done or not is_verbal(word) or word.dep in ("aux", "cop"):
            continue
        core = _core(tree, word.i)
        done |= core
        actors = sum(
            child in heads and tree.words[child].dep in _ARGUMENTS
            for i in core
            for child in tree.children[i]
        )
        if actors and core.isdisjoint(known):
            yield _Use(_name(tree, core, heads), actors, tree.text)


def _core(tree: Tree, i: int) -> frozenset[int]:
    """A verb with the noun of its light-verb expression, whichever of them the parser made head."""
    found = {i}
    if tree.words[i].dep in _JOINED and tree.words[i].head >= 0:
        found.add(tree.words[i].head)
    for at in tuple(found):
        for child in tree.children[at]:
            word = tree.words[child]
            if word.dep in _JOINED and (is_verbal(word) or _is_bare(tree, child)):
                found.add(child)
    return frozenset(found)


def _is_bare(tree: Tree, i: int) -> bool:
    word = tree.words[i]
    return word.upos in ("NOUN", "ADJ") and word.case in _CASES


def _name(tree: Tree, core: frozenset[int], actors: set[int]) -> str:
    """The lemma of the verb, before it the other words as they stand and a bare noun."""
    *before, last = sorted(core)
    noun = min(core) - 1
    if noun >= 0 and noun not in actors and tree.words[noun].head in core:
        word = tree.words[noun]
        if word.upos == "NOUN" and word.case == "Nom" and "Person[psor]" not in word.feats:
            before = [noun, *before]
    return " ".join([*(tree.words[i].low for i in before), tree.words[last].lemma])
