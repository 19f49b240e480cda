"""What a reader can search for and where each find leads: districts, communes, indicators, targets and projects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from monitoring.model.framework import ResultsFramework
from monitoring.model.units import ReportingUnit
from monitoring.views.map import map_indicators
from monitoring.wording.alphabet import fold
from monitoring.wording.capitals import capitalised
from monitoring.wording.numbers import say_date, say_number
from monitoring.wording.unit_words import name_programme_units

_UNIT_PAGE, _MAP_PAGE, _TARGET_PAGE, _MONEY_PAGE = "ho-so", "ban-do", "muc-tieu", "kinh-phi"
_WHOLE = 100.0
# so that twenty targets do not push the map of the same name out of the list
_MOST_OF_A_KIND = 5


@dataclass(frozen=True)
class SearchEntry:
    """One find: its name, what kind of thing it is, the page it leads to and the choices made there.

    ``choices`` are in the codes of the address; ``years`` those in which a unit reported, where not all of them.
    ``folded`` is all that the entry may be found by, without accents. ``heading`` starts the part of the page meant.
    """

    label: str
    kind: str
    page: str
    choices: Mapping[str, str]
    folded: str
    heading: str = ""
    remark: str | None = None
    is_pair: bool = False
    years: tuple[int, ...] = ()


def search_entries(framework: ResultsFramework) -> tuple[SearchEntry, ...]:
    """Everything that can be found, the units first; then each project in each unit, found by the words of both."""
    return (
        *_districts(framework),
        *_communes(framework),
        *_targets(framework),
        *_indicators(framework),
        *_projects(framework),
        *_projects_by_unit(framework),
    )


def find_entries(entries: Iterable[SearchEntry], query: str, *, most: int = 10) -> tuple[SearchEntry, ...]:
    """The entries in which every word of the query starts a word, in their order, a few of each kind; nothing for an empty query.

    Pairs (a project in a unit) come only when no single entry holds all the words.
    """
    words = fold(query).split()
    found = [entry for entry in entries if words and all(f" {word}" in f" {entry.folded}" for word in words)]
    single = [entry for entry in found if not entry.is_pair]
    shown: list[SearchEntry] = []
    for entry in single or found:
        if sum(one.kind == entry.kind for one in shown) < _MOST_OF_A_KIND:
            shown.append(entry)
    return tuple(shown[:most])


def _entry(
    label: str, kind: str, page: str, choices: Mapping[str, str], also: Sequence[str] = (), **more: Any
) -> SearchEntry:
    words = fold(" ".join((label, kind, *also)))
    for sign in ".,()–-·":
        words += " " + words.replace(sign, " ") if sign in words else ""
    folded = " ".join(dict.fromkeys(words.split()))
    return SearchEntry(label, kind, page, choices, folded, **more)


def _reporting_districts(framework: ResultsFramework) -> tuple[ReportingUnit, ...]:
    ids = dict.fromkeys(unit_id for frame in framework.frames.values() for unit_id in frame.unit_ids)
    units = (framework.units[unit_id] for unit_id in ids)
    # communes on the territory of a district lead to that district; those of a province without districts stand for themselves
    own = (one for one in units if one.unit_id not in framework.main_district_of)
    return tuple(sorted(own, key=lambda one: one.valid_from))


def _districts(framework: ResultsFramework) -> Iterable[SearchEntry]:
    units = _reporting_districts(framework)
    named = name_programme_units(framework)
    names = [unit.name_vi for unit in units]
    for unit in units:
        years = _years_of(framework, unit)
        # the name was used again for the merged unit: only its years tell the two apart
        when = f" ({years[0]}–{years[-1]})" if len(years) > 1 else f" ({years[0]})"
        yield _entry(
            capitalised(unit.full_name_vi) + (when if names.count(unit.name_vi) > 1 else ""),
            f"hồ sơ {named.together}",
            _UNIT_PAGE,
            {"huyen": unit.unit_id},
            (unit.code, unit.name_en),
            years=years,
        )


def _years_of(framework: ResultsFramework, unit: ReportingUnit) -> tuple[int, ...]:
    frames = framework.frames.values()
    return tuple(sorted({frame.period.year for frame in frames if unit.unit_id in frame.unit_ids}))


def _communes(framework: ResultsFramework) -> Iterable[SearchEntry]:
    for unit in framework.units.values():
        district_id = framework.main_district_of.get(unit.unit_id)
        if unit.level == "commune" and district_id is not None:
            yield _entry(
                capitalised(unit.full_name_vi),
                f"thuộc {framework.units[district_id].full_name_vi}",
                _UNIT_PAGE,
                {"huyen": district_id},
                (unit.code, unit.name_en),
                remark=say_where_commune_lies(framework, unit.unit_id),
                years=_years_of(framework, framework.units[district_id]),
            )


def say_where_commune_lies(framework: ResultsFramework, unit_id: str) -> str:
    """Which district holds the commune, with its share where it lies in two."""
    unit = framework.units[unit_id]
    district = framework.units[framework.main_district_of[unit_id]]
    shares = framework.straddling_units.get(unit_id, ())
    main = next((part.share_pct for part in shares if part.district_id == district.unit_id), _WHOLE)
    held = "nằm trong" if main == _WHOLE else f"có {say_number(main, decimals=1)} % diện tích nằm trong"
    return (
        f"{capitalised(unit.full_name_vi)} (từ {say_date(unit.valid_from)}) {held} địa bàn {district.full_name_vi} trước đây; "
        f"đang hiển thị số liệu của {district.full_name_vi}."
    )


def _targets(framework: ResultsFramework) -> Iterable[SearchEntry]:
    for target in framework.targets.values():
        name = framework.indicators[target.indicator_id].name_vi
        yield _entry(
            f"{target.target_id}. {name}",
            f"chỉ tiêu {framework.programme.last_year}",
            _TARGET_PAGE,
            {},
            heading=f"{target.target_id}.",
        )


def _indicators(framework: ResultsFramework) -> Iterable[SearchEntry]:
    for indicator_id, _ in map_indicators(framework):
        indicator = framework.indicators[indicator_id]
        yield _entry(
            indicator.name_vi, "bản đồ chỉ số", _MAP_PAGE, {"chiso": indicator_id, "sosanh": "khong"}
        )


def _projects(framework: ResultsFramework) -> Iterable[SearchEntry]:
    for project in framework.projects.values():
        kind = "dự án" if project.parent_id is None else "tiểu dự án"
        label = f"{project.project_id}. {project.name_vi}"
        parent = project.parent_id or project.project_id
        yield _entry(
            label,
            kind,
            _MONEY_PAGE,
            {"duan": parent, "theo": "project"},
            (project.project_id.removeprefix("DA"),),
        )


def _projects_by_unit(framework: ResultsFramework) -> Iterable[SearchEntry]:
    for entry in tuple(_projects(framework)):
        for unit in _districts(framework):
            yield _entry(
                f"{entry.label} · {unit.label}",
                entry.kind,
                _MONEY_PAGE,
                {**entry.choices, **unit.choices},
                (entry.folded, unit.folded),
                is_pair=True,
                years=unit.years,
            )
