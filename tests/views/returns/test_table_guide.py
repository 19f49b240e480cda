from monitoring.returns.csv_reading import read_csv_return
from monitoring.views.returns.table_guide import view_codes, view_table_guides
from tests.shipped import shipped_framework


def test_each_blank_table_is_one_that_the_importer_recognises():
    for guide in view_table_guides():
        rows, table, findings = read_csv_return(guide.blank, shipped_framework())

        assert table == guide.table
        assert rows.is_empty
        assert findings == []


def test_every_column_says_what_to_write_and_no_status_asks_for_illustrations():
    for guide in view_table_guides():
        for column in guide.columns:
            assert column.name_vi
            assert len(column.to_write) > 10
    status = next(one for one in view_table_guides()[0].columns if one.name == "status")
    assert status.to_write == "Ghi official là chính thức; provisional là tạm thời; estimated là ước tính."


def test_the_codes_of_units_are_those_that_report():
    units = dict(view_codes(shipped_framework())[0].codes)

    assert units["674"] == "huyện Đam Rông"
    assert "68" not in units
