"""Who has reported, as a table to take along."""

from __future__ import annotations

from monitoring.model.framework import ResultsFramework
from monitoring.views.choice import Choice, describe_choice
from monitoring.views.exhibits.cells import text_cell
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable, Exhibit
from monitoring.views.exhibits.naming import name_exhibit
from monitoring.views.reporting.matrix import ReportCell, ReporterRow, ReportingMatrix
from monitoring.views.reporting.view import AGENCIES_VI, ReportingView
from monitoring.views.reporting.words import say_completeness
from monitoring.wording.capitals import capitalised
from monitoring.wording.covering import state_label
from monitoring.wording.statement import join_statements


def exhibit_reporting(framework: ResultsFramework, choice: Choice, view: ReportingView) -> Exhibit:
    """The matrix with a column a period; the last two rows say how complete each period is."""
    matrix, caption = view.matrix, view.caption
    sentences = [f"{caption.title}.", *view.lead]
    return Exhibit(
        name=name_exhibit("tinh-hinh-bao-cao", choice=choice),
        caption=caption,
        alt=" ".join(sentences),
        # counts of reports, not of figures: they are part of what the sentence names
        statement=join_statements(state_label(one) for one in sentences),
        table=DataTable(
            (
                Column("Đơn vị, cơ quan"),
                *(Column(f"{capitalised(one.name)} (hạn {one.due})") for one in matrix.columns),
            ),
            (*(_row(one) for one in matrix.rows), *_totals(matrix)),
            total_rows=2 if matrix.columns else 0,
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
    )


def _row(row: ReporterRow) -> tuple[Cell, ...]:
    remark = f" ({row.remark})" if row.remark else ""
    return (text_cell(row.name + remark), *(_cell(one) for one in row.cells))


def _cell(cell: ReportCell) -> Cell:
    if cell.verdict is None:
        return Cell(cell.word)
    text = ", ".join(part for part in (f"{cell.sign} {cell.word}", cell.day, cell.stage) if part)
    return Cell(text, text, cell.is_illustrative)


def _totals(matrix: ReportingMatrix) -> tuple[tuple[Cell, ...], ...]:
    columns = matrix.columns
    if not columns:
        return ()
    return tuple(
        (
            text_cell(f"Đã báo cáo ({whom})"),
            *(text_cell(capitalised(say_completeness(getattr(one, part), whom))) for one in columns),
        )
        for part, whom in (("units", matrix.units.together), ("agencies", AGENCIES_VI))
    )
