using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours;

public sealed record AchievementIsHonoured(string Title) : Refusal(
    $"Thành tích \"{Title}\" đã được khen thưởng nên không sửa, không xóa được. Nếu ghi sai, hủy quyết định khen thưởng trước, hoặc ghi thành tích mới.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record AchievementIsNamed(string Title) : Refusal(
    $"Thành tích \"{Title}\" đang được nêu trong hồ sơ hoặc gắn với khen thưởng đã có. Bỏ thành tích khỏi các hồ sơ đó trước.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NotTheirAchievement(string Subject, string Title) : Refusal(
    $"{Subject} không có tên trong thành tích \"{Title}\". Thêm vào danh sách tham gia ở trang thành tích, hoặc chọn thành tích khác.");

internal sealed class AchievementConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("achievement_one_live_award", "Thành tích này đã được một khen thưởng khác giữ: một thành tích chỉ khen một lần (Luật 06/2022/QH15, Điều 5 khoản 2 điểm c). Bỏ thành tích khỏi hồ sơ hoặc chọn thành tích khác."),
        new("achievement_use_once", "Hồ sơ đã nêu thành tích này."),
        new("achievement_use_own_part", "Phần thành tích này không thuộc tập thể, cá nhân của hồ sơ. Chọn thành tích của đúng đối tượng."),
        new("achievement_part_one_per_subject", "Tập thể, cá nhân này đã có trong danh sách tham gia."),
        new("achievement_shares_fit", "Tổng tỷ lệ đóng góp vượt quá 100 %. Sửa lại tỷ lệ của từng người."),
        new("absence_no_overlap", "Thời gian nghỉ trùng với lần nghỉ đã ghi. Sửa lại ngày hoặc xóa lần ghi trước.", "From"),
        new("hard_area_no_overlap", "Đơn vị đã ghi địa bàn này trong thời gian trùng nhau. Kết thúc lần ghi trước.", "From"),
    ];
}
