"""Which units pull the province's figure: what each brings to its numerator, beside its own rate.

A high rate and many households are different priorities: the first asks for the unit, the second for the sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from monitoring.measures.ranks import Contribution, as_counted, contribute, counted_units
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice
from monitoring.views.compare_units import Comparison, figure_of, say_cover, say_scope
from monitoring.views.contribution_words import (
    HALF_PCT,
    ILLUSTRATED,
    ContributionRow,
    count_label,
    count_word,
    say_contributions,
    say_count,
    say_no_contributions,
    say_share,
    title_contributions,
)
from monitoring.views.map import figures_by_unit
from monitoring.wording.sentences import say_figure


@dataclass(frozen=True)
class ContributionsView:
    """``rows`` are the units asked for, largest first; ``rest`` is all the others together. Shares are of all units."""

    caption: Caption
    alt: str
    rows: tuple[ContributionRow, ...]
    rest: ContributionRow | None
    total: int
    total_text: str
    sentences: tuple[str, ...]
    count_label: str
    rate_label: str | None
    province_rate_pct: float | None
    province_rate_text: str
    nothing: str
    is_whole: bool

    @property
    def has_illustrative(self) -> bool:
        return any(row.is_illustrative for row in self.rows)


def view_contributions(framework: ResultsFramework, choice: Choice, asked: Comparison) -> ContributionsView:
    """Give what every unit brings to the province's count in the chosen year."""
    indicator = framework.indicators[asked.indicator_id]
    units = figures_by_unit(framework, choice, asked.indicator_id, choice.year)
    figures = counted_units(units, indicator)
    parts = contribute(figures) if indicator.across_units != "reported_only" else ()
    province = as_counted(
        figure_of(framework, choice, asked.indicator_id, framework.province.unit_id, choice.year), indicator
    )
    every = _rows(framework, choice, indicator, parts, {one.unit_id: one for one in figures})
    rows = tuple(row for row in every if not asked.unit_ids or row.unit_id in asked.unit_ids)
    total, word = sum(part.numerator for part in parts), count_word(indicator)
    label = count_label(indicator)
    title = title_contributions(every, figures, indicator, choice.year)
    caption = caption_figures(
        framework,
        [one for one in figures if one.numerator is not None],
        title=title,
        subtitle=say_scope(framework, choice, replace(indicator, unit=word), f"31/12/{choice.year}"),
        coverage=say_cover(framework, choice, [one.as_count() for one in figures]),
    )
    return ContributionsView(
        caption=_firm(caption, every),
        alt=f"Biểu đồ đóng góp. {title}. "
        + "; ".join(
            f"{row.name} {row.count_text}" + (f" ({row.share_text})" if row.share_text else "")
            for row in rows
        )
        + ".",
        rows=rows,
        rest=_rest(every, rows, word),
        total=total,
        total_text=say_count(total, word),
        sentences=tuple(say_contributions(every, rows, total, province, indicator, len(figures))),
        count_label=label,
        rate_label=f"{indicator.name_vi} ({indicator.unit})" if indicator.is_rate else None,
        province_rate_pct=province.value if indicator.is_rate else None,
        province_rate_text=say_figure(province, indicator),
        nothing=say_no_contributions(indicator, choice.year, others_known=bool(every)),
        is_whole=len(every) == len(figures),
    )


def _rows(
    framework: ResultsFramework,
    choice: Choice,
    indicator: Indicator,
    parts: Sequence[Contribution],
    figures: dict[str, Figure],
) -> tuple[ContributionRow, ...]:
    # shares of some units alone would pass for shares of the province
    is_whole, rows, running = len(parts) == len(figures), [], 0.0
    for part in parts:
        figure, before = figures[part.unit_id], running
        running += part.share_pct
        rows.append(
            ContributionRow(
                unit_id=part.unit_id,
                name=framework.units[part.unit_id].short_name_vi,
                count=part.numerator,
                count_text=say_count(part.numerator, count_word(indicator)),
                share_pct=part.share_pct,
                share_text=say_share(part.share_pct) if is_whole else "",
                running_text=say_share(running) if is_whole else "",
                rate_pct=figure.value if indicator.is_rate else None,
                rate_text=say_figure(figure, indicator) if indicator.is_rate else "",
                makes_half=is_whole and round(before, 6) < HALF_PCT,
                rate_is_illustrative=figure.is_illustrative,
                is_illustrative=figure.is_illustrative or ILLUSTRATED in figure.illustrative_parts,
                is_chosen=part.unit_id == choice.unit_id,
            )
        )
    return tuple(rows)


def _rest(
    every: Sequence[ContributionRow], rows: Sequence[ContributionRow], word: str
) -> ContributionRow | None:
    others = [row for row in every if row not in rows]
    if not others or not rows:
        return None
    count, share = sum(row.count for row in others), sum(row.share_pct for row in others)
    return ContributionRow(
        unit_id="",
        name="Các đơn vị khác",
        count=count,
        count_text=say_count(count, word),
        share_pct=share,
        share_text=say_share(share) if rows[0].share_text else "",
        running_text="",
        rate_pct=None,
        rate_text="",
        makes_half=False,
        rate_is_illustrative=False,
        is_illustrative=any(row.is_illustrative for row in others),
        is_chosen=False,
    )


def _firm(caption: Caption, rows: Sequence[ContributionRow]) -> Caption:
    """The picture shows numerators: a published rate does not make a filled-in numerator firm."""
    return replace(
        caption, has_illustrative=caption.has_illustrative or any(row.is_illustrative for row in rows)
    )
