"""Several returns at once: the same key with different values is a conflict, the same value is none."""

from dataclasses import replace

from monitoring.returns.read import ReturnReading
from monitoring.returns.rows import ReturnRows
from monitoring.views.returns.reread import RereadReturn
from monitoring.views.returns.together import Conflict, find_conflicts
from tests.builders.reported import a_figure, some_money
from tests.builders.sent import a_kept_return
from tests.shipped import shipped_framework


def said(unit: str, *figures, money=(), sources=()) -> RereadReturn:
    rows = ReturnRows(figures=figures, money=tuple(money), sources=tuple(sources))
    return RereadReturn(of=a_kept_return(unit), readings=(ReturnReading("a.csv", "ab", rows),))


def conflicts(*returns: RereadReturn) -> tuple[Conflict, ...]:
    return find_conflicts(returns, shipped_framework())


def test_two_returns_with_different_figures_for_one_key_are_told_with_both():
    (found,) = conflicts(said("674", a_figure(1500, 14790)), said("676", a_figure(1400, 14790)))

    assert found.what == "Tỷ lệ hộ nghèo – Tất cả các đối tượng, huyện Đức Trọng, năm 2024"
    assert found.said == (
        ("Huyện Đam Rông, năm 2024", "tử số 1.500, mẫu số 14.790, chính thức"),
        ("Huyện Lâm Hà, năm 2024", "tử số 1.400, mẫu số 14.790, chính thức"),
    )


def test_the_same_figure_from_two_sources_is_no_conflict():
    figure = a_figure(1500, 14790)

    assert conflicts(said("674", figure), said("676", replace(figure, source_id="nguon-2", note="x"))) == ()


def test_no_figure_and_a_figure_are_different():
    (found,) = conflicts(said("674", a_figure()), said("676", a_figure(0, 14790)))

    assert found.said[0][1] == "chưa có số liệu, chính thức"
    assert found.said[1][1] == "tử số 0, mẫu số 14.790, chính thức"


def test_a_rate_keeps_the_decimals_that_were_written():
    (found,) = conflicts(said("674", a_figure(value="2.87")), said("676", a_figure(value="2.9")))

    assert [words for _, words in found.said] == ["giá trị 2,87, chính thức", "giá trị 2,9, chính thức"]


def test_money_and_sources_are_compared_too():
    one = {"source_id": "nguon-1", "issuer": "Sở", "title": "Báo cáo", "document_no": "1/BC"}
    found = conflicts(
        said("674", money=[some_money(1_000_000)], sources=[one]),
        said("676", money=[some_money(2_000_000)], sources=[{**one, "title": "Báo cáo khác"}]),
    )

    assert [words for _, words in found[0].said] == [
        "1.000.000 đồng, chính thức",
        "2.000.000 đồng, chính thức",
    ]
    assert "giải ngân đến 31/12/2024" in found[0].what
    assert found[1].said[1][1] == "Sở, Báo cáo khác, 1/BC"


def test_two_files_of_one_return_are_its_own_affair():
    one = said("674", a_figure(1500, 14790))
    two = RereadReturn(of=one.of, readings=(*one.readings, said("674", a_figure(1, 2)).readings[0]))

    assert conflicts(two) == ()
