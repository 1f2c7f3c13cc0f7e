using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

public sealed record ReasonNeeded : Refusal
{
    public ReasonNeeded() : base("Phong trào đã phát động: ghi lý do sửa để các đơn vị và người kiểm tra biết vì sao.") => Field = "Reason";
}

public sealed record PlanIsFixed() : Refusal("Phong trào đã có quyết định khen thưởng nên không sửa kế hoạch nữa. Nếu có sai sót, lập văn bản điều chỉnh và ghi vào phần hướng dẫn.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record DeadlineMovesByExtension : Refusal
{
    public DeadlineMovesByExtension(string field) : base("Phong trào đã phát động: đổi ngày bằng chức năng Gia hạn để mọi đơn vị được báo cùng lúc. Giữ nguyên ngày ở đây.") => Field = field;

    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>One thing that a launch still lacks; a refused launch lists all of them.</summary>
public sealed record LaunchLacks : Refusal
{
    public LaunchLacks(string sentence, string? field = null) : base(sentence) => Field = field;
}

public sealed record ReviewLacks(string Sentence) : Refusal(Sentence);

public sealed record CannotExtend : Refusal
{
    public CannotExtend(string sentence) : base(sentence) => Field = "NewDay";
}

public sealed record AssignmentState(string Sentence) : Refusal(Sentence)
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
