"""The smallest set of tables that breaks no rule: what every test of a folder starts from."""

from __future__ import annotations

from tests.builders.territory import DISTRICTS, TEN, TWELVE, succession_rows, unit_rows

Row = dict[str, str]


def small_tables() -> dict[str, list[Row]]:
    """Rows of every table, by its name. Poor households: 1 % in every district in 2021 and 2022."""
    return {
        "programme": [_PROGRAMME],
        "dimensions": _rows(
            "dimension_id name_vi name_en clause position",
            ("chung", "Chỉ tiêu chủ yếu", "Main", "I.2.a", "1"),
        ),
        "priority_groups": _rows(
            "group_id name_vi name_en clause position",
            ("all", "Tất cả các hộ", "All", "", "1"),
            ("dtts", "Dân tộc thiểu số", "Ethnic minorities", "II.2.a", "2"),
        ),
        "funding_sources": _rows(
            "funding_source_id name_vi name_en clause position",
            ("dia_phuong", "Ngân sách địa phương", "Local budget", "IV", "2"),
            ("trung_uong", "Ngân sách trung ương", "Central budget", "IV", "1"),
        ),
        "capital_types": _rows(
            "capital_type_id name_vi name_en position",
            ("dau_tu", "Vốn đầu tư phát triển", "Investment", "1"),
            ("su_nghiep", "Vốn sự nghiệp", "Recurrent", "2"),
        ),
        "indicators": _rows(_INDICATOR_COLUMNS, *_INDICATORS),
        "targets": _rows(_TARGET_COLUMNS, *_TARGETS),
        "projects": _rows(_PROJECT_COLUMNS, *_PROJECTS),
        "reporting_units": unit_rows(),
        "unit_successions": succession_rows(),
        "reporting_frames": [
            *(_frame("huyen_12", str(year), TWELVE) for year in range(2021, 2025)),
            _frame("don_vi_10", "2025", TEN),
        ],
        "observations": _observations(),
        "unit_territories": _rows(
            "unit_id district_id share_pct", ("24846", "675", "88.6"), ("24846", "672", "11.1")
        ),
        "budget_lines": _rows(_MONEY_COLUMNS, *_MONEY),
        "budget_totals": _rows(
            "unit_id period funding_source stage amount_vnd status source_id note",
            ("68", "2023", "all", "allocated", "65683000000", "official", "qd-71", ""),
        ),
        "sources": _rows(
            "source_id issuer title document_no date_published page_or_table address",
            ("minh-hoa", "Bảng theo dõi", "Số liệu minh họa", "", "", "", ""),
            ("qd-71", "Sở Lao động", "Kết quả rà soát hộ nghèo", "71/QĐ", "2023-01-19", "", ""),
        ),
        "excluded_figures": _rows(
            "indicator unit_name period value value_unit name_vi reason_vi source_title source_address",
            (
                "housing_supported",
                "Đam Rông",
                "2021-2023",
                "231",
                "căn",
                "Nhà được hỗ trợ",
                "Số cộng dồn nhiều năm",
                "",
                "",
            ),
        ),
        "lead_agencies": _rows(
            "agency_id name_vi name_en short_name_vi",
            ("so-ldtbxh", "Sở Lao động", "Labour", "Sở LĐ"),
        ),
        "reporting_duties": _rows(
            "duty_id reporter_id period due_date received_date status legal_basis",
            ("678-2022", "678", "2022", "2022-12-01", "2022-11-28", "illustrative", "Mục VI.5.đ"),
            ("so-ldtbxh-2022", "so-ldtbxh", "2022", "2022-12-01", "", "illustrative", "Mục VI.4.a"),
        ),
        "programme_details": [_DETAILS],
    }


def observation_row(
    indicator: str, unit: str, period: str, *, group: str = "all", numerator: str = "", denominator: str = "", value: str = "",
    status: str = "illustrative", parts: str = "", source: str = "minh-hoa",
) -> Row:  # fmt: skip
    """A row of the table observations."""
    return {
        "indicator_id": indicator, "unit_id": unit, "period": period, "group_id": group, "numerator": numerator,
        "denominator": denominator, "value": value, "status": status, "illustrative_parts": parts,
        "source_id": source, "note": "",
    }  # fmt: skip


def _observations() -> list[Row]:
    districts = [
        observation_row("poor_rate", code, year, numerator="100", denominator="10000")
        for code in DISTRICTS
        for year in ("2021", "2022")
    ]
    return [
        *districts,
        observation_row("merit_poor_households", "678", "2022", value="3"),
        observation_row("poor_rate", "682-2024", "2025", numerator="60", denominator="30000"),
        observation_row(
            "poor_rate", "68", "2022", numerator="1194", value="1.00", status="official", source="qd-71"
        ),
        observation_row("poor_rate", "VN", "2022", value="4.03", status="official", source="qd-71"),
    ]


def _rows(columns: str, *rows: tuple[str, ...]) -> list[Row]:
    return [dict(zip(columns.split(), row, strict=True)) for row in rows]


def _frame(frame_id: str, period: str, unit_ids: tuple[str, ...]) -> Row:
    return {
        "frame_id": frame_id, "period": period, "level": "district", "unit_ids": " ".join(unit_ids),
        "name_vi": "huyện, thành phố", "name_en": "districts and cities",
    }  # fmt: skip


_PROGRAMME = {
    "programme_id": "gnbv", "name_vi": "Chương trình giảm nghèo bền vững", "name_en": "Poverty reduction",
    "decision_no": "382/QĐ-UBND", "decision_date": "2022-03-09", "province_unit_id": "68", "country_unit_id": "VN",
    "first_year": "2021", "last_year": "2025", "headline_indicator_id": "poor_rate",
}  # fmt: skip
_DETAILS = {
    "programme_id": "gnbv", "short_name_vi": "Giảm nghèo bền vững", "recipients_vi": "Ủy ban nhân dân tỉnh; Lưu: VT",
    "collecting_agency_vi": "Sở Lao động", "headline_group_id": "dtts", "near_poor_indicator_id": "",
    "poor_and_near_indicator_id": "", "old_standard_ending": "", "old_standard_last_year": "", "old_standard_vi": "",
    "new_standard_vi": "", "reporting_clause_vi": "mục VI Kế hoạch", "deadlines_vi": "Hạn 01/12 (báo cáo năm)",
    "round_working_days": "15", "round_basis_vi": "Thông tư 10", "units_note_vi": "",
}  # fmt: skip
_INDICATOR_COLUMNS = (
    "indicator_id name_vi name_en unit polarity numerator_id numerator_label_vi denominator_label_vi across_units "
    "across_years decimals dimension_id definition_vi"
)
_INDICATORS = (
    ("merit_poor_households", "Hộ người có công là hộ nghèo", "Merit", "hộ", "lower_is_better", "", "", "", "sum", "latest", "0", "chung", "Số hộ."),
    ("poor_rate", "Tỷ lệ hộ nghèo", "Poor", "%", "lower_is_better", "poor_households", "Số hộ nghèo", "Số hộ", "ratio_of_sums", "latest", "2", "chung", "Số hộ nghèo trên số hộ."),
)  # fmt: skip
_TARGET_COLUMNS = "target_id indicator_id kind value reference_indicator_id target_year is_headline is_aspiration clause text_vi"
_TARGETS = (
    (
        "A1",
        "poor_rate",
        "below_reference",
        "",
        "poor_rate",
        "2025",
        "true",
        "false",
        "I.2.a-1",
        "Thấp hơn cả nước.",
    ),
    ("A6", "merit_poor_households", "zero", "0", "", "2025", "false", "false", "I.2.a-4", "Không còn."),
    ("A10", "poor_rate", "below", "10", "", "2025", "false", "false", "I.2.a-9", "Dưới 10 %."),
)
_PROJECT_COLUMNS = "project_id parent_id name_vi name_en lead_agency_province lead_agency_district clause"
_PROJECTS = (
    ("DA1", "", "Đa dạng hóa sinh kế", "Livelihoods", "Sở Lao động", "Phòng Lao động", "III.1"),
    ("DA2", "", "Hỗ trợ phát triển sản xuất", "Production", "", "", "III.2"),
    ("DA2.1", "DA2", "Sản xuất nông nghiệp", "Agriculture", "Sở Nông nghiệp", "Phòng Nông nghiệp", "III.2.a"),
    ("DA2.2", "DA2", "Cải thiện dinh dưỡng", "Nutrition", "Sở Y tế", "Trung tâm y tế", "III.2.b"),
)
_MONEY_COLUMNS = "project_id unit_id year funding_source capital_type stage as_of amount_vnd status source_id"
_MONEY = tuple(
    (
        project,
        "678",
        "2023",
        "trung_uong",
        "su_nghiep",
        stage,
        "2023-12-31",
        amount,
        "illustrative",
        "minh-hoa",
    )
    for project in ("DA1", "DA2.1")
    for stage, amount in (("planned", "500000000"), ("allocated", "400000000"), ("disbursed", "100000000"))
)
