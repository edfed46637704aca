"""Where the packaged files lie."""

from pathlib import Path


def ontology_path() -> Path:
    """Return the ontology folder: the one in the package, else the one of the checkout."""
    package = Path(__file__).resolve().parent
    packaged = package / "ontology"
    return packaged if packaged.is_dir() else package.parents[1] / "ontology"
