"""The letters that an office sends about an application, from its receipt to the answer.

A letter is a record: its sentences, each with the articles that ask for it, the remedies it tells of, and what is
still to be filled in. The texts are tables: a clause with its facts, and where the law demands it. A clause that no law
demands is left out where its facts are not on record; one that a law demands is not.
"""
