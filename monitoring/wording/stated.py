"""Numbers for sentences, each with the figures that it was worked out from."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.model.money import Stage
from monitoring.model.results import Indicator
from monitoring.wording.distances import distance_as_printed, say_size
from monitoring.wording.numbers import say_money, say_number, say_share_pct, trim
from monitoring.wording.sentences import say_figure
from monitoring.wording.statement import Stated, Statement, What, state

_CONDITION = "where:"


def running_total_id(figure: Figure) -> str:
    """The id of a count added up from the programme's first year to the figure's own."""
    return f"total:{figure.figure_id}"


def money_id(
    stage: Stage,
    *,
    year: int | None = None,
    project_id: str | None = None,
    unit_id: str | None = None,
    funding_source: str | None = None,
    capital_type: str | None = None,
) -> str:
    """The id of a sum of money; what is None is not restricted: “money:disbursed/2023/DA1/*/*/*”."""
    fields = (year, project_id, unit_id, funding_source, capital_type)
    return f"money:{stage.value}/" + "/".join("*" if one is None else str(one) for one in fields)


def state_value(figure: Figure, indicator: Indicator, *, is_running_total: bool = False) -> Stated:
    """“1,94 %”, or the words for no data."""
    named = running_total_id(figure) if is_running_total else figure.figure_id
    return Stated(say_figure(figure, indicator), What.VALUE, (named,))


def state_numerator(figure: Figure) -> Stated | None:
    """“6.636”; None where the numerator is not known."""
    if figure.numerator is None:
        return None
    return Stated(say_number(figure.numerator), What.NUMERATOR, (figure.figure_id,))


def state_change_points(later: Figure, earlier: Figure, change_points: float) -> Stated:
    """The size of a change of a rate, without its sign: “0,93 điểm %”."""
    text = f"{say_number(abs(change_points), decimals=2)} điểm %"
    return Stated(text, What.CHANGE_POINTS, (later.figure_id, earlier.figure_id))


def state_change_pct(later: Figure, earlier: Figure, change_pct: float) -> Stated:
    """The size of a change of a count, without its sign: “31,8 %”."""
    text = f"{say_number(abs(change_pct), decimals=1)} %"
    return Stated(text, What.CHANGE_PCT, (later.figure_id, earlier.figure_id))


def state_distance(own: Figure, other: Figure, indicator: Indicator) -> Stated | None:
    """The size of the distance between two printed values: “2,09 điểm %”; None where either is missing."""
    distance = distance_as_printed(own, other, indicator)
    if distance is None:
        return None
    return Stated(say_size(distance, indicator), What.DISTANCE, (own.figure_id, other.figure_id))


def state_units_known(figures: Sequence[Figure]) -> Stated:
    """How many of the figures have a value."""
    known = sum(figure.value is not None for figure in figures)
    return Stated(str(known), What.UNITS_KNOWN, tuple(figure.figure_id for figure in figures))


def state_units_all(figures: Sequence[Figure]) -> Stated:
    """How many units there are in all."""
    return Stated(str(len(figures)), What.UNITS_ALL, tuple(figure.figure_id for figure in figures))


def state_covered_pct(known: int, figure_ids: Sequence[str]) -> Stated:
    """“75 %”: the units that are covered, of all that are named; a condition may be named first (“where:in_sum”)."""
    every = sum(not one.startswith(_CONDITION) for one in figure_ids)
    return Stated(say_share_pct(known, every), What.COVERED_PCT, tuple(figure_ids))


def state_coverage(figures: Sequence[Figure], level_vi: str = "") -> Statement:
    """The same words as `say_coverage`: “9/12 huyện, thành phố (75 %)”, of all or of none without the share."""
    known = sum(figure.value is not None for figure in figures)
    is_partial = 0 < known < len(figures)
    return state(
        "{known}/{every}{level}{share}",
        known=state_units_known(figures),
        every=state_units_all(figures),
        level=f" {level_vi}" if level_vi else "",
        share=state(" ({pct})", pct=state_covered_pct(known, [one.figure_id for one in figures]))
        if is_partial
        else None,
    )


def state_year(year: int, *figures: Figure) -> Stated:
    """A year that belongs to the figures named."""
    return Stated(str(year), What.PERIOD, tuple(figure.figure_id for figure in figures))


def state_amount(amount_vnd: int | None, named: str, *, in_unit: str = "auto") -> Stated:
    """“48,993 tỷ đồng” of the sum of money named by its id."""
    return Stated(say_money(amount_vnd, in_unit=in_unit), What.AMOUNT, (named,))


def state_money_rate(rate_pct: float, part_id: str, whole_id: str) -> Stated:
    """“74,6 %”: the first sum of the second."""
    return Stated(f"{say_number(rate_pct, decimals=1)} %", What.MONEY_RATE_PCT, (part_id, whole_id))


def state_target(value: float, target_id: str, indicator: Indicator) -> Stated:
    """The value set for a target, without decimals that are all zero: “90 %”."""
    text = f"{trim(say_number(value, decimals=indicator.decimals))} {indicator.unit}"
    return Stated(text, What.TARGET, (f"target:{target_id}",))


def state_count(count: int, figure_ids: Sequence[str]) -> Stated:
    """How many different figures are named."""
    return Stated(str(count), What.COUNT, tuple(figure_ids))


def state_name(text: str) -> Stated:
    """A number that belongs to a name, such as a decision's."""
    return Stated(text, What.NAME)
