"""The numbers that a text names, in digits and in words, with the units beside them."""
