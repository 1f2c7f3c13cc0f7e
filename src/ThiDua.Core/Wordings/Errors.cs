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

/// <summary>A Word file that is not taken as a template.</summary>
public sealed record TemplateRefused : Refusal
{
    public const string Box = "File";

    public TemplateRefused(string sentence) : base(sentence) => Field = Box;
}

/// <summary>A paper that still shows «chưa có: …» is not issued.</summary>
public sealed record PaperHasGaps(string Paper, IReadOnlyList<string> Gaps) : Refusal(
    $"{Paper} còn thiếu: {string.Join("; ", Gaps)}. Điền đủ rồi ban hành.");
