from __future__ import annotations

from pathlib import Path

import pytest

from monitoring.contracts.problem import BrokenTables
from monitoring.contracts.tables import TABLES
from monitoring.model.periods import Period
from monitoring.model.ratings import Rating
from monitoring.model.results import Source
from monitoring.returns.merge import merge_into, read_table, write_table
from monitoring.returns.read import read_return
from monitoring.sources.framework import DATA_DIR, check_folders, read_framework
from tests.builders.framework import a_framework
from tests.builders.returns import a_return
from tests.builders.targets import a_target
from tests.monitoring.returns.previewed import preview_changes

HEADER = "indicator_id,unit_id,period,group_id,numerator,denominator,value,status,illustrative_parts,source_id,note"


def shipped() -> dict[str, bytes]:
    return {name: (DATA_DIR / one.file_name).read_bytes() for name, one in TABLES.items()}


def rows(content: bytes, **wanted: str) -> list[dict[str, str | None]]:
    return [
        row
        for row in read_table(content).to_dict("records")
        if all(row[name] == value for name, value in wanted.items())
    ]


def test_a_table_that_is_read_and_written_is_the_same_file():
    assert all(write_table(read_table(content)) == content for content in shipped().values())


def test_a_filled_template_comes_back_with_equal_figures(tmp_path: Path):
    reading = a_return().read()

    merged = merge_into(shipped(), reading)
    for name, content in merged.items():
        (tmp_path / TABLES[name].file_name).write_bytes(content)
    framework, _ = read_framework(tmp_path)

    before = a_return().framework
    assert check_folders(tmp_path) == []
    for one in reading.rows.figures:
        held, now = before.observations[one.key], framework.observations[one.key]
        # of 2024 everything shipped is illustrative; the return makes it official
        assert (now.numerator, now.denominator, now.value) == (held.numerator, held.denominator, held.value)
        assert (now.status.value, now.source_id) == ("official", "bao-cao-674-2024-125-bc-ubnd")
    amounts = {(line.project_id, line.stage): line.amount_vnd for line in framework.budget_lines if (line.unit_id, line.year, line.funding_source, line.capital_type) == ("674", 2024, "trung_uong", "su_nghiep")}  # fmt: skip
    assert amounts == {(line.project_id, line.stage): line.amount_vnd for line in before.budget_lines if (line.unit_id, line.year, line.funding_source, line.capital_type) == ("674", 2024, "trung_uong", "su_nghiep")}  # fmt: skip


def test_only_the_reported_rows_change():
    before, after = shipped(), merge_into(shipped(), a_return().read())

    changed = {name for name, content in after.items() if content != before[name]}
    assert changed == {"observations", "budget_lines", "sources"}
    others = {
        name: [row for row in rows(content) if (row["unit_id"], row["period"]) != ("674", "2024")]
        for name, content in (("before", before["observations"]), ("after", after["observations"]))
    }
    assert others["before"] == others["after"]


def test_an_illustrative_line_of_money_gives_way_even_if_its_day_is_later():
    reading = a_return().with_cell("Thông tin", "C9", "15/12/2024").read()

    merged = merge_into(shipped(), reading)

    lines = rows(merged["budget_lines"], unit_id="674", year="2024", project_id="DA1", stage="planned")
    assert {(line["as_of"], line["status"]) for line in lines} == {("2024-12-15", "official")}


def test_of_money_only_the_stage_that_was_reported_gives_way():
    header = "project_id,unit_id,year,funding_source,capital_type,stage,as_of,amount_vnd,status,source_id"
    row = "DA1,674,2024,trung_uong,su_nghiep,allocated,2024-12-15,5000000,official,vietnam-vn-lam-dong-2023"
    reading = read_return("tien.csv", f"{header}\n{row}\n".encode(), a_return().framework)
    line = {"project_id": "DA1", "unit_id": "674", "year": "2024", "funding_source": "trung_uong", "capital_type": "su_nghiep"}  # fmt: skip
    before = {one["stage"]: one for one in rows(shipped()["budget_lines"], **line)}

    after = {one["stage"]: one for one in rows(merge_into(shipped(), reading)["budget_lines"], **line)}

    assert set(after) == set(before) == {"planned", "allocated", "disbursed"}
    assert [stage for stage in after if after[stage] != before[stage]] == ["allocated"]


def test_a_source_of_the_release_is_corrected_even_where_no_figure_comes_with_it():
    header = "source_id,issuer,title,document_no,date_published,page_or_table,address"
    content = f"{header}\nvietnam-vn-lam-dong-2023,Báo,Tựa đã sửa,,2023-12-15,,https://vietnam.vn\n".encode()
    reading = read_return("nguon.csv", content, a_return().framework)

    merged = merge_into(shipped(), reading)

    assert [one["title"] for one in rows(merged["sources"], source_id="vietnam-vn-lam-dong-2023")] == [
        "Tựa đã sửa"
    ]


def test_frames_come_back_as_frames():
    tables = {name: read_table(content) for name, content in shipped().items()}

    merged = merge_into(tables, a_return().read())

    assert len(merged["sources"]) == len(tables["sources"]) + 1


def test_a_source_may_be_given_beside_the_file():
    content = f"{HEADER}\npoor_rate,674,2024,all,287,14790,,official,,bc-9,\n".encode()
    reading = read_return("bang.csv", content, a_return().framework, known_sources=["bc-9"])

    merged = merge_into(shipped(), reading, source=Source("bc-9", "Sở", "Báo cáo", "9/BC", None, None, None))

    assert [row["title"] for row in rows(merged["sources"], source_id="bc-9")] == ["Báo cáo"]


def test_what_would_break_a_contract_is_refused():
    content = f"{HEADER}\npoor_rate,674,2024,all,287,14790,,official,,bc-9,\n".encode()
    reading = read_return("bang.csv", content, a_return().framework, known_sources=["bc-9"])

    with pytest.raises(BrokenTables) as refused:
        merge_into(shipped(), reading)

    assert [one.message for one in refused.value.problems] == ["mã “bc-9” không có trong bảng sources"]


def test_the_preview_tells_every_cell_before_and_after():
    before = (
        a_framework().with_observation(unit="678", poor=300, households=5000, status="provisional").build()
    )
    after = a_framework().with_observation(unit="678", poor=280, households=5000).build()

    cells = preview_changes(before, after).cells

    assert [(one.column, one.before, one.after, one.difference) for one in cells] == [
        ("Tử số", "300", "280", "−20"),
        ("Tính chất", "tạm thời", "chính thức", None),
    ]
    assert cells[0].what == "Tỷ lệ hộ nghèo – Tất cả các hộ, huyện Đức Trọng, kỳ 2022"
    assert (cells[0].unit_id, cells[0].period, cells[0].indicator_id) == ("678", "2022", "poor_rate")


def test_what_was_not_there_before_is_told_as_no_data():
    after = a_framework().with_money(65_683_000, year=2023).build()

    (amount, *_) = preview_changes(a_framework().build(), after).cells

    assert (amount.before, amount.after, amount.difference) == ("chưa có số liệu", "65.683.000", None)
    assert amount.what.endswith("năm 2023, trung_uong, su_nghiep, đã giao đến 31/12/2023")


def test_the_preview_tells_which_targets_change_rating():
    base = a_framework().with_target(
        a_target("B5", kind="at_least", indicator="school_attendance_rate", value=90)
    )
    asked = {"period": "2025", "indicator": "school_attendance_rate", "households": 1000}

    before = base.with_every_unit(poor=800, **asked).build()
    after = base.with_every_unit(poor=950, **asked).build()

    (change,) = preview_changes(before, after).ratings
    assert (change.target_id, change.year, change.before, change.after) == (
        "B5",
        2025,
        Rating.MISSED,
        Rating.MET,
    )
    assert change.because_after


def test_nothing_changes_between_a_framework_and_itself():
    framework = a_return().framework

    preview = preview_changes(framework, framework, years=[Period(2024).year])

    assert (preview.cells, preview.ratings) == ((), ())
