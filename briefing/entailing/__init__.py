"""Whether a sentence follows from another, by a model on this machine."""
