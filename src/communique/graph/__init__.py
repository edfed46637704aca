"""Statements as RDF: stores, derived graphs, guarded queries, search, validation."""

from communique.graph.base import Store
from communique.graph.finding import find, statement
from communique.graph.opening import open_store
from communique.graph.results import QueryResult
from communique.graph.shapes import Violation
from communique.graph.validating import check_dataset, check_file, check_records, grouped
from communique.graph.writing import dataset_of, write_dataset

__all__ = [
    "QueryResult", "Store", "Violation", "check_dataset", "check_file", "check_records",
    "dataset_of", "find", "grouped", "open_store", "statement", "write_dataset",
]  # fmt: skip
