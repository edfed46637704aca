"""Person from the form: a possessive ending of participles that the tagger overlooked."""

import re
from pathlib import Path

import yaml

from communique.errors import KnowledgeError
from communique.paths import ontology_path

_POSSESSOR = re.compile(r"(Number|Person)\[psor\]=\w+\|?")


class PersonCheck:
    """Finds participles that say that who speaks does it ("desteklediğimizi")."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the endings.

        Args:
            path: `person.yaml`; the packaged one by default.

        Raises:
            KnowledgeError: If it cannot be read.
        """
        path = path or ontology_path() / "tr" / "person.yaml"
        try:
            data = yaml.safe_load(path.read_text(encoding="utf-8"))
            self._endings = {
                "Plur": re.compile(data["plural"]), "Sing": re.compile(data["singular"])
            }  # fmt: skip
        except (OSError, yaml.YAMLError, KeyError, TypeError, re.error) as error:
            raise KnowledgeError(f"{path}: cannot be read: {error}") from error

    def corrected(self, feats: str, low: str) -> str:
        """Return the features of a participle or verbal noun with the person that its form says.

        Args:
            feats: Features as UD writes them.
            low: The form in Turkish lower case.

        Returns:
            Features in the order of UD.
        """
        number = next((n for n, e in self._endings.items() if e.search(low)), "")
        if not number:
            return feats
        kept = _POSSESSOR.sub("", feats).strip("|")
        pairs = [*kept.split("|"), f"Number[psor]={number}", "Person[psor]=1"]
        return "|".join(sorted(pairs, key=str.casefold))
