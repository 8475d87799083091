"""Who reports, on which year, and when it was published."""
