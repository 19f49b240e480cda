"""What an exhibit is asked for by, and the two ways in which that may not do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from monitoring.model.budget_figures import Breakdown
from monitoring.views.choice import Choice

EXHIBIT_NAMES: Mapping[str, str] = {
    "map": "Bản đồ một chỉ số",
    "change-map": "Bản đồ thay đổi giữa hai năm",
    "year-maps": "Bản đồ các năm",
    "target": "Một chỉ tiêu qua các năm",
    "gauges": "Các chỉ tiêu chủ chốt",
    "target-list": "Bảng các chỉ tiêu",
    "trend": "Một chỉ số qua các năm",
    "money": "Kinh phí kế hoạch, đã giao, đã giải ngân",
    "disbursement": "Tỷ lệ giải ngân",
    "deprivation": "Mức thiếu hụt theo từng chiều của một đơn vị",
    "unit-groups": "Nhóm ưu tiên của một đơn vị",
    "indicators": "Chỉ số của các chỉ tiêu",
    "every-indicator": "Mọi chỉ số có số liệu",
    "ranking": "Xếp hạng các đơn vị",
    "two-years": "So sánh hai năm",
    "scatter": "Hai chỉ số đặt cạnh nhau",
    "contributions": "Phần đóng góp của từng đơn vị",
    "rates": "Tỷ lệ của từng đơn vị theo thứ tự đóng góp",
    "groups": "Nhóm đối tượng của toàn tỉnh",
    "groups-by-unit": "Nhóm đối tượng của từng đơn vị",
}


class UnknownExhibit(LookupError):
    """No picture or table has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"không có hình hoặc bảng “{name}”; các tên có: {', '.join(EXHIBIT_NAMES)}")
        self.name = name


class NotForThisChoice(ValueError):
    """The picture needs something that was not chosen, or can not be made of what was."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"không lập được “{EXHIBIT_NAMES[name]}”: {why}")
        self.name = name


@dataclass(frozen=True)
class ExhibitAsk:
    """What is asked for. What is None is taken as the screen takes it: headline indicator, year before, first target."""

    view: str
    choice: Choice
    indicator_id: str | None = None
    from_year: int | None = None
    by: Breakdown = Breakdown.PROJECT
    whole_period: bool = False
    project_id: str | None = None
    target_id: str | None = None
    second_id: str | None = None
    money_unit: str = "ty"
    unit_ids: tuple[str, ...] = ()
