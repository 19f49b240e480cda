"""Two indicators of the same year against each other."""

from __future__ import annotations

from monitoring.measures.series import measure_reference
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.choice import Choice, describe_choice
from monitoring.views.compare_scatter import ScatterView
from monitoring.views.compare_units import Comparison, figure_of, in_sentence
from monitoring.views.exhibits.cells import STANDING, join_standings, number_column, text_cell, value_cell
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable, Exhibit
from monitoring.views.exhibits.findings import Finding, find, paragraph
from monitoring.views.exhibits.naming import name_exhibit, name_units_asked
from monitoring.views.exhibits.phrases import name_at, name_units
from monitoring.views.map import figures_by_unit
from monitoring.wording.covering import state_label
from monitoring.wording.stated import state_count, state_year
from monitoring.wording.stated_counts import state_count_share
from monitoring.wording.statement import Statement, state

Pair = tuple[Figure, Figure]


def exhibit_scatter(
    framework: ResultsFramework,
    choice: Choice,
    asked: Comparison,
    view: ScatterView,
    *,
    second_id: str | None = None,
) -> Exhibit:
    """Both values of every unit asked for, also of those with only one, and of province and nation.

    ``second_id`` is the indicator drawn upwards; where it is not given it is found by the name on the axis.
    """
    upwards_id = second_id or _second_of(framework, view)
    indicators = (framework.indicators[asked.indicator_id], framework.indicators[upwards_id])
    pairs = _pairs(framework, choice, asked, indicators)
    both = [pair for pair in pairs if all(one.value is not None for one in pair)]
    references = _references(framework, choice, indicators)
    names = {pair[0].unit_id: framework.units[pair[0].unit_id].short_name_vi for pair in pairs}
    return Exhibit(
        name=name_exhibit(
            "hai-chi-so",
            asked.indicator_id,
            upwards_id,
            name_units_asked(asked.unit_ids),
            choice=choice,
        ),
        caption=view.caption,
        alt=view.alt,
        statement=paragraph(_say(choice, indicators, pairs, both, references, names)),
        table=DataTable(
            (
                Column("Đơn vị"),
                *(number_column(one.name_vi, one) for one in indicators),
                STANDING,
            ),
            (
                *(_row(names[pair[0].unit_id], pair, indicators) for pair in pairs),
                *(_row(name, pair, indicators) for name, pair in references.items()),
            ),
            len(references),
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=view if view.points else None,
    )


def _second_of(framework: ResultsFramework, view: ScatterView) -> str:
    found = [
        one.indicator_id
        for one in framework.indicators.values()
        if f"{one.name_vi} ({one.unit})" == view.y_title
    ]
    return found[0]


def _pairs(
    framework: ResultsFramework,
    choice: Choice,
    asked: Comparison,
    indicators: tuple[Indicator, Indicator],
) -> list[Pair]:
    series = (figures_by_unit(framework, choice, one.indicator_id, choice.year) for one in indicators)
    pairs = [
        (x, y) for x, y in zip(*series, strict=True) if not asked.unit_ids or x.unit_id in asked.unit_ids
    ]
    return sorted(pairs, key=lambda pair: (any(one.value is None for one in pair), -(pair[0].value or 0)))


def _references(
    framework: ResultsFramework, choice: Choice, indicators: tuple[Indicator, Indicator]
) -> dict[str, Pair]:
    """The province and, where it has both rates, the nation."""
    x, y = (
        figure_of(framework, choice, one.indicator_id, framework.province.unit_id, choice.year)
        for one in indicators
    )
    nation_x, nation_y = (
        measure_reference(framework, one.indicator_id, period=choice.period, group_id=choice.group_id)
        for one in indicators
    )
    found = {"Toàn tỉnh": (x, y)}
    if nation_x.value is not None or nation_y.value is not None:
        found["Cả nước"] = (nation_x, nation_y)
    return found


def _row(name: str, pair: Pair, indicators: tuple[Indicator, Indicator]) -> tuple[Cell, ...]:
    cells = (value_cell(figure, indicator) for figure, indicator in zip(pair, indicators, strict=True))
    return (text_cell(name), *cells, text_cell(join_standings(pair)))


def _say(
    choice: Choice,
    indicators: tuple[Indicator, Indicator],
    pairs: list[Pair],
    both: list[Pair],
    references: dict[str, Pair],
    names: dict[str, str],
) -> list[Finding | None]:
    measures = tuple(state_label(in_sentence(one.name_vi)) for one in indicators)
    every = state_count(len(pairs), [x.figure_id for x, _ in pairs])
    first = find(
        "Năm {year}, {known}/{every} đơn vị{share} có số liệu của cả hai chỉ số: {across} và {upwards}",
        year=state_year(choice.year, *(x for x, _ in pairs)),
        known=state_count(len(both), [x.figure_id for x, _ in both]),
        every=every,
        share=_say_share(both, pairs),
        across=measures[0],
        upwards=measures[1],
    )
    if not both:
        return [first]
    said = [
        _say_extremes(place, indicator, [pair[at] for pair in both], names)
        for at, (place, indicator) in enumerate(zip(measures, indicators, strict=True))
    ]
    return [
        first,
        *said,
        _say_above(indicators, both, references["Toàn tỉnh"], names),
        find("Hai chỉ số cùng cao hoặc cùng thấp không có nghĩa là chỉ số này gây ra chỉ số kia"),
    ]


def _say_extremes(
    measure: Statement, indicator: Indicator, figures: list[Figure], names: dict[str, str]
) -> Finding:
    if len(figures) == 1:
        only = name_at(figures, names, indicator, highest=True)
        return find("{measure}: {only}", *figures, measure=measure, only=only)
    highest, lowest = (name_at(figures, names, indicator, highest=end) for end in (True, False))
    return find(
        "{measure} cao nhất ở {highest}, thấp nhất ở {lowest}",
        *figures,
        measure=measure,
        highest=highest,
        lowest=lowest,
    )


def _say_above(
    indicators: tuple[Indicator, Indicator], both: list[Pair], province: Pair, names: dict[str, str]
) -> Finding | None:
    """Which units are above the province in both; None where a part would be held against its sum."""
    x, y = province
    if x.value is None or y.value is None or not all(one.is_rate for one in indicators):
        return None
    above = [pair[0] for pair in both if (pair[0].value or 0) > x.value and (pair[1].value or 0) > y.value]
    figures = [figure for pair in (*both, province) for figure in pair]
    if not above:
        return find("Không đơn vị nào cao hơn toàn tỉnh ở cả hai chỉ số", *figures)
    return find(
        "Cao hơn toàn tỉnh ở cả hai chỉ số có {count} đơn vị: {names}",
        *figures,
        count=state_count(len(above), [one.figure_id for one in above]),
        names=name_units(above, names),
    )


def _say_share(both: list[Pair], pairs: list[Pair]) -> Statement | None:
    """“ (75 %)” where some lack one of the two figures; nothing where all or none have both."""
    if not 0 < len(both) < len(pairs):
        return None
    ids = [[x.figure_id for x, _ in some] for some in (both, pairs)]
    return state(" ({pct})", pct=state_count_share(*ids))
