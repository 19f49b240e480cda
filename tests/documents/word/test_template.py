"""The template that the office may replace."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt
from lxml import etree

from components.documents.word.make_template import make_template
from components.documents.word.styles import Style
from components.documents.word.template import TEMPLATE, UnfitTemplate, check_template, open_template
from tests.builders.briefings import a_briefing
from tests.documents.word.opened import open_docx, texts_of


def save(document, path: Path) -> Path:
    document.save(str(path))
    return path


def test_the_shipped_template_is_what_its_script_makes():
    made = io.BytesIO()
    make_template().save(made)
    made.seek(0)
    for part in ("styles", "settings"):
        shipped, fresh = (getattr(Document(one), part).element for one in (str(TEMPLATE), made))
        assert etree.tostring(shipped) == etree.tostring(fresh)
        made.seek(0)


def test_the_shipped_template_holds_no_text_and_no_author():
    template = Document(str(TEMPLATE))

    assert not "".join(paragraph.text for paragraph in template.paragraphs)
    assert not template.core_properties.author
    assert not template.core_properties.comments


def test_the_office_restyles_a_document_by_its_template_alone(tmp_path):
    own = Document(str(TEMPLATE))
    own.styles["Body Text"].font.size = Pt(13)
    own.add_paragraph("Chữ còn sót trong tệp mẫu")
    path = save(own, tmp_path / "mau.docx")

    document = open_docx(a_briefing(), template=path)
    sentence = next(one for one in document.paragraphs if one.style.name == "Body Text")

    assert document.styles["Body Text"].font.size.pt == 13
    assert all(run.font.size is None for run in sentence.runs)
    assert "Chữ còn sót" not in "".join(paragraph.text for paragraph in document.paragraphs)


def test_everything_that_a_template_lacks_is_told_at_once(tmp_path):
    bare = Document(str(TEMPLATE))
    for name in (Style.SOURCE, Style.TABLE, Style.PLACEHOLDER):
        bare.styles[name.value].delete()

    with pytest.raises(UnfitTemplate) as refused:
        open_template(save(bare, tmp_path / "thieu.docx"))

    assert "thiếu 3 kiểu" in str(refused.value)
    for name in ("“Nguồn”", "“Bảng số liệu”", "“Placeholder Text”"):
        assert name in str(refused.value)


@pytest.mark.parametrize("content", [None, b"", b"not a document", b"PK\x03\x04broken"])
def test_a_file_that_is_no_document_is_refused_in_vietnamese(tmp_path, content):
    path = tmp_path / "mau.docx"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(UnfitTemplate, match="Không mở được tệp mẫu"):
        check_template(path)


def test_a_reader_s_own_styles_beside_ours_do_no_harm(tmp_path):
    own = Document(str(TEMPLATE))
    own.styles.add_style("Kiểu riêng", 1)

    document = open_docx(a_briefing(), template=save(own, tmp_path / "mau.docx"))

    assert texts_of(document, "Tên loại văn bản") == ["BÁO CÁO"]
