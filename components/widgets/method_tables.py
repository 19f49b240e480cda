"""Tables of the method page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from components.widgets.markup import escape
from monitoring.views.method import MethodView
from monitoring.views.territory import TerritoryView
from monitoring.wording.numbers import say_number


def availability_table(view: MethodView) -> str:
    """For every target's indicator, what each year has."""
    count = len({row.target_id for row in view.availability})
    return f"<h3>Số liệu của {count} chỉ tiêu theo năm</h3>" + _table(
        ["Chỉ tiêu", "Chỉ số", *map(str, view.years)],
        ([row.target_id, row.name, *row.cells] for row in view.availability),
        tones={1: "indicator", **dict.fromkeys(range(2, 2 + len(view.years)), "of-year")},
    )


def status_table(view: MethodView) -> str:
    """How many rows have which standing."""
    return "<h3>Tính chất của các dòng số liệu</h3>" + _table(
        ["Bảng", "Tính chất", "Số dòng"],
        ([one.table, one.status, say_number(one.row_count)] for one in view.statuses),
        tones={2: "number"},
    )


def territory_tables(view: TerritoryView) -> str:
    """Frames of units, mergers, and communes on two districts."""
    parts = [
        "<h3>Khung đơn vị báo cáo</h3>",
        _table(["Khung", "Kỳ báo cáo", "Số đơn vị"], view.frames),
        "<h3>Đơn vị sáp nhập</h3>",
        _table(["Đơn vị cũ", "Đơn vị kế thừa", "Từ ngày", "Văn bản"], view.mergers),
    ]
    return "".join(parts) + (_straddling_table(view) if view.straddling else "")


def _straddling_table(view: TerritoryView) -> str:
    return (
        "<h3>Xã, phường nằm trên địa bàn hai huyện cũ</h3>"
        f"<p class='foot'>Khi quy số liệu xã về {view.district_count} huyện, số của xã được tính vào huyện có phần diện tích lớn hơn; "
        "con số của huyện đó có ghi chú kèm số lượng liên quan.</p>"
        + _table(["Xã, phường", "Tỷ lệ diện tích theo huyện cũ", "Tính vào huyện"], view.straddling)
    )


def excluded_table(view: MethodView) -> str:
    """Published figures that are not used, and why."""
    return _table(
        ["Số liệu", "Đơn vị", "Kỳ", "Giá trị", "Lý do không dùng", "Nguồn"],
        ([one.figure, one.place, one.period, one.value, one.reason, one.source] for one in view.excluded),
    )


def indicator_table(view: MethodView) -> str:
    """Every indicator's definition and rule of aggregation."""
    return _table(
        ["Chỉ số", "Chỉ tiêu", "Đơn vị", "Định nghĩa", "Cách tổng hợp", "Năm đã công bố", "Năm minh họa"],
        (
            [
                f"{one.name} ({one.indicator_id})",
                one.targets,
                one.unit,
                one.definition + (f" Công thức: {one.ratio}." if one.ratio else ""),
                f"{one.rule}; {one.polarity}",
                one.published_years,
                one.illustrative_years,
            ]
            for one in view.indicators
        ),
    )


def source_table(view: MethodView) -> str:
    """Every document and the figures resting on it."""
    return _table(
        ["Cơ quan, báo", "Tên văn bản, bài", "Số hiệu", "Ngày", "Số liệu dựa vào", "Số dòng", "Địa chỉ"],
        (
            [
                one.issuer,
                one.title,
                one.document_no,
                one.date_published,
                one.figures,
                say_number(one.figure_count),
                one.address,
            ]
            for one in view.sources
        ),
        tones={5: "number", 6: "address"},
    )


def _table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], *, tones: Mapping[int, str] = MappingProxyType({})
) -> str:
    """``tones`` are the styles of columns, by their place."""
    head = "".join(f"<th{_tone(tones, at)}>{escape(one)}</th>" for at, one in enumerate(heads))
    body = "".join(
        "<tr>"
        + "".join(f"<td{_tone(tones, at)}>{escape(cell)}</td>" for at, cell in enumerate(row))
        + "</tr>"
        for row in rows
    )
    return f"<div class='wide-table broad'><table class='plain'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"


def _tone(tones: Mapping[int, str], at: int) -> str:
    return f" class='{tones[at]}'" if at in tones else ""
