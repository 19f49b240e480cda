from components.figures.target_chart import draw_target
from components.figures.theme import INK, PAPER, RATING_COLOUR
from monitoring.views.choice import Choice
from monitoring.views.targets import TargetView, view_target, view_targets
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.targets import a_target
from tests.shipped import shipped_framework

ATTENDANCE = a_target("B5", kind="at_least", indicator="school_attendance_rate", value=90)
BELOW_THE_NATION = a_target("A1", kind="below_reference", indicator="poor_rate")


def attendance(*, illustrative_2023: bool = False) -> TargetView:
    builder = a_framework().with_provinces({"2021": 80.0, "2022": 83.5}, indicator="school_attendance_rate")
    builder = builder.with_province(
        85.0,
        period="2023",
        indicator="school_attendance_rate",
        status="illustrative" if illustrative_2023 else "official",
    )
    return of(builder, ATTENDANCE)


def of(builder: FrameworkBuilder, target) -> TargetView:
    return view_target(builder.build(), Choice(2023), target)


def named(figure, name: str):
    return next(trace for trace in figure.data if trace.name == name)


def test_the_bullet_has_the_latest_bar_the_baseline_tick_and_the_target_line():
    figure = draw_target(attendance())
    lines = {shape.x0: shape.line for shape in figure.layout.shapes}

    assert list(named(figure, "latest").x) == [85.0]
    assert lines[90.0].dash == "solid"
    assert lines[90.0].color == INK
    assert lines[80.0].dash == "dot"


def test_the_trajectory_shows_the_years_and_the_path_required():
    figure = draw_target(attendance())

    assert list(named(figure, "Thực hiện").x) == [2021, 2022, 2023, 2024, 2025]
    assert list(named(figure, "Thực hiện").y) == [80.0, 83.5, 85.0, None, None]
    path = named(figure, "Lộ trình cần đạt")
    assert (path.x[0], path.y[0], path.x[-1], path.y[-1]) == (2021, 80.0, 2025, 90.0)
    assert path.line.dash == "dash"


def test_years_without_data_are_a_gap_and_not_bridged():
    builder = a_framework().with_provinces({"2021": 80.0, "2023": 84.0}, indicator="school_attendance_rate")
    line = named(draw_target(of(builder, ATTENDANCE)), "Thực hiện")

    assert line.connectgaps is False
    assert line.y[1] is None


def test_points_that_only_illustrate_are_hollow():
    line = named(draw_target(attendance(illustrative_2023=True)), "Thực hiện")

    assert list(line.marker.color)[:2] == [RATING_COLOUR[attendance().rating]] * 2
    assert line.marker.color[2] == PAPER
    assert line.customdata[2] == "minh họa"


def test_the_nation_is_drawn_only_where_it_is_the_yardstick():
    builder = (
        a_framework()
        .with_provinces({"2021": 2.87, "2022": 1.94})
        .with_nation(5.2, period="2021")
        .with_nation(4.03)
    )

    assert list(named(draw_target(of(builder, BELOW_THE_NATION)), "Cả nước").y)[:2] == [5.2, 4.03]
    assert "Cả nước" not in {trace.name for trace in draw_target(attendance()).data}


def test_a_target_without_any_data_still_draws():
    figure = draw_target(of(a_framework(), ATTENDANCE))

    assert "latest" not in {trace.name for trace in figure.data}
    assert set(named(figure, "Thực hiện").y) == {None}


def test_every_shipped_target_draws_and_carries_its_alt_text():
    for choice in (Choice(2023), Choice(2025, unit_id="682-2024"), Choice(2024, published_only=True)):
        for group in view_targets(shipped_framework(), choice):
            for view in group.targets:
                assert draw_target(view).layout.meta["alt"] == view.alt
