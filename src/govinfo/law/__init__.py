"""The law as data: every article, ground, period and fee is a dated record with its citation.

Written from the text of the regulation and of the documents named in `govinfo.law.sources`; a point that could not
be read there is marked so in its docstring. Rules and figures are paraphrased, never pasted.
"""
