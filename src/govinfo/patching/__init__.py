"""Changing a report in the person's own file: what changes is spliced in, everything else stays byte for byte."""
