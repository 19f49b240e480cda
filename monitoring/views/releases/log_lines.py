"""Lines of the log in words: which act, on what, what stood there before and after."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.model.people import Act, Role
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.model.returns import ReturnState
from monitoring.store.moments import write_moment
from monitoring.store.records import AuditEntry
from monitoring.views.releases.who import say_who
from monitoring.views.returns.return_words import name_reporter
from monitoring.wording.capitals import capitalised

NOTHING_VI = "không có"
_REFUSED = "refused"
ACT_VI: Mapping[str, str] = {
    "publish": "Phát hành",
    "activate": "Đưa bản khác vào dùng",
    "return_draft": "Lưu bản nháp báo cáo",
    "return_submitted": "Gửi báo cáo",
    "return_sent_back": "Trả lại báo cáo",
    "return_accepted": "Chấp nhận báo cáo",
    "return_published": "Phát hành báo cáo",
    "export_log": "Xuất nhật ký",
    "backup": "Sao lưu kho",
    "restore": "Khôi phục kho",
    _REFUSED: "Bị từ chối",
}
_KEY_VI: Mapping[str, str] = {
    "act": "việc",
    "active": "bản đang dùng",
    "code": "mã",
    "entries": "số dòng",
    "explanations": "giải trình",
    "file": "tệp",
    "files": "tệp",
    "message": "cảnh báo",
    "name": "tên tệp",
    "note": "ghi chú",
    "others_not_written": "số lần khác không ghi riêng",
    "period": "kỳ",
    "place": "ô",
    "reason": "lý do",
    "received": "tệp nhận được",
    "release": "bản số liệu",
    "release_number": "bản số",
    "releases": "số bản trong kho",
    "reporter": "đơn vị báo cáo",
    "reporter_id": "đơn vị báo cáo",
    "returns": "báo cáo",
    "role": "vai trò",
    "sha256": "mã kiểm tra",
    "state": "trạng thái",
    "step": "bước",
    "step_id": "bước",
    "title": "tên bản",
    "unit_id": "đơn vị",
    "warnings": "cảnh báo đã giải trình",
}
_SHOWN_HASH = 12
_FIRST = ("state", "active", "release", "title", "note", "reason")
_OF_THE_STEP = frozenset({"note", "reason"})
_EMPTY: tuple[object, ...] = (None, "", [], {})


@dataclass(frozen=True, kw_only=True)
class LogRow:
    """One line. ``before`` and ``after`` are lines “name: what it says”, empty where the act has none."""

    number: int
    at: str
    who: str
    act: str
    subject: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def view_log(entries: Iterable[AuditEntry], framework: ResultsFramework) -> tuple[LogRow, ...]:
    """Lines in the order given."""
    return tuple(_row(one, framework) for one in entries)


def name_act(act: str) -> str:
    """The act in words; one that this version does not know keeps its own name."""
    if act in ACT_VI:
        return ACT_VI[act]
    asked = act.removeprefix(f"{_REFUSED}_")
    if asked != act and asked in set(Act):
        return f"Bị từ chối: {Act(asked).name_vi}"
    return act


def _row(one: AuditEntry, framework: ResultsFramework) -> LogRow:
    before, after = _say_states(_read(one.before), _read(one.after), framework)
    return LogRow(
        number=one.entry_id,
        at=write_moment(one.at),
        who=say_who(one.who),
        act=name_act(one.act),
        subject=_say_subject(one.subject, framework),
        before=before,
        after=after,
    )


def _say_subject(subject: str, framework: ResultsFramework) -> str:
    """“release 3” and “674 2024” in words; anything else as it stands."""
    if subject in set(Act):
        name = Act(subject).name_vi
        return capitalised(name)
    first, _, rest = subject.partition(" ")
    if first == "release" and rest.isdigit():
        return f"Bản số {rest}"
    words = subject.removeprefix("return ").split()
    if len(words) == 2:
        try:
            return f"{name_reporter(framework, words[0])}, {Period.read(words[1]).name_vi}"
        except UnknownPeriod:
            return subject
    return subject


def _read(text: str | None) -> object:
    if text is None:
        return None
    try:
        return json.loads(text)
    except ValueError:
        return text


def _say_states(
    before: object, after: object, framework: ResultsFramework
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both in words. What is the same in both, or says nothing in either, would only hide what has changed."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return _say_state(before, None, framework), _say_state(after, None, framework)
    same = {key for key in {*before, *after} if before.get(key) == after.get(key)}
    # what the one before wrote beside his step is no state that this step has changed
    before = {key: said for key, said in before.items() if key not in _OF_THE_STEP}
    after = {key: said for key, said in after.items() if key not in _OF_THE_STEP or said not in _EMPTY}
    return _say_state(before, same, framework), _say_state(after, same, framework)


def _say_state(state: object, same: Collection[str] | None, framework: ResultsFramework) -> tuple[str, ...]:
    if state is None:
        return ()
    if not isinstance(state, dict):
        return (_say(None, state, framework),)
    return tuple(
        f"{_KEY_VI.get(key, key)}: {_say(key, state[key], framework)}"
        for key in sorted(state, key=_rank)
        if (state[key] not in _EMPTY if same is None else key not in same)
    )


def _rank(key: str) -> tuple[int, str]:
    return (_FIRST.index(key), key) if key in _FIRST else (len(_FIRST), key)


def _say(key: str | None, value: object, framework: ResultsFramework) -> str:
    if value in _EMPTY:
        return NOTHING_VI
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dict):
        return _say_record(value, framework)
    if isinstance(value, list):
        return "; ".join(_say(key, one, framework) for one in value)
    return _say_word(key, str(value), framework)


def _say_record(record: Mapping[str, object], framework: ResultsFramework) -> str:
    """A file by its name and hash, a reason by its place and warning; anything else key by key."""
    if set(record) == {"name", "sha256"}:
        return f"{record['name']} ({_say_word('sha256', str(record['sha256']), framework)})"
    if {"message", "reason", "place"} <= set(record):
        place = ", ".join(str(one) for one in (record.get("file"), record["place"]) if one)
        return f"{place}: {record['message']} – giải trình: {record['reason']}"
    return ", ".join(f"{_KEY_VI.get(one, one)} {_say(one, said, framework)}" for one, said in record.items())


def _say_word(key: str | None, word: str, framework: ResultsFramework) -> str:
    if key == "active":
        return f"số {word}"
    if key == "sha256":
        return f"{word[:_SHOWN_HASH]}…" if len(word) > _SHOWN_HASH else word
    if key == "state" and word in set(ReturnState):
        return ReturnState(word).name_vi
    if key == "role" and word in set(Role):
        return Role(word).name_vi
    if key == "act":
        return name_act(word)
    if key in ("reporter", "reporter_id", "unit_id"):
        return name_reporter(framework, word)
    return word
