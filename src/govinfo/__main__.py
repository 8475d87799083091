"""``python -m govinfo``: the command line."""

from govinfo.cli import program

raise SystemExit(program())
