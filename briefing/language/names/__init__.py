"""Names in a text: countries, peoples, faiths, languages and months, in their several forms."""
