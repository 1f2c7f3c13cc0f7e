using ThiDua.Core.Audit;

namespace ThiDua.Core.Councils;

internal sealed class CouncilSentences : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("session_one_live", "Phong trào này đã có một phiên họp đang chờ hoặc đang mở. Mở phiên họp đó, hoặc bế mạc, hủy trước khi lập phiên mới.", "MovementId"),
        new("session_minutes_number", "Số biên bản này đã dùng trong năm. Nhập số khác.", "Number"),
        new("ballot_one_per_award", "Phiên họp đã có lượt biểu quyết cho hình thức khen thưởng này. Tải lại trang để xem."),
        new("ballot_voter_pkey", "Danh sách người bỏ phiếu vừa được người khác lập. Tải lại trang để xem."),
    ];
}
