"""What every unit brings to the province's count, and the rates in the same order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from monitoring.measures.ranks import contribute, counted_units
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.choice import Choice, describe_choice
from monitoring.views.compare_contributions import ContributionsView
from monitoring.views.compare_units import Comparison
from monitoring.views.contribution_words import ContributionRow
from monitoring.views.exhibits.cells import STANDING, name_standing, number_column, text_cell, value_cell
from monitoring.views.exhibits.contribution_sentences import NO_SHARE_VI, say_contributions
from monitoring.views.exhibits.exhibit import (
    Cell,
    Chart,
    ChartKind,
    Column,
    ContributionRates,
    DataTable,
    Exhibit,
    Role,
    Series,
)
from monitoring.views.exhibits.facts import gather_facts, parts_behind
from monitoring.views.exhibits.findings import paragraph
from monitoring.views.exhibits.levels import say_extremes, say_level, say_missing
from monitoring.views.exhibits.naming import name_exhibit, name_units_asked
from monitoring.wording.labels import STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_number


def exhibit_contributions(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: ContributionsView
) -> Exhibit:
    """Counts of the units asked for, largest first, with their shares; the others and the sum below."""
    facts = gather_facts(framework, choice, asked.indicator_id)
    figures = {one.unit_id: one for one in facts.peers}
    unit = view.rows[0].count_text.partition(" ")[2] if view.rows else facts.indicator.unit
    below = [*([view.rest] if view.rest else []), *([_sum_of(view)] if view.rows else [])]
    running = _running_shares(facts.peers, facts.indicator)
    rows = [_row(row, figures.get(row.unit_id), facts.indicator, running) for row in (*view.rows, *below)]
    shown = [*view.rows, *([view.rest] if view.rest else [])]
    return Exhibit(
        name=_name("dong-gop", choice, asked),
        caption=view.caption,
        alt=view.alt,
        statement=paragraph(say_contributions(facts, view)),
        table=DataTable(
            (
                Column("Đơn vị"),
                Column(f"{view.count_label} ({unit})" if unit else view.count_label, True, 0, unit),
                Column("Phần trong tổng (%)", True, 1, "%"),
                Column("Cộng dồn (%)", True, 1, "%"),
                STANDING,
            ),
            tuple(rows),
            len(below),
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=view if view.rows else None,
        chart=_chart([row.name for row in shown], [row.count for row in shown], view.count_label, unit, 0),
    )


def exhibit_rates(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: ContributionsView
) -> Exhibit:
    """The rate of the same units in the order of their counts, with the province below."""
    facts = gather_facts(framework, choice, asked.indicator_id)
    indicator, figures = facts.indicator, {one.unit_id: one for one in facts.peers}
    shown = [(row.name, figures[row.unit_id]) for row in view.rows if row.rate_pct is not None]
    caption = view.caption.named(
        f"{indicator.name_vi} năm {choice.year} của từng đơn vị, toàn tỉnh {view.province_rate_text}",
        f"Đơn vị: {indicator.unit} · xếp theo {view.count_label.lower()}",
    )
    listed = "; ".join(f"{row.name} {row.rate_text}" for row in view.rows if row.rate_pct is not None)
    level = say_level(facts, parts_behind(framework, choice, facts.own))
    return Exhibit(
        name=_name("ty-le-theo-dong-gop", choice, asked),
        caption=caption,
        alt=f"{caption.title}, xếp theo {view.count_label.lower()}: {listed or NO_DATA_VI}.",
        statement=paragraph([level, say_extremes(facts), say_missing(facts)]),
        table=DataTable(
            (Column("Đơn vị"), number_column(indicator.name_vi, indicator), STANDING),
            tuple(
                (text_cell(name), value_cell(one, indicator), text_cell(name_standing(one)))
                for name, one in (*shown, ("Toàn tỉnh", facts.province))
            ),
            1,
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=ContributionRates(view) if shown and indicator.is_rate else None,
        chart=_chart(
            [*(name for name, _ in shown), "Toàn tỉnh"],
            [*(one.value for _, one in shown), facts.province.value],
            indicator.name_vi,
            indicator.unit,
            indicator.decimals,
        )
        if shown
        else None,
    )


def _row(
    row: ContributionRow, figure: Figure | None, indicator: Indicator, running: Mapping[str, float]
) -> tuple[Cell, ...]:
    # a count is the figure itself; the numerator of a rate is only a part of one
    named = figure.figure_id if figure is not None and not indicator.is_rate else ""
    return (
        text_cell(row.name),
        Cell(say_number(row.count), row.count, row.is_illustrative, named),
        _share_cell(row.share_text, row.share_pct, row),
        _share_cell(row.running_text, running.get(row.unit_id), row) if row.unit_id else text_cell(""),
        text_cell(_name_standing(row, figure)),
    )


def _share_cell(text: str, share_pct: float | None, row: ContributionRow) -> Cell:
    """A share of the province; with some units unknown there is none."""
    if not text or share_pct is None:
        return Cell(NO_SHARE_VI)
    return Cell(text.removesuffix(" %"), share_pct, row.is_illustrative)


def _name_standing(row: ContributionRow, figure: Figure | None) -> str:
    if figure is None:
        return "có số liệu minh họa" if row.is_illustrative else "đã công bố"
    if figure.value is None and figure.status is not None:
        return f"{'minh họa' if row.is_illustrative else STATUS_VI[figure.status]}, mới có số đếm"
    return name_standing(figure)


def _running_shares(figures: Sequence[Figure], indicator: Indicator) -> dict[str, float]:
    """What the units bring together, from the largest down, in per cent of all."""
    running, shares = 0.0, {}
    for part in contribute(counted_units(figures, indicator)):
        running += part.share_pct
        shares[part.unit_id] = running
    return shares


def _sum_of(view: ContributionsView) -> ContributionRow:
    shares = "100,0 %" if view.is_whole else ""
    return replace(
        view.rows[0],
        unit_id="",
        name="Tổng các đơn vị có số liệu",
        count=view.total,
        count_text=view.total_text,
        share_pct=100.0,
        share_text=shares,
        is_illustrative=any(row.is_illustrative for row in (*view.rows, *([view.rest] if view.rest else []))),
    )


def _chart(
    names: Sequence[str], values: Sequence[float | None], label: str, unit: str, decimals: int
) -> Chart | None:
    if not names:
        return None
    series = (Series(label, Role.OWN, tuple(values)),)
    return Chart(ChartKind.BARS, tuple(names), series, unit, decimals)


def _name(kind: str, choice: Choice, asked: Comparison) -> str:
    return name_exhibit(kind, asked.indicator_id, name_units_asked(asked.unit_ids), choice=choice)
