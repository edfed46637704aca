"""Sentences as words and trees, and what grammar reads off them: stems, phrases, predicates."""
