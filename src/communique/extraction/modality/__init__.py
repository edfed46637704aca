"""Polarity and modality: what is denied, asked, wished, refused or only possible."""
