"""How good the engines are, on articles, translations and recordings with known answers."""
