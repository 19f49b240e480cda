from __future__ import annotations

from pathlib import Path

import pytest

from monitoring.model.people import Person, Role
from monitoring.sources.people import BrokenPeople, person_of_claims, read_people
from monitoring.sources.sign_in_settings import SignInSettings

BY_CLAIM = SignInSettings.from_environment(
    {
        "ROLE_CLAIM": "realm_access.roles",
        "ROLE_MAP": "so-lieu=data_officer, duyet=approver",
        "UNIT_CLAIM": "don_vi",
    }
)
TABLE = """person_id,name,role,unit_ids
A@lamdong.test,Nguyễn Văn A,data_officer,674; 675
b@lamdong.test,Trần Thị B,Approver,
"""


def a_table(folder: Path, text: str = TABLE) -> Path:
    file = folder / "roles.csv"
    file.write_text(text, encoding="utf-8")
    return file


def claims(**given: object) -> dict[str, object]:
    return {"sub": "1", "email": "a@lamdong.test", "email_verified": True, "name": "Tên tự đặt", **given}


def roles(*names: str) -> dict[str, object]:
    return {"realm_access": {"roles": list(names)}}


def test_the_table_gives_name_role_and_units(tmp_path: Path):
    people = read_people(a_table(tmp_path))

    assert people == {
        "a@lamdong.test": Person(
            "a@lamdong.test", "Nguyễn Văn A", Role.DATA_OFFICER, frozenset({"674", "675"})
        ),
        "b@lamdong.test": Person("b@lamdong.test", "Trần Thị B", Role.APPROVER),
    }


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("person_id,name,role\n", "thiếu cột unit_ids"),
        (TABLE + ",C,reader,\n", "dòng 4: chưa ghi person_id"),
        (TABLE + "a@LAMDONG.test,A,reader,\n", "dòng 4: person_id này đã có ở một dòng trên"),
        (
            TABLE + "c@x,C,boss,\n",
            "dòng 4: vai trò “boss” không có; dùng reader, data_officer, approver, administrator",
        ),
        (
            TABLE + "c@x,C,data_officer,\n",
            "dòng 4: cán bộ số liệu phải có unit_ids, mã các đơn vị phụ trách, cách nhau bằng dấu chấm phẩy",
        ),
    ],
    ids=["column", "no id", "twice", "role", "units"],
)
def test_a_mistake_in_the_table_is_told_by_its_line(tmp_path: Path, text: str, mistake: str):
    with pytest.raises(BrokenPeople) as broken:
        read_people(a_table(tmp_path, text))

    assert str(broken.value) == f"Tệp phân quyền roles.csv có lỗi: {mistake}."


def test_a_table_that_is_not_there_or_no_text_is_told(tmp_path: Path):
    with pytest.raises(BrokenPeople, match="không tìm thấy tệp"):
        read_people(tmp_path / "roles.csv")
    (tmp_path / "roles.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BrokenPeople, match="cần tệp CSV mã UTF-8"):
        read_people(tmp_path / "roles.csv")


def test_whoever_is_in_the_table_is_what_it_says_whatever_the_claims_say(tmp_path: Path):
    people = read_people(a_table(tmp_path))
    person = person_of_claims(claims(email="A@Lamdong.Test", **roles("duyet")), BY_CLAIM, people)

    assert person == people["a@lamdong.test"]


def test_whoever_is_in_neither_is_a_reader():
    assert person_of_claims(claims(), SignInSettings(), {}) == Person(
        "a@lamdong.test", "Tên tự đặt", Role.READER
    )
    assert person_of_claims(claims(**roles("khac")), BY_CLAIM, {}).role is Role.READER


def test_a_role_is_found_inside_another_claim_and_the_highest_counts():
    assert person_of_claims(claims(**roles("so-lieu", "duyet")), BY_CLAIM, {}).role is Role.APPROVER


@pytest.mark.parametrize("units", ["674 675", "674,675", ["674", "675"]], ids=str)
def test_an_officers_units_come_from_their_claim(units: object):
    person = person_of_claims(claims(don_vi=units, **roles("so-lieu")), BY_CLAIM, {})

    assert person.role is Role.DATA_OFFICER
    assert person.unit_ids == {"674", "675"}


def test_the_roles_own_name_in_a_claim_means_it_only_where_no_map_is_given():
    settings = SignInSettings.from_environment({"ROLE_CLAIM": "role"})

    assert person_of_claims(claims(role="administrator"), settings, {}).role is Role.ADMINISTRATOR
    assert person_of_claims(claims(**roles("administrator")), BY_CLAIM, {}).role is Role.READER


@pytest.mark.parametrize("verified", [False, None, "true", 1], ids=repr)
def test_an_address_that_the_provider_has_not_verified_gives_no_right(tmp_path: Path, verified: object):
    people = read_people(a_table(tmp_path))
    person = person_of_claims(claims(email_verified=verified, **roles("duyet")), BY_CLAIM, people)

    assert (person.person_id, person.role) == ("1", Role.READER)


def test_people_can_be_known_by_another_claim_than_their_address():
    settings = SignInSettings.from_environment({"PERSON_CLAIM": "oid", "ROLE_CLAIM": "role"})
    person = person_of_claims({"oid": "X-7", "role": "approver"}, settings, {})

    assert (person.person_id, person.role) == ("x-7", Role.APPROVER)


def test_a_name_from_a_profile_is_one_short_line():
    person = person_of_claims(claims(name="A\n" + "b" * 200), SignInSettings(), {})

    assert person.name.startswith("A b")
    assert len(person.name) == 80
