"""Returns of small files, brought as far as a test needs them."""

from __future__ import annotations

from monitoring.model.periods import Period
from monitoring.model.returns import Explanation, Return, ReturnState
from monitoring.store.records import ReceivedFile
from monitoring.store.store import Store
from tests.monitoring.store.releases import a_file

DAM_RONG, DI_LINH = "674", "678"
YEAR = Period(2022)


def step(
    store: Store,
    state: ReturnState | str,
    *,
    after: Return | None = None,
    reporter_id: str = DAM_RONG,
    period: Period = YEAR,
    by: str = "Cil Ha",
    **given: object,
) -> Return:
    """One step, after the last one of ``after``; of a new return without it."""
    if after is not None:
        reporter_id, period = after.reporter_id, after.period
    seen = None if after is None else after.last.step_id
    return store.step_return(
        reporter_id=reporter_id,
        period=period,
        state=ReturnState(state),
        by=by,
        **{"seen_step": seen, **given},
    )


def submitted(store: Store, *, files: list[ReceivedFile] | None = None, **given: object) -> Return:
    """A return that its reporter has sent in, after ``after`` where it is given."""
    return step(store, "submitted", files=[a_file()] if files is None else files, **given)


def accepted(store: Store, **given: object) -> Return:
    return step(store, "accepted", after=submitted(store, **given), by="Trần Văn Cường")


def an_explanation(reason: str = "Đã rà soát lại từng hộ") -> Explanation:
    return Explanation(
        file="Đam Rông 2025.xlsx",
        code="jump",
        place="Biểu 1, D9",
        message="Số hộ nghèo giảm một nửa",
        reason=reason,
    )
