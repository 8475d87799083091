"""What is put out is the same byte for byte, whatever the hash seed, the locale and the time zone."""

import os
import subprocess
import sys
from pathlib import Path

import govinfo

OUTPUTS = """
import sys
from datetime import date
from hashlib import sha256
from io import BytesIO
import govinfo
from govinfo.emitters import Checked
from govinfo.exporting.documents import EXPORTS
from govinfo.formats import FORMATS, Use
from govinfo.schemas import FORMATS as STAMPS, schema
from govinfo.wire import dumps

govinfo.language("zh")
report = govinfo.read("examples/xianyuan-2023.txt")
wrong = report.replace({"remedies.review.total": 9, "proactive.rules.issued": None})
findings = govinfo.check(wrong)

def put_out(name, content):
    data = content if isinstance(content, bytes) else str(content).encode()
    print(name, sha256(data).hexdigest())

for format_ in FORMATS:
    if format_.writes:
        file = BytesIO()
        govinfo.write(wrong, file, format=format_)
        put_out("written " + format_.name, file.getvalue())
    if format_.emits:
        put_out("emitted " + format_.name, format_.load(Use.EMITS)([Checked("a.txt", wrong, findings)]))
case = govinfo.Application("7", "enterprise", date(2024, 3, 1)).then("extended", date(2024, 3, 20), days=10)
for record in (case, case.clock(), findings, govinfo.repair(wrong)):
    put_out("stored " + type(record).__name__, dumps(record))
    put_out("shown " + type(record).__name__, repr(record))
put_out("report shown", repr(wrong))
put_out("report stored", dumps(wrong, provenance=True))
put_out("letter", repr(govinfo.letter(case, "extended", draft=True)))
put_out("comparison", repr(govinfo.compare(report, wrong)))
for name in STAMPS:
    put_out("schema " + name, repr(schema(name)))
for export in EXPORTS:
    put_out("exported " + export.key, repr(export.document()))
"""
ROOT = Path(govinfo.__file__).parents[2]


def put_out(**surroundings):
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **surroundings}
    done = subprocess.run(
        [sys.executable, "-c", OUTPUTS], capture_output=True, check=False, cwd=ROOT, encoding="utf-8", env=env
    )
    assert "" == done.stderr
    return done.stdout.splitlines()


def test_every_output_is_the_same_anywhere():
    """Another hash seed, locale, time zone and folder of the home change no byte of any output."""
    here = put_out(PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC")
    there = put_out(PYTHONHASHSEED="4711", LC_ALL="en_US.UTF-8", LANG="tr_TR.UTF-8", TZ="Asia/Shanghai")

    assert here == there
    assert len(here) > 40
