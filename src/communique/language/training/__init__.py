"""Training and measuring the language model; needs the `train` extra (torch) for training."""
