"""Entry of `python -m monitoring`."""

import sys

from monitoring.command_line.main import main

sys.exit(main(sys.argv[1:]))
