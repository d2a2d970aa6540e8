"""Negation: the words that deny, their scope in a sentence, and their answers in translation."""
