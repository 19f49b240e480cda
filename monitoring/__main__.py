"""Entry of `python -m monitoring`, where the commands of all layers come together."""

import signal
import sys
from collections.abc import Sequence
from pkgutil import resolve_name

from monitoring.command_line.main import OWN_COMMANDS, Command, main

# what a command needs may take seconds to import: only those of the one asked for are, of all where help is wanted
_PLACES = {
    "export": "components.documents.command:EXPORT",
    "template": "components.documents.returns.command:TEMPLATE",
    "import": "monitoring.command_line.importing:IMPORT",
    "returns": "monitoring.command_line.returns:RETURNS",
    "publish": "monitoring.command_line.publishing:PUBLISH",
    "begin": "monitoring.command_line.beginning:BEGIN",
    "releases": "monitoring.command_line.releases:RELEASES",
    "rollback": "monitoring.command_line.releases:ROLLBACK",
    "compare": "monitoring.command_line.releases:COMPARE",
    "backup": "monitoring.command_line.releases:BACKUP",
    "restore": "monitoring.command_line.releases:RESTORE",
    "audit": "monitoring.command_line.releases:AUDIT",
}


def commands_for(asked: str = "") -> Sequence[Command]:
    """The command asked for, if it is one of the layers above; all of theirs where the name is unknown or empty."""
    if asked in OWN_COMMANDS:
        return []
    places = [_PLACES[asked]] if asked in _PLACES else _PLACES.values()
    return [resolve_name(place) for place in places]


def _end(number: int, _frame: object) -> None:
    """End as after a mistake, with everything cleared away that was begun; told to end, Python would simply stop."""
    # a second word to end, as by an impatient hand, does not break the clearing off
    signal.signal(number, signal.SIG_IGN)
    sys.exit(128 + number)


if __name__ == "__main__":
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end)
    sys.exit(main(sys.argv[1:], more=commands_for(sys.argv[1] if len(sys.argv) > 1 else "")))
