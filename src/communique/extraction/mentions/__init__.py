"""Mentions of actors and places in a sentence: names, titles, sides, bodies."""
