"""Which words fill the roles of a predicate, in every voice and clause type."""
