using ThiDua.Core.Audit;

namespace ThiDua.Core.Nominations;

/// <summary>What the schema's constraints say when two people act at the same instant.</summary>
internal sealed class NominationsConstraints : IConstraintSentences
{
    private const string OneDossier = "Đối tượng này vừa được đề xuất trong phong trào này. Mở hồ sơ đã có để sửa, hoặc rút hồ sơ đó trước khi đề xuất lại.";

    public IEnumerable<ConstraintSentence> All =>
    [
        new("nomination_one_per_person", OneDossier),
        new("nomination_one_per_unit", OneDossier),
        new("nomination_one_per_group", OneDossier),
        new("batch_movement_id_unit_id_key", "Hồ sơ của đơn vị vừa được lập ở nơi khác. Bấm lại để thêm vào hồ sơ đó."),
        new("criterion_check_pkey", "Tiêu chí này vừa được người khác đánh dấu. Xem lại bản mới nhất rồi lưu lại."),
        new("unit_review_batch_id_key", "Cuộc họp của đơn vị vừa được ghi ở nơi khác. Mở lại trang để xem rồi sửa tiếp."),
        new("unit_review_is_concluded", "Cuộc họp vừa được kết luận ở nơi khác. Mở lại trang để xem."),
        new("comment_period_one_at_a_time", "Phong trào đã có thời gian lấy ý kiến trùng với những ngày này. Chọn ngày khác hoặc xem thời gian đã có.", "FromDay"),
        new("officer_rank_once", "Thứ tự vừa được người khác lưu. Mở lại trang để xem rồi xếp lại."),
        new("officer_rank_pkey", "Thứ tự vừa được người khác lưu. Mở lại trang để xem rồi xếp lại."),
        new("proposal_list_is_closed", "Danh sách này vừa được xác nhận hoặc bỏ ở nơi khác. Mở lại trang để xem."),
        new("target_result_pkey", "Kết quả này vừa được người khác nhập. Xem lại bản mới nhất rồi lưu lại."),
    ];
}
