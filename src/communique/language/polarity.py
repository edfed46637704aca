"""Polarity from the form: a negative suffix that the tagger overlooked."""

import re
from pathlib import Path

import yaml

from communique.errors import KnowledgeError
from communique.paths import ontology_path


class PolarityCheck:
    """Finds verbs whose form is plainly negative ("bekleyemeyeceği", "desteklemiyor")."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the suffixes.

        Args:
            path: `polarity.yaml`; the packaged one by default.

        Raises:
            KnowledgeError: If it cannot be read.
        """
        path = path or ontology_path() / "tr" / "polarity.yaml"
        try:
            data = yaml.safe_load(path.read_text(encoding="utf-8"))
            self._negative = re.compile(data["negative"])
            self._possible = re.compile(data["possible"])
            self._exceptions = re.compile(data["exceptions"])
        except (OSError, yaml.YAMLError, KeyError, re.error) as error:
            raise KnowledgeError(f"{path}: cannot be read: {error}") from error

    def is_negative(self, low: str) -> bool:
        """Return whether a lower-cased verb form is negative beyond doubt.

        Args:
            low: The form in Turkish lower case.

        Returns:
            True only for forms that no positive verb has.
        """
        return bool(self._negative.search(low)) and not self._exceptions.search(low)

    def may_be_negative(self, low: str) -> bool:
        """Return whether a lower-cased verb form holds anything that could negate it.

        Args:
            low: The form in Turkish lower case.

        Returns:
            False only for forms without any negative suffix or word.
        """
        return bool(self._possible.search(low))
