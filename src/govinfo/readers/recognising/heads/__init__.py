"""The heads of columns: which of the form's stand above the rows of a table, in which order, and which are others.

`printed` finds those of a block in the text, `pieces` those that narrow columns break; `above_block` tells what stands
where those of a block are due, `of_table` what stands above the rows of a whole table, `row_above` what stands in the
row of heads above one. `lines` knows the columns that heads and cells take up: by them `columns` says which cells stand
below which head, and `displaced` which rows have cells below another's. `others` knows heads of other columns, above
all that is known of a table or beside the form's, and `strangers` words that are no heads of the form's.
"""
