using ThiDua.Core.Audit;

namespace ThiDua.Core.Councils;

internal sealed class CouncilSentences : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("session_one_live", "Phong trào này đã có một phiên họp đang chờ hoặc đang mở. Mở phiên họp đó, hoặc bế mạc, hủy trước khi lập phiên mới.", "MovementId"),
        new("session_minutes_number", "Số biên bản này đã dùng trong năm. Nhập số khác.", "Number"),
        new("ballot_one_per_award", "Phiên họp đã có lượt biểu quyết cho hình thức khen thưởng này. Tải lại trang để xem."),
        new("recusal_fixed_by_vote", "Đã mở biểu quyết đối với hồ sơ này nên không thay đổi được danh sách không tham gia xét."),
        new("agenda_fixed_by_opening", "Phiên họp đã mở nên không sửa chương trình. Ghi thay đổi vào diễn biến của biên bản."),
        new("agenda_item_award", "Mỗi hình thức khen thưởng chỉ đứng một lần trong chương trình. Bỏ mục trùng."),
        new("roster_fixed_by_closing", "Phiên họp đã bế mạc nên không sửa danh sách dự họp. Lập biên bản đính chính nếu có sai sót."),
        new("paper_count_confirmed", "Kết quả kiểm phiếu đã được xác nhận, không sửa được."),
        new("written_opinion_settled", "Ý kiến này đã đủ hai lần nhập, không sửa được."),
        new("minutes_issued", "Biên bản đã ban hành, không sửa được. Lập biên bản bổ sung hoặc đính chính."),
        new("ballot_voter_pkey", "Danh sách người bỏ phiếu vừa được người khác lập. Tải lại trang để xem."),
    ];
}
