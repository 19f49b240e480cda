from datetime import date

import pytest

from components.figures.money import draw_disbursement, draw_money_bars
from components.figures.theme import STAGE_COLOUR
from monitoring.model.budget_figures import Breakdown
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView, view_budget
from monitoring.views.choice import Choice
from tests.builders.framework import a_framework
from tests.shipped import shipped_framework

TY = 1_000_000_000


@pytest.fixture(scope="module")
def view() -> BudgetView:
    """DA1 with all stages, DA2 without disbursement, DA3 with nothing."""
    builder = a_framework()
    for project, stage, amount_vnd in (
        ("DA1", "planned", 10 * TY),
        ("DA1", "allocated", 8 * TY),
        ("DA1", "disbursed", 6_400_000_000),
        ("DA2.1", "planned", 2 * TY),
        ("DA2.1", "allocated", TY),
    ):
        builder = builder.with_money(amount_vnd, project=project, stage=stage)
    return view_budget(builder.build(), Choice(2023), by=Breakdown.PROJECT)


def stages(figure) -> dict:
    return {trace.name: trace for trace in figure.data}


def test_bars_are_in_billions_of_dong_one_a_stage(view: BudgetView):
    bars = stages(draw_money_bars(view))

    assert list(bars) == ["Kế hoạch", "Đã giao", "Đã giải ngân"]
    assert list(bars["Kế hoạch"].x) == [10, 2]
    assert list(bars["Đã giải ngân"].x) == [6.4, None]


def test_a_bar_s_label_is_the_amount_as_tables_and_sentences_print_it():
    view = view_budget(shipped_framework(), Choice(2023), by=Breakdown.YEAR)
    bars = stages(draw_money_bars(view))

    labels = dict(zip(bars["Đã giao"].y, bars["Đã giao"].text, strict=True))
    assert labels["Năm 2023"] == "65,683"
    assert "65,683 tỷ đồng" in view.alt


def test_bars_can_be_in_millions(view: BudgetView):
    assert list(stages(draw_money_bars(view, money_unit="trieu"))["Đã giải ngân"].x) == [6400, None]


def test_parts_without_money_are_left_out_and_amounts_without_data_are_no_bar(view: BudgetView):
    bars = stages(draw_money_bars(view))

    assert len(bars["Kế hoạch"].y) == 2
    assert bars["Đã giải ngân"].x[1] is None


def test_stages_have_their_depth_of_blue(view: BudgetView):
    bars = stages(draw_money_bars(view))

    assert bars["Kế hoạch"].marker.color == STAGE_COLOUR[Stage.PLANNED]
    assert bars["Đã giải ngân"].marker.color == STAGE_COLOUR[Stage.DISBURSED]


def test_bars_start_at_zero_and_stand_in_the_order_of_the_table(view: BudgetView):
    figure = draw_money_bars(view)

    assert figure.layout.xaxis.rangemode == "tozero"
    assert figure.layout.yaxis.autorange == "reversed"


def test_bars_are_named_in_words_and_not_by_number_alone():
    view = view_budget(shipped_framework(), Choice(2023), by=Breakdown.PROJECT)
    names = [name.replace("<br>", " ") for name in draw_money_bars(view).data[0].y]

    assert len(names) == len(set(names)) == 5
    assert names[0].startswith("DA1. Đa dạng hóa sinh kế")
    assert all(len(line) <= 26 for name in draw_money_bars(view).data[0].y for line in name.split("<br>"))


def test_shipped_bars_show_the_money_of_the_view():
    view = view_budget(shipped_framework(), Choice(2023), by=Breakdown.FUNDING_SOURCE)
    bars = stages(draw_money_bars(view))

    drawn = [row for row in view.rows if row.has_data]
    assert list(bars["Đã giao"].x) == [dict(row.amounts_vnd)[Stage.ALLOCATED] / TY for row in drawn]
    assert sum(bars["Đã giao"].x) == pytest.approx(65.683)


def test_disbursement_is_drawn_against_the_time_elapsed(view: BudgetView):
    figure = draw_disbursement(view)

    assert list(figure.data[0].x) == [80.0]
    assert list(figure.data[0].text) == ["80,0 %"]
    assert view.elapsed_pct in {shape.x0 for shape in figure.layout.shapes}


@pytest.mark.parametrize(("as_of", "side"), [(date(2023, 3, 31), "left"), (date(2023, 12, 31), "right")])
def test_the_words_at_the_line_of_time_stand_where_there_is_room_for_them(as_of: date, side: str):
    builder = (
        a_framework().with_money(TY, stage="allocated").with_money(TY // 2, stage="disbursed", as_of=as_of)
    )
    figure = draw_disbursement(view_budget(builder.build(), Choice(2023), by=Breakdown.PROJECT))

    assert [note.xanchor for note in figure.layout.annotations if note.text == "thời gian đã qua"] == [side]


def test_without_a_report_of_disbursement_no_line_of_time_is_drawn():
    builder = a_framework().with_money(TY, stage="allocated")
    figure = draw_disbursement(view_budget(builder.build(), Choice(2023), by=Breakdown.PROJECT))

    assert not figure.layout.shapes
    assert not list(figure.data[0].x)


def test_figures_carry_their_alt_texts(view: BudgetView):
    assert draw_money_bars(view).layout.meta["alt"] == view.alt
    assert draw_disbursement(view).layout.meta["alt"] == view.disbursement_alt
