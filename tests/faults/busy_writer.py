"""A process that publishes and takes steps of a return without a pause: `python -m tests.faults.busy_writer FOLDER REPORTER`.

It prints as JSON which releases it has published, how many steps it has taken, and by which errors it was refused.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from monitoring.store.errors import StoreError
from monitoring.store.settings import StoreSettings
from monitoring.store.store import open_store
from tests.monitoring.store.releases import a_file, publish_next
from tests.monitoring.store.returns import step

STEPS = 12


def main(folder: str, reporter_id: str) -> None:
    store = open_store(StoreSettings(folder=Path(folder)))
    published: list[int] = []
    refused: list[str] = []
    last = None
    for number in range(STEPS):
        try:
            record = publish_next(store, poor=300 + number, by=reporter_id)
            published.append(record.number)
        except StoreError as told:
            refused.append(type(told).__name__)
        file = a_file(b"%d of %b" % (number, reporter_id.encode()), name=f"{number}.xlsx")
        last = step(store, "draft", after=last, reporter_id=reporter_id, files=[file])
    print(json.dumps({"published": published, "steps": len(last.steps), "refused": refused}))


if __name__ == "__main__":
    main(*sys.argv[1:])
