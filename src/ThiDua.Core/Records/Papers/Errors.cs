using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Papers;

/// <summary>The same paper waits as a draft already: a second one would be issued beside it.</summary>
public sealed record AlreadyDrafted(string Type) : Refusal(
    $"Đã có dự thảo {Type.ToLowerInvariant()} này chưa ban hành. Mở Sổ văn bản, phần Dự thảo để ghi số cho dự thảo đó, hoặc hủy nó rồi lập lại từ số liệu mới.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
