import re

import pytest

from components.figures.gauge import draw_gauge
from components.figures.theme import RATING_COLOUR
from monitoring.model.ratings import Rating
from monitoring.views.choice import Choice
from monitoring.views.targets import TargetView, view_target, view_targets
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.targets import a_target
from tests.shipped import shipped_framework

ATTENDANCE = a_target("B5", indicator="school_attendance_rate", value=90)


def gauge_of(builder: FrameworkBuilder, target=ATTENDANCE) -> str:
    return draw_gauge(seen(builder, target))


def seen(builder: FrameworkBuilder, target=ATTENDANCE) -> TargetView:
    return view_target(builder.build(), Choice(2023), target)


def attending(rate_pct: float) -> FrameworkBuilder:
    return a_framework().with_province(rate_pct, period="2023", indicator="school_attendance_rate")


def end_of_bar(svg: str) -> tuple[float, float]:
    found = re.search(r'class="latest" d="M[\d.]+ [\d.]+A60.0 60.0 0 0 1 ([\d.]+) ([\d.]+)"', svg)
    assert found is not None, "the gauge has no bar"
    return float(found[1]), float(found[2])


def place_of_tick(svg: str) -> tuple[float, float]:
    x0, y0, x1, y1 = map(
        float, re.search(r'class="target" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"', svg).groups()
    )
    return (x0 + x1) / 2, (y0 + y1) / 2


def test_the_bar_ends_where_the_value_lies_on_the_scale():
    assert end_of_bar(gauge_of(attending(50))) == pytest.approx((75, 16), abs=0.1)
    assert end_of_bar(gauge_of(attending(100))) == pytest.approx((135, 76), abs=0.1)


def test_the_tick_stands_at_the_target():
    half = a_target("B5", indicator="school_attendance_rate", value=50)

    assert place_of_tick(gauge_of(attending(85), half)) == pytest.approx((75, 16), abs=0.1)


def test_a_target_held_against_the_nation_has_its_tick_at_the_nations_rate():
    builder = a_framework().with_provinces({"2022": 2.0, "2023": 1.0}).with_nation(1.15, period="2023")
    view = seen(builder, a_target(kind="below_reference", indicator="poor_rate"))
    tick = place_of_tick(draw_gauge(view))

    assert view.gauge.target == 1.15
    assert tick[0] == pytest.approx(75, abs=0.1), "1.15 is the middle of a scale that ends at 2.3"


def test_without_a_value_there_is_no_bar():
    assert 'class="latest"' not in gauge_of(a_framework())


def test_a_reported_zero_has_a_bar_that_can_be_seen():
    x, y = end_of_bar(gauge_of(attending(0)))

    # the scale begins at (15, 76)
    assert abs(x - 15) + abs(y - 76) > 1


@pytest.mark.parametrize("year", [2023, 2025])
def test_the_bar_has_the_colour_of_the_rating(year: int):
    for group in view_targets(shipped_framework(), Choice(year)):
        for view in group.targets:
            if view.gauge.latest is not None:
                assert f'stroke="{RATING_COLOUR[view.rating]}"' in draw_gauge(view)


def test_the_rating_colours_differ_between_met_and_missed():
    assert RATING_COLOUR[Rating.MET] != RATING_COLOUR[Rating.MISSED]
