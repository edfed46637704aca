"""Whose words or thoughts a stretch of text reports, and who that is."""
