"""The report forms as data: one module for each edition, and the way from a printed label back to its row."""

from govinfo.forms.registry import FORMS, form_for, last_year, registered, renewed

__all__ = ["FORMS", "form_for", "last_year", "registered", "renewed"]
