"""Features from the form: endings of one meaning that the tagger overlooked."""

from pathlib import Path

from communique.language.patterns import load_patterns

_NOMINAL = frozenset({"NOUN", "PROPN", "ADV"})


class Endings:
    """Corrects the possessor of participles and the equative of nouns by their form."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the endings.

        Args:
            path: `endings.yaml`; the packaged one by default.

        Raises:
            KnowledgeError: If it cannot be read.
        """
        keys = ("first_plural", "first_singular", "equative", "whole")
        found = load_patterns("endings.yaml", keys, path=path)
        self._first = {"Plur": found["first_plural"], "Sing": found["first_singular"]}
        self._equative, self._whole = found["equative"], found["whole"]

    def corrected(self, feats: str, low: str, *, upos: str, lemma: str) -> str:
        """Return the features that a word has by its form.

        Args:
            feats: Features as UD writes them.
            low: The form in Turkish lower case.
            upos: Its part of speech.
            lemma: Its lemma.

        Returns:
            Features in the order of UD: who speaks owns a participle like "desteklediğimizi",
            and "Bakanlığınca" stands in the equative.
        """
        if "VerbForm=" in feats:
            number = next((n for n, ending in self._first.items() if ending.search(low)), "")
            known = "VerbForm=Part" in feats or "VerbForm=Vnoun" in feats
            own = {"Number[psor]": number, "Person[psor]": "1"}
            return _with(feats, own) if number and known else feats
        equative = upos in _NOMINAL and self._equative.search(low)
        if equative and not self._whole.search(lemma):
            return _with(feats, {"Case": "Equ", "Person[psor]": "3"})
        return feats


def _with(feats: str, more: dict[str, str]) -> str:
    pairs = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair) | more
    return "|".join(f"{name}={pairs[name]}" for name in sorted(pairs, key=str.casefold))
