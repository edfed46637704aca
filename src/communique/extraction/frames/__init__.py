"""Frames that fire in a sentence, and acts that the model sees where no frame does."""
