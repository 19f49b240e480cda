import csv
import io
from functools import cache

from monitoring.contracts.tables import TABLES
from monitoring.model.periods import Period
from monitoring.returns.read_several import explanations_of, with_reason
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.views.returns.checked import CheckedReturn, check_return
from tests.builders.returns import a_return
from tests.shipped import shipped_framework

PUBLISHED_SOURCE = "vietnam-vn-lam-dong-2023"


def test_a_clean_form_has_no_problem_and_speaks_of_its_unit_alone():
    checked = check(("bieu.xlsx", a_return().content()))

    assert checked.problems == ()
    assert checked.unit_ids == {"674"}


def test_rows_of_another_unit_are_an_error_at_their_cells():
    checked = check(
        ("so-lieu.csv", observations(("674", "2024"), ("675", "2024"), ("675", "2024", "near_poor_rate")))
    )

    (error,) = checked.errors
    assert error.message == "tệp có số liệu của đơn vị khác: huyện Lạc Dương (2 dòng)"
    assert error.cells == ("dòng 3 cột unit_id", "dòng 4 cột unit_id")
    assert error.remedy == "Bỏ các dòng đó: mỗi đơn vị chỉ gửi số liệu của mình."


def test_a_lead_agency_may_send_rows_of_any_unit():
    checked = check(("so-lieu.csv", observations(("674", "2024"), ("675", "2024"))), reporter_id="so-yt")

    assert checked.errors == ()
    assert checked.unit_ids == {"674", "675"}


def test_rows_of_another_period_need_a_reason():
    checked = check(("so-lieu.csv", observations(("674", "2024"), ("674", "2023"))))

    (warning,) = [one for one in checked.warnings if one.code == "other_period"]
    assert warning.message == "tệp có số liệu của kỳ khác: năm 2023 (1 dòng)"
    assert warning.cells == ("dòng 3 cột period",)
    assert warning in checked.unexplained


def test_a_form_of_another_unit_is_refused_in_words():
    (error,) = check(("bieu.xlsx", a_return().content()), reporter_id="675").errors

    assert error.message == "biểu này của huyện Đam Rông (674), kỳ 2024; đang chờ đơn vị 675, kỳ 2024"


def test_what_breaks_a_contract_only_when_put_together_is_an_error_of_the_whole():
    tables = {**shipped_tables(), "reporting_units": without_unit(shipped_tables()["reporting_units"], "674")}
    checked = check_return(
        [("bieu.xlsx", a_return().content())],
        shipped_framework(),
        tables,
        reporter_id="674",
        period=Period(2024),
    )

    assert checked.readings[0].problems == ()
    assert checked.of_the_whole
    assert checked.errors == checked.of_the_whole


def test_reasons_are_put_with_their_warnings_and_kept_with_the_step():
    spoilt = a_return().with_cell("Biểu 1", "F9", 1500)
    checked = check(("bieu.xlsx", spoilt.content()))
    assert len(checked.unexplained) == 1

    explained = checked.explained(explanations_of([with_reason(spoilt.read(), "Rà soát lại toàn huyện.")]))
    assert explained.unexplained == ()
    assert [one.reason for one in explained.explanations] == ["Rà soát lại toàn huyện."]


@cache
def shipped_tables() -> dict[str, bytes]:
    return read_contents(DATA_DIR)


def check(*files: tuple[str, bytes], reporter_id: str = "674") -> CheckedReturn:
    return check_return(
        list(files), shipped_framework(), shipped_tables(), reporter_id=reporter_id, period=Period(2024)
    )


def observations(*rows: tuple[str, ...]) -> bytes:
    """Rows of the shipped table, by unit, period and, where it is another than the rate of the poor, indicator."""
    held = list(csv.DictReader(io.StringIO(shipped_tables()["observations"].decode())))
    written = io.StringIO()
    writer = csv.DictWriter(written, TABLES["observations"].columns)
    writer.writeheader()
    for unit_id, period, *indicator in rows:
        (row,) = [
            one
            for one in held
            if (one["unit_id"], one["period"], one["group_id"]) == (unit_id, period, "all")
            and one["indicator_id"] == (indicator or ["poor_rate"])[0]
        ]
        writer.writerow(
            {**row, "status": "official", "illustrative_parts": "", "source_id": PUBLISHED_SOURCE}
        )
    return written.getvalue().encode()


def without_unit(units: bytes, unit_id: str) -> bytes:
    return b"".join(line for line in units.splitlines(True) if not line.startswith(f"{unit_id},".encode()))
