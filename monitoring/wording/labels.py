"""Short labels of statuses, ratings, stages, methods and reasons."""

from __future__ import annotations

from collections.abc import Mapping

from monitoring.model.budget_figures import Breakdown
from monitoring.model.classes import ClassMethod
from monitoring.model.figures import Figure, NoData
from monitoring.model.money import Stage
from monitoring.model.ratings import Rating
from monitoring.model.status import Status
from monitoring.wording.unit_words import UnitWords, words_for

ILLUSTRATIVE_VI = "số liệu minh họa"
# behind a number that only illustrates, where there is no room for words
ILLUSTRATIVE_MARK = "*"

STATUS_VI: Mapping[Status, str] = {
    Status.OFFICIAL: "chính thức",
    Status.PROVISIONAL: "tạm thời",
    Status.ESTIMATED: "ước tính",
    Status.ILLUSTRATIVE: "minh họa",
}
RATING_VI: Mapping[Rating, str] = {
    Rating.MET: "Đạt",
    Rating.ON_TRACK: "Đúng tiến độ",
    Rating.BEHIND: "Chậm tiến độ",
    Rating.MISSED: "Không đạt",
    Rating.NO_DATA: "Chưa đủ số liệu",
}
RATING_SIGN: Mapping[Rating, str] = {
    Rating.MET: "✓",
    Rating.ON_TRACK: "▲",
    Rating.BEHIND: "!",
    Rating.MISSED: "✕",
    Rating.NO_DATA: "–",
}
# whether a change is for the better; the colour beside it only repeats it
CHANGE_VI: Mapping[bool, str] = {True: "cải thiện", False: "kém đi"}
CHANGE_SIGN: Mapping[bool, str] = {True: "✓", False: "✕"}
STAGE_VI: Mapping[Stage, str] = {
    Stage.PLANNED: "Kế hoạch",
    Stage.ALLOCATED: "Đã giao",
    Stage.DISBURSED: "Đã giải ngân",
}
METHOD_VI: Mapping[ClassMethod, str] = {
    ClassMethod.NATURAL_BREAKS: "Ngắt tự nhiên",
    ClassMethod.QUANTILES: "Phân vị",
    ClassMethod.EQUAL_STEPS: "Khoảng đều",
}
_BREAKDOWN_VI: Mapping[Breakdown, str] = {
    Breakdown.PROJECT: "Dự án, tiểu dự án",
    Breakdown.YEAR: "Năm",
    Breakdown.FUNDING_SOURCE: "Nguồn vốn",
    Breakdown.CAPITAL_TYPE: "Loại vốn",
}
_NO_DATA_REASON_VI: Mapping[NoData, str] = {
    NoData.NOT_REPORTED: "chưa có báo cáo cho kỳ này",
    NoData.NOT_PUBLISHED: "chưa công bố, chỉ có số liệu minh họa",
    NoData.NO_DENOMINATOR: "mới công bố số đếm, chưa công bố mẫu số nên chưa tính được tỷ lệ",
    NoData.NOBODY_CONCERNED: "không có đối tượng (mẫu số bằng 0)",
    NoData.NOT_BY_GROUP: "chỉ số này không có số liệu theo nhóm đã chọn",
    NoData.REPORTED_TOGETHER: "kỳ này chỉ báo cáo chung trong đơn vị đã sáp nhập, không tách riêng được",
    NoData.NOT_ADDED_UP: "chỉ số này không cộng được từ các {unit}, và tỉnh chưa công bố",
}
POLARITY_VI: Mapping[str, str] = {
    "higher_is_better": "càng cao càng tốt",
    "lower_is_better": "càng thấp càng tốt",
    "neutral": "số liệu bối cảnh",
}
_ACROSS_UNITS_VI: Mapping[str, str] = {
    "ratio_of_sums": "cộng tử số và mẫu số của các {unit} rồi mới chia (không lấy bình quân các tỷ lệ)",
    "sum": "cộng số của các {unit}",
    "reported_only": "chỉ dùng số đã báo cáo, không cộng từ các {unit}",
}
ACROSS_YEARS_VI: Mapping[str, str] = {"latest": "lấy năm gần nhất", "sum": "cộng dồn các năm"}


def name_breakdown(by: Breakdown, units: UnitWords) -> str:
    """By what money is split: “Nguồn vốn”; by unit it is called what the units are: “Huyện, thành phố”."""
    return units.heading if by is Breakdown.UNIT else _BREAKDOWN_VI[by]


def say_no_data_reason(figure: Figure, *, usual: NoData | None = None) -> str:
    """Why the figure has no value, ``usual`` where it says no reason of its own; empty where none is known."""
    reason = figure.reason or usual
    if reason is None:
        return ""
    return _NO_DATA_REASON_VI[reason].format(unit=words_for(figure.unit_kinds).one)


def say_across_units(code: str, units: UnitWords) -> str:
    """How an indicator's units become a total; a code that is none stays as it is."""
    rule = _ACROSS_UNITS_VI.get(code)
    return code if rule is None else rule.format(unit=units.one)
