"""The sentences of a parsed document as trees, mended by grammar.

spaCy tokens are copied once; then each step of this package sees the words of the one before.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from communique.extraction.mending.addressed import with_addressed
from communique.extraction.mending.answered import with_answered
from communique.extraction.mending.bare_subjects import with_bare_subjects
from communique.extraction.mending.besides import with_besides, with_followed
from communique.extraction.mending.content_owners import with_content_owners
from communique.extraction.mending.contrasts import with_contrasts
from communique.extraction.mending.favouring import with_favoured
from communique.extraction.mending.felt import with_felt
from communique.extraction.mending.foremost import with_foremost
from communique.extraction.mending.gapping import with_gaps
from communique.extraction.mending.general import (
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
from communique.extraction.mending.headline_subjects import with_headline_subjects
from communique.extraction.mending.located import with_located, with_talks
from communique.extraction.mending.name_rows import PersonNames, with_persons_apart
from communique.extraction.mending.oblique_names import with_oblique_names
from communique.extraction.mending.outer_objects import with_outer_objects
from communique.extraction.mending.quoted_aside import with_quoted_aside
from communique.extraction.mending.thanking import with_thanked
from communique.extraction.syntax.tree import ROOT, Tree, Word, make_word
from communique.language.acts import predictions

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
        word = make_word(
            i, names, token.pos_, (dep, head), str(token.morph), token.idx, label, begins
        )
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
