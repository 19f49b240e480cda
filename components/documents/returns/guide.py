"""The sheet of instructions."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from components.documents.returns.looks import Looks
from monitoring.returns.form import FORM_NAME, FORM_VERSION, ReturnForm
from monitoring.wording.labels import ILLUSTRATIVE_VI

_STEPS = (
    (
        "Điền ở đâu",
        "Chỉ điền vào các ô nền vàng nhạt. Các ô nền xám đã có sẵn và được khóa; không xóa, chèn hay đổi chỗ dòng, cột, trang tính.",
        "Bắt đầu từ trang “Thông tin”: số văn bản, ngày ký, tính chất chung của số liệu. Sau đó điền Biểu 1, Biểu 2, Biểu 3.",
    ),
    (
        "Ghi số thế nào",
        "Biểu 1 và Biểu 2 ghi số đếm (số nguyên); không ghi tỷ lệ, tỷ lệ được tính sẵn. Biểu 3 ghi bằng đồng, lũy kế từ đầu năm.",
        "Không gõ dấu phân nhóm hàng nghìn: gõ 9731, ô sẽ tự hiện 9.731. Số gõ dưới dạng chữ mà đọc được hai cách sẽ bị hỏi lại.",
        "Chưa có số liệu thì để trống. Bằng không thì ghi 0. Không ghi dấu gạch, dấu chấm hay chữ vào ô số.",
    ),
    (
        "Cột kỳ trước",
        f"Bên cạnh mỗi ô cần điền là số của kỳ trước để đối chiếu. Số in nghiêng có dấu * là {ILLUSTRATIVE_VI}: không phải số thống kê, không chép lại.",
    ),
    (
        "Tính chất số liệu",
        "“Chính thức” là số đã được phê duyệt hoặc công bố; “tạm thời” là số đã rà soát nhưng chưa phê duyệt; “ước tính” là số ước thực hiện.",
        "Dòng nào khác với tính chất chung ở trang “Thông tin” thì chọn riêng ở dòng đó.",
    ),
    (
        "Giải trình",
        "Số khác thường (tăng giảm mạnh, lặp lại số kỳ trước, giải ngân lớn hơn vốn giao, các phần không bằng tổng) vẫn được nhận nếu có giải trình ở cuối dòng. Giải trình được lưu cùng số liệu.",
    ),
    (
        "Gửi tệp",
        "Lưu tệp dạng .xlsx, không đặt mật khẩu, không thêm macro, không lấy số bằng công thức từ tệp khác; dung lượng dưới 20 MB.",
        "Khi nhận, hệ thống kiểm tra toàn bộ và trả lại tệp có đánh dấu từng ô cần sửa.",
    ),
)


def write_guide(worksheet: Worksheet, form: ReturnForm, looks: Looks) -> None:
    """Write how the form is filled in."""
    worksheet.set_column(0, 0, 3)
    worksheet.set_column(1, 1, 118)
    worksheet.write_string(0, 1, f"Hướng dẫn điền {FORM_NAME.lower()}", looks.title)
    worksheet.write_string(
        1, 1, f"Đơn vị báo cáo: {form.unit.full_name_vi} – kỳ {form.period}", looks.subtitle
    )
    row = 3
    for heading, *texts in _STEPS:
        worksheet.write_string(row, 1, heading, looks.guide_head)
        for text in texts:
            row += 1
            worksheet.write_string(row, 1, f"– {text}", looks.guide)
            worksheet.set_row(row, 17 * -(-len(text) // 135) + 3)
        row += 2
    worksheet.write_string(row, 1, f"Phiên bản biểu mẫu: {FORM_VERSION}", looks.remark)
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 1)
