"""How well extracted records agree with an annotation made by hand."""

from communique.evaluation.gold import GoldDocument, read_gold
from communique.evaluation.measures import Evaluation, evaluate
from communique.evaluation.predictions import read_predictions
from communique.evaluation.report import disagreements, summary

__all__ = [
    "Evaluation", "GoldDocument", "disagreements", "evaluate", "read_gold", "read_predictions",
    "summary",
]  # fmt: skip
