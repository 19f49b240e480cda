"""The rules by which every number is made, in the words shown to readers."""

RULES_VI = """
- **Chưa có số liệu khác với số 0.** Ô trống là chưa có số liệu; số 0 là đã báo cáo và bằng 0.
- **Không lấy bình quân các tỷ lệ.** Tỷ lệ của tỉnh = tổng tử số chia tổng mẫu số của các huyện, thành phố.
- **Tổng luôn ghi độ phủ.** Chỉ cộng đơn vị có đủ tử số và mẫu số; mới có 9 trên 12 đơn vị thì ghi 9/12 (75 %) và chưa kết luận “đạt”.
- **Số tỉnh đã công bố được dùng trước** số cộng từ các huyện.
- **Số liệu minh họa luôn được đánh dấu**: một phần là minh họa thì cả tổng là minh họa. Công tắc “Chỉ số liệu đã công bố” bỏ toàn bộ phần này.
- **Thay đổi của tỷ lệ tính bằng điểm %**, thay đổi của số đếm tính bằng %.
- **Đơn vị hành chính theo thời gian.** 12 huyện, thành phố đến 30/11/2024; 10 đơn vị từ 01/12/2024 (huyện Đạ Huoai mới gồm Đạ Huoai, Đạ Tẻh, Cát Tiên, mang mã 682); từ 01/07/2025 không còn cấp huyện. Tỉnh Lâm Đồng mới từ 01/07/2025 là đơn vị khác, không so sánh trực tiếp.
- **Chuẩn nghèo 2016–2020 và 2022–2025** không nối thành một chuỗi.
- **Đánh giá chỉ tiêu.** *Đạt*: số của đúng năm đánh giá, đủ độ phủ, thỏa điều kiện. *Đúng tiến độ*: nhịp vừa qua đủ so với nhịp còn cần. *Chậm tiến độ*: nhịp chưa đủ. *Không đạt*: chỉ khi đã hết kỳ. Chỉ tiêu “dưới 10 % hằng năm” xét mọi năm; chỉ tiêu “không còn” xét vào cuối kỳ.
- **Phân lớp bản đồ** tính trên số liệu của mọi năm, nên màu của hai năm so sánh được với nhau.
- **Tỷ lệ giải ngân** = vốn đã giải ngân / vốn đã giao. Tổng đã công bố được dùng trước tổng các dòng chi tiết.
- **Tình hình báo cáo.** Hạn 01/6 (báo cáo 6 tháng), 01/12 (báo cáo năm); đợt giám sát: 15 ngày làm việc, không kể thứ bảy, chủ nhật và ngày nghỉ lễ (điểm a khoản 2 Điều 4 Thông tư 10/2022/TT-BLĐTBXH). Báo cáo về đúng ngày hạn là đúng hạn; ngày nhận là ngày gửi lần đầu, theo giờ Việt Nam. Báo cáo gửi qua bảng theo dõi được dùng trước ngày ghi trong danh mục. Mức đầy đủ của một kỳ = số báo cáo đã về / số báo cáo đã đến hạn; báo cáo bị trả lại mà chưa gửi lại thì chưa tính; chưa có ghi nhận thì không kết luận.
"""
