"""Layouts: what documents show of their tables but for the figures, and what is decided on them for all at once.

`of_cells` are those of documents with rows of cells, whose `plain_tables` stand as the form prints them; `of_texts`
those of running texts whose rows have all their figures, which `settled_texts` decides on. `placed_tables` are what
comes of either, for each document that has the layout.
"""

MOST, LARGE = 64, 20_000
"""So many layouts are kept, of no more characters each."""
