"""What Streamlit says in English and has no parameter for, in the program's language. Imports nothing heavy."""

from __future__ import annotations

import json
import os

# in the place of what is seen (style/words.css)
_SEEN = {
    "choose": "Chọn tệp…",
    "drop": "Thả tệp vào đây",
    "refused": "Tệp tô đỏ không nhận được: quá lớn hoặc không đúng loại ghi dưới đây.",
    "why-refused": "Quá lớn hoặc không đúng loại tệp",
}
# names that are read out (access.js); a name that begins as one of the second list keeps its rest
_HEARD = {
    "App pages": "Các trang",
    "Sidebar": "Thanh bên",
    "Expand sidebar": "Mở thanh bên",
    "Collapse sidebar": "Thu thanh bên",
    "Scroll tabs left": "Các thẻ bên trái",
    "Scroll tabs right": "Các thẻ bên phải",
    "Open": "Mở danh sách",
    "Close": "Đóng",
    "Clear value": "Bỏ lựa chọn",
    "Clear all": "Bỏ tất cả",
    "Selected values": "Đã chọn",
    "Add files": "Thêm tệp",
    "file upload": "Chọn tệp",
    "Running...": "Đang chạy",
    "Choose an option": "Chọn một mục",
    "Choose options": "Chọn các mục",
}
_HEARD_FIRST = [["Help for ", "Giải thích: "], ["Remove ", "Bỏ "]]
_SKIP = "Đến nội dung chính"


def seen_words() -> str:
    """The words of the style sheets, as a rule that sets them."""
    said = "".join(f"--said-{name}:{_written(words)};" for name, words in _SEEN.items())
    return f":root{{{said}}}"


def heard_words() -> str:
    """The page's language and the words of access.js, as the expression of an object."""
    language = os.environ.get("DASHBOARD_LANGUAGE", "") or "vi"
    return _written(
        {
            "language": language,
            "names": _HEARD,
            "beginnings": _HEARD_FIRST,
            "skip": _SKIP,
            "choose": _SEEN["choose"],
            "table": "Bảng",
            "figures": "số liệu",
        }
    )


def _written(words: object) -> str:
    return json.dumps(words, ensure_ascii=False)
