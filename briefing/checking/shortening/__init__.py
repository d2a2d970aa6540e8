"""Whether a sentence is only a shorter form of another: nothing added, nothing turned round."""
