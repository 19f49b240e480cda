"""One number, five places: for every district and every indicator the map's label, its table, the sentence, the Word
report and the workbook say the same, and it is what the tables in data/ say."""

from __future__ import annotations

import io
import re
from functools import cache

import pytest
from docx import Document
from openpyxl import load_workbook

from components.documents.form import DocumentForm
from components.documents.pictures.drawing import draw_exhibit, frame_exhibit
from components.documents.pictures.painter import PainterEngine
from components.documents.sheets.briefing_workbook import write_briefing_xlsx
from components.documents.sheets.exhibit_workbook import write_exhibit_xlsx
from components.documents.word.writer import write_docx
from monitoring.measures.figures import measure_figure
from monitoring.model.periods import Period
from monitoring.views.briefing.briefing import Briefing, BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import view_briefing
from monitoring.views.choice import Choice, unit_options
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.exhibits.named import ExhibitAsk, exhibit_named
from monitoring.views.map import map_indicators
from monitoring.wording.numbers import say_number
from tests.shipped import shipped_boundaries, shipped_framework

YEAR = 2022
FRAMEWORK = shipped_framework()
INDICATORS = [indicator_id for indicator_id, _ in map_indicators(FRAMEWORK)]
UNITS = [unit.unit_id for unit in unit_options(FRAMEWORK, YEAR)]


def printed(indicator_id: str, unit_id: str) -> str | None:
    """The figure as it must be printed everywhere, without its unit; None where there is no data."""
    indicator = FRAMEWORK.indicators[indicator_id]
    figure = measure_figure(FRAMEWORK, indicator_id, unit_id=unit_id, period=Period(YEAR))
    return None if figure.value is None else say_number(figure.value, decimals=indicator.decimals)


@cache
def map_of(indicator_id: str) -> Exhibit:
    ask = ExhibitAsk("map", Choice(YEAR), indicator_id=indicator_id)
    return exhibit_named(FRAMEWORK, shipped_boundaries(), ask)


@cache
def report_of(unit_id: str) -> Briefing:
    return view_briefing(FRAMEWORK, shipped_boundaries(), BriefingAsk(BriefingKind.DISTRICT, YEAR, unit_id))


def cell_of(exhibit: Exhibit, indicator_id: str, unit_id: str):
    """The cell that names this figure as its own."""
    named = f"{indicator_id}/{unit_id}/{YEAR}/all"
    return next((cell for row in exhibit.table.rows for cell in row if cell.figure_id == named), None)


@pytest.mark.parametrize("indicator_id", INDICATORS)
def test_label_on_the_map_cell_of_its_table_and_workbook_are_one_number(indicator_id: str):
    exhibit = map_of(indicator_id)
    labels = dict(labels_of(draw_exhibit(exhibit)))
    svg = PainterEngine().draw(frame_exhibit(exhibit), format="svg").content.decode()
    sheet = load_workbook(io.BytesIO(write_exhibit_xlsx(exhibit))).worksheets[0]
    written = {
        cell.value: row for row in sheet.iter_rows() for cell in row[:2] if isinstance(cell.value, str)
    }

    for unit_id in UNITS:
        name, expected = FRAMEWORK.units[unit_id].short_name_vi, printed(indicator_id, unit_id)
        cell = cell_of(exhibit, indicator_id, unit_id)
        assert cell is not None, (indicator_id, name)
        column = next(number for number, row in enumerate(exhibit.table.rows[0]) if row.figure_id)
        if expected is None:
            assert labels[name] == "–"
            assert cell.value is None
            assert written[name][column].value == cell.text
            continue
        assert labels[name] == expected
        assert cell.text == expected
        assert f">{expected}<" in svg
        in_sheet = written[name][column].value
        decimals = FRAMEWORK.indicators[indicator_id].decimals
        assert say_number(float(in_sheet), decimals=decimals) == expected


@pytest.mark.parametrize("unit_id", UNITS)
def test_the_report_of_a_district_says_the_same_in_paragraph_word_and_workbook(unit_id: str):
    briefing = report_of(unit_id)
    exhibits = {one.name: one for section in briefing.sections for one in section.exhibits}
    in_word = word_cells(write_docx(briefing, {}, form=DocumentForm()))
    in_book = book_texts(write_briefing_xlsx(briefing))
    found = 0
    for indicator_id in INDICATORS:
        expected = printed(indicator_id, unit_id)
        cells = [cell for one in exhibits.values() if (cell := cell_of(one, indicator_id, unit_id))]
        for cell in cells:
            if expected is None:
                assert cell.value is None
                continue
            found += 1
            assert cell.text.split(" ")[0].lstrip("+") == expected, (indicator_id, cell)
            assert any(text.startswith(cell.text) for text in in_word), (indicator_id, cell.text)
            assert expected in in_book, (indicator_id, expected)
    assert found >= 10
    for paragraph in (one for section in briefing.sections for one in section.paragraphs):
        for stated in paragraph.stated:
            for named in stated.figure_ids[:1] if stated.what == "value" else ():
                indicator_id, of_unit, period, group_id = named.split("/")
                if (of_unit, period, group_id) == (unit_id, str(YEAR), "all"):
                    assert stated.text.split(" ")[0] == printed(indicator_id, unit_id)


def labels_of(figure):
    for annotation in figure.layout.annotations:
        parts = re.sub("</?b>", "", annotation.text or "").split("<br>")
        if len(parts) == 2:
            yield tuple(parts)


def word_cells(content: bytes) -> set[str]:
    document = Document(io.BytesIO(content))
    return {cell.text.strip() for table in document.tables for row in table.rows for cell in row.cells}


def book_texts(content: bytes) -> set[str]:
    """Every number of the workbook as its format prints it on a Vietnamese Excel, and every text."""
    found: set[str] = set()
    for sheet in load_workbook(io.BytesIO(content)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    found |= {cell.value, cell.value.split(" ")[0]}
                elif isinstance(cell.value, int | float):
                    written = re.search(r"\.(0+)", cell.number_format)
                    decimals = len(written[1]) if written else 0
                    found.add(say_number(cell.value, decimals=decimals))
    return found
