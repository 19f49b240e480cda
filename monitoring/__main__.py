"""Entry of `python -m monitoring`, where the commands of all layers come together."""

import sys

from components.documents.command import EXPORT
from monitoring.command_line.main import main

sys.exit(main(sys.argv[1:], more=[EXPORT]))
