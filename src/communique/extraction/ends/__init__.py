"""The ends of a frame that fired: candidates, the choice among them, how sure it is."""
