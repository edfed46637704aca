"""The sentences of a parsed document as trees, mended by grammar.

spaCy tokens are copied once; then each step of this package sees the words of the one before.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from communique.extraction.mending.accompanying import with_accompanying
from communique.extraction.mending.addressed import with_addressed
from communique.extraction.mending.answered import with_answered
from communique.extraction.mending.backed_ones import with_backed_ones
from communique.extraction.mending.bare_subjects import with_bare_subjects
from communique.extraction.mending.besides import with_besides, with_followed
from communique.extraction.mending.charged_objects import with_charged
from communique.extraction.mending.company import with_company
from communique.extraction.mending.content_owners import with_content_owners
from communique.extraction.mending.contrasts import with_contrasts
from communique.extraction.mending.described_owners import with_described_owners
from communique.extraction.mending.doing_rows import with_doing_rows
from communique.extraction.mending.favouring import with_favoured
from communique.extraction.mending.felt import with_felt
from communique.extraction.mending.first_owners import with_first_owners
from communique.extraction.mending.foremost import with_foremost
from communique.extraction.mending.gapping import with_gaps
from communique.extraction.mending.general import (
    with_apart,
    with_compounds,
    with_inner_owners,
    with_owning_pairs,
    with_pairs,
    with_partners,
    with_rows_of_deeds,
    with_towns,
)
from communique.extraction.mending.genitive_rows import with_genitive_rows
from communique.extraction.mending.headline_subjects import with_headline_subjects
from communique.extraction.mending.impersonal import with_impersonals
from communique.extraction.mending.inner_subjects import with_inner_subjects
from communique.extraction.mending.located import with_located, with_talks
from communique.extraction.mending.located_owners import with_located_owners
from communique.extraction.mending.long_titles import with_long_titles
from communique.extraction.mending.met_in_town import with_met_in_town
from communique.extraction.mending.met_pairs import with_met_pairs
from communique.extraction.mending.name_rows import PersonNames, with_persons_apart
from communique.extraction.mending.names_apart import with_names_apart, with_outer_speakers
from communique.extraction.mending.needed import with_needed
from communique.extraction.mending.oblique_names import with_oblique_names
from communique.extraction.mending.our_things import with_our_things
from communique.extraction.mending.outer_objects import with_outer_objects
from communique.extraction.mending.owned_rows import with_owned_rows
from communique.extraction.mending.owners import with_owners
from communique.extraction.mending.owning_rows import with_owning_rows
from communique.extraction.mending.plain_objects import with_plain_objects, with_plural_objects
from communique.extraction.mending.quoted_aside import with_quoted_aside
from communique.extraction.mending.set_apart import with_set_apart
from communique.extraction.mending.stacked import with_stacked
from communique.extraction.mending.struggles import with_struggles
from communique.extraction.mending.such_as import with_such_as
from communique.extraction.mending.thanking import with_thanked
from communique.extraction.mending.themed import with_themed
from communique.extraction.mending.titled_rows import with_titled_rows
from communique.extraction.mending.two_partners import with_two_partners
from communique.extraction.syntax.tree import ROOT, Tree, Word, make_word
from communique.knowledge import Actor
from communique.knowledge.grammar import Grammar
from communique.language.acts import predictions

WORDS = (
    "agent_markers", "answers", "asking", "backed", "backing", "besides", "between", "comitative",
    "done_together",
    "feeling", "following", "foremost", "in_favour", "likening", "limiting", "meetings",
    "met_together", "needing", "objectless", "objects_wanted", "owned_things", "people_met",
    "proposals", "quoting", "reasons", "report_nouns.links", "strikes", "struggles", "talked_over",
    "thanking", "themed", "towns", "unreal.against",
)  # fmt: skip
"""Names of the words of the language by which trees are mended."""


Step = Callable[[Sequence[Word]], list[Word]]
"""Takes the words of a sentence and gives them with other heads and relations."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the language and the known actors tell the steps of mending.

    Attributes:
        suffix_cases: Case by the suffix behind an apostrophe, which is surer than the tagger.
        located: Endings of a name that says where the noun behind it is ("daki").
        possessed: Accusative endings of what is somebody's own ("nı").
        names: Names of known persons.
        words: The words of the language named in `WORDS`; of those of several the last.
    """

    suffix_cases: Mapping[str, str]
    located: tuple[str, ...] = ()
    possessed: tuple[str, ...] = ()
    names: PersonNames | None = None
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, grammar: Grammar, actors: Iterable[Actor]) -> "Hints":
        """Return the hints of a language.

        Args:
            grammar: Its grammar.
            actors: The known actors.

        Returns:
            The hints.
        """
        return cls(
            grammar.morphology.suffix_cases,
            grammar.offices.located,
            tuple(grammar.morphology.possessed.get("Acc", ())),
            PersonNames.of(actors),
            {key: frozenset(phrase[-1].text for phrase in grammar.words[key]) for key in WORDS},
        )

    def __getitem__(self, key: str) -> frozenset[str]:
        return self.words.get(key, frozenset())


def trees(doc: Doc, hints: Hints) -> list[Tree]:
    """Return the sentences of a parsed document.

    Args:
        doc: A document with heads, relations, tags, lemmas, entities, sentence starts.
        hints: What the language tells of parsers' errors.

    Returns:
        A tree for each sentence that holds a word; space tokens are left out.
    """
    found = (_from_sentence(sentence, index, hints) for index, sentence in enumerate(doc.sents))
    return [tree for tree in found if tree is not None]


def mended(words: Sequence[Word], hints: Hints, *, opening: bool = False) -> list[Word]:
    """Return the words of a sentence after all steps.

    Args:
        words: The words as parsed.
        hints: What the language tells of parsers' errors.
        opening: Whether it is the first of its document.

    Returns:
        The words, some of them with other heads and relations; a step that would make them no
        tree is left out.
    """
    done = list(words)
    for step in (*((with_genitive_rows,) if opening else ()), *_steps(hints)):
        after = step(done)
        if after == done or is_tree(after):
            done = after
    return done


def _steps(h: Hints) -> tuple[Step, ...]:
    """The steps in their order; each finds the trees that those before it have left."""
    return (
        with_names_apart,
        with_outer_speakers,
        with_titled_rows,
        with_oblique_names,
        with_long_titles,
        lambda w: with_backed_ones(w, h["backed"]),
        lambda w: with_favoured(w, h["in_favour"]),
        lambda w: with_foremost(w, h["foremost"]),
        lambda w: with_such_as(w, h["likening"]),
        with_headline_subjects,
        lambda w: with_located(w, h["comitative"], h.located),
        lambda w: with_talks(w, h["comitative"], talks=h["talked_over"], between=h["between"]),
        lambda w: with_two_partners(w, h["talked_over"]),
        lambda w: with_company(w, h["comitative"]),
        lambda w: with_met_in_town(w, h["comitative"]),
        lambda w: with_met_pairs(w, h["comitative"], h["met_together"]),
        lambda w: with_themed(w, h["comitative"], h["themed"]),
        *_by_names(h),
        lambda w: with_pairs(w, h["between"], h["people_met"]),
        with_owning_pairs,
        lambda w: with_owned_rows(w, h["people_met"]),
        with_owning_rows,
        lambda w: with_owners(w, h["backing"], h["owned_things"], h["unreal.against"]),
        with_bare_subjects,
        with_inner_subjects,
        with_located_owners,
        lambda w: with_accompanying(w, h["comitative"]),
        lambda w: with_doing_rows(w, h["agent_markers"]),
        with_our_things,
        lambda w: with_plain_objects(w, h["objects_wanted"]),
        lambda w: with_plural_objects(w, h.possessed),
        lambda w: with_content_owners(w, h["report_nouns.links"]),
        lambda w: with_impersonals(w, h["objectless"]),
        with_first_owners,
        with_inner_owners,
        with_apart,
        with_stacked,
        with_compounds,
        with_rows_of_deeds,
        lambda w: with_partners(w, h["done_together"], h["comitative"]),
        lambda w: with_struggles(w, h["struggles"], h["comitative"], talks=h["meetings"]),
        lambda w: with_towns(w, h["towns"]),
        lambda w: with_besides(w, h["besides"]),
        lambda w: with_followed(w, h["following"]),
        lambda w: with_quoted_aside(w, h["quoting"]),
        lambda w: with_answered(w, h["answers"], h["proposals"]),
        lambda w: with_outer_objects(w, h["strikes"]),
        lambda w: with_needed(w, h["needing"]),
        lambda w: with_thanked(w, h["thanking"], h["reasons"]),
        lambda w: with_addressed(w, h["asking"]),
        lambda w: with_felt(w, h["feeling"]),
        lambda w: with_set_apart(w, h["limiting"]),
        with_contrasts,
        with_described_owners,
        with_charged,
        with_gaps,
    )


def _by_names(h: Hints) -> tuple[Step, ...]:
    """The step that needs the names of known persons, if there are any."""
    names = h.names
    if names is None:
        return ()
    return (lambda w: with_persons_apart(w, names, h["comitative"]),)


def is_tree(words: Sequence[Word]) -> bool:
    """Return whether each word hangs, over others, on a root.

    Args:
        words: The words of a sentence.
    """
    reached: set[int] = set()
    for word in words:
        path, at = set(), word.i
        while at != ROOT and at not in reached:
            if at in path:
                return False
            path.add(at)
            at = words[at].head
        reached |= path
    return True


def _with_case(word: Word, suffix_cases: Mapping[str, str]) -> Word:
    suffix = word.low.partition("'")[2]
    case = suffix_cases.get(suffix) if suffix else None
    return word if case in (None, word.case) else replace(word, feats={**word.feats, "Case": case})


def _from_sentence(sentence: SpacySpan, index: int, hints: Hints) -> Tree | None:
    doc = sentence.doc
    tokens = [token for token in sentence if not token.is_space]
    if not tokens:
        return None
    place = {token.i: i for i, token in enumerate(tokens)}
    words = []
    for i, token in enumerate(tokens):
        head = place.get(token.head.i, ROOT)
        head = ROOT if head == i else head
        dep = "root" if head == ROOT else token.dep_
        label = token.ent_type_
        names = (token.text, token.lemma_ or token.text)
        begins = token.ent_iob_ == "B"
        word = make_word(
            i, names, token.pos_, (dep, head), str(token.morph), token.idx, label, begins
        )
        words.append(_with_case(word, hints.suffix_cases))
    rows = doc.tensor[[token.i for token in tokens]] if len(doc.tensor) else doc.tensor
    return Tree(
        mended(words, hints, opening=index == 0),
        index=index,
        start=words[0].start,
        text=doc[tokens[0].i : tokens[-1].i + 1].text,
        predictions=predictions(rows, doc.user_data),
    )
