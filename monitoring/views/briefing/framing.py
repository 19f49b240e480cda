"""What frames a briefing: its title, its opening with the legal basis, its notes, and the name of its file."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.views.briefing.briefing import BriefingKind, Section
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import PARTLY_ILLUSTRATIVE_VI
from monitoring.views.choice import unit_words
from monitoring.wording.alphabet import fold
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.numbers import say_date
from monitoring.wording.stated import state_name, state_year
from monitoring.wording.statement import Statement, state

_STANDING_NONE = "chưa có số liệu"
_FILE_STEMS = {
    BriefingKind.PROVINCE: "bao-cao-tinh",
    BriefingKind.BUDGET: "bao-cao-kinh-phi",
    BriefingKind.ONE_PAGE: "tom-tat",
}


def name_type(kind: BriefingKind) -> str:
    """The kind of document, as it stands above its subject."""
    return "TÓM TẮT" if kind is BriefingKind.ONE_PAGE else "BÁO CÁO"


def name_subject(scope: Scope) -> str:
    """The trích yếu."""
    name, year = scope.framework.programme.name_vi, scope.year
    match scope.ask.kind:
        case BriefingKind.DISTRICT:
            return f"Kết quả giảm nghèo năm {year} của {scope.place}"
        case BriefingKind.BUDGET:
            return f"Kinh phí thực hiện {name}, năm {year}"
        case _:
            return f"Kết quả thực hiện {name}, năm {year}"


def name_place(scope: Scope) -> str:
    """The place that the briefing is about: “Huyện Đam Rông”."""
    return capitalised(scope.unit.full_name_vi)


def name_file(scope: Scope) -> str:
    """ASCII, without an ending: bao-cao-huyen-dam-rong-2022."""
    stem = _FILE_STEMS.get(scope.ask.kind) or f"bao-cao-{_joined(scope.unit.full_name_vi)}"
    return f"{stem}-{scope.year}" + ("-so-cong-bo" if scope.ask.published_only else "")


def name_bundle(framework: ResultsFramework, year: int) -> str:
    """The same for a ZIP of the reports of all units: bao-cao-huyen-2022."""
    return f"bao-cao-{_joined(unit_words(framework, year=year).one)}-{year}"


def write_lead(scope: Scope, standing: str | None) -> tuple[Statement, ...]:
    """Legal basis, then place, period, units and standing of the figures."""
    programme = scope.framework.programme
    about = {
        BriefingKind.DISTRICT: f"kết quả giảm nghèo của {scope.place}",
        BriefingKind.BUDGET: "kinh phí thực hiện Chương trình",
    }.get(scope.ask.kind, "kết quả thực hiện Chương trình")
    year = state_year(scope.year, scope.figure(scope.headline.indicator_id))
    basis = state(
        "Thực hiện Quyết định số {number} ngày {day} của Ủy ban nhân dân {province} về việc ban hành Kế hoạch thực hiện {programme}, "
        "{about} năm {year} như sau:",
        number=state_name(programme.decision_no),
        day=state_name(say_date(programme.decision_date)),
        province=scope.framework.province.full_name_vi,
        programme=state_name(programme.name_vi),
        about=about,
        year=year,
    )
    said = [basis]
    if scope.ask.kind is not BriefingKind.ONE_PAGE:
        said.append(_say_scope(scope))
        mark = _say_standing(scope, standing)
        if mark is not None:
            said.append(mark)
    return tuple(said)


def write_notes(scope: Scope, standing: str | None) -> tuple[str, ...]:
    """The rules that a reader must know, only those that this briefing rests on."""
    is_money = scope.ask.kind is BriefingKind.BUDGET
    illustrative = (
        "Số liệu minh họa do hệ thống tạo ra ở những chỗ chưa có số đã công bố; luôn được đánh dấu, không phải số liệu thống kê "
        "và không dùng làm căn cứ chính thức."
    )
    of_figures = (
        (
            "Tỷ lệ của nhiều đơn vị được tính bằng tổng tử số chia tổng mẫu số, không lấy bình quân các tỷ lệ; "
            "số tỉnh đã công bố được dùng trước số cộng từ các đơn vị."
        ),
        f"Số liệu năm {scope.year} theo khung {scope.frame_name}." if scope.frame_name else "",
        "Tổng chưa đủ đơn vị báo cáo thì ghi kèm độ phủ (ví dụ 9/12) và chưa kết luận đạt chỉ tiêu.",
        (
            "Thay đổi của tỷ lệ tính bằng điểm %, thay đổi của số đếm tính bằng %; tính trên số chưa làm tròn nên có thể lệch "
            "một đơn vị ở chữ số cuối so với hiệu của các số đã in."
        ),
        "Thứ hạng xếp từ giá trị cao xuống thấp.",
        _say_standards(scope),
        (
            "Đánh giá chỉ tiêu: “đúng tiến độ” khi mức thay đổi bình quân mỗi năm từ đầu kỳ đủ so với mức còn cần; "
            "“không đạt” chỉ kết luận khi đã hết kỳ."
        ),
    )
    of_money = (
        "Tỷ lệ giải ngân bằng vốn đã giải ngân chia vốn đã giao; tổng đã công bố được dùng trước tổng các dòng chi tiết.",
    )
    chosen = of_money if is_money else (*of_figures, *of_money)
    return tuple(one for one in (illustrative if standing else "", *chosen) if one)


def _joined(text: str) -> str:
    return "-".join(fold(text).split())


def _say_standards(scope: Scope) -> str:
    if scope.framework.details.old_standard is None:
        return ""
    programme = scope.framework.programme
    span = f"{programme.first_year}–{programme.last_year}"
    return f"Chuẩn nghèo giai đoạn {span} không nối với chuẩn nghèo giai đoạn trước."


def find_standing(sections: Sequence[Section]) -> str | None:
    """“số liệu minh họa” where nothing else is shown, “một phần là …” where some is; None where nothing illustrates."""
    captions = [one.caption for section in sections for one in section.exhibits]
    paragraphs = [one for section in sections for one in section.paragraphs]
    headlines = [one for section in sections for one in section.headlines]
    illustrates = (
        any(one.has_illustrative for one in captions)
        or any(one.is_illustrative for one in paragraphs)
        or any(one.is_illustrative for one in headlines)
    )
    if not illustrates:
        return None
    published = (
        {one.standing for one in captions} - {_STANDING_NONE, ILLUSTRATIVE_VI}
        or any(not one.is_illustrative for one in headlines)
        or any(one.stated and not one.is_illustrative for one in paragraphs)
        or any(PARTLY_ILLUSTRATIVE_VI in one.text for one in paragraphs)
    )
    return PARTLY_ILLUSTRATIVE_VI if published else ILLUSTRATIVE_VI


def _say_scope(scope: Scope) -> Statement:
    figure = scope.figure(scope.headline.indicator_id)
    by = (
        state(", tổng hợp theo khung {frame}", frame=state_name(scope.frame_name))
        if scope.frame_name
        else None
    )
    return state(
        "Phạm vi: {place}; số liệu của năm {year}{by}.",
        place=scope.unit.full_name_vi,
        year=state_year(scope.year, figure),
        by=by,
    )


def _say_standing(scope: Scope, standing: str | None) -> Statement | None:
    if scope.ask.published_only:
        return Statement("Báo cáo chỉ dùng số liệu đã công bố.")
    if standing is None:
        return None
    words = "Số liệu trong báo cáo" if standing == ILLUSTRATIVE_VI else "Một phần số liệu trong báo cáo"
    return Statement(
        f"{words} là {ILLUSTRATIVE_VI}, được đánh dấu tại từng chỗ, không dùng làm căn cứ chính thức.",
        is_illustrative=True,
    )
