from datetime import date

import pytest

from components.widgets.reporting.matrix import matrix_key, matrix_table
from components.widgets.reporting.one_report import report_details
from monitoring.measures.reporting import measure_standings
from monitoring.views.choice import Choice
from monitoring.views.reporting.matrix import ReportingMatrix, lay_out_matrix
from monitoring.views.reporting.one_report import view_one_report
from tests.builders.framework import a_framework
from tests.builders.reporting import a_duty, a_sent_return

TODAY = date(2023, 12, 11)
HOSTILE = "<img src=x onerror=alert(1)> & \"'"


def laid_out(*duties, **choice) -> ReportingMatrix:
    framework = a_framework().with_duty(*duties).build()
    return lay_out_matrix(framework, Choice(2023, **choice), today=TODAY)


def test_every_cell_has_sign_word_colour_and_day():
    html = matrix_table(laid_out(a_duty("674", received="2023-12-05", status="illustrative")))

    assert (
        "<div class='verdict late illustrative'><span><b aria-hidden='true'>!</b>&nbsp;Muộn 4\u00a0ngày</span>"
        "<small>05/12/2023</small></div>" in html
    )


def test_a_report_that_is_known_has_no_dotted_border():
    html = matrix_table(laid_out(a_duty("674", received="2023-11-30")))

    assert "class='verdict on_time'" in html
    assert "illustrative" not in html + matrix_key(laid_out(a_duty("674", received="2023-11-30")))


def test_completeness_is_a_bar_and_figures():
    html = matrix_table(laid_out(a_duty("674", received="2023-11-30"), a_duty("675"), a_duty("so-yt")))

    assert "<i style='width:50.0%'></i></span>1/2 <small>50\u00a0%</small>" in html
    assert "<i style='width:0.0%'></i></span>0/1 <small>0\u00a0%</small>" in html


def test_where_nobody_recorded_anything_there_is_no_bar():
    html = matrix_table(laid_out(a_duty("674", status="illustrative"), published_only=True))

    assert "class='share'" not in html
    assert "<small>chưa có ghi nhận</small>" in html


def test_the_chosen_year_and_district_are_marked():
    html = matrix_table(
        laid_out(a_duty("674"), a_duty("675"), a_duty("674", "2022", due="2022-12-01"), unit_id="675")
    )

    assert html.count("<tr class='chosen'>") == 1
    assert "<tr class='chosen'><th scope='row' class='name'>Huyện Lạc Dương</th>" in html
    assert "<th scope='col' class='own-year'>Cả năm<small>hạn 01/12/2023</small></th>" in html
    assert "<th scope='col' class='other-year'>Cả năm<small>hạn 01/12/2022</small></th>" in html


@pytest.mark.parametrize("state", ["draft", "submitted", "sent_back"])
def test_what_people_typed_is_shown_and_does_nothing(state: str):
    steps = {
        "draft": (("draft", "2023-11-29", HOSTILE, HOSTILE),),
        "submitted": (("submitted", "2023-11-29", HOSTILE, HOSTILE),),
        "sent_back": (("submitted", "2023-11-29"), ("sent_back", "2023-12-04", HOSTILE, HOSTILE)),
    }[state]
    framework = a_framework().with_duty(a_duty("674")).build()
    (standing,) = measure_standings(framework, [a_sent_return("674", "2023", *steps)], today=TODAY)

    html = report_details(view_one_report(framework, standing))

    assert "<img" not in html
    assert html.count("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#x27;") == (
        4 if state == "sent_back" else 2
    )
