"""Steps of a return that can not be taken, told so that a person knows what to do."""

from __future__ import annotations

from collections.abc import Mapping

from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState, ReturnStep
from monitoring.store.errors import MissingWords, StoreError
from monitoring.store.moments import say_moment


class MissingFiles(MissingWords):
    """A return without a single file was to be sent."""

    def __init__(self) -> None:
        StoreError.__init__(self, "Chưa có tệp nào để gửi. Hãy chọn tệp biểu mẫu đã điền rồi gửi lại.")


class ReturnMovedMeanwhile(StoreError):
    """Somebody else has done something with the return since the officer looked at it; nothing was changed."""

    def __init__(self, *, reporter_id: str, period: Period, last: ReturnStep | None) -> None:
        super().__init__(
            f"Chưa ghi được: báo cáo {period.name_vi} của đơn vị có mã {reporter_id} {_say_done(last)}. "
            "Hãy xem lại báo cáo rồi làm lại; chưa có gì thay đổi."
        )
        self.reporter_id, self.period, self.last = reporter_id, period, last


class StepNotAllowed(StoreError):
    """From where the return stands it does not go there."""

    def __init__(
        self, *, reporter_id: str, period: Period, found: ReturnState | None, asked: ReturnState
    ) -> None:
        stands = "chưa có trong kho" if found is None else f"đang ở bước “{found.name_vi}”"
        super().__init__(
            f"Không làm được bước này: báo cáo {period.name_vi} của đơn vị có mã {reporter_id} {stands}, "
            f"không chuyển thẳng sang “{asked.name_vi}” được."
        )
        self.reporter_id, self.period, self.found, self.asked = reporter_id, period, found, asked


_DONE_VI: Mapping[ReturnState, str] = {
    ReturnState.DRAFT: "lưu bản nháp",
    ReturnState.SUBMITTED: "gửi báo cáo",
    ReturnState.SENT_BACK: "trả lại báo cáo",
    ReturnState.ACCEPTED: "chấp nhận báo cáo",
    ReturnState.PUBLISHED: "phát hành báo cáo",
}


def _say_done(last: ReturnStep | None) -> str:
    if last is None:
        return "không còn như lúc mở ra"
    return f"vừa có thay đổi: {last.by} đã {_DONE_VI[last.state]} lúc {say_moment(last.at)}"
