"""The prose of a report: what stands outside its tables, under the headings of the six sections."""
