"""Words that must or must not stand in a sentence for a frame to fire ("-ma": a verbal noun)."""

from collections.abc import Sequence
from dataclasses import dataclass

from communique.extraction.syntax.tree import Tree, Word, beginning
from communique.extraction.syntax.wordings import stands_at
from communique.knowledge import Frame, Morphology, Stem

REACH = 12
"""Words on either side of a trigger within which a word can forbid it: in a long sentence one
that stands further off tells of something else, but for nouns of what all is about ("maçta")."""
DEEDS = "-ma"
"""Stands among the heads of an object for all verbal nouns ("sağlanması")."""

_Stems = tuple[tuple[str, Stem], ...]
"""Stems with the letters that all their forms begin with."""


class Words:
    """The stems that stand in a sentence, looked for once each."""

    def __init__(
        self,
        tree: Tree,
        morphology: Morphology,
        named: frozenset[int] = frozenset(),
        *,
        matters: frozenset[str] = frozenset(),
    ) -> None:
        """Begin with none looked for.

        Args:
            tree: The sentence.
            morphology: Tells inflected forms of a stem.
            named: Words in names of the world's courts, which forbid nothing.
            matters: Stems of what a whole sentence may be about.
        """
        self._tree, self._morphology = tree, morphology
        self._named, self._matters = named, matters
        self._known: dict[Stem, bool] = {}

    def first(self, stems: _Stems) -> Stem | None:
        """Return the first of some stems that stands in the sentence, None if none does."""
        places = self._tree.places
        likely = (stem for start, stem in stems if start in places or stem.text == DEEDS)
        return next((stem for stem in likely if self._holds(stem)), None)

    def first_near(self, stems: _Stems, trigger: Sequence[int]) -> Stem | None:
        """Return the first of some stems that stands there, outside names of the world's courts.

        Args:
            stems: The stems.
            trigger: Indices of the words that they must stand near to, but for what all is about.
        """
        if self.first(stems) is None:
            return None
        return next((stem for _, stem in stems if self._is_near(stem, trigger)), None)

    def _is_near(self, stem: Stem, trigger: Sequence[int]) -> bool:
        if stem.text == DEEDS or not self._holds(stem):
            return self._holds(stem)
        first, last = min(trigger) - REACH, max(trigger) + REACH
        places = self._tree.places.get(beginning(stem.text), ())
        anywhere = stem.text in self._matters
        heard = (i for i in places if anywhere or first <= i <= last)
        return any(
            stands_at(self._tree, i, stem, self._morphology) for i in heard if i not in self._named
        )

    def _holds(self, stem: Stem) -> bool:
        found = self._known.get(stem)
        if found is None and stem.text == DEEDS:
            found = any(is_deed(word, stem.case) for word in self._tree.words)
            self._known[stem] = found
        if found is None:
            places = self._tree.places.get(beginning(stem.text), ())
            found = any(stands_at(self._tree, i, stem, self._morphology) for i in places)
            self._known[stem] = found
        return found


def is_deed(word: Word, case: str) -> bool:
    """Return whether a word is a verbal noun, in a case ("durmaya").

    Args:
        word: The word.
        case: The case, "" for any.
    """
    return word.feats.get("VerbForm") == "Vnoun" and case in ("", word.case)


@dataclass(frozen=True, slots=True)
class Lexical:
    """The words that must or must not stand in a sentence for a frame to fire."""

    required: _Stems
    excluded: _Stems

    @classmethod
    def of(cls, frame: Frame) -> "Lexical":
        """Return those of a frame."""
        required, excluded = (
            tuple((beginning(stem.text), stem) for stem in stems)
            for stems in (frame.requires, frame.excludes)
        )
        return cls(required, excluded)

    def forbids(self, words: Words, trigger: Sequence[int]) -> tuple[str, bool]:
        """Return why a sentence keeps the frame from firing, or "", and whether by a word.

        A word that is wanted and lacking says nothing of what the trigger means.

        Args:
            words: The words of the sentence.
            trigger: Indices of the trigger's words.
        """
        if self.required and words.first(self.required) is None:
            wanted = ", ".join(str(stem) for _, stem in self.required)
            return f"none of the required words stands in the sentence: {wanted}", False
        if self.excluded and (found := words.first_near(self.excluded, trigger)):
            return f"excluded by the word {found}", True
        return "", False
