from dataclasses import replace

import pytest

from monitoring.contracts.problem import Problem
from monitoring.views.returns.reasons import LONGEST_REASON, ask_reasons, explain, says_something


def a_warning(cell: str, *, code: str = "jump", **fields: object) -> Problem:
    told = {"file": "a.xlsx", "sheet": "Biểu 1", "severity": "warning"} | fields
    return Problem(
        "",
        None,
        None,
        f"thay đổi vượt khoảng, ví dụ {cell}: 5 so với 1",
        "Ghi giải trình.",
        cells=(cell,),
        code=code,
        **told,
    )


def test_warnings_alike_are_asked_about_together_and_errors_not_at_all():
    groups = ask_reasons(
        [
            a_warning("D9"),
            a_warning("D10", code="repeat"),
            a_warning("D11"),
            replace(a_warning("D12"), severity="error"),
        ]
    )

    assert [[ask.where for ask in group.asks] for group in groups] == [
        ["a.xlsx, Biểu 1, D9", "a.xlsx, Biểu 1, D11"],
        ["a.xlsx, Biểu 1, D10"],
    ]
    assert groups[0].title == "Thay đổi vượt khoảng"


def test_one_reason_explains_all_alike_and_a_warnings_own_goes_before_it():
    (group,) = ask_reasons([a_warning("D9"), a_warning("D11")])
    found = explain([group], {group.key: "Rà soát lại", group.asks[1].key: "  Chia tách xã  "})

    assert [(one.place, one.reason) for one in found] == [
        ("Biểu 1, D9", "Rà soát lại"),
        ("Biểu 1, D11", "Chia tách xã"),
    ]


@pytest.mark.parametrize("text", ["", "   ", "-", "....", "12", "ok", "\u200b\n"])
def test_what_says_nothing_is_no_reason(text: str):
    (group,) = ask_reasons([a_warning("D9")])

    assert not says_something(text)
    assert explain([group], {group.asks[0].key: text}) == ()


def test_other_numbers_ask_anew_and_a_reason_has_an_end():
    (before,), (after,) = (
        ask_reasons([a_warning("D9")]),
        ask_reasons([replace(a_warning("D9"), message="thay đổi: 6")]),
    )
    assert before.asks[0].key != after.asks[0].key

    (kept,) = explain([before], {before.key: "lý do " * 1000})
    assert len(kept.reason) == LONGEST_REASON
