"""The report as it was filed: its tables, its prose, and where each of them was read."""
