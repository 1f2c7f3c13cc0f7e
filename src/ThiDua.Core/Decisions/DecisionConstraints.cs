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
        new("paid_otherwise_needs_reason", "Số tiền thực chi khác mức theo quy định phải có lý do.", "Reason"),
    ];
}
