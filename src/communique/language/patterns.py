"""Patterns of word forms that stand in a YAML file of the ontology."""

import re
from collections.abc import Iterable
from pathlib import Path

import yaml

from communique.errors import KnowledgeError
from communique.paths import ontology_path
from communique.yamls import load_yaml


def load_patterns(
    name: str, keys: Iterable[str], *, path: Path | None = None
) -> dict[str, re.Pattern[str]]:
    """Return the patterns of a file.

    Args:
        name: Name of the packaged file.
        keys: The patterns that it must hold.
        path: Another file in its place.

    Returns:
        The patterns by key.

    Raises:
        KnowledgeError: If the file cannot be read or lacks a pattern.
    """
    path = path or ontology_path() / "tr" / name
    try:
        data = load_yaml(path)
        return {key: re.compile(data[key]) for key in keys}
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError, re.error) as error:
        raise KnowledgeError(f"{path}: cannot be read: {error}") from error
