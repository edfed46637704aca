"""How well extracted records agree with an annotation made by hand."""

from communique.evaluation.gold import GoldDocument, read_gold
from communique.evaluation.measures import Evaluation, evaluate
from communique.evaluation.predictions import read_predictions
from communique.evaluation.reliability import Reliability, reliability_of
from communique.evaluation.report import disagreements, markdown, summary

__all__ = [
    "Evaluation", "GoldDocument", "Reliability", "disagreements", "evaluate", "markdown",
    "read_gold", "read_predictions", "reliability_of", "summary",
]  # fmt: skip
