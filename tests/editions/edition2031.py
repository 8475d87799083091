"""A second fictional form, for reports on 2031 and later: one outcome under （六） more than in 2027."""

from attrs import evolve

from editions import edition2027 as before
from govinfo.forms.edition2019 import (
    APPLICANTS,
    BALANCE,
    CARRIED_OVER,
    CONCLUDED,
    INTAKE,
    NOTE,
    OTHERWISE_HANDLED,
    RESULTS,
    ROW_SUM,
    outcome_sum,
)
from govinfo.forms.seams import Seam, rows
from govinfo.forms.spec import Block, FormTable, Row
from govinfo.languages import Text
from govinfo.vocabulary import ApplicationRow, Section

ON_THE_SPOT = Row("on_the_spot", "4.当场口头答复", (RESULTS, OTHERWISE_HANDLED))
OUTCOMES = (*before.OUTCOMES[:-1], ON_THE_SPOT, before.OUTCOMES[-1]._replace(label="5.其他"))
APPLICATIONS = FormTable(
    Section.APPLICATIONS,
    note=NOTE,
    blocks=(Block(APPLICANTS, (*INTAKE, *OUTCOMES, CONCLUDED, CARRIED_OVER)),),
    identities=(BALANCE, outcome_sum(OUTCOMES), ROW_SUM),
)
FORM = evolve(
    before.FORM,
    edition="2031",
    first_year=2031,
    tables=(before.PROACTIVE, APPLICATIONS, before.FORM.tables[Section.REMEDIES]),
    follows="2027",
    seams=(
        Seam(
            Section.APPLICATIONS,
            rows(ApplicationRow.OTHER_HANDLING),
            rows(ON_THE_SPOT.key, ApplicationRow.OTHER_HANDLING),
            Text("2031年格式（六）第4项此前计入“其他”", "（六）4 of 2031 was counted under 其他 before"),
        ),
    ),
)
