"""The sentences of a parsed document as trees, mended by grammar.

spaCy tokens are copied once; then each step of this package sees the words of the one before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from communique.extraction.mending.addressed import with_addressed
from communique.extraction.mending.answered import with_answered
from communique.extraction.mending.backed_ones import with_backed_ones
from communique.extraction.mending.bare_subjects import with_bare_subjects
from communique.extraction.mending.besides import with_besides, with_followed
from communique.extraction.mending.charged_objects import with_charged
from communique.extraction.mending.content_owners import with_content_owners
from communique.extraction.mending.contrasts import with_contrasts
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
from communique.extraction.mending.located import with_located, with_talks
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
from communique.extraction.mending.struggles import with_struggles
from communique.extraction.mending.such_as import with_such_as
from communique.extraction.mending.thanking import with_thanked
from communique.extraction.mending.themed import with_themed
from communique.extraction.mending.two_partners import with_two_partners
from communique.extraction.syntax.tree import ROOT, Tree, Word, make_word
from communique.knowledge import Actor
from communique.knowledge.grammar import Grammar
from communique.language.acts import predictions

WORDS = (
    "answers", "asking", "backed", "backing", "besides", "between", "comitative", "done_together",
    "feeling", "following", "foremost", "in_favour", "likening", "limiting", "meetings",
    "met_together", "needing", "objects_wanted", "owned_things", "people_met", "proposals",
    "quoting", "reasons", "report_nouns.links", "strikes", "struggles", "talked_over", "thanking",
    "themed", "towns", "unreal.against",
)  # fmt: skip
"""Names of the words of the language by which trees are mended."""


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
        The words, some of them with other heads and relations.
    """
    done = with_genitive_rows(words) if opening else list(words)
    done = with_names_apart(done)
    done = with_outer_speakers(done)
    done = with_oblique_names(done)
    done = with_backed_ones(done, hints["backed"])
    done = with_favoured(done, hints["in_favour"])
    done = with_foremost(done, hints["foremost"])
    done = with_such_as(done, hints["likening"])
    done = with_headline_subjects(done)
    done = with_located(done, hints["comitative"], hints.located)
    done = with_talks(
        done, hints["comitative"], talks=hints["talked_over"], between=hints["between"]
    )
    done = with_two_partners(done, hints["talked_over"])
    done = with_met_pairs(done, hints["comitative"], hints["met_together"])
    done = with_themed(done, hints["comitative"], hints["themed"])
    if hints.names is not None:
        done = with_persons_apart(done, hints.names, hints["comitative"])
    done = with_pairs(done, hints["between"], hints["people_met"])
    done = with_owning_pairs(done)
    done = with_owned_rows(done, hints["people_met"])
    done = with_owning_rows(done)
    done = with_owners(done, hints["backing"], hints["owned_things"], hints["unreal.against"])
    done = with_bare_subjects(done)
    done = with_our_things(done)
    done = with_plain_objects(done, hints["objects_wanted"])
    done = with_plural_objects(done, hints.possessed)
    done = with_content_owners(done, hints["report_nouns.links"])
    done = with_first_owners(done)
    done = with_inner_owners(done)
    done = with_apart(done)
    done = with_compounds(done)
    done = with_rows_of_deeds(done)
    done = with_partners(done, hints["done_together"], hints["comitative"])
    done = with_struggles(done, hints["struggles"], hints["comitative"], talks=hints["meetings"])
    done = with_towns(done, hints["towns"])
    done = with_besides(done, hints["besides"])
    done = with_followed(done, hints["following"])
    done = with_quoted_aside(done, hints["quoting"])
    done = with_answered(done, hints["answers"], hints["proposals"])
    done = with_outer_objects(done, hints["strikes"])
    done = with_needed(done, hints["needing"])
    done = with_thanked(done, hints["thanking"], hints["reasons"])
    done = with_addressed(done, hints["asking"])
    done = with_felt(done, hints["feeling"])
    done = with_set_apart(done, hints["limiting"])
    done = with_contrasts(done)
    return with_gaps(with_charged(done))


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
    done = mended(words, hints, opening=index == 0)
    return Tree(
        done if is_tree(done) else words,
        index=index,
        start=words[0].start,
        text=doc[tokens[0].i : tokens[-1].i + 1].text,
        predictions=predictions(rows, doc.user_data),
    )
