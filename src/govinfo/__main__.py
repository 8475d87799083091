"""``python -m govinfo``: the command line."""

from govinfo.cli import main

raise SystemExit(main())
