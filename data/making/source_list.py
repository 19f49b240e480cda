"""The sources that rows cite: those of the received figures, the decision, and the system itself."""

from pathlib import Path

from making.csv_tables import read_table

PLAN_TITLE = (
    "Quyết định về việc ban hành Kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững "
    "giai đoạn 2021 - 2025 trên địa bàn tỉnh Lâm Đồng"
)
OWN_SOURCES = (
    {
        "source_id": "qd-382-2022",
        "issuer": "Ủy ban nhân dân tỉnh Lâm Đồng",
        "title": PLAN_TITLE,
        "document_no": "382/QĐ-UBND",
        "date_published": "2022-03-09",
    },
    {
        "source_id": "minh-hoa",
        "issuer": "Hệ thống theo dõi",
        "title": "Số liệu minh họa do chương trình tạo ra, không phải số liệu thống kê",
    },
    {
        "source_id": "tinh-tu-so-cong-bo",
        "issuer": "Hệ thống theo dõi",
        "title": "Số tính từ các số liệu đã công bố; cách tính ghi ở từng dòng",
    },
)


def list_sources(data_dir: Path) -> list[dict]:
    """One row for each published source, and the three that are not articles or reports."""
    register = read_table(data_dir / "received" / "source_register.csv")
    published = [
        {name: text for name, text in row.items() if not name.startswith("received_")}
        | {"address": row["received_address"]}
        for row in register
    ]
    return [*published, *OWN_SOURCES]
