"""Mending a report: the smallest changes after which it holds, and what speaks for each."""
