"""A command on the store that the settings name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace

from monitoring.command_line.files import NotWritten
from monitoring.command_line.main import Command
from monitoring.contracts.system_failures import say_system_failure
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store

AddArguments = Callable[[argparse.ArgumentParser], None]


def store_command(
    name: str,
    help_vi: str,
    add_arguments: AddArguments,
    run: Callable[[argparse.Namespace, Store], int | None],
    *,
    begins_store: bool = False,
) -> Command:
    """The command; ``run`` gives an exit status where it is not 0. A file that cannot be read or written is told.

    With ``begins_store`` it is there to make a store, also in an empty folder that STORE_DIR names.
    """

    def run_with_store(given: argparse.Namespace) -> int:
        settings = StoreSettings.from_environment()
        if begins_store:
            settings = replace(settings, takes_empty_folder=True)
        try:
            return run(given, open_store(settings)) or 0
        except NotWritten as failed:
            print(failed, file=sys.stderr)
            return 2
        except OSError as failed:
            if failed.filename is None:  # what was printed is read no further
                raise
            told = f"Không đọc hoặc ghi được {failed.filename}: {say_system_failure(failed)}."
            print(told, file=sys.stderr)
            return 2

    return Command(name, help_vi, add_arguments, run_with_store)
