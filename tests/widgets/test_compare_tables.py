from dataclasses import replace

from components.widgets.compare_tables import groups_table, ranking_table, sentences, years_table
from monitoring.views.choice import Choice
from monitoring.views.compare_groups import view_groups
from monitoring.views.compare_maps import view_year_maps
from monitoring.views.compare_ranks import view_ranking
from monitoring.views.compare_units import Comparison
from tests.shipped import shipped_boundaries, shipped_framework

ASKED = Comparison("poor_rate", 2021)
EVIL = "<script>alert('x')</script>"


def test_bars_stand_in_the_cells_of_the_rank_table():
    html = ranking_table(view_ranking(shipped_framework(), Choice(2022), ASKED))

    assert "style='width:100.0%'" in html
    assert html.index("Đam Rông") < html.index("Lạc Dương") < html.index("Toàn tỉnh")
    assert "−7,86 điểm %" in html


def test_what_a_name_holds_is_not_run():
    ranking = view_ranking(shipped_framework(), Choice(2022), ASKED)
    evil = replace(ranking, rows=tuple(replace(row, name=EVIL) for row in ranking.rows))
    groups = view_groups(shipped_framework(), Choice(2022), ASKED)
    table = replace(groups.by_unit, rows=tuple(replace(row, name=EVIL) for row in groups.by_unit.rows))
    maps = view_year_maps(shipped_framework(), shipped_boundaries(), Choice(2022), ASKED)
    years = replace(maps, rows=tuple(replace(row, name=EVIL) for row in maps.rows))

    for html in (ranking_table(evil), groups_table(groups, table), years_table(years), sentences((EVIL,))):
        assert "<script" not in html
        assert "&lt;script" in html
