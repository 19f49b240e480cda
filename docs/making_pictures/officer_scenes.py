"""Scenes of can_bo_so_lieu.md: a return with mistakes, mended, explained, looked at and sent; then its judge's side."""

from __future__ import annotations

from functools import partial

from docs.making_pictures.scene import (
    Click,
    Desk,
    Mark,
    Press,
    Scene,
    See,
    Upload,
    Write,
    box,
    button,
    read,
)

_TASKS = "[data-testid=stMain] [data-testid=stButtonGroup]"
_UPLOADER = "[data-testid=stFileUploader]"
_REASON = '[data-testid=stTextArea]:has-text("Giải trình")'
_NOTE = '[data-testid=stTextArea]:has-text("Lời nhắn cho người duyệt")'
_PREVIEW = '[data-testid=stCheckbox]:has-text("Xem báo cáo này sẽ thay đổi gì")'
_scene = partial(Scene, desk=Desk.OFFICERS)

OFFICER_SCENES = (
    _scene(
        name="gui-bat-dau",
        address="/cap-nhat?viec=gui&donvibc=674&kybc=2024",
        parts=("h1", ".standing", _UPLOADER, ".nothing-here"),
        marks=(
            Mark(_TASKS),
            Mark(box("Đơn vị báo cáo")),
            Mark(box("Kỳ báo cáo")),
            read(".standing"),
            Mark(button("Tải biểu mẫu năm 2024 (.xlsx)")),
            Mark(_UPLOADER),
        ),
    ),
    _scene(
        name="gui-loi",
        address=None,
        steps=(Upload("có lỗi"), See(".check-result")),
        parts=(".check-result", ".problems-of-file", button("Tải danh sách lỗi, cảnh báo (.xlsx)")),
        marks=(
            read(".check-result"),
            read("td.cells"),
            read("table.problem-list td:nth-child(3)"),
            Mark(button("Tải tệp đã đánh dấu")),
            Mark(button("Tải danh sách lỗi, cảnh báo (.xlsx)")),
        ),
        height=1500,
    ),
    _scene(
        name="gui-giai-trinh",
        address=None,
        steps=(
            Upload("đã sửa"),
            See(_REASON),
            Write("Giải trình", "Sạt lở tháng 11/2024 tại ba xã; đã rà soát lại theo Biên bản số 17/BB."),
            See("p.reason"),
        ),
        parts=(".check-result", _REASON),
        marks=(read(".check-result"), Mark(_REASON)),
        height=1500,
    ),
    _scene(
        name="gui-xem-truoc",
        address=None,
        steps=(Click(f"{_PREVIEW} label"), See(".st-key-preview-maps-gui .js-plotly-plot")),
        parts=(_PREVIEW, ".preview-summary", ".st-key-preview-maps-gui"),
        marks=(Mark(_PREVIEW), read(".preview-summary"), read(".st-key-preview-maps-gui")),
        height=2400,
        tallest_px=1300,
    ),
    _scene(
        name="gui-gui",
        address=None,
        steps=(
            Write(
                "Lời nhắn cho người duyệt (không bắt buộc)", "Đã gửi bản ký số qua trục liên thông văn bản."
            ),
        ),
        parts=(_NOTE, button("Gửi báo cáo")),
        marks=(Mark(_NOTE), Mark(button("Lưu bản nháp")), Mark(button("Gửi báo cáo"))),
        height=2400,
    ),
    _scene(
        name="gui-tra-lai",
        address="/cap-nhat?viec=gui&donvibc=679&kybc=2024",
        steps=(See(".told.refused"),),
        parts=(box("Đơn vị báo cáo"), ".standing", ".told.refused"),
        marks=(read(".standing .state"), read(".told.refused")),
    ),
    _scene(
        name="duyet-danh-sach",
        address="/cap-nhat?viec=duyet",
        steps=(See(button("Xem và duyệt")),),
        parts=("h1", _TASKS, '[class*="st-key-bao-cao-"]'),
        marks=(Mark(_TASKS), read(".return-line"), Mark(button("Xem và duyệt"))),
    ),
    _scene(
        name="phat-hanh",
        address=None,
        steps=(
            Write("Tên bản số liệu", "Rà soát năm 2024 của huyện Lạc Dương"),
            Write("Ghi chú", "Theo Báo cáo số 211/BC-UBND ngày 03/12/2024."),
        ),
        parts=('[class*="st-key-dong-bc-"]', ".st-key-phat-hanh-ban"),
        marks=(
            Mark("[data-testid=stMain] [data-testid=stCheckbox]"),
            Mark(button("Xem lại")),
            Mark('[data-testid=stTextInput]:has-text("Tên bản số liệu")'),
            Mark('[data-testid=stTextArea]:has-text("Ghi chú")'),
            Mark(button("Phát hành")),
        ),
        height=1500,
    ),
    _scene(
        name="duyet-quyet-dinh",
        address="/cap-nhat?viec=duyet",
        steps=(Press("Xem và duyệt"), See(".st-key-quyet-dinh")),
        parts=(button("Về danh sách"), ".st-key-quyet-dinh"),
        marks=(
            Mark(button("Tải tệp gốc")),
            read("table.judged"),
            Mark('[data-testid=stTextArea]:has-text("Lý do trả lại")'),
            Mark(button("Chấp nhận")),
            Mark(button("Trả lại")),
        ),
        height=1700,
        tallest_px=1200,
    ),
    _scene(
        name="cac-ban",
        address="/cap-nhat?viec=ban",
        steps=(
            Click(':text-is("Tệp gốc, tải các bảng, đưa vào dùng")'),
            See(button("Đưa bản số 1 vào dùng")),
        ),
        parts=("h1", _TASKS, button("Đưa bản số 1 vào dùng"), ".st-key-ban-1"),
        marks=(
            read(".st-key-ban-2"),
            Mark('role=link[name="Mở bản số 1"]'),
            Mark(button("Tải các bảng (ZIP)")),
            Mark('[data-testid=stTextArea]:has-text("Lý do đưa bản số 1 vào dùng thay bản số 2 (bắt buộc)")'),
            Mark(button("Đưa bản số 1 vào dùng")),
        ),
        height=2000,
        tallest_px=1200,
    ),
    _scene(
        name="so-sanh-ban",
        address="/cap-nhat?viec=ban",
        steps=(See(".preview-summary"), See(".st-key-preview-maps-so-sanh-ban .js-plotly-plot")),
        parts=(".st-key-chon-hai-ban", ".preview-summary", ".st-key-preview-maps-so-sanh-ban"),
        marks=(Mark(box("Bản trước")), Mark(box("Bản sau")), read(".preview-summary")),
        height=2400,
        tallest_px=1300,
    ),
)
