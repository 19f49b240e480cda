"""Reads the table of people and roles, and gives the person whom a sign-in's claims stand for."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from monitoring.model.people import Person, Role
from monitoring.sources.sign_in_settings import SignInSettings

_COLUMNS = ("person_id", "name", "role", "unit_ids")
_BETWEEN = re.compile(r"[;,\s]+")
_LONGEST_NAME = 80


class BrokenPeople(Exception):
    """The table of people may not be used; ``mistakes`` lists every one. Until it is mended nobody may edit."""

    def __init__(self, file_name: str, mistakes: Iterable[str]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(f"Tệp phân quyền {file_name} có lỗi: {'; '.join(self.mistakes)}.")


def read_people(file: Path) -> dict[str, Person]:
    """Everybody of the table (person_id, name, role, unit_ids) by their id in small letters. Raises `BrokenPeople`."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BrokenPeople(file.name, ["không tìm thấy tệp"]) from None
    except (OSError, UnicodeDecodeError):
        raise BrokenPeople(file.name, ["không đọc được; cần tệp CSV mã UTF-8"]) from None
    rows = csv.DictReader(io.StringIO(text))
    missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise BrokenPeople(file.name, [f"thiếu cột {', '.join(missing)}"])
    people: dict[str, Person] = {}
    mistakes: list[str] = []
    for row in rows:
        person_id = same_id(row["person_id"] or "")
        wrong = list(_mistakes_of(row, person_id, people))
        mistakes += (f"dòng {rows.line_num}: {one}" for one in wrong)
        if not wrong:
            people[person_id] = Person(
                person_id, _line(row["name"] or person_id), Role(_code(row["role"])), _units(row["unit_ids"])
            )
    if mistakes:
        raise BrokenPeople(file.name, mistakes)
    return people


def person_of_claims(
    claims: Mapping[str, object], settings: SignInSettings, people: Mapping[str, Person]
) -> Person:
    """The person who signed in. Whoever is in ``people`` is what the table says; else the role claim decides.

    One who is in neither is a reader, and so is one whose address the provider has not verified: anybody could have
    written an officer's address into a profile.
    """
    person_id = _id_of(claims, settings)
    if person_id is None:
        return Person(_line(claims.get("sub") or "?"), _name_of(claims), Role.READER)
    known = people.get(person_id)
    if known is not None:
        return known
    roles = [
        settings.roles[value] for value in _values(claims, settings.role_claim) if value in settings.roles
    ]
    role = max(roles, key=tuple(Role).index, default=Role.READER)
    units = frozenset(_values(claims, settings.unit_claim)) if role is Role.DATA_OFFICER else frozenset()
    return Person(person_id, _name_of(claims), role, units)


def same_id(written: object) -> str:
    """An id or e-mail address as it is compared: without its case and in one way of writing letters."""
    return unicodedata.normalize("NFC", str(written)).strip().casefold()


def _mistakes_of(
    row: Mapping[str, str | None], person_id: str, people: Mapping[str, Person]
) -> Iterator[str]:
    if not person_id:
        yield "chưa ghi person_id"
    if person_id in people:
        yield "person_id này đã có ở một dòng trên"  # the log of the server repeats it, and names nobody
    if _code(row["role"]) not in set(Role):
        yield f"vai trò “{row['role'] or ''}” không có; dùng {', '.join(Role)}"
    elif Role(_code(row["role"])) is Role.DATA_OFFICER and not _units(row["unit_ids"]):
        yield "cán bộ số liệu phải có unit_ids, mã các đơn vị phụ trách, cách nhau bằng dấu chấm phẩy"


def _id_of(claims: Mapping[str, object], settings: SignInSettings) -> str | None:
    """What the person is known by; None where the provider does not vouch for it."""
    if settings.person_claim == "email" and claims.get("email_verified") is not True:
        return None
    found = claims.get(settings.person_claim)
    return same_id(found) or None if isinstance(found, str) else None


def _name_of(claims: Mapping[str, object]) -> str:
    for claim in ("name", "preferred_username", "email", "sub"):
        if claims.get(claim):
            return _line(claims[claim])
    return "Không rõ tên"


def _values(claims: Mapping[str, object], claim: str | None) -> list[str]:
    """The values of a claim, which may lie inside others (“realm_access.roles”) and be one text or a list."""
    found: object = claims
    for part in claim.split(".") if claim else ():
        found = found.get(part) if isinstance(found, Mapping) else None
    if claim is None or found is None:
        return []
    parts = found if isinstance(found, list | tuple) else _BETWEEN.split(str(found))
    return [str(part) for part in parts if part]


def _code(written: str | None) -> str:
    return (written or "").strip().lower()


def _units(written: str | None) -> frozenset[str]:
    return frozenset(part for part in _BETWEEN.split(written or "") if part)


def _line(written: object) -> str:
    """A name as one line of bounded length: it comes from a profile that people write themselves."""
    return unicodedata.normalize("NFC", " ".join(str(written).split()))[:_LONGEST_NAME]
