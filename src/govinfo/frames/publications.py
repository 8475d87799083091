"""Counting documents, decisions and fees into the cells of 表二, edition of 2021, for every organ at once.

A document is looked at by its two days: issued this year or before, still in force at the end of the year or not. A
decision and a fee have one day, and belong to its year alone.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import narwhals as nw

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms.spec import Cell, Kind, Table
from govinfo.frames.counting import SHAPES, Fault, form_of, keys
from govinfo.frames.engine import Lazy, day, first, opened
from govinfo.frames.reports import EXACT
from govinfo.frames.schema import AMOUNT, ISSUED, KIND, PUBLICATIONS, REPEALED, require
from govinfo.vocabulary import ProactiveColumn, Section
