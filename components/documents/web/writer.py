"""Writes a briefing as one interactive HTML file: type, script, figures and tables inside, nothing to fetch."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from components.documents.numbering import number_section
from components.documents.web.figure_data import FigureStore
from components.documents.web.markup import clean, illustrative_chip, paragraph
from components.documents.web.section import write_section
from components.documents.web.units import Units, units_of
from components.figures.typefaces import typefaces
from monitoring.sources.boundaries import boundary_attribution
from monitoring.views.briefing.briefing import Briefing
from monitoring.views.compare_maps import YearMapsView
from monitoring.views.map_parts import MapView
from monitoring.wording.capitals import capitalised

_HERE = Path(__file__).parent
_SOURCES_ID, _NOTES_ID = "nguon", "ghi-chu"
_NO_SCRIPT = "Trình duyệt đang tắt JavaScript nên biểu đồ không hiện; mọi số liệu vẫn có trong các bảng."


def write_html(briefing: Briefing, *, figures: Mapping[str, go.Figure]) -> bytes:
    """Give the file. An exhibit without a figure comes as its table, opened."""
    units = units_of(briefing)
    store = FigureStore()
    sections = "".join(
        write_section(section, number, figures=figures, store=store, units=units)
        for number, section in enumerate(briefing.sections, start=1)
    )
    # only the page's own scripts may run, told by their content: nothing typed into a table ever can
    scripts = [*([_plotly()] if store.names else []), _harmless_script(_read("page.js"))]
    page = (
        f"<!doctype html><html lang='vi'><head><meta charset='utf-8'>{_policy(scripts)}"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{clean(_title(briefing))}</title><style>{typefaces(400, 500, 600, 700)}{_read('page.css')}</style></head>"
        f"<body><a class='skip' href='#noi-dung'>Tới nội dung</a>{_header(briefing)}{_bar(units, briefing.units_vi)}"
        f"<div class='columns'>{_contents(briefing)}<main id='noi-dung'>{_lead(briefing)}{sections}{_ends(briefing)}</main></div>"
        f"<script type='application/json' id='figures'>{store.as_json()}</script>"
        f"{''.join(f'<script>{script}</script>' for script in scripts)}</body></html>"
    )
    return page.encode("utf-8")


def _policy(scripts: list[str]) -> str:
    """Only what stands in the file may run or be shown, and no request may leave it."""
    prints = " ".join(f"'sha256-{_print_of(script)}'" for script in scripts)
    rules = (
        "default-src 'none'",
        f"script-src {prints}",
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "font-src data:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'


def _harmless_script(script: str) -> str:
    """A script that can stand inside a page: neither its end nor a comment's beginning occurs in it."""
    safe = re.sub(r"</(script)", r"<\\/\1", script, flags=re.IGNORECASE).replace("<!--", "<\\!--")
    # the browser reads line ends as \n, and the policy's print is of what it reads
    return safe.replace("\r\n", "\n").replace("\r", "\n")


@cache
def _plotly() -> str:
    return _harmless_script(get_plotlyjs())


@cache
def _print_of(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


def _title(briefing: Briefing) -> str:
    return f"{briefing.type_name.capitalize()}: {briefing.subject}"


def _header(briefing: Briefing) -> str:
    standing = illustrative_chip(capitalised(briefing.standing)) if briefing.standing else ""
    place = " · ".join(part for part in (briefing.place_name, briefing.release) if part)
    return (
        f"<header class='page-head'><p class='kind'>{clean(briefing.type_name)}</p><h1>{clean(briefing.subject)}</h1>"
        f"<p class='place'>{clean(place)} {standing}</p></header>"
    )


def _bar(units: Units, named: str) -> str:
    """The choice of a unit; left out where the document shows none by name."""
    if len(units.names) < 2:
        return ""
    options = "".join(
        f"<option value='{clean(unit_id)}'>{clean(name)}</option>" for unit_id, name in units.in_order()
    )
    return (
        f"<div class='bar' role='search'><label for='unit'>Tô đậm {clean(named)}:</label>"
        f"<select id='unit'><option value=''>không chọn</option>{options}</select>"
        "<span id='unit-said' role='status' data-before='Đang tô đậm: '></span></div>"
    )


def _contents(briefing: Briefing) -> str:
    links = [
        (section.section_id, number_section(number, section.heading))
        for number, section in enumerate(briefing.sections, start=1)
    ]
    links += [(_SOURCES_ID, "Nguồn số liệu")] if briefing.sources else []
    links += [(_NOTES_ID, "Ghi chú")] if briefing.notes else []
    items = "".join(f"<li><a href='#{clean(target)}'>{clean(label)}</a></li>" for target, label in links)
    return (
        f"<nav aria-label='Mục lục'><details open><summary>Mục lục</summary><ul>{items}</ul></details></nav>"
    )


def _lead(briefing: Briefing) -> str:
    return f"<noscript><p class='warning'>{_NO_SCRIPT}</p></noscript>" + "".join(
        paragraph(one) for one in briefing.lead
    )


def _ends(briefing: Briefing) -> str:
    sources = "".join(f"<li><b>{clean(one.short)}</b>: {clean(one.full)}</li>" for one in briefing.sources)
    notes = "".join(f"<li>{clean(note)}</li>" for note in briefing.notes)
    if _has_map(briefing):
        notes += f"<li>{clean(boundary_attribution())}</li>"
    return (
        f"<section id='{_SOURCES_ID}'><h2>Nguồn số liệu</h2><ul class='plain'>{sources}</ul></section>"
        if sources
        else ""
    ) + (
        f"<section id='{_NOTES_ID}'><h2>Ghi chú</h2><ul class='plain'>{notes}</ul></section>" if notes else ""
    )


def _has_map(briefing: Briefing) -> bool:
    return any(
        isinstance(one.drawing, MapView | YearMapsView)
        for section in briefing.sections
        for one in section.exhibits
    )


@cache
def _read(file_name: str) -> str:
    return (_HERE / file_name).read_text(encoding="utf-8")
