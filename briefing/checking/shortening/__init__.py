"""The check that a sentence is only a shorter form of another, with nothing added or turned."""
