"""From the segments of a document to the three tables: labels propose, evidence decides, and nothing is guessed.

Printed labels make tokens; each row label proposes a *candidate* with the values behind it; each candidate has *ways*
of being read. *Evidence* is what the rows of a table show together. A row is read if there is exactly one way to read
it and every *guard* lets it stand; otherwise it is left, with the reason. No step looks at what another row was decided
to be, so that a further guard never fills a cell.
"""
