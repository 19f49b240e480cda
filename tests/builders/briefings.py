"""Exhibits and briefings for tests, short and with everything that a document has to carry."""

from __future__ import annotations

from dataclasses import replace

from monitoring.model.status import Status
from monitoring.views.briefing.briefing import (
    Briefing,
    BriefingAsk,
    BriefingKind,
    Headline,
    Part,
    Section,
    SourceLine,
)
from monitoring.views.caption import Caption
from monitoring.views.exhibits.exhibit import (
    Cell,
    Chart,
    ChartKind,
    Column,
    DataTable,
    Drawing,
    Exhibit,
    Role,
    Series,
)
from monitoring.wording.statement import Stated, Statement, What, state

FORMULA_LIKE = "=HYPERLINK(1)"


def a_caption(title: str = "Tỷ lệ hộ nghèo năm 2022", *, has_illustrative: bool = False) -> Caption:
    return Caption(
        title=title,
        subtitle="Đơn vị: % · 12 huyện, thành phố · 31/12/2022",
        sources=("655/QĐ-LĐTBXH", "7264/QĐ-UBND"),
        coverage="3/4 huyện, thành phố có số liệu",
        status=Status.ILLUSTRATIVE if has_illustrative else Status.OFFICIAL,
        has_illustrative=has_illustrative,
    )


def a_table() -> DataTable:
    """Three districts and a total; one without data, one that illustrates, one whose name looks like a formula."""
    return DataTable(
        columns=(
            Column("Đơn vị"),
            Column("Tỷ lệ hộ nghèo (%)", is_number=True, decimals=2, unit="%"),
            Column("Số hộ nghèo", is_number=True, unit="hộ"),
        ),
        rows=(
            _row("Đạ Tẻh", 2.345, "2,35", 1234, "1.234", "681"),
            _row("Đạ Huoai", None, "chưa có số liệu", None, "chưa có số liệu", "680"),
            _row(FORMULA_LIKE, 0.0, "0,00", 0, "0", "679", is_illustrative=True),
            _row("Toàn tỉnh", 1.94, "1,94", 6636, "6.636", "68"),
        ),
        total_rows=1,
    )


def a_chart(kind: ChartKind = ChartKind.BARS) -> Chart:
    return Chart(
        kind=kind,
        categories=("Đạ Tẻh", "Đạ Huoai", "Di Linh"),
        series=(
            Series("Gần nhất", Role.OWN, (2.345, None, 0.0)),
            Series("Chỉ tiêu", Role.TARGET, (2.0, 2.0, 2.0)),
        ),
        unit="%",
        decimals=2,
    )


def a_statement(text: str = "Tỷ lệ hộ nghèo năm 2022 là {value}.") -> Statement:
    return state(text, value=Stated("1,94 %", What.VALUE, ("poor_rate/68/2022/all",)))


def an_exhibit(
    name: str = "bang-ho-ngheo",
    *,
    drawing: Drawing | None = None,
    chart: Chart | None = None,
    has_illustrative: bool = False,
) -> Exhibit:
    """A table alone, unless a drawing or a chart is given."""
    return Exhibit(
        name=name,
        caption=a_caption(has_illustrative=has_illustrative),
        alt="Tỷ lệ hộ nghèo năm 2022: Đạ Tẻh 2,35; Đạ Huoai chưa có số liệu.",
        statement=a_statement(),
        table=a_table(),
        filters=("Năm 2022", "Tỉnh Lâm Đồng"),
        release="bản số liệu 3f2a9c1e",
        drawing=drawing,
        chart=chart,
    )


def a_briefing(*exhibits: Exhibit, kind: BriefingKind = BriefingKind.PROVINCE) -> Briefing:
    """Two sections: one of headlines, paragraphs and the exhibits, one that only says what is missing."""
    shown = exhibits or (an_exhibit(), an_exhibit("bang-hai", has_illustrative=True))
    return Briefing(
        ask=BriefingAsk(kind, 2022),
        type_name="BÁO CÁO",
        subject="Kết quả giảm nghèo tỉnh Lâm Đồng năm 2022",
        place_name="Tỉnh Lâm Đồng",
        units_vi="huyện, thành phố",
        lead=(Statement("Thực hiện kế hoạch giảm nghèo, số liệu như sau:"),),
        sections=(
            Section(
                "poverty",
                "Kết quả giảm nghèo",
                parts=(
                    Part(
                        "Toàn tỉnh", (a_statement(), replace(a_statement(), is_illustrative=True)), shown[:1]
                    ),
                    Part("Các huyện, thành phố", (a_statement(),), shown[1:]),
                ),
                headlines=(
                    Headline("Tỷ lệ hộ nghèo", "1,94 %", "Cả nước 4,03 %", False, "poor_rate/68/2022/all"),
                    Headline("Hộ nghèo <b>", "6.636 hộ", "Giảm 3.095 hộ", True),
                ),
            ),
            Section(
                "gaps",
                "Số liệu còn thiếu",
                parts=(Part("", (Statement("Chưa có số liệu của huyện Đạ Huoai."),)),),
                missing=("Chưa có số liệu của huyện Đạ Huoai",),
            ),
        ),
        sources=(SourceLine("655/QĐ-LĐTBXH", "Bộ LĐTBXH, Quyết định 655/QĐ-LĐTBXH ngày 05/5/2023"),),
        notes=("Số liệu minh họa không phải là số đã công bố.",),
        standing="một phần là số liệu minh họa",
        release="bản số liệu 3f2a9c1e",
        file_stem="bao-cao-tinh-2022",
    )


def _row(
    name: str,
    rate: float | None,
    rate_text: str,
    count: int | None,
    count_text: str,
    unit_id: str,
    *,
    is_illustrative: bool = False,
) -> tuple[Cell, ...]:
    return (
        Cell(name, name),
        Cell(rate_text, rate, is_illustrative, f"poor_rate/{unit_id}/2022/all"),
        Cell(count_text, count, is_illustrative),
    )
