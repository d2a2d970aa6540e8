"""The catalogue of models and voices, the store that has them, and the loader."""
