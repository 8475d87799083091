"""From the segments of a document to the three tables: labels propose, evidence decides, and nothing is guessed.

Printed labels make tokens; each row label proposes a *candidate* with the values behind it; each candidate has *ways*
of being read. *Evidence* is what the rows of a table show together. A row is read if there is exactly one way to read
it and every *guard* lets it stand; otherwise it is left, with the reason. No step looks at what another row was decided
to be, so that a further guard never fills a cell.

The steps, with the modules that take them:

1. *Where*: `finding` looks for tables. Those that stand as the form prints them, or have all their figures in a text,
   are settled at once for all documents that share their `layouts`; `tables` reads all others.
2. *What is printed*: `printed_labels` are all printings of the forms; by them `tokens` tells labels, values and other
   text apart, `parts` and `remedies_opening` where each table begins, and `form_choice` which edition it is.
3. *What is proposed*: `candidates` by labels, `fragments` and `bare_rows` by labels that are broken, altered or lost,
   `transposed` by those that stand side by side.
4. *How it may be read*: by what the rows show together (`facts`, `long_rows`), `ways` reads cells of a table row
   (`across`), below its `heads`, and digits that ran together (`cutting`).
5. *What the sums show*: `row_sums` and `column_sums`, and by them `moved_total`, `merged_rows` and `scrambled`.
6. *What is decided*: the `guards` ask the `evidence`, with its `row_lengths`, `table_sums`, `loose_numbers` and
   `row_names` and the `heads` of its table, and `deciding` disposes; `printed_again` knows what stands in a document
   twice.
7. *表四*: `sideways` reads its three blocks side by side, all or nothing, from the `sideways_values` below its labels.

What comes of it is a `table_reading` for each table, and the `extents` that they take up, so that none is prose.
"""
