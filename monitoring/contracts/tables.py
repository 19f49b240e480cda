"""The tables, their keys and their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from monitoring.contracts.cells import (
    AMOUNT_VND,
    COUNT,
    DATE,
    DECIMAL,
    IDENTIFIER,
    PERIOD,
    PERIOD_OR_RANGE,
    SMALL_NUMBER,
    STATUS,
    TEXT,
    YEAR,
    YES_NO,
    CellKind,
    one_of,
    optional,
)

_STAGE = one_of("planned", "allocated", "disbursed")
_PARTS = CellKind(
    "illustrative_parts",
    r"^(?:numerator|denominator)(?:;(?:numerator|denominator))?$",
    "numerator, denominator hoặc cả hai cách nhau dấu chấm phẩy",
    "Ghi tên phần được điền minh họa, ví dụ numerator;denominator; không có thì để trống.",
    required=False,
)


@dataclass(frozen=True)
class TableContract:
    """One table: the columns that make its key, and the kind of each column's cells, in order.

    Folders and releases from before the day of a table that ``may_be_absent`` are whole without it: it is empty there.
    """

    name: str
    key: tuple[str, ...]
    columns: Mapping[str, CellKind]
    is_one_row: bool = False
    may_be_absent: bool = False

    @property
    def file_name(self) -> str:
        return f"{self.name}.csv"


def _table(
    name: str, key: str, *, is_one_row: bool = False, may_be_absent: bool = False, **columns: CellKind
) -> TableContract:
    return TableContract(name, tuple(key.split()), columns, is_one_row, may_be_absent)


_CONTRACTS = (
    _table(
        "programme",
        "programme_id",
        is_one_row=True,
        programme_id=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        decision_no=TEXT,
        decision_date=DATE,
        province_unit_id=IDENTIFIER,
        country_unit_id=IDENTIFIER,
        first_year=YEAR,
        last_year=YEAR,
        headline_indicator_id=IDENTIFIER,
    ),
    _table(
        "dimensions",
        "dimension_id",
        dimension_id=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        clause=optional(TEXT),
        position=SMALL_NUMBER,
    ),
    _table(
        "priority_groups",
        "group_id",
        group_id=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        clause=optional(TEXT),
        position=SMALL_NUMBER,
    ),
    _table(
        "funding_sources",
        "funding_source_id",
        funding_source_id=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        clause=optional(TEXT),
        position=SMALL_NUMBER,
    ),
    _table(
        "capital_types",
        "capital_type_id",
        capital_type_id=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        position=SMALL_NUMBER,
    ),
    _table(
        "indicators",
        "indicator_id",
        indicator_id=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        unit=TEXT,
        polarity=one_of("higher_is_better", "lower_is_better", "neutral"),
        numerator_id=optional(IDENTIFIER),
        numerator_label_vi=optional(TEXT),
        denominator_label_vi=optional(TEXT),
        across_units=one_of("ratio_of_sums", "sum", "reported_only"),
        across_years=one_of("latest", "sum"),
        decimals=SMALL_NUMBER,
        dimension_id=IDENTIFIER,
        definition_vi=TEXT,
    ),
    _table(
        "targets",
        "target_id",
        target_id=IDENTIFIER,
        indicator_id=IDENTIFIER,
        kind=one_of("at_least", "below", "zero", "below_reference", "decrease"),
        value=optional(DECIMAL),
        reference_indicator_id=optional(IDENTIFIER),
        target_year=YEAR,
        is_headline=YES_NO,
        is_aspiration=YES_NO,
        clause=TEXT,
        text_vi=TEXT,
    ),
    _table(
        "projects",
        "project_id",
        project_id=IDENTIFIER,
        parent_id=optional(IDENTIFIER),
        name_vi=TEXT,
        name_en=TEXT,
        lead_agency_province=optional(TEXT),
        lead_agency_district=optional(TEXT),
        clause=TEXT,
    ),
    _table(
        "reporting_units",
        "unit_id",
        unit_id=IDENTIFIER,
        code=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        kind=TEXT,
        level=one_of("country", "province", "district", "commune"),
        parent_id=optional(IDENTIFIER),
        valid_from=DATE,
        valid_to=optional(DATE),
    ),
    _table(
        "unit_successions",
        "predecessor_id successor_id effective_date",
        predecessor_id=IDENTIFIER,
        successor_id=IDENTIFIER,
        effective_date=DATE,
        share_pct=DECIMAL,
        legal_act=TEXT,
    ),
    _table(
        "unit_territories",
        "unit_id district_id",
        unit_id=IDENTIFIER,
        district_id=IDENTIFIER,
        share_pct=DECIMAL,
    ),
    _table(
        "reporting_frames",
        "frame_id period",
        frame_id=IDENTIFIER,
        period=PERIOD,
        level=one_of("province", "district", "commune"),
        unit_ids=TEXT,
        name_vi=TEXT,
        name_en=TEXT,
    ),
    _table(
        "observations",
        "indicator_id unit_id period group_id",
        indicator_id=IDENTIFIER,
        unit_id=IDENTIFIER,
        period=PERIOD,
        group_id=IDENTIFIER,
        numerator=optional(COUNT),
        denominator=optional(COUNT),
        value=optional(DECIMAL),
        status=STATUS,
        illustrative_parts=_PARTS,
        source_id=IDENTIFIER,
        note=optional(TEXT),
    ),
    _table(
        "budget_lines",
        "project_id unit_id year funding_source capital_type stage as_of",
        project_id=IDENTIFIER,
        unit_id=IDENTIFIER,
        year=YEAR,
        funding_source=IDENTIFIER,
        capital_type=IDENTIFIER,
        stage=_STAGE,
        as_of=DATE,
        amount_vnd=AMOUNT_VND,
        status=STATUS,
        source_id=IDENTIFIER,
    ),
    _table(
        "budget_totals",
        "unit_id period funding_source stage",
        unit_id=IDENTIFIER,
        period=PERIOD_OR_RANGE,
        funding_source=IDENTIFIER,
        stage=_STAGE,
        amount_vnd=AMOUNT_VND,
        status=STATUS,
        source_id=IDENTIFIER,
        note=optional(TEXT),
    ),
    _table(
        "sources",
        "source_id",
        source_id=IDENTIFIER,
        issuer=TEXT,
        title=TEXT,
        document_no=optional(TEXT),
        date_published=optional(TEXT),
        page_or_table=optional(TEXT),
        address=optional(TEXT),
    ),
    _table(
        "excluded_figures",
        "indicator unit_name period value source_title",
        indicator=TEXT,
        unit_name=TEXT,
        period=TEXT,
        value=TEXT,
        value_unit=TEXT,
        name_vi=TEXT,
        reason_vi=TEXT,
        source_title=optional(TEXT),
        source_address=optional(TEXT),
    ),
    _table(
        "lead_agencies",
        "agency_id",
        may_be_absent=True,
        agency_id=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        short_name_vi=TEXT,
    ),
    _table(
        "reporting_duties",
        "duty_id",
        may_be_absent=True,
        duty_id=IDENTIFIER,
        reporter_id=IDENTIFIER,
        period=PERIOD,
        due_date=DATE,
        received_date=optional(DATE),
        # whether a report came in is known or made up; nothing in between
        status=one_of("official", "illustrative"),
        legal_basis=TEXT,
    ),
    _table(
        "programme_details",
        "programme_id",
        is_one_row=True,
        may_be_absent=True,
        programme_id=IDENTIFIER,
        short_name_vi=TEXT,
        recipients_vi=optional(TEXT),
        collecting_agency_vi=optional(TEXT),
        headline_group_id=optional(IDENTIFIER),
        near_poor_indicator_id=optional(IDENTIFIER),
        poor_and_near_indicator_id=optional(IDENTIFIER),
        old_standard_ending=optional(TEXT),
        old_standard_last_year=optional(YEAR),
        old_standard_vi=optional(TEXT),
        new_standard_vi=optional(TEXT),
        reporting_clause_vi=optional(TEXT),
        deadlines_vi=optional(TEXT),
        round_working_days=optional(SMALL_NUMBER),
        round_basis_vi=optional(TEXT),
        units_note_vi=optional(TEXT),
    ),
)

TABLES: Mapping[str, TableContract] = {contract.name: contract for contract in _CONTRACTS}
REQUIRED_TABLES = tuple(name for name, contract in TABLES.items() if not contract.may_be_absent)
