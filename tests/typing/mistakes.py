"""What type checkers have to refuse: below the line each line is a mistake; never executed."""

from datetime import date

import govinfo
from govinfo.cases.arrival import Arrival
from govinfo.cases.events import Event
from govinfo.cases.remedy import Remedy
from govinfo.forms import form_named
from govinfo.report.narrative import Narrative

day = date(2023, 3, 1)
report = govinfo.zero("2021")
case = govinfo.Application("1", "natural_person", day)
findings = govinfo.check(report)

# ---- each line is a mistake ----
report.applications.recieved
report.applications.received.totl
report.remedies.revew
report.remedies.review.granted
report.proactive.rules.decisons
report.organisation
report.replace(yaer=3)
report.replace(organ=5)
report.replace(remedies=report.applications)
report.replace({"applications.received.total": 1.5})
report.cell(3)
case.then("decded", day, outcome="granted")
case.then("decided", day, outcme="granted")
case.then("decided", "2023-03-01", outcome="granted")
case.then("extended", day, days="10")
case.then("fee_notified", day, basis="by_pages")
govinfo.Application("1", "martian", day)
govinfo.Application("1", "total", day)
govinfo.Application("1", "enterprise", "2023-03-01")
Event(kind="flown", day=day)
Arrival(channel="pigeon")
Remedy("1", "appeal", day)
govinfo.render(report, "jsn")
govinfo.render(report, "docx")
govinfo.render(report, "text", lang="de")
govinfo.render("report.txt", "text")
govinfo.write(report, "report.txt", format="txt")
govinfo.zero("2022")
govinfo.blank("2012")
govinfo.zero(2021)
form_named("1999")
govinfo.check(5)
govinfo.check(report, previous=3)
govinfo.check(report, parts=[3])
govinfo.check(report, cases=[3])
govinfo.check(report, kind="village")
govinfo.check(report, profile="sbmit")
govinfo.check(report, lang="de")
govinfo.check(report, selct="A")
govinfo.check(report, select=3)
govinfo.check(report, today="2023-03-01")
govinfo.check(report, rules=govinfo.RULES["A301"])
govinfo.check(report, waivers=["A301"])
govinfo.check(report, plan="A")
govinfo.check("report.txt")
govinfo.plan(profile="sbmit")
govinfo.plan(selct="A")
govinfo.plan().check(5)
govinfo.plan().select = ("A",)
govinfo.plan().over(report)
findings.reaches("eror")
findings[0].mesage
findings[0].expected + 1
findings[0].code = "A301"
findings.worst.value
govinfo.repair(report, lang="de")
govinfo.repair(5)
govinfo.rollup([report])
govinfo.rollup([report], organ="某县", edition="1999")
govinfo.rollup([5], organ="某县")
govinfo.compare(report, 5)
govinfo.compile_report(year="2023")
govinfo.compile_report(year=2023, applications=[1])
govinfo.language("de")
govinfo.reads(5)
govinfo.read(5)
govinfo.unstructure(5)
govinfo.chek
Narrative(sections=[1])
