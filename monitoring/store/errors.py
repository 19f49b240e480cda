"""What can go wrong with the store, told so that a person knows what to do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from monitoring.store.moments import say_moment


class StoreError(Exception):
    """Any failure of the store; its message is for people."""


class StoreUnusable(StoreError):
    """The store itself fails; readers go on with the copy that they hold."""


class StoreAway(StoreUnusable):
    """The database does not answer. Nothing was changed, or the change is not known to have been made."""

    def __init__(self, place: str, detail: str) -> None:
        super().__init__(
            f"Không kết nối được kho số liệu ({place}). Kiểm tra máy chủ cơ sở dữ liệu, ổ đĩa và đường mạng rồi thử lại. "
            f"Chi tiết: {detail}."
        )


class StoreMissing(StoreUnusable):
    """The folder that STORE_DIR names is there and holds no store; none was made."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Thư mục {folder} (STORE_DIR) không có kho số liệu: ổ đĩa của kho chưa được gắn, hoặc kho chưa được tạo. "
            "Hãy gắn ổ đĩa; nếu mới cài đặt thì tạo kho bằng lệnh python -m monitoring begin."
        )


class StoreBusy(StoreUnusable):
    """Somebody else has been writing for longer than one waits."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"Kho số liệu ({place}) đang có người khác ghi, chờ đã quá lâu. Thử lại sau ít phút; chưa có gì thay đổi."
        )


class StoreReadOnly(StoreUnusable):
    """The folder or the database may be read only."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"Không có quyền ghi vào kho số liệu ({place}). "
            "Cấp quyền ghi cho tài khoản chạy phần mềm (với PostgreSQL là tài khoản trong DATABASE_URL), "
            "hoặc đặt STORE_DIR trỏ tới thư mục ghi được; chưa có gì thay đổi."
        )


class DiskFull(StoreUnusable):
    """No room is left; nothing was changed."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"Đĩa chứa kho số liệu ({place}) đã đầy. Giải phóng dung lượng rồi thử lại; chưa có gì thay đổi."
        )


class CorruptedContent(StoreUnusable):
    """What is kept is not what was published: a hash, a number or a pointer does not fit."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"Dữ liệu trong kho đã bị hỏng: {what}. Không dùng bản này; hãy khôi phục từ bản sao lưu gần nhất."
        )


class WrongEncoding(StoreUnusable):
    """The database was made for another encoding than UTF-8 and cannot hold Vietnamese."""

    def __init__(self, place: str, found: str) -> None:
        super().__init__(
            f"Kho số liệu ({place}) dùng bảng mã {found}, không giữ được chữ Việt. "
            "Hãy tạo cơ sở dữ liệu mới bằng lệnh createdb --encoding=UTF8 --template=template0 rồi trỏ DATABASE_URL tới đó."
        )


class StoreTooNew(StoreError):
    """A newer version of the program has changed the database's schema."""

    def __init__(self, found: str) -> None:
        super().__init__(
            f"Kho số liệu đã được nâng cấp bởi phiên bản mới hơn của phần mềm (lược đồ {found}). Hãy cập nhật phần mềm trên máy này."
        )


class UnknownDatabase(StoreError):
    """DATABASE_URL names no database that the store can use; the address is not repeated, it may hold a password."""

    def __init__(self) -> None:
        super().__init__(
            "DATABASE_URL không đúng: cần địa chỉ dạng postgresql://tài-khoản:mật-khẩu@máy-chủ/tên-cơ-sở-dữ-liệu, "
            "hoặc sqlite:////đường-dẫn/tệp.sqlite3."
        )


class EmptyStore(StoreError):
    """No release has been published yet."""

    def __init__(self) -> None:
        super().__init__("Kho số liệu chưa có bản nào.")


class UnknownRelease(StoreError):
    """No release has that number."""

    def __init__(self, number: int, *, newest: int) -> None:
        known = f"các bản hiện có: 1–{newest}" if newest > 1 else f"mới có {newest} bản"
        super().__init__(f"Không có bản số liệu số {number}; {known}.")
        self.number = number


class WrongTables(StoreError):
    """A release must hold every table of the contracts, and nothing else."""

    def __init__(self, *, missing: Sequence[str], unknown: Sequence[str]) -> None:
        parts = [f"thiếu bảng {', '.join(missing)}"] * bool(missing)
        parts += [f"bảng lạ {', '.join(unknown)}"] * bool(unknown)
        super().__init__(f"Bản số liệu không đủ các bảng: {'; '.join(parts)}.")


class MissingWords(StoreError):
    """A title, a name or a reason was left blank; the log would say nothing."""

    def __init__(self, what_vi: str) -> None:
        super().__init__(f"Chưa ghi {what_vi}.")


class PublishedMeanwhile(StoreError):
    """Another release has become the active one since the officer began."""

    def __init__(self, *, number: int, title: str, by: str, at: datetime, based_on: int | None) -> None:
        super().__init__(
            f"Chưa phát hành được: thay đổi dựa trên bản số {based_on}, nhưng {by} đã đưa bản số {number} (“{title}”) vào dùng "
            f"lúc {say_moment(at)}. Hãy xem lại thay đổi trên bản số {number} rồi phát hành lại."
        )
        self.number, self.by, self.at, self.based_on = number, by, at, based_on


class StoreNotEmpty(StoreError):
    """A backup is restored into an empty store only, so that nothing can be overwritten."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"Kho số liệu ({place}) đã có dữ liệu. Chỉ khôi phục vào kho trống: đặt STORE_DIR hoặc DATABASE_URL trỏ tới nơi mới."
        )


class BadBackup(StoreError):
    """The file is no backup, or not a whole one."""

    def __init__(self, file_name: str, why: str) -> None:
        super().__init__(f"Không khôi phục được từ {file_name}: {why}.")


class BackupNotWritten(StoreError):
    """The backup could not be put where it was asked for."""

    def __init__(self, file_name: str, why: str) -> None:
        super().__init__(f"Không ghi được bản sao lưu {file_name}: {why}.")
