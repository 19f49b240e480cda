"""The rules by which every number is made, in the words shown to readers."""

from __future__ import annotations

from monitoring.model.programme_details import ProgrammeDetails
from monitoring.wording.capitals import capitalised
from monitoring.wording.inert import as_written
from monitoring.wording.unit_words import UnitWords

_OF_FIGURES_VI = (
    "**Chưa có số liệu khác với số 0.** Ô trống là chưa có số liệu; số 0 là đã báo cáo và bằng 0.",
    "**Không lấy bình quân các tỷ lệ.** Tỷ lệ của tỉnh = tổng tử số chia tổng mẫu số của các {units}.",
    "**Tổng luôn ghi độ phủ.** Chỉ cộng đơn vị có đủ tử số và mẫu số; mới có 9 trên 12 đơn vị thì ghi 9/12 (75 %) và chưa kết luận “đạt”.",
    "**Số tỉnh đã công bố được dùng trước** số cộng từ các {unit}.",
    "**Số liệu minh họa luôn được đánh dấu**: một phần là minh họa thì cả tổng là minh họa. Công tắc “Chỉ số liệu đã công bố” bỏ toàn bộ phần này.",
    "**Thay đổi của tỷ lệ tính bằng điểm %**, thay đổi của số đếm tính bằng %.",
)
_OF_RATINGS_VI = (
    "**Đánh giá chỉ tiêu.** *Đạt*: số của đúng năm đánh giá, đủ độ phủ, đáp ứng mức phải đạt. *Đúng tiến độ*: mức thay đổi bình quân mỗi năm từ đầu kỳ đủ so với mức còn cần. *Chậm tiến độ*: mức đó chưa đủ. *Không đạt*: chỉ khi đã hết kỳ. Chỉ tiêu “dưới 10 % hằng năm” xét mọi năm; chỉ tiêu “không còn” xét vào cuối kỳ.",
    "**Phân lớp bản đồ** tính trên số liệu của mọi năm, nên màu của hai năm so sánh được với nhau.",
    "**Tỷ lệ giải ngân** = vốn đã giải ngân / vốn đã giao. Tổng đã công bố được dùng trước tổng các dòng chi tiết.",
)
_OF_REPORTS_VI = "Báo cáo về đúng ngày hạn là đúng hạn; ngày nhận là ngày gửi lần đầu, theo giờ Việt Nam. Báo cáo gửi qua bảng theo dõi được dùng trước ngày ghi trong danh mục. Mức đầy đủ của một kỳ = số báo cáo đã về / số báo cáo đã đến hạn; báo cáo bị trả lại mà chưa gửi lại thì chưa tính; chưa có ghi nhận thì không kết luận."


def write_rules(details: ProgrammeDetails, units: UnitWords) -> str:
    """The rules as a Markdown list, with those that only this programme has, for units that are called so."""
    named = {"units": as_written(units.together), "unit": as_written(units.one)}
    rules = (
        *(rule.format(**named) for rule in _OF_FIGURES_VI),
        *_of_programme(details),
        *_OF_RATINGS_VI,
        _of_reports(details),
    )
    return "\n" + "".join(f"- {rule}\n" for rule in rules)


def _of_programme(details: ProgrammeDetails) -> tuple[str, ...]:
    rules = []
    if details.units_note_vi:
        units = as_written(details.units_note_vi)
        rules.append(f"**Đơn vị hành chính theo thời gian.** {units}")
    if standard := details.old_standard:
        name_vi, successor_vi = as_written(standard.name_vi), as_written(standard.successor_vi)
        rules.append(f"**Chuẩn nghèo {name_vi} và {successor_vi}** không nối thành một chuỗi.")
    return tuple(rules)


def _of_reports(details: ProgrammeDetails) -> str:
    parts = [as_written(details.deadlines_vi)] if details.deadlines_vi else []
    if details.round_working_days is not None:
        basis = f" ({as_written(details.round_basis_vi)})" if details.round_basis_vi else ""
        parts.append(
            f"đợt giám sát: {details.round_working_days} ngày làm việc, không kể thứ bảy, chủ nhật và ngày nghỉ lễ{basis}"
        )
    due = f"{'; '.join(parts)}. " if parts else ""
    return f"**Tình hình báo cáo.** {capitalised(due)}{_OF_REPORTS_VI}"
