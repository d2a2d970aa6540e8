"""Numbers in a text, in digits and in words, and the units beside them."""
