"""A release from before the day of a table that may be absent: it opens, compares, and is restored as it was."""

from pathlib import Path

from monitoring.contracts.tables import REQUIRED_TABLES, TABLES
from monitoring.sources.framework import check_contents
from monitoring.sources.releases import framework_of
from monitoring.store.backups import backup, restore
from monitoring.store.comparing import compare_releases
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.builders.small_tables import small_tables
from tests.monitoring.store.releases import some_contents
from tests.shipped import shipped_framework

ABSENT = set(TABLES) - set(REQUIRED_TABLES)


def older_contents() -> dict[str, bytes]:
    return {name: content for name, content in some_contents().items() if name not in ABSENT}


def test_the_tables_of_reports_and_the_details_may_be_absent_and_no_other():
    assert {"lead_agencies", "reporting_duties", "programme_details"} == ABSENT


def test_a_release_without_them_is_read_with_no_duties_and_no_agencies(empty_store: Store):
    empty_store.begin_with(older_contents())

    framework = framework_of(empty_store.tables_of(1), release=empty_store.release(1).release)

    assert (framework.duties, dict(framework.agencies)) == ((), {})
    assert framework.details == shipped_framework().details
    assert check_contents(empty_store.tables_of(1)) == []


def test_publishing_them_later_adds_their_rows_and_nothing_else(empty_store: Store):
    empty_store.begin_with(older_contents())
    empty_store.publish(some_contents(), title="Có danh mục kỳ báo cáo", note="", by="Bình", based_on=1)

    compared = compare_releases(empty_store, 1, 2).tables

    rows = small_tables()
    assert [(one.table, len(one.added), one.removed, one.changed) for one in compared] == [
        (name, len(rows[name]), (), ()) for name in ("lead_agencies", "reporting_duties", "programme_details")
    ]
    later = framework_of(empty_store.tables_of(2), release=empty_store.release(2).release)
    assert [one.duty_id for one in later.duties] == ["678-2022", "so-ldtbxh-2022"]
    assert later.reporter_name_vi("so-ldtbxh") == "Sở Lao động"
    assert later.reporter_name_vi("678") == "huyện Đức Trọng"


def test_a_backup_of_an_older_store_is_restored_with_the_tables_that_it_had(
    empty_store: Store, tmp_path: Path
):
    empty_store.begin_with(older_contents())
    backup(empty_store, tmp_path / "sao-luu.sqlite3", by="Bình")

    anew = open_store(StoreSettings(folder=tmp_path / "kho-moi"))
    restore(tmp_path / "sao-luu.sqlite3", anew, by="Bình")

    assert set(anew.tables_of(1)) == set(REQUIRED_TABLES)
    assert anew.release(1).code == empty_store.release(1).code
    anew.close()
