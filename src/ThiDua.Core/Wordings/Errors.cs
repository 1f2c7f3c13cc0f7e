using ThiDua.Core.Foundation;

namespace ThiDua.Core.Wordings;

public sealed record UnknownField : Refusal
{
    public UnknownField(string typed, string? nearest, IEnumerable<string> known)
        : base(nearest is null
            ? $"Không có trường {{{typed}}} ở câu này. Các trường dùng được: {string.Join(", ", known.Select(k => $"{{{k}}}"))}."
            : $"Không có trường {{{typed}}} ở câu này; gần nhất là {{{nearest}}}. Sửa tên trường rồi lưu lại.") => Field = "Text";
}

public sealed record RequiredFieldMissing : Refusal
{
    public RequiredFieldMissing(IReadOnlyList<string> missing)
        : base($"Câu này phải có {string.Join(", ", missing.Select(m => $"{{{m}}}"))}; thiếu thì văn bản không đủ nội dung. Thêm vào rồi lưu lại.") => Field = "Text";
}

public sealed record BrokenBraces : Refusal
{
    public BrokenBraces(string sentence) : base(sentence) => Field = "Text";
}

/// <summary>A paper that still shows «chưa có: …» is not issued.</summary>
public sealed record PaperHasGaps(string Paper, IReadOnlyList<string> Gaps) : Refusal(
    $"{Paper} còn thiếu: {string.Join("; ", Gaps)}. Điền đủ rồi ban hành.");
