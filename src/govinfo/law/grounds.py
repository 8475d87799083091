"""Where the law provides for each way in which an application can end.

The form cites no article for its rows; which article stands behind which row is read from the regulation.

Documents: 《条例》 Arts. 14-16, 29, 30, 32, 35-39, 42; 国办函〔2020〕109号 for the unpaid fee (Art. 6, as restated).
"""

from collections.abc import Mapping

from govinfo.law.citation import Citation
from govinfo.law.sources import FEE_MEASURES
from govinfo.vocabulary import ApplicationRow

GROUNDS: Mapping[str, tuple[Citation, ...]] = {
    ApplicationRow.GRANTED: (Citation(36, item=1), Citation(36, item=2)),
    ApplicationRow.PARTIALLY_GRANTED: (Citation(37),),
    ApplicationRow.STATE_SECRET: (Citation(14),),
    ApplicationRow.PROHIBITED_BY_LAW: (Citation(14),),
    ApplicationRow.SECURITY_AND_STABILITY: (Citation(14),),
    ApplicationRow.THIRD_PARTY_RIGHTS: (Citation(15), Citation(32)),
    ApplicationRow.INTERNAL_AFFAIRS: (Citation(16, 1),),
    ApplicationRow.PROCESS_INFORMATION: (Citation(16, 2),),
    ApplicationRow.ENFORCEMENT_FILE: (Citation(16, 2),),
    ApplicationRow.ADMINISTRATIVE_INQUIRY: (Citation(36, item=7),),
    ApplicationRow.NOT_HELD: (Citation(36, item=4), Citation(36, item=5)),
    ApplicationRow.REQUIRES_CREATION: (Citation(38),),
    ApplicationRow.STILL_UNCLEAR: (Citation(29), Citation(30)),
    ApplicationRow.PETITION_OR_COMPLAINT: (Citation(39, 1),),
    ApplicationRow.REPEATED: (Citation(36, item=6),),
    ApplicationRow.PUBLISHED_MATERIAL: (Citation(39, 2),),
    ApplicationRow.EXCESSIVE: (Citation(35),),
    ApplicationRow.CORRECTION_OVERDUE: (Citation(30),),
    ApplicationRow.FEE_OVERDUE: (Citation(42), Citation(source=FEE_MEASURES)),
}
"""The articles by the row of 表三, that which states the ground first; a row for which none provides is left out."""
