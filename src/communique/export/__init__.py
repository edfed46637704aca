"""Statements in the formats of other programs."""

from communique.export.options import Options
from communique.export.registry import FORMATS, Format, export

__all__ = ["FORMATS", "Format", "Options", "export"]
