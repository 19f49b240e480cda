from __future__ import annotations

import json
from dataclasses import replace
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from components.widgets.updating.preview_tables import cells_table, map_key, ratings_table, totals_table
from monitoring.views.preview.lines import page_of_changes
from monitoring.views.preview.maps import view_preview_maps
from monitoring.views.preview.view import PreviewView, view_preview
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.targets import a_target
from tests.shipped import shipped_boundaries

EVIL = "=cmd|' /C calc'!A0 <script>alert('x')</script>"


def page(kind: str) -> None:
    """A page with nothing but the preview of the state named."""
    from components.widgets.updating.preview import show_preview
    from tests.widgets.updating.test_preview import PREVIEWS

    show_preview(PREVIEWS[kind](), key="thu")


def with_years(poor: int) -> FrameworkBuilder:
    builder = a_framework().with_target(a_target("A5", kind="below", indicator="relapse_rate", value=10))
    builder = builder.with_every_unit(period="2022", poor=poor, households=1000)
    builder = builder.with_every_unit(period="2023", poor=poor, households=1000, but=("672",))
    return builder.with_every_unit(
        period="2022", indicator="relapse_rate", poor=poor, households=1000, status="illustrative"
    )


def some_preview() -> PreviewView:
    return view_preview(with_years(50).build(), with_years(150).build(), shipped_boundaries())


def no_preview() -> PreviewView:
    return view_preview(with_years(50).build(), with_years(50).build(), shipped_boundaries())


PREVIEWS = {"some": some_preview, "none": no_preview}


def opened(kind: str) -> AppTest:
    app = AppTest.from_function(page, args=(kind,), default_timeout=60).run()
    assert not app.exception
    return app


def html(app: AppTest) -> str:
    return unescape("\n".join(one.proto.body for one in app.get("html")))


def alts(app: AppTest) -> list[str]:
    return [one.proto.alt for one in app.get("plotly_chart")]


def test_summary_ratings_maps_totals_and_cells_are_shown():
    app = opened("some")

    text = html(app)
    for heading in (
        "Chỉ tiêu của tỉnh đổi đánh giá",
        "Thay đổi trên bản đồ",
        "Số tổng hợp thay đổi theo",
        "Từng ô thay đổi",
    ):
        assert heading in text
    assert "35 ô thay đổi ở 12 đơn vị, 2 chỉ số" in text
    assert len(alts(app)) == 3
    assert alts(app)[2].startswith("Bản đồ chênh lệch tỷ lệ hộ nghèo (điểm %), kỳ 2022.")
    assert not app.error


def test_another_figure_and_period_are_drawn_when_they_are_chosen():
    app = opened("some")
    figure, period = app.selectbox

    period.set_value("2023").run()
    assert "kỳ 2023" in alts(app)[0]
    assert "Chưa có số liệu: Đà Lạt" in alts(app)[0]

    figure.set_value("relapse_rate/all").run()
    assert "tỷ lệ hộ tái nghèo" in alts(app)[1]
    assert not app.exception


def test_the_two_maps_are_sent_in_the_same_colours():
    before, after, _ = (json.loads(one.proto.spec) for one in opened("some").get("plotly_chart"))

    def colour(spec: dict, unit_id: str) -> str:
        return next(
            trace["fillcolor"] for trace in spec["data"] if trace.get("meta", {}).get("unit_id") == unit_id
        )

    assert colour(before, "674") != colour(after, "674")
    assert {colour(before, unit) for unit in ("673", "674")} == {colour(before, "673")}


def test_where_nothing_changes_one_sentence_says_so():
    app = opened("none")

    assert "Không có gì thay đổi" in html(app)
    assert not alts(app)
    assert not app.button


def test_pages_are_turned_and_the_list_is_offered_as_files(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("monitoring.views.preview.lines.PAGE_ROWS", 20)
    app = opened("some")
    assert "Trang 1/2: dòng 1–20 trong 35 dòng" in html(app)

    next(one for one in app.button if one.label == "Trang sau").click().run()

    assert "Trang 2/2: dòng 21–35 trong 35 dòng" in html(app)
    assert [one.proto.label for one in app.get("download_button")] == [
        "Tải toàn bộ danh sách (CSV)",
        "Tải toàn bộ danh sách (Excel)",
    ]


def test_what_people_typed_is_not_run():
    before = a_framework().with_observation(unit="674", poor=1, households=10)
    after = a_framework().with_observation(unit="674", poor=2, households=10, note=EVIL)
    view = view_preview(before.build(), after.build(), shipped_boundaries())
    some = some_preview()

    tables = (
        cells_table(page_of_changes(view)),
        ratings_table([replace(one, text_vi=EVIL, because_after=EVIL) for one in some.ratings]),
        totals_table([replace(one, name=EVIL, place=EVIL, remark=EVIL) for one in some.totals.rows]),
    )

    assert all("<script" not in table and "&lt;script" in table for table in tables)


def test_illustrative_numbers_are_marked_before_and_after():
    table = cells_table(page_of_changes(some_preview()))

    assert table.count("title='số liệu minh họa'") == 2 * 2 * 12


def test_the_key_shows_a_sign_where_a_colour_would_not_do():
    before = a_framework().with_observation(unit="672", poor=1, households=10)
    after = a_framework().with_observation(unit="674", poor=1, households=10)
    view = view_preview(before.build(), after.build(), shipped_boundaries())
    maps = view_preview_maps(view, view.offers[0])

    assert maps is not None
    key = map_key(maps.difference)
    assert "<i class='box signed'>+</i>mới có số liệu (1)" in key
    assert "<i class='box signed'>×</i>không còn số liệu (1)" in key
    assert "<i class='box nothing'></i>chưa so sánh được (10)" in key
