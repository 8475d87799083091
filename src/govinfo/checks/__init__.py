"""Checking a filed report: what a finding is, what a rule is, and the run of all rules over a report."""
