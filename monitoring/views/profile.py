"""The profile of one unit: how it stands, against whom, since when, and what is done with the money."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.budget_figures import Breakdown
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.views.budget import BudgetView, view_budget
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice, unit_of, unit_words
from monitoring.views.deprivation import view_deprivation
from monitoring.views.dot_plot import DotPlotView
from monitoring.views.map import figures_by_unit
from monitoring.views.profile_gaps import GapLine, view_gaps
from monitoring.views.profile_groups import GroupsView, view_profile_groups
from monitoring.views.profile_headlines import HeadlineFigure, view_headlines
from monitoring.views.profile_indicators import DimensionBlock, measure_targets, view_dimensions
from monitoring.views.standing import Standing, measure_standing
from monitoring.views.standouts import Standout, find_standouts
from monitoring.wording.capitals import capitalised
from monitoring.wording.distances import say_distance
from monitoring.wording.sentences import say_figure, say_finding, say_straddling


@dataclass(frozen=True)
class ProfileView:
    """The whole page for one unit and year. ``indicators_caption`` stands for all that the table shows."""

    title: str
    standouts: tuple[Standout, ...]
    headlines: tuple[HeadlineFigure, ...]
    notes: tuple[str, ...]
    blocks: tuple[DimensionBlock, ...]
    indicators_caption: Caption
    deprivation: DotPlotView
    groups: GroupsView
    money: BudgetView
    money_caption: Caption
    gaps: tuple[GapLine, ...]
    earlier_year: int


@dataclass(frozen=True)
class UnitOption:
    """A unit to choose, with its headline rate in words."""

    unit_id: str
    name: str
    value: str
    is_illustrative: bool


@dataclass(frozen=True)
class ChooserView:
    """What stands on the page while no unit is chosen."""

    title: str
    caption: Caption
    options: tuple[UnitOption, ...]


def view_profile(framework: ResultsFramework, choice: Choice) -> ProfileView:
    """Give the profile of the chosen unit in the chosen year."""
    standings = measure_targets(framework, choice)
    blocks = view_dimensions(framework, choice, standings)
    groups = view_profile_groups(framework, choice)
    money = view_budget(framework, choice, by=Breakdown.PROJECT)
    headline = measure_standing(framework, choice, framework.programme.headline_indicator_id)
    return ProfileView(
        title=_title(framework, choice, headline),
        standouts=find_standouts(framework, choice, standings.values(), money),
        headlines=view_headlines(framework, choice),
        notes=_notes(framework, headline.own),
        blocks=blocks,
        indicators_caption=_caption(framework, choice, standings, blocks),
        deprivation=view_deprivation(framework, choice, standings.values()),
        groups=groups,
        money=money,
        money_caption=money.caption.named(
            money.caption.title, "Đơn vị: tỷ đồng · tỷ lệ giải ngân tính trên vốn đã giao"
        ),
        gaps=view_gaps(blocks, groups, money),
        earlier_year=choice.year - 1,
    )


def view_chooser(framework: ResultsFramework, choice: Choice) -> ChooserView:
    """The units of the year with their headline rate, from the highest down, for a reader who has chosen none."""
    indicator = framework.indicators[framework.programme.headline_indicator_id]
    figures = figures_by_unit(framework, choice, indicator.indicator_id, choice.year)
    ranked = sorted(figures, key=lambda one: (one.value is None, -(one.value or 0), one.unit_id))
    words = unit_words(framework, year=choice.year, frame_id=choice.frame_id)
    return ChooserView(
        title=f"Hồ sơ {words.one} năm {choice.year}: chọn một trong {len(figures)} đơn vị",
        caption=caption_figures(
            framework,
            figures,
            title=f"Xếp theo {indicator.name_vi.lower()} năm {choice.year}, từ cao xuống thấp",
            subtitle="Bấm vào một đơn vị để mở hồ sơ; cũng có thể chọn ở thanh bên",
        ),
        options=tuple(
            UnitOption(
                one.unit_id,
                framework.units[one.unit_id].short_name_vi,
                say_figure(one, indicator),
                one.is_illustrative,
            )
            for one in ranked
        ),
    )


def _title(framework: ResultsFramework, choice: Choice, standing: Standing) -> str:
    """The finding on the headline rate: its value, rank and distance to the province."""
    unit = unit_of(framework, choice)
    own, indicator = standing.own, standing.indicator
    if own.value is None:
        return say_finding(own, None, indicator, unit)
    distance = say_distance(own, standing.province, indicator, place="toàn tỉnh", with_value=False)
    group = "" if choice.group_id == "all" else f" ({framework.groups[choice.group_id].name_vi.lower()})"
    parts = (f"{indicator.name_vi.lower()}{group} {say_figure(own, indicator)}", standing.rank, distance)
    return f"{capitalised(unit.full_name_vi)} năm {choice.year}: " + ", ".join(part for part in parts if part)


def _notes(framework: ResultsFramework, own: Figure) -> tuple[str, ...]:
    """Which parts of the unit's sum also lie in another district, with the households at stake."""
    return (say_straddling(framework, own),) if own.straddling_unit_ids else ()


def _caption(
    framework: ResultsFramework,
    choice: Choice,
    standings: dict[str, Standing],
    blocks: tuple[DimensionBlock, ...],
) -> Caption:
    rows = [row for block in blocks for row in block.rows]
    known = sum(row.has_data for row in rows)
    return caption_figures(
        framework,
        [figure for one in standings.values() for figure in (*one.series, one.province)],
        title=f"{len(rows)} chỉ tiêu năm {choice.year}, theo từng chiều",
        subtitle=f"{capitalised(unit_of(framework, choice).full_name_vi)} so với toàn tỉnh; mức đánh giá lấy theo chỉ tiêu của tỉnh",
        coverage=f"{known}/{len(rows)} chỉ tiêu có số liệu",
    )
