"""Recognising inflected stems by form, and taking case off a phrase: data in `morphology.yaml`."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from communique import text as turkish

_CLASSES = {"A": "[ae]", "I": "[ıiuü]", "D": "[dt]", "C": "[cç]", "K": "[kğ]"}


@dataclass(frozen=True)
class Morphology:
    """Suffix grammar of a language, compiled.

    Attributes:
        verb_chain: Matches a chain of verbal suffixes to the end.
        noun_chain: Matches a chain of nominal suffixes to the end.
        passive: Matches behind the stem of a passive verb.
        softening: Stem endings and how they may be written before a vowel.
        soft_verbs: Verb stems that end in such a consonant and change it ("et"), as others do not.
        narrowing: Stem vowels and what they become.
        dropping: Last vowels of a stem that may drop before an ending.
        narrows_before: The suffix before which they do ("yor").
        possessed: Case endings behind a third-person possessive.
        plain: Case endings elsewhere.
        plurals: Plural suffixes.
        hardening: Softened consonants and their base form.
        suffix_cases: Case by the suffix behind the apostrophe of a name.
        moods: Moods and the form of verbs that stand in them.
        middles: Beginnings of verbs that end like a passive and are none.
        origins: Matches the end of a family name made of a place's, from its last vowel on.
    """

    verb_chain: re.Pattern[str]
    noun_chain: re.Pattern[str]
    passive: re.Pattern[str]
    softening: Mapping[str, str]
    soft_verbs: frozenset[str]
    narrowing: Mapping[str, Sequence[str]]
    dropping: frozenset[str]
    narrows_before: str
    possessed: Mapping[str, Sequence[str]]
    plain: Mapping[str, Sequence[str]]
    plurals: tuple[str, ...]
    hardening: Mapping[str, str]
    suffix_cases: Mapping[str, str]
    moods: Mapping[str, re.Pattern[str]]
    middles: tuple[str, ...]
    origins: re.Pattern[str]

    def variants(self, stem: str, *, verb: bool) -> tuple[str, ...]:
        """Return the ways in which a stem may be written before suffixes.

        Args:
            stem: The stem in lower case ("kına", "destek").
            verb: Whether it is a verb stem, whose last vowel may narrow.

        Returns:
            The stem first ("kına", "kın" before -yor; "destek", "desteğ").
        """
        return self._known_variants(stem, verb)

    @cached_property
    def _known_variants(self) -> Callable[[str, bool], tuple[str, ...]]:
        return lru_cache(maxsize=50_000)(self._variants)

    def _variants(self, stem: str, verb: bool) -> tuple[str, ...]:
        forms = [stem]
        softening = {} if verb and stem not in self.soft_verbs else self.softening
        for end, soft in sorted(softening.items(), key=lambda pair: -len(pair[0])):
            if stem.endswith(end) and len(stem) > len(end):
                forms.append(stem[: -len(end)] + soft)
                break
        if verb and stem[-1:] in self.narrowing:
            forms.extend(stem[:-1] + vowel for vowel in self.narrowing[stem[-1]])
        return tuple(dict.fromkeys(forms))

    def inflects(self, form: str, stem: str, *, verb: bool) -> bool:
        """Return whether a form is a stem with suffixes behind it.

        Args:
            form: Lower-cased form.
            stem: Lower-cased stem.
            verb: Whether to read it as a verb.

        Returns:
            True if the form is a variant of the stem plus a chain of suffixes.
        """
        # Variants differ in the last letter only.
        if not form.startswith(stem[:-1]):
            return False
        return self._known_inflections(form, stem, verb)

    @cached_property
    def _known_inflections(self) -> Callable[[str, str, bool], bool]:
        return lru_cache(maxsize=50_000)(self._inflects)

    def _inflects(self, form: str, stem: str, verb: bool) -> bool:
        chain = self.verb_chain if verb else self.noun_chain
        for variant in self.variants(stem, verb=verb):
            if form.startswith(variant) and (variant == stem or len(form) > len(variant)):
                rest = form[len(variant) :]
                narrowed = verb and variant != stem and stem[-1] in self.narrowing
                if narrowed and not rest.startswith(self.narrows_before):
                    continue
                if chain.fullmatch(rest.replace("'", "")):
                    return True
        return False

    def base_form(self, word: str, case: str, *, possessed: bool, lemma: str) -> str:
        """Return a word without its case suffix.

        Args:
            word: The form ("konularında").
            case: Its UD case ("Loc").
            possessed: Whether it carries a third-person possessive.
            lemma: Its lemma, which decides about softened consonants.

        Returns:
            The nominative ("konuları"); the form itself if nothing is to take off.
        """
        head = turkish.strip_suffix(word)
        if head != word:
            return head
        if case in ("", "Nom"):
            return word
        low = turkish.lower(word)
        endings = self.plain.get(case, ())
        # A possessed noun has more between lemma and case ("metninde"), whatever the tagger says.
        if stem := self._before(low, lemma, endings):
            return word[:stem]
        if stem := self._without_vowel(low, lemma, endings):
            vowel = lemma[-2] if word[stem - 1].islower() else turkish.upper(lemma[-2])
            return word[: stem - 1] + vowel + word[stem - 1]
        endings = self.possessed.get(case, ()) if possessed else endings
        if possessed and case != "Acc":  # without -n- it is "our" or "my" ("dostlarımıza")
            endings = (*endings, *self.plain.get(case, ()))
        for ending in endings:
            if low.endswith(ending) and len(word) > len(ending) + 1:
                return self._harden(word[: -len(ending)], lemma, possessed=possessed)
        # An accusative without -n- is none of a possessed noun, whatever the tagger says.
        plain = self.unmarked(word, lemma, accusative=True) if case == "Acc" else ""
        return plain or word

    def _before(self, low: str, lemma: str, endings: Sequence[str]) -> int:
        """Letters before one of some endings behind a lemma or its plural, 0 if none stands there.

        "köye" is "köy" and "e", not "kö" and "ye".
        """
        if not lemma or not low.startswith(lemma):
            return 0
        rest = low[len(lemma) :]
        plural = next((p for p in self.plurals if rest.startswith(p)), "")
        if plural and rest[len(plural) :] in endings:
            return len(lemma) + len(plural)
        return len(lemma) if rest in endings else 0

    def _without_vowel(self, low: str, lemma: str, endings: Sequence[str]) -> int:
        """Letters before an ending of a lemma that loses its last vowel ("metni": 3), else 0."""
        short = lemma[:-2] + lemma[-1:]
        drops = len(short) > 2 and lemma[-2] in self.dropping
        return len(short) if drops and low.startswith(short) and low[len(short) :] in endings else 0

    def unmarked(self, word: str, lemma: str, *, accusative: bool = False) -> str:
        """Return the base of a word that is its lemma and a case ending, or "".

        Args:
            word: A form that the tagger gives no case ("ateşkesi").
            lemma: Its lemma.
            accusative: Whether only an accusative ending counts, then also behind a plural.

        Returns:
            The form without the ending ("ateşkes").
        """
        low, rest = turkish.lower(word), ""
        if low.startswith(lemma) and len(low) > len(lemma):
            rest = low[len(lemma) :]
        if accusative:
            endings = self.plain.get("Acc", ())
            return word[: self._before(low, lemma, endings)] or self._softened(word, lemma, endings)
        cases = self.plain.values()
        return word[: len(lemma)] if any(rest in endings for endings in cases) else ""

    def _softened(self, word: str, lemma: str, endings: Sequence[str]) -> str:
        """A form without one of some endings if that is its lemma, hard again ("talebi"), or ""."""
        low = turkish.lower(word)
        stems = (word[: -len(e)] for e in endings if low.endswith(e))
        hard = (self._harden(stem, lemma, possessed=False) for stem in stems)
        return next((h for h in hard if turkish.lower(h) == lemma), "")

    def _harden(self, stem: str, lemma: str, *, possessed: bool) -> str:
        low = turkish.lower(stem)
        hard = self.hardening.get(low[-1:])
        if possessed or hard is None or turkish.lower(lemma) != low[:-1] + hard:
            return stem
        return stem[:-1] + hard


def compile_morphology(data: Mapping[str, Any]) -> Morphology:
    """Compile the suffix grammar.

    Args:
        data: The content of `morphology.yaml`.

    Returns:
        The compiled grammar.
    """
    return Morphology(
        verb_chain=_chain(data["verb_suffixes"]),
        noun_chain=_chain(data["noun_suffixes"]),
        passive=re.compile(data["passive_forms"]),
        softening=data["softening"],
        soft_verbs=frozenset(data["soft_verbs"]),
        narrowing=data["narrowing"],
        dropping=frozenset(data["dropping"]),
        narrows_before=data["narrows_before"],
        possessed=data["case_endings"]["possessed"],
        plain=data["case_endings"]["plain"],
        plurals=tuple(data["plurals"]),
        hardening=data["hardening"],
        suffix_cases=_suffix_cases(data["case_endings"]),
        moods={mood: re.compile(form) for mood, form in data["mood_forms"].items()},
        middles=tuple(data["middles"]),
        origins=re.compile(data["origins"] + "$"),
    )


def _suffix_cases(endings: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, str]:
    cases: dict[str, str] = {}
    for group in ("possessed", "plain"):
        for case, suffixes in endings[group].items():
            cases.update(dict.fromkeys(suffixes, case))
    return cases


def _chain(suffixes: Sequence[str]) -> re.Pattern[str]:
    patterns = {"".join(_CLASSES.get(c, re.escape(c)) for c in suffix) for suffix in suffixes}
    ordered = sorted(patterns, key=lambda p: (-len(p), p))
    return re.compile(f"(?:{'|'.join(ordered)})*")
