"""A sentence as plain words with heads: what every later step reads.

spaCy tokens are views into C arrays and slow to ask again and again; a `Tree` copies what
extraction needs once. Tests build trees by hand with `Tree.build`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from communique import text as turkish
from communique.extraction.addressed import with_addressed
from communique.extraction.answered import with_answered
from communique.extraction.bare_subjects import with_bare_subjects
from communique.extraction.besides import with_besides, with_followed
from communique.extraction.content_owners import with_content_owners
from communique.extraction.contrasts import with_contrasts
from communique.extraction.favouring import with_favoured
from communique.extraction.felt import with_felt
from communique.extraction.foremost import with_foremost
from communique.extraction.gapping import with_gaps
from communique.extraction.headline_subjects import with_headline_subjects
from communique.extraction.located import with_located, with_talks
from communique.extraction.mending import (
    with_apart,
    with_compounds,
    with_inner_owners,
    with_owners,
    with_owning_pairs,
    with_pairs,
    with_partners,
    with_rows_of_deeds,
    with_towns,
)
from communique.extraction.name_rows import PersonNames, with_persons_apart
from communique.extraction.oblique_names import with_oblique_names
from communique.extraction.outer_objects import with_outer_objects
from communique.extraction.quoted_aside import with_quoted_aside
from communique.extraction.thanking import with_thanked
from communique.language.acts import Predictions, predictions

ROOT = -1
MENDED = {
    "between": "between",
    "towns": "towns",
    "people": "people_met",
    "besides": "besides",
    "asking": "asking",
    "joint": "done_together",
    "company": "comitative",
    "saying": "quoting",
    "answers": "answers",
    "proposals": "proposals",
    "after": "following",
    "backing": "backing",
    "owned": "owned_things",
    "talks": "talked_over",
    "foremost": "foremost",
    "thanks": "thanking",
    "reasons": "reasons",
    "favour": "in_favour",
    "strikes": "strikes",
    "feeling": "feeling",
    "links": "report_nouns.links",
}
"""What `trees` takes of words by which it mends, and under which name the language has them."""


@lru_cache(maxsize=4096)
def parse_feats(feats: str) -> dict[str, str]:
    """Return UD features as a mapping ("Case=Gen|Number=Sing"); do not change it."""
    return dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a sentence.

    Attributes:
        i: Index in the sentence.
        form: As it stands.
        low: Turkish lower case, apostrophes unified to '.
        lemma: Turkish lower case of the lemma.
        upos: UD part of speech.
        dep: UD relation ("root" for the root).
        head: Index of the head, or -1 for the root.
        feats: UD features.
        start: First code point in the document.
        end: One past its last code point.
        ent: Entity label, or "".
        ent_start: Whether an entity begins here.
    """

    i: int
    form: str
    low: str
    lemma: str
    upos: str
    dep: str
    head: int
    feats: dict[str, str]
    start: int
    end: int
    ent: str = ""
    ent_start: bool = False

    @property
    def case(self) -> str:
        """The UD case, or ""."""
        return self.feats.get("Case", "")

    @property
    def bare(self) -> str:
        """The lower-cased form up to its apostrophe ("Türkiye'nin" -> "türkiye")."""
        return self.low.split("'", 1)[0]

    @property
    def capital(self) -> bool:
        """Whether the form begins with a capital letter."""
        return self.form[:1].isupper()


@lru_cache(maxsize=50_000)
def _starts(form: str, lemma: str) -> frozenset[str]:
    return frozenset(name[:size] for name in (form, lemma) for size in range(5))


def beginning(stem: str) -> str:
    """Return the letters, at most four, with which every form of a stem begins.

    The last two may change before suffixes ("destek" -> "desteğ").
    """
    return stem[: max(1, min(4, len(stem) - 2))]


class Tree:
    """A parsed sentence.

    Attributes:
        words: The words in order.
        index: 0-based index of the sentence in its document.
        start: First code point in the document.
        text: The sentence's text.
        predictions: What the model sees of acts in it; None if it was not asked.
    """

    def __init__(
        self,
        words: Sequence[Word],
        *,
        index: int,
        start: int,
        text: str,
        predictions: Predictions | None = None,
    ) -> None:
        self.words = tuple(words)
        self.index = index
        self.start = start
        self.text = text
        self.predictions = predictions

    def __len__(self) -> int:
        return len(self.words)

    @property
    def end(self) -> int:
        """One past the last code point of the sentence in the document."""
        return self.start + len(self.text)

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """Indices of the words by the first letters, up to four, of their forms and lemmas."""
        found: dict[str, list[int]] = {}
        for word in self.words:
            for start in _starts(word.low, word.lemma):
                found.setdefault(start, []).append(word.i)
        return {start: tuple(places) for start, places in found.items()}

    def beginnings(self, places: Iterable[int]) -> set[str]:
        """Return the first letters, up to four, of the forms and lemmas of some words."""
        words = (self.words[i] for i in places)
        return {start for word in words for start in _starts(word.low, word.lemma)} | {""}

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Indices of each word's dependents, in order."""
        lists: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != ROOT:
                lists[word.head].append(word.i)
        return tuple(tuple(children) for children in lists)

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """First and last word index of each word's subtree (inclusive, filled gaps)."""
        first, last = list(range(len(self.words))), list(range(len(self.words)))
        for i in range(len(self.words)):
            for up in self.ancestors(i):
                first[up], last[up] = min(first[up], i), max(last[up], i)
        return tuple(zip(first, last, strict=True))

    def ancestors(self, i: int) -> Iterator[int]:
        """Yield the head of a word, its head, and so on to the root."""
        head = self.words[i].head
        for _ in range(len(self.words)):
            if head == ROOT:
                return
            yield head
            head = self.words[head].head

    def subtree(self, i: int) -> tuple[int, ...]:
        """Return the indices of a word and all below it, in order."""
        found, stack = [], [i]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.children[at])
        return tuple(sorted(found))

    def slice(self, first: int, last: int) -> str:
        """Return the text from one word to another, inclusive."""
        begin = self.words[first].start - self.start
        return self.text[begin : self.words[last].end - self.start]

    @classmethod
    def build(cls, rows: Sequence[Sequence[Any]], *, index: int = 0, start: int = 0) -> "Tree":
        """Build a tree by hand.

        Args:
            rows: For each word: form, lemma, upos, head (1-based, 0 = root), relation,
                features ("Case=Gen|…" or "_"), and optionally an entity label.
            index: Index of the sentence.
            start: First code point.

        Returns:
            The tree; words are joined by single spaces.
        """
        words: list[Word] = []
        at = start
        for i, (form, lemma, upos, head, dep, feats, *ent) in enumerate(rows):
            label = ent[0] if ent else ""
            begins = bool(label) and (not words or words[-1].ent != label)
            words.append(_word(i, (form, lemma), upos, (dep, head - 1), feats, at, label, begins))
            at += len(form) + 1
        return cls(words, index=index, start=start, text=" ".join(w.form for w in words))


def _word(
    i: int,
    names: tuple[str, str],
    upos: str,
    link: tuple[str, int],
    feats: str,
    start: int,
    ent: str,
    ent_start: bool,
) -> Word:
    form, lemma = names
    low = _unify(turkish.lower(form))
    return Word(
        i, form, low, turkish.lower(lemma), upos, link[0], link[1], parse_feats(feats),
        start, start + len(form), ent, ent_start,
    )  # fmt: skip


_UNIFY = str.maketrans(dict.fromkeys(turkish.APOSTROPHES, "'"))


def _unify(form: str) -> str:
    return form.translate(_UNIFY)


def trees(
    doc: Doc,
    suffix_cases: Mapping[str, str],
    names: PersonNames | None = None,
    *,
    between: frozenset[str] = frozenset(),
    towns: frozenset[str] = frozenset(),
    people: frozenset[str] = frozenset(),
    besides: frozenset[str] = frozenset(),
    asking: frozenset[str] = frozenset(),
    joint: frozenset[str] = frozenset(),
    company: frozenset[str] = frozenset(),
    saying: frozenset[str] = frozenset(),
    answers: frozenset[str] = frozenset(),
    proposals: frozenset[str] = frozenset(),
    after: frozenset[str] = frozenset(),
    located: tuple[str, ...] = (),
    backing: frozenset[str] = frozenset(),
    owned: frozenset[str] = frozenset(),
    talks: frozenset[str] = frozenset(),
    foremost: frozenset[str] = frozenset(),
    thanks: frozenset[str] = frozenset(),
    reasons: frozenset[str] = frozenset(),
    favour: frozenset[str] = frozenset(),
    strikes: frozenset[str] = frozenset(),
    feeling: frozenset[str] = frozenset(),
    links: frozenset[str] = frozenset(),
) -> list[Tree]:
    """Return the sentences of a parsed document.

    Args:
        doc: A document with heads, relations, tags, lemmas, entities, sentence starts.
        suffix_cases: Case by the suffix behind an apostrophe, which is surer than the tagger.
        names: Names of known persons.
        between: Words behind a pair of names ("arasında").
        towns: Words before the name of a town ("başkenti").
        people: Lemmas of people of several sides behind their names ("heyet").
        besides: Last words behind what is told besides ("yanı sıra").
        asking: Lemmas of nouns for what somebody asks of another one ("baskı").
        joint: Lemmas of what two do together ("imzala").
        company: Postpositions behind the other one of the two ("ile").
        saying: Converbs behind what is said with a deed ("diyerek").
        answers: Lemmas of verbs by which one answers ("reddet").
        proposals: Lemmas of what is answered ("öneri").
        after: Words behind the one whom another follows ("ardından").
        located: Endings of a name that says where the noun behind it is ("daki").
        backing: Lemmas of verbs for backing what is somebody's ("destekle").
        owned: Lemmas of what is always somebody's ("bütünlük").
        talks: Lemmas by which something is talked over ("görüş").
        foremost: Words that single out some of many ("başta").
        thanks: Lemmas of words of thanks ("teşekkür").
        reasons: Postpositions behind a reason ("için").
        favour: Postpositions that may be a predicate ("yana").
        strikes: Lemmas of nouns for what is carried out against somebody ("saldırı").
        feeling: Lemmas of verbs for having a feeling ("duy").
        links: Lemmas of words that tie a clause to its noun ("yol" of "yolundaki").

    Returns:
        A tree for each sentence that holds a word; space tokens are left out.
    """
    text = doc.text

    def mended(words: Sequence[Word]) -> list[Word]:
        favoured = with_foremost(with_favoured(with_oblique_names(words), favour), foremost)
        headed = with_located(with_headline_subjects(favoured), company, located)
        told = with_talks(headed, company, talks=talks, between=between)
        apart = with_persons_apart(told, names, company) if names else told
        pairs = with_owning_pairs(with_pairs(apart, between, people))
        named = with_bare_subjects(with_owners(pairs, backing, owned))
        owners = with_content_owners(named, links)
        parted = with_apart(with_inner_owners(owners))
        partners = with_partners(with_rows_of_deeds(with_compounds(parted)), joint, company)
        joined = with_followed(with_besides(with_towns(partners, towns), besides), after)
        answered = with_answered(with_quoted_aside(joined, saying), answers, proposals)
        thanked = with_thanked(with_outer_objects(answered, strikes), thanks, reasons)
        felt = with_felt(with_addressed(thanked, asking), feeling)
        return with_gaps(with_contrasts(felt))

    return [
        tree
        for index, sentence in enumerate(doc.sents)
        if (tree := _from_sentence(sentence, index, text, suffix_cases, mended)) is not None
    ]


def _with_case(word: Word, suffix_cases: Mapping[str, str]) -> Word:
    suffix = word.low.partition("'")[2]
    case = suffix_cases.get(suffix) if suffix else None
    if case is None or case == word.case:
        return word
    return replace(word, feats={**word.feats, "Case": case})


def _from_sentence(
    sentence: SpacySpan,
    index: int,
    text: str,
    suffix_cases: Mapping[str, str],
    mended: Callable[[Sequence[Word]], list[Word]],
) -> Tree | None:
    doc = sentence.doc
    tokens = [token for token in sentence if not token.is_space]
    if not tokens:
        return None
    place = {token.i: i for i, token in enumerate(tokens)}
    words = []
    for i, token in enumerate(tokens):
        head = place.get(token.head.i, ROOT) if token.head.i != token.i else ROOT
        dep = "root" if head == ROOT else token.dep_
        label = token.ent_type_
        names = (token.text, token.lemma_ or token.text)
        begins = token.ent_iob_ == "B"
        word = _word(i, names, token.pos_, (dep, head), str(token.morph), token.idx, label, begins)
        words.append(_with_case(word, suffix_cases))
    start = words[0].start
    rows = doc.tensor[[token.i for token in tokens]] if len(doc.tensor) else doc.tensor
    return Tree(
        mended(words),
        index=index,
        start=start,
        text=text[start : words[-1].end],
        predictions=predictions(rows, doc.user_data),
    )
