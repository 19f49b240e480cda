"""Sentences on what is lacking in each dimension, and on priority groups beside all."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.views.choice import Choice
from monitoring.views.compare_units import figure_of, in_sentence
from monitoring.views.deprivation import lacking_pct
from monitoring.views.exhibits.findings import Finding, find
from monitoring.views.standing import Standing
from monitoring.wording.covering import state_label
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.stated import state_count, state_distance, state_value, state_year
from monitoring.wording.stated_counts import state_lacking
from monitoring.wording.statement import Statement, join_statements, state

_MOST_NAMED = 3
_RATE_OF = "Tỷ lệ "


def say_lacking(standings: Sequence[Standing]) -> list[Finding | None]:
    """The dimensions' rates: which lack most, in how many the unit lacks more than the province, what is not known."""
    known = [one for one in standings if one.own.value is not None]
    missing = [one for one in standings if one.own.value is None]
    most = sorted(known, key=lambda one: -(lacking_pct(one.own, one.indicator) or 0))[:_MOST_NAMED]
    return [_say_most(most, known), _say_worse(known), _say_unknown(missing, len(standings), standings)]


def say_groups(
    framework: ResultsFramework, choice: Choice, indicator: Indicator, unit_id: str, place: Statement
) -> list[Finding | None]:
    """The figure of all and of every group that has one, with its distance to all; then the groups without."""
    figures = {
        group_id: figure_of(
            framework, choice, indicator.indicator_id, unit_id, choice.year, group_id=group_id
        )
        for group_id in framework.groups
    }
    everyone = figures[ALL_GROUPS]
    groups = {group_id: one for group_id, one in figures.items() if group_id != ALL_GROUPS}
    known = {group_id: one for group_id, one in groups.items() if one.value is not None}
    names = {group_id: in_sentence(framework.groups[group_id].name_vi) for group_id in groups}
    said = [_say_group(names[group_id], one, everyone, indicator) for group_id, one in known.items()]
    whole = "chưa có số liệu" if everyone.value is None else state_value(everyone, indicator)
    first = find(
        "Năm {year}, {measure} của {place}: mức chung {whole}{groups}",
        everyone,
        *known.values(),
        year=state_year(choice.year, everyone),
        measure=state_label(in_sentence(indicator.name_vi)),
        place=place,
        whole=whole,
        groups=join_statements([Statement(""), *said], "; ") if said else None,
    )
    without = [names[group_id] for group_id in groups if group_id not in known]
    return [first, find("Chưa có số liệu của nhóm: {names}", names=", ".join(without)) if without else None]


def _say_group(name: str, figure: Figure, everyone: Figure, indicator: Indicator) -> Statement:
    distance = distance_as_printed(figure, everyone, indicator)
    gap: Statement | None = None
    if distance is not None and indicator.is_rate:
        gap = (
            state(" (bằng mức chung)")
            if distance == 0
            else state(
                " ({word} hơn mức chung {size})",
                word="thấp" if distance < 0 else "cao",
                size=state_distance(figure, everyone, indicator),
            )
        )
    return state("{name} {value}{gap}", name=name, value=state_value(figure, indicator), gap=gap)


def _say_most(most: Sequence[Standing], known: Sequence[Standing]) -> Finding | None:
    if not most:
        return None
    said = [
        state(
            "{name} {own}{province}",
            name=state_label(_short_name(one.indicator)),
            own=_say_one(one.own, one.indicator),
            province=None
            if one.province.value is None or one.own.unit_id == one.province.unit_id
            else state(" (toàn tỉnh {other})", other=_say_one(one.province, one.indicator)),
        )
        for one in most
    ]
    return find(
        "Mức thiếu hụt lớn nhất: {said}",
        *(figure for one in known for figure in (one.own, one.province)),
        said=join_statements(said, "; "),
    )


def _say_worse(known: Sequence[Standing]) -> Finding | None:
    compared = [
        one for one in known if one.province.value is not None and one.own.unit_id != one.province.unit_id
    ]
    if not compared:
        return None
    worse = [
        one
        for one in compared
        if (lacking_pct(one.own, one.indicator) or 0) > (lacking_pct(one.province, one.indicator) or 0)
    ]
    return find(
        "Thiếu hụt nhiều hơn mức toàn tỉnh ở {worse}/{compared} chỉ số",
        *(figure for one in compared for figure in (one.own, one.province)),
        worse=state_count(len(worse), [one.own.figure_id for one in worse]),
        compared=state_count(len(compared), [one.own.figure_id for one in compared]),
    )


def _say_unknown(missing: Sequence[Standing], every: int, standings: Sequence[Standing]) -> Finding | None:
    if not missing:
        return None
    return find(
        "Chưa có số liệu của {missing}/{every} chỉ số",
        missing=state_count(len(missing), [one.own.figure_id for one in missing]),
        every=state_count(every, [one.own.figure_id for one in standings]),
    )


def _say_one(figure: Figure, indicator: Indicator) -> Statement:
    """“thiếu 34,5 %” of a rate of reach, “26,7 %” of one that is itself what is lacking."""
    if indicator.polarity != "higher_is_better":
        return state("{value}", value=state_value(figure, indicator))
    lacking = state_lacking(lacking_pct(figure, indicator) or 0.0, figure, indicator)
    return state("thiếu {value}", value=lacking)


def _short_name(indicator: Indicator) -> str:
    return in_sentence(indicator.name_vi.removeprefix(_RATE_OF))
