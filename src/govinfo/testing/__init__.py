"""What tests of software that handles reports are made of: assertions, suites, settings.

`assert_same_cells` and `assert_clean` say which cell, in the words of the form; `ExporterSuite`, `ReaderSuite` and
`RoundTripSuite` are filled with an exporter, a reader or a store and hold it to what is promised of any. With pytest,
``report == other`` is explained cell by cell. Needs the extra ``strategies``.
"""

from govinfo.errors import MissingExtraError

try:
    from govinfo.testing.asserting import assert_clean, assert_same_cells
    from govinfo.testing.cells import Unequal, unequal, unequal_cells
    from govinfo.testing.profile import profile
    from govinfo.testing.suites import ExporterSuite, KeepsProse, ReaderSuite, RoundTripSuite
except ModuleNotFoundError as error:
    if error.name != "hypothesis":
        raise
    raise MissingExtraError("hypothesis", extra="strategies") from None

__all__ = [
    "ExporterSuite",
    "KeepsProse",
    "ReaderSuite",
    "RoundTripSuite",
    "Unequal",
    "assert_clean",
    "assert_same_cells",
    "profile",
    "unequal",
    "unequal_cells",
]
