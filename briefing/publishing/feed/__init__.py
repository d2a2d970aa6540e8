"""A podcast feed of an output folder, one a language."""
