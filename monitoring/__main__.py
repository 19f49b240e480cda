"""Entry of `python -m monitoring`, where the commands of all layers come together."""

import sys

from components.documents.command import EXPORT
from components.documents.returns.command import TEMPLATE
from monitoring.command_line.main import main
from monitoring.command_line.releases import RELEASE_COMMANDS
from monitoring.returns.command import IMPORT

sys.exit(main(sys.argv[1:], more=[EXPORT, TEMPLATE, IMPORT, *RELEASE_COMMANDS]))
