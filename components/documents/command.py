"""`python -m monitoring export`: a chart or a whole briefing into a file, for scheduled work and for the hand.

Exit status: 0 written (the path is printed), 1 not written, 2 a name is unknown. A file is written whole or not at all.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.documents.document import Format, PictureFormat
from monitoring.command_line.asked_tables import add_data_arguments
from monitoring.command_line.files import NotWritten, write_whole
from monitoring.command_line.main import Command
from monitoring.model.budget_figures import Breakdown
from monitoring.views.briefing.briefing import BriefingKind


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--out", type=Path, required=True, metavar="FILE", help="tệp sẽ ghi")
    shared.add_argument("--unit", metavar="CODE", help="mã đơn vị; không có là toàn tỉnh")
    shared.add_argument("--published-only", action="store_true", help="chỉ dùng số đã công bố")
    add_data_arguments(shared)
    kinds = parser.add_subparsers(dest="what", required=True)

    chart = kinds.add_parser("chart", parents=[shared], help="một hình hoặc một bảng")
    chart.add_argument("view", metavar="VIEW", help="map, change-map, target, money…; sai tên sẽ được gợi ý")
    chart.add_argument(
        "--format", choices=[one.value for one in PictureFormat], required=True, help="dạng tệp"
    )
    chart.add_argument("--year", metavar="YEAR", help="năm; không có là năm mới nhất đã công bố")
    chart.add_argument("--indicator", help="mã chỉ số; không có là tỷ lệ hộ nghèo")
    chart.add_argument("--second", help="chỉ số thứ hai của scatter")
    chart.add_argument("--from-year", metavar="YEAR", help="năm đem so sánh")
    chart.add_argument("--group", default="all", help="nhóm đối tượng ưu tiên")
    chart.add_argument("--target", help="mã chỉ tiêu, ví dụ A1")
    chart.add_argument("--by", choices=[one.value for one in Breakdown], help="chia kinh phí theo")
    chart.add_argument("--project", help="mã dự án")
    chart.add_argument("--whole-period", action="store_true", help="kinh phí cả giai đoạn thay vì một năm")
    chart.add_argument("--frame", metavar="FRAME", help="khung đơn vị hành chính")

    briefing = kinds.add_parser("briefing", parents=[shared], help="một tài liệu họp")
    kinds_of_briefing = [one.value for one in BriefingKind]
    briefing.add_argument("kind", choices=kinds_of_briefing, metavar="KIND", help="loại tài liệu")
    briefing.add_argument("--format", choices=[one.value for one in Format], required=True, help="dạng tệp")
    briefing.add_argument("--period", metavar="PERIOD", help="kỳ báo cáo, ví dụ 2022")
    briefing.add_argument("--sections", default="", help="mã các mục theo thứ tự, cách nhau bằng dấu phẩy")
    briefing.add_argument("--template", type=Path, help="mẫu Word của cơ quan")


def _run(given: argparse.Namespace) -> int:
    # what draws and writes documents takes a second to import: not before it is asked for
    from components.documents import export

    try:
        document = export.export_chart(given) if given.what == "chart" else export.export_briefing(given)
        print(write_whole(given.out, document.content))
    except (NotWritten, export.NotExported) as failed:
        print(failed, file=sys.stderr)
        return 1
    if document.drawn_by:
        print(f"Hình vẽ bằng: {', '.join(document.drawn_by)}", file=sys.stderr)
    return 0


EXPORT = Command("export", "ghi hình, bảng hoặc tài liệu họp ra tệp", _add_arguments, _run)
