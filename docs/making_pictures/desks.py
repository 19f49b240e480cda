"""The servers before which scenes are played: each with a store of its own, on the day of the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.making_pictures.returned_files import form_of, handed_in
from docs.making_pictures.scene import Desk
from docs.making_pictures.the_day import at
from monitoring.model.moments import VIETNAM
from monitoring.model.periods import Period
from monitoring.model.returns import Return, ReturnState
from monitoring.returns.merge import merge_into
from monitoring.returns.read import ReturnReading
from monitoring.returns.read_several import explanations_of, with_reason
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.store.records import ReceivedFile
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.builders.returns import Return as Form
from tests.sign_in.running import a_server, free_port

# addresses that belong to nobody
JUDGE, ADMINISTRATOR = "nguoi-duyet@lamdong.example", "quan-tri@lamdong.example"
_PERIOD = Period(2024)
_REASON = "Đã đối chiếu biên bản rà soát của các xã: 4 thôn bị sạt lở sau mưa lũ, 38 hộ rơi vào diện nghèo."


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    """The address of the desk's server. The officers' is of the person at the machine, who may do everything."""
    with TemporaryDirectory(prefix="kho-") as folder:
        _prepare(desk, Path(folder))
        settings = {"STORE_DIR": folder, "LOCAL_EDITOR": "1" if desk is Desk.OFFICERS else "0"}
        with a_server("docs/making_pictures/serve.py", free_port(), settings) as address:
            yield address


def _prepare(desk: Desk, folder: Path) -> None:
    store = open_store(StoreSettings(folder=folder))
    with at(_on(20, 8, 0, month=11)):
        store.begin_with(read_contents(DATA_DIR))
    if desk is Desk.OFFICERS:
        _bring_returns(store)
    store.close()


def _bring_returns(store: Store) -> None:
    """Cát Tiên's is published, Lạc Dương's accepted, Đơn Dương's waits, Di Linh's was sent back."""
    publish(store, form_of("683", document_no="98/BC-UBND", more_poor=-9))
    accepted = _sent(store, form_of("675", document_no="211/BC-UBND", more_poor=6), at_hour=(3, 10, 5))
    _judged(store, accepted, ReturnState.ACCEPTED, at_hour=(3, 15, 40))
    _sent(store, form_of("677", document_no="164/BC-UBND", more_poor=160), at_hour=(4, 8, 20))
    back = _sent(store, form_of("679", document_no="307/BC-UBND", more_poor=12), at_hour=(3, 14, 10))
    _judged(
        store, back, ReturnState.SENT_BACK, at_hour=(4, 9, 15),
        note="Biểu 1, ô F9: số hộ nghèo tăng nhưng chưa thấy tăng ở nhóm nào trong Biểu 2. Đề nghị kiểm tra và gửi lại.",
    )  # fmt: skip


def publish(store: Store, form: Form) -> None:
    """Let the return of one unit become release 2."""
    sent = _sent(store, form, at_hour=(2, 9, 0))
    accepted = _judged(store, sent, ReturnState.ACCEPTED, at_hour=(2, 10, 30))
    with at(_on(2, 11, 0)):
        store.publish(
            merge_into(store.tables_of(1), _read(form)), title="Rà soát năm 2024 của huyện Cát Tiên",
            note="Theo báo cáo số 98/BC-UBND.", by=JUDGE, based_on=1, returns=[accepted],
        )  # fmt: skip


def _sent(store: Store, form: Form, *, at_hour: tuple[int, int, int]) -> Return:
    file = handed_in(form)
    with at(_on(*at_hour)):
        return store.step_return(
            reporter_id=form.unit, period=_PERIOD, state=ReturnState.SUBMITTED, by=_officer_of(form.unit),
            seen_step=None, files=[ReceivedFile(name=file.name, content=file.content)],
            explanations=explanations_of([_read(form)]),
        )  # fmt: skip


def _judged(
    store: Store, sent: Return, state: ReturnState, *, at_hour: tuple[int, int, int], note: str = ""
) -> Return:
    with at(_on(*at_hour)):
        return store.step_return(
            reporter_id=sent.reporter_id, period=sent.period, state=state, by=JUDGE,
            seen_step=sent.last.step_id, note=note,
        )  # fmt: skip


def _read(form: Form) -> ReturnReading:
    return with_reason(form.read(), _REASON)


def _officer_of(unit_id: str) -> str:
    return f"so-lieu-{unit_id}@lamdong.example"


def _on(day: int, hour: int, minute: int, *, month: int = 12) -> datetime:
    return datetime(2024, month, day, hour, minute, tzinfo=VIETNAM)
