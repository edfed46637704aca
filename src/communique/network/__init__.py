"""Statements as networkx graphs, and measures of them."""

from communique.network.analysis import MEASURES, analyze
from communique.network.course import WINDOWS
from communique.network.projection import VIEWS, project
from communique.network.report import Report
from communique.network.selection import FACTUAL, Filter, select

__all__ = [
    "FACTUAL", "MEASURES", "VIEWS", "WINDOWS", "Filter", "Report", "analyze", "project", "select",
]  # fmt: skip
