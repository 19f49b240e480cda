"""Why the system would not read or write a file, in words."""

from __future__ import annotations

import errno

FULL_VI = "ổ đĩa đã đầy"
_SYSTEM_VI = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: FULL_VI,
    errno.EDQUOT: "đã hết dung lượng được cấp",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục",
    errno.EEXIST: "một phần của đường dẫn là tệp, không phải thư mục",
}


def say_system_failure(failed: OSError) -> str:
    """In Vietnamese where it is one of the usual things, else as the system says it."""
    return _SYSTEM_VI.get(failed.errno or 0) or failed.strerror or str(failed)
