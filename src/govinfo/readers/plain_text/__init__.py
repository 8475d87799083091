"""Text without a file format: words, cells between bars or tabs, tables drawn with signs."""
