using ThiDua.Core.Audit;

namespace ThiDua.Core.Movements;

internal sealed class MovementConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("movement_plan_number", "Số kế hoạch này đã dùng cho một phong trào khác trong năm. Kiểm tra lại số với văn thư.", "PlanNumber"),
        new("movement_launched_after_review", "Kế hoạch đã phát động phải có số và ngày ban hành. Nhập lại số, ngày.", "PlanNumber"),
        new("criterion_check_criterion_id_fkey", "Có tiêu chí đã được hồ sơ đối chiếu nên không xóa được. Sửa lời của tiêu chí thay vì xóa."),
        new("target_result_target_id_fkey", "Có chỉ tiêu đã được hồ sơ báo kết quả nên không xóa được. Sửa lời của chỉ tiêu thay vì xóa."),
        new("paper_required_paper_id_fkey", "Có giấy tờ đã được đơn vị nộp nên không xóa được. Bỏ dấu \"bắt buộc\" thay vì xóa."),
        new("nomination_award_offer_id_fkey", "Có hình thức khen thưởng đã được hồ sơ đề nghị nên không xóa được."),
        new("nomination_granted_offer_id_fkey", "Có hình thức khen thưởng đã được chọn cho hồ sơ nên không xóa được."),
        new("award_offer_fallback_offer_id_fkey", "Hình thức khen thưởng đang được một hình thức khác xét thay. Bỏ phần xét thay trước."),
        new("deadline_extension_deadline_id_fkey", "Thời hạn đã gia hạn thì không xóa được, để giữ lịch sử. Sửa lời thay vì xóa."),
        new("award_offer_award_code_fkey", "Hình thức khen thưởng không có trong danh mục. Chọn lại."),
        new("required_paper_report_form_id_fkey", "Mẫu báo cáo không có trong danh mục. Chọn lại."),
        new("assignment_unit_id_fkey", "Đơn vị được giao không có trong cơ cấu tổ chức. Chọn lại."),
        new("assignment_person_id_fkey", "Cá nhân được giao không có trong danh sách. Chọn lại."),
        new("recipient_unit_id_fkey", "Đơn vị nhận không có trong cơ cấu tổ chức. Chọn lại."),
        new("movement_parent_id_fkey", "Phong trào cấp trên không còn. Chọn lại.", "ParentId"),
    ];
}
