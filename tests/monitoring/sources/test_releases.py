"""A release is read out of memory into the same framework that its folder gives."""

import gc
from dataclasses import replace

import pytest

from monitoring.contracts.problem import BrokenTables
from monitoring.contracts.release_code import release_code
from monitoring.model.periods import Period
from monitoring.model.release import Release
from monitoring.model.status import Status
from monitoring.sources.csv_tables import read_contents, read_tables_from
from monitoring.sources.framework import DATA_DIR, check_contents
from monitoring.sources.releases import framework_of
from tests.monitoring.store.releases import some_contents
from tests.shipped import shipped_framework

SEVEN = Release("3f2a9c1e", "số 7: Rà soát")


def test_the_shipped_tables_give_the_very_framework_that_reading_their_folder_gives():
    framework = framework_of(read_contents_of_shipped(), release=SEVEN)

    assert framework.release == SEVEN
    assert replace(framework, release=shipped_framework().release) == shipped_framework()
    assert list(framework.observations) == list(shipped_framework().observations)


def read_contents_of_shipped() -> dict[str, bytes]:
    return read_contents(DATA_DIR)


def test_the_code_of_the_shipped_tables_is_that_of_their_bytes():
    assert release_code(read_contents_of_shipped()) == shipped_framework().release.code


def test_every_byte_counts_for_the_code():
    other = some_contents()
    other["sources"] = other["sources"].replace(b"\n", b"\r\n")

    assert release_code(other) != release_code(some_contents())


def test_cells_become_what_they_mean():
    contents = some_contents(poor=0)
    contents["observations"] += (
        b'poor_rate,683,2023,all,153,10150,1.51,provisional,numerator;denominator,qd-71,"hai, ba"\n'
    )

    framework = framework_of(contents, release=SEVEN)

    parts = framework.observation("poor_rate", unit_id="683", period=Period(2023))
    assert (parts.numerator, parts.denominator, parts.value) == (153, 10150, 1.51)
    assert (parts.status, parts.illustrative_parts) == (Status.PROVISIONAL, {"numerator", "denominator"})
    assert parts.note == "hai, ba"
    zero = framework.observation("poor_rate", unit_id="678", period=Period(2022))
    assert (zero.numerator, zero.value, zero.note) == (0, None, None)


@pytest.mark.parametrize(
    ("table", "spoilt", "message"),
    [
        ("observations", b"poor_rate,678,2022,all,x,1,,illustrative,,minh-hoa,\n", "không phải là số nguyên"),
        ("observations", b"poor_rate,678\n", "dòng có 2 ô, tiêu đề có 11 cột"),
        ("sources", b'"mo ngoac', "dấu ngoặc kép không đóng"),
        ("sources", "Đà Lạt".encode("utf-16"), "không phải bảng mã UTF-8"),
    ],
)
def test_tables_that_were_never_checked_are_refused_with_their_problems(
    table: str, spoilt: bytes, message: str
):
    contents = some_contents()
    contents[table] += spoilt

    with pytest.raises(BrokenTables) as told:
        framework_of(contents, release=SEVEN)

    assert any(message in problem.message for problem in told.value.problems)


def test_a_release_from_before_a_table_was_introduced_has_none_of_its_rows():
    older = some_contents()
    del older["excluded_figures"]

    assert framework_of(older, release=SEVEN).excluded_figures == ()


def test_reading_leaves_the_collecting_of_garbage_as_it_was():
    gc.disable()
    try:
        framework_of(some_contents(), release=SEVEN)
        assert not gc.isenabled()
    finally:
        gc.enable()
    framework_of(some_contents(), release=SEVEN)
    assert gc.isenabled()


def test_tables_in_memory_are_checked_as_those_of_a_folder_are():
    contents = read_contents_of_shipped()
    assert check_contents(contents) == []
    contents["observations"] += b"poor_rate,67x,2022,all,1,10,,illustrative,,minh-hoa,\n"
    del contents["programme"]

    told = {(problem.table, problem.message) for problem in check_contents(contents)}

    assert ("programme", "không có tệp programme.csv") in told
    assert read_tables_from(contents)[1][0].remedy == "Thêm tệp programme.csv."
