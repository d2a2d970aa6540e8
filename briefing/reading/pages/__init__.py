"""HTML pages before and after the extraction of the article.

Owns: what a reader sees of a page and what not, superscripts and subscripts, the page's own
metadata, and what the extraction left out. Must not know: files, the network.
"""
