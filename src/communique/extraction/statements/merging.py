"""Records of a document put together: repeats add evidence, parts of a told topic are dropped."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.extraction.frames.matching import FrameMatch
from communique.extraction.modality.above import doing
from communique.extraction.modality.forms import tells_fact
from communique.extraction.roles.complements import complements
from communique.extraction.statements.accord_topics import names_accord
from communique.extraction.statements.assembling import Outcome
from communique.extraction.syntax.predicate import predicate_at
from communique.extraction.syntax.tree import ROOT
from communique.model import Evidence, Office, Report, Statement


def merge_statements(statements: Iterable[Statement]) -> list[Statement]:
    """Return each statement once, with the evidence, topics and addressee of its repeats.

    A heading in capitals that says without a speaker what somebody says is a repeat.

    Args:
        statements: Statements in the order of the text.

    Returns:
        Statements by first occurrence.
    """
    merged: dict[str, Statement] = {}
    for statement in statements:
        known = merged.get(statement.id)
        if known is None and statement.speaker in (None, statement.subject):
            known = next((s for s in merged.values() if _in_own_words(s, statement)), None)
        if known is None and _in_heading(statement):
            known = next((s for s in merged.values() if _same(s, statement)), None)
        if known is None:
            merged[statement.id] = statement
            continue
        topics = {topic.id: topic for topic in (*known.topics, *statement.topics)}
        merged[known.id] = replace(
            known,
            evidence=_join(known.evidence, statement.evidence),
            topics=tuple(topics.values()),
            addressee=known.addressee or statement.addressee,
            medium=known.medium or statement.medium,
            place=known.place or statement.place,
            time=known.time or statement.time,
            confidence=max(known.confidence, statement.confidence),
        )
    return list(merged.values())


def _in_own_words(known: Statement, other: Statement) -> bool:
    """Whether both tell one thing, one of them in the words of who does it."""
    return _same(known, other) and known.speaker in (None, known.subject)


def _in_heading(statement: Statement) -> bool:
    """Whether it stands in a heading in capitals, which repeats what somebody says below."""
    text = statement.evidence[0].text
    return statement.speaker is None and not any(c.islower() for c in text)


def _same(known: Statement, other: Statement) -> bool:
    ends = (known.subject.id, known.object.id) == (other.subject.id, other.object.id)
    told = (known.act, known.negated, known.modality) == (other.act, other.negated, other.modality)
    return ends and told


def _join(known: tuple[Evidence, ...], more: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    seen = {(e.start, e.end, e.trigger, e.rule) for e in known}
    new = [e for e in more if (e.start, e.end, e.trigger, e.rule) not in seen]
    return (*known, *new)


def merge_reports(reports: Iterable[Report]) -> list[Report]:
    """Return each report once; two cues at one place are one report."""
    merged: dict[tuple[object, ...], Report] = {}
    for report in reports:
        trigger = report.evidence[0].trigger
        speaker = report.speaker.id if report.speaker else ""
        merged.setdefault((trigger.start, trigger.end, speaker), report)
    return list(merged.values())


def merge_offices(offices: Iterable[Office]) -> list[Office]:
    """Return each office of a person once, with all its evidence."""
    merged: dict[tuple[str, str, str], Office] = {}
    for office in offices:
        key = (office.person.id, office.office, office.of.id if office.of else "")
        known = merged.get(key)
        if known is None:
            merged[key] = office
        else:
            merged[key] = replace(known, evidence=_join(known.evidence, office.evidence))
    return list(merged.values())


def hiding(outcomes: Iterable[Outcome], claims: frozenset[str]) -> list[FrameMatch]:
    """Return the frames that fired of which what stands inside is not told beside them.

    Args:
        outcomes: What came of the frames.
        claims: Acts of which an unnamed doer's words are told as his claim
            ("örgütler, X'in vurduğunu öne sürdü").

    Returns:
        Those that gave statements or leave open who acts, but for such claims.
    """
    return [
        outcome.match
        for outcome in outcomes
        if outcome.statements or (outcome.nobody and outcome.match.frame.act not in claims)
    ]


def inside_closed(
    match: FrameMatch,
    others: Sequence[FrameMatch],
    closed: frozenset[str],
    ties: frozenset[str] = frozenset(),
    *,
    of_ties: frozenset[str] = frozenset(),
    journeys: frozenset[str] = frozenset(),
    links: frozenset[str] = frozenset(),
) -> bool:
    """Return whether a frame fired inside what another one is about.

    What is asked, demanded, warned of or promised is that act's topic; nothing is read out of
    it a second time, but for what it presupposes ("işgal ettiği topraklardan çıkması").

    Args:
        match: The frame in question.
        others: The frames of the sentence that gave statements.
        closed: Acts whose topic is told as a whole.
        ties: Acts whose noun is no event that has taken place ("işbirliğini başlatmasını").
        of_ties: Acts of whose topic only those are told as a whole ("işbirliği konusunda anlaştı").
        journeys: Acts that the place of a deed tells ("zirvede konuşmasını": not there yet).
        links: Lemmas of nouns that tie a clause to a verb ("-AcAğI yönünde güvence verdi").

    Returns:
        True if its trigger stands in the topic clause of another, or is that clause as a noun
        ("-nIn çekilmesini istedi").
    """
    accords = (other for other in others if other.frame.act in of_ties)
    if match.frame.act in ties and any(names_accord(match, other) for other in accords):
        return True
    held = match.frame.act in ties and len(match.predicate.core) == 1
    noun = match.predicate.is_noun and not held  # "vardığı anlaşma" has come about
    # The content of a noun hangs on it as a relative clause does.
    alone = noun or match.predicate.modified != ROOT
    closed = closed | of_ties if match.frame.act in ties else closed
    for other in others:
        if other is match or other.frame.act not in closed:
            continue
        for i in _told_whole(other, links):
            carrier = doing(match.predicate) if noun else None
            if noun and match.frame.act in journeys:
                carrier = match.predicate.head_word.head
            region = (i,) if alone and carrier != i else _topic(other, i, (match, *others))
            if match.predicate.head in region and not _beside(match, other, i):
                return True
    return False


def _told_whole(asks: FrameMatch, links: frozenset[str]) -> set[int]:
    """Heads of the clauses and phrases that say what is asked, be they bound or not."""
    tree = asks.predicate.tree
    roles = [b for b in asks.topic if b.role.name in ("clause", "post")]
    tied = (i for i in asks.predicate.dependents if tree.words[i].lemma in links)
    clauses = {c for i in tied for c in tree.children[i] if tells_fact(tree.words[c])}
    clauses |= {c.head for c in complements(asks.predicate)}
    return clauses | {i for b in roles for i in b.words}


def _topic(asks: FrameMatch, i: int, matches: Iterable[FrameMatch]) -> frozenset[int]:
    """The words of a topic clause, also those of a verb that the parser parted ("askıya alma")."""
    tree, own = asks.predicate.tree, asks.predicate.core
    cores = (m.predicate.core for m in matches if i in m.predicate.core)
    words = {i, *(at for core in cores if core.isdisjoint(own) for at in core)}
    return frozenset(w for at in words for w in tree.subtree(at))


def _beside(match: FrameMatch, other: FrameMatch, i: int) -> bool:
    """Whether the parser hung on a topic what stands beside the verb above it.

    "Saldırının kınandığı belirtilerek Y'den çekilmesi istendi": the passive converb goes with the
    passive verb and not with what Y shall do.
    """
    tree = match.predicate.tree
    if not other.predicate.passive or predicate_at(tree, i).passive:
        return False
    between = (predicate_at(tree, a) for a in tree.ancestors(match.predicate.head) if a != i)
    return any(p.passive and p.clause == "converb" and p.head in tree.subtree(i) for p in between)


def inside_talks(match: FrameMatch, others: Sequence[FrameMatch], talks: frozenset[str]) -> bool:
    """Return whether a frame fired in a deed that others only talk about.

    "Taraflar, Y'nin Z'den çekilmesini ele aldı": nothing tells that Y withdrew.

    Args:
        match: The frame in question.
        others: The frames of the sentence that gave statements.
        talks: Acts whose object is what is talked about.

    Returns:
        True if its verb stands in a deed that is the object of another.
    """
    if match.predicate.is_noun or match.predicate.modified != ROOT:
        return False
    bound = (
        i
        for other in others
        if other is not match and other.frame.act in talks
        for binding in other.object
        for i in binding.words
    )
    return any(_deed_holds(match, i) for i in bound)


def _deed_holds(match: FrameMatch, i: int) -> bool:
    """Whether a deed ("çekilmesini", "çekilmeyi") has a frame's verb in it."""
    tree = match.predicate.tree
    deed = predicate_at(tree, i).word.feats.get("VerbForm") == "Vnoun"
    return deed and match.predicate.head in tree.subtree(i)
