from dataclasses import fields, is_dataclass, replace

import pytest

from components.widgets.profile_parts import (
    dot_plot,
    gap_list,
    groups_plot,
    headline_cards,
    standout_list,
)
from components.widgets.profile_tables import indicator_key, indicator_table, project_table
from monitoring.views.choice import Choice
from monitoring.views.profile import ProfileView, view_profile
from tests.shipped import shipped_framework
from tests.widgets.test_markup import EVIL, Tags

SAFE = {
    "a", "b", "br", "div", "h3", "i", "img", "li", "ol", "p", "small", "span", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
}  # fmt: skip


def with_evil_words(record: object) -> object:
    """The same view with every text in it, however deep, replaced by the attack."""
    if type(record) is str:
        return EVIL
    if type(record) is tuple:
        return tuple(with_evil_words(one) for one in record)
    if is_dataclass(record):
        return replace(
            record, **{one.name: with_evil_words(getattr(record, one.name)) for one in fields(record)}
        )
    return record


@pytest.fixture(scope="module")
def evil() -> ProfileView:
    return with_evil_words(view_profile(shipped_framework(), Choice(2023, unit_id="674")))


def test_no_word_of_a_table_becomes_markup(evil: ProfileView):
    html = (
        standout_list(evil.standouts)
        + headline_cards(evil.headlines, (EVIL,))
        + dot_plot(evil.deprivation)
        + groups_plot(replace(evil.groups, without=((EVIL, EVIL),)))
        + indicator_table(evil)
        + project_table(evil.money)
        + gap_list(evil.gaps)
    )
    seen = Tags(html)

    assert seen.tags <= SAFE
    assert "onerror" not in seen.attributes
    assert seen.open == []


def test_what_only_illustrates_is_starred_in_tables_and_dots():
    view = view_profile(shipped_framework(), Choice(2023, unit_id="674"))

    assert "<b>7,63 %</b><span title='số liệu minh họa'>*</span>" in indicator_table(view)
    assert "<b class='size'>2,77</b>" in dot_plot(view.deprivation)
    assert "1,777*" in project_table(view.money)


def test_nothing_to_tell_is_told():
    assert "Chưa đủ số liệu" in standout_list(())
    assert "Không thiếu số liệu nào" in gap_list(())


def test_a_change_in_the_table_has_a_sign_that_the_key_explains_and_a_word_that_is_read_out():
    view = view_profile(shipped_framework(), Choice(2023, unit_id="674"))
    judged = [row.change_is_good for block in view.blocks for row in block.rows]
    table, key = indicator_table(view), Tags(indicator_key()).text

    assert judged.count(True) > 0
    for is_good, sign, word in ((True, "✓", "cải thiện"), (False, "✕", "kém đi")):
        assert table.count(f"{sign}</span><span class='unseen'>{word}</span>") == judged.count(is_good)
        assert f"{sign} {word}" in key
