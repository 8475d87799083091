"""What stands where on a page: glyphs and ruled lines become paragraphs and tables, in the order a reader reads them.

This room knows no report and no form. Two sources give it pages, PDF and OFD; it gives back a `Document`.
"""
