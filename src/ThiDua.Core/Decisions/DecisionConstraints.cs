using ThiDua.Core.Audit;

namespace ThiDua.Core.Decisions;

internal sealed class DecisionConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("decision_number", "Số này đã được dùng trong năm cho cùng ký hiệu. Kiểm tra lại sổ văn bản đi và nhập số khác.", "Number"),
        new("decision_one_draft", "Hình thức khen thưởng này đang có một dự thảo chưa ban hành. Mở dự thảo đó để làm tiếp."),
        new("decision_one_amendment", "Quyết định này đang có một dự thảo sửa đổi, hủy bỏ chưa ban hành. Mở dự thảo đó để làm tiếp."),
        new("decision_checked_by_second_person", "Dự thảo phải do người thứ hai kiểm tra trước khi trình lãnh đạo."),
        new("decision_item_register", "Số sổ khen thưởng vừa được cấp cho quyết định khác. Bấm ban hành lại để lấy số tiếp theo."),
        new("decision_item_one_grant", "Có tập thể, cá nhân đã được tặng thưởng trong quyết định khác của phong trào. Trả dự thảo về và cập nhật danh sách."),
        new("upper_batch_sent", "Đợt trình đã gửi, không thêm bớt tờ trình được nữa. Tải lại trang để xem trạng thái mới nhất."),
        new("list_layout_no_overlap", "Mẫu danh sách của cơ quan này vừa được người khác lưu. Tải lại trang rồi sửa tiếp."),
        new("item_round_stays", "Lần trả lại này đã gửi lại cấp trên, không đổi được nữa."),
        new("nomination_holds_award", "Hồ sơ đang có khen thưởng nên không chuyển trạng thái được. Hủy kết quả khen thưởng trước."),
        new("payment_within_award", "Tổng số tiền chi, thu hồi không khớp mức thưởng. Tải lại trang để xem số còn lại rồi ghi lại.", "Amount"),
        new("payment_voided_once", "Lần ghi này đã được hủy. Tải lại trang để xem bản mới nhất."),
        new("fund_entry_voided_once", "Khoản này đã được hủy. Tải lại trang để xem bản mới nhất."),
        new("fund_not_closed", "Quỹ của năm đó đã khóa sổ nên không ghi thêm được. Chọn ngày thuộc năm chưa khóa sổ.", "PaidOn"),
        new("certificate_layout_one_in_use", "Mẫu đang dùng vừa được người khác đổi. Tải lại trang rồi chọn lại."),
        new("certificate_layout_name", "Đã có mẫu mang tên này cho hình thức và đối tượng đó. Đặt tên khác.", "Name"),
        new("fund_one_a_year", "Quỹ của năm này đã mở. Tải lại trang để ghi tiếp."),
        new("recall_one_live", "Khen thưởng này đang được thu hồi theo quyết định khác."),
        new("decision_item_by_decision_only", "Khen thưởng đã ban hành chỉ thay đổi bằng quyết định khác."),
        new("paid_otherwise_needs_reason", "Số tiền thực chi khác mức theo quy định phải có lý do.", "Reason"),
    ];
}
