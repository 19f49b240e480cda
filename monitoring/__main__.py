"""Entry of `python -m monitoring`, where the commands of all layers come together."""

import sys
from pkgutil import resolve_name

from monitoring.command_line.main import OWN_COMMANDS, main

# what a command needs may take seconds to import: only those of the one asked for are, of all where help is wanted
_PLACES = {
    "export": "components.documents.command:EXPORT",
    "template": "components.documents.returns.command:TEMPLATE",
    "import": "monitoring.command_line.importing:IMPORT",
    "returns": "monitoring.command_line.returns:RETURNS",
    "publish": "monitoring.command_line.publishing:PUBLISH",
    "releases": "monitoring.command_line.releases:RELEASES",
    "rollback": "monitoring.command_line.releases:ROLLBACK",
    "compare": "monitoring.command_line.releases:COMPARE",
    "backup": "monitoring.command_line.releases:BACKUP",
    "restore": "monitoring.command_line.releases:RESTORE",
    "audit": "monitoring.command_line.releases:AUDIT",
}


def _places_for(asked: str) -> list[str]:
    if asked in OWN_COMMANDS:
        return []
    return [_PLACES[asked]] if asked in _PLACES else list(_PLACES.values())


if __name__ == "__main__":
    places = _places_for(sys.argv[1] if len(sys.argv) > 1 else "")
    sys.exit(main(sys.argv[1:], more=[resolve_name(place) for place in places]))
