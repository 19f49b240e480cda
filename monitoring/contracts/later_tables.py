"""Tables that came later: folders and releases from before their day do without them."""

from __future__ import annotations

from monitoring.contracts.cells import DATE, IDENTIFIER, PERIOD, SMALL_NUMBER, TEXT, YEAR, one_of, optional
from monitoring.contracts.table_contract import table

LATER_TABLES = (
    table(
        "lead_agencies",
        "agency_id",
        may_be_absent=True,
        agency_id=IDENTIFIER,
        name_vi=TEXT,
        name_en=TEXT,
        short_name_vi=TEXT,
    ),
    table(
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
    table(
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
