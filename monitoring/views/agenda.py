"""An agenda of slides: which view each slide shows, in codes short enough for one parameter of a link.

A slide is written `bd__2022__spoor_rate__u674`: kind, year, then letters that each start a field. Slides are
joined by `--`. No sign of it needs escaping in an address.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS
from monitoring.views.choice import Choice, frame_options, unit_of, unit_options, unit_words
from monitoring.views.map import map_indicators
from monitoring.wording.labels import name_breakdown

MOST_SLIDES = 40
_BETWEEN_SLIDES, _BETWEEN_FIELDS = "--", "__"
_FILE_KEY = "trinh_chieu"


class SlideKind(StrEnum):
    """What a slide shows; the value is its code."""

    OVERVIEW = "tq"
    MAP = "bd"
    CHANGE = "td"
    TARGET = "ct"
    TARGETS = "mt"
    MONEY = "kp"
    UNIT = "hs"


SLIDE_KIND_VI: Mapping[SlideKind, str] = {
    SlideKind.OVERVIEW: "Tổng quan",
    SlideKind.MAP: "Bản đồ một chỉ số",
    SlideKind.CHANGE: "Bản đồ thay đổi giữa hai năm",
    SlideKind.TARGETS: "Danh sách chỉ tiêu",
    SlideKind.TARGET: "Một chỉ tiêu",
    SlideKind.MONEY: "Kinh phí",
    SlideKind.UNIT: "Số liệu chính của một đơn vị",
}


@dataclass(frozen=True)
class SlideAsk:
    """One slide asked for. ``subject`` is an indicator, a target or a project, as the kind wants it."""

    kind: SlideKind
    choice: Choice
    subject: str | None = None
    from_year: int | None = None
    by: Breakdown = Breakdown.PROJECT
    whole_period: bool = False


@dataclass(frozen=True)
class Agenda:
    """Slides in order. ``unread`` holds the codes that name nothing any more."""

    slides: tuple[SlideAsk, ...] = ()
    unread: tuple[str, ...] = ()


class NotAnAgenda(ValueError):
    """The file holds no agenda."""


def write_slide(ask: SlideAsk) -> str:
    """The code of one slide."""
    choice = ask.choice
    fields = [
        ask.kind.value,
        str(choice.year),
        ask.subject and f"s{ask.subject}",
        choice.unit_id and f"u{choice.unit_id}",
        choice.group_id != ALL_GROUPS and f"g{choice.group_id}",
        choice.frame_id and f"k{choice.frame_id}",
        ask.from_year and f"t{ask.from_year}",
        ask.by is not Breakdown.PROJECT and f"d{ask.by.value}",
        ask.whole_period and "w",
        choice.published_only and "c",
    ]
    return _BETWEEN_FIELDS.join(field for field in fields if field)


def write_agenda(slides: Sequence[SlideAsk]) -> str:
    """The whole agenda as one parameter of a link."""
    return _BETWEEN_SLIDES.join(map(write_slide, slides))


def read_agenda(framework: ResultsFramework, text: str) -> Agenda:
    """Give the slides that the text names; what names nothing is told apart, not dropped in silence."""
    return _read_codes(framework, [code for code in text.split(_BETWEEN_SLIDES) if code])


def write_file(framework: ResultsFramework, slides: Sequence[SlideAsk]) -> str:
    """The agenda as JSON: for each slide its code, and its words for whoever opens the file."""
    rows = [{"ma": write_slide(ask), "noi_dung": describe_slide(framework, ask)} for ask in slides]
    return json.dumps({_FILE_KEY: rows}, ensure_ascii=False, indent=1)


def read_file(framework: ResultsFramework, content: bytes) -> Agenda:
    """Give the agenda of a file. Raises `NotAnAgenda`."""
    try:
        rows = json.loads(content.decode("utf-8-sig"))[_FILE_KEY]
        codes = [str(row["ma"]) for row in rows]
    except (UnicodeDecodeError, json.JSONDecodeError, KeyError, TypeError, RecursionError) as failed:
        raise NotAnAgenda from failed
    return _read_codes(framework, codes)


def describe_slide(framework: ResultsFramework, ask: SlideAsk) -> str:
    """A slide in words: “Bản đồ một chỉ số: Tỷ lệ hộ nghèo · năm 2022 · tỉnh Lâm Đồng”."""
    choice, span = ask.choice, f"năm {ask.choice.year}"
    if ask.kind is SlideKind.CHANGE:
        span = f"{ask.from_year}–{choice.year}"
    elif ask.whole_period:
        span = f"cả giai đoạn {framework.programme.first_year}–{framework.programme.last_year}"
    subject = _name_subject(framework, ask)
    parts = [
        SLIDE_KIND_VI[ask.kind] + (f": {subject}" if subject else ""),
        span,
        unit_of(framework, choice).full_name_vi,
        choice.group_id != ALL_GROUPS and framework.groups[choice.group_id].name_vi.lower(),
        choice.frame_id and frame_options(framework)[choice.frame_id],
        choice.published_only and "chỉ số liệu đã công bố",
    ]
    return " · ".join(part for part in parts if part)


def sample_agenda(framework: ResultsFramework, year: int) -> tuple[SlideAsk, ...]:
    """The agenda of an ordinary session of the steering committee."""
    choice, headline = Choice(year), framework.programme.headline_indicator_id
    slides = [SlideAsk(SlideKind.OVERVIEW, choice), SlideAsk(SlideKind.MAP, choice, headline)]
    if year > framework.programme.first_year:
        slides.append(SlideAsk(SlideKind.CHANGE, choice, headline, from_year=year - 1))
    slides += [SlideAsk(SlideKind.TARGETS, choice), SlideAsk(SlideKind.MONEY, choice)]
    slides.append(SlideAsk(SlideKind.MONEY, choice, by=Breakdown.UNIT))
    return tuple(slides)


def _read_codes(framework: ResultsFramework, codes: Sequence[str]) -> Agenda:
    slides: list[SlideAsk] = []
    unread: list[str] = []
    for code in codes[:MOST_SLIDES]:
        ask = _read_slide(framework, code)
        if ask is None:
            unread.append(code)
        else:
            slides.append(ask)
    return Agenda(tuple(slides), tuple(unread))


def _read_slide(framework: ResultsFramework, code: str) -> SlideAsk | None:
    kind, *rest = code.split(_BETWEEN_FIELDS)
    if kind not in set(SlideKind) or not rest or not rest[0].isascii() or not rest[0].isdigit():
        return None
    found = {field[0]: field[1:] for field in rest[1:] if field}
    from_year = found.get("t")
    by = found.get("d", Breakdown.PROJECT.value)
    if by not in set(Breakdown) or (
        from_year is not None and not (from_year.isascii() and from_year.isdigit())
    ):
        return None
    ask = SlideAsk(
        kind=SlideKind(kind),
        choice=Choice(
            year=int(rest[0]),
            unit_id=found.get("u"),
            group_id=found.get("g", ALL_GROUPS),
            published_only="c" in found,
            frame_id=found.get("k"),
        ),
        subject=found.get("s"),
        from_year=int(from_year) if from_year else None,
        by=Breakdown(by),
        whole_period="w" in found,
    )
    return ask if _exists(framework, ask) else None


def _exists(framework: ResultsFramework, ask: SlideAsk) -> bool:
    choice, years = ask.choice, framework.programme.years
    if choice.year not in years or choice.group_id not in framework.groups:
        return False
    if choice.frame_id is not None and choice.frame_id not in frame_options(framework):
        return False
    units = {unit.unit_id for unit in unit_options(framework, choice.year, choice.frame_id)}
    if choice.unit_id is not None and choice.unit_id not in units:
        return False
    if ask.kind is SlideKind.CHANGE and (ask.from_year not in years or ask.from_year >= choice.year):
        return False
    if ask.kind in (SlideKind.MAP, SlideKind.CHANGE):
        return ask.subject in dict(map_indicators(framework))
    if ask.kind is SlideKind.TARGET:
        return ask.subject in framework.targets
    return ask.subject is None or ask.subject in framework.projects


def _name_subject(framework: ResultsFramework, ask: SlideAsk) -> str:
    if ask.kind is SlideKind.MONEY:
        project = f" của {ask.subject}. {framework.projects[ask.subject].name_vi}" if ask.subject else ""
        by = name_breakdown(ask.by, unit_words(framework, year=ask.choice.year)).lower()
        return f"theo {by}{project}"
    if ask.subject is None:
        return ""
    if ask.kind is SlideKind.TARGET:
        indicator_id = framework.targets[ask.subject].indicator_id
        return f"{ask.subject}. {framework.indicators[indicator_id].name_vi}"
    return framework.indicators[ask.subject].name_vi
