"""Scenes of lanh_dao.md: the overview, filters, what colours and dots mean, search, and the show."""

from __future__ import annotations

from docs.making_pictures.scene import Mark, Press, Scene, See, Type, box, button, read

CHART = ".js-plotly-plot .main-svg"
SEARCH = ".st-key-tim-kiem"
PUBLISHED_ONLY = '[data-testid=stCheckbox]:has-text("Chỉ số liệu đã công bố")'
COPY_LINK = ".st-key-sao-chep-lien-ket"
_COLUMN = ".st-key-overview [data-testid=stColumn]"
_MAP, _TARGETS, _MONEY = (f"{_COLUMN} >> nth={at}" for at in range(3))

LEADER_SCENES = (
    Scene(
        name="tong-quan",
        address="/?nam=2023",
        steps=(See(".st-key-map .js-fill"),),
        marks=(
            Mark("[data-testid=stSidebarUserContent]"),
            read("h1"),
            read(".cards"),
            read(_MAP),
            read(_TARGETS),
            read(_MONEY),
            read("footer.page-foot"),
        ),
        width=1920,
        height=1130,
    ),
    Scene(
        name="bo-loc",
        address="/?nam=2023",
        parts=(SEARCH, button("Thêm vào trình chiếu")),
        marks=(
            Mark(SEARCH),
            Mark(box("Năm")),
            Mark(box("Khung đơn vị hành chính")),
            Mark(box("Huyện, thành phố")),
            Mark(box("Nhóm đối tượng ưu tiên")),
            Mark(PUBLISHED_ONLY),
            Mark(COPY_LINK),
            Mark(button("Thêm vào trình chiếu")),
        ),
        height=1200,
    ),
    Scene(
        name="minh-hoa",
        address="/?nam=2022",
        steps=(See(".st-key-map .js-fill"),),
        parts=(_MAP,),
        marks=(read(f"{_MAP} >> .legend"), read(f"{_MAP} >> .chip.illustrative")),
        width=1600,
    ),
    Scene(
        name="da-cong-bo",
        address="/?nam=2022&congbo=1",
        steps=(See(".st-key-map .js-fill"),),
        parts=(_MAP,),
        marks=(read(f"{_MAP} >> .legend"),),
        width=1600,
    ),
    Scene(
        name="danh-gia",
        address="/muc-tieu?nam=2023",
        steps=(See(CHART),),
        parts=("h1", ".tally", ".tally-words", ".key"),
    ),
    Scene(
        name="tim-kiem",
        address="/?nam=2023",
        steps=(Type("dam rong"), See("#found [role=option]")),
        parts=(SEARCH, "#found"),
        height=1200,
    ),
    Scene(
        name="trinh-chieu",
        address="/trinh-chieu?nam=2023",
        steps=(Press("Lấy bài mẫu"), See(button("▶ Chiếu toàn màn hình"))),
        parts=("h1", '[class*="st-key-agenda-row-"] >> nth=-1'),
        marks=(
            Mark(button("▶ Chiếu toàn màn hình")),
            Mark(button("Tải bài để chiếu trên máy khác (.html)")),
            Mark('[class*="st-key-agenda-row-"]'),
            Mark(button("Thêm trang")),
            Mark(button("Lưu bài vào tệp")),
        ),
        height=1500,
        tallest_px=1150,
    ),
)
