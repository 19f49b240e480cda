"""The figures of one unit beside the province's: what a click on the map opens."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.measures.figures import measure_figure
from monitoring.measures.series import measure_change
from monitoring.model.framework import ResultsFramework
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice, unit_of
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_change
from monitoring.wording.sentences import say_figure


@dataclass(frozen=True)
class UnitFigure:
    """One indicator of the unit in words, with its change and the province's value."""

    name: str
    value: str
    change: str
    province: str
    standing: str


@dataclass(frozen=True)
class UnitFiguresView:
    """The figures of one unit."""

    caption: Caption
    rows: tuple[UnitFigure, ...]


def view_unit_figures(framework: ResultsFramework, choice: Choice) -> UnitFiguresView:
    """Every target's indicator for the chosen unit and year, with its change and the province's value."""
    unit, rows, figures = unit_of(framework, choice), [], []
    for target in framework.targets.values():
        indicator = framework.indicators[target.indicator_id]
        own, earlier, province = (
            measure_figure(
                framework,
                target.indicator_id,
                unit_id=unit_id,
                period=period,
                group_id=choice.group_id,
                published_only=choice.published_only,
            )
            for unit_id, period in (
                (unit.unit_id, choice.period),
                (unit.unit_id, choice.period.previous()),
                (framework.province.unit_id, choice.period),
            )
        )
        figures += [own, province]
        rows.append(
            UnitFigure(
                name=f"{target.target_id}. {indicator.name_vi}",
                value=say_figure(own, indicator),
                change=say_change(
                    measure_change(own, earlier, is_rate=indicator.is_rate), is_rate=indicator.is_rate
                )
                or "–",
                province=say_figure(province, indicator),
                standing=STATUS_VI[own.status] if own.status and own.value is not None else NO_DATA_VI,
            )
        )
    name = unit.full_name_vi
    return UnitFiguresView(
        caption_figures(
            framework,
            figures,
            title=f"{capitalised(name)} năm {choice.year}: số liệu của {len(rows)} chỉ tiêu",
        ),
        tuple(rows),
    )
