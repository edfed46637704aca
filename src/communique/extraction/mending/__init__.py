"""What grammar says against the parser, step by step, before anything is read."""
