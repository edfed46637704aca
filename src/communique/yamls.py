"""Reading YAML files of the ontology by the loader written in C where there is one."""

from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(path: Path) -> Any:  # noqa: ANN401
    """Return the content of a YAML file.

    Args:
        path: The file, in UTF-8.

    Returns:
        Its content, None if there is none.

    Raises:
        OSError: If it cannot be read.
        YAMLError: If it is malformed.
    """
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
