"""Cards: one headline number each, with its change, the nation's figure and its standing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from monitoring.measures.figures import measure_figure
from monitoring.measures.series import measure_change, measure_reference
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice, unit_of
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import say_no_data_reason
from monitoring.wording.numbers import NO_DATA_VI, say_change, say_coverage, say_number
from monitoring.wording.sentences import say_beside_reference
from monitoring.wording.unit_words import words_for


@dataclass(frozen=True)
class KpiCard:
    """``change_is_good`` is None where there is no change to judge; ``value`` is already in words."""

    label: str
    value: str
    unit: str
    change: str | None
    change_is_good: bool | None
    remark: str
    caption: Caption


def card_of_rate(
    framework: ResultsFramework, choice: Choice, indicator_id: str, *, group_id: str | None = None
) -> KpiCard:
    """The card of a rate or count: value, change since the year before, and where the nation stands."""
    group_id = group_id or choice.group_id
    indicator = framework.indicators[indicator_id]
    figure, earlier = _pair(framework, choice, indicator_id, group_id)
    reference = measure_reference(framework, indicator_id, period=choice.period, group_id=group_id)
    change = measure_change(figure, earlier, is_rate=indicator.is_rate)
    return KpiCard(
        label=_label(framework, indicator, group_id),
        value=NO_DATA_VI if figure.value is None else say_number(figure.value, decimals=indicator.decimals),
        unit="" if figure.value is None else indicator.unit,
        change=_since(say_change(change, is_rate=indicator.is_rate), choice.year),
        change_is_good=indicator.is_improved_by(change),
        remark=_remark(figure, reference, indicator),
        caption=_caption(framework, figure, indicator.name_vi),
    )


def card_of_count(framework: ResultsFramework, choice: Choice, indicator_id: str) -> KpiCard:
    """The card of a rate's numerator: how many households or people it is, and the change in per cent."""
    indicator = framework.indicators[indicator_id]
    figure, earlier = _pair(framework, choice, indicator_id, choice.group_id)
    label = indicator.numerator_label_vi or indicator.name_vi
    change = measure_change(figure.as_count(), earlier.as_count(), is_rate=False)
    return KpiCard(
        label=capitalised(label),
        value=NO_DATA_VI if figure.numerator is None else say_number(figure.numerator),
        unit="" if figure.numerator is None else _unit_of_count(indicator),
        change=_since(say_change(change, is_rate=False), choice.year),
        change_is_good=indicator.is_improved_by(change),
        remark="" if change is None else _say_fewer(figure, earlier, indicator),
        caption=_caption(framework, figure, label),
    )


def _pair(
    framework: ResultsFramework, choice: Choice, indicator_id: str, group_id: str
) -> tuple[Figure, Figure]:
    measure = partial(
        measure_figure,
        framework,
        indicator_id,
        unit_id=unit_of(framework, choice).unit_id,
        group_id=group_id,
        published_only=choice.published_only,
    )
    return measure(period=choice.period), measure(period=choice.period.previous())


def _label(framework: ResultsFramework, indicator: Indicator, group_id: str) -> str:
    return (
        indicator.name_vi
        if group_id == "all"
        else f"{indicator.name_vi} – {framework.groups[group_id].name_vi.lower()}"
    )


def _unit_of_count(indicator: Indicator) -> str:
    """Households, people …: the word after “số” in the numerator's label (“Số hộ nghèo” counts “hộ”)."""
    words = (indicator.numerator_label_vi or "").lower().removeprefix("số ").split(" ")
    return words[0]


def _since(change: str | None, year: int) -> str | None:
    return None if change is None else f"{change} so với năm {year - 1}"


def _remark(figure: Figure, reference: Figure, indicator: Indicator) -> str:
    if figure.value is None:
        return say_no_data_reason(figure)
    beside = say_beside_reference(figure, reference, indicator)
    if beside:
        return beside
    return "Chưa có số liệu cả nước để đối chiếu" if indicator.is_rate else ""


def _say_fewer(figure: Figure, earlier: Figure, indicator: Indicator) -> str:
    fewer = (earlier.numerator or 0) - (figure.numerator or 0)
    if fewer == 0:
        return "Không đổi"
    return f"{'Giảm' if fewer > 0 else 'Tăng'} {say_number(abs(fewer))} {_unit_of_count(indicator)}"


def _caption(framework: ResultsFramework, figure: Figure, title: str) -> Caption:
    words = words_for(figure.unit_kinds)
    coverage = (
        say_coverage(figure.units_reported, figure.units_expected, words.together) if figure.is_sum else None
    )
    return caption_figures(framework, [figure], title=title, coverage=coverage)
