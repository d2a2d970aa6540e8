"""Wording for the ear, the voices, and the narrator that joins their sentences."""
