"""What the pages themselves say: their headings, and the paragraph under a title. Pages hold no words of their own."""

from __future__ import annotations

from components.widgets.markup import escape
from monitoring.wording.unit_words import UnitWords

# Bản đồ
MAP_HINT = "Bấm vào một đơn vị để xem số liệu của đơn vị đó"
RANKING_ORDER = "Xếp từ cao xuống thấp"
# Trình chiếu
AGENDA_LEAD = (
    "Liên kết của trang này mang theo cả bài. Khi chiếu: phím mũi tên, PageUp, PageDown, phím cách hoặc bút trình chiếu "
    "để chuyển trang; B để tắt màn hình tạm thời; Esc để thoát. Sau khi mở, không cần mạng."
)
AGENDA_TAKE_ALONG = "Tải bài để chiếu trên máy khác (.html)"
AGENDA_SLIDES = "Các trang của bài"
AGENDA_ADD = "Thêm trang"
AGENDA_KEEP = "Lưu và mở bài"
# Tài liệu họp
DOCUMENTS_WAIT = "Đang lập danh sách nội dung tài liệu…"
# Tình hình báo cáo
REPORTING_ONE = "Từng báo cáo"
REPORTING_REMIND = "Danh sách đôn đốc"
REPORTING_ROUND = "Hạn báo cáo của một đợt giám sát"
REPORTING_ROUND_ENDS = "Ngày kết thúc đợt giám sát:"
# Cập nhật số liệu
UPDATE_TITLE = "Cập nhật số liệu"
# Số liệu và phương pháp
METHOD_TABS = (
    "Có gì, thiếu gì",
    "Chỉ số",
    "Nguồn số liệu",
    "Số công bố không dùng",
    "Địa giới",
    "Quy tắc tính",
)


def agenda_title(slide_count: int) -> str:
    """The title of “Trình chiếu”."""
    return f"Bài trình chiếu có {slide_count} trang" if slide_count else "Soạn bài trình chiếu"


def documents_lead(units: UnitWords) -> str:
    """What stands under it: from where year, unit and standing are taken."""
    return (
        "Cùng số liệu, bản đồ, ghi chú và nguồn như trên màn hình. "
        f"Năm, {escape(units.one)} và “Chỉ số liệu đã công bố” lấy theo thanh bên."
    )


def documents_title(kind_name: str, year: int) -> str:
    """The title of “Tài liệu họp”: “Báo cáo huyện năm 2022”."""
    return f"{kind_name} năm {year}"


def lead(text: str) -> str:
    """A paragraph under the title, of words that hold no markup."""
    return f"<p class='lead'>{text}</p>"
