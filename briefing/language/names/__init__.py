"""The names of countries, peoples, faiths, languages and months that a text contains."""
