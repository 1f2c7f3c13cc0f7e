using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Amendments;

public sealed record NothingChanged() : Refusal("Chưa chọn tập thể, cá nhân nào hoặc chưa sửa nội dung nào. Đánh dấu tên cần thay đổi và ghi nội dung mới.");

public sealed record SameWords(string Name) : Refusal($"Nội dung sửa lại của {Name} giống nội dung đã ghi. Sửa họ tên, chức vụ hoặc thành tích, hoặc bỏ đánh dấu tên này.");

public sealed record GroundMissing : Refusal
{
    public GroundMissing(string name) : base($"Chọn căn cứ hủy bỏ đối với {name}.")
    {
        Field = "Lines";
        Clause = "các khoản 2, 8 Điều 93 Luật 06/2022/QH15";
    }
}

public sealed record ChangeReasonMissing(string Name) : Refusal($"Ghi lý do thay đổi đối với {Name}.");

public sealed record NotAmendable() : Refusal(
    "Chỉ sửa đổi, hủy bỏ được quyết định khen thưởng đã ban hành, và chỉ khôi phục được theo quyết định hủy bỏ. Mở đúng quyết định gốc rồi lập lại.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>A name on the list does not stand as the draft supposes: taken back, restored or corrected meanwhile.</summary>
public sealed record AwardChangedMeanwhile(IReadOnlyList<string> Names) : Refusal(
    $"Khen thưởng của {string.Join(", ", Names)} đã thay đổi sau khi lập dự thảo này. Trả dự thảo về, sửa lại danh sách rồi làm tiếp.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record AwardedAgainElsewhere(IReadOnlyList<string> Names) : Refusal(
    $"{string.Join(", ", Names)} đã được tặng thưởng lại trong quyết định khác cho cùng hồ sơ, không khôi phục được. Bỏ tên này khỏi danh sách.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
