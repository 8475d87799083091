"""Pictures of reports and of the clock of a case, good in print, in grey and on a phone. Needs the extra ``plot``.

Each function gives a `Picture`: it shows itself in a notebook, `Picture.save` writes SVG, PNG or PDF, and `Picture.alt`
says in words what it shows. What a cell does not state is hatched and told; a blank is never drawn as zero.
"""

from govinfo.plot.applicants import applicants
from govinfo.plot.clock import clock
from govinfo.plot.flow import flow
from govinfo.plot.fonts import MissingCharactersWarning, MissingFontError, use_chinese_font
from govinfo.plot.heat import heat
from govinfo.plot.mix import mix
from govinfo.plot.organs import organs
from govinfo.plot.outcomes import outcomes
from govinfo.plot.picture import Picture
from govinfo.plot.table import table
from govinfo.plot.years import years

__all__ = [
    "MissingCharactersWarning",
    "MissingFontError",
    "Picture",
    "applicants",
    "clock",
    "flow",
    "heat",
    "mix",
    "organs",
    "outcomes",
    "table",
    "use_chinese_font",
    "years",
]
