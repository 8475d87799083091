"""The report forms as data: one module for each edition, and the way from a printed label back to its row."""

from govinfo.forms.registry import FORMS, FormChoice, form_for, form_named, last_year, registered, renewed

__all__ = ["FORMS", "FormChoice", "form_for", "form_named", "last_year", "registered", "renewed"]
