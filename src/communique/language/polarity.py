"""Polarity from the form: a negative suffix that the tagger overlooked."""

from pathlib import Path

from communique.language.patterns import load_patterns


class PolarityCheck:
    """Finds verbs whose form is plainly negative ("bekleyemeyeceği", "desteklemiyor")."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the suffixes.

        Args:
            path: `polarity.yaml`; the packaged one by default.

        Raises:
            KnowledgeError: If it cannot be read.
        """
        found = load_patterns("polarity.yaml", ("negative", "possible", "exceptions"), path=path)
        self._negative, self._possible = found["negative"], found["possible"]
        self._exceptions = found["exceptions"]

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
