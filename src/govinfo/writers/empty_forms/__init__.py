"""Empty forms that check themselves while somebody fills them in: a workbook, a web page."""
