"""The name under which a received file is saved."""

import pytest

from components.widgets.updating.received import safe_name


@pytest.mark.parametrize(
    ("name", "saved_as"),
    [
        ("Biểu 674 năm 2024.xlsx", "Biểu 674 năm 2024.xlsx"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Users\\a.xlsx", "C__Users_a.xlsx"),
        ('a"\r\nSet-Cookie: x.xlsx', "a_Set-Cookie_ x.xlsx"),
        ("\u202excod.exe", "xcod.exe"),
        (" . ", "tep"),
        ("x" * 200 + ".xlsx", "x" * 115 + ".xlsx"),
    ],
)
def test_a_name_can_neither_leave_its_folder_nor_the_header(name: str, saved_as: str):
    assert safe_name(name) == saved_as
