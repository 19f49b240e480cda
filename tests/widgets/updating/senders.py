"""“Gửi báo cáo” in a session, with what can be done there."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.store.store import Store
from tests.builders.returns import a_return
from tests.widgets.updating.desks import Desk, open_desk

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PERIOD = Period(2024)
JUMP = ("Biểu 1", "F9", 1500)
SPOILT = (("Biểu 1", "D9", "12.5a"), ("Biểu 1", "D10", 1), ("Biểu 2", "F9", -3))
HARMFUL = "<img src=x onerror=alert(1)> **đậm** [x](javascript:alert(2)) =HYPERLINK(1)"


@dataclass(frozen=True)
class Sender:
    """A session on the task, with what can be done there."""

    desk: Desk

    def upload(self, *files: tuple[str, bytes]) -> Sender:
        (uploader,) = self.desk.app.get("file_uploader")
        uploader.set_value([(name, content, XLSX) for name, content in files])
        self.desk.run()
        return self

    def explain(self, reason: str) -> Sender:
        for field in self.desk.app.text_area:
            if field.key.startswith("ly-do-"):
                field.set_value(reason)
        self.desk.run()
        return self

    def press(self, key: str) -> Sender:
        self.desk.press(key)
        return self

    def force(self, key: str) -> Sender:
        """Press what the page has locked: the browser decides what it sends."""
        self.desk.app.button(key=key).proto.disabled = False
        return self.press(key)


def open_sender(who: str, **link: str) -> Sender:
    return Sender(open_desk(who, **{"viec": "gui", "donvibc": "674", "kybc": "2024"} | link))


def form(*cells: tuple[str, str, object], unit: str = "674") -> bytes:
    filled = a_return().of(unit, "2024")
    for sheet, cell, value in cells:
        filled = filled.with_cell(sheet, cell, value)
    return filled.content()


def state_of(store: Store, unit: str = "674") -> ReturnState | None:
    found = store.return_of(unit, PERIOD)
    return None if found is None else found.state
