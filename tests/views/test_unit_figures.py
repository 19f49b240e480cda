from monitoring.views.choice import Choice
from monitoring.views.unit_figures import view_unit_figures
from tests.shipped import shipped_framework, target_count


def test_a_district_shows_every_target_beside_the_province():
    view = view_unit_figures(shipped_framework(), Choice(2022, unit_id="674", published_only=True))
    poor = view.rows[0]

    assert len(view.rows) == target_count()
    assert view.caption.title == f"Huyện Đam Rông năm 2022: số liệu của {target_count()} chỉ tiêu"
    assert (poor.value, poor.province, poor.standing) == ("6,90 %", "1,94 %", "chính thức")


def test_a_figure_not_published_for_the_district_is_no_data():
    view = view_unit_figures(shipped_framework(), Choice(2022, unit_id="678", published_only=True))

    assert {row.value for row in view.rows} == {"chưa có số liệu"}
    assert {row.standing for row in view.rows} == {"chưa có số liệu"}
    assert {row.change for row in view.rows} == {"–"}


def test_the_merged_district_is_compared_with_the_year_before_its_merger():
    view = view_unit_figures(shipped_framework(), Choice(2025, unit_id="682-2024"))

    assert view.caption.title.startswith("Huyện Đạ Huoai năm 2025")
    assert view.rows[0].change.endswith("điểm %")
