"""communique: a knowledge graph of diplomatic statements, read from Turkish text."""
