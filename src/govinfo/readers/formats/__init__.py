"""The formats that reports are read from, one module each; `govinfo.formats` lists them.

A format's module has one function, ``read(data, document, limits)``. It gives what the document shows as a stream,
every piece with its place; a format that states a report outright gives the report.
"""
